import { startTestApp, type Agent, type TestApp } from '../support/app.js';
import { anIndicator } from '../support/indicator.js';
import { anObservation } from '../support/observation.js';

const matching = (version: number) => ({ 'if-match': `"${version}"` });

describe('a series that survives a changed catalogue', () => {
  let test: TestApp;
  let province: Agent;
  let officer: Agent;
  let neighbour: Agent;

  const report = async (agent: Agent, indicatorCode: string, periodCode: string, value: number) => {
    const { status } = await agent.post(
      '/api/v1/observations',
      anObservation({ indicatorCode, periodCode, value }),
    );
    expect(status).toBe(201);
  };

  beforeAll(async () => {
    test = await startTestApp();
    province = await test.as('provinceAdmin');
    officer = await test.as('officer');
    neighbour = await test.as('neighbourOfficer');
    await province.post(
      '/api/v1/indicators',
      anIndicator({ code: 'MT50', unit: 'bil_vnd', periodKinds: ['H', 'Y'], decimals: 3 }),
    );
    await report(officer, 'MT50', '2025-H1', 1.5);
    await report(officer, 'MT50', '2025-Y', 2);
    await report(neighbour, 'MT50', '2025-Y', 77);
  });
  afterAll(() => test.close());

  it('goes on under a new code: copied, changed, linked, the old one retired and replaced in later sets, in one step', async () => {
    const set = await province.post('/api/v1/indicator-sets', {
      year: 2026,
      programme: 'thu-nghiem',
      nameVi: 'Thử nghiệm 2026',
      items: [{ indicatorCode: 'KT01' }, { indicatorCode: 'MT50', isRequired: true }],
    });
    const earlier = await province.post('/api/v1/indicator-sets', {
      year: 2025,
      programme: 'thu-nghiem',
      nameVi: 'Thử nghiệm 2025',
      items: [{ indicatorCode: 'MT50' }],
    });

    const { status, body } = await province.post(
      '/api/v1/indicators/MT50/successor',
      {
        code: 'MT51',
        fromYear: 2026,
        factor: 1000,
        note: 'Đổi đơn vị',
        changes: { unit: 'mil_vnd', decimals: 0 },
        retirePredecessor: true,
        replaceInSets: true,
      },
      matching(1),
    );

    expect(status).toBe(201);
    expect(body).toMatchObject({
      code: 'MT51',
      nameVi: 'Số hộ có điện mặt trời mái nhà',
      unit: 'mil_vnd',
      decimals: 0,
      predecessors: [{ code: 'MT50', fromYear: 2026, factor: 1000, note: 'Đổi đơn vị' }],
    });
    const before = await officer.get('/api/v1/indicators/MT50');
    expect(before.body.retiredOn).not.toBeNull();
    expect(before.body.successors).toEqual([expect.objectContaining({ code: 'MT51', fromYear: 2026 })]);
    expect((await officer.get(`/api/v1/indicator-sets/${set.body.id}`)).body.items).toEqual([
      { indicatorCode: 'KT01', isRequired: false },
      { indicatorCode: 'MT51', isRequired: true },
    ]);
    expect((await officer.get(`/api/v1/indicator-sets/${earlier.body.id}`)).body.indicatorCodes).toEqual([
      'MT50',
    ]);
  });

  it('shows a commune its whole series, the predecessor’s figures converted and marked', async () => {
    await report(officer, 'MT51', '2026-H1', 3200);

    const { status, body } = await officer.get('/api/v1/indicators/MT51/series');

    expect(status).toBe(200);
    expect(body).toMatchObject({ indicatorCode: 'MT51', unit: 'mil_vnd', communeCode: '23986' });
    expect(body.points).toEqual([
      expect.objectContaining({
        periodCode: '2025-H1',
        indicatorCode: 'MT50',
        factor: 1000,
        value: 1500,
        reportedValue: 1.5,
      }),
      expect.objectContaining({
        periodCode: '2025-Y',
        indicatorCode: 'MT50',
        factor: 1000,
        value: 2000,
        reportedValue: 2,
      }),
      expect.objectContaining({
        periodCode: '2026-H1',
        indicatorCode: 'MT51',
        factor: 1,
        value: 3200,
        reportedValue: 3200,
      }),
    ]);
  });

  it('multiplies factors over several successions and lets the own figure stand where both reported', async () => {
    const next = await province.post(
      '/api/v1/indicators/MT51/successor',
      { code: 'MT52', fromYear: 2027, factor: 0.001, changes: { unit: 'bil_vnd', decimals: 3 } },
      matching(1),
    );
    expect(next.status).toBe(201);
    await report(officer, 'MT51', '2025-H1', 1600);

    const { body } = await officer.get('/api/v1/indicators/MT52/series');

    expect(
      (body.points as { periodCode: string; indicatorCode: string; factor: number; value: number }[]).map(
        ({ periodCode, indicatorCode, factor, value }) => `${periodCode} ${indicatorCode} ${factor} ${value}`,
      ),
    ).toEqual(['2025-H1 MT51 0.001 1.6', '2025-Y MT50 1 2', '2026-H1 MT51 0.001 3.2']);
  });

  it('keeps communes apart: nobody reads another commune’s series, the province reads each', async () => {
    const { body: own } = await neighbour.get('/api/v1/indicators/MT50/series');
    const foreign = await neighbour.get('/api/v1/indicators/MT50/series?communeCode=23986');
    const nowhere = await neighbour.get('/api/v1/indicators/MT50/series?communeCode=99999');
    const overseen = await province.get('/api/v1/indicators/MT50/series?communeCode=23986');
    const unsaid = await province.get('/api/v1/indicators/MT50/series');

    expect((own.points as { value: number }[]).map(({ value }) => value)).toEqual([77]);
    expect([foreign.status, nowhere.status]).toEqual([404, 404]);
    expect(foreign.body.code).toBe(nowhere.body.code);
    expect(overseen.body.points.length).toBeGreaterThan(1);
    expect([unsaid.status, unsaid.body.code]).toEqual([422, 'commune.required']);
  });

  it('refuses a circle, a link to nothing, and takes a link back', async () => {
    await province.post('/api/v1/indicators', anIndicator({ code: 'MT49', unit: 'bil_vnd' }));
    const linked = await province.put('/api/v1/indicators/MT50/predecessors/MT49', {
      fromYear: 2025,
      factor: 0.1,
    });
    const circle = await province.put('/api/v1/indicators/MT49/predecessors/MT52', { fromYear: 2027 });
    const itself = await province.put('/api/v1/indicators/MT49/predecessors/MT49', { fromYear: 2027 });
    const nothing = await province.put('/api/v1/indicators/MT49/predecessors/ZZ99', { fromYear: 2027 });

    expect(linked.body.predecessors).toEqual([expect.objectContaining({ code: 'MT49', factor: 0.1 })]);
    expect([circle.status, circle.body.code]).toEqual([422, 'indicator.succession-circular']);
    expect(itself.body.code).toBe('indicator.succession-circular');
    expect(nothing.status).toBe(404);
    expect((await province.delete('/api/v1/indicators/MT50/predecessors/MT49')).status).toBe(204);
    expect((await province.delete('/api/v1/indicators/MT50/predecessors/MT49')).status).toBe(404);
    const { body } = await province.get('/api/v1/audit-entries?entity=indicator_successions&perPage=50');
    expect((body.items as { action: string }[]).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['created', 'deleted']),
    );
  });

  it('leaves nothing behind when one part of the step is refused', async () => {
    const needed = await province.post(
      '/api/v1/indicators/KT01/successor',
      { code: 'KT90', fromYear: 2027, retirePredecessor: true },
      matching(1),
    );
    const stale = await province.post(
      '/api/v1/indicators/MT49/successor',
      { code: 'KT90', fromYear: 2027 },
      matching(9),
    );
    const taken = await province.post(
      '/api/v1/indicators/MT49/successor',
      { code: 'KT02', fromYear: 2027 },
      matching(1),
    );

    expect([needed.status, needed.body.code]).toEqual([409, 'indicator.needed']);
    expect([stale.status, stale.body.code]).toEqual([412, 'row.stale']);
    expect([taken.status, taken.body.code]).toEqual([409, 'indicator.exists']);
    expect((await province.get('/api/v1/indicators/KT90')).status).toBe(404);
    expect((await province.get('/api/v1/indicators/KT01')).body).toMatchObject({
      retiredOn: null,
      successors: [],
    });
  });
});
