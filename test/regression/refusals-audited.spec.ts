import { startTestApp, type TestApp } from '../support/app';

describe('refusals that a rule decides, not the permission', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('leave a trace in the audit of who tried', async () => {
    const leader = await test.as('leader');
    const refused = await leader.post('/api/v1/users', {
      username: 'ia-le.moi',
      fullName: 'Người Mới Mẫu',
      roles: ['personnel_officer'],
    });
    expect(refused.status).toBe(403);

    const { body } = await leader.get('/api/v1/audit-entries?action=refused');

    expect(body.items[0]).toMatchObject({
      actorName: 'ia-le.lanhdao',
      entity: 'routes',
      changes: [{ method: 'POST', path: '/api/v1/users', code: 'user.role-not-grantable' }],
    });
  });

  it('are recorded once when the permission was missing', async () => {
    const officer = await test.as('officer');
    await officer.get('/api/v1/users');

    const { rows } = await test.admin.query(
      "select 1 from audit.entries where action = 'refused' and actor_name = 'ia-le.canbo'",
    );
    expect(rows).toHaveLength(1);
  });
});
