import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo, type DemoSeedResult } from '../../apps/api/src/seed/seed-demo.js';
import { clearSample } from '../../apps/api/src/seed/clear-sample.js';
import { verifyAllSeals } from '@cis/database';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

const SYSTEM = { kind: 'system', reason: 'test' } as const;
const SAMPLE_TABLES = [
  'commune.people',
  'commune.person_confidential',
  'commune.assignments',
  'commune.targets',
  'commune.target_versions',
  'commune.observations',
  'commune.submissions',
  'commune.submission_versions',
  'commune.submission_cells',
  'commune.submission_events',
  'commune.tasks',
  'commune.task_updates',
];

describe('the demo seed', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cis-seed-'));
  const options = { provinceCode: '52', password: null, dataDir, today: '2026-11-22' };
  let open: TestDatabase;
  let first: DemoSeedResult | null;

  const count = async (sql: string): Promise<number> => {
    const [row] = await open.database.read<{ count: number }>(
      SYSTEM,
      `select count(*)::int as count from ${sql}`,
    );
    return row?.count ?? -1;
  };

  beforeAll(async () => {
    open = await openTestDatabase();
    first = await seedDemo(open.database, options);
  }, 120_000);

  afterAll(async () => {
    await open.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('gives every commune two accounts, and the province and three departments theirs', async () => {
    expect(await count('identity.users where is_sample')).toBe(135 * 2 + 2 + 3);
    expect(
      await count(
        "identity.users where username in ('ia-le.canbo', 'tinh.admin', 'tinh.xem', 'so.tai-chinh')",
      ),
    ).toBe(4);
  });

  it('keeps a generated password where only its owner reads it', () => {
    const file = join(dataDir, 'demo-password.txt');

    expect(readFileSync(file, 'utf8').trim()).toBe(first?.password);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each(SAMPLE_TABLES)('fills %s in every commune, and marks every row', async (table) => {
    expect(await count(`(select distinct commune_id from ${table}) t`)).toBe(135);
    expect(await count(`${table} where not is_sample`)).toBe(0);
  });

  it('shows observations in all five states and tasks of every kind of outcome', async () => {
    expect(await count('(select distinct state from commune.observations) t')).toBe(5);
    expect(await count('commune.tasks where assigned_at is null')).toBeGreaterThan(0);
    expect(
      await count("commune.tasks where completed_on is null and deadline < '2026-11-22'"),
    ).toBeGreaterThan(0);
    expect(await count('commune.tasks where completed_on > deadline')).toBeGreaterThan(0);
  });

  it('has reports in every state, sealed without a fault, and figures published only with theirs', async () => {
    expect(await count('(select distinct state from commune.submissions) t')).toBe(5);
    let seals = 0;
    for await (const report of verifyAllSeals(open.database)) {
      expect(report.faults).toEqual([]);
      seals += report.seals;
    }
    expect(seals).toBe(await count('commune.submission_versions'));
    expect(
      await count(`commune.observations o join commune.submissions s on s.commune_id = o.commune_id and s.period_code = o.period_code
        where o.published_at is not null and s.state <> 'published'`),
    ).toBe(0);
    expect(
      await count(`commune.submissions s where s.returned_count <> (select count(*) from commune.submission_cells c
        where c.commune_id = s.commune_id and c.submission_id = s.id and c.decision = 'returned')
        or s.changed_count <> (select count(*) from commune.submission_cells c join commune.observations o on o.commune_id = c.commune_id
          and o.indicator_code = c.indicator_code and o.period_code = s.period_code and o.version <> c.observation_version
          where c.commune_id = s.commune_id and c.submission_id = s.id)`),
    ).toBe(0);
  });

  it('leaves xã Ia Le the three results of 2025 that the tour enters', async () => {
    const iaLe = "(select id from reference.administrative_units where slug = 'ia-le' and valid_to is null)";

    expect(
      await count(
        `commune.targets where commune_id = ${iaLe} and year = 2025 and indicator_code in ('KT08', 'XH01', 'CD01')`,
      ),
    ).toBe(0);
    expect(await count(`commune.targets where commune_id = ${iaLe} and year = 2025`)).toBeGreaterThan(10);
  });

  it('has the assigned targets of 2025 and 2026 as sample sets, beside the forms, which are none', async () => {
    const sets = await open.database.read<{ year: number; items: number; name: string }>(
      SYSTEM,
      `select s.year, s.name_vi as name, count(x.*)::int as items from reference.indicator_sets s
       join reference.indicator_set_items x on x.set_id = s.id where s.is_sample and not s.is_form group by s.id order by s.year`,
    );

    expect(sets.map(({ year, items }) => [year, items])).toEqual([
      [2025, 24],
      [2026, 21],
    ]);
    expect(sets.every(({ name }) => name.endsWith('(minh họa)'))).toBe(true);
    expect(await count('reference.indicator_sets where is_form and is_sample')).toBe(0);
  });

  it('does nothing the second time', async () => {
    const before = await count('commune.observations');

    const second = await seedDemo(open.database, options);

    expect(second).toBeNull();
    expect(await count('commune.observations')).toBe(before);
  });

  it('opens what the tour of Ia Le enters, long after its lock', async () => {
    const unlocks = await open.database.read(
      SYSTEM,
      `select u.slug, r.period_code as "periodCode", r.decision, r.is_sample as "isSample", r.expires_at > '2027-01-20' as "isLong"
       from commune.unlock_requests r join reference.administrative_units u on u.id = r.commune_id order by r.period_code`,
    );

    expect(unlocks).toEqual(
      ['2025-M12', '2025-Y'].map((periodCode) => ({
        slug: 'ia-le',
        periodCode,
        decision: 'granted',
        isSample: true,
        isLong: true,
      })),
    );
  });

  describe('cleared', () => {
    it('keeps what a real row refers to and deletes the rest', async () => {
      await open.database.within(SYSTEM, (tx) =>
        tx.query(`insert into commune.task_updates (commune_id, id, task_id, reported_on, body)
          select commune_id, gen_random_uuid(), id, '2026-11-01', 'Báo cáo thật' from commune.tasks
          where assigned_at is not null order by id limit 1`),
      );

      const { deleted, kept } = await clearSample(open.database, { withAccounts: false });

      expect(deleted['commune.observations']).toBe(first?.rows['commune.observations']);
      expect(kept).toEqual({
        'commune.tasks': 1,
        'commune.assignments': 1,
        'commune.person_confidential': 1,
        'commune.people': 1,
      });
      expect(await count('identity.users where is_sample')).toBe(275);
    });

    it('leaves no sample row and no account once nothing real refers to them', async () => {
      await open.database.within(SYSTEM, (tx) =>
        tx.query('delete from commune.task_updates where not is_sample'),
      );

      const { kept } = await clearSample(open.database, { withAccounts: true });

      expect(kept).toEqual({});
      for (const table of [...SAMPLE_TABLES, 'commune.unlock_requests', 'identity.users'])
        expect(await count(`${table} where is_sample`)).toBe(0);
      expect(await count('commune.observation_revisions')).toBe(0);
      expect(await count('reference.indicator_sets where is_sample')).toBe(0);
      expect(await count('reference.indicator_sets where is_form')).toBe(3);
    });

    it('does not come back with the next start', async () => {
      expect(await seedDemo(open.database, options)).toBeNull();
    });
  });
});
