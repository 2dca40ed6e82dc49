import { verifyAllSeals } from '@cis/database';
import { startTestApp, type Agent, type TestApp } from '../support/app';
import { anObservation } from '../support/observation';
import { submit, SUBMISSIONS } from '../support/submission';

/** What somebody with the database's highest rights could do behind everybody's back. */
describe('the seals of submitted forms', () => {
  let test: TestApp;
  let officer: Agent;
  let province: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    officer = await test.as('officer');
    province = await test.as('provinceAdmin');
    for (const periodCode of ['2026-M01', '2026-M02', '2026-M03']) {
      await officer.post('/api/v1/observations', anObservation({ periodCode, grade: 'estimated' }));
      await submit(await test.as('leader'), periodCode);
    }
  });
  afterAll(() => test.close());

  const faults = async (): Promise<unknown[]> =>
    (await officer.get(`${SUBMISSIONS}/verification`)).body.faults.map(
      ({ kind, periodCode }: { kind: string; periodCode: string }) => `${kind} ${periodCode}`,
    );
  const undone = async (sql: string, check: () => Promise<void>): Promise<void> => {
    await test.admin.query('create table kept as table commune.submission_versions');
    try {
      await test.admin.query(sql);
      await check();
    } finally {
      await test.admin.query('delete from commune.submission_versions');
      await test.admin.query(
        'alter table commune.submission_versions disable trigger submission_versions_seal',
      );
      await test.admin.query('insert into commune.submission_versions select * from kept');
      await test.admin.query(
        'alter table commune.submission_versions enable trigger submission_versions_seal',
      );
      await test.admin.query('drop table kept');
    }
  };

  it('are whole as long as nobody touched them, each hashed onto the one before', async () => {
    const answer = await province.get(`${SUBMISSIONS}/verification?communeCode=23986`);

    expect(answer.body).toMatchObject({ communeName: 'Xã Ia Le', seals: 3, faults: [] });
    const { rows } = await test.admin.query(
      'select hash, previous_hash from commune.submission_versions order by chain_number',
    );
    expect(rows[1].previous_hash).toEqual(rows[0].hash);
    expect(rows[2].previous_hash).toEqual(rows[1].hash);
  });

  it.each([
    [
      'a value changed',
      `update commune.submission_versions set snapshot = jsonb_set(snapshot, '{rows,0,value}', '99') where chain_number = 2`,
      ['altered 2026-M02'],
    ],
    [
      'a value changed and its hash recomputed',
      `with forged as (update commune.submission_versions set snapshot = jsonb_set(snapshot, '{rows,0,value}', '99') where chain_number = 2 returning 1)
       select from forged; update commune.submission_versions v set hash = commune.submission_hash(v) where chain_number = 2`,
      ['unlinked 2026-M03'],
    ],
    [
      'a seal taken out',
      'delete from commune.submission_versions where chain_number = 2',
      ['unlinked 2026-M03', 'removed 2026-M02'],
    ],
    [
      'the newest seal taken out',
      'delete from commune.submission_versions where chain_number = 3',
      ['removed 2026-M03'],
    ],
    [
      'a reason added',
      `update commune.submission_versions set reason = 'x' where chain_number = 1`,
      ['altered 2026-M01'],
    ],
  ])('say which one is broken: %s', async (_, sql, expected) => {
    await undone(sql, async () => expect(await faults()).toEqual(expected));
    expect(await faults()).toEqual([]);
  });

  it('are checked for every commune by the command', async () => {
    const reports = [];
    for await (const report of verifyAllSeals(test.database)) reports.push(report);

    expect(reports).toMatchObject([{ communeName: 'Xã Ia Le', seals: 3, faults: [] }]);
  });

  it("are not another commune's to check", async () => {
    expect(
      (await (await test.as('neighbourOfficer')).get(`${SUBMISSIONS}/verification?communeCode=23986`)).status,
    ).toBe(404);
  });

  it('cannot be rewritten by the application itself', async () => {
    for (const sql of [
      "update commune.submission_versions set reason = 'x'",
      'delete from commune.submission_versions',
    ])
      await expect(
        test.database.within({ kind: 'commune', communeId: test.actors.officer.tenantId }, (tx) =>
          tx.query(sql),
        ),
      ).rejects.toThrow(/permission denied/);
  });
});
