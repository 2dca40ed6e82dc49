import { todayInVietnam, taskStatus } from '@cis/domain';
import { datedFacts, factsOn, taskHistories, type TaskHistory } from '@cis/domain/task-history.fixture';
import fc from 'fast-check';
import { stateOfDaySql, taskPastOriginalDeadlineSql, taskStatusSql } from '../../apps/api/src/tasks';
import { startTestApp, type Agent, type TestApp } from '../support/app';
import { ageTasks, insertOwner, insertTask } from '../support/task';

const PATH = '/api/v1/tasks';
const LAST_DAY = 14;
const TASKS = 14;

/** A day of the past as the database has it at the end of `present`. */
function dateAt(present: number): (day: number) => string {
  const today = Date.parse(`${todayInVietnam()}T00:00:00Z`);
  return (day) => new Date(today + (day - present) * 86_400_000).toISOString().slice(0, 10);
}

describe('tasks over many days, kept by the database', () => {
  let test: TestApp;
  let province: Agent;
  let communeId: number;
  let code: string;
  let owner: string;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    province = await test.as('provinceAdmin');
    communeId = test.actors.officer.tenantId;
    code = '23986';
    owner = await insertOwner(test.admin, communeId);
  });
  afterAll(() => test.close());

  /** What a route would have written that day. */
  async function bring(id: string, history: TaskHistory, day: number): Promise<void> {
    const facts = factsOn(history, day);
    if (!facts) return;
    const dated = datedFacts(facts, dateAt(day));
    await test.admin.query(
      `update commune.tasks set deadline = $2, completed_on = $3, confirmed_at = $4::date::timestamp at time zone 'Asia/Ho_Chi_Minh',
         first_reported_on = $5, last_reported_on = $5, disposition = $6, disposition_reason = case when $6::text is not null then 'Lý do' end, superseded_on = $7
       where id = $1`,
      [
        id,
        dated.deadline,
        dated.completedOn,
        dated.confirmedOn,
        dated.firstReportedOn,
        dated.disposition,
        dated.supersededOn,
      ],
    );
  }

  async function statuses(source: 'task' | 'state', date: string): Promise<Record<string, unknown>> {
    const { rows } = await test.admin.query<{ id: string; status: string; isPast: boolean | null }>(
      `select t.id, ${taskStatusSql(source, '$2::date')} as status, coalesce(${taskPastOriginalDeadlineSql(source, '$2::date')}, false) as "isPast"
       from commune.tasks t ${source === 'state' ? stateOfDaySql('$2::date') : ''} where t.commune_id = $1`,
      [communeId, date],
    );
    return Object.fromEntries(
      rows.filter(({ status }) => status !== 'draft').map(({ id, ...row }) => [id, row]),
    );
  }
  const counters = async (asOf?: string): Promise<Record<string, unknown>> => {
    const { body } = await province.get(`${PATH}/counters?communeCode=${code}${asOf ? `&asOf=${asOf}` : ''}`);
    const { asOf: _day, ...parts } = body;
    return parts;
  };

  it('count on every past day what they counted at its end, and as the domain does', async () => {
    const histories = fc.sample(taskHistories(LAST_DAY), TASKS);
    const ids = new Map<number, string>();
    const seen: { statuses: Record<string, unknown>; counters: Record<string, unknown> }[] = [];

    for (let day = 0; day <= LAST_DAY; day += 1) {
      const dateOf = dateAt(day);
      for (const [index, history] of histories.entries()) {
        if (history.assignedDay === day)
          ids.set(
            index,
            await insertTask(test.admin, communeId, owner, {
              kind: history.kind,
              assignedOn: dateOf(day),
              deadline: dateOf(day + history.days),
            }),
          );
        const id = ids.get(index);
        if (id !== undefined) await bring(id, history, day);
      }
      const now = await statuses('task', dateOf(day));
      const expected = Object.fromEntries(
        histories.flatMap((history, index) => {
          const facts = factsOn(history, day);
          const id = ids.get(index);
          if (!facts || id === undefined) return [];
          const derived = taskStatus(datedFacts(facts, dateOf), dateOf(day));
          return [[id, { status: derived.status, isPast: derived.isPastOriginalDeadline }]];
        }),
      );
      expect(now).toEqual(expected);
      seen.push({ statuses: now, counters: await counters() });
      if (day < LAST_DAY) await ageTasks(test.admin, communeId, 1);
    }

    const dateOf = dateAt(LAST_DAY);
    for (const [day, then] of seen.entries()) {
      expect(await statuses('state', dateOf(day))).toEqual(then.statuses);
      expect(await counters(dateOf(day))).toEqual(then.counters);
    }
  });

  it('list and show a past day, and refuse a day to come', async () => {
    const id = await insertTask(test.admin, communeId, owner, {
      assignedOn: dateAt(0)(0),
      deadline: dateAt(0)(5),
    });
    await ageTasks(test.admin, communeId, 2);
    await test.admin.query(
      `update commune.tasks set completed_on = (now() at time zone 'Asia/Ho_Chi_Minh')::date, percent = 100 where id = $1`,
      [id],
    );
    const [before, yesterday, tomorrow] = [-3, -1, 1].map((day) => dateAt(0)(day));
    const ids = async (query: string): Promise<string[]> =>
      (await province.get(`${PATH}?communeCode=${code}&perPage=200&${query}`)).body.items.map(
        (item: { id: string }) => item.id,
      );

    expect(await ids(`asOf=${yesterday}&status=not_started`)).toContain(id);
    expect(await ids(`status=done_on_time`)).toContain(id);
    expect(await ids(`asOf=${before}`)).not.toContain(id);
    const past = await province.get(`${PATH}/${id}?asOf=${yesterday}`);
    expect(past.body).toMatchObject({
      asOf: yesterday,
      status: 'not_started',
      completedOn: null,
      percent: null,
    });
    expect((await province.get(`${PATH}/${id}`)).body).toMatchObject({ status: 'done_on_time' });
    expect((await province.get(`${PATH}/${id}?asOf=${before}`)).status).toBe(404);
    for (const path of [PATH, `${PATH}/counters`, `${PATH}/${id}`]) {
      const refused = await province.get(`${path}?asOf=${tomorrow}`);
      expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '?asOf']);
    }
  });
});
