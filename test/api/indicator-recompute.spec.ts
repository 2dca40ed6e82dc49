import { importReference } from '../../apps/api/src/data-import/import-reference.js';
import { readTable } from '../../apps/api/src/spreadsheet/read-table.js';
import { startTestApp, type Agent, type TestApp } from '../support/app.js';
import { anIndicator } from '../support/indicator.js';
import { anObservation } from '../support/observation.js';
import { publishPeriod } from '../support/submission.js';

const NOTHING = { inserted: 0, updated: 0, unchanged: 0, leftOut: 0 };

describe('computing a derived indicator from the figures that exist', () => {
  let test: TestApp;
  let province: Agent;
  let officer: Agent;
  let neighbour: Agent;

  const report = async (agent: Agent, indicatorCode: string, periodCode: string, value: number) => {
    const answer = await agent.post(
      '/api/v1/observations',
      anObservation({ indicatorCode, periodCode, value, grade: 'estimated', note: 'Đã đối chiếu' }),
    );
    if (answer.status !== 201) throw new Error(answer.text);
  };
  const derived = (code: string, formula: string, change: Record<string, unknown> = {}) =>
    province.post(
      '/api/v1/indicators',
      anIndicator({
        code,
        kind: 'derived',
        aggregation: 'derived',
        formula,
        periodKinds: ['M'],
        unit: 'mil_vnd',
        hardMin: null,
        softMax: null,
        ...change,
      }),
    );
  const recompute = (code: string, agent = province) => agent.post(`/api/v1/indicators/${code}/recompute`);
  const valuesOf = async (agent: Agent, code: string): Promise<Record<string, number | null>> => {
    const { body } = await agent.get(`/api/v1/indicators/${code}/series`);
    return Object.fromEntries(
      (body.points as { periodCode: string; value: number | null }[]).map((point) => [
        point.periodCode,
        point.value,
      ]),
    );
  };

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    province = await test.as('provinceAdmin');
    officer = await test.as('officer');
    neighbour = await test.as('neighbourOfficer');
    await report(officer, 'KT08', '2026-M01', 1000);
    await report(officer, 'KT08', '2026-M02', 2000);
    await report(neighbour, 'KT08', '2026-M01', 300);
  });
  afterAll(() => test.close());

  it('gives every commune its own figures in all periods, once; a second time nothing differs', async () => {
    expect((await derived('KT70', 'KT08 * 2')).status).toBe(201);
    expect(await valuesOf(officer, 'KT70')).toEqual({});

    const first = await recompute('KT70');
    const second = await recompute('KT70');

    expect([first.status, first.body]).toEqual([200, { ...NOTHING, communes: 2, inserted: 3 }]);
    expect(second.body).toEqual({ ...NOTHING, communes: 2, unchanged: 3 });
    expect(await valuesOf(officer, 'KT70')).toEqual({ '2026-M01': 2000, '2026-M02': 4000 });
    expect(await valuesOf(neighbour, 'KT70')).toEqual({ '2026-M01': 600 });
    const { rows } = await test.admin.query(
      `select r.origin, o.grade, u.username from commune.observation_revisions r
       join commune.observations o on o.commune_id = r.commune_id and o.id = r.observation_id
       join identity.users u on u.id = r.created_by where o.indicator_code = 'KT70'`,
    );
    expect(rows).toEqual(Array(3).fill({ origin: 'derived', grade: 'estimated', username: 'tinh.admin' }));
  });

  it('carries on to what is computed from it, and to later years that look back', async () => {
    await report(officer, 'KT08', '2025-M02', 500);
    await derived('KT71', 'KT08 * 10');
    await derived('KT72', 'KT71 - previous_year(KT71)');

    const { body } = await recompute('KT71');

    // Four of KT71; of KT72 only the month that has both years.
    expect(body).toMatchObject({ inserted: 5, leftOut: 0 });
    expect(await valuesOf(officer, 'KT72')).toEqual({ '2026-M02': 15_000 });
  });

  it('follows figures that came later, and a formula that was changed before anything was computed', async () => {
    const { body: made } = await derived('KT73', 'KT08 * 3');
    const changed = await province.patch(
      '/api/v1/indicators/KT73',
      { formula: 'KT08 * 4' },
      { 'if-match': `"${made.version}"` },
    );
    expect(changed.status).toBe(200);

    await recompute('KT73');

    expect((await valuesOf(officer, 'KT73'))['2026-M01']).toBe(4000);
  });

  it('keeps what is computed from samples a sample', async () => {
    await test.admin.query(
      `update commune.observations set is_sample = true where indicator_code = 'KT08' and period_code = '2025-M02'`,
    );
    await derived('KT74', 'KT08 * 5');

    await recompute('KT74');

    const { rows } = await test.admin.query<{ period_code: string }>(
      `select period_code from commune.observations where indicator_code = 'KT74' and is_sample`,
    );
    expect(rows).toEqual([{ period_code: '2025-M02' }]);
  });

  it('leaves approved and published reports as they are, and says how many figures that concerns', async () => {
    const { body: forms } = await province.get('/api/v1/indicator-sets?programme=kt-xh&year=2026');
    const form = forms.items[0] as { id: number; version: number };
    await derived('KT75', 'KT08 * 6');
    const { body: set, headers } = await province.get(`/api/v1/indicator-sets/${form.id}`);
    const added = await province.patch(
      `/api/v1/indicator-sets/${form.id}`,
      { items: [...(set.items as object[]), { indicatorCode: 'KT75' }] },
      { 'if-match': String(headers['etag']) },
    );
    expect(added.status).toBe(200);
    await publishPeriod(test, '2026-M01');

    const { body } = await recompute('KT75');

    expect(body).toMatchObject({ leftOut: 1 });
    expect(await valuesOf(officer, 'KT75')).toEqual({ '2025-M02': 3000, '2026-M02': 12_000 });
    expect(await valuesOf(neighbour, 'KT75')).toEqual({ '2026-M01': 1800 });
  });

  it('also happens when a file brings the formula', async () => {
    const file =
      'Mã chỉ tiêu;Loại;Lĩnh vực;Tên chỉ tiêu;Tên tiếng Anh;Đơn vị tính;Chiều tốt;Kỳ báo cáo;Cách tổng hợp;Số chữ số thập phân;Công thức\n' +
      'KT77;derived;economy;Thu ngân sách nhân tám;Revenue times eight;mil_vnd;higher;M;derived;0;KT08 * 8\n';
    const rows = await readTable(Buffer.from(file), 'a.csv');

    const report = await importReference(test.server, 'indicators', rows, { dryRun: false });

    expect(report).toMatchObject({ applied: true, created: 1, faults: [] });
    expect(await valuesOf(neighbour, 'KT77')).toEqual({ '2026-M01': 2400 });
  });

  it.each(['officer', 'leader', 'departmentReviewer', 'provinceViewer'] as const)(
    'is not for %s',
    async (who) => {
      const answer = await recompute('KT70', await test.as(who));

      expect([answer.status, answer.body.code]).toEqual([403, 'permission.denied']);
    },
  );

  it('is refused for what communes enter, what is retired and what does not exist', async () => {
    const { body: made } = await derived('KT76', 'KT08 * 7');
    await province.post('/api/v1/indicators/KT76/retirement', {}, { 'if-match': `"${made.version}"` });

    const entered = await recompute('KT08');
    const retired = await recompute('KT76');

    expect([entered.status, entered.body.code]).toEqual([422, 'indicator.not-derived']);
    expect([retired.status, retired.body.code]).toEqual([422, 'indicator.retired']);
    expect((await recompute('ZZ99')).status).toBe(404);
  });
});
