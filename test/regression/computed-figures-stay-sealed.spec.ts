import { startTestApp, type TestApp } from '../support/app.js';
import { aCell, saveCells } from '../support/entry-form.js';
import { publishPeriod, submit, SUBMISSIONS } from '../support/submission.js';

/** Growth (KT03) of a half-year looks back at the same half of the year before. */
describe('a computed figure of an approved report', () => {
  let test: TestApp;
  let id: string;

  beforeAll(async () => {
    test = await startTestApp();
    const officer = await test.as('officer');
    await saveCells(officer, '2025-H1', [aCell('KT01', 1000, { note: 'Số sơ bộ.' })]);
    await saveCells(officer, '2026-H1', [aCell('KT01', 1100, { note: 'Số sơ bộ.' })]);
    id = await publishPeriod(test, '2026-H1');
  });
  afterAll(() => test.close());

  const growth = async (): Promise<unknown> =>
    (
      await test.admin.query(
        `select value::float, version, published_at is not null as "isPublished" from commune.observations
         where commune_id = $1 and indicator_code = 'KT03' and period_code = '2026-H1'`,
        [test.actors.officer.tenantId],
      )
    ).rows;

  it('stays as it was sealed and published when the year before it is corrected', async () => {
    expect(await growth()).toEqual([{ value: 10, version: 1, isPublished: true }]);

    const saved = await saveCells(await test.as('officer'), '2025-H1', [
      aCell('KT01', 1250, { note: 'Số chính thức.', baseVersion: 1 }),
    ]);

    expect(saved.body.results[0]).toMatchObject({ outcome: 'saved' });
    expect(saved.body.derived).toEqual([]);
    expect(await growth()).toEqual([{ value: 10, version: 1, isPublished: true }]);
    const report = await (await test.as('leader')).get(`${SUBMISSIONS}/${id}`);
    expect(report.body).toMatchObject({ state: 'published', changedCount: 0 });
  });

  it('follows its inputs once the report is opened for a correction, and has to be accepted again', async () => {
    const leader = await test.as('leader');

    const opened = await leader.post(`${SUBMISSIONS}/${id}/reopen`, { reason: 'Số năm trước đã sửa.' });

    expect(opened.body).toMatchObject({ state: 'draft', changedCount: 1 });
    expect(await growth()).toEqual([{ value: -12, version: 2, isPublished: false }]);
    const sent = await submit(leader, '2026-H1');
    expect([sent.status, sent.body.state ?? sent.body.code]).toEqual([200, 'submitted']);
  });

  it('does not let a report be approved while a save is changing what it computes from', async () => {
    const [officer, province] = [await test.as('officer'), await test.as('provinceAdmin')];
    const report = await province.get(`${SUBMISSIONS}/${id}`);
    expect(report.body.state).toBe('submitted');

    const [approved] = await Promise.all([
      province.post(`${SUBMISSIONS}/publish`, { ids: [id], approve: true }),
      saveCells(officer, '2025-H1', [aCell('KT01', 1300, { note: 'Sửa lần nữa.', baseVersion: 2 })]),
    ]);

    const after = await province.get(`${SUBMISSIONS}/${id}`);
    expect(approved.status).toBe(200);
    // Whoever came first: either the report is published with what was sealed, or it waits with a change to be seen.
    expect([
      ['published', 0],
      ['submitted', 1],
    ]).toContainEqual([after.body.state, after.body.changedCount]);
  });
});
