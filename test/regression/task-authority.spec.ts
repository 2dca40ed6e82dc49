import { startTestApp, type Agent, type TestApp } from '../support/app';
import { aTask, insertOwner } from '../support/task';

const PATH = '/api/v1/tasks';
const SEEN = { 'if-match': '"2"' };

/** Everybody above the commune sees its tasks; that gives them no say in what others assigned. */
describe("tasks of another authority's", () => {
  let test: TestApp;
  let owner: string;
  let commune: Agent;
  let department: Agent;
  let province: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    owner = await insertOwner(test.admin, test.actors.officer.tenantId);
    commune = await test.as('leader');
    department = await test.as('departmentReviewer');
    province = await test.as('provinceAdmin');
  });
  afterAll(() => test.close());

  async function assigned(by: Agent): Promise<string> {
    const draft = await by.post(PATH, aTask({ communeCode: '23986', ownerAssignmentId: owner }));
    expect((await by.post(`${PATH}/${draft.body.id}/assign`)).status).toBe(200);
    return draft.body.id;
  }

  it('are not rewritten or published by anybody else', async () => {
    const [ofCommune, ofProvince] = [await assigned(commune), await assigned(province)];
    const change = { description: 'Sửa lời giao', isPublic: true };

    const answers = [
      await department.patch(`${PATH}/${ofCommune}`, change, SEEN),
      await department.patch(`${PATH}/${ofProvince}`, change, SEEN),
      await province.patch(`${PATH}/${ofCommune}`, change, SEEN),
      await commune.patch(`${PATH}/${ofProvince}`, change, SEEN),
    ];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [403, 'task.of-another-authority']),
    );
    expect((await province.get(`${PATH}/${ofProvince}`)).body).toMatchObject({ isPublic: false, version: 2 });
    expect((await province.patch(`${PATH}/${ofProvince}`, change, SEEN)).status).toBe(200);
  });

  it('are reported on by the commune and by who assigned them, nobody else', async () => {
    const id = await assigned(province);
    const done = { body: 'Đã xong', isCompletion: true, deliverableEvidence: 'Báo cáo' };

    const foreign = await department.post(`${PATH}/${id}/updates`, done);

    expect([foreign.status, foreign.body.code]).toEqual([403, 'task.not-involved']);
    expect((await province.post(`${PATH}/${id}/updates`, { body: 'Đã kiểm tra' })).status).toBe(200);
    expect((await commune.post(`${PATH}/${id}/updates`, done)).status).toBe(200);
  });
});
