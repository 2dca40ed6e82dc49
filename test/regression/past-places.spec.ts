import { todayInVietnam } from '@cis/domain';
import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app';
import { aDirective, aLine, fillPost } from '../support/directive';
import { ageTasks } from '../support/task';

const DIRECTIVES = '/api/v1/directives';
const IA_LE = '23986';

/** What a past day tells must be the same whenever it is asked, also once its tasks go on under a newer document. */
describe('counts of a past day', () => {
  let test: TestApp;
  let province: Agent;
  let officer: Agent;
  let iaLe: number;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    province = await test.as('provinceAdmin');
    officer = await test.as('officer');
    iaLe = test.actors.officer.tenantId;
    await fillPost(test.admin, 'CT_UBND');
  });
  afterAll(() => test.close());

  const match = ({ body }: Answer) => ({ 'if-match': `"${body.version}"` });
  async function issued(line: Record<string, unknown>, change: Record<string, unknown>): Promise<Answer> {
    const directive = await province.post(DIRECTIVES, aDirective(change));
    const at = `${DIRECTIVES}/${directive.body.id}`;
    const lines = await province.put(
      `${at}/tasks`,
      { tasks: [aLine({ recipientsKind: 'list', recipientValues: [IA_LE], ...line })] },
      match(directive),
    );
    expect(lines.status).toBe(200);
    const answer = await province.post(`${at}/issue`, undefined, match(lines));
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    return answer;
  }

  it('stay where they were when a task goes on under another directive', async () => {
    const department = test.actors.departmentReviewer.tenantId;
    const old = await issued({ leadDepartments: [department], category: 'breakthrough' }, {});
    const [line] = old.body.tasks;
    await ageTasks(test.admin, iaLe, 10);
    const day = new Date(Date.parse(todayInVietnam()) - 86_400_000).toISOString().slice(0, 10);
    const asked = async (): Promise<unknown[]> => {
      const answers = await Promise.all([
        ...['directive', 'department', 'stage'].flatMap((groupBy) =>
          [province, officer].map((agent) =>
            agent.get(`/api/v1/task-monitoring?groupBy=${groupBy}&asOf=${day}`),
          ),
        ),
        province.get(`/api/v1/task-monitoring/trend?asOf=${day}&directiveId=${old.body.id}`),
        province.get(`${DIRECTIVES}/${old.body.id}/spread?asOf=${day}`),
        ...[`directiveId=${old.body.id}`, `departmentId=${department}`, 'category=breakthrough'].map(
          (filter) => officer.get(`/api/v1/tasks/counters?asOf=${day}&${filter}`),
        ),
      ]);
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
      return answers.map(({ body }) => body);
    };
    const before = await asked();
    const counted = await officer.get(`/api/v1/tasks?asOf=${day}&directiveId=${old.body.id}`);

    const next = await issued(
      { continuesId: line.id, title: 'Duy trì người hướng dẫn dịch vụ công' },
      { number: '20/KH-UBND', replacesId: old.body.id },
    );

    expect(counted.body.total).toBe(1);
    const withoutWords = (bodies: unknown[]) =>
      JSON.parse(JSON.stringify(bodies, (key, value: unknown) => (key === 'leads' ? undefined : value)));
    expect(withoutWords(await asked())).toEqual(withoutWords(before));
    expect((await officer.get(`/api/v1/tasks?directiveId=${next.body.id}`)).body.total).toBe(1);
    expect((await officer.get(`/api/v1/tasks?directiveId=${old.body.id}`)).body.total).toBe(0);
    expect((await officer.get(`/api/v1/tasks?asOf=${day}&directiveId=${next.body.id}`)).body.total).toBe(0);
  });
});
