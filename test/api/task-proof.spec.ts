import { readTable } from '../../apps/api/src/spreadsheet/read-table';
import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app';
import { aDirective, fillPost } from '../support/directive';
import { ageTasks, trueCounts } from '../support/directive-truth';
import { aPhoto } from '../support/evidence';

const ANNEX = [
  ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Sản phẩm'],
  ['1', 'Công khai thủ tục hành chính tại trụ sở', 'UBND các xã, phường', '31/12/2099', 'Ảnh bảng niêm yết'],
  ['2', 'Đối soát dữ liệu hộ tịch', 'UBND các xã, phường; Sở Tài chính', '31/12/2099', 'Biên bản đối soát'],
];
const COMMUNES = 135;
const [LATE_BY, ISSUED_BEFORE] = [10, 60];
const COUNTERS = [
  'doneOnTime',
  'doneLate',
  'inTime',
  'overdue',
  'routine',
  'notApplicable',
  'paused',
] as const;

/** The whole way of a directive over HTTP; the screens go the same way in test/e2e/task-proof.spec.ts. */
describe('a directive with an annex, from the province to the report', () => {
  let test: TestApp;
  let province: Agent;
  let officer: Agent;
  let neighbour: Agent;
  let department: Agent;
  let directiveId: string;
  const taskOf = new Map<string, string>();

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    province = await test.as('provinceAdmin');
    officer = await test.as('officer');
    neighbour = await test.as('neighbourOfficer');
    department = await test.as('departmentReviewer');
    await fillPost(test.admin, 'CT_UBND');
  });
  afterAll(() => test.close());

  const rowsOf = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
    (await test.admin.query<Record<string, unknown>>(sql, values)).rows;
  const match = ({ body }: Answer) => ({ 'if-match': `"${body.version}"` });
  const taskId = (who: string, line: number): string => taskOf.get(`${who} ${line}`) ?? '';
  const ok = (answer: Answer): Answer => {
    if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
    return answer;
  };

  it('reaches all 135 communes, each with an instance of every line of the annex', async () => {
    const draft = ok(await province.post('/api/v1/directives', aDirective()));
    directiveId = draft.body.id;
    const path = `/api/v1/directives/${directiveId}`;
    const preview = ok(await province.post(`${path}/annex/preview`, { rows: ANNEX }));
    expect(preview.body.counts).toMatchObject({ new: 2, fault: 0 });
    const tasks = preview.body.rows.map(({ line }: { line: object }) => ({
      ...line,
      ownerPositionCode: 'CT_UBND',
      authority: 'Chủ tịch UBND tỉnh',
    }));
    const lines = ok(await province.put(`${path}/tasks`, { tasks }, match(draft)));

    const issued = ok(await province.post(`${path}/issue`, undefined, match(lines)));

    expect(issued.body).toMatchObject({
      state: 'issued',
      fanOut: { communes: COMMUNES, instances: 2 * COMMUNES, drafts: 0 },
    });
    for (const [who, { tenantId }] of [
      ['ia-le', test.actors.officer],
      ['chu-se', test.actors.neighbourOfficer],
    ] as const)
      for (const { id, ordinal } of await rowsOf(
        `select t.id, l.ordinal from commune.tasks t join steering.directive_tasks l on l.id = t.directive_task_id
         where t.commune_id = $1`,
        [tenantId],
      ))
        taskOf.set(`${who} ${String(ordinal)}`, String(id));
    expect(taskOf.size).toBe(4);
  });

  it('is completed with a photo, returned with a reason, completed again and confirmed', async () => {
    const path = `/api/v1/tasks/${taskId('ia-le', 1)}`;
    const photo = ok(
      await officer.upload(`${path}/files`, {
        name: 'Bảng niêm yết.jpg',
        content: aPhoto(),
        type: 'image/jpeg',
      }),
    );
    ok(await officer.post(`${path}/updates`, { body: 'Đã in bảng niêm yết.', percent: 60 }));
    const done = ok(
      await officer.post(`${path}/updates`, {
        body: 'Đã niêm yết.',
        isCompletion: true,
        deliverableEvidence: 'Ảnh bảng niêm yết',
        fileIds: [photo.body.id],
      }),
    );
    expect(done.body).toMatchObject({ status: 'done_on_time', isAwaitingConfirmation: true });
    expect(done.body.files).toMatchObject([{ name: 'Bảng niêm yết.jpg', contentType: 'image/jpeg' }]);

    const returned = ok(await province.post(`${path}/return`, { reason: 'Ảnh chưa rõ phần lệ phí.' }));
    expect(returned.body.status).toBe('in_progress');
    ok(
      await officer.post(`${path}/updates`, {
        body: 'Đã chụp lại.',
        isCompletion: true,
        deliverableEvidence: 'Ảnh bảng niêm yết, chụp lại',
      }),
    );
    const confirmed = ok(await province.post(`${path}/confirm`));

    expect(confirmed.body).toMatchObject({ status: 'done_on_time', isAwaitingConfirmation: false });
    expect(confirmed.body.events.map(({ action }: { action: string }) => action).sort()).toEqual([
      'completed',
      'completed',
      'confirmed',
      'returned',
    ]);
    expect(confirmed.body.updates).toHaveLength(3);
  });

  it('goes overdue elsewhere and is explained there; the department has done its part of the other line', async () => {
    const { tenantId } = test.actors.neighbourOfficer;
    await ageTasks(test.admin, tenantId, { assignedDaysAgo: ISSUED_BEFORE, dueDaysAgo: LATE_BY });
    const [both] = await rowsOf(
      `select id from commune.task_leads where commune_id = $1 and task_id = $2 and org_tenant <> commune_id`,
      [tenantId, taskId('chu-se', 2)],
    );

    const explained = ok(
      await neighbour.post(`/api/v1/tasks/${taskId('chu-se', 1)}/explain`, {
        explanation: 'Bảng niêm yết bị hỏng do mưa lớn.',
      }),
    );
    ok(
      await department.post(`/api/v1/tasks/${taskId('chu-se', 2)}/updates`, {
        body: 'Sở đã cung cấp dữ liệu.',
        isCompletion: true,
        deliverableEvidence: 'Tệp dữ liệu đã bàn giao',
        leadId: both?.['id'],
      }),
    );

    expect(explained.body.status).toBe('overdue');
    const shared = ok(await neighbour.get(`/api/v1/tasks/${taskId('chu-se', 2)}`));
    expect(shared.body.status).toBe('overdue');
    expect(
      shared.body.leads.map(({ completedOn }: { completedOn: string | null }) => completedOn !== null),
    ).toEqual([false, true]);
  });

  it('stands in the monitoring table, the spread and the overdue list as it stands in the database', async () => {
    const truth = await trueCounts(test.admin, directiveId);
    const table = ok(
      await province.get(`/api/v1/task-monitoring?groupBy=commune&directiveId=${directiveId}`),
    );
    const overdue = ok(await province.get(`/api/v1/task-monitoring/overdue?directiveId=${directiveId}`));

    const shown = new Map<string, Record<string, number>>(
      table.body.rows.map((row: { key: string }) => [row.key, row]),
    );
    expect(truth.size).toBe(COMMUNES);
    for (const [code, counts] of truth) expect(shown.get(code)).toMatchObject(counts);
    expect(table.body.total).toMatchObject({
      total: 2 * COMMUNES,
      doneOnTime: 1,
      doneLate: 0,
      inTime: 2 * COMMUNES - 3,
      overdue: 2,
    });
    for (const row of [table.body.total, ...table.body.rows] as Record<string, number>[])
      expect(COUNTERS.reduce((sum, counter) => sum + (row[counter] ?? NaN), 0)).toBe(row['total']);
    expect(overdue.body.total).toBe(2);
    expect(
      overdue.body.items.map(({ communeName, daysLate }: { communeName: string; daysLate: number }) => [
        communeName,
        daysLate,
      ]),
    ).toEqual([
      ['Xã Chư Sê', LATE_BY],
      ['Xã Chư Sê', LATE_BY],
    ]);
    expect(JSON.stringify(overdue.body.items)).toContain('Bảng niêm yết bị hỏng do mưa lớn.');
    const spread = ok(await province.get(`/api/v1/directives/${directiveId}/spread`));
    expect(JSON.stringify(spread.body)).toContain('overdue');
  });

  it('is exported as it stands in the table', async () => {
    const filter = `directiveId=${directiveId}`;
    const book = ok(await province.get(`/api/v1/task-monitoring/export?format=xlsx&${filter}`));
    const rows = (await readTable(book.raw, 'bang.xlsx')).map(({ cells }) => cells);

    expect(rows.at(-1)?.slice(2, 10)).toEqual([2 * COMMUNES, 1, 0, 2 * COMMUNES - 3, 2, 0, 0, 0].map(String));
  });

  it('shows a commune its own instances and nothing of the other 134', async () => {
    const table = ok(await officer.get('/api/v1/task-monitoring?groupBy=commune'));
    expect(table.body.total).toMatchObject({ total: 2, doneOnTime: 1, inTime: 1, overdue: 0 });
    expect(table.body.rows).toHaveLength(1);
    expect((await officer.get(`/api/v1/tasks/${taskId('chu-se', 1)}`)).status).toBe(404);
    expect((await officer.get(`/api/v1/directives/${directiveId}`)).status).toBe(403);
  });
});
