import { setTimeout as delay } from 'node:timers/promises';
import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app';

const HEADER = 'Họ và tên;Ngày sinh;Chức danh;Hình thức;Giữ chức từ ngày;Số quyết định';

describe('importing people', () => {
  let test: TestApp;
  let officer: Agent;
  beforeAll(async () => {
    test = await startTestApp();
    officer = await test.as('officer');
  });
  afterAll(() => test.close());

  const send = (...rows: string[]): Promise<Answer> =>
    officer.upload('/api/v1/people/import', { name: 'nhan-su.csv', content: [HEADER, ...rows].join('\n') });

  it('names the row that would change how a post was given, and changes nothing', async () => {
    await send('Lê Văn Mẫu;01/02/1980;PCT_UBND;Bầu;01/07/2025;11/NQ');

    const answer = await send('Lê Văn Mẫu;01/02/1980;PCT_UBND;Phê chuẩn;01/07/2025;11/NQ');

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ applied: false, faults: [{ row: 2, header: 'Hình thức' }] });
  });

  it('does not rewrite a post that has ended', async () => {
    await send('Phan Văn Mẫu;03/04/1979;PCT_UBND;Bầu;01/07/2025;12/NQ');
    const { body } = await officer.get('/api/v1/people?q=Phan Văn Mẫu');
    const [post] = body.items[0].posts;
    const ended = await officer.post(
      `/api/v1/assignments/${post.assignmentId}/end`,
      { endsOn: '2026-01-01', endKind: 'retired' },
      { 'if-match': '"1"' },
    );
    expect(ended.status).toBe(200);

    const answer = await send('Phan Văn Mẫu;03/04/1979;PCT_UBND;Bầu;01/07/2025;99/NQ');
    const repeated = await send('Phan Văn Mẫu;03/04/1979;PCT_UBND;Bầu;01/07/2025;12/NQ');

    expect(answer.body).toMatchObject({ applied: false, faults: [{ row: 2 }] });
    expect(repeated.body).toMatchObject({ applied: true, same: 1 });
    const now = await officer.get(`/api/v1/assignments/${post.assignmentId}`);
    expect(now.body.decisionNumber).toBe('12/NQ');
  });

  it('makes each person once when the same file is sent twice at once', async () => {
    const rows = ['Hồ Văn Mẫu;05/06/1981;;;;', 'Hồ Thị Mẫu;07/08/1982;;;;'];

    // Both come as far as their first write before either of them may finish.
    await test.admin.query('begin');
    await test.admin.query('select 1 from audit.chain_heads where tenant_id = $1 for update', [
      test.actors.officer.tenantId,
    ]);
    const sent = Promise.all([send(...rows), send(...rows)]);
    await delay(400);
    await test.admin.query('commit');
    await sent;

    expect((await officer.get('/api/v1/people?q=Hồ Văn Mẫu')).body.total).toBe(1);
    expect((await officer.get('/api/v1/people?q=Hồ Thị Mẫu')).body.total).toBe(1);
  });
});
