import { startTestApp, type Agent, type TestApp } from '../support/app';
import { aTask, insertOwner } from '../support/task';

/** A key stands for one request about one thing; it must never stand for another thing, nor be ignored. */
describe('an idempotency key', () => {
  let test: TestApp;
  let owner: string;
  let province: Agent;
  let leader: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    owner = await insertOwner(test.admin, test.actors.officer.tenantId);
    province = await test.as('provinceAdmin');
    leader = await test.as('leader');
  });
  afterAll(() => test.close());

  it.each([
    ['people', (communeCode: string) => ({ communeCode, fullName: 'Nguyễn Văn Mẫu' })],
    ['tasks', (communeCode: string) => aTask({ communeCode })],
    [
      'targets',
      (communeCode: string) => ({
        communeCode,
        indicatorCode: 'KT08',
        year: 2026,
        operator: 'at_least',
        low: 3840,
        decisionNumber: '01/QĐ-UBND',
        decisionDate: '2026-01-10',
      }),
    ],
  ])('used for %s of two communes makes two rows with ids of their own', async (resource, body) => {
    const key = { 'idempotency-key': `two-communes-${resource}` };

    const one = await province.post(`/api/v1/${resource}`, body('23986'), key);
    const other = await province.post(`/api/v1/${resource}`, body('23941'), key);
    const again = await province.post(`/api/v1/${resource}`, body('23986'), key);

    expect([one.status, other.status, again.status]).toEqual([201, 201, 201]);
    expect(other.body.id).not.toBe(one.body.id);
    expect(other.body.communeCode).toBe('23941');
    expect(again.body.id).toBe(one.body.id);
  });

  it('reports progress once, and completion too', async () => {
    const draft = await leader.post('/api/v1/tasks', aTask({ ownerAssignmentId: owner }));
    const path = `/api/v1/tasks/${draft.body.id}`;
    await leader.post(`${path}/assign`);
    const done = { body: 'Đã xong', isCompletion: true, deliverableEvidence: 'Báo cáo' };

    await leader.post(`${path}/updates`, done, { 'idempotency-key': 'report-once-1' });
    const again = await leader.post(`${path}/updates`, done, { 'idempotency-key': 'report-once-1' });

    expect(again.status).toBe(200);
    expect(again.body.updates).toHaveLength(1);
  });

  it('adjusts a target once', async () => {
    const bounds = { operator: 'at_least', decisionNumber: '02/QĐ-UBND', decisionDate: '2026-02-10' };
    const { body } = await province.post('/api/v1/targets', {
      ...bounds,
      communeCode: '23986',
      indicatorCode: 'KT09',
      year: 2026,
      low: 100,
    });
    const path = `/api/v1/targets/${body.id}/versions`;
    const key = { 'idempotency-key': 'adjust-once-1' };

    await province.post(path, { ...bounds, low: 120 }, key);
    const again = await province.post(path, { ...bounds, low: 120 }, key);

    expect([again.status, again.body.current.number]).toEqual([201, 2]);
  });

  it('of one handover is not taken for another', async () => {
    const [first, second] = [
      await insertOwner(test.admin, test.actors.officer.tenantId),
      await insertOwner(test.admin, test.actors.officer.tenantId),
    ];
    const key = { 'idempotency-key': 'handover-twice', 'if-match': '"1"' };
    const body = {
      endsOn: '2026-03-01',
      endKind: 'transferred',
      successor: { kind: 'elected', person: { fullName: 'Trần Thị Mẫu' } },
    };

    await leader.post(`/api/v1/assignments/${first}/handover`, body, key);
    const other = await leader.post(`/api/v1/assignments/${second}/handover`, body, key);

    expect(other.body.ended).toMatchObject({ id: second, endsOn: '2026-03-01' });
  });
});
