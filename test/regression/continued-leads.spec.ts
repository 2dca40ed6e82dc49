import { todayInVietnam } from '@cis/domain';
import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app';
import { aDirective, aLine, fillPost } from '../support/directive';

const DIRECTIVES = '/api/v1/directives';

/** A newer directive may drop the one lead that was not done: the task must not hang between open and complete. */
describe('a task that goes on without the lead that was late', () => {
  let test: TestApp;
  let province: Agent;
  let officer: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    province = await test.as('provinceAdmin');
    officer = await test.as('officer');
    await fillPost(test.admin, 'CT_UBND');
  });
  afterAll(() => test.close());

  const match = ({ body }: Answer) => ({ 'if-match': `"${body.version}"` });
  async function issued(
    line: Record<string, unknown>,
    change: Record<string, unknown> = {},
  ): Promise<Answer> {
    const directive = await province.post(DIRECTIVES, aDirective(change));
    const at = `${DIRECTIVES}/${directive.body.id}`;
    const tasks = [aLine({ recipientsKind: 'list', recipientValues: ['23986'], ...line })];
    const lines = await province.put(`${at}/tasks`, { tasks }, match(directive));
    const answer = await province.post(`${at}/issue`, undefined, match(lines));
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    return answer;
  }

  it('is complete by what those who stay have reported, and waits for confirmation', async () => {
    const old = await issued({ leadDepartments: [test.actors.departmentReviewer.tenantId] });
    const listed = await officer.get(`/api/v1/tasks?directiveId=${old.body.id}`);
    const [{ id }] = listed.body.items;
    const done = await officer.post(`/api/v1/tasks/${id}/updates`, {
      body: 'Phần của xã đã xong',
      isCompletion: true,
      deliverableEvidence: 'Quyết định',
    });

    await issued({ continuesId: old.body.tasks[0].id }, { number: '20/KH-UBND', replacesId: old.body.id });

    expect(done.body.status).toBe('in_progress');
    const after = (await officer.get(`/api/v1/tasks/${id}`)).body;
    expect(after).toMatchObject({
      status: 'done_on_time',
      completedOn: todayInVietnam(),
      isAwaitingConfirmation: true,
    });
    const returned = await province.post(`/api/v1/tasks/${id}/return`, { reason: 'Còn thiếu phần mới' });
    expect(returned.body.status).toBe('in_progress');
    const again = await officer.post(`/api/v1/tasks/${id}/updates`, {
      body: 'Đã bổ sung',
      isCompletion: true,
      deliverableEvidence: 'Quyết định bổ sung',
    });
    expect(again.body.status).toBe('done_on_time');
  });
});
