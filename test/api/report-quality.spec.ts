import { periodsOfYear } from '@cis/domain';
import { startTestApp, type Agent, type TestApp } from '../support/app';
import { aCell, saveCells } from '../support/entry-form';
import { roundTripsOf } from '../support/round-trips';
import { aTarget } from '../support/target';

const PROVINCE = '/api/v1/province/report-quality';
const OWN = '/api/v1/me/report-quality';

/** Periods of 2025 in which an indicator is reported. */
const periodsOf = (kinds: readonly string[]) =>
  periodsOfYear(2025).filter(({ kind }) => kinds.includes(kind));

describe('the quality of reports', () => {
  let test: TestApp;
  let officer: Agent;
  let neighbour: Agent;
  let province: Agent;
  let revenueKinds: string[];
  let povertyKinds: string[];

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    [officer, neighbour, province] = (await Promise.all(
      (['officer', 'neighbourOfficer', 'provinceAdmin'] as const).map((actor) => test.as(actor)),
    )) as [Agent, Agent, Agent];
    await province.post('/api/v1/targets', aTarget());
    await province.post(
      '/api/v1/targets',
      aTarget({ indicatorCode: 'XH01', operator: 'at_most', low: null, high: 3.38 }),
    );
    const { rows } = await test.admin.query<{ code: string; kinds: string[] }>(
      "select code, period_kinds as kinds from reference.indicators where code in ('KT08', 'XH01') order by code",
    );
    [revenueKinds = [], povertyKinds = []] = rows.map(({ kinds }) => kinds);
  });
  afterAll(() => test.close());

  const own = async (agent: Agent = officer) => (await agent.get(`${OWN}?year=2025`)).body;

  it('counts what is due once: every figure a target asks for, in every period whose time is over', async () => {
    const figures = periodsOf(revenueKinds).length + periodsOf(povertyKinds).length;
    const reports = periodsOf([...new Set([...revenueKinds, ...povertyKinds])]).length;

    expect(await own()).toMatchObject({
      communeName: 'Xã Ia Le',
      expected: figures,
      filled: 0,
      completeness: 0,
      due: reports,
      submitted: 0,
      timeliness: 0,
      accuracy: null,
      cleanliness: null,
      lastSavedAt: null,
    });
    expect(await own(neighbour)).toMatchObject({ expected: 0, completeness: null, due: 0, timeliness: null });
  });

  it('does not count a period before its time is over', async () => {
    const { body } = await officer.get(`${OWN}?year=2031`);

    expect(body).toMatchObject({ expected: 0, due: 0 });
  });

  it('counts settled figures, however often they are saved, and open warnings against them', async () => {
    await saveCells(officer, '2025-M11', [aCell('KT08', 7500)]);
    const saved = await own();
    await saveCells(officer, '2025-M11', [
      aCell('KT08', null, {
        value: null,
        grade: null,
        state: 'not_available',
        reason: 'Chưa đối chiếu.',
        baseVersion: 1,
      }),
    ]);
    const settled = await own();
    await saveCells(officer, '2025-M11', [
      aCell('KT08', null, { value: null, grade: null, state: 'missing', baseVersion: 2 }),
    ]);
    const missing = await own();
    await saveCells(officer, '2025-M11', [aCell('KT08', 7500, { baseVersion: 3 })]);

    expect([saved.filled, settled.filled, missing.filled]).toEqual([1, 1, 0]);
    expect([saved.reported, settled.reported]).toEqual([1, 0]);
    expect(await own()).toMatchObject({ filled: 1, reported: 1, accuracy: 1 });
    expect((await own()).completeness).toBeCloseTo(1 / saved.expected, 10);
    await test.admin.query(
      "update commune.observations set warnings = '{outlier}', note = null where indicator_code = 'KT08' and period_code = '2025-M11'",
    );
    expect(await own()).toMatchObject({ filled: 1, sound: 0, accuracy: 0 });
    await test.admin.query(
      "update commune.observations set note = 'Đúng số đã quyết toán' where note is null",
    );
    expect(await own()).toMatchObject({ sound: 1, accuracy: 1 });
  });

  it('counts a report as in time by its first sending, and as clean while nothing changed since', async () => {
    const communeId = test.actors.officer.tenantId;
    await test.admin.query(
      `with s as (update commune.submissions set state = 'submitted', sealed_number = 2, changed_count = 1
         where commune_id = $1 and period_code = '2025-M11' returning commune_id, id)
       insert into commune.submission_versions (commune_id, id, submission_id, number, snapshot)
       select commune_id, gen_random_uuid(), id, number, '{}'::jsonb from s cross join (values (1), (2)) n (number)`,
      [communeId],
    );
    const sentNow = await own();
    await test.admin.query(
      `update commune.submission_versions set created_at = '2025-11-17 23:30:00+07' where commune_id = $1 and number = 1`,
      [communeId],
    );
    const sentInTime = await own();
    await test.admin.query('update commune.submissions set changed_count = 0 where commune_id = $1', [
      communeId,
    ]);

    expect(sentNow).toMatchObject({ submitted: 1, timely: 0, unchanged: 0, cleanliness: 0 });
    expect(sentInTime).toMatchObject({ submitted: 1, timely: 1 });
    expect(await own()).toMatchObject({ unchanged: 1, cleanliness: 1 });
  });

  it('shows the province all communes, the sum by counts, and the fields', async () => {
    const { status, body } = await province.get(`${PROVINCE}?year=2025`);
    const iaLe = body.items.find(({ communeName }: { communeName: string }) => communeName === 'Xã Ia Le');

    expect(status).toBe(200);
    expect(body.items).toHaveLength(135);
    expect(iaLe).toEqual({ ...(await own()), communeName: 'Xã Ia Le' });
    expect(body.total).toMatchObject({
      expected: iaLe.expected,
      filled: iaLe.filled,
      due: iaLe.due,
      timely: 1,
    });
    expect(body.domains.map(({ domain }: { domain: string }) => domain)).toHaveLength(2);
    expect(body.domains.reduce((sum: number, { expected }: { expected: number }) => sum + expected, 0)).toBe(
      iaLe.expected,
    );
    expect(body.hasSample).toBe(false);
  });

  it('is a file as well', async () => {
    const { status, text } = await province.get(`${PROVINCE}/export?year=2025&format=csv`);

    expect(status).toBe(200);
    expect(text).toContain('Xã Ia Le');
    expect(text).toContain('Kịp thời (%)');
  });

  it('asks the database once, and keeps communes from the province’s view', async () => {
    expect(await roundTripsOf(test.database, () => province.get(`${PROVINCE}?year=2025`))).toBe(1);
    expect((await officer.get(`${PROVINCE}?year=2025`)).status).toBe(403);
    expect((await province.get(`${OWN}?year=2025`)).body.code).toBe('commune.required');
    expect((await province.get(PROVINCE)).status).toBe(400);
  });
});
