import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app';
import { ageTasks, aTask, insertOwner } from '../support/task';

const PATH = '/api/v1/tasks';
const DONE = { body: 'Đã xong phần việc', isCompletion: true, deliverableEvidence: 'Biên bản' };

interface Lead {
  readonly id: string;
  readonly orgName: string;
  readonly departmentId: number | null;
  readonly completedOn: string | null;
}

describe('a task with several leads', () => {
  let test: TestApp;
  let officer: Agent;
  let department: Agent;
  let province: Agent;
  let owner: string;
  let departmentId: number;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    officer = await test.as('officer');
    department = await test.as('departmentReviewer');
    province = await test.as('provinceAdmin');
    departmentId = test.actors.departmentReviewer.tenantId;
    owner = await insertOwner(test.admin, test.actors.officer.tenantId);
  });
  afterAll(() => test.close());

  /** Led by the commune, a department and a body without accounts; another department supports. */
  async function assigned(change: Record<string, unknown> = {}): Promise<string> {
    const draft = await province.post(
      PATH,
      aTask({
        communeCode: '23986',
        ownerAssignmentId: owner,
        leadOrg: null,
        leads: [
          { role: 'lead' },
          { role: 'lead', departmentId },
          { role: 'lead', orgName: 'Công ty Thủy lợi' },
        ],
        ...change,
      }),
    );
    expect(draft.status).toBe(201);
    const answer = await province.post(`${PATH}/${draft.body.id}/assign`);
    expect(answer.status).toBe(200);
    return draft.body.id;
  }
  const report = (by: Agent, id: string, body: Record<string, unknown>): Promise<Answer> =>
    by.post(`${PATH}/${id}/updates`, { body: 'Tiến độ', ...body });
  async function leadsOf(id: string): Promise<Lead[]> {
    return (await province.get(`${PATH}/${id}`)).body.leads;
  }
  async function leadNamed(id: string, name: RegExp): Promise<string> {
    return (await leadsOf(id)).find(({ orgName }) => name.test(orgName))!.id;
  }

  it('names them in the draft, and counts by the departments among them', async () => {
    const id = await assigned();
    const { body } = await officer.get(`${PATH}/${id}`);

    expect(body.leadOrg).toMatch(/^Xã Ia Le; .+; Công ty Thủy lợi$/);
    expect(body.leads.map((lead: Lead) => lead.departmentId)).toEqual([null, departmentId, null]);
    expect(body.leads.map(({ canReport }: { canReport: boolean }) => canReport)).toEqual([true, false, true]);
    const listed = await province.get(`${PATH}?departmentId=${departmentId}&perPage=200`);
    expect(listed.body.items.map((item: { id: string }) => item.id)).toContain(id);
    expect(
      (await department.get(`${PATH}?mine=true&perPage=200`)).body.items.map(
        (item: { id: string }) => item.id,
      ),
    ).toContain(id);
    expect((await province.get(`${PATH}?departmentId=5202099`)).body.total).toBe(0);
  });

  it('is complete only when all are, on the day of the last; each is told by its own body', async () => {
    const id = await assigned();
    await report(officer, id, { percent: 60 });
    const halfway = await report(department, id, { percent: 30 });
    const first = await report(officer, id, DONE);
    const again = await report(officer, id, DONE);
    const second = await report(department, id, DONE);
    const third = await report(officer, id, { ...DONE, leadId: await leadNamed(id, /Thủy lợi/) });

    expect(halfway.body).toMatchObject({ percent: 30, status: 'in_progress' });
    expect(first.body).toMatchObject({ completedOn: null, status: 'in_progress' });
    expect(again.body.code).toBe('task.already-completed');
    expect(second.body).toMatchObject({ completedOn: null, status: 'in_progress', percent: 67 });
    expect(third.body).toMatchObject({ status: 'done_on_time', isAwaitingConfirmation: true, percent: 100 });
    expect(third.body.events.map(({ action }: { action: string }) => action)).toEqual([
      'completed',
      'completed',
      'completed',
      'assigned',
    ]);
  });

  it('lets nobody speak for another, and asks whose progress it is where that is not clear', async () => {
    const id = await assigned();

    const forCommune = await report(department, id, { leadId: await leadNamed(id, /Ia Le/) });
    const forDepartment = await report(officer, id, { ...DONE, leadId: (await leadsOf(id))[1]!.id });
    const unclear = await report(province, id, { percent: 50 });
    const note = await report(province, id, { body: 'Đã kiểm tra thực địa' });
    const noted = await report(province, id, { percent: 50, leadId: (await leadsOf(id))[1]!.id });

    expect([forCommune.status, forCommune.body.code]).toEqual([403, 'task.not-involved']);
    expect([forDepartment.status, forDepartment.body.code]).toEqual([403, 'task.not-involved']);
    expect([unclear.status, unclear.body.code]).toEqual([422, 'task.lead-unclear']);
    expect(note.status).toBe(200);
    expect(noted.body.leads[1].percent).toBe(50);
  });

  it('returns one of them, and the others stay done', async () => {
    const id = await assigned({ leads: [{ role: 'lead' }, { role: 'lead', departmentId }] });
    await report(officer, id, DONE);
    const done = await report(department, id, DONE);
    const leadId = done.body.leads[1].id;

    const foreign = await officer.post(`${PATH}/${id}/return`, { reason: 'Thiếu', leadId });
    const returned = await province.post(`${PATH}/${id}/return`, { reason: 'Thiếu số liệu', leadId });
    const twice = await province.post(`${PATH}/${id}/return`, { reason: 'Thiếu số liệu', leadId });
    await report(department, id, { ...DONE, body: 'Đã bổ sung' });
    const confirmed = await province.post(`${PATH}/${id}/confirm`);

    expect(done.body.status).toBe('done_on_time');
    expect(foreign.status).toBe(403);
    expect(returned.body).toMatchObject({
      completedOn: null,
      status: 'in_progress',
      returnReason: 'Thiếu số liệu',
    });
    expect(returned.body.leads.map(({ completedOn }: Lead) => completedOn !== null)).toEqual([true, false]);
    expect(returned.body.leads[1].returnReason).toBe('Thiếu số liệu');
    expect(twice.body.code).toBe('task.not-completed');
    expect(confirmed.body).toMatchObject({ status: 'done_on_time', isAwaitingConfirmation: false });
  });

  it('is not confirmed by whoever reported any of them complete', async () => {
    const id = await assigned({ leads: [{ role: 'lead' }, { role: 'lead', departmentId }] });
    await report(province, id, { ...DONE, leadId: (await leadsOf(id))[0]!.id });
    await report(department, id, DONE);

    expect((await province.post(`${PATH}/${id}/confirm`)).body.code).toBe('task.own-report');
  });

  it('does not wait for a supporter', async () => {
    const id = await assigned({ leads: [{ role: 'lead' }, { role: 'support', departmentId }] });
    const supporter = await report(department, id, { body: 'Đã cử cán bộ hướng dẫn' });
    const done = await report(officer, id, DONE);

    expect(supporter.status).toBe(200);
    expect(done.body).toMatchObject({ status: 'done_on_time', percent: 100 });
  });

  it('shows one late while another is done, and takes the words of the late one', async () => {
    const id = await assigned({ leads: [{ role: 'lead' }, { role: 'lead', departmentId }] });
    await report(officer, id, DONE);
    const early = await department.post(`${PATH}/${id}/explain`, { explanation: 'Chưa đến hạn' });
    await test.admin.query(
      `update commune.tasks set deadline = ((now() at time zone 'Asia/Ho_Chi_Minh')::date), original_deadline = ((now() at time zone 'Asia/Ho_Chi_Minh')::date)
       where id = $1`,
      [id],
    );
    await ageTasks(test.admin, test.actors.officer.tenantId, 3);

    const overdue = await department.get(`${PATH}/${id}`);
    const done = await officer.post(`${PATH}/${id}/explain`, { explanation: 'Xã đã xong' });
    const explained = await department.post(`${PATH}/${id}/explain`, {
      explanation: 'Chờ kết quả đấu thầu.',
    });

    expect(early.body.code).toBe('task.not-overdue');
    expect(overdue.body.status).toBe('overdue');
    expect(overdue.body.leads.map(({ isLate }: { isLate: boolean }) => isLate)).toEqual([false, true]);
    expect(done.body.code).toBe('task.not-overdue');
    expect(explained.body.leads[1]).toMatchObject({ overdueExplanation: 'Chờ kết quả đấu thầu.' });
    expect(explained.body.events[0]).toMatchObject({ action: 'explained', reason: 'Chờ kết quả đấu thầu.' });
  });

  it.each([
    ['a department that does not exist', [{ role: 'lead', departmentId: 5_202_998 }]],
    ['no lead among them', [{ role: 'support' }]],
    ['the same body twice', [{ role: 'lead' }, { role: 'support' }]],
    ['another role', [{ role: 'boss' }]],
  ])('refuses %s', async (_, leads) => {
    expect((await province.post(PATH, aTask({ communeCode: '23986', leads }))).status).toBe(400);
  });

  it('throws a draft away with its leads', async () => {
    const { body } = await province.post(
      PATH,
      aTask({ communeCode: '23986', leads: [{ role: 'lead', departmentId }] }),
    );
    const count = async (): Promise<number> =>
      Number(
        (await test.admin.query('select count(*) from commune.task_leads where task_id = $1', [body.id]))
          .rows[0].count,
      );

    expect(await count()).toBe(1);
    expect((await province.delete(`${PATH}/${body.id}`, { 'if-match': '"1"' })).status).toBe(204);
    expect(await count()).toBe(0);
  });

  it('gives a draft other leads, or the text alone', async () => {
    const { body: draft } = await province.post(
      PATH,
      aTask({ communeCode: '23986', ownerAssignmentId: owner, leads: [{ role: 'lead', departmentId }] }),
    );
    const text = await province.patch(`${PATH}/${draft.id}`, { leadOrg: 'Văn phòng' }, { 'if-match': '"1"' });
    const leads = await province.patch(
      `${PATH}/${draft.id}`,
      { leads: [{ role: 'lead', orgName: 'Trạm Y tế' }] },
      { 'if-match': '"2"' },
    );
    await province.patch(`${PATH}/${draft.id}`, { leadOrg: 'Văn phòng' }, { 'if-match': '"3"' });
    const assignedTask = await province.post(`${PATH}/${draft.id}/assign`);

    expect(text.body).toMatchObject({ leadOrg: 'Văn phòng', leads: [] });
    expect(leads.body.leadOrg).toBe('Trạm Y tế');
    expect(assignedTask.body.leads).toMatchObject([{ orgName: 'Văn phòng', role: 'lead' }]);
  });
});
