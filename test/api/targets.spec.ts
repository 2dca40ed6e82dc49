import fc from 'fast-check';
import { achievement, type Direction, type TargetBounds } from '@cis/domain';
import { TARGET_RESULT_SQL } from '../../apps/api/src/targets/target-result.sql';
import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app';
import { anObservation } from '../support/observation';
import { aTarget } from '../support/target';

const TARGETS = '/api/v1/targets';
const OBSERVATIONS = '/api/v1/observations';

describe('targets', () => {
  let test: TestApp;
  let province: Agent;
  let department: Agent;
  let leader: Agent;
  let officer: Agent;
  let neighbour: Agent;
  let targetId: string;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    province = await test.as('provinceAdmin');
    department = await test.as('departmentReviewer');
    leader = await test.as('leader');
    officer = await test.as('officer');
    neighbour = await test.as('neighbourLeader');
    const assigned = await province.post(TARGETS, aTarget());
    targetId = assigned.body.id;
  });
  afterAll(() => test.close());
  const acknowledge = (agent: Agent, version: string | undefined): Promise<Answer> =>
    agent.post(
      `${TARGETS}/${targetId}/acknowledge`,
      undefined,
      version === undefined ? {} : { 'if-match': version },
    );

  it('shows what the province asked of Ia Le before there is a figure', async () => {
    const { body } = await leader.get(`${TARGETS}/${targetId}`);

    expect(body).toMatchObject({
      communeCode: '23986',
      communeName: 'Xã Ia Le',
      unit: 'mil_vnd',
      current: { number: 1, operator: 'at_least', low: 3839.622642 },
      actual: null,
      achievement: { ratio: null, difference: null, result: null },
      acknowledged: false,
    });
  });

  it('computes 212 % and "vượt" from the figure of December 2025', async () => {
    await officer.post(OBSERVATIONS, anObservation({ periodCode: '2025-M11', value: 7500 }));
    await officer.post(OBSERVATIONS, anObservation());

    const { body } = await leader.get(`${TARGETS}?year=2025&indicatorCode=KT08`);

    expect(body.total).toBe(1);
    expect(body.items[0].actual).toMatchObject({ periodCode: '2025-M12', value: 8140, grade: 'official' });
    expect(body.items[0].achievement.ratio).toBeCloseTo(212, 3);
    expect(body.items[0].achievement.result).toBe('exceeded');
    expect((await leader.get(`${TARGETS}?result=exceeded`)).body.total).toBe(1);
    expect((await leader.get(`${TARGETS}?result=not_met`)).body.total).toBe(0);
  });

  it('judges poverty and the citizen-service index of Ia Le with their direction', async () => {
    await province.post(
      TARGETS,
      aTarget({ indicatorCode: 'XH01', operator: 'at_most', low: null, high: 3.38 }),
    );
    await province.post(TARGETS, aTarget({ indicatorCode: 'CD01', low: 90 }));
    const poverty = await officer.post(
      OBSERVATIONS,
      anObservation({ indicatorCode: 'XH01', periodCode: '2025-Y', value: 3.38, numerator: 177 }),
    );
    await officer.post(OBSERVATIONS, anObservation({ indicatorCode: 'CD01', value: 94.89 }));

    const { body } = await officer.get(`${TARGETS}?year=2025&sort=indicatorCode`);

    expect(poverty.status).toBe(201);
    expect(poverty.body).toMatchObject({ value: 3.38, numerator: 177, denominator: null });
    const results = Object.fromEntries(
      body.items.map((item: { indicatorCode: string; achievement: { result: string } }) => [
        item.indicatorCode,
        item.achievement.result,
      ]),
    );
    expect(results).toEqual({ KT08: 'exceeded', XH01: 'met', CD01: 'exceeded' });
  });

  it('shows the neighbour nothing of it, though it exists', async () => {
    expect((await test.admin.query('select 1 from commune.targets where id = $1', [targetId])).rowCount).toBe(
      1,
    );

    expect((await neighbour.get(`${TARGETS}/${targetId}`)).status).toBe(404);
    expect((await acknowledge(neighbour, '"1"')).status).toBe(404);
    expect((await neighbour.get(`${TARGETS}?communeCode=23986`)).status).toBe(404);
    expect((await neighbour.get(TARGETS)).body).toEqual({ items: [], total: 0 });
  });

  it.each([
    ['a second target of the same kind', {}, 409, 'target.exists'],
    ['bounds that do not fit the operator', { year: 2026, operator: 'range' }, 422, 'target.bounds-invalid'],
    [
      'a percentage above what is possible',
      { year: 2026, indicatorCode: 'CD01', low: 120 },
      422,
      'target.bounds-invalid',
    ],
    ['an unknown indicator', { indicatorCode: 'ZZ99' }, 400, 'request.invalid'],
    ['an unknown commune', { communeCode: '00000' }, 404, 'row.not-found'],
    ['a number as text', { year: 2026, low: '3.839' }, 400, 'request.invalid'],
    ['a number beyond all sense', { year: 2026, low: 1e16 }, 400, 'request.invalid'],
    [
      'a decision on a day that does not exist',
      { year: 2026, decisionDate: '2025-02-30' },
      400,
      'request.invalid',
    ],
    ['an unknown field', { year: 2026, ratio: 212 }, 400, 'request.invalid'],
  ])('refuses %s', async (_, change, status, code) => {
    const before = await countOfTargets();

    const answer = await province.post(TARGETS, aTarget(change));

    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await countOfTargets()).toBe(before);
  });

  it('refuses an indicator of rural communes for a ward', async () => {
    const { rows } = await test.admin.query(
      `select code from reference.administrative_units where type = 'phuong' and valid_to is null limit 1`,
    );

    const answer = await province.post(
      TARGETS,
      aTarget({ communeCode: rows[0].code, indicatorCode: 'MT04', low: 90 }),
    );

    expect(answer.body.code).toBe('indicator.not-applicable');
  });

  it('lets a department assign only in its own domains', async () => {
    const own = await department.post(TARGETS, aTarget({ indicatorCode: 'KT15', low: 5 }));
    const others = await department.post(TARGETS, aTarget({ indicatorCode: 'XH03', low: 5 }));

    expect(own.status).toBe(201);
    expect([others.status, others.body.code]).toEqual([403, 'target.not-your-domain']);
  });

  it("lets no commune assign what is the province's to assign", async () => {
    const { communeCode: _c, indicatorCode: _i, year: _y, ...bounds } = aTarget();
    const assigned = await leader.post(TARGETS, aTarget({ year: 2026 }));
    const adjusted = await leader.post(`${TARGETS}/${targetId}/versions`, bounds);

    expect([assigned.status, assigned.body.code]).toEqual([403, 'target.not-your-issuer']);
    expect([adjusted.status, adjusted.body.code]).toEqual([403, 'target.not-your-issuer']);
    expect((await officer.post(TARGETS, aTarget({ year: 2026 }))).status).toBe(403);
  });

  it('creates once when the same request comes twice', async () => {
    const key = { 'idempotency-key': 'target-2026-kt08' };

    const [first, second] = [
      await province.post(TARGETS, aTarget({ year: 2026 }), key),
      await province.post(TARGETS, aTarget({ year: 2026 }), key),
    ];

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
  });

  it('adjusts by a new version, keeps the old one and asks for acknowledgement again', async () => {
    const acknowledged = await acknowledge(leader, '"1"');
    const {
      communeCode: _c,
      indicatorCode: _i,
      year: _y,
      ...bounds
    } = aTarget({ low: 9000, decisionNumber: '02/QĐ-UBND', decisionDate: '2025-10-01' });
    const adjusted = await province.post(`${TARGETS}/${targetId}/versions`, bounds);

    const { body } = await leader.get(`${TARGETS}/${targetId}`);

    expect(acknowledged.body.acknowledged).toBe(true);
    expect(adjusted.status).toBe(201);
    expect(body).toMatchObject({
      acknowledged: false,
      current: { number: 2, low: 9000 },
      achievement: { result: 'not_met' },
    });
    expect(
      body.versions.map((version: { number: number; low: number }) => [version.number, version.low]),
    ).toEqual([
      [2, 9000],
      [1, 3839.622642],
    ]);
    expect(body.observations.map((figure: { periodCode: string }) => figure.periodCode)).toEqual([
      '2025-M12',
      '2025-M11',
    ]);
  });

  it('does not judge by a version before it takes effect', async () => {
    const {
      communeCode: _c,
      indicatorCode: _i,
      year: _y,
      ...later
    } = aTarget({ low: 99_999, effectiveOn: '2099-01-01' });
    await province.post(`${TARGETS}/${targetId}/versions`, later);

    expect((await leader.get(`${TARGETS}/${targetId}`)).body.current.number).toBe(2);
  });

  it('lets only leaders acknowledge', async () => {
    const { body } = await leader.get(`${TARGETS}/${targetId}`);

    expect((await acknowledge(officer, `"${body.version}"`)).status).toBe(403);
    expect((await acknowledge(leader, `"${body.version}"`)).status).toBe(200);
  });

  it('refuses to acknowledge a target that was adjusted after it was read', async () => {
    const stale = await acknowledge(leader, '"1"');

    expect([stale.status, stale.body.code]).toEqual([412, 'row.stale']);
    expect((await acknowledge(leader, undefined)).status).toBe(428);
  });

  it('shows the province all 135 communes for one indicator, those without a target included', async () => {
    const { body } = await province.get('/api/v1/province/targets?indicatorCode=KT08&year=2025');

    expect(body.total).toBe(135);
    expect(body.summary).toMatchObject({
      communes: 135,
      reported: 1,
      assigned: 1,
      aggregate: 8140,
      aggregateMethod: 'sum',
    });
    const states = body.items.map((item: { state: string }) => item.state);
    expect(states.filter((state: string) => state === 'no_target')).toHaveLength(134);
    const iaLe = body.items.find((item: { communeCode: string }) => item.communeCode === '23986');
    expect(iaLe).toMatchObject({ state: 'assessed', actual: { value: 8140 } });
  });

  it('narrows the comparison by region and type', async () => {
    const east = await province.get('/api/v1/province/targets?indicatorCode=KT08&year=2025&region=east');
    const wards = await province.get('/api/v1/province/targets?indicatorCode=MT04&year=2025&type=phuong');

    expect(east.body.total).toBe(58);
    expect(wards.body.total).toBe(25);
    expect(new Set(wards.body.items.map((item: { state: string }) => item.state))).toEqual(
      new Set(['not_applicable']),
    );
  });

  it('gives the province an overview and communes none', async () => {
    const { status, body } = await province.get('/api/v1/province/overview?year=2025');

    expect(status).toBe(200);
    for (const { periodCode, communes } of body.missing as { periodCode: string; communes: number }[]) {
      const owing = await province.get(`/api/v1/province/missing-communes?periodCode=${periodCode}`);
      expect(owing.body.total).toBe(communes);
    }
    expect(body.domains.find((entry: { domain: string }) => entry.domain === 'economy')).toMatchObject({
      targets: 2,
      notMet: 1,
    });
    expect((await leader.get('/api/v1/province/overview?year=2025')).status).toBe(403);
    expect((await leader.get('/api/v1/province/missing-communes?periodCode=2025-Y')).status).toBe(403);
    expect((await leader.get('/api/v1/province/targets?indicatorCode=KT08&year=2025')).status).toBe(403);
  });

  it('imports what it exports without changing anything', async () => {
    const file = await province.get(`${TARGETS}/export?format=xlsx&year=2026`);

    const answer = await province.upload(`${TARGETS}/import`, { name: 'chi-tieu.xlsx', content: file.raw });

    expect(file.headers['content-disposition']).toContain('chi-tieu.xlsx');
    expect(answer.body).toMatchObject({ applied: true, created: 0, changed: 0, same: 1, faults: [] });
  });

  it('exports only what the caller may see', async () => {
    const file = await neighbour.get(`${TARGETS}/export?format=csv`);

    expect(file.status).toBe(200);
    expect(file.text).not.toContain('23986');
  });

  it('judges in SQL exactly as in TypeScript, over random targets', async () => {
    const bounds = fc
      .record({
        operator: fc.constantFrom('at_least', 'at_most', 'equal', 'range', 'reach', 'per_year'),
        a: fc.integer({ min: -9, max: 9 }),
        b: fc.integer({ min: -9, max: 9 }),
      })
      .map(({ operator, a, b }) => {
        if (operator === 'range') return { operator, low: Math.min(a, b), high: Math.max(a, b) };
        return operator === 'at_most' ? { operator, low: null, high: a } : { operator, low: a, high: null };
      }) as fc.Arbitrary<TargetBounds>;
    const cases = fc.sample(
      fc.record({
        bounds,
        direction: fc.constantFrom<Direction>('higher', 'lower', 'none'),
        value: fc.option(fc.integer({ min: -9, max: 9 })),
      }),
      2000,
    );

    const { rows } = await test.admin.query(
      `select ${TARGET_RESULT_SQL} as result from unnest($1::text[], $2::numeric[], $3::numeric[]) with ordinality v (operator, low, high, n)
       join unnest($4::text[]) with ordinality i (direction, n) using (n) join unnest($5::numeric[]) with ordinality o (value, n) using (n)
       order by n`,
      [
        cases.map((one) => one.bounds.operator),
        cases.map((one) => one.bounds.low),
        cases.map((one) => one.bounds.high),
        cases.map((one) => one.direction),
        cases.map((one) => one.value),
      ],
    );

    expect(rows.map((row) => row.result)).toEqual(
      cases.map((one) => achievement(one.bounds, one.direction, one.value).result),
    );
  });

  async function countOfTargets(): Promise<number> {
    return (await test.admin.query('select count(*)::int as n from commune.targets')).rows[0].n;
  }
});
