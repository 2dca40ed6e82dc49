import { startTestApp, type Agent, type TestApp } from '../support/app.js';
import { anIndicator } from '../support/indicator.js';
import { anObservation } from '../support/observation.js';

const matching = (version: number) => ({ 'if-match': `"${version}"` });

const aSet = (change: Record<string, unknown> = {}) => ({
  year: 2028,
  programme: 'chi-tieu-giao',
  nameVi: 'Chỉ tiêu giao năm 2028',
  nameEn: 'Targets assigned for 2028',
  items: [{ indicatorCode: 'KT08', isRequired: true }, { indicatorCode: 'XH01' }, { indicatorCode: 'MT01' }],
  ...change,
});

describe('sets of indicators by year and programme', () => {
  let test: TestApp;
  let province: Agent;
  let officer: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    province = await test.as('provinceAdmin');
    officer = await test.as('officer');
  });
  afterAll(() => test.close());

  const formOf = async (
    year: number,
  ): Promise<{ id: number; version: number; items: { indicatorCode: string }[] }> => {
    const { body } = await officer.get(`/api/v1/indicator-sets?year=${year}&isForm=true`);
    return body.items[0];
  };

  it('are made with their indicators in order, and read by everybody', async () => {
    const created = await province.post('/api/v1/indicator-sets', aSet());
    const read = await officer.get(`/api/v1/indicator-sets/${created.body.id}`);

    expect([created.status, created.headers['etag']]).toEqual([201, '"1"']);
    expect(read.body).toMatchObject({
      year: 2028,
      programme: 'chi-tieu-giao',
      isForm: false,
      isSample: false,
      indicatorCodes: ['KT08', 'XH01', 'MT01'],
      items: [
        { indicatorCode: 'KT08', isRequired: true },
        { indicatorCode: 'XH01', isRequired: false },
        { indicatorCode: 'MT01', isRequired: false },
      ],
    });
  });

  it('ship as one form a year, which is found by year and kind', async () => {
    const { body } = await officer.get('/api/v1/indicator-sets?isForm=true&programme=kt-xh');

    expect((body.items as { year: number }[]).map(({ year }) => year)).toEqual([2027, 2026, 2025]);
    expect(body.items[0].indicatorCodes).toHaveLength(73);
  });

  it('exist once for a year and programme', async () => {
    const { status, body } = await province.post('/api/v1/indicator-sets', aSet());

    expect([status, body.code]).toEqual([409, 'indicator-set.exists']);
  });

  it.each([
    ['an unknown indicator', { items: [{ indicatorCode: 'ZZ99' }] }, 400],
    ['an indicator twice', { items: [{ indicatorCode: 'KT08' }, { indicatorCode: 'KT08' }] }, 400],
    ['a programme with blanks', { programme: 'Chỉ tiêu' }, 400],
    ['a year beyond reason', { year: 1999 }, 400],
    ['items that are none', { items: [null] }, 400],
  ])('refuse %s', async (_, change, status) => {
    const answer = await province.post('/api/v1/indicator-sets', aSet({ year: 2029, ...change }));

    expect([answer.status, answer.body.code]).toEqual([status, 'request.invalid']);
  });

  it.each(['officer', 'leader', 'departmentReviewer', 'provinceViewer'] as const)(
    'are not for %s to write',
    async (who) => {
      const agent = await test.as(who);
      const { id } = await formOf(2027);

      expect((await agent.post('/api/v1/indicator-sets', aSet({ year: 2030 }))).status).toBe(403);
      expect(
        (await agent.patch(`/api/v1/indicator-sets/${id}`, { nameVi: 'Khác' }, matching(1))).status,
      ).toBe(403);
      expect((await agent.delete(`/api/v1/indicator-sets/${id}`, matching(1))).status).toBe(403);
      expect((await agent.post(`/api/v1/indicator-sets/${id}/copies`, { year: 2030 })).status).toBe(403);
      expect((await agent.get(`/api/v1/indicator-sets/${id}`)).status).toBe(200);
    },
  );

  it('change as a whole: order, required marks and names, over the version one has seen', async () => {
    const { body: set } = await province.post('/api/v1/indicator-sets', aSet({ year: 2031 }));
    const items = [
      { indicatorCode: 'CD01', isRequired: true },
      { indicatorCode: 'MT01' },
      { indicatorCode: 'KT08' },
    ];

    const edited = await province.patch(
      `/api/v1/indicator-sets/${set.id}`,
      { items, nameEn: null },
      matching(1),
    );
    const stale = await province.patch(`/api/v1/indicator-sets/${set.id}`, { items: [] }, matching(1));
    const blind = await province.patch(`/api/v1/indicator-sets/${set.id}`, { items: [] });
    const emptied = await province.patch(`/api/v1/indicator-sets/${set.id}`, { items: null }, matching(2));

    expect(edited.body).toMatchObject({ version: 2, nameEn: null, indicatorCodes: ['CD01', 'MT01', 'KT08'] });
    expect([stale.status, stale.body.code]).toEqual([412, 'row.stale']);
    expect(blind.status).toBe(428);
    expect(emptied.status).toBe(400);
    expect((await officer.get(`/api/v1/indicator-sets/${set.id}`)).body.items).toHaveLength(3);
    const { body: trail } = await province.get('/api/v1/audit-entries?entity=indicator_set_items&perPage=50');
    expect((trail.items as { action: string }[]).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['created', 'updated', 'deleted']),
    );
  });

  it('take no retired indicator in, but keep one that was there', async () => {
    await province.post('/api/v1/indicators', anIndicator({ code: 'MT40' }));
    const { body: set } = await province.post(
      '/api/v1/indicator-sets',
      aSet({ year: 2032, items: [{ indicatorCode: 'MT40' }] }),
    );
    await province.post('/api/v1/indicators/MT40/retirement', {}, matching(1));

    const kept = await province.patch(
      `/api/v1/indicator-sets/${set.id}`,
      { items: [{ indicatorCode: 'KT08' }, { indicatorCode: 'MT40' }] },
      matching(1),
    );
    const taken = await province.post(
      '/api/v1/indicator-sets',
      aSet({ year: 2033, items: [{ indicatorCode: 'MT40' }] }),
    );

    expect(kept.status).toBe(200);
    expect([taken.status, taken.body.code, taken.body.params.indicators]).toEqual([
      422,
      'indicator.retired',
      'MT40',
    ]);
  });

  it('are carried into the next year following successions, and say what was replaced and dropped', async () => {
    for (const code of ['MT41', 'MT42']) await province.post('/api/v1/indicators', anIndicator({ code }));
    const { body: set } = await province.post(
      '/api/v1/indicator-sets',
      aSet({
        year: 2034,
        nameVi: 'Giao năm 2034',
        items: [
          { indicatorCode: 'MT41', isRequired: true },
          { indicatorCode: 'MT42' },
          { indicatorCode: 'KT08' },
        ],
      }),
    );
    await province.post('/api/v1/indicators/MT41/successor', { code: 'MT43', fromYear: 2035 }, matching(1));
    await province.post('/api/v1/indicators/MT42/retirement', {}, matching(1));

    const copy = await province.post(`/api/v1/indicator-sets/${set.id}/copies`, { year: 2035 });
    const again = await province.post(`/api/v1/indicator-sets/${set.id}/copies`, { year: 2035 });

    expect(copy.status).toBe(201);
    expect(copy.body).toMatchObject({
      year: 2035,
      programme: 'chi-tieu-giao',
      nameVi: 'Giao năm 2035',
      items: [
        { indicatorCode: 'MT43', isRequired: true },
        { indicatorCode: 'KT08', isRequired: false },
      ],
      replaced: [{ from: 'MT41', to: 'MT43' }],
      dropped: ['MT42'],
    });
    expect([again.status, again.body.code]).toEqual([409, 'indicator-set.exists']);
    expect((await officer.get(`/api/v1/indicator-sets/${set.id}`)).body.indicatorCodes).toEqual([
      'MT41',
      'MT42',
      'KT08',
    ]);
  });

  it('are no samples once people copied or made them, and do not say so in their name', async () => {
    const { rows } = await test.admin.query<{ id: number }>(
      `insert into reference.indicator_sets (year, programme, name_vi, name_en, is_sample)
       values (2036, 'mau', 'Chỉ tiêu giao năm 2036 (minh họa)', 'Targets assigned for 2036 (sample)', true) returning id`,
    );

    const copy = await province.post(`/api/v1/indicator-sets/${rows[0]?.id}/copies`, { year: 2037 });
    const original = await officer.get(`/api/v1/indicator-sets/${rows[0]?.id}`);

    expect(original.body).toMatchObject({ isSample: true, nameVi: 'Chỉ tiêu giao năm 2036 (minh họa)' });
    expect((await officer.get(`/api/v1/indicator-sets/${copy.body.id}`)).body).toMatchObject({
      isSample: false,
      nameVi: 'Chỉ tiêu giao năm 2037',
      nameEn: 'Targets assigned for 2037',
    });
  });

  describe('that communes report on', () => {
    beforeAll(async () => {
      const { status } = await officer.post(
        '/api/v1/observations',
        anObservation({ periodCode: '2026-M03', grade: 'estimated' }),
      );
      expect(status).toBe(201);
    });

    it('never drop an indicator that has figures of the year, nor stop being forms', async () => {
      const { id, version, items } = await formOf(2026);
      const dropped = await province.patch(
        `/api/v1/indicator-sets/${id}`,
        { items: items.filter(({ indicatorCode }) => indicatorCode !== 'KT08') },
        matching(version),
      );
      const unused = await province.patch(
        `/api/v1/indicator-sets/${id}`,
        { items: items.filter(({ indicatorCode }) => indicatorCode !== 'CD10') },
        matching(version),
      );
      const noForm = await province.patch(
        `/api/v1/indicator-sets/${id}`,
        { isForm: false },
        matching(version + 1),
      );

      expect([dropped.status, dropped.body.code, dropped.body.params.indicators]).toEqual([
        409,
        'indicator-set.has-figures',
        'KT08',
      ]);
      expect(unused.status).toBe(200);
      expect([noForm.status, noForm.body.code]).toEqual([409, 'indicator-set.in-use']);
    });

    it('are not replaced in by a successor while the year has figures', async () => {
      const { body: indicator } = await province.get('/api/v1/indicators/KT08');
      const { status, body } = await province.post(
        '/api/v1/indicators/KT08/successor',
        { code: 'KT98', fromYear: 2026, replaceInSets: true },
        matching(indicator.version as number),
      );

      expect([status, body.code]).toEqual([409, 'indicator-set.has-figures']);
      expect((await province.get('/api/v1/indicators/KT98')).status).toBe(404);
    });

    it('are not deleted once there are figures or reports, others are', async () => {
      const used = await formOf(2026);
      const reported = await formOf(2025);
      const { tenantId } = test.actors.officer;
      await test.database.within({ kind: 'commune', communeId: tenantId }, (tx) =>
        tx.query(
          `insert into commune.submissions (commune_id, id, form, period_code) values ($1, gen_random_uuid(), 'kt-xh', '2025-M12')`,
          [tenantId],
        ),
      );
      const unused = await formOf(2027);
      const remove = (set: { id: number }, version: number) =>
        province.delete(`/api/v1/indicator-sets/${set.id}`, matching(version));

      const answers = [await remove(used, 2), await remove(reported, 1)];

      for (const { status, body } of answers)
        expect([status, body.code]).toEqual([409, 'indicator-set.in-use']);
      expect((await remove(unused, 7)).status).toBe(412);
      expect((await remove(unused, 1)).status).toBe(204);
      expect((await officer.get(`/api/v1/indicator-sets/${unused.id}`)).status).toBe(404);
      expect((await officer.get(`/api/v1/indicator-sets/${used.id}`)).status).toBe(200);
    });
  });

  it.each(['0', '-1', 'x', '99999999999'])('know no set %s', async (id) => {
    expect((await officer.get(`/api/v1/indicator-sets/${id}`)).status).toBe(404);
  });
});
