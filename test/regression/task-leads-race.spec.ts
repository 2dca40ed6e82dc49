import { startTestApp, type TestApp } from '../support/app';
import { aTask, insertOwner } from '../support/task';

const PATH = '/api/v1/tasks';
const ROUNDS = 6;

/** Both leads read the other as not done and neither completed the task, had the task's row not been locked first. */
describe('two leads that complete at once', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
  });
  afterAll(() => test.close());

  it('complete the task exactly once, whoever comes last', async () => {
    const [province, officer, department] = [
      await test.as('provinceAdmin'),
      await test.as('officer'),
      await test.as('departmentReviewer'),
    ];
    const owner = await insertOwner(test.admin, test.actors.officer.tenantId);
    const leads = [{ role: 'lead' }, { role: 'lead', departmentId: test.actors.departmentReviewer.tenantId }];
    for (let round = 0; round < ROUNDS; round += 1) {
      const draft = await province.post(
        PATH,
        aTask({ communeCode: '23986', ownerAssignmentId: owner, leads }),
      );
      const { id } = draft.body;
      await province.post(`${PATH}/${id}/assign`);
      const done = { body: 'Xong', isCompletion: true, deliverableEvidence: 'Biên bản' };

      const answers = await Promise.all(
        [officer, department, officer, department].map((by) => by.post(`${PATH}/${id}/updates`, done)),
      );

      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409]);
      const { body } = await province.get(`${PATH}/${id}`);
      expect(body).toMatchObject({ status: 'done_on_time', percent: 100 });
      expect(body.updates).toHaveLength(2);
      expect(
        body.leads.every(({ completedOn }: { completedOn: string | null }) => completedOn !== null),
      ).toBe(true);
    }
  });
});
