import { performance } from 'node:perf_hooks';
import { aDirective, aLine, fillPost } from '../support/directive';
import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app';
import { roundTripsOf } from '../support/round-trips';

const DIRECTIVES = '/api/v1/directives';
const IA_LE = '23986';
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');
const match = (answer: Answer): { 'if-match': string } => ({ 'if-match': `"${answer.body.version}"` });

describe('issuing a directive', () => {
  let test: TestApp;
  let province: Agent;
  let department: Agent;
  let officer: Agent;
  let iaLe: number;
  let neighbour: number;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    province = await test.as('provinceAdmin');
    department = await test.as('departmentReviewer');
    officer = await test.as('officer');
    iaLe = test.actors.officer.tenantId;
    neighbour = test.actors.neighbourOfficer.tenantId;
    await fillPost(test.admin, 'CT_UBND', [neighbour]);
  });
  afterAll(() => test.close());
  beforeEach(() =>
    test.admin.query(
      `delete from commune.task_updates; delete from commune.tasks; delete from commune.attachments;
       update steering.directive_tasks set continues_id = null; update steering.directives set replaces_id = null;
       delete from steering.directives`,
    ),
  );

  const at = (answer: Answer, rest = ''): string => `${DIRECTIVES}/${answer.body.id}${rest}`;
  const withLines = async (
    lines: readonly Record<string, unknown>[],
    change: Record<string, unknown> = {},
    agent = province,
  ): Promise<Answer> => {
    const directive = await agent.post(DIRECTIVES, aDirective(change));
    const answer = await agent.put(at(directive, '/tasks'), { tasks: lines }, match(directive));
    expect(answer.status).toBe(200);
    return answer;
  };
  const issue = (directive: Answer, agent = province): Promise<Answer> =>
    agent.post(at(directive, '/issue'), undefined, match(directive));
  const query = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
    (await test.admin.query<Record<string, unknown>>(sql, values)).rows;
  const count = async (sql: string, values: unknown[] = []): Promise<number> =>
    Number((await query(`select count(*) as n from ${sql}`, values))[0]?.['n']);

  it('gives every commune an instance with everything copied, and names where nobody answers', async () => {
    const draft = await withLines(
      [
        aLine({
          description: 'Theo mục 2',
          stageCode: 'dot-pha',
          startsOn: '2026-02-01',
          leadDepartments: [test.actors.departmentReviewer.tenantId],
          supportingOrgs: ['Công an xã'],
          targetCodes: ['KT01'],
        }),
        aLine({
          title: 'Báo cáo kết quả hằng tháng',
          kind: 'routine',
          rhythm: 'monthly',
          deadline: null,
          recipientsKind: 'type',
          recipientValues: ['phuong'],
        }),
        aLine({
          title: 'Việc của vùng Đông và không ai khác',
          recipientsKind: 'region',
          recipientValues: ['east'],
        }),
        aLine({ title: 'Việc của riêng Ia Le', recipientsKind: 'list', recipientValues: [IA_LE] }),
      ],
      { programmeCode: 'KH02' },
    );
    const file = await province.upload(
      at(draft, '/file'),
      { name: 'Kế hoạch 15.pdf', content: PDF },
      {},
      match(draft),
    );
    const preview = await province.get(at(draft, '/preview'));

    expect(preview.body).toMatchObject({
      isReady: true,
      faults: [],
      communes: 135,
      instances: 135 + 25 + 58 + 1,
    });
    expect(preview.body.tasks.map((task: { recipients: number }) => task.recipients)).toEqual([
      135, 25, 58, 1,
    ]);
    expect(preview.body.tasks[0].withoutOwner).toEqual([
      { communeCode: expect.any(String), communeName: expect.any(String) },
    ]);

    const issued = await issue(file);

    expect(issued.status).toBe(200);
    expect(issued.body).toMatchObject({
      state: 'issued',
      fanOut: { communes: 135, instances: preview.body.instances, drafts: preview.body.drafts },
    });
    expect(await count('commune.tasks where assigned_at is null and owner_assignment_id is null')).toBe(
      preview.body.drafts,
    );
    expect(await count("commune.attachments where purpose = 'decision' and stored_by_tenant = 5200000")).toBe(
      135,
    );
    const [task] = await query('select * from commune.tasks where commune_id = $1 and title like $2', [
      iaLe,
      'Bố trí%',
    ]);
    expect(task).toMatchObject({
      description: 'Theo mục 2',
      programme_code: 'KH02',
      stage_code: 'dot-pha',
      document_number: '15/KH-UBND',
      document_issuer: 'UBND tỉnh Gia Lai',
      document_abstract: 'Kế hoạch triển khai nhiệm vụ chuyển đổi số ở cơ sở',
      lead_org: 'Xã Ia Le; Sở Tài chính',
      lead_departments: [test.actors.departmentReviewer.tenantId],
      supporting_orgs: ['Công an xã'],
      deliverable: 'Quyết định phân công',
      authority: 'Chủ tịch UBND tỉnh',
      target_codes: ['KT01'],
      assigned_by_tenant: 5_200_000,
    });
    expect(task?.['original_deadline']).toEqual(task?.['deadline']);
    const document = await officer.get(`/api/v1/tasks/${String(task?.['id'])}/document`);
    expect(document.raw.equals(PDF)).toBe(true);
    expect(String(document.headers['content-disposition'])).toContain('K%E1%BA%BF%20ho%E1%BA%A1ch%2015.pdf');
    const neighbours = await query(
      'select id from commune.tasks where commune_id = $1 and assigned_at is null',
      [neighbour],
    );
    expect((await officer.get(`/api/v1/tasks/${String(neighbours[0]?.['id'])}/document`)).status).toBe(404);
    expect((await province.get(`/api/v1/tasks/${String(neighbours[0]?.['id'])}/document`)).status).toBe(200);
    expect(
      await query('select role, org_name from commune.task_leads where task_id = $1 order by ordinal', [
        task?.['id'],
      ]),
    ).toEqual([
      { role: 'lead', org_name: 'Xã Ia Le' },
      { role: 'lead', org_name: 'Sở Tài chính' },
      { role: 'support', org_name: 'Công an xã' },
    ]);
    expect(await count('commune.task_states')).toBe(preview.body.instances - preview.body.drafts);
  });

  it('shows a commune its own instances and nothing of the others', async () => {
    const issued = await issue(await withLines([aLine()]));
    const own = await officer.get('/api/v1/tasks?status=assigned');

    expect(own.body).toMatchObject({ total: 1, items: [{ communeCode: IA_LE, status: 'not_started' }] });
    expect((await officer.get(`/api/v1/tasks/${String(own.body.items[0].id)}/document`)).status).toBe(404);
    const [foreign] = await query('select id from commune.tasks where commune_id <> $1 limit 1', [iaLe]);
    expect((await officer.get(`/api/v1/tasks/${String(foreign?.['id'])}`)).status).toBe(404);
    for (const path of ['', '/preview', '/spread', '/spread/export', '/file'])
      expect((await officer.get(at(issued, path))).status).toBe(403);
    expect((await officer.post(at(issued, '/complete-drafts'), {})).status).toBe(403);
  });

  it('issues once: the same request again and two at a time change nothing', async () => {
    const draft = await withLines([aLine()]);
    const [first, second] = await Promise.all([issue(draft), issue(draft)]);
    const third = await issue(draft);

    for (const answer of [first, second, third])
      expect(answer).toMatchObject({ status: 200, body: { state: 'issued', fanOut: { instances: 135 } } });
    expect(await count('commune.tasks')).toBe(135);
    const later = await province.post(at(draft, '/issue'), undefined, match(first));
    expect(later).toMatchObject({ status: 409, body: { code: 'directive.already-issued' } });
    expect((await province.delete(at(draft), match(first))).body.code).toBe('directive.already-issued');
    expect((await province.put(at(draft, '/tasks'), { tasks: [] }, match(first))).body.code).toBe(
      'directive.already-issued',
    );
    expect((await province.get(at(draft, '/preview'))).body.code).toBe('directive.already-issued');
  });

  it('is refused while a line is unclear beyond the person, with every fault, and by those who may not', async () => {
    const draft = await withLines([
      aLine({ deliverable: null, deadline: null }),
      aLine({ ownerPositionCode: null }),
    ]);
    const preview = await province.get(at(draft, '/preview'));
    const refused = await issue(draft);

    expect(preview.body).toMatchObject({ isReady: false, instances: 270, drafts: 136 });
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'directive.not-ready',
        errors: [{ pointer: '/tasks/0/deadline' }, { pointer: '/tasks/0/deliverable' }],
      },
    });
    expect(await count('commune.tasks')).toBe(0);
    expect((await issue(draft, await test.as('provinceViewer'))).status).toBe(403);
    expect((await issue(draft, department)).status).toBe(404);
    expect((await issue(await withLines([], { number: '20/KH' }))).body.code).toBe('directive.not-ready');
    expect((await province.post(at(draft, '/issue'), undefined, { 'if-match': '"1"' })).status).toBe(412);
  });

  it('lets a department issue as itself, and confirm', async () => {
    const issued = await issue(
      await withLines(
        [aLine({ recipientsKind: 'list', recipientValues: [IA_LE] })],
        { issuer: 'Sở Tài chính' },
        department,
      ),
      department,
    );

    expect(issued.body.fanOut).toMatchObject({ instances: 1, drafts: 0 });
    expect(await query('select assigned_by_tenant, department_id from commune.tasks')).toEqual([
      {
        assigned_by_tenant: test.actors.departmentReviewer.tenantId,
        department_id: test.actors.departmentReviewer.tenantId,
      },
    ]);
  });

  it('completes drafts when the post is filled or somebody is named, and lists what is missing', async () => {
    const issued = await issue(
      await withLines([
        aLine(),
        aLine({
          title: 'Việc chưa có chức danh nào',
          ownerPositionCode: null,
          recipientsKind: 'list',
          recipientValues: [IA_LE],
        }),
      ]),
    );
    const complete = (body: unknown): Promise<Answer> => province.post(at(issued, '/complete-drafts'), body);
    const nothing = await complete({});
    expect(nothing.body).toMatchObject({
      assigned: 0,
      missing: [{ ordinal: 1 }, { ordinal: 2, communeCode: IA_LE }],
    });

    const [chair] = await query(
      "select id from commune.assignments where commune_id = $1 and position_code = 'CT_UBND'",
      [iaLe],
    );
    const foreign = await complete({
      owners: [{ communeCode: nothing.body.missing[0].communeCode, ownerAssignmentId: chair?.['id'] }],
    });
    expect(foreign).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/owners/0/ownerAssignmentId' }] },
    });
    const needless = await complete({ owners: [{ communeCode: '23500', ownerAssignmentId: chair?.['id'] }] });
    expect(needless).toMatchObject({ status: 400, body: { errors: [{ pointer: '/owners/0/communeCode' }] } });

    const named = await complete({ owners: [{ communeCode: IA_LE, ownerAssignmentId: chair?.['id'] }] });
    expect(named.body).toMatchObject({ assigned: 1, missing: [{ ordinal: 1 }] });
    await fillPost(
      test.admin,
      'CT_UBND',
      (await query('select id from reference.administrative_units where id <> $1', [neighbour])).map(
        ({ id }) => Number(id),
      ),
    );
    expect((await complete({})).body).toEqual({ assigned: 1, missing: [] });
    expect((await complete({})).body).toEqual({ assigned: 0, missing: [] });
    expect(await count("commune.task_events where action = 'assigned'")).toBe(2);
    expect(
      await count('commune.tasks where assigned_at is null or original_deadline is distinct from deadline'),
    ).toBe(0);
    await test.admin
      .query(
        'delete from commune.task_events; delete from commune.tasks; delete from commune.assignments where commune_id = $1',
        [neighbour],
      )
      .catch(() => undefined);
    await test.admin.query('delete from commune.tasks');
    await test.admin.query('delete from commune.assignments where commune_id = $1', [neighbour]);
  });

  it.each([[{ owners: null }], [{ owners: [null] }], [{ owners: [{}] }], [{ owners: 'x' }], [null], [[]]])(
    'answers odd input %j with a reason',
    async (body) => {
      const issued = await issue(
        await withLines([aLine({ recipientsKind: 'list', recipientValues: [IA_LE] })]),
      );
      const answer = await province.post(at(issued, '/complete-drafts'), body);
      expect(answer.status).toBeLessThan(500);
    },
  );

  it('shows the spread of each line and of one line, as of a day, and as a sheet', async () => {
    const issued = await issue(
      await withLines([
        aLine(),
        aLine({ title: 'Việc của vùng Đông', recipientsKind: 'region', recipientValues: ['east'] }),
      ]),
    );
    const [own] = await query('select id from commune.tasks where commune_id = $1', [iaLe]);
    const leader = await test.as('leader');
    const report = await leader.post(`/api/v1/tasks/${String(own?.['id'])}/updates`, {
      body: 'Đã phân công',
      percent: 40,
    });
    expect(report.status).toBeLessThan(300);
    const spread = await department.get(at(issued, '/spread'));

    expect(spread.body.counters).toMatchObject({
      total: 134 + 58,
      inProgress: 1,
      notStarted: 133 + 58,
      drafts: 1,
    });
    expect(spread.body.tasks).toHaveLength(2);
    expect(spread.body.tasks[0].communes).toHaveLength(135);
    expect(
      spread.body.tasks[0].communes.find(({ communeCode }: { communeCode: string }) => communeCode === IA_LE),
    ).toMatchObject({
      taskId: own?.['id'],
      status: 'in_progress',
      percent: 40,
      region: 'west',
      ownerName: 'Người Mẫu',
      leads: [{ orgName: 'Xã Ia Le', overdueExplanation: null }],
    });
    const line = await province.get(at(issued, `/spread?lineId=${issued.body.tasks[1].id}`));
    expect(line.body.tasks).toHaveLength(1);
    expect(line.body.counters.total).toBe(58);
    expect((await province.get(at(issued, '/spread?asOf=2026-01-01'))).body.counters.total).toBe(0);
    expect((await province.get(at(issued, '/spread?asOf=2099-01-01'))).status).toBe(400);
    expect((await province.get(at(issued, '/spread?lineId=x'))).status).toBe(400);
    expect((await province.get(at(issued, `/spread?lineId=${issued.body.id}`))).status).toBe(404);
    const sheet = await province.get(at(issued, '/spread/export?format=csv'));
    expect(sheet.text).toContain('Đang thực hiện (trong hạn)');
    expect((await province.get(at(issued, '/spread/export'))).raw.subarray(0, 2).toString()).toBe('PK');
    expect(await roundTripsOf(test.database, () => province.get(at(issued, '/spread')))).toBeLessThanOrEqual(
      1,
    );
  });

  describe('in place of another', () => {
    let old: Answer;
    const taskOf = async (communeId: number, title: string): Promise<Record<string, unknown> | undefined> =>
      (
        await query(
          'select *, deadline::text as deadline, original_deadline::text as original from commune.tasks where commune_id = $1 and title = $2',
          [communeId, title],
        )
      )[0];

    beforeEach(async () => {
      old = await issue(
        await withLines(
          [
            aLine({ title: 'Việc được tiếp tục', deadline: '2099-06-30' }),
            aLine({ title: 'Việc bị thay thế' }),
          ],
          { number: '10/KH-UBND' },
        ),
      );
      // Issued ten days ago, as it was known on those days.
      await test.admin.query(
        `update commune.tasks set assigned_at = assigned_at - interval '10 days' where assigned_at is not null;
         delete from commune.task_states where valid_from > '-infinity';
         update commune.task_states set valid_to = 'infinity', assigned_on = assigned_on - 10`,
      );
    });

    it('lets instances go on with their progress, supersedes the other open ones from today and keeps earlier counts', async () => {
      const going = await taskOf(iaLe, 'Việc được tiếp tục');
      const leader = await test.as('leader');
      await leader.post(`/api/v1/tasks/${String(going?.['id'])}/updates`, {
        body: 'Đã làm một nửa',
        percent: 50,
      });
      const draft = await withLines(
        [
          aLine({
            title: 'Việc được tiếp tục, hạn mới',
            deadline: '2099-09-30',
            continuesId: old.body.tasks[0].id,
            leadDepartments: [test.actors.departmentReviewer.tenantId],
          }),
          aLine({ title: 'Việc hoàn toàn mới' }),
        ],
        { number: '20/KH-UBND', replacesId: old.body.id },
      );
      const preview = await province.get(at(draft, '/preview'));
      expect(preview.body.replaces).toMatchObject({
        number: '10/KH-UBND',
        continued: 135,
        superseded: 135,
        completed: 0,
      });

      const issued = await issue(draft);

      expect(issued).toMatchObject({
        status: 200,
        body: {
          replaces: { number: '10/KH-UBND' },
          fanOut: { instances: 270, continued: 135, superseded: 135 },
        },
      });
      expect((await province.get(at(old))).body).toMatchObject({
        state: 'replaced',
        replacedBy: { number: '20/KH-UBND' },
        replacedOn: expect.any(String),
      });
      const now = await taskOf(iaLe, 'Việc được tiếp tục, hạn mới');
      expect(now).toMatchObject({
        id: going?.['id'],
        percent: 50,
        deadline: '2099-09-30',
        original: '2099-06-30',
        document_number: '20/KH-UBND',
        directive_id: draft.body.id,
        superseded_on: null,
      });
      expect(
        await query(
          'select role, org_name, percent from commune.task_leads where task_id = $1 order by org_name',
          [going?.['id']],
        ),
      ).toEqual([
        { role: 'lead', org_name: 'Sở Tài chính', percent: null },
        { role: 'lead', org_name: 'Xã Ia Le', percent: 50 },
      ]);
      expect(await count("commune.task_events where action = 'continued'")).toBe(135);
      expect(await count("commune.task_events where action = 'superseded'")).toBe(134);
      expect((await officer.get('/api/v1/tasks/counters')).body).toMatchObject({ total: 2 });
      // Yesterday both old tasks counted, as they always will.
      const yesterday = await query(
        `select count(*)::int as n from commune.task_states s where s.commune_id = $1 and s.valid_from <= current_date - 1 and current_date - 1 < s.valid_to
           and (s.superseded_on is null or s.superseded_on > current_date - 1) and s.assigned_on <= current_date - 1`,
        [iaLe],
      );
      expect(yesterday).toEqual([{ n: 2 }]);
      expect((await province.post(at(old, '/complete-drafts'), {})).body.code).toBe('directive.replaced');
    });

    it('keeps completed instances as they are, and a directive is replaced once', async () => {
      await test.admin.query(
        'update commune.tasks set completed_on = current_date - 1 where commune_id = $1',
        [iaLe],
      );
      const lines = [
        aLine({
          title: 'Việc được tiếp tục, hạn mới',
          deadline: '2020-01-01',
          continuesId: old.body.tasks[0].id,
        }),
      ];
      const first = await withLines(lines, { number: '20/KH-UBND', replacesId: old.body.id });
      const second = await withLines(lines, { number: '21/KH-UBND', replacesId: old.body.id });
      const issued = await issue(first);

      expect(issued.body.fanOut).toMatchObject({ instances: 135, continued: 135, superseded: 134 });
      expect(await taskOf(iaLe, 'Việc được tiếp tục')).toMatchObject({
        deadline: '2099-06-30',
        document_number: '20/KH-UBND',
        superseded_on: null,
      });
      expect(await taskOf(iaLe, 'Việc bị thay thế')).toMatchObject({ superseded_on: null });
      expect(await issue(second)).toMatchObject({
        status: 422,
        body: { errors: expect.arrayContaining([expect.objectContaining({ pointer: '/replacesId' })]) },
      });
    });
  });

  it('fans 20 lines out to 135 communes in few round trips and within seconds', async () => {
    const lines = Array.from({ length: 20 }, (_, index) =>
      aLine({
        title: `Nhiệm vụ số ${index + 1} của phụ lục`,
        leadDepartments: index % 2 ? [test.actors.departmentReviewer.tenantId] : [],
      }),
    );
    const draft = await withLines(lines);
    const started = performance.now();
    let answer: Answer | undefined;
    const trips = await roundTripsOf(test.database, async () => {
      answer = await issue(draft);
    });
    const elapsed = performance.now() - started;

    expect(answer?.body.fanOut).toMatchObject({ communes: 135, instances: 2_700 });
    expect(trips).toBeLessThanOrEqual(7);
    expect(elapsed).toBeLessThan(20_000);
  });
});
