import { startTestApp, type TestApp } from '../support/app.js';
import { aCell, saveCells } from '../support/entry-form.js';
import { publishPeriod } from '../support/submission.js';

describe('an indicator that becomes internal', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('is not published with figures that were entered while it was public', async () => {
    await saveCells(await test.as('officer'), '2026-M08', [aCell('KT08', 5400), aCell('KT15', 3)]);
    const province = await test.as('provinceAdmin');
    const { headers, body } = await province.get('/api/v1/indicators/KT08');
    expect(body.visibility).toBe('public');

    const closed = await province.patch(
      '/api/v1/indicators/KT08',
      { visibility: 'internal', reason: 'Chỉ dùng trong nội bộ.' },
      { 'if-match': String(headers['etag']) },
    );
    expect(closed.status).toBe(200);
    await publishPeriod(test, '2026-M08');

    const { rows } = await test.admin.query(
      `select indicator_code as code, published_at is not null as "isPublished" from commune.observations
       where commune_id = $1 and period_code = '2026-M08' order by 1`,
      [test.actors.officer.tenantId],
    );
    expect(rows).toEqual([
      { code: 'KT08', isPublished: false },
      { code: 'KT15', isPublished: true },
    ]);
  });
});
