import { setTimeout as delay } from 'node:timers/promises';
import { EvidenceRetention } from '../../apps/api/src/task-files/evidence-retention';
import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app';
import { aDirective, aLine, fillPost } from '../support/directive';
import { PDF } from '../support/evidence';
import { aTask, insertOwner } from '../support/task';

const PATH = '/api/v1/tasks';
const DIRECTIVES = '/api/v1/directives';

/** Several bodies work on one task; each keeps to what is its own. */
describe('bodies that share a task', () => {
  let test: TestApp;
  let owner: string;
  let iaLe: number;
  let officer: Agent;
  let leader: Agent;
  let department: Agent;
  let province: Agent;
  let departmentId: number;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    iaLe = test.actors.officer.tenantId;
    owner = await insertOwner(test.admin, iaLe);
    officer = await test.as('officer');
    leader = await test.as('leader');
    department = await test.as('departmentReviewer');
    province = await test.as('provinceAdmin');
    departmentId = test.actors.departmentReviewer.tenantId;
  });
  afterAll(() => test.close());

  async function assigned(by: Agent, change: Record<string, unknown> = {}): Promise<string> {
    const draft = await by.post(PATH, aTask({ communeCode: '23986', ownerAssignmentId: owner, ...change }));
    expect((await by.post(`${PATH}/${draft.body.id}/assign`)).status).toBe(200);
    return draft.body.id;
  }
  const upload = (agent: Agent, id: string): Promise<Answer> =>
    agent.upload(`${PATH}/${id}/files`, { name: 'Biên bản.pdf', content: PDF });

  it('cannot silence the question that waits for their own answer', async () => {
    const id = await assigned(department);
    const asked = await officer.post(`${PATH}/${id}/blocks`, {
      blockedBy: 'department',
      departmentId,
      question: 'Bao giờ có vốn đối ứng?',
    });
    const block = `${PATH}/${id}/blocks/${asked.body.blocks[0].id}`;

    const silenced = await department.post(`${block}/close`);

    expect([silenced.status, silenced.body.code]).toEqual([403, 'task.block-of-asker']);
    expect((await department.post(`${block}/answer`, { answer: 'Trong quý này.' })).status).toBe(200);
    expect((await officer.post(`${block}/close`)).status).toBe(200);
  });

  it('see no draft that another body is still writing as a part of the task', async () => {
    const id = await assigned(province);
    const part = await officer.post(PATH, aTask({ title: 'Phần việc đang soạn', parentId: id }));

    const [own, above, aside] = await Promise.all(
      [officer, province, department].map((agent) => agent.get(`${PATH}/${id}`)),
    );

    expect(part.status).toBe(201);
    expect(own?.body.children).toHaveLength(1);
    expect([above?.body.children, aside?.body.children]).toEqual([[], []]);
  });

  it('keep their evidence from the leader of the commune, who takes away only what the commune added', async () => {
    const id = await assigned(province, { leads: [{ role: 'lead', departmentId }, { role: 'support' }] });
    const theirs = await upload(department, id);
    const link = await department.post(`${PATH}/${id}/links`, { url: 'https://example.vn/bien-ban' });
    const own = await upload(officer, id);

    const taken = [
      await leader.delete(`${PATH}/${id}/files/${theirs.body.id}`),
      await leader.delete(`${PATH}/${id}/files/${link.body.id}`),
    ];

    expect(taken.map(({ status, body }) => [status, body.code])).toEqual(
      taken.map(() => [403, 'evidence.not-removable']),
    );
    expect((await leader.delete(`${PATH}/${id}/files/${own.body.id}`)).status).toBe(200);
    expect((await department.delete(`${PATH}/${id}/files/${theirs.body.id}`)).status).toBe(200);
  });

  it('may both name the same bytes in their reports', async () => {
    const id = await assigned(province, { leads: [{ role: 'lead', departmentId }, { role: 'lead' }] });
    const first = await upload(department, id);
    const second = await upload(officer, id);
    const reports = [
      await officer.post(`${PATH}/${id}/updates`, { body: 'Phần của xã', fileIds: [second.body.id] }),
      await department.post(`${PATH}/${id}/updates`, { body: 'Phần của sở', fileIds: [first.body.id] }),
    ];

    expect(second.body.id).not.toBe(first.body.id);
    expect((await upload(officer, id)).status).toBe(201);
    expect(reports.map(({ status }) => status)).toEqual([200, 200]);
  });

  it("keep a directive's instance that nobody answers for yet: its issuer cannot throw one commune's away", async () => {
    await fillPost(test.admin, 'CT_UBND', [iaLe]);
    const directive = await province.post(DIRECTIVES, aDirective());
    const lines = await province.put(
      `${DIRECTIVES}/${directive.body.id}/tasks`,
      { tasks: [aLine({ recipientsKind: 'list', recipientValues: ['23986'] })] },
      { 'if-match': `"${directive.body.version}"` },
    );
    await province.post(`${DIRECTIVES}/${directive.body.id}/issue`, undefined, {
      'if-match': `"${lines.body.version}"`,
    });
    const spread = await province.get(`${DIRECTIVES}/${directive.body.id}/spread`);
    const [instance] = spread.body.tasks[0].communes;

    const thrown = await province.delete(`${PATH}/${instance.taskId}`, { 'if-match': '"1"' });

    expect(instance.status).toBe('draft');
    expect([thrown.status, thrown.body.code]).toEqual([409, 'task.of-directive']);
    expect((await province.get(`${PATH}/${instance.taskId}`)).status).toBe(200);
  });

  it('show no per cent of a completion that was returned', async () => {
    const id = await assigned(province, { title: 'Nhiệm vụ bị trả lại' });
    const report = (body: Record<string, unknown>) =>
      officer.post(`${PATH}/${id}/updates`, { body: 'Tiến độ', ...body });
    await report({ percent: 40 });
    const done = await report({ isCompletion: true, deliverableEvidence: 'Biên bản' });

    const returned = await province.post(`${PATH}/${id}/return`, { reason: 'Thiếu chữ ký' });

    expect(done.body.percent).toBe(100);
    expect([returned.body.percent, returned.body.leads[0].percent]).toEqual([40, 40]);
    expect((await report({})).body.percent).toBe(40);
    expect((await report({ percent: 60 })).body.percent).toBe(60);
    expect((await report({ isCompletion: true, deliverableEvidence: 'Đã ký' })).body.percent).toBe(100);
  });

  it('are not given work by a commune, which names a department in words or as a supporter', async () => {
    const leads = [{ role: 'lead', departmentId }];
    const draft = await leader.post(PATH, aTask({ ownerAssignmentId: owner }));

    const refused = [
      await leader.post(PATH, aTask({ ownerAssignmentId: owner, leads })),
      await leader.patch(`${PATH}/${draft.body.id}`, { leads }, { 'if-match': '"1"' }),
    ];

    expect(refused.map(({ body }) => body.errors?.[0])).toEqual(
      refused.map(() => expect.objectContaining({ pointer: '/leads/0/departmentId', code: 'authority' })),
    );
    const named = [
      { role: 'lead', orgName: 'Sở Tài chính' },
      { role: 'support', departmentId },
    ];
    expect((await leader.post(PATH, aTask({ ownerAssignmentId: owner, leads: named }))).status).toBe(201);
    expect((await province.post(PATH, aTask({ communeCode: '23986', leads }))).status).toBe(201);
  });

  it('name nobody as in charge who takes office only later', async () => {
    const later = await insertOwner(test.admin, iaLe);
    await test.admin.query("update commune.assignments set starts_on = '2099-01-01' where id = $1", [later]);
    const id = await assigned(province);

    const answers = [
      await province.post(PATH, aTask({ communeCode: '23986', ownerAssignmentId: later })),
      await province.post(`${PATH}/${id}/reassign`, { ownerAssignmentId: later, reason: 'Đổi người' }),
    ];

    expect(answers.map(({ body }) => body.errors?.[0])).toEqual(
      answers.map(() => expect.objectContaining({ pointer: '/ownerAssignmentId', code: 'inOffice' })),
    );
    await test.admin.query("update commune.assignments set starts_on = '2025-07-01' where id = $1", [later]);
    const now = await province.post(`${PATH}/${id}/reassign`, {
      ownerAssignmentId: later,
      reason: 'Đổi người',
    });
    expect(now.status).toBe(200);
  });

  it('do not lose evidence that a report names while the retention is at work', async () => {
    const id = await assigned(province);
    const file = await upload(officer, id);
    await test.admin.query(
      "update commune.task_files set created_at = now() - interval '2 days' where id = $1",
      [file.body.id],
    );
    const report = await officer.post(`${PATH}/${id}/updates`, { body: 'Đang làm' });
    await test.admin.query('begin');
    await test.admin.query('update commune.task_files set update_id = $2 where id = $1', [
      file.body.id,
      report.body.updates[0].id,
    ]);
    const cleaning = test.app.get(EvidenceRetention, { strict: false }).remove();
    await delay(300);
    await test.admin.query('commit');
    await cleaning;

    expect((await officer.get(`${PATH}/${id}/files/${file.body.id}/content`)).raw.equals(PDF)).toBe(true);
  });
});
