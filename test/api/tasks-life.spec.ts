import { todayInVietnam } from '@cis/domain';
import { startTestApp, type Agent, type TestApp } from '../support/app';
import { roundTripsOf } from '../support/round-trips';
import { aTask, insertOwner } from '../support/task';

const PATH = '/api/v1/tasks';
const DONE = { body: 'Xong', isCompletion: true, deliverableEvidence: 'Biên bản' };

describe("a task's life", () => {
  let test: TestApp;
  let officer: Agent;
  let leader: Agent;
  let neighbour: Agent;
  let department: Agent;
  let province: Agent;
  let owner: string;
  let departmentId: number;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    officer = await test.as('officer');
    leader = await test.as('leader');
    neighbour = await test.as('neighbourLeader');
    department = await test.as('departmentReviewer');
    province = await test.as('provinceAdmin');
    departmentId = test.actors.departmentReviewer.tenantId;
    owner = await insertOwner(test.admin, test.actors.officer.tenantId);
  });
  afterAll(() => test.close());

  async function assigned(by: Agent = province, change: Record<string, unknown> = {}): Promise<string> {
    const draft = await by.post(PATH, aTask({ communeCode: '23986', ownerAssignmentId: owner, ...change }));
    expect(draft.status).toBe(201);
    expect((await by.post(`${PATH}/${draft.body.id}/assign`)).status).toBe(200);
    return draft.body.id;
  }

  describe('blocked by somebody', () => {
    it('asks that body with a clock, and takes its answer', async () => {
      const id = await assigned();
      const asked = await officer.post(`${PATH}/${id}/blocks`, {
        blockedBy: 'department',
        departmentId,
        question: 'Bao giờ có vốn đối ứng?',
      });
      const [block] = asked.body.blocks;
      const waiting = await department.get('/api/v1/me/blocks');
      const elsewhere = await province.post(`${PATH}/${id}/blocks/${block.id}/answer`, {
        answer: 'Tháng sau',
      });
      const answered = await department.post(`${PATH}/${id}/blocks/${block.id}/answer`, {
        answer: 'Trong quý này.',
      });
      const twice = await department.post(`${PATH}/${id}/blocks/${block.id}/answer`, { answer: 'Lại' });
      const closed = await officer.post(`${PATH}/${id}/blocks/${block.id}/close`);
      const closedTwice = await officer.post(`${PATH}/${id}/blocks/${block.id}/close`);

      expect(asked.status).toBe(200);
      expect(block).toMatchObject({ canAnswer: false, isOverdue: false, answer: null });
      expect(block.dueOn > todayInVietnam()).toBe(true);
      expect(asked.body.risk.isBlocked).toBe(true);
      expect(waiting.body).toMatchObject({
        total: 1,
        items: [
          { taskId: id, communeName: 'Xã Ia Le', question: 'Bao giờ có vốn đối ứng?', canAnswer: true },
        ],
      });
      expect([elsewhere.status, elsewhere.body.code]).toEqual([403, 'task.block-of-another-body']);
      expect(answered.body.blocks[0]).toMatchObject({ answer: 'Trong quý này.', canAnswer: false });
      expect(answered.body.risk.isBlocked).toBe(false);
      expect(twice.body.code).toBe('task.block-answered');
      expect(closed.body.blocks[0].closedAt).not.toBeNull();
      expect(closedTwice.body.code).toBe('task.block-closed');
      expect((await department.get('/api/v1/me/blocks')).body.total).toBe(0);
      expect(closed.body.events.map(({ action }: { action: string }) => action)).toEqual([
        'unblocked',
        'answered',
        'blocked',
        'assigned',
      ]);
    });

    it('takes a named body, the province, and a day of its own', async () => {
      const id = await assigned();
      const other = await officer.post(`${PATH}/${id}/blocks`, {
        blockedBy: 'other',
        orgName: 'Điện lực Chư Prông',
        question: 'Khi nào kéo điện?',
        dueOn: '2099-01-01',
      });
      const provincial = await officer.post(`${PATH}/${id}/blocks`, {
        blockedBy: 'province',
        question: 'Xin chủ trương',
      });

      expect(other.body.blocks[0]).toMatchObject({
        blockedByName: 'Điện lực Chư Prông',
        dueOn: '2099-01-01',
      });
      expect(provincial.body.blocks[0]).toMatchObject({ blockedByName: 'Tỉnh Gia Lai' });
      expect((await province.get('/api/v1/me/blocks')).body.total).toBe(1);
      expect(
        (await province.get(`${PATH}?risk=blocked&communeCode=23986`)).body.items.map(
          (item: { id: string }) => item.id,
        ),
      ).toContain(id);
    });

    it.each([
      ['nobody named', { blockedBy: 'other', question: 'Vì sao?' }],
      ['an unknown department', { blockedBy: 'department', departmentId: 5_202_999, question: 'Vì sao?' }],
      ['no question', { blockedBy: 'province', question: ' ' }],
      ['a day that has passed', { blockedBy: 'province', question: 'Vì sao?', dueOn: '2020-01-01' }],
    ])('refuses %s', async (_, body) => {
      expect((await officer.post(`${PATH}/${await assigned()}/blocks`, body)).status).toBe(400);
    });

    it('asks and answers once when the same request comes twice, and is nothing to outsiders', async () => {
      const id = await assigned();
      const question = { blockedBy: 'province', question: 'Một câu hỏi' };
      const key = { 'idempotency-key': 'block-once' };
      await officer.post(`${PATH}/${id}/blocks`, question, key);
      const { body } = await officer.post(`${PATH}/${id}/blocks`, question, key);
      const foreign = await department.post(`${PATH}/${id}/blocks`, question);

      expect(body.blocks).toHaveLength(1);
      expect([foreign.status, foreign.body.code]).toEqual([403, 'task.not-involved']);
      expect((await neighbour.post(`${PATH}/${id}/blocks`, question)).status).toBe(404);
      expect(
        (await officer.post(`${PATH}/${id}/blocks/${body.blocks[0].id}/answer`, { answer: 'Tôi' })).status,
      ).toBe(403);
    });
  });

  describe('handed down', () => {
    it('gives parts to named people; the task shows them and stays open until it is itself reported', async () => {
      const id = await assigned(province, { programmeCode: 'NQ57', deadline: '2099-06-30' });
      const late = await leader.post(`${PATH}/${id}/hand-down`, {
        ownerAssignmentId: owner,
        deadline: '2099-07-01',
      });
      const part = await leader.post(`${PATH}/${id}/hand-down`, {
        ownerAssignmentId: owner,
        title: 'Rà soát hồ sơ thôn 1',
        deadline: '2099-05-01',
      });
      await officer.post(`${PATH}/${part.body.id}/updates`, DONE);
      await leader.post(`${PATH}/${id}/hand-down`, {
        ownerAssignmentId: owner,
        title: 'Rà soát hồ sơ thôn 2',
      });
      const { body } = await officer.get(`${PATH}/${id}`);

      expect([late.status, late.body.code]).toEqual([422, 'task.date-not-allowed']);
      expect(part.body).toMatchObject({
        parentId: id,
        status: 'not_started',
        programmeCode: null,
        deliverable: 'Cơ sở dữ liệu hộ tịch đã nghiệm thu',
        isAssignedByMe: true,
      });
      expect(body).toMatchObject({
        status: 'not_started',
        completedOn: null,
        childCounters: { total: 2, doneOnTime: 1 },
      });
      expect(
        body.children.map(({ title, isOpen }: { title: string; isOpen: boolean }) => [title, isOpen]),
      ).toEqual([
        ['Rà soát hồ sơ thôn 1', false],
        ['Rà soát hồ sơ thôn 2', true],
      ]);
      expect((await leader.get(`${PATH}?parentId=${id}`)).body.total).toBe(2);
    });

    it('is for the commune alone', async () => {
      const id = await assigned();

      expect((await province.post(`${PATH}/${id}/hand-down`, { ownerAssignmentId: owner })).body.code).toBe(
        'task.not-involved',
      );
      expect((await officer.post(`${PATH}/${id}/hand-down`, { ownerAssignmentId: owner })).status).toBe(403);
      expect((await neighbour.post(`${PATH}/${id}/hand-down`, { ownerAssignmentId: owner })).status).toBe(
        404,
      );
      const drafted = await officer.post(PATH, aTask({ parentId: id }));
      expect(drafted.body).toMatchObject({
        parentId: id,
        parentTitle: 'Số hóa toàn bộ hồ sơ hộ tịch của xã',
      });
      expect((await province.post(PATH, aTask({ communeCode: '23986', parentId: id }))).status).toBe(403);
    });

    it('hands down once when the same request comes twice', async () => {
      const id = await assigned();
      const key = { 'idempotency-key': 'part-once' };
      const body = { ownerAssignmentId: owner };

      const [one, two] = [
        await leader.post(`${PATH}/${id}/hand-down`, body, key),
        await leader.post(`${PATH}/${id}/hand-down`, body, key),
      ];

      expect([one.status, two.body.id]).toEqual([201, one.body.id]);
    });
  });

  it('names the targets it should move, and no indicator that is not there', async () => {
    const known = await officer.post(PATH, aTask({ targetCodes: ['KT08'] }));
    const unknown = await officer.post(PATH, aTask({ targetCodes: ['KT08', 'ZZ99'] }));
    const stage = await officer.post(PATH, aTask({ programmeCode: 'NQ57', stageCode: 'khong-co' }));

    expect(known.body.targets).toMatchObject([{ code: 'KT08' }]);
    expect([unknown.status, unknown.body.errors[0].pointer]).toEqual([400, '/targetCodes/1']);
    expect([stage.status, stage.body.errors[0].pointer]).toEqual([400, '/stageCode']);
  });

  it('passes to another person with a reason, by whoever assigned it', async () => {
    const id = await assigned();
    const next = await insertOwner(test.admin, test.actors.officer.tenantId);
    const own = await leader.post(`${PATH}/${id}/reassign`, { ownerAssignmentId: next, reason: 'Đổi người' });
    const done = await province.post(`${PATH}/${id}/reassign`, {
      ownerAssignmentId: next,
      reason: 'Chuyển công tác',
      document: '05/QĐ-UBND',
    });
    const foreign = await province.post(`${PATH}/${id}/reassign`, {
      ownerAssignmentId: await insertOwner(test.admin, test.actors.neighbourLeader.tenantId),
      reason: 'Nhầm xã',
    });

    expect([own.status, own.body.code]).toEqual([403, 'task.of-another-authority']);
    expect(done.body).toMatchObject({ ownerAssignmentId: next });
    expect(done.body.events[0]).toMatchObject({
      action: 'reassigned',
      reason: 'Chuyển công tác',
      document: '05/QĐ-UBND',
      details: { from: 'Người Mẫu', to: 'Người Mẫu' },
    });
    expect(foreign.status).toBe(400);
  });

  it('writes each step with reason, document and who took it, newest first, and hides the first deadline never', async () => {
    const id = await assigned(leader);
    await leader.post(`${PATH}/${id}/extend`, {
      deadline: '2100-06-30',
      reason: 'Chờ vốn',
      document: '12/UBND',
    });
    await leader.post(`${PATH}/${id}/pause`, { reason: 'Chờ hướng dẫn' });
    await leader.post(`${PATH}/${id}/resume`);
    const { body } = await officer.get(`${PATH}/${id}`);

    expect(body.events).toMatchObject([
      { action: 'resumed' },
      { action: 'paused', reason: 'Chờ hướng dẫn' },
      {
        action: 'extended',
        reason: 'Chờ vốn',
        document: '12/UBND',
        details: { from: '2099-12-31', to: '2100-06-30' },
        actorName: 'Lãnh đạo Mẫu Ia Le (Xã Ia Le)',
      },
      { action: 'assigned' },
    ]);
    expect(body).toMatchObject({ isExtended: true, originalDeadline: '2099-12-31' });
  });

  describe('many at once', () => {
    it('confirms what waits for the caller and names what does not, each by itself', async () => {
      const [done, open, own] = [await assigned(), await assigned(), await assigned()];
      const ofCommune = await assigned(leader);
      await officer.post(`${PATH}/${done}/updates`, DONE);
      await province.post(`${PATH}/${own}/updates`, DONE);
      const never = '0190a000-0000-7000-8000-00000000dead';

      const { status, body } = await province.post(`${PATH}/bulk/confirm`, {
        items: [done, open, own, ofCommune, never, done].map((id) => ({ id })),
      });

      expect(status).toBe(200);
      expect(
        body.results.map(({ id, outcome, code }: Record<string, string>) => [id, outcome, code]),
      ).toEqual([
        [done, 'done', null],
        [open, 'refused', 'task.not-completed'],
        [own, 'refused', 'task.own-report'],
        [ofCommune, 'refused', 'task.confirmed-by-assigner'],
        [never, 'refused', 'row.not-found'],
      ]);
      expect(body).toMatchObject({ done: 1, refused: 4 });
      expect(body.results[1].problem).toBe('Nhiệm vụ chưa báo hoàn thành.');
      const confirmed = await officer.get(`${PATH}/${done}`);
      expect(confirmed.body).toMatchObject({ isAwaitingConfirmation: false });
      expect(confirmed.body.events[0]).toMatchObject({ action: 'confirmed' });
      expect((await officer.get(`${PATH}/${own}`)).body.isAwaitingConfirmation).toBe(true);
    });

    it('extends with one reason and document', async () => {
      const ids = [await assigned(), await assigned(province, { deadline: '2100-12-31' })];
      const { body } = await province.post(`${PATH}/bulk/extend`, {
        items: ids.map((id) => ({ id, communeCode: '23986' })),
        deadline: '2100-06-30',
        reason: 'Kéo dài kế hoạch',
        document: '20/KH-UBND',
      });
      const elsewhere = await province.post(`${PATH}/bulk/extend`, {
        items: [{ id: ids[0], communeCode: '23563' }],
        deadline: '2100-07-31',
        reason: 'Nhầm xã',
      });

      expect(body.results.map(({ outcome, code }: Record<string, string>) => [outcome, code])).toEqual([
        ['done', null],
        ['refused', 'task.date-not-allowed'],
      ]);
      expect(elsewhere.body.results).toMatchObject([{ outcome: 'refused', code: 'row.not-found' }]);
      expect((await officer.get(`${PATH}/${ids[0]}`)).body).toMatchObject({
        deadline: '2100-06-30',
        originalDeadline: '2099-12-31',
        extensionDocument: '20/KH-UBND',
      });
    });

    it('gives tasks to whoever holds the post in each commune, and says where it is vacant', async () => {
      const neighbourOwner = await insertOwner(test.admin, test.actors.neighbourLeader.tenantId);
      const { rows } = await test.admin.query(
        'select code from reference.administrative_units where id = $1',
        [test.actors.neighbourLeader.tenantId],
      );
      const here = await assigned();
      const there = await assigned(province, {
        communeCode: rows[0].code,
        ownerAssignmentId: neighbourOwner,
      });
      await test.admin.query(`update commune.assignments set position_code = 'CT_UBND' where id = $1`, [
        neighbourOwner,
      ]);
      const items = [{ id: here }, { id: there }];

      const byPost = await province.post(`${PATH}/bulk/reassign`, {
        items,
        positionCode: 'CT_UBND',
        reason: 'Đổi đầu mối',
      });
      const byPerson = await province.post(`${PATH}/bulk/reassign`, {
        items,
        ownerAssignmentId: owner,
        reason: 'Đổi đầu mối',
      });
      const nobody = await province.post(`${PATH}/bulk/reassign`, { items, reason: 'Đổi đầu mối' });

      expect(byPost.body.results.map(({ outcome, code }: Record<string, string>) => [outcome, code])).toEqual(
        [
          ['refused', 'task.post-vacant'],
          ['done', null],
        ],
      );
      expect(
        byPerson.body.results.map(({ outcome, code }: Record<string, string>) => [outcome, code]),
      ).toEqual([
        ['done', null],
        ['refused', 'task.post-vacant'],
      ]);
      expect(nobody.status).toBe(400);
    });

    it('shows and changes nothing of a neighbour', async () => {
      const id = await assigned(leader);
      const { body } = await neighbour.post(`${PATH}/bulk/extend`, {
        items: [{ id }],
        deadline: '2100-06-30',
        reason: 'Không phải của tôi',
      });

      expect(body.results).toEqual([
        {
          id,
          outcome: 'refused',
          title: null,
          communeName: null,
          code: 'row.not-found',
          problem: expect.any(String),
        },
      ]);
      expect((await leader.get(`${PATH}/${id}`)).body.deadline).toBe('2099-12-31');
    });

    it('needs no more round trips for many than for one', async () => {
      const ids = [await assigned(), await assigned(), await assigned(), await assigned()];
      const extend = (some: readonly string[], deadline: string) =>
        roundTripsOf(test.database, () =>
          province.post(`${PATH}/bulk/extend`, {
            items: some.map((id) => ({ id })),
            deadline,
            reason: 'Kéo dài',
          }),
        );

      expect(await extend(ids, '2100-02-28')).toBe(await extend(ids.slice(0, 1), '2100-03-31'));
    });

    it('takes at most 500, and officers neither confirm nor extend', async () => {
      const items = Array.from({ length: 501 }, () => ({ id: '0190a000-0000-7000-8000-000000000001' }));

      expect((await province.post(`${PATH}/bulk/confirm`, { items })).status).toBe(400);
      expect((await province.post(`${PATH}/bulk/confirm`, { items: [] })).status).toBe(400);
      expect((await officer.post(`${PATH}/bulk/confirm`, { items: items.slice(0, 1) })).status).toBe(403);
    });
  });

  it('attaches only evidence that the caller put to this task and no report names yet', async () => {
    const [id, other] = [await assigned(), await assigned()];
    const link = async (by: Agent, task: string) =>
      (await by.post(`${PATH}/${task}/links`, { url: 'https://gialai.gov.vn/bao-cao', title: 'Báo cáo' }))
        .body.id;
    const [mine, theirs, elsewhere] = [
      await link(officer, id),
      await link(leader, id),
      await link(officer, other),
    ];

    const named = await officer.post(`${PATH}/${id}/updates`, { body: 'Có ảnh', fileIds: [mine] });
    const foreign = await officer.post(`${PATH}/${id}/updates`, { body: 'Có ảnh', fileIds: [theirs] });
    const wrong = await officer.post(`${PATH}/${id}/updates`, { body: 'Có ảnh', fileIds: [elsewhere] });
    const twice = await officer.post(`${PATH}/${id}/updates`, { body: 'Có ảnh', fileIds: [mine] });

    expect(named.body.files.find((file: { id: string }) => file.id === mine).updateId).toBe(
      named.body.updates[0].id,
    );
    expect([foreign.status, wrong.status, twice.status]).toEqual([400, 400, 400]);
    expect((await officer.get(`${PATH}/${id}`)).body.updates).toHaveLength(1);
  });
});
