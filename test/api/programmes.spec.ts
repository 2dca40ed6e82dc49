import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app';

const PROGRAMMES = '/api/v1/programmes';
const match = (answer: Answer): { 'if-match': string } => ({ 'if-match': `"${answer.body.version}"` });

describe('programmes and their stages', () => {
  let test: TestApp;
  let province: Agent;
  let officer: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    province = await test.as('provinceAdmin');
    officer = await test.as('officer');
  });
  afterAll(() => test.close());

  const create = (change: Record<string, unknown> = {}): Promise<Answer> =>
    province.post(PROGRAMMES, { code: 'CT01', nameVi: 'Chương trình mẫu', ...change });

  it('ships the stages of plan 02-KH/BCĐTW, which everybody reads', async () => {
    const { status, body } = await officer.get(`${PROGRAMMES}/KH02`);

    expect(status).toBe(200);
    expect(body).toMatchObject({ documentNumber: '02-KH/BCĐTW', isActive: true });
    expect(body.stages).toMatchObject([
      { code: 'cap-bach', startsOn: '2025-06-19', endsOn: '2025-06-30' },
      { code: 'dot-pha', startsOn: '2025-07-01', endsOn: '2025-12-31' },
    ]);
    expect((await officer.get(PROGRAMMES)).body.items[0]).toMatchObject({ code: 'DHX', stages: [] });
  });

  it('is written by the province only', async () => {
    for (const name of ['officer', 'leader', 'departmentReviewer', 'provinceViewer'] as const) {
      const agent = await test.as(name);
      expect((await agent.post(PROGRAMMES, { code: 'X1', nameVi: 'Chương trình' })).status).toBe(403);
      expect(
        (await agent.patch(`${PROGRAMMES}/KH02`, { nameVi: 'Khác đi' }, { 'if-match': '"1"' })).status,
      ).toBe(403);
    }
    expect((await create()).status).toBe(201);
  });

  it('takes a code once, and says so for retired ones too', async () => {
    const created = await create({ code: 'CT02' });
    const retired = await province.patch(`${PROGRAMMES}/CT02`, { isActive: false }, match(created));

    expect(retired.body).toMatchObject({ isActive: false, version: Number(created.body.version) + 1 });
    expect((await create({ code: 'CT02' })).body).toMatchObject({ code: 'programme.exists' });
    expect((await officer.get(`${PROGRAMMES}?q=chuong+trinh+mau`)).text).not.toContain('CT02');
    expect((await officer.get(`${PROGRAMMES}?retired=true`)).text).toContain('CT02');
    expect((await officer.get(`${PROGRAMMES}?retired=all&perPage=200`)).text).toContain('CT02');
  });

  it('keeps stages in order, refuses an end before the beginning, and counts them in the version', async () => {
    const created = await create({ code: 'CT03', documentNumber: '10/KH', issuer: 'UBND tỉnh' });
    const stage = { code: 'dau', nameVi: 'Giai đoạn đầu', startsOn: '2026-01-01', endsOn: '2026-06-30' };
    const added = await province.post(`${PROGRAMMES}/CT03/stages`, stage, match(created));
    expect(added.body.stages).toMatchObject([stage]);

    const twice = await province.post(`${PROGRAMMES}/CT03/stages`, stage, match(added));
    expect(twice.body).toMatchObject({ code: 'programme.exists' });
    const stale = await province.patch(
      `${PROGRAMMES}/CT03/stages/dau`,
      { endsOn: '2026-07-31' },
      match(created),
    );
    expect(stale.status).toBe(412);
    const wrong = await province.patch(
      `${PROGRAMMES}/CT03/stages/dau`,
      { endsOn: '2025-07-31' },
      match(added),
    );
    expect(wrong.status).toBe(422);
    const longer = await province.patch(
      `${PROGRAMMES}/CT03/stages/dau`,
      { endsOn: '2026-07-31' },
      match(added),
    );
    expect(longer.body.stages[0]).toMatchObject({ endsOn: '2026-07-31' });
    const absent = await province.delete(`${PROGRAMMES}/CT03/stages/cuoi`, match(longer));
    expect(absent.status).toBe(404);
    const removed = await province.delete(`${PROGRAMMES}/CT03/stages/dau`, match(longer));
    expect(removed.body.stages).toEqual([]);
  });

  it('keeps a stage that tasks belong to', async () => {
    const created = await create({ code: 'CT04' });
    const stage = { code: 'dau', nameVi: 'Giai đoạn đầu', startsOn: '2026-01-01', endsOn: '2026-06-30' };
    const added = await province.post(`${PROGRAMMES}/CT04/stages`, stage, match(created));
    await test.admin.query(
      `insert into commune.tasks (commune_id, id, title, category, kind, programme_code, stage_code)
       values ($1, gen_random_uuid(), 'Nhiệm vụ của giai đoạn', 'assigned', 'deadline', 'CT04', 'dau')`,
      [test.actors.officer.tenantId],
    );

    const kept = await province.delete(`${PROGRAMMES}/CT04/stages/dau`, match(added));

    expect(kept).toMatchObject({ status: 409, body: { code: 'row.in-use' } });
  });

  it('stands in the trail of the province', async () => {
    const created = await create({ code: 'CT05' });
    await province.patch(`${PROGRAMMES}/CT05`, { nameVi: 'Chương trình đổi tên' }, match(created));

    const { rows } = await test.admin.query(
      `select action from audit.entries where entity = 'programmes' and changes::text like '%CT05%' order by sequence`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['created', 'updated']);
  });

  it.each([
    [null],
    [{ nameVi: null }],
    [{ isActive: null }],
    [{ sortOrder: null }],
    [{ sortOrder: 1e12 }],
    [{ nameVi: ['a', 'b', 'c'] }],
    [{ documentDate: '2026-02-30' }],
    [{ code: 'NEW' }],
  ])('refuses %j with a reason', async (body) => {
    const current = await province.get(`${PROGRAMMES}/KH02`);
    const answer = await province.patch(`${PROGRAMMES}/KH02`, body, match(current));

    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect((await province.get(`${PROGRAMMES}/KH02`)).body).toEqual(current.body);
  });
});
