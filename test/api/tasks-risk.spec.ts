import fc from 'fast-check';
import { startTestApp, type Agent, type TestApp } from '../support/app';
import { insertOwner, insertTask } from '../support/task';

const PATH = '/api/v1/tasks';
const TASKS = 120;

interface Item {
  readonly id: string;
  readonly status: string;
  readonly isDueSoon: boolean;
  readonly risk: {
    isAtRisk: boolean;
    isSilent: boolean;
    isBlocked: boolean;
    reasons: { kind: string; text: string }[];
  };
}

describe('tasks at risk', () => {
  let test: TestApp;
  let province: Agent;
  let communeId: number;

  const dateOf = (offset: number): string =>
    new Date(Date.now() + 7 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    province = await test.as('provinceAdmin');
    communeId = test.actors.officer.tenantId;
    const owner = await insertOwner(test.admin, communeId);
    const day = fc.integer({ min: -120, max: 60 });
    const past = fc.integer({ min: -120, max: 0 });
    const tasks = fc.sample(
      fc.record({
        kind: fc.constantFrom('deadline', 'deadline', 'deadline', 'routine' as const),
        rhythm: fc.constantFrom(null, 'weekly', 'monthly', 'quarterly', 'yearly'),
        assignedOn: past,
        startsOn: fc.option(day),
        deadline: day,
        reportedOn: fc.option(past),
        percent: fc.option(fc.integer({ min: 0, max: 100 })),
        completedOn: fc.option(past, { freq: 2 }),
        disposition: fc.option(fc.constantFrom('not_applicable', 'paused' as const), { freq: 1 }),
        supersededOn: fc.option(day, { freq: 1 }),
        block: fc.option(
          fc.record({
            asked: past,
            due: day,
            answered: fc.option(past),
            closed: fc.option(past, { freq: 1 }),
          }),
        ),
      }),
      TASKS,
    );
    for (const task of tasks) {
      const on = (offset: number | null) => (offset === null ? null : dateOf(offset));
      const id = await insertTask(test.admin, communeId, owner, {
        kind: task.kind,
        assignedOn: dateOf(task.assignedOn),
        deadline: dateOf(task.deadline),
        completedOn: on(task.completedOn),
        disposition: task.disposition as 'paused' | null,
        reportedOn: on(task.reportedOn),
        supersededOn: on(task.supersededOn),
      });
      await test.admin.query(
        `update commune.tasks set rhythm = coalesce($2, rhythm), starts_on = $3, percent = $4 where id = $1`,
        [id, task.rhythm, on(task.startsOn), task.percent],
      );
      if (!task.block) continue;
      const at = (offset: number | null) => (offset === null ? null : `${dateOf(offset)}T09:00:00+07:00`);
      await test.admin.query(
        `insert into commune.task_blocks (commune_id, id, task_id, blocked_by_name, question, due_on, created_at, answered_at, answer, closed_at)
         values ($1, gen_random_uuid(), $2, 'Sở Mẫu', 'Bao giờ?', $3, $4, $5, case when $5::timestamptz is not null then 'Sắp' end, $6)`,
        [
          communeId,
          id,
          dateOf(task.block.due),
          at(task.block.asked),
          at(task.block.answered),
          at(task.block.closed),
        ],
      );
    }
  });
  afterAll(() => test.close());

  const list = async (query: string): Promise<Item[]> =>
    (await province.get(`${PATH}?communeCode=23986&perPage=200${query}`)).body.items;

  it.each([
    ['today', undefined],
    ['a week ago', -7],
    ['two months ago', -60],
  ])('are found in SQL exactly as the domain finds them, %s', async (_, offset) => {
    const asOf = offset === undefined ? '' : `&asOf=${dateOf(offset)}`;
    const all = await list(asOf);
    const idsOf = (items: readonly Item[]) => items.map(({ id }) => id).sort();

    expect(idsOf(await list(`${asOf}&risk=at_risk`))).toEqual(idsOf(all.filter(({ risk }) => risk.isAtRisk)));
    expect(idsOf(await list(`${asOf}&risk=silent`))).toEqual(idsOf(all.filter(({ risk }) => risk.isSilent)));
    expect(idsOf(await list(`${asOf}&status=due_soon`))).toEqual(
      idsOf(all.filter(({ isDueSoon }) => isDueSoon)),
    );
    const blocked = await list(`${asOf}&risk=blocked`);
    expect(blocked.every(({ risk }) => risk.isBlocked)).toBe(true);
    expect(idsOf(blocked)).toEqual(idsOf(all.filter(({ risk }) => risk.isBlocked)));
  });

  it('each say why, in the language asked for', async () => {
    const items = await list('&risk=at_risk');
    const english = (
      await province.get(`${PATH}?communeCode=23986&risk=at_risk&perPage=200`, { 'accept-language': 'en' })
    ).body;

    expect(items.length).toBeGreaterThan(5);
    for (const { risk } of [...items, ...(english.items as Item[])]) {
      expect(risk.reasons.length).toBeGreaterThan(0);
      for (const { text } of risk.reasons) expect(text).toMatch(/^[^{}]+\d+[^{}]*\.$/);
    }
  });
});
