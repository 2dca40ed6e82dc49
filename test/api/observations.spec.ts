import { startTestApp, type Agent, type TestApp } from '../support/app';
import { anObservation } from '../support/observation';
import { publishPeriod, SUBMISSIONS } from '../support/submission';

const PATH = '/api/v1/observations';

describe('observations', () => {
  let test: TestApp;
  let officer: Agent;
  let leader: Agent;
  let neighbour: Agent;
  let province: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    officer = await test.as('officer');
    leader = await test.as('leader');
    neighbour = await test.as('neighbourOfficer');
    province = await test.as('provinceAdmin');
  });
  afterAll(() => test.close());

  it('records a figure with its version and no warning', async () => {
    const answer = await officer.post(PATH, anObservation());

    expect(answer.status).toBe(201);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({ communeCode: '23986', value: 8140, publishedAt: null, warnings: [] });
  });

  it.each([
    ['the same period again', {}, 409, 'observation.exists'],
    ['a value below the hard range', { periodCode: '2025-M01', value: -1 }, 422, 'observation.out-of-range'],
    [
      'a period the indicator is not reported for',
      { periodCode: '2025-Y' },
      422,
      'observation.period-not-allowed',
    ],
    ['a period that has not begun', { periodCode: '2031-M12' }, 422, 'period.upcoming'],
    ['a computed indicator', { indicatorCode: 'KT11' }, 422, 'indicator.derived'],
    [
      'a value that is not reported',
      { periodCode: '2025-M01', state: 'not_due' },
      422,
      'observation.state-mismatch',
    ],
    [
      'an absence without a reason',
      { periodCode: '2025-M01', state: 'not_available', value: null, grade: null },
      422,
      'observation.reason-missing',
    ],
    [
      'a figure without its grade',
      { periodCode: '2025-M01', grade: null },
      422,
      'observation.state-mismatch',
    ],
    [
      'a percentage that contradicts its parts',
      { indicatorCode: 'XH01', periodCode: '2025-Y', value: 5, numerator: 177, denominator: 5237 },
      422,
      'observation.ratio-mismatch',
    ],
    ['a number as text', { periodCode: '2025-M01', value: '8.140' }, 400, 'request.invalid'],
    ['an impossible period', { periodCode: '2025-M13' }, 400, 'request.invalid'],
    ['a typed result', { periodCode: '2025-M01', achievement: 212 }, 400, 'request.invalid'],
    ["another commune's code", { periodCode: '2025-M01', communeCode: '21553' }, 404, 'row.not-found'],
  ])('refuses %s and saves nothing', async (_, change, status, code) => {
    const before = await countOf('observations');

    const answer = await officer.post(PATH, anObservation(change));

    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await countOf('observations')).toBe(before);
  });

  it('saves an unusual value and warns, in the language asked for', async () => {
    const slip = await officer.post(PATH, anObservation({ periodCode: '2026-M01', value: 8.14 }), {
      'accept-language': 'en',
    });

    expect(slip.status).toBe(201);
    expect(slip.body.warnings).toMatchObject([{ code: 'outside-usual-range', params: { value: '8,14' } }]);
    expect(slip.body.warnings[0].detail).toContain('outside the usual range');
  });

  it('warns when a cumulative figure falls', async () => {
    await officer.post(PATH, anObservation({ periodCode: '2026-M05', value: 5000 }));

    const fallen = await officer.post(PATH, anObservation({ periodCode: '2026-M06', value: 4000 }));

    expect(fallen.body.warnings.map(({ code }: { code: string }) => code)).toEqual(['cumulative-fell']);
  });

  it('computes the poverty rate from 177 households and keeps it exact', async () => {
    const answer = await officer.post(
      PATH,
      anObservation({
        indicatorCode: 'XH01',
        periodCode: '2025-Y',
        value: 3.38,
        numerator: 177,
        denominator: 5237,
      }),
    );

    expect(answer.body.value).toBeCloseTo((177 / 5237) * 100, 6);
  });

  it('computes derived figures when their inputs are there, and again when one changes', async () => {
    await officer.post(PATH, anObservation({ indicatorCode: 'B13', periodCode: '2025-M06', value: 1000 }));
    const paid = await officer.post(
      PATH,
      anObservation({ indicatorCode: 'KT10', periodCode: '2025-M06', grade: 'estimated', value: 400 }),
    );
    const rate = async () => (await officer.get(`${PATH}?indicatorCode=KT11`)).body.items[0];
    const first = await rate();

    await officer.patch(`${PATH}/${paid.body.id}`, { value: 500 }, { 'if-match': '"1"' });

    expect(first).toMatchObject({ value: 40, grade: 'estimated', isDerived: true });
    expect(await rate()).toMatchObject({ value: 50, version: 2 });
    expect((await officer.patch(`${PATH}/${first.id}`, { value: 99 }, { 'if-match': '"2"' })).body.code).toBe(
      'indicator.derived',
    );
  });

  it('keeps every state a figure had, newest first', async () => {
    const { body } = await officer.post(
      PATH,
      anObservation({ indicatorCode: 'CD01', periodCode: '2025-M01', value: 80 }),
    );
    await leader.patch(`${PATH}/${body.id}`, { value: 82, note: 'Đính chính' }, { 'if-match': '"1"' });

    const revisions = await officer.get(`${PATH}/${body.id}/revisions`);

    expect(revisions.body.items).toMatchObject([
      { number: 2, value: 82, note: 'Đính chính', createdByName: 'Lãnh đạo Mẫu Ia Le' },
      { number: 1, value: 80, note: null, createdByName: 'Cán bộ Mẫu Ia Le' },
    ]);
  });

  it('refuses a stale edit and one without a version', async () => {
    const { body } = await officer.post(
      PATH,
      anObservation({ indicatorCode: 'CD01', periodCode: '2025-M02', value: 80 }),
    );
    await officer.patch(`${PATH}/${body.id}`, { value: 81 }, { 'if-match': '"1"' });

    const stale = await leader.patch(`${PATH}/${body.id}`, { value: 83 }, { 'if-match': '"1"' });
    const blind = await leader.patch(`${PATH}/${body.id}`, { value: 83 });

    expect([stale.status, stale.body.code]).toEqual([412, 'row.stale']);
    expect(blind.status).toBe(428);
    expect((await officer.get(`${PATH}/${body.id}`)).body.value).toBe(81);
  });

  it('creates once when the same request comes twice', async () => {
    const key = { 'idempotency-key': 'kt08-2023-m03' };
    const send = () =>
      officer.post(PATH, anObservation({ indicatorCode: 'CD01', periodCode: '2025-M03', value: 80 }), key);

    const [first, second] = [await send(), await send()];

    expect(second.body.id).toBe(first.body.id);
    expect(
      (
        await officer.post(
          PATH,
          anObservation({ indicatorCode: 'CD01', periodCode: '2025-M03', value: 80 }),
          { 'idempotency-key': 'another-key' },
        )
      ).status,
    ).toBe(409);
  });

  it('is published with its report, withdrawn on an edit, and says so', async () => {
    const { body } = await officer.post(
      PATH,
      anObservation({ indicatorCode: 'CD01', periodCode: '2025-M04', value: 80 }),
    );
    const submission = await publishPeriod(test, '2025-M04');
    const visible = await officer.get(`${PATH}/${body.id}`);
    await leader.post(`${SUBMISSIONS}/${submission}/reopen`, { reason: 'Đính chính' });

    const edited = await officer.patch(
      `${PATH}/${body.id}`,
      { value: 85 },
      { 'if-match': visible.headers['etag'] as string },
    );

    expect(visible.body.publishedAt).not.toBeNull();
    expect(edited.body.publishedAt).toBeNull();
    expect(edited.body.warnings.map(({ code }: { code: string }) => code)).toEqual(['publication-withdrawn']);
  });

  it('takes single published figures back: the province, all or nothing', async () => {
    const { body } = await officer.post(
      PATH,
      anObservation({ indicatorCode: 'CD01', periodCode: '2025-M07', value: 80 }),
    );
    await publishPeriod(test, '2025-M07');
    const withdraw = (ids: readonly string[]) => province.post(`${PATH}/unpublish`, { ids });

    expect((await leader.post(`${PATH}/unpublish`, { ids: [body.id] })).status).toBe(403);
    expect((await withdraw([body.id, '00000000-0000-7000-8000-00000000dead'])).status).toBe(404);
    expect((await leader.get(`${PATH}/${body.id}`)).body.publishedAt).not.toBeNull();
    expect((await withdraw([body.id])).body.changed).toBe(1);
    expect((await leader.get(`${PATH}/${body.id}`)).body.publishedAt).toBeNull();
  });

  it('shows the neighbour nothing, by list, id, history or edit, though the figure exists', async () => {
    const { body } = await officer.post(
      PATH,
      anObservation({ indicatorCode: 'CD01', periodCode: '2025-M08', value: 80 }),
    );

    expect((await neighbour.get(`${PATH}/${body.id}`)).status).toBe(404);
    expect((await neighbour.get(`${PATH}/${body.id}/revisions`)).status).toBe(404);
    expect((await neighbour.patch(`${PATH}/${body.id}`, { value: 1 }, { 'if-match': '"1"' })).status).toBe(
      404,
    );
    expect((await neighbour.get(`${PATH}?indicatorCode=CD01&periodCode=2025-M08`)).body.total).toBe(0);
    expect((await province.get(`${PATH}?indicatorCode=CD01&periodCode=2025-M08`)).body.total).toBe(1);
    expect((await officer.get(`${PATH}/${body.id}`)).body.value).toBe(80);
  });

  it('lets the province read and not write figures', async () => {
    expect(
      (await province.post(PATH, anObservation({ communeCode: '23986', periodCode: '2025-M09' }))).status,
    ).toBe(403);
  });

  async function countOf(table: string): Promise<number> {
    return (await test.admin.query(`select count(*)::int as n from commune.${table}`)).rows[0].n;
  }
});
