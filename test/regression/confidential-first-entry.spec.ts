import { setTimeout as delay } from 'node:timers/promises';
import { startTestApp, type TestApp } from '../support/app';

describe('two officers who fill the same empty confidential form', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('are told apart: the second one is shown that there is something newer', async () => {
    const officer = await test.as('personnelOfficer');
    const { body: person } = await officer.post('/api/v1/people', { fullName: 'Đinh Văn Mẫu' });
    const write = (ethnicity: string) =>
      officer.put(`/api/v1/people/${person.id}/confidential`, { ethnicity }, { 'if-match': '"0"' });

    // Both see the empty form before either of them may finish.
    await test.admin.query('begin');
    await test.admin.query('select 1 from audit.chain_heads where tenant_id = $1 for update', [
      test.actors.officer.tenantId,
    ]);
    const sent = Promise.all(['Kinh', 'Jrai'].map(write));
    await delay(400);
    await test.admin.query('commit');
    const answers = await sent;

    const codes = answers.map(({ status, body }) => `${status} ${body.code ?? 'saved'}`).sort();
    expect(codes).toEqual(['200 saved', '412 row.stale']);
  });
});
