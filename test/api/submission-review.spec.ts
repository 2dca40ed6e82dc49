import { openForm } from '../support/entry-form';
import { RenderedAnswers } from '../../apps/api/src/public/rendered-answers.js';
import { startTestApp, type Agent, type TestApp } from '../support/app';
import { anObservation } from '../support/observation';
import { publishPeriod, submit, SUBMISSIONS } from '../support/submission';
import { aTarget } from '../support/target';

const OBSERVATIONS = '/api/v1/observations';

describe('reviewing, publishing and correcting a form', () => {
  let test: TestApp;
  let officer: Agent;
  let leader: Agent;
  let finance: Agent;
  let province: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    officer = await test.as('officer');
    leader = await test.as('leader');
    finance = await test.as('departmentReviewer');
    province = await test.as('provinceAdmin');
    for (const indicatorCode of ['KT08', 'CD01'])
      await province.post('/api/v1/targets', aTarget({ indicatorCode, year: 2026, low: 50 }));
  });
  afterAll(() => test.close());

  /** KT08 is the finance department's, CD01 is not. */
  async function sentForm(periodCode: string): Promise<{ id: string; kt08: string; cd01: string }> {
    const enter = async (indicatorCode: string, value: number): Promise<string> =>
      (
        await officer.post(
          OBSERVATIONS,
          anObservation({ indicatorCode, periodCode, grade: 'estimated', value, note: 'Đã đối chiếu' }),
        )
      ).body.id;
    const [kt08, cd01] = [await enter('KT08', 9000), await enter('CD01', 80)];
    const sent = await submit(leader, periodCode);
    if (sent.status !== 200) throw new Error(sent.text);
    return { id: sent.body.id, kt08, cd01 };
  }
  const decide = (agent: Agent, id: string, number: number, decisions: unknown[]) =>
    agent.post(`${SUBMISSIONS}/${id}/decisions`, { number, decisions });
  const accept = (indicatorCode: string) => ({ indicatorCode, decision: 'accepted' });
  const giveBack = (indicatorCode: string, reason = 'Lệch đơn vị') => ({
    indicatorCode,
    decision: 'returned',
    reason,
  });
  const edit = async (observation: string, change: Record<string, unknown>) => {
    const { headers } = await officer.get(`${OBSERVATIONS}/${observation}`);
    const answer = await officer.patch(`${OBSERVATIONS}/${observation}`, change, {
      'if-match': String(headers['etag']),
    });
    if (answer.status !== 200) throw new Error(answer.text);
  };
  const cellOf = async (id: string, indicatorCode: string, agent = officer) =>
    (await agent.get(`${SUBMISSIONS}/${id}`)).body.cells.find(
      (cell: { indicatorCode: string }) => cell.indicatorCode === indicatorCode,
    );

  const reviewOf = async (indicatorCode: string) =>
    (await openForm(officer, '2026-M10')).body.rows.find(
      (row: { indicatorCode: string }) => row.indicatorCode === indicatorCode,
    ).review;

  it('goes the whole way: returned by cell, corrected, sent again with what changed, approved, published, visible', async () => {
    const { id, kt08 } = await sentForm('2026-M10');

    const returned = await decide(finance, id, 1, [giveBack('KT08')]);
    expect(returned.body).toMatchObject({ state: 'returned', returnedCount: 1, pendingCount: 1 });
    expect(await cellOf(id, 'KT08')).toMatchObject({
      decision: 'returned',
      reason: 'Lệch đơn vị',
      decidedByName: 'Chuyên viên Mẫu Sở Tài chính (Sở Tài chính)',
      mayDecide: false,
    });
    expect([(await submit(leader, '2026-M10')).body.code]).toEqual(['submission.unchanged']);

    await decide(province, id, 1, [accept('CD01')]);
    expect(await reviewOf('KT08')).toMatchObject({ decision: 'returned', isChangedSince: false });
    await edit(kt08, { value: 9100, note: 'Đã đổi đơn vị' });
    expect(await reviewOf('KT08')).toMatchObject({ decision: 'returned', isChangedSince: true });
    const again = await submit(leader, '2026-M10');
    expect(again.body).toMatchObject({
      state: 'submitted',
      sealedNumber: 2,
      pendingCount: 1,
      returnedCount: 0,
    });
    expect(await cellOf(id, 'CD01')).toMatchObject({ decision: 'accepted', changeSincePrevious: 'same' });
    expect(await cellOf(id, 'KT08', finance)).toMatchObject({
      decision: 'pending',
      changeSincePrevious: 'changed',
      previous: { value: 9000 },
      sealed: { value: 9100, note: 'Đã đổi đơn vị' },
      mayDecide: true,
    });

    const approved = await decide(finance, id, 2, [accept('KT08')]);
    expect(approved.body).toMatchObject({ state: 'approved', pendingCount: 0 });
    expect(await shownPeriod('KT08')).toBeNull();
    const published = await province.post(`${SUBMISSIONS}/publish`, { ids: [id] });
    expect(published.body.results).toMatchObject([
      { id, outcome: 'done', submission: { state: 'published' } },
    ]);
    expect(await shownPeriod('KT08')).toBe('2026-M10');

    const { events } = (await officer.get(`${SUBMISSIONS}/${id}`)).body;
    expect(events.map(({ action }: { action: string }) => action).reverse()).toEqual([
      'submitted',
      'returned',
      'accepted',
      'submitted',
      'accepted',
      'approved',
      'published',
    ]);
  });

  it('keeps a department to its own domains, though the province may decide in all', async () => {
    const { id } = await sentForm('2026-M09');

    const foreign = await decide(finance, id, 1, [accept('KT08'), accept('CD01')]);

    expect([foreign.status, foreign.body.code, foreign.body.params]).toEqual([
      403,
      'submission.not-your-domain',
      { indicators: 'CD01' },
    ]);
    expect(await cellOf(id, 'KT08')).toMatchObject({ decision: 'pending' });
    expect((await cellOf(id, 'CD01', finance)).mayDecide).toBe(false);
    expect((await decide(province, id, 1, [accept('KT08'), accept('CD01')])).body.state).toBe('approved');
  });

  it.each([
    [
      'a return without its reason',
      [{ indicatorCode: 'KT08', decision: 'returned' }],
      400,
      'request.invalid',
    ],
    ['a cell the form does not have', [accept('XH01')], 422, 'submission.cell-unknown'],
    ['a decision that is none', [{ indicatorCode: 'KT08', decision: 'pending' }], 400, 'request.invalid'],
  ])('refuses %s', async (_, decisions, status, code) => {
    const { id } =
      (await officer.get(`${SUBMISSIONS}?periodCode=2026-M08`)).body.items[0] ?? (await sentForm('2026-M08'));

    const answer = await decide(province, id, 1, decisions);

    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await officer.get(`${SUBMISSIONS}/${id}`)).body.state).toBe('submitted');
  });

  it('refuses a decision on a version that is no longer the newest', async () => {
    const { id, cd01 } = await sentForm('2026-M07');
    await edit(cd01, { value: 81 });
    await submit(leader, '2026-M07');

    const stale = await decide(province, id, 1, [accept('CD01')]);

    expect([stale.status, stale.body.code, stale.body.params.number]).toEqual([
      409,
      'submission.resubmitted',
      2,
    ]);
    expect((await decide(province, id, 2, [accept('CD01')])).status).toBe(200);
  });

  it('approves nothing that changed since it was sealed, and says how many figures did', async () => {
    const { id, cd01 } = await sentForm('2026-M06');
    await edit(cd01, { value: 81 });

    const changed = await decide(province, id, 1, [accept('KT08'), accept('CD01')]);

    expect([changed.status, changed.body.code, changed.body.params.count]).toEqual([
      409,
      'submission.changed',
      1,
    ]);
    expect(await cellOf(id, 'CD01')).toMatchObject({
      changeSinceSealed: 'changed',
      sealed: { value: 80 },
      now: { value: 81 },
    });
    expect((await decide(province, id, 1, [giveBack('CD01')])).body.state).toBe('returned');
  });

  it('never approves a value that a save slipped in at the same moment', async () => {
    const { id, cd01 } = await sentForm('2026-M05');
    const { headers } = await officer.get(`${OBSERVATIONS}/${cd01}`);

    const [saved, approved] = await Promise.all([
      officer.patch(`${OBSERVATIONS}/${cd01}`, { value: 99 }, { 'if-match': String(headers['etag']) }),
      decide(province, id, 1, [accept('KT08'), accept('CD01')]),
    ]);

    const cell = await cellOf(id, 'CD01');
    const isApproved = (await officer.get(`${SUBMISSIONS}/${id}`)).body.state === 'approved';
    expect(isApproved).toBe(approved.status === 200);
    if (isApproved) expect([saved.body.code, cell.now.value]).toEqual(['submission.approved', 80]);
    else expect([approved.body.code, cell.now.value]).toEqual(['submission.changed', 99]);
  });

  it('asks for explanations and gets them on the same page, without changing the state', async () => {
    const { id } = await sentForm('2026-M04');

    const asked = await finance.post(`${SUBMISSIONS}/${id}/questions`, {
      indicatorCode: 'KT08',
      question: 'Vì sao tăng?',
    });
    await province.post(`${SUBMISSIONS}/${id}/questions`, { question: 'Báo cáo đã qua Thường trực chưa?' });

    expect(asked.body).toMatchObject({ state: 'submitted', questionCount: 1 });
    const { questions } = (await officer.get(`${SUBMISSIONS}/${id}`)).body;
    expect(questions).toHaveLength(2);
    const path = `${SUBMISSIONS}/${id}/questions/${questions[0].id}/answer`;
    expect((await (await test.as('neighbourOfficer')).post(path, { answer: 'x' })).status).toBe(404);
    const answered = await officer.post(path, { answer: 'Thu tiền sử dụng đất.' });
    expect(answered.body).toMatchObject({ state: 'submitted', questionCount: 1 });
    expect((await officer.post(path, { answer: 'Lần nữa' })).body.code).toBe('submission.already-explained');
    expect((await province.get(`${SUBMISSIONS}/${id}`)).body.questions.at(-1)).toMatchObject({
      answer: 'Thu tiền sử dụng đất.',
      answeredByName: 'Cán bộ Mẫu Ia Le (Xã Ia Le)',
    });
    expect(
      (await finance.post(`${SUBMISSIONS}/${id}/questions`, { indicatorCode: 'CD01', question: 'x' })).body
        .code,
    ).toBe('submission.not-your-domain');
  });

  it('corrects what was approved as a new version with its reason; the old one stays', async () => {
    const { id, cd01 } = await sentForm('2026-M03');
    await province.post(`${SUBMISSIONS}/publish`, { ids: [id], approve: true });
    expect(await isPublic('CD01', '2026-M03')).toBe(true);

    const reopened = await leader.post(`${SUBMISSIONS}/${id}/reopen`, { reason: 'Nhầm số phiếu' });
    expect(reopened.body).toMatchObject({
      state: 'draft',
      correctionReason: 'Nhầm số phiếu',
      sealedNumber: 1,
    });
    await edit(cd01, { value: 85 });
    expect(await isPublic('CD01', '2026-M03')).toBe(false);
    const again = await submit(leader, '2026-M03');
    expect(again.body).toMatchObject({
      state: 'submitted',
      sealedNumber: 2,
      pendingCount: 1,
      correctionReason: null,
    });

    const { versions } = (await officer.get(`${SUBMISSIONS}/${id}`)).body;
    expect(versions).toMatchObject([
      { number: 2, reason: 'Nhầm số phiếu' },
      { number: 1, reason: null },
    ]);
    const valueIn = async (number: number) =>
      (await officer.get(`${SUBMISSIONS}/${id}/versions/${number}`)).body.content.rows.find(
        (row: { indicatorCode: string }) => row.indicatorCode === 'CD01',
      ).value;
    expect([await valueIn(1), await valueIn(2)]).toEqual([80, 85]);
    expect((await leader.post(`${SUBMISSIONS}/${id}/reopen`, { reason: 'x' })).body.code).toBe(
      'submission.not-reopenable',
    );
  });

  it('decides about many in one request, each with an outcome of its own', async () => {
    const one = await sentForm('2026-M02');
    const changed = await sentForm('2026-M01');
    await edit(changed.cd01, { value: 81 });
    const never = '00000000-0000-7000-8000-00000000dead';

    const approved = await province.post(`${SUBMISSIONS}/approve`, { ids: [one.id, changed.id, never] });
    const early = await province.post(`${SUBMISSIONS}/publish`, { ids: [changed.id, one.id] });
    const returned = await province.post(`${SUBMISSIONS}/return`, {
      ids: [one.id, changed.id],
      reason: 'Thiếu căn cứ',
    });

    expect(approved.body.results).toMatchObject([
      { id: one.id, outcome: 'done', submission: { state: 'approved' } },
      { id: changed.id, outcome: 'refused', code: 'submission.changed' },
      { id: never, outcome: 'refused', code: 'row.not-found' },
    ]);
    expect(early.body.results).toMatchObject([
      { outcome: 'refused', code: 'submission.not-approved' },
      { outcome: 'done', submission: { state: 'published' } },
    ]);
    expect(returned.body.results).toMatchObject([
      { outcome: 'refused', code: 'submission.not-submitted' },
      { outcome: 'done', submission: { state: 'returned', returnedCount: 2 } },
    ]);
    expect((await leader.post(`${SUBMISSIONS}/publish`, { ids: [one.id] })).status).toBe(403);
    expect((await finance.post(`${SUBMISSIONS}/publish`, { ids: [one.id] })).status).toBe(403);
  });

  it('takes a publication back with its reason, and the figures stay', async () => {
    await officer.post(OBSERVATIONS, anObservation({ periodCode: '2025-M11' }));
    const id = await publishPeriod(test, '2025-M11');
    expect(await isPublic('KT08', '2025-M11')).toBe(true);

    const { body } = await province.post(`${SUBMISSIONS}/withdraw`, { ids: [id], reason: 'Kiểm tra lại' });

    expect(body.results).toMatchObject([{ outcome: 'done', submission: { state: 'approved' } }]);
    expect(await isPublic('KT08', '2025-M11')).toBe(false);
    expect((await officer.get(`${OBSERVATIONS}?periodCode=2025-M11`)).body.items[0].value).toBe(8140);
  });

  it('shows the reviewer all 135 communes × periods, late and changed first, and filters them', async () => {
    const { body } = await finance.get('/api/v1/province/submissions?year=2026');

    expect(body.total).toBe(135);
    expect(body.periods.at(0).code).toBe('2026-M01');
    const iaLe = body.items.find(({ communeCode }: { communeCode: string }) => communeCode === '23986');
    expect(iaLe.slots.map((slot: { state: string } | null) => slot?.state)).toContain('published');
    expect(body.items.at(0).slots.every((slot: unknown) => slot === null)).toBe(true);
    const published = iaLe.slots.find((slot: { state: string } | null) => slot?.state === 'published');
    expect(published).toEqual({ id: published.id, state: 'published', sealedNumber: 1, isLate: true });
    const named = await province.get('/api/v1/province/submissions?year=2026&q=ia%20le&state=published');
    expect(named.body.items.map(({ communeName }: { communeName: string }) => communeName)).toEqual([
      'Xã Ia Le',
    ]);
    expect((await province.get('/api/v1/province/submissions?year=2026&state=changed')).body.total).toBe(1);
    const sheet = await province.get('/api/v1/province/submissions/export?year=2026&q=ia%20le&format=csv');
    expect(sheet.text).toContain('Xã Ia Le');
    expect(sheet.text).toContain('Đã công bố');
    expect((await officer.get('/api/v1/province/submissions?year=2026')).status).toBe(403);
  });

  it('puts what is to do on the first page of each side', async () => {
    const kinds = async (agent: Agent): Promise<string[]> =>
      (await agent.get('/api/v1/me/agenda')).body.items.map(({ kind }: { kind: string }) => kind);

    expect(await kinds(officer)).toEqual(
      expect.arrayContaining(['submissions_returned', 'explanations_open']),
    );
    expect(await kinds(finance)).toContain('submissions_to_review');
    const items = (await officer.get('/api/v1/me/agenda')).body.items;
    expect(items.find(({ kind }: { kind: string }) => kind === 'submissions_returned')).toMatchObject({
      link: expect.stringMatching(/^\/observations\?periodCode=2026-M\d\d&returned=true$/),
      detail: expect.stringContaining('"'),
    });
  });

  async function isPublic(indicatorCode: string, periodCode: string): Promise<boolean> {
    const { rows } = await test.admin.query(
      'select 1 from commune.observations where indicator_code = $1 and period_code = $2 and published_at is not null',
      [indicatorCode, periodCode],
    );
    return rows.length > 0;
  }

  /** The figure that citizens read for the year 2026. */
  async function shownPeriod(indicatorCode: string): Promise<string | null> {
    test.app.get(RenderedAnswers).clear();
    const { body } = await test.nobody.get('/api/v1/public/communes/23986');
    const target = body.targets.find(
      (one: { indicatorCode: string; year: number }) =>
        one.indicatorCode === indicatorCode && one.year === 2026,
    );
    return target.latest?.periodCode ?? null;
  }
});
