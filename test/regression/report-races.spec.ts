import { startTestApp, type TestApp } from '../support/app.js';
import { aCell, saveCells } from '../support/entry-form.js';
import { publishPeriod, submit, SUBMISSIONS } from '../support/submission.js';

const PERIOD = '2026-M07';
const ROUNDS = 8;

describe('saving, sending, approving and reopening one report at once', () => {
  let test: TestApp;
  let id: string;

  beforeAll(async () => {
    test = await startTestApp();
    await saveCells(await test.as('officer'), PERIOD, [aCell('KT08', 5000), aCell('KT15', 3)]);
    id = await publishPeriod(test, PERIOD);
  });
  afterAll(() => test.close());

  /** Figures that citizens see although they are not what was sealed last, and approved forms with anything but accepted cells. */
  async function contradictions(): Promise<unknown[]> {
    const { rows } = await test.admin.query(
      `select 'shown' as what, o.indicator_code, o.version, c.observation_version
       from commune.observations o join commune.submissions s on s.commune_id = o.commune_id and s.period_code = o.period_code
       join commune.submission_versions v on v.commune_id = s.commune_id and v.submission_id = s.id and v.number = s.sealed_number
       left join commune.submission_cells c
         on c.commune_id = s.commune_id and c.submission_id = s.id and c.indicator_code = o.indicator_code
       where s.id = $1 and o.published_at is not null and (c.observation_version is distinct from o.version
         or not exists (select from jsonb_array_elements(v.snapshot -> 'rows') r
           where r ->> 'indicatorCode' = o.indicator_code and (r ->> 'value')::numeric = o.value))
       union all
       select 'approved', c.indicator_code, o.version, c.observation_version
       from commune.submissions s join commune.submission_cells c on c.commune_id = s.commune_id and c.submission_id = s.id
       join commune.observations o
         on o.commune_id = s.commune_id and o.period_code = s.period_code and o.indicator_code = c.indicator_code
       where s.id = $1 and s.state in ('approved', 'published')
         and (c.decision <> 'accepted' or c.observation_version <> o.version or s.changed_count <> 0)`,
      [id],
    );
    return rows;
  }

  it('never shows or approves a figure that is not the sealed one, and answers everybody', async () => {
    const [officer, leader, province] = [
      await test.as('officer'),
      await test.as('leader'),
      await test.as('provinceAdmin'),
    ];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { rows } = await test.admin.query<{ version: number }>(
        `select version from commune.observations where commune_id = $1 and period_code = $2 and indicator_code = 'KT08'`,
        [test.actors.officer.tenantId, PERIOD],
      );
      const baseVersion = rows[0]?.version ?? 0;
      const answers = await Promise.all([
        leader.post(`${SUBMISSIONS}/${id}/reopen`, { reason: 'Đính chính.' }),
        saveCells(officer, PERIOD, [aCell('KT08', 5100 + round, { baseVersion })]),
        submit(leader, PERIOD),
        province.post(`${SUBMISSIONS}/publish`, { ids: [id], approve: true }),
        saveCells(officer, PERIOD, [aCell('KT08', 5200 + round, { baseVersion })]),
        province.post(`${SUBMISSIONS}/approve`, { ids: [id] }),
      ]);

      expect(answers.filter(({ status }) => status >= 500).map(({ text }) => text)).toEqual([]);
      expect(await contradictions()).toEqual([]);
    }

    const report = await leader.get(`${SUBMISSIONS}/${id}`);
    expect(report.body.events.map(({ action }: { action: string }) => action)).toContain('reopened');
    const seals = await leader.get(`${SUBMISSIONS}/verification`);
    expect(seals.body).toMatchObject({ faults: [] });
  });
});
