import { randomUUID } from 'node:crypto';
import { startTestApp, type Agent, type TestApp } from '../support/app';
import { roundTripsOf } from '../support/round-trips';
import { insertOwner } from '../support/task';
import { alike, insertLeads, insertWatchedTasks, type WatchedTask } from '../support/watched-task';

const PATH = '/api/v1/task-monitoring';
const PARTS = ['doneOnTime', 'doneLate', 'inTime', 'overdue', 'routine', 'notApplicable', 'paused'] as const;
type Counts = Readonly<Record<(typeof PARTS)[number] | 'total' | 'notStarted' | 'inProgress', number>>;

const day = (offset: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);
const sumOf = (counts: Counts): number => PARTS.reduce((sum, part) => sum + counts[part], 0);

describe('the monitoring table', () => {
  let test: TestApp;
  let province: Agent;
  let department: Agent;
  let officer: Agent;
  let leader: Agent;
  let neighbour: Agent;
  let places: { readonly iaLe: Place; readonly chuSe: Place };

  interface Place {
    readonly communeId: number;
    readonly owner: string;
  }

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    [province, department, officer, leader, neighbour] = (await Promise.all(
      (['provinceViewer', 'departmentReviewer', 'officer', 'leader', 'neighbourOfficer'] as const).map(
        (actor) => test.as(actor),
      ),
    )) as [Agent, Agent, Agent, Agent, Agent];
    const place = async (communeId: number): Promise<Place> => ({
      communeId,
      owner: await insertOwner(test.admin, communeId),
    });
    places = {
      iaLe: await place(test.actors.officer.tenantId),
      chuSe: await place(test.actors.neighbourOfficer.tenantId),
    };
  });
  afterAll(() => test.close());

  /** A programme of its own, so that tests do not count each other's tasks. */
  async function programme(code: string, tasks: readonly WatchedTask[], place = places.iaLe): Promise<void> {
    await test.admin.query(
      `insert into reference.programmes (code, name_vi, sort_order) values ($1, 'Chương trình ' || $1, 900) on conflict do nothing`,
      [code],
    );
    await insertWatchedTasks(
      test.admin,
      place,
      tasks.map((task) => ({ programmeCode: code, ...task })),
    );
  }

  const table = async (query: string, agent: Agent = province) => {
    const answer = await agent.get(`${PATH}?${query}`);
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    return answer.body;
  };

  it('counts the 102 tasks of a resolution as 40 done, 61 in time and 1 overdue', async () => {
    await programme('SEED102', [
      ...alike(40, { completedOn: '2025-08-01', reportedOn: '2025-08-01' }),
      ...alike(41, { reportedOn: '2025-08-01' }),
      ...alike(20, {}),
      { deadline: '2025-12-31' },
    ]);

    const { total, rows } = await table('programmeCode=SEED102');

    expect(total).toMatchObject({
      total: 102,
      doneOnTime: 40,
      inTime: 61,
      inProgress: 41,
      notStarted: 20,
      overdue: 1,
      awaitingConfirmation: 40,
    });
    expect(rows).toEqual([
      {
        ...total,
        key: 'SEED102',
        name: 'Chương trình SEED102',
        detail: null,
        filter: { programmeCode: 'SEED102' },
      },
    ]);
  });

  it('keeps routine work apart: 103 = 69 + 9 + 0 + 25', async () => {
    await programme('SEED103', [
      ...alike(60, { deadline: '2025-12-31', completedOn: '2025-12-01' }),
      ...alike(9, { deadline: '2025-12-31', completedOn: '2026-01-05' }),
      ...alike(9, {}),
      ...alike(25, { kind: 'routine' }),
    ]);

    const { total } = await table('programmeCode=SEED103');

    expect(total).toMatchObject({
      total: 103,
      doneOnTime: 60,
      doneLate: 9,
      inTime: 9,
      overdue: 0,
      routine: 25,
    });
  });

  it('gives stages counters of their own, as of any day: 16/16; 22/25, then 25/25', async () => {
    await test.admin.query(
      `insert into reference.programmes (code, name_vi, sort_order) values ('SEEDKH02', 'Kế hoạch có giai đoạn', 900)`,
    );
    await test.admin.query(
      `insert into reference.programme_stages (programme_code, code, name_vi, starts_on, ends_on, sort_order)
       values ('SEEDKH02', 'cap-bach', 'Cấp bách', '2025-06-19', '2025-06-30', 1), ('SEEDKH02', 'dot-pha', 'Đột phá', '2025-07-01', '2025-12-31', 2)`,
    );
    const urgent = { stageCode: 'cap-bach', assignedOn: '2025-06-19', deadline: '2025-06-30' };
    const breakthrough = { stageCode: 'dot-pha', deadline: '2025-12-31' };
    await programme('SEEDKH02', [
      ...alike(16, { ...urgent, completedOn: '2025-06-28' }),
      ...alike(22, { ...breakthrough, completedOn: '2025-10-15' }),
      ...alike(3, { ...breakthrough, completedOn: '2025-12-20' }),
    ]);

    const inNovember = await table('groupBy=stage&programmeCode=SEEDKH02&asOf=2025-11-30');
    const atTheEnd = await table('groupBy=stage&programmeCode=SEEDKH02&asOf=2025-12-31');

    expect(inNovember.rows).toMatchObject([
      {
        key: 'SEEDKH02/cap-bach',
        name: 'Cấp bách',
        detail: 'Kế hoạch có giai đoạn',
        doneOnTime: 16,
        total: 16,
      },
      { key: 'SEEDKH02/dot-pha', doneOnTime: 22, inTime: 3, total: 25 },
    ]);
    expect(inNovember).toMatchObject({ asOf: '2025-11-30', total: { total: 41 } });
    expect(atTheEnd.rows).toMatchObject([
      { doneOnTime: 16, total: 16 },
      { doneOnTime: 25, total: 25 },
    ]);
    expect(atTheEnd.rows[1].filter).toEqual({ programmeCode: 'SEEDKH02', stageCode: 'dot-pha' });
  });

  it('still counts what does not apply or rests, and never drafts or what was superseded', async () => {
    await programme('SEEDREST', [
      { disposition: 'not_applicable' },
      { disposition: 'paused' },
      { supersededOn: '2025-09-01' },
      ...alike(2, {}),
    ]);
    await leader.post('/api/v1/tasks', {
      title: 'Một dự thảo chưa giao',
      category: 'assigned',
      kind: 'deadline',
      programmeCode: 'SEEDREST',
    });

    const now = await table('programmeCode=SEEDREST');
    const before = await table('programmeCode=SEEDREST&asOf=2025-08-31');

    expect(now.total).toMatchObject({ total: 4, notApplicable: 1, paused: 1, inTime: 2 });
    expect(before.total).toMatchObject({ total: 5, inTime: 3 });
  });

  it('counts a task of two departments in the row of each and once in the total, and says so', async () => {
    const { rows: ids } = await test.admin.query<{ id: number }>(
      'select id from reference.departments order by id limit 2',
    );
    const [one, two] = ids.map(({ id }) => id) as [number, number];
    await programme('SEEDLEADS', [
      { departments: [one, two] },
      { departments: [one], completedOn: '2025-08-01' },
      ...alike(3, {}),
    ]);

    const answer = await table('groupBy=department&programmeCode=SEEDLEADS');
    const ofTwo = await table(`groupBy=department&programmeCode=SEEDLEADS&departmentId=${two}`);

    expect(answer).toMatchObject({ total: { total: 5 }, inSeveralRows: 1 });
    expect(answer.rows.map(({ key, total }: { key: string; total: number }) => [key, total])).toEqual([
      [String(one), 2],
      [String(two), 1],
      ['none', 3],
    ]);
    expect(answer.rows[2]).toMatchObject({
      name: 'Không có sở, ngành chủ trì',
      filter: { without: 'department' },
    });
    expect(ofTwo.total.total).toBe(1);
  });

  it('adds up in the total and every row, however it is split, and every split has the same total', async () => {
    await programme('SEEDWIDE', alike(4, { deadline: '2025-12-31' }), places.chuSe);
    await programme('SEEDWIDE', [
      ...alike(3, { departments: [test.actors.departmentReviewer.tenantId], directiveId: randomUUID() }),
      { assignedBy: places.iaLe.communeId },
    ]);

    for (const groupBy of [
      'programme',
      'stage',
      'commune',
      'region',
      'directive',
      'assigner',
      'department',
    ]) {
      const { total, rows } = await table(`groupBy=${groupBy}&programmeCode=SEEDWIDE`);
      expect([groupBy, total.total, sumOf(total)]).toEqual([groupBy, 8, 8]);
      expect(rows.reduce((sum: number, row: Counts) => sum + row.total, 0)).toBe(8);
      for (const row of rows) expect(sumOf(row)).toBe(row.total);
    }
    const byCommune = await table('groupBy=commune&programmeCode=SEEDWIDE');
    expect(byCommune.rows).toMatchObject([
      { name: 'Xã Chư Sê', overdue: 4 },
      { name: 'Xã Ia Le', inTime: 4, filter: { communeCode: '23986' } },
    ]);
    expect((await table('groupBy=assigner&programmeCode=SEEDWIDE')).rows).toMatchObject([
      { name: 'Cấp tỉnh', total: 7 },
      { name: 'Xã, phường tự giao', total: 1 },
    ]);
    expect((await table('programmeCode=SEEDWIDE&region=east')).total.total).toBe(0);
    expect((await table('programmeCode=SEEDWIDE&region=west')).total.total).toBe(8);
  });

  it('opens behind every number exactly the tasks that it counts, today and on a past day', async () => {
    const LINKS = {
      total: { status: 'assigned' },
      doneOnTime: { status: 'done_on_time' },
      doneLate: { status: 'done_late' },
      inTime: { status: 'in_time' },
      overdue: { status: 'overdue' },
      routine: { status: 'routine' },
      notApplicable: { status: 'not_applicable' },
      paused: { status: 'paused' },
      dueSoon: { status: 'due_soon' },
      atRisk: { risk: 'at_risk', status: 'assigned' },
      awaitingConfirmation: { status: 'awaiting_confirmation' },
    };
    const departmentId = test.actors.departmentReviewer.tenantId;
    await programme('SEEDLINKS', [
      { completedOn: day(-30), deadline: day(-20) },
      { completedOn: day(-30), confirmedOn: day(-29), deadline: day(-20), departments: [departmentId] },
      { completedOn: day(-10), deadline: day(-20), directiveId: randomUUID() },
      { deadline: day(-2), departments: [departmentId] },
      { deadline: day(5), startsOn: day(-60), reportedOn: day(-3), percent: 10 },
      { deadline: day(90), startsOn: day(-1) },
      { kind: 'routine', reportedOn: day(-90) },
      { kind: 'routine', reportedOn: day(-1), assignedBy: places.iaLe.communeId },
      { disposition: 'paused' },
      { disposition: 'not_applicable' },
      { supersededOn: day(-1) },
    ]);
    await test.admin.query(
      `insert into commune.task_blocks (commune_id, id, task_id, blocked_by_name, question, due_on, created_at)
       select commune_id, gen_random_uuid(), id, 'Sở Tài chính', 'Nguồn nào?', $1, $2 from commune.tasks where programme_code = 'SEEDLINKS' and deadline = $3`,
      [day(-5), `${day(-10)}T08:00:00+07:00`, day(90)],
    );

    const now = await table('programmeCode=SEEDLINKS');
    expect(now.total).toMatchObject({ total: 10, atRisk: 3, awaitingConfirmation: 2, dueSoon: 1 });
    for (const asOf of [day(0), day(-15)]) {
      for (const groupBy of [
        'programme',
        'department',
        'region',
        'directive',
        'assigner',
        'stage',
        'commune',
      ]) {
        const { rows } = await table(`groupBy=${groupBy}&programmeCode=SEEDLINKS&asOf=${asOf}`);
        for (const row of rows) {
          for (const [name, filter] of Object.entries(LINKS)) {
            const query = new URLSearchParams({ programmeCode: 'SEEDLINKS', ...row.filter, ...filter, asOf });
            const list = await province.get(`/api/v1/tasks?${query.toString()}`);
            expect([asOf, groupBy, row.key, name, list.body.total]).toEqual([
              asOf,
              groupBy,
              row.key,
              name,
              row[name],
            ]);
          }
        }
      }
    }
  }, 60_000);

  it('shows a commune its own tasks only', async () => {
    await programme('SEEDMINE', alike(2, {}));
    await programme('SEEDMINE', alike(5, {}), places.chuSe);

    const own = await table('groupBy=commune&programmeCode=SEEDMINE', officer);
    const foreign = await officer.get(`${PATH}?communeCode=${await codeOf(places.chuSe.communeId)}`);

    expect((await table('programmeCode=SEEDMINE')).total.total).toBe(7);
    expect((await table('programmeCode=SEEDMINE', department)).total.total).toBe(7);
    expect(own.total.total).toBe(2);
    expect(own.rows).toHaveLength(1);
    expect((await table('programmeCode=SEEDMINE', neighbour)).total.total).toBe(5);
    expect(foreign.status).toBe(404);
  });

  it('never changes a past day, whatever is done afterwards', async () => {
    await programme('SEEDPAST', [
      ...alike(3, {}),
      { deadline: day(-3) },
      { deadline: day(-3), kind: 'routine' },
    ]);
    const asOf = day(-1);
    const before = await table(`programmeCode=SEEDPAST&asOf=${asOf}`);
    const trendBefore = (await province.get(`${PATH}/trend?programmeCode=SEEDPAST&asOf=${asOf}`)).body;

    await test.admin.query(
      `update commune.tasks set completed_on = $1, first_reported_on = $1, last_reported_on = $1 where programme_code = 'SEEDPAST' and deadline > $1`,
      [day(0)],
    );
    await test.admin.query(
      `update commune.tasks set deadline = '2099-01-01', extension_reason = 'Xin thêm thời gian' where programme_code = 'SEEDPAST' and deadline < $1`,
      [day(0)],
    );
    await test.admin.query(
      `update commune.tasks set disposition = 'paused', disposition_reason = 'Chờ hướng dẫn' where programme_code = 'SEEDPAST' and kind = 'routine'`,
    );

    expect(before.total).toMatchObject({ total: 5, notStarted: 3, overdue: 1, routine: 1 });
    expect(await table(`programmeCode=SEEDPAST&asOf=${asOf}`)).toEqual(before);
    expect((await province.get(`${PATH}/trend?programmeCode=SEEDPAST&asOf=${asOf}`)).body).toEqual(
      trendBefore,
    );
    expect((await table('programmeCode=SEEDPAST')).total).toMatchObject({
      total: 5,
      doneOnTime: 3,
      inTime: 1,
      paused: 1,
    });
  });

  it('refuses a day to come and what it does not know', async () => {
    const future = await province.get(`${PATH}?asOf=${day(1)}`);

    expect([future.status, future.body.errors[0].pointer]).toEqual([400, '?asOf']);
    for (const query of [
      'groupBy=owner',
      'asOf=2026-02-30',
      'region=north',
      'directiveId=1',
      'departmentId=x',
      'x=1',
    ])
      expect((await province.get(`${PATH}?${query}`)).status).toBe(400);
    expect((await test.nobody.get(PATH)).status).toBe(401);
  });

  it('tells week by week what the table would have told, in one statement', async () => {
    await programme('SEEDTREND', [
      ...alike(2, { assignedOn: '2026-06-01', deadline: '2026-07-15', completedOn: '2026-07-20' }),
      ...alike(3, { assignedOn: '2026-06-20', deadline: '2026-08-01' }),
    ]);

    const { status, body } = await province.get(
      `${PATH}/trend?programmeCode=SEEDTREND&asOf=2026-08-05&weeks=10`,
    );

    expect(status).toBe(200);
    expect(body.points.map(({ day: on }: { day: string }) => on)).toEqual([
      '2026-06-07', '2026-06-14', '2026-06-21', '2026-06-28', '2026-07-05', '2026-07-12', '2026-07-19', '2026-07-26', '2026-08-02', '2026-08-05',
    ]); // prettier-ignore
    expect(body.points.map(({ total, inTime, overdue, doneLate }: Counts) => [total, inTime, overdue, doneLate])).toEqual([
      [2, 2, 0, 0], [2, 2, 0, 0], [5, 5, 0, 0], [5, 5, 0, 0], [5, 5, 0, 0], [5, 5, 0, 0], [5, 3, 2, 0], [5, 3, 0, 2], [5, 0, 3, 2], [5, 0, 3, 2],
    ]); // prettier-ignore
    for (const point of body.points) {
      const { total } = await table(`programmeCode=SEEDTREND&asOf=${point.day}`);
      const { day: _day, ...counts } = point;
      expect(total).toMatchObject(counts);
    }
    expect((await officer.get(`${PATH}/trend?weeks=1`)).status).toBe(400);
  });

  it('lists what is overdue with every lead, the words of the task, both deadlines and each explanation', async () => {
    await test.admin.query(
      `insert into reference.programmes (code, name_vi, sort_order) values ('SEEDLATE', 'Chương trình trễ', 900)`,
    );
    const [late, later] = (await insertWatchedTasks(test.admin, places.iaLe, [
      {
        programmeCode: 'SEEDLATE',
        title: 'Ban hành "Kế hoạch số hóa" của xã',
        deadline: day(-10),
        originalDeadline: day(-40),
      },
      { programmeCode: 'SEEDLATE', title: 'Rà soát danh mục dữ liệu', deadline: day(-20) },
      { programmeCode: 'SEEDLATE', deadline: day(0) },
    ])) as [string, string];
    await insertLeads(test.admin, { communeId: places.iaLe.communeId, id: late }, [
      { orgName: 'Sở Khoa học và Công nghệ', completedOn: '2025-12-01' },
      { orgName: 'UBND xã Ia Le', explanation: 'Chưa được cấp chữ ký số.' },
      { orgName: 'Công an tỉnh', role: 'support' },
    ]);
    await test.admin.query(
      `insert into commune.task_updates (commune_id, id, task_id, reported_on, body, difficulty)
       values ($1, gen_random_uuid(), $2, '2025-11-01', 'Đang làm', 'Thiếu máy quét'), ($1, gen_random_uuid(), $2, '2025-11-20', 'Đang làm', null)`,
      [places.iaLe.communeId, late],
    );

    const { body } = await province.get(`${PATH}/overdue?programmeCode=SEEDLATE`);
    const second = await province.get(`${PATH}/overdue?programmeCode=SEEDLATE&perPage=1&page=2`);
    const foreign = await neighbour.get(`${PATH}/overdue?programmeCode=SEEDLATE`);

    expect(body).toMatchObject({ asOf: day(0), total: 2 });
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([later, late]);
    expect(body.items[1]).toMatchObject({
      communeName: 'Xã Ia Le',
      title: 'Ban hành "Kế hoạch số hóa" của xã',
      deadline: day(-10),
      originalDeadline: day(-40),
      daysLate: 10,
      difficulty: 'Thiếu máy quét',
      leads: [
        { orgName: 'Sở Khoa học và Công nghệ', role: 'lead', completedOn: '2025-12-01', explanation: null },
        {
          orgName: 'UBND xã Ia Le',
          role: 'lead',
          completedOn: null,
          explanation: 'Chưa được cấp chữ ký số.',
        },
        { orgName: 'Công an tỉnh', role: 'support' },
      ],
    });
    expect(second.body).toMatchObject({ total: 2, items: [{ id: late }] });
    expect(foreign.body).toMatchObject({ total: 0, items: [] });
  });

  it('names the communes that have been silent longer than their rhythm', async () => {
    await programme('SEEDQUIET', [
      { kind: 'routine', rhythm: 'weekly', reportedOn: day(-8) },
      { kind: 'routine', rhythm: 'weekly', reportedOn: day(-7) },
      { kind: 'routine', rhythm: 'quarterly', reportedOn: day(-60) },
      { assignedOn: day(-100), deadline: day(-1) },
      { assignedOn: day(-100), completedOn: day(-90) },
      { assignedOn: day(-100), disposition: 'paused' },
    ]);
    await programme('SEEDQUIET', [{ assignedOn: day(-20) }], places.chuSe);

    const { body } = await province.get(`${PATH}/silent?programmeCode=SEEDQUIET`);

    expect(body).toEqual({
      asOf: day(0),
      total: 1,
      tasks: 2,
      items: [
        {
          communeCode: '23986',
          communeName: 'Xã Ia Le',
          silent: 2,
          neverReported: 1,
          overdue: 1,
          silentSince: day(-100),
          days: 100,
          isSample: false,
        },
      ],
    });
    expect((await neighbour.get(`${PATH}/silent?programmeCode=SEEDQUIET`)).body.total).toBe(0);
  });

  it('asks the database once, with at most three statements', async () => {
    for (const groupBy of [
      'programme',
      'stage',
      'department',
      'commune',
      'region',
      'directive',
      'assigner',
    ]) {
      expect(await statementsOf(() => province.get(`${PATH}?groupBy=${groupBy}`))).toBeLessThanOrEqual(3);
      expect(
        await statementsOf(() => officer.get(`${PATH}?groupBy=${groupBy}&asOf=2026-01-31`)),
      ).toBeLessThanOrEqual(3);
    }
    expect(await roundTripsOf(test.database, () => province.get(PATH))).toBe(1);
    expect(await statementsOf(() => province.get(`${PATH}/trend`))).toBe(1);
    expect(await statementsOf(() => province.get(`${PATH}/overdue`))).toBe(1);
    expect(await statementsOf(() => province.get(`${PATH}/silent`))).toBe(1);
  });

  async function statementsOf(work: () => Promise<unknown>): Promise<number> {
    let count = 0;
    const readAll = test.database.readAll.bind(test.database);
    test.database.readAll = (scope, statements) => {
      count += statements.length;
      return readAll(scope, statements);
    };
    try {
      await work();
    } finally {
      test.database.readAll = readAll;
    }
    return count;
  }

  async function codeOf(communeId: number): Promise<string> {
    const { rows } = await test.admin.query<{ code: string }>(
      'select code from reference.administrative_units where id = $1',
      [communeId],
    );
    return rows[0]?.code ?? '';
  }
});
