import { randomUUID } from 'node:crypto';
import type { ActorName } from '../support/actors';
import { startTestApp, type TestApp } from '../support/app';
import { aTarget } from '../support/target';
import { aTask, insertOwner, insertTask } from '../support/task';
import { insertBlock, insertTaskRow } from '../support/task-rows';

const PATH = '/api/v1/me/agenda';
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('the agenda', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    const iaLe = test.actors.officer.tenantId;
    await insertTask(test.admin, iaLe, await insertOwner(test.admin, iaLe), { deadline: '2025-08-01' });
    await (await test.as('officer')).post('/api/v1/tasks', aTask());
    await (
      await test.as('provinceAdmin')
    ).post('/api/v1/targets', aTarget({ year: new Date().getFullYear() }));
  });
  afterAll(() => test.close());

  it('tells the officer what is overdue, unclear and vacant', async () => {
    const { status, body } = await (await test.as('officer')).get(PATH);

    expect(status).toBe(200);
    expect(countsOf(body)).toMatchObject({ tasks_overdue: 1, tasks_unclear: 1, targets_unacknowledged: 1 });
    expect(countsOf(body)['posts_vacant']).toBeGreaterThan(0);
    expect(body.items[0]).toMatchObject({
      kind: 'tasks_overdue',
      severity: 'danger',
      detail: 'Nhiệm vụ mẫu',
    });
    expect(body.figures).toMatchObject({ targets: 1, targetsAssessed: 0, tasks: 1, tasksOverdue: 1 });
  });

  it('speaks English when asked', async () => {
    const { body } = await (await test.as('officer')).get(PATH, { 'accept-language': 'en' });

    expect(body.items[0].title).toBe('Overdue tasks: 1');
  });

  it("shows the neighbour none of Ia Le's", async () => {
    const { body } = await (await test.as('neighbourOfficer')).get(PATH);

    expect(countsOf(body)).not.toHaveProperty('tasks_overdue');
    expect(body.figures).toMatchObject({ targets: 0, tasks: 0 });
  });

  it('shows the province the communes together, and only what concerns it', async () => {
    const { body } = await (await test.as('provinceAdmin')).get(PATH);

    expect(countsOf(body)).toMatchObject({ tasks_overdue: 1, targets_unacknowledged: 1 });
    expect(countsOf(body)).not.toHaveProperty('posts_vacant');
    expect(countsOf(body)).not.toHaveProperty('tasks_unclear');
  });

  it('tells of what came back and what is at risk, of questions that wait for the own body, and of drafts without a person', async () => {
    const iaLe = test.actors.officer.tenantId;
    const { tenantId: department } = test.actors.departmentReviewer;
    const { tenantId: province } = test.actors.provinceAdmin;
    const owner = await insertOwner(test.admin, iaLe);
    await insertTaskRow(test.admin, iaLe, owner, {
      title: 'Việc bị trả',
      return_reason: 'Thiếu biên bản',
      last_reported_on: inDays(0),
    });
    const late = await insertTaskRow(test.admin, iaLe, owner, {
      title: 'Việc chậm nhịp',
      deadline: inDays(10),
      last_reported_on: inDays(0),
    });
    await insertBlock(test.admin, iaLe, late, { blocked_by_tenant: department, due_on: inDays(3) });
    await insertTaskRow(test.admin, iaLe, owner, {
      title: 'Việc chưa có người',
      assigned_at: null,
      owner_assignment_id: null,
      assigned_by_tenant: province,
      directive_tenant: province,
      directive_id: randomUUID(),
      directive_task_id: randomUUID(),
    });

    const counts = async (who: ActorName): Promise<Record<string, number>> =>
      countsOf((await (await test.as(who)).get(PATH)).body);
    expect(await counts('officer')).toMatchObject({ tasks_returned: 1, tasks_at_risk: 1 });
    expect(await counts('officer')).not.toHaveProperty('task_questions');
    expect(await counts('officer')).not.toHaveProperty('tasks_without_person');
    expect(await counts('departmentReviewer')).toMatchObject({ task_questions: 1 });
    expect(await counts('provinceAdmin')).toMatchObject({ tasks_without_person: 1 });
    expect(await counts('provinceAdmin')).not.toHaveProperty('task_questions');
    expect(await counts('neighbourOfficer')).not.toHaveProperty('tasks_returned');
  });

  it("tells a department of what it leads or assigned, not of everybody's work", async () => {
    const iaLe = test.actors.officer.tenantId;
    const { tenantId: department } = test.actors.departmentReviewer;
    const owner = await insertOwner(test.admin, iaLe);
    const overdue = async (): Promise<number> => {
      const { items } = (await (await test.as('departmentReviewer')).get(PATH)).body;
      return items.find((item: { kind: string }) => item.kind === 'tasks_overdue')?.count ?? 0;
    };
    await insertTaskRow(test.admin, iaLe, owner, { title: 'Việc của xã', deadline: inDays(-3) });
    const before = await overdue();
    await insertTaskRow(test.admin, iaLe, owner, {
      title: 'Việc sở giao',
      deadline: inDays(-3),
      assigned_by_tenant: department,
    });
    const { items } = (await (await test.as('departmentReviewer')).get(PATH)).body;
    const item = items.find((found: { kind: string }) => found.kind === 'tasks_overdue');

    expect(item).toMatchObject({ count: before + 1, link: '/tasks?status=overdue&mine=true' });
    expect((await (await test.as('departmentReviewer')).get(`/api/v1${item.link}`)).body.total).toBe(
      item.count,
    );
    expect((await (await test.as('provinceAdmin')).get(PATH)).body.items).toContainEqual(
      expect.objectContaining({ kind: 'tasks_overdue', link: '/tasks?status=overdue' }),
    );
  });

  function countsOf(body: { items: { kind: string; count: number }[] }): Record<string, number> {
    return Object.fromEntries(body.items.map(({ kind, count }) => [kind, count]));
  }
});
