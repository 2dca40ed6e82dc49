import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../support/app';
import type { ActorName } from '../support/actors';
import { forgetNotifications, inVietnam, plannerOf, storedFor } from '../support/notification';
import { insertOwner } from '../support/task';
import { insertBlock, insertLead, insertTaskEvent, insertTaskRow } from '../support/task-rows';

/** A Thursday; seven working days before it is Tuesday 10 November 2026. */
const DEADLINE = '2026-11-19';
const MINE = /^tasks?-/;

describe('what people are told of tasks', () => {
  let test: TestApp;
  let iaLe: number;
  let chuSe: number;
  let province: number;
  let department: number;
  const owners: Record<number, string> = {};

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    iaLe = test.actors.officer.tenantId;
    chuSe = test.actors.neighbourOfficer.tenantId;
    province = test.actors.provinceAdmin.tenantId;
    department = test.actors.departmentReviewer.tenantId;
    for (const commune of [iaLe, chuSe]) owners[commune] = await insertOwner(test.admin, commune);
    // Without statistics of a database this young, the reminders of reports take seconds.
    await test.admin.query('analyze');
  });
  afterAll(() => test.close());
  afterEach(async () => {
    await forgetNotifications(test);
    await test.admin.query('delete from commune.tasks');
  });

  const plan = (day: string, time?: string): Promise<number> => plannerOf(test).plan(inVietnam(day, time));
  const told = async (who: ActorName): Promise<string[]> =>
    (await storedFor(test, test.actors[who]))
      .filter(({ kind }) => MINE.test(kind))
      .map(({ kind, about }) => `${kind} ${about}`);
  const paramsFor = async (who: ActorName, kind: string): Promise<Record<string, unknown>[]> =>
    (await storedFor(test, test.actors[who])).filter((row) => row.kind === kind).map(({ params }) => params);
  const messagesFor = async (
    who: ActorName,
  ): Promise<{ kind: string; title: string; details: string[]; link: string }[]> =>
    (await (await test.as(who)).get('/api/v1/me/notifications?perPage=200')).body.items.filter(
      ({ kind }: { kind: string }) => MINE.test(kind),
    );
  const task = (commune: number, columns: Record<string, unknown> = {}): Promise<string> =>
    insertTaskRow(test.admin, commune, owners[commune]!, { last_reported_on: '2026-11-10', ...columns });

  describe('of a deadline', () => {
    it('first the person in charge, then the leader too, and from a week late on the assigner', async () => {
      await task(iaLe, { deadline: DEADLINE, assigned_by_tenant: province, last_reported_on: DEADLINE });
      for (let day = 2; day <= 30; day += 1) await plan(`2026-11-${String(day).padStart(2, '0')}`);
      for (let day = 1; day <= 15; day += 1) await plan(`2026-12-${String(day).padStart(2, '0')}`);

      const before = [`due-7`, `due-1`, `due-0`].map((stage) => `task-due ${stage}/${DEADLINE}`);
      const after = [`late-1`, `late-7`, `late-14`].map((stage) => `task-overdue ${stage}/${DEADLINE}`);
      expect(await told('officer')).toEqual([...before, ...after]);
      expect(await told('leader')).toEqual(after);
      expect(await told('provinceAdmin')).toEqual([
        `tasks-escalated late-7/${DEADLINE}`,
        `tasks-escalated late-14/${DEADLINE}`,
      ]);
      for (const other of ['neighbourOfficer', 'departmentReviewer', 'provinceViewer', 'auditor'] as const)
        expect(await told(other)).toEqual([]);
    });

    it('counts working days, so a week with a holiday begins earlier', async () => {
      await task(iaLe, { deadline: DEADLINE });
      await plan('2026-11-09');
      expect(await told('officer')).toEqual([]);

      await test.admin.query(
        "insert into reference.days_off (day, kind, name_vi, name_en, source) values ('2026-11-18', 'holiday', 'Nghỉ mẫu', 'Sample', 'test')",
      );
      try {
        await plan('2026-11-09', '09:00');
      } finally {
        await test.admin.query("delete from reference.days_off where day = '2026-11-18'");
      }
      expect(await paramsFor('officer', 'task-due')).toMatchObject([
        { workingDays: 7, days: 10, day: DEADLINE },
      ]);
    });

    it('turns to the leader before the deadline where no officer has an account', async () => {
      await task(iaLe, { deadline: DEADLINE });
      await test.admin.query("update identity.users set status = 'closed' where id = $1", [
        test.actors.officer.id,
      ]);
      try {
        await plan('2026-11-19');
      } finally {
        await test.admin.query("update identity.users set status = 'active' where id = $1", [
          test.actors.officer.id,
        ]);
      }

      expect(await told('leader')).toEqual([`task-due due-0/${DEADLINE}`]);
      expect(await told('officer')).toEqual([]);
    });

    it('is told once for all tasks of a day, in words that name the first ones', async () => {
      for (const title of ['Việc thứ ba', 'Việc thứ hai', 'Việc thứ nhất', 'Việc thứ tư'])
        await task(iaLe, { title, deadline: DEADLINE });
      await task(chuSe, { title: 'Việc của xã khác', deadline: DEADLINE });
      await plan('2026-11-18');

      const [message, ...more] = await messagesFor('officer');
      expect(more).toEqual([]);
      expect(message).toMatchObject({
        kind: 'task-due',
        title: 'Còn 1 ngày làm việc đến hạn của 4 nhiệm vụ',
        link: `/tasks?dueFrom=${DEADLINE}&dueBefore=${DEADLINE}`,
      });
      expect(message?.details).toEqual([
        'Thời hạn: 19/11/2026.',
        '– Việc thứ ba',
        '– Việc thứ hai',
        '– Việc thứ nhất',
        'và 1 nhiệm vụ khác.',
      ]);
    });

    it('leads to the task itself when it is a single one', async () => {
      const id = await task(iaLe, { deadline: DEADLINE });
      await plan('2026-11-19');

      expect(await messagesFor('officer')).toMatchObject([
        { title: 'Hôm nay là hạn của 1 nhiệm vụ', link: `/tasks/${id}/show` },
      ]);
    });

    it('starts over when it is extended, and is silent about what is done, set aside or replaced', async () => {
      const extended = await task(iaLe, { deadline: DEADLINE });
      await task(iaLe, { deadline: DEADLINE, completed_on: '2026-11-10' });
      await task(iaLe, { deadline: DEADLINE, disposition: 'paused', disposition_reason: 'Chờ' });
      await task(iaLe, { deadline: DEADLINE, superseded_on: '2026-11-12' });
      await task(iaLe, { deadline: null, original_deadline: null, assigned_at: null });
      await plan('2026-11-19');
      await test.admin.query("update commune.tasks set deadline = '2026-12-10' where id = $1", [extended]);
      await plan('2026-11-20');
      await plan('2026-12-10');

      expect(await told('officer')).toEqual([`task-due due-0/${DEADLINE}`, 'task-due due-0/2026-12-10']);
      expect((await paramsFor('officer', 'task-due')).map(({ count }) => count)).toEqual([1, 1]);
    });

    it('leaves alone a commune whose own part is done, while the department that leads the rest is told', async () => {
      const id = await task(iaLe, { deadline: DEADLINE, assigned_by_tenant: province });
      await insertLead(test.admin, iaLe, id, { completed_on: '2026-11-10' });
      await insertLead(test.admin, iaLe, id, { org_tenant: department, ordinal: 2 });
      await plan('2026-11-19');

      expect(await told('officer')).toEqual([]);
      expect(await messagesFor('departmentReviewer')).toMatchObject([
        { kind: 'task-due', title: 'Hôm nay là hạn của 1 nhiệm vụ của 1 xã, phường' },
      ]);
    });

    it('tells the assigner of its own only, however many communes are late, in one message', async () => {
      for (const commune of [iaLe, chuSe]) {
        await task(commune, {
          title: 'Việc do tỉnh giao',
          deadline: '2026-11-12',
          assigned_by_tenant: province,
        });
        await task(commune, {
          title: 'Việc do sở giao',
          deadline: '2026-11-12',
          assigned_by_tenant: department,
        });
        await task(commune, { title: 'Việc của xã', deadline: '2026-11-12' });
      }
      await plan('2026-11-19');

      expect(await messagesFor('departmentReviewer')).toMatchObject([
        {
          kind: 'tasks-escalated',
          title: '2 nhiệm vụ của 2 xã, phường quá hạn 7 ngày',
          details: ['Thời hạn: 12/11/2026.', '– Việc do sở giao', 'và 1 nhiệm vụ khác.'],
        },
      ]);
      expect(await paramsFor('provinceAdmin', 'tasks-escalated')).toMatchObject([
        { count: 2, communes: 2, titles: ['Việc do tỉnh giao'] },
      ]);
    });

    it('after a week without the system tells the stage that holds now, and the passed ones never', async () => {
      await task(iaLe, { deadline: DEADLINE });
      await plan('2026-11-18');
      await plan('2026-11-26');
      await plan('2026-11-26', '12:00');

      expect(await told('officer')).toEqual([
        `task-due due-1/${DEADLINE}`,
        `task-overdue late-7/${DEADLINE}`,
      ]);
    });

    it('waits for a working morning', async () => {
      await task(iaLe, { deadline: '2026-11-20' });
      await plan('2026-11-20', '06:30');
      expect(await told('officer')).toEqual([]);
      await plan('2026-11-21');
      await plan('2026-11-22');
      expect(await told('officer')).toEqual([]);

      await plan('2026-11-23');
      expect(await told('officer')).toEqual(['task-overdue late-1/2026-11-20']);
    });
  });

  describe('of new tasks', () => {
    const directive = (): Record<string, unknown> => ({
      directive_tenant: province,
      directive_id: randomUUID(),
      assigned_by_tenant: province,
      document_number: '02-KH/BCĐTW',
      document_date: '2026-11-16',
      document_issuer: 'UBND tỉnh',
      assigned_at: inVietnam('2026-11-17'),
    });

    it('says once per document and commune, though it brings twenty', async () => {
      const document = directive();
      for (const commune of [iaLe, chuSe]) {
        for (let line = 1; line <= 20; line += 1)
          await task(commune, {
            ...document,
            directive_task_id: randomUUID(),
            title: `Nhiệm vụ số ${line}`,
            deadline: `2026-12-${String(line + 9)}`,
          });
      }
      await plan('2026-11-17', '08:01');
      await plan('2026-11-17', '20:00');
      await plan('2026-11-23', '06:00');

      for (const who of ['officer', 'leader', 'neighbourOfficer'] as const) {
        const messages = await messagesFor(who);
        expect(messages).toMatchObject([
          {
            kind: 'tasks-assigned',
            title: '20 nhiệm vụ mới theo 02-KH/BCĐTW',
            link: `/tasks?directiveId=${String(document['directive_id'])}`,
          },
        ]);
        expect(messages[0]?.details).toEqual([
          'Văn bản 02-KH/BCĐTW ngày 16/11/2026 của UBND tỉnh.',
          'Hạn sớm nhất: 10/12/2026.',
          '– Nhiệm vụ số 1',
          '– Nhiệm vụ số 2',
          '– Nhiệm vụ số 3',
          'và 17 nhiệm vụ khác.',
        ]);
      }
      expect(await told('provinceAdmin')).toEqual([]);
    });

    it('says it to the department that leads them, with lines and communes counted apart', async () => {
      const document = directive();
      const [first, second] = [randomUUID(), randomUUID()];
      for (const commune of [iaLe, chuSe]) {
        for (const line of [first, second]) {
          const id = await task(commune, { ...document, directive_task_id: line });
          await insertLead(test.admin, commune, id, { org_tenant: department });
        }
      }
      await plan('2026-11-17', '08:01');

      expect(await messagesFor('departmentReviewer')).toMatchObject([
        { title: 'Chủ trì 2 nhiệm vụ mới tại 2 xã, phường theo 02-KH/BCĐTW' },
      ]);
    });

    it('does not tell whoever gave them, nor of drafts, nor of what is older than a week', async () => {
      await task(iaLe, { assigned_at: inVietnam('2026-11-17'), assigned_by: test.actors.leader.id });
      await task(chuSe, { ...directive(), assigned_at: null, directive_id: null, directive_tenant: null });
      await task(chuSe, { assigned_at: inVietnam('2026-11-09') });
      await plan('2026-11-17', '08:01');

      expect(await told('leader')).toEqual([]);
      expect(await told('officer')).toHaveLength(1);
      expect(await told('neighbourOfficer')).toEqual([]);
    });

    it('given one by one are told together, at most once an hour while unread', async () => {
      await task(iaLe, { assigned_at: inVietnam('2026-11-17', '08:00') });
      await plan('2026-11-17', '08:01');
      await task(iaLe, { assigned_at: inVietnam('2026-11-17', '08:10') });
      await plan('2026-11-17', '08:11');
      expect((await paramsFor('officer', 'tasks-assigned')).map(({ count }) => count)).toEqual([1]);

      await plan('2026-11-17', '09:30');
      expect((await paramsFor('officer', 'tasks-assigned')).map(({ count }) => count)).toEqual([1, 2]);
    });
  });

  describe('of decisions', () => {
    const by = { created_by: null, actor_tenant: 5_200_000, actor_name: 'Chuyên viên tỉnh' };

    it('says with the reason what was returned, as long as it stays returned', async () => {
      const back = await task(iaLe, { return_reason: 'Thiếu biên bản', assigned_by_tenant: province });
      const redone = await task(iaLe, { completed_on: '2026-11-18', assigned_by_tenant: province });
      for (const id of [back, redone])
        await insertTaskEvent(test.admin, iaLe, id, {
          ...by,
          action: 'returned',
          reason: 'Thiếu biên bản',
          happened_at: inVietnam('2026-11-17', '22:00'),
        });
      await plan('2026-11-17', '22:01');

      expect(await messagesFor('officer')).toMatchObject([
        {
          kind: 'task-returned',
          title: '1 nhiệm vụ bị trả lại, chưa được tính là hoàn thành',
          details: ['Lý do: Thiếu biên bản', 'Người thực hiện: Chuyên viên tỉnh', '– Nhiệm vụ mẫu'],
          link: `/tasks/${back}/show`,
        },
      ]);
      expect(await told('neighbourOfficer')).toEqual([]);
    });

    it('tells twenty extended in one step as one message, with the new deadline', async () => {
      for (let line = 1; line <= 20; line += 1) {
        const id = await task(iaLe, { deadline: '2026-12-31', assigned_by_tenant: province });
        await insertTaskEvent(test.admin, iaLe, id, {
          ...by,
          action: 'extended',
          reason: 'Chờ kinh phí',
          document: '15/QĐ-UBND',
          happened_at: inVietnam('2026-11-17', '09:00'),
        });
      }
      await plan('2026-11-17', '09:01');
      await plan('2026-11-17', '11:01');

      const messages = await messagesFor('leader');
      expect(messages).toHaveLength(1);
      expect(messages[0]).toMatchObject({
        kind: 'task-changed',
        title: '20 nhiệm vụ được gia hạn',
        link: '/tasks',
      });
      expect(messages[0]?.details.slice(0, 3)).toEqual([
        'Hạn mới: 31/12/2026.',
        'Lý do: Chờ kinh phí',
        'Văn bản: 15/QĐ-UBND',
      ]);
    });

    it.each([
      ['paused', 'tạm dừng'],
      ['not_applicable', 'không thuộc phạm vi của xã, phường'],
      ['reassigned', 'đổi người phụ trách'],
      ['superseded', 'được thay thế, không tính nữa'],
      ['continued', 'được chuyển tiếp, giữ nguyên tiến độ'],
      ['confirmed', 'được xác nhận hoàn thành'],
    ])('says in words what happened: %s', async (action, words) => {
      const id = await task(iaLe);
      await insertTaskEvent(test.admin, iaLe, id, {
        ...by,
        action,
        created_by: test.actors.leader.id,
        happened_at: inVietnam('2026-11-17', '09:00'),
      });
      await plan('2026-11-17', '09:01');

      expect((await messagesFor('officer')).map(({ title }) => title)).toEqual([`1 nhiệm vụ ${words}`]);
      expect(await told('leader')).toEqual([]);
    });

    it('tells the assigner what waits for confirmation: when something new does, and on Mondays', async () => {
      await task(iaLe, {
        completed_on: '2026-11-17',
        assigned_by_tenant: department,
        updated_at: inVietnam('2026-11-17', '07:30'),
      });
      for (const day of [17, 18, 19, 20, 21, 22, 23, 24]) await plan(`2026-11-${day}`);

      expect(await told('departmentReviewer')).toEqual([
        'tasks-to-confirm 2026-11-17',
        'tasks-to-confirm 2026-11-23',
      ]);
      expect((await messagesFor('departmentReviewer'))[0]).toMatchObject({
        title: '1 nhiệm vụ của 1 xã, phường báo hoàn thành, chờ xác nhận',
        link: '/tasks?toConfirm=true',
      });
      for (const other of ['provinceAdmin', 'leader', 'officer'] as const)
        expect(await told(other)).toEqual([]);
    });
  });

  describe('of questions that hold a task up', () => {
    const asked = async (commune: number, columns: Record<string, unknown> = {}): Promise<string> =>
      insertBlock(test.admin, commune, await task(commune, { title: 'Việc bị vướng' }), {
        blocked_by_tenant: department,
        blocked_by_name: 'Sở Tài chính',
        due_on: DEADLINE,
        created_at: inVietnam('2026-11-12'),
        ...columns,
      });

    it('asks the body at once, reminds it on the day, and goes to the province the working day after', async () => {
      await asked(iaLe);
      await plan('2026-11-12', '08:01');
      const [question] = await messagesFor('departmentReviewer');
      for (let day = 13; day <= 30; day += 1) await plan(`2026-11-${day}`);

      expect(question).toMatchObject({
        kind: 'task-question',
        title: 'Xã Ia Le hỏi về 1 vướng mắc của nhiệm vụ',
        details: [
          'Nhiệm vụ: Việc bị vướng',
          'Vướng mắc: Chưa có hướng dẫn kỹ thuật',
          'Trả lời trước hết ngày 19/11/2026.',
        ],
      });
      expect((await told('departmentReviewer')).slice(1)).toEqual([
        `task-question-due due-0/${DEADLINE}`,
        `task-question-due late-1/${DEADLINE}`,
      ]);
      expect(await messagesFor('provinceAdmin')).toMatchObject([
        {
          title: '1 vướng mắc của Xã Ia Le quá hạn trả lời',
          details: expect.arrayContaining(['Nơi phải trả lời: Sở Tài chính.']),
        },
      ]);
      expect(await told('neighbourLeader')).toEqual([]);
    });

    it('gathers what several communes ask, and keeps quiet about what was answered or closed', async () => {
      await asked(iaLe);
      await asked(chuSe);
      await asked(chuSe, { answered_at: inVietnam('2026-11-12', '09:00'), answer: 'Đã gửi' });
      await asked(chuSe, { closed_at: inVietnam('2026-11-12', '09:00') });
      await plan('2026-11-12', '10:00');

      expect(await messagesFor('departmentReviewer')).toMatchObject([
        {
          title: 'Xã Chư Sê và 1 xã, phường khác hỏi về 2 vướng mắc của nhiệm vụ',
          link: '/task-blocks',
        },
      ]);
    });

    it('brings the answer back to the commune that asked, and to no other', async () => {
      await asked(iaLe, { answered_at: inVietnam('2026-11-13', '09:00'), answer: 'Theo công văn 15' });
      await plan('2026-11-13', '09:01');
      await plan('2026-11-14', '09:01');

      expect(await messagesFor('officer')).toMatchObject([
        {
          title: 'Sở Tài chính đã trả lời vướng mắc của nhiệm vụ',
          details: ['Nhiệm vụ: Việc bị vướng', 'Trả lời: Theo công văn 15'],
        },
      ]);
      expect(await told('neighbourOfficer')).toEqual([]);
    });

    it('tells the province of a body without accounts once the answer is late', async () => {
      await asked(iaLe, { blocked_by_tenant: null, blocked_by_name: 'Công ty Điện lực' });
      await plan('2026-11-19');
      expect(await told('provinceAdmin')).toEqual([]);

      await plan('2026-11-20');
      expect(await told('provinceAdmin')).toEqual([`task-question-due late-1/${DEADLINE}`]);
    });
  });

  it('tells the person in charge once a week of tasks that were not reported for longer than their rhythm', async () => {
    await task(iaLe, {
      title: 'Báo cáo tuần',
      kind: 'routine',
      rhythm: 'weekly',
      last_reported_on: '2026-11-09',
    });
    await task(iaLe, { kind: 'routine', rhythm: 'monthly', last_reported_on: '2026-11-09' });
    await task(chuSe, { kind: 'routine', rhythm: 'weekly', last_reported_on: '2026-11-15' });
    for (const day of [16, 17, 18, 20, 21]) await plan(`2026-11-${day}`);

    expect(await messagesFor('officer')).toMatchObject([
      { title: '1 nhiệm vụ chưa báo cáo đúng kỳ', details: ['– Báo cáo tuần'], link: '/tasks?risk=silent' },
    ]);
    for (const other of ['leader', 'neighbourOfficer', 'provinceAdmin'] as const)
      expect(await told(other)).toEqual([]);
  });

  it('keeps a kind that was muted as read, and lets everybody mute all of them', async () => {
    const officer = await test.as('officer');
    const { body: settings } = await officer.get('/api/v1/me/notification-settings');
    expect(settings.kinds).toEqual(
      expect.arrayContaining(['tasks-assigned', 'task-due', 'task-overdue', 'task-returned', 'task-changed']),
    );
    expect(settings.kinds).not.toContain('tasks-escalated');
    await officer.patch(
      '/api/v1/me/notification-settings',
      { mutedKinds: ['task-due'] },
      { 'if-match': '"0"' },
    );
    await task(iaLe, { deadline: DEADLINE });
    await plan('2026-11-19');

    const { body } = await officer.get('/api/v1/me/notifications');
    expect(body).toMatchObject({ total: 1, unread: 0 });
  });

  it('puts the tasks into the digest of a leader, the longest overdue by name', async () => {
    for (let late = 1; late <= 12; late += 1)
      await task(iaLe, { title: `Việc chậm ${late}`, deadline: `2026-09-${String(late).padStart(2, '0')}` });
    await task(iaLe, { deadline: '2026-11-20' });
    await task(iaLe, { return_reason: 'Thiếu' });
    await task(iaLe, { completed_on: '2026-11-10' });
    await task(chuSe, { title: 'Việc của xã khác', deadline: '2026-09-01' });
    await plan('2026-11-17');

    const { body } = await (await test.as('leader')).get('/api/v1/me/notifications');
    const digest = body.items.find(({ kind }: { kind: string }) => kind === 'digest');
    expect(digest.title).toBe(
      'Tổng hợp trong tuần: 12 nhiệm vụ quá hạn, 1 nhiệm vụ bị trả lại, 1 nhiệm vụ sắp đến hạn, 1 nhiệm vụ chờ xác nhận',
    );
    expect(digest.details).toHaveLength(11);
    expect(digest.details[0]).toBe('Nhiệm vụ quá hạn từ 01/09/2026: Việc chậm 1');
    expect(digest.details[10]).toBe('và 2 nhiệm vụ khác.');
    expect(JSON.stringify(digest)).not.toContain('xã khác');
  });
});
