import { taskStatus, type TaskFacts } from '@cis/domain';
import fc from 'fast-check';
import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app';
import {
  stateOfDaySql,
  taskDueSoonSql,
  taskPastOriginalDeadlineSql,
  taskStatusSql,
} from '../../apps/api/src/tasks';
import { aTask, insertOwner, insertTask, type TaskRowChange } from '../support/task';

const PATH = '/api/v1/tasks';

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => one.id.localeCompare(other.id));
}

function complete(by: Agent, id: string): Promise<Answer> {
  return by.post(`${PATH}/${id}/updates`, {
    body: 'Xong',
    isCompletion: true,
    deliverableEvidence: 'Biên bản nghiệm thu',
  });
}

describe('tasks', () => {
  let test: TestApp;
  let officer: Agent;
  let leader: Agent;
  let neighbour: Agent;
  let province: Agent;
  let owner: string;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    officer = await test.as('officer');
    leader = await test.as('leader');
    neighbour = await test.as('neighbourLeader');
    province = await test.as('provinceAdmin');
    owner = await insertOwner(test.admin, test.actors.officer.tenantId);
  });
  afterAll(() => test.close());

  async function assigned(by: Agent = leader, change: Record<string, unknown> = {}): Promise<string> {
    const draft = await by.post(PATH, aTask({ ownerAssignmentId: owner, ...change }));
    const answer = await by.post(`${PATH}/${draft.body.id}/assign`);
    expect(answer.status).toBe(200);
    return draft.body.id;
  }

  it('drafts a task and lists which of the six clarities are missing', async () => {
    const { status, body } = await officer.post(PATH, aTask({ deliverable: null }));

    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'draft',
      communeCode: '23986',
      missingClarities: ['owner', 'product'],
    });
    expect(body.clarities).toHaveLength(6);
  });

  it('does not assign an unclear task and names what is missing', async () => {
    const { body } = await officer.post(PATH, aTask({ authority: null }));

    const answer = await leader.post(`${PATH}/${body.id}/assign`);

    expect([answer.status, answer.body.code]).toEqual([422, 'task.not-clear']);
    expect(answer.body.params.missing).toBe('rõ người, rõ thẩm quyền');
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/ownerAssignmentId',
      '/authority',
    ]);
  });

  it('goes from assignment over progress and return to confirmed completion', async () => {
    const id = await assigned();
    const progress = await officer.post(`${PATH}/${id}/updates`, { body: 'Đã xong một nửa', percent: 50 });
    const bare = await officer.post(`${PATH}/${id}/updates`, { body: 'Xong', isCompletion: true });
    const done = await officer.post(`${PATH}/${id}/updates`, {
      body: 'Xong',
      isCompletion: true,
      deliverableEvidence: 'Biên bản nghiệm thu',
    });
    const again = await officer.post(`${PATH}/${id}/updates`, {
      body: 'Xong',
      isCompletion: true,
      deliverableEvidence: 'Biên bản',
    });
    const returned = await leader.post(`${PATH}/${id}/return`, { reason: 'Thiếu chữ ký' });
    await officer.post(`${PATH}/${id}/updates`, {
      body: 'Đã bổ sung',
      isCompletion: true,
      deliverableEvidence: 'Biên bản có chữ ký',
    });
    const confirmed = await leader.post(`${PATH}/${id}/confirm`);

    expect(progress.body).toMatchObject({
      status: 'in_progress',
      percent: 50,
      ownerName: 'Người Mẫu',
      ownerPosition: 'Phó Chủ tịch Ủy ban nhân dân',
    });
    expect(bare.body.code).toBe('task.deliverable-missing');
    expect(done.body).toMatchObject({ status: 'done_on_time', isAwaitingConfirmation: true });
    expect(again.body.code).toBe('task.already-completed');
    expect(returned.body).toMatchObject({
      status: 'in_progress',
      returnReason: 'Thiếu chữ ký',
      completedOn: null,
    });
    expect(confirmed.body).toMatchObject({
      status: 'done_on_time',
      isAwaitingConfirmation: false,
      returnReason: null,
    });
    expect(confirmed.body.updates).toHaveLength(3);
    expect((await leader.post(`${PATH}/${id}/confirm`)).body.code).toBe('task.already-confirmed');
  });

  it('keeps what the province assigned in the hands of the province', async () => {
    const id = await assigned(province, { communeCode: '23986' });
    await officer.post(`${PATH}/${id}/updates`, {
      body: 'Xong',
      isCompletion: true,
      deliverableEvidence: 'Báo cáo',
    });

    const own = await leader.post(`${PATH}/${id}/confirm`);
    const extended = await leader.post(`${PATH}/${id}/extend`, {
      deadline: '2100-01-01',
      reason: 'Xin thêm',
    });
    const confirmed = await province.post(`${PATH}/${id}/confirm`);

    expect([own.status, own.body.code]).toEqual([403, 'task.confirmed-by-assigner']);
    expect([extended.status, extended.body.code]).toEqual([403, 'task.of-another-authority']);
    expect(confirmed.status).toBe(200);
  });

  it('does not let the one who reported completion confirm it, until somebody else has reported', async () => {
    const id = await assigned();
    const own = await complete(leader, id);
    const refused = await leader.post(`${PATH}/${id}/confirm`);
    const refusedInEnglish = await leader.post(`${PATH}/${id}/confirm`, {}, { 'accept-language': 'en' });
    const asItStands = await leader.get(`${PATH}/${id}`);

    const returned = await leader.post(`${PATH}/${id}/return`, { reason: 'Để cán bộ báo cáo' });
    await complete(officer, id);
    const confirmed = await leader.post(`${PATH}/${id}/confirm`);

    expect(own.status).toBe(200);
    expect([refused.status, refused.body.code]).toEqual([403, 'task.own-report']);
    expect(refused.body.detail).toMatch(/^Người báo hoàn thành không tự xác nhận/);
    expect(refusedInEnglish.body.detail).toMatch(/^Whoever reported completion does not confirm it/);
    expect(asItStands.body).toMatchObject({ confirmedAt: null, isAwaitingConfirmation: true });
    expect(returned.status).toBe(200);
    expect([confirmed.status, confirmed.body.isAwaitingConfirmation]).toEqual([200, false]);
  });

  it('asks the same of the province about what it assigned', async () => {
    const id = await assigned(province, { communeCode: '23986' });
    await complete(province, id);

    expect((await province.post(`${PATH}/${id}/confirm`)).body.code).toBe('task.own-report');
  });

  it("hides the province's drafts from the commune, and the commune's from the province", async () => {
    const theirs = await province.post(PATH, aTask({ communeCode: '23986' }));
    const ours = await officer.post(PATH, aTask());

    expect((await leader.get(`${PATH}/${theirs.body.id}`)).status).toBe(404);
    expect((await leader.delete(`${PATH}/${theirs.body.id}`, { 'if-match': '"1"' })).status).toBe(404);
    expect((await province.get(`${PATH}/${ours.body.id}`)).status).toBe(404);
    expect((await province.get(`${PATH}/${theirs.body.id}`)).status).toBe(200);
  });

  it('extends, keeps the original deadline, pauses and resumes', async () => {
    const id = await assigned();
    const extended = await leader.post(`${PATH}/${id}/extend`, {
      deadline: '2100-06-30',
      reason: 'Chờ vốn',
      document: '12/UBND',
    });
    const earlier = await leader.post(`${PATH}/${id}/extend`, { deadline: '2098-01-01', reason: 'Nhầm' });
    const paused = await leader.post(`${PATH}/${id}/pause`, { reason: 'Chờ hướng dẫn' });
    const whilePaused = await officer.post(`${PATH}/${id}/updates`, { body: 'Vẫn làm' });
    const resumed = await leader.post(`${PATH}/${id}/resume`);
    const aside = await leader.post(`${PATH}/${id}/not-applicable`, {
      reason: 'Không thuộc phạm vi của xã',
      document: '13/UBND',
    });

    expect(extended.body).toMatchObject({
      deadline: '2100-06-30',
      originalDeadline: '2099-12-31',
      isExtended: true,
    });
    expect(earlier.body.code).toBe('task.date-not-allowed');
    expect(paused.body).toMatchObject({ status: 'paused', dispositionReason: 'Chờ hướng dẫn' });
    expect(whilePaused.body.code).toBe('task.set-aside');
    expect(resumed.body.status).toBe('not_started');
    expect(aside.body.status).toBe('not_applicable');
  });

  it('edits drafts in full and assigned tasks only where it does no harm', async () => {
    const draft = await officer.post(PATH, aTask());
    const edited = await officer.patch(
      `${PATH}/${draft.body.id}`,
      { title: 'Tên nhiệm vụ mới', deadline: '2099-01-01' },
      { 'if-match': '"1"' },
    );
    const stale = await officer.patch(
      `${PATH}/${draft.body.id}`,
      { title: 'Tên khác nữa' },
      { 'if-match': '"1"' },
    );
    const id = await assigned();
    const title = await officer.patch(
      `${PATH}/${id}`,
      { title: 'Đổi tên sau khi giao' },
      { 'if-match': '"2"' },
    );
    const published = await officer.patch(
      `${PATH}/${id}`,
      { isPublic: true, supportingOrgs: ['Công an xã'] },
      { 'if-match': '"2"' },
    );

    expect(edited.body).toMatchObject({ title: 'Tên nhiệm vụ mới', version: 2 });
    expect([stale.status, stale.body.code]).toEqual([412, 'row.stale']);
    expect([title.status, title.body.code]).toEqual([409, 'task.already-assigned']);
    expect(published.body).toMatchObject({ isPublic: true, supportingOrgs: ['Công an xã'] });
  });

  it.each([
    ['too short a title', { title: 'abc' }, 400],
    ['a routine task with a deadline', { kind: 'routine' }, 422],
    ['a start after the deadline', { startsOn: '2100-01-01' }, 422],
    ['an owner who holds no post here', { ownerAssignmentId: '0190a000-0000-7000-8000-000000000001' }, 400],
    ['an unknown programme', { programmeCode: 'KHONG-CO' }, 400],
    ['a typed status', { status: 'done_on_time' }, 400],
    ["another commune's code", { communeCode: '21553' }, 404],
  ])('refuses %s', async (_, change, status) => {
    expect((await officer.post(PATH, aTask(change))).status).toBe(status);
  });

  it('refuses reports about the future and steps out of order', async () => {
    const id = await assigned();
    const draft = await officer.post(PATH, aTask());

    expect(
      (await officer.post(`${PATH}/${id}/updates`, { body: 'Mai', reportedOn: '2099-01-01' })).body.code,
    ).toBe('task.date-not-allowed');
    expect((await leader.post(`${PATH}/${id}/confirm`)).body.code).toBe('task.not-completed');
    expect((await leader.post(`${PATH}/${id}/assign`)).body.code).toBe('task.already-assigned');
    expect((await leader.post(`${PATH}/${id}/resume`)).body.code).toBe('task.not-set-aside');
    expect((await leader.delete(`${PATH}/${id}`, { 'if-match': '"1"' })).body.code).toBe(
      'task.already-assigned',
    );
    expect((await officer.post(`${PATH}/${draft.body.id}/updates`, { body: 'Sớm' })).body.code).toBe(
      'task.not-assigned',
    );
    expect((await officer.delete(`${PATH}/${draft.body.id}`, { 'if-match': '"1"' })).status).toBe(204);
  });

  it('throws a draft away only in the version that was looked at', async () => {
    const draft = await officer.post(PATH, aTask());
    const path = `${PATH}/${draft.body.id}`;
    await officer.patch(path, { title: 'Tên khác của nhiệm vụ' }, { 'if-match': '"1"' });

    expect((await officer.delete(path)).status).toBe(428);
    expect((await officer.delete(path, { 'if-match': '"1"' })).status).toBe(412);
    expect((await officer.delete(path, { 'if-match': '"2"' })).status).toBe(204);
  });

  it('takes no report from before there was a task, so that nothing late becomes timely', async () => {
    const id = await assigned(leader, { startsOn: '2026-10-01' });
    const report = (reportedOn: string) =>
      officer.post(`${PATH}/${id}/updates`, { body: 'Đã làm từ trước', reportedOn });

    const early = await report('2026-09-30');

    expect([early.status, early.body.code]).toEqual([422, 'task.date-not-allowed']);
    expect((await report('2026-10-01')).status).toBe(200);
  });

  it('lets officers neither assign nor confirm', async () => {
    const { body } = await officer.post(PATH, aTask({ ownerAssignmentId: owner }));

    expect((await officer.post(`${PATH}/${body.id}/assign`)).status).toBe(403);
    expect((await officer.post(`${PATH}/${body.id}/confirm`)).status).toBe(403);
  });

  it('drafts once when the same request comes twice', async () => {
    const key = { 'idempotency-key': 'draft-once-1' };

    const [first, second] = [await officer.post(PATH, aTask(), key), await officer.post(PATH, aTask(), key)];

    expect(second.body.id).toBe(first.body.id);
  });

  it('shows the neighbour nothing of it, though it exists', async () => {
    const id = await assigned();
    const { rowCount } = await test.admin.query('select 1 from commune.tasks where id = $1', [id]);

    expect(rowCount).toBe(1);
    expect((await neighbour.get(`${PATH}/${id}`)).status).toBe(404);
    expect((await neighbour.post(`${PATH}/${id}/updates`, { body: 'Không phải việc tôi' })).status).toBe(404);
    expect((await neighbour.post(`${PATH}/${id}/confirm`)).status).toBe(404);
    expect((await neighbour.get(PATH)).body.total).toBe(0);
    expect((await neighbour.get(`${PATH}/export?format=csv`)).text).not.toContain('hộ tịch');
  });

  it('finds titles typed without marks', async () => {
    expect((await officer.get(`${PATH}?q=ho so ho tich`)).body.total).toBeGreaterThan(0);
    expect((await officer.get(`${PATH}?q=khong co viec nay`)).body.total).toBe(0);
  });
});

describe('a task of a commune with one account', () => {
  let test: TestApp;
  let leader: Agent;
  let id: string;

  beforeAll(async () => {
    test = await startTestApp();
    const { tenantId } = test.actors.leader;
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    leader = await test.as('leader');
    const ownerAssignmentId = await insertOwner(test.admin, tenantId);
    id = (await leader.post(PATH, aTask({ ownerAssignmentId }))).body.id;
    await leader.post(`${PATH}/${id}/assign`);
    await complete(leader, id);
  });
  afterAll(() => test.close());

  it('is confirmed by the one who reported it only after every other account is closed, and the exception is recorded', async () => {
    const { tenantId, id: userId } = test.actors.leader;
    const closeOthers = `update identity.users set status = 'closed' where tenant_id = $1 and id <> $2`;

    const refused = await leader.post(`${PATH}/${id}/confirm`);
    await test.admin.query(closeOthers, [tenantId, userId]);
    const confirmed = await leader.post(`${PATH}/${id}/confirm`);

    expect(refused.body.code).toBe('task.own-report');
    expect([confirmed.status, confirmed.body.isAwaitingConfirmation]).toEqual([200, false]);
    const { rows } = await test.admin.query(
      `select tenant_id, entity, changes from audit.entries where action = 'confirmed-own-report'`,
    );
    expect(rows).toMatchObject([{ tenant_id: tenantId, entity: 'tasks', changes: [{ id }] }]);
  });
});

describe('task counters', () => {
  let test: TestApp;
  let communes: number[];

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    const { rows } = await test.admin.query(
      `select id from reference.administrative_units where valid_to is null order by id limit 5`,
    );
    communes = rows.map(({ id }) => id);
  });
  afterAll(() => test.close());

  async function insertMany(
    communeId: number,
    counts: readonly (readonly [number, TaskRowChange])[],
  ): Promise<string> {
    const owner = await insertOwner(test.admin, communeId);
    for (const [count, change] of counts) {
      for (let made = 0; made < count; made += 1) await insertTask(test.admin, communeId, owner, change);
    }
    const { rows } = await test.admin.query('select code from reference.administrative_units where id = $1', [
      communeId,
    ]);
    return rows[0].code;
  }

  it('gives 102 = 40 + 61 + 1', async () => {
    const code = await insertMany(communes[0]!, [
      [38, { deadline: '2025-12-31', completedOn: '2025-12-01' }],
      [2, { deadline: '2025-12-31', completedOn: '2026-01-05' }],
      [60, { reportedOn: '2025-08-01' }],
      [1, {}],
      [1, { deadline: '2025-08-01' }],
    ]);

    const { body } = await (await test.as('provinceAdmin')).get(`${PATH}/counters?communeCode=${code}`);

    expect(body).toMatchObject({
      total: 102,
      doneOnTime: 38,
      doneLate: 2,
      inTime: 61,
      inProgress: 60,
      notStarted: 1,
      overdue: 1,
    });
    const agentOfProvince = await test.as('provinceAdmin');
    const assigned = await agentOfProvince.get(`${PATH}?communeCode=${code}&status=assigned`);
    expect(assigned.body.total).toBe(body.total);
    const waiting = await agentOfProvince.get(`${PATH}?communeCode=${code}&toConfirm=true`);
    expect(waiting.status).toBe(200);
    expect(
      waiting.body.items.every(
        (task: { isAwaitingConfirmation: boolean; isAssignedByMe: boolean }) =>
          task.isAwaitingConfirmation && task.isAssignedByMe,
      ),
    ).toBe(true);
  });

  it('lists open work by its deadline, then what is set aside, then what is done', async () => {
    const { body } = await (
      await test.as('provinceAdmin')
    ).get(
      `${PATH}?communeCode=${await insertMany(communes[4]!, [
        [1, { deadline: '2024-01-31', completedOn: '2024-01-05' }],
        [1, { deadline: '2024-02-01', disposition: 'not_applicable' }],
        [1, { deadline: '2099-01-01' }],
        [1, { deadline: '2025-08-01' }],
      ])}`,
    );

    expect(body.items.map(({ status }: { status: string }) => status)).toEqual([
      'overdue',
      'not_started',
      'not_applicable',
      'done_on_time',
    ]);
  });

  it('gives 103 = 69 + 9 + 0 + 25, and counts what does not apply in the total', async () => {
    const code = await insertMany(communes[1]!, [
      [69, { deadline: '2025-12-31', completedOn: '2025-12-01' }],
      [9, { reportedOn: '2025-08-01' }],
      [25, { kind: 'routine' }],
    ]);
    const agent = await test.as('provinceAdmin');
    const before = await agent.get(`${PATH}/counters?communeCode=${code}`);

    await insertTask(test.admin, communes[1]!, await insertOwner(test.admin, communes[1]!), {
      disposition: 'not_applicable',
    });
    const after = await agent.get(`${PATH}/counters?communeCode=${code}`);

    expect(before.body).toMatchObject({ total: 103, doneOnTime: 69, inTime: 9, overdue: 0, routine: 25 });
    expect(after.body).toMatchObject({ total: 104, notApplicable: 1 });
  });

  it('gives 22 of 25 and then 25 of 25 by the day asked about, and not those of a replaced document', async () => {
    const communeId = communes[3]!;
    const code = await insertMany(communeId, [
      [22, { deadline: '2025-12-31', completedOn: '2025-11-30' }],
      [3, { deadline: '2025-12-31', completedOn: '2025-12-20' }],
      [4, { supersededOn: '2025-09-01' }],
    ]);
    const agent = await test.as('provinceAdmin');
    const on = async (asOf: string) =>
      (await agent.get(`${PATH}/counters?communeCode=${code}&asOf=${asOf}`)).body;

    expect(await on('2025-08-31')).toMatchObject({ asOf: '2025-08-31', total: 29, doneOnTime: 0, drafts: 0 });
    expect(await on('2025-12-01')).toMatchObject({ total: 25, doneOnTime: 22, inTime: 3 });
    expect(await on('2025-12-31')).toMatchObject({ total: 25, doneOnTime: 25 });
    expect(await on('2025-06-30')).toMatchObject({ total: 0 });
  });

  it('filters in SQL exactly as the status is derived, over random tasks', async () => {
    const today = new Date();
    const day = fc
      .integer({ min: -30, max: 30 })
      .map((offset) => new Date(today.getTime() + offset * 86_400_000).toISOString().slice(0, 10));
    const tasks = fc.sample(
      fc.record({
        kind: fc.constantFrom('deadline', 'routine' as const),
        deadline: day,
        assignedOn: fc.option(day, { freq: 4 }),
        completedOn: fc.option(day),
        disposition: fc.option(fc.constantFrom('not_applicable', 'paused' as const), { freq: 1 }),
        reportedOn: fc.option(day),
        supersededOn: fc.option(day, { freq: 2 }),
      }),
      120,
    );
    const code = await insertMany(
      communes[2]!,
      tasks.map((task) => [1, task as TaskRowChange] as const),
    );
    const agent = await test.as('provinceAdmin');
    const visible = await test.admin.query(
      `update commune.tasks set assigned_by_tenant = 5200000 where commune_id = $1`,
      [communes[2]],
    );
    const { body: all } = await agent.get(`${PATH}?communeCode=${code}&perPage=200`);

    const gone = await agent.get(`${PATH}?communeCode=${code}&status=superseded&perPage=200`);
    expect(gone.body.total).toBeGreaterThan(0);
    expect(gone.body.items.every(({ status }: { status: string }) => status === 'superseded')).toBe(true);
    expect(Number(all.total) + Number(gone.body.total)).toBe(visible.rowCount);
    const statuses = [
      'draft',
      'not_started',
      'in_progress',
      'overdue',
      'done_on_time',
      'done_late',
      'routine',
      'not_applicable',
      'paused',
    ];
    for (const status of statuses) {
      const expected = all.items
        .filter((item: { status: string }) => item.status === status)
        .map(({ id }: { id: string }) => id);
      const { body } = await agent.get(`${PATH}?communeCode=${code}&status=${status}&perPage=200`);
      expect(body.items.map(({ id }: { id: string }) => id).sort()).toEqual(expected.sort());
    }
    const dueSoon = all.items.filter((item: { isDueSoon: boolean }) => item.isDueSoon).length;
    expect((await agent.get(`${PATH}?communeCode=${code}&status=due_soon&perPage=200`)).body.total).toBe(
      dueSoon,
    );
    expect((await agent.get(`${PATH}/counters?communeCode=${code}`)).body.dueSoon).toBe(dueSoon);
  });

  it('reads the states of past days in SQL exactly as the status is derived', async () => {
    const communeId = communes[2]!;
    const { rows: facts } = await test.admin.query<TaskFacts & { id: string }>(
      `select s.id, t.kind, s.assigned_on::text as "assignedOn", s.deadline::text, s.original_deadline::text as "originalDeadline", s.completed_on::text as "completedOn",
         s.confirmed_on::text as "confirmedOn", s.first_reported_on::text as "firstReportedOn", s.disposition, s.superseded_on::text as "supersededOn"
       from commune.task_states s join commune.tasks t on t.commune_id = s.commune_id and t.id = s.id where s.commune_id = $1`,
      [communeId],
    );
    expect(facts.length).toBeGreaterThan(50);
    for (const back of [0, 1, 7, 20, 40]) {
      const day = new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
      const { rows } = await test.admin.query(
        `select t.id, ${taskStatusSql('state', '$2::date')} as status, ${taskDueSoonSql('state', '$2::date')} as "isDueSoon",
           coalesce(${taskPastOriginalDeadlineSql('state', '$2::date')}, false) as "isPastOriginalDeadline"
         from commune.tasks t ${stateOfDaySql('$2::date')} where t.commune_id = $1`,
        [communeId, day],
      );
      const derived = facts.map(({ id, ...fact }) => {
        const { status, isDueSoon, isPastOriginalDeadline } = taskStatus(fact, day);
        return { id, status, isDueSoon, isPastOriginalDeadline };
      });
      expect(byId(rows)).toEqual(byId(derived));
    }
  });
});
