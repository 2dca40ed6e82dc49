import { Client } from 'pg';
import { loadReference, typeParsers } from '@cis/database';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

let test: TestDatabase;
let admin: Client;

beforeAll(async () => {
  test = await openTestDatabase();
  admin = new Client({ connectionString: test.server.adminUrl, types: typeParsers });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await test.close();
});

describe('the loaded reference data', () => {
  it('is the province: 135 units, both halves, area and population', async () => {
    const { rows } = await admin.query(`
      select count(*) as units, count(*) filter (where type = 'xa') as xa, count(*) filter (where type = 'phuong') as phuong,
             count(*) filter (where region = 'west') as west, count(*) filter (where region = 'east') as east,
             sum(area_km2) as area, sum(population) as population, min(id) as first, max(id) as last
      from reference.administrative_units where valid_to is null`);

    expect(rows).toEqual([
      {
        units: 135,
        xa: 110,
        phuong: 25,
        west: 77,
        east: 58,
        area: 21_576.56,
        population: 3_583_691,
        first: 5_200_001,
        last: 5_200_135,
      },
    ]);
  });

  it('leads from every former unit to a present one', async () => {
    const { rows } = await admin.query(`
      select count(*) as edges, count(distinct former_unit_id) as former, count(distinct present_unit_id) as present,
             count(*) filter (where f.valid_to <> s.effective_on or p.valid_to is not null) as misdated
      from reference.unit_successions s
      join reference.administrative_units f on f.id = s.former_unit_id
      join reference.administrative_units p on p.id = s.present_unit_id`);

    expect(rows).toEqual([{ edges: 376, former: 373, present: 135, misdated: 0 }]);
  });

  it('knows 23737 as another code of 23938', async () => {
    const { rows } = await admin.query(`
      select u.code, u.full_name from reference.unit_code_aliases a
      join reference.administrative_units u on u.id = a.unit_id where a.alias = '23737'`);

    expect(rows).toEqual([{ code: '23938', full_name: 'Xã Ia Mơ' }]);
  });

  it('has 59 indicators with 14 base quantities, 41 posts, and the periods of 2025 to 2031', async () => {
    const { rows } = await admin.query(`
      select (select count(*) from reference.indicators where kind <> 'base') as indicators,
             (select count(*) from reference.indicators where kind = 'base') as base,
             (select count(*) from reference.indicators where kind <> 'base' and department_id is null) as ownerless,
             (select count(*) from reference.positions) as positions,
             (select count(*) from reference.reporting_periods) as periods`);

    expect(rows).toEqual([{ indicators: 59, base: 14, ownerless: 0, positions: 41, periods: 7 * 19 }]);
  });
});

describe('loadReference', () => {
  it('leaves corrections alone while the shipped files are the same, and restores them when forced', async () => {
    await admin.query(
      "update reference.administrative_units set population = 1 where code = '23938' and valid_to is null",
    );

    const again = await loadReference(test.server);
    const forced = await loadReference(test.server, { force: true });

    expect(again.units).toBeNull();
    expect(forced.units).toEqual({ inserted: 0, updated: 1, unchanged: 507 });
    expect(forced.successions).toEqual({ inserted: 0, updated: 0, unchanged: 376 });
  });

  it('puts missing rows back without touching the others', async () => {
    await admin.query("delete from reference.reporting_periods where code = '2031-Y'");
    await admin.query('delete from reference.loaded_files; delete from reference.unit_code_aliases');

    const summary = await loadReference(test.server);

    expect(summary.unit_code_aliases).toEqual({ inserted: 1, updated: 0, unchanged: 0 });
    expect(summary.indicators).toEqual({ inserted: 0, updated: 0, unchanged: 73 });
    expect(summary.reporting_periods).toEqual({ inserted: 1, updated: 0, unchanged: 132 });
  });

  it('moves deadlines with the days off it brings back, but none the province set itself', async () => {
    await admin.query(`
      update reference.reporting_periods set due_on = '2026-02-17', grace_until = '2026-02-17' where code = '2026-M02';
      update reference.reporting_periods set due_on = '2026-03-18', grace_until = '2026-03-18', is_customised = true where code = '2026-Q1';
      delete from reference.days_off where day >= '2026-02-16' and day <= '2026-02-20';
      delete from reference.loaded_files where name = 'days_off'`);

    const summary = await loadReference(test.server);

    expect(summary.days_off).toEqual({ inserted: 5, updated: 0, unchanged: 40 });
    const { rows } = await admin.query(
      "select code, due_on from reference.reporting_periods where code in ('2026-M02', '2026-Q1') order by code",
    );
    expect(rows).toEqual([
      { code: '2026-M02', due_on: '2026-02-23' },
      { code: '2026-Q1', due_on: '2026-03-18' },
    ]);
  });

  it('may run twice at once', async () => {
    await admin.query('delete from reference.loaded_files');

    await Promise.all([loadReference(test.server), loadReference(test.server)]);

    const { rows } = await admin.query('select count(*) as units from reference.administrative_units');
    expect(rows).toEqual([{ units: 508 }]);
  });

  it('leaves programmes and stages alone that the province has edited', async () => {
    await admin.query(
      `update reference.programmes set name_vi = 'Tên do tỉnh sửa', version = 2 where code = 'NQ57';
       update reference.programmes set name_vi = 'Tên bị lệch' where code = 'DA06';
       update reference.programme_stages set ends_on = '2026-03-31', version = 2 where code = 'dot-pha'`,
    );
    const summary = await loadReference(test.server, { force: true });
    const { rows } = await admin.query(
      `select g.code, g.name_vi = 'Tên do tỉnh sửa' as edited, g.name_vi = 'Tên bị lệch' as wrong from reference.programmes g
       where g.code in ('NQ57', 'DA06') order by g.code`,
    );

    expect(summary.programmes).toMatchObject({ updated: 1 });
    expect(summary.programme_stages).toMatchObject({ updated: 0, inserted: 0 });
    expect(rows).toEqual([
      { code: 'DA06', edited: false, wrong: false },
      { code: 'NQ57', edited: true, wrong: false },
    ]);
  });
});
