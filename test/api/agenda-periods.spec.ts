import { todayInVietnam } from '@cis/domain';
import { startTestApp, type Agent, type TestApp } from '../support/app';
import { insertSubmission } from '../support/notification';
import { anObservation } from '../support/observation';
import { submit } from '../support/submission';
import { aTarget } from '../support/target';

const LAST_YEAR = Number(todayInVietnam().slice(0, 4)) - 1;
/** The newest closed month of last year, whatever the day of the test. */
const PERIOD = `${LAST_YEAR}-M12`;

const inDays = (days: number): string => todayInVietnam(new Date(Date.now() + days * 86_400_000));

interface Item {
  readonly kind: string;
  readonly count: number;
  readonly link: string;
  readonly detail: string | null;
  readonly dueOn: string | null;
}

describe('the agenda of a period', () => {
  let test: TestApp;
  let officer: Agent;
  let province: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    officer = await test.as('officer');
    province = await test.as('provinceAdmin');
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    await test.admin.query('update reference.reporting_periods set locks_on = due_on + 20');
    expect((await province.post('/api/v1/targets', aTarget({ year: LAST_YEAR }))).status).toBe(201);
  });
  afterAll(() => test.close());
  beforeEach(() =>
    test.admin.query(`
      delete from commune.unlock_requests;
      update reference.reporting_periods set locks_on = due_on + 20, extended_until = null`),
  );

  const agenda = async (agent: Agent = officer) => (await agent.get('/api/v1/me/agenda')).body;
  const about = async (kind: string): Promise<Item[]> =>
    (await agenda()).items.filter((item: Item) => item.kind === kind);
  const lateMonths = async (): Promise<Item[]> =>
    (await about('observations_late')).filter(({ link }) => link.includes(PERIOD));
  const setPeriod = (change: string): Promise<unknown> =>
    test.admin.query(`update reference.reporting_periods set ${change} where code = '${PERIOD}'`);
  const insertRequest = (decision: 'granted' | null): Promise<unknown> =>
    test.admin.query(
      `insert into commune.unlock_requests (commune_id, id, period_code, reason, created_by, decision, decided_at, decided_by, expires_at)
       values ($1, gen_random_uuid(), '${PERIOD}', 'Đến muộn', $2, $3::text, case when $3::text is not null then now() end,
         case when $3::text is not null then $2::uuid end, case when $3::text is not null then now() + interval '5 days' end)`,
      [test.actors.officer.tenantId, test.actors.officer.id, decision],
    );

  it('asks for late figures while the period takes them, and points at the month to be entered', async () => {
    await setPeriod(`locks_on = '${inDays(10)}'`);

    expect(await lateMonths()).toMatchObject([{ count: 1, link: `/observations?periodCode=${PERIOD}` }]);
    expect((await agenda()).entry).toMatchObject({ periodCode: PERIOD, filled: 0, expected: 1 });
    expect((await agenda()).entry.daysLeft).toBeLessThan(0);
  });

  it('asks for no figures of a locked period: one line says it is locked and leads to the unlock', async () => {
    const locked = await about('periods_locked');

    expect(await lateMonths()).toEqual([]);
    expect(locked).toMatchObject([{ link: '/reporting-periods' }]);
    expect(locked[0]!.detail).toContain(`Tháng 12/${LAST_YEAR}`);
    expect((await agenda()).entry).toBeNull();
  });

  it('says nothing of the lock while a request waits, and asks to use an unlock once it is granted', async () => {
    const periods = async () => (await about('periods_locked')).map(({ detail }) => detail).join();
    expect(await periods()).toContain('Tháng 12');

    await insertRequest(null);
    expect(await periods()).not.toContain('Tháng 12');

    await test.admin.query('delete from commune.unlock_requests');
    await insertRequest('granted');
    expect(await periods()).not.toContain('Tháng 12');
    expect(await lateMonths()).toEqual([]);
    expect(await about('unlocks_granted')).toMatchObject([{ link: `/observations?periodCode=${PERIOD}` }]);
  });

  it('counts an extension: figures are due until its last day, for the commune and for the province', async () => {
    const communesLate = async (): Promise<number> =>
      (await agenda(province)).items.find(({ kind }: Item) => kind === 'communes_late')?.count ?? 0;
    const overview = async () =>
      (await province.get(`/api/v1/province/overview?year=${LAST_YEAR}`)).body.missing.find(
        ({ periodCode }: { periodCode: string }) => periodCode === PERIOD,
      );
    await setPeriod(`locks_on = '${inDays(10)}'`);
    expect(await overview()).toMatchObject({ isLate: true, missing: 1 });

    await setPeriod(`extended_until = '${inDays(3)}'`);
    const due = (await about('observations_due')).filter(({ link }) => link.includes(PERIOD));
    expect(await lateMonths()).toEqual([]);
    expect(due).toMatchObject([{ count: 1, dueOn: inDays(3) }]);
    expect((await agenda()).entry).toMatchObject({ periodCode: PERIOD, daysLeft: 3, dueOn: inDays(3) });
    expect(await overview()).toMatchObject({ isLate: false, dueOn: inDays(3), missing: 1 });
    expect(await communesLate()).toBe(0);
  });

  it('says of returned figures of a locked period that it must be unlocked first', async () => {
    const commune = test.actors.officer.tenantId;
    const id = await insertSubmission(test, commune, { period: PERIOD, state: 'returned', returned: 1 });
    await test.admin.query(
      `insert into commune.submission_cells (commune_id, id, submission_id, indicator_code, observation_version, decision, reason)
       values ($1, gen_random_uuid(), $2, 'KT08', 1, 'returned', 'Lệch đơn vị')`,
      [commune, id],
    );
    expect(await about('submissions_returned')).toEqual([]);
    expect(await about('returned_locked')).toMatchObject([
      { count: 1, link: `/observations?periodCode=${PERIOD}` },
    ]);

    await setPeriod(`locks_on = '${inDays(10)}'`);
    expect(await about('returned_locked')).toEqual([]);
    expect(await about('submissions_returned')).toMatchObject([{ count: 1 }]);
    await test.admin.query('delete from commune.submission_cells; delete from commune.submissions');
  });

  it('is silent about a report that was sent', async () => {
    await setPeriod(`locks_on = '${inDays(10)}'`);
    const entered = await officer.post(
      '/api/v1/observations',
      anObservation({ periodCode: PERIOD, value: 3900, note: 'Đã đối chiếu' }),
    );
    expect(entered.status).toBe(201);
    expect((await agenda()).entry).toMatchObject({ filled: 1, expected: 1 });
    expect((await submit(await test.as('leader'), PERIOD)).status).toBe(200);
    const added = await province.post(
      '/api/v1/targets',
      aTarget({ year: LAST_YEAR, indicatorCode: 'KT11', low: 1 }),
    );
    expect(added.status).toBe(201);

    expect((await agenda()).entry).toBeNull();
    expect(await lateMonths()).toEqual([]);
  });
});
