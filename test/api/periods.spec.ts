import { isoDate, periodWindow, todayInVietnam, type PeriodDates } from '@cis/domain';
import { dueOnSql, locksOnSql, timelyUntilSql } from '../../apps/api/src/periods/index';
import { startTestApp, type Agent, type TestApp } from '../support/app';

const PERIODS = '/api/v1/reporting-periods';
const DAYS_OFF = '/api/v1/days-off';

const plusDays = (days: number): string => todayInVietnam(new Date(Date.now() + days * 86_400_000));

describe('reporting periods and days off', () => {
  let test: TestApp;
  let province: Agent;
  let officer: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    province = await test.as('provinceAdmin');
    officer = await test.as('officer');
    // The template never locks; here the dates are those that follow from the days off.
    await test.admin.query(
      'update reference.reporting_periods set locks_on = due_on + 31 where year >= 2027',
    );
    const day = await province.post(DAYS_OFF, { day: '2030-06-03', kind: 'holiday', nameVi: 'Ngày thử' });
    await province.delete(`${DAYS_OFF}/2030-06-03`, { 'if-match': `"${day.body.dayOff.version}"` });
  });
  afterAll(() => test.close());

  const read = async (code: string) => (await province.get(`${PERIODS}/${code}`)).body;
  const change = async (code: string, body: object, version?: number) =>
    province.patch(`${PERIODS}/${code}`, body, { 'if-match': `"${version ?? (await read(code)).version}"` });

  it('say what their dates mean today', async () => {
    const { body } = await officer.get(`${PERIODS}?year=2025&perPage=200`);
    const year = body.items.find(({ code }: { code: string }) => code === '2025-Y');

    expect(year).toMatchObject({
      dueOn: '2025-12-17',
      departmentDueOn: '2025-12-22',
      provinceDueOn: '2025-12-25',
      graceUntil: '2025-12-17',
      locksOn: '2026-01-19',
      extendedUntil: null,
      isCustomised: false,
      idleDates: [],
      window: { state: 'closed', mayEnter: false, dueOn: '2025-12-17', isLate: true, reopenedUntil: null },
    });
    expect((await officer.get(`${PERIODS}/2031-Y`)).body.window).toMatchObject({
      state: 'upcoming',
      isLate: false,
    });
    expect((await officer.get(`${PERIODS}/2031-M13`)).status).toBe(404);
  });

  it('take new dates from the province only, for a reason, against the version that was seen', async () => {
    const { version } = await read('2027-M03');
    const dates = { dueOn: '2027-03-19', graceUntil: '2027-03-22', reason: 'Chờ số liệu quyết toán' };

    expect((await officer.patch(`${PERIODS}/2027-M03`, dates, { 'if-match': `"${version}"` })).status).toBe(
      403,
    );
    expect((await province.patch(`${PERIODS}/2027-M03`, dates)).status).toBe(428);
    expect((await change('2027-M03', { ...dates, reason: undefined })).body.errors).toMatchObject([
      { pointer: '/reason' },
    ]);

    const changed = await change('2027-M03', dates, version);
    const stale = await change('2027-M03', dates, version);

    expect(changed.body).toMatchObject({
      dueOn: '2027-03-19',
      graceUntil: '2027-03-22',
      deadlineReason: 'Chờ số liệu quyết toán',
      isCustomised: true,
      version: Number(version) + 1,
    });
    expect(stale.status).toBe(412);
    expect((await officer.get(`${PERIODS}/2027-M03`)).body.dueOn).toBe('2027-03-19');
  });

  it('are refused out of order or too far ahead, field by field', async () => {
    const pointers = (answer: { body: { errors: { pointer: string }[] } }) =>
      answer.body.errors.map(({ pointer }) => pointer);

    const disorder = await change('2027-M05', {
      dueOn: '2027-05-10',
      departmentDueOn: '2027-05-09',
      graceUntil: '2027-05-01',
      reason: 'thử',
    });
    const lock = await change('2027-M05', { locksOn: '2027-05-03', reason: 'thử' });
    const extension = await change('2027-M05', { extendedUntil: '2027-05-17', reason: 'thử' });
    const far = await change('2027-M05', { locksOn: '2031-01-01', reason: 'thử' });
    const unreal = await change('2027-M05', { dueOn: '2027-02-30', reason: 'thử' });
    const cleared = await change('2027-M05', { dueOn: null, reason: 'thử' });

    expect(disorder.status).toBe(422);
    expect(disorder.body.code).toBe('period.dates-not-allowed');
    expect(pointers(disorder)).toEqual(['/dueOn', '/departmentDueOn', '/graceUntil']);
    expect(pointers(lock)).toEqual(['/locksOn']);
    expect(pointers(extension)).toEqual(['/extendedUntil']);
    expect(pointers(far)).toEqual(['/locksOn']);
    expect([unreal.status, cleared.status]).toEqual([400, 400]);
    expect(await read('2027-M05')).toMatchObject({ isCustomised: false, dueOn: '2027-05-17' });
  });

  it('say which dates fall on a day off', async () => {
    const { body } = await change('2027-M06', {
      extendedUntil: '2027-06-20',
      reason: 'Gia hạn đến Chủ nhật',
    });

    expect(body.idleDates).toEqual(['extendedUntil']);
    expect(body.window.dueOn).toBe('2027-06-20');
  });

  it('get their default dates back', async () => {
    await change('2027-M07', { dueOn: '2027-07-16', extendedUntil: '2027-07-29', reason: 'thử' });

    const mixed = await change('2027-M07', { reset: true, dueOn: '2027-07-16' });
    const reset = await change('2027-M07', { reset: true });

    expect(mixed.status).toBe(400);
    expect(reset.body).toMatchObject({
      dueOn: '2027-07-19',
      extendedUntil: null,
      deadlineReason: null,
      isCustomised: false,
    });
  });

  it('are extended many at once, or none when one of them cannot be', async () => {
    const until = plusDays(40);
    const refused = await province.post(`${PERIODS}/extend`, {
      codes: ['2026-M09', '2027-M12', '2026-M13'.replace('13', '10')],
      extendedUntil: until,
      reason: 'Mưa lũ',
    });
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/codes/1' }]);
    expect((await read('2026-M09')).extendedUntil).toBeNull();

    const done = await province.post(`${PERIODS}/extend`, {
      codes: ['2026-M09', '2026-M10'],
      extendedUntil: until,
      reason: 'Mưa lũ',
    });

    expect(done.status).toBe(204);
    for (const code of ['2026-M09', '2026-M10']) {
      expect((await officer.get(`${PERIODS}/${code}`)).body).toMatchObject({
        extendedUntil: until,
        deadlineReason: 'Mưa lũ',
        window: { state: 'open', dueOn: until, timelyUntil: until, daysLeft: 40 },
      });
    }
    expect(
      (await officer.post(`${PERIODS}/extend`, { codes: ['2026-M10'], extendedUntil: until, reason: 'x' }))
        .status,
    ).toBe(403);
  });

  it('mean the same to SQL and to the rule', async () => {
    const { rows } = await test.admin.query<PeriodDates & { sql: string[] }>(
      `select p.starts_on::text as "startsOn", p.cutoff_on::text as "cutoffOn", p.due_on::text as "dueOn", p.grace_until::text as "graceUntil",
         p.locks_on::text as "locksOn", p.extended_until::text as "extendedUntil",
         array[${dueOnSql('p')}, ${timelyUntilSql('p')}, ${locksOnSql('p')}]::text[] as sql
       from reference.reporting_periods p`,
    );

    expect(rows.filter(({ extendedUntil }) => extendedUntil !== null).length).toBeGreaterThan(2);
    for (const { sql, ...dates } of rows) {
      const { dueOn, timelyUntil, locksOn } = periodWindow(dates, '2026-11-25');
      expect(sql).toEqual([dueOn, timelyUntil, locksOn]);
    }
  });

  it('leave their change in the audit trail of the province', async () => {
    const { body } = await province.get('/api/v1/audit-entries?entity=reporting_periods&perPage=200');

    expect(body.total).toBeGreaterThan(0);
    expect(JSON.stringify(body.items)).toContain('tinh.admin');
  });

  describe('the calendar', () => {
    it('is read by everybody, by year', async () => {
      const { body } = await officer.get(`${DAYS_OFF}?year=2026&perPage=200`);

      expect(body.total).toBe(17);
      expect(body.items[0]).toMatchObject({ day: '2026-01-01', kind: 'holiday', nameVi: 'Tết Dương lịch' });
      expect(
        (await officer.post(DAYS_OFF, { day: '2027-04-15', kind: 'holiday', nameVi: 'Thử' })).status,
      ).toBe(403);
    });

    it('previews and then moves the deadlines that the province has not set itself', async () => {
      const dayOff = {
        day: '2027-08-17',
        kind: 'holiday',
        nameVi: 'Ngày nghỉ thử',
        source: 'Quyết định thử',
      };

      const preview = await province.post(`${DAYS_OFF}?dryRun=true`, dayOff);
      expect(preview.body).toMatchObject({
        dryRun: true,
        moved: expect.arrayContaining([
          expect.objectContaining({
            code: '2027-M08',
            before: expect.objectContaining({ dueOn: '2027-08-17' }),
            after: expect.objectContaining({ dueOn: '2027-08-18', graceUntil: '2027-08-18' }),
          }),
        ]),
      });
      expect((await read('2027-M08')).dueOn).toBe('2027-08-17');

      const added = await province.post(DAYS_OFF, dayOff);
      expect(added.status).toBe(201);
      expect(added.body.moved).toEqual(preview.body.moved);
      expect((await read('2027-M08')).dueOn).toBe('2027-08-18');
      expect((await read('2027-M07')).locksOn).toBe('2027-08-18');
      expect((await province.post(DAYS_OFF, dayOff)).body.code).toBe('day-off.exists');

      const renamed = await province.patch(
        `${DAYS_OFF}/2027-08-17`,
        { nameVi: 'Tên khác' },
        { 'if-match': '"1"' },
      );
      expect(renamed.body).toMatchObject({ dayOff: { nameVi: 'Tên khác', version: 2 }, moved: [] });
      expect((await province.delete(`${DAYS_OFF}/2027-08-17`, { 'if-match': '"1"' })).status).toBe(412);

      const removed = await province.delete(`${DAYS_OFF}/2027-08-17`, { 'if-match': '"2"' });
      expect(removed.body.dayOff).toBeNull();
      expect((await read('2027-M08')).dueOn).toBe('2027-08-17');
      expect((await province.delete(`${DAYS_OFF}/2027-08-17`, { 'if-match': '"2"' })).status).toBe(404);
    });

    it('leaves a period alone whose dates the province set', async () => {
      const before = await read('2027-M03');

      const { body } = await province.post(`${DAYS_OFF}?dryRun=true`, {
        day: '2027-03-19',
        kind: 'holiday',
        nameVi: 'Thử',
      });

      expect(before).toMatchObject({ isCustomised: true, dueOn: '2027-03-19' });
      expect(body.moved.map(({ code }: { code: string }) => code)).not.toContain('2027-M03');
    });

    it('counts a Saturday worked by a swap, and refuses swaps that are none', async () => {
      const saturday = await province.post(`${DAYS_OFF}?dryRun=true`, {
        day: '2027-07-17',
        kind: 'swap_work',
        nameVi: 'Làm bù',
      });
      const weekday = await province.post(DAYS_OFF, {
        day: '2027-07-16',
        kind: 'swap_work',
        nameVi: 'Làm bù',
      });
      const weekend = await province.post(DAYS_OFF, { day: '2027-07-18', kind: 'swap_off', nameVi: 'Nghỉ' });

      expect(saturday.body.moved).toContainEqual(
        expect.objectContaining({
          code: '2027-M07',
          after: expect.objectContaining({ dueOn: '2027-07-17' }),
        }),
      );
      for (const answer of [weekday, weekend]) {
        expect(answer.status).toBe(400);
        expect(answer.body.errors).toMatchObject([{ pointer: '/kind' }]);
      }
    });

    it('takes a year from a file, all rows or none', async () => {
      const file = (rows: string) => ({
        name: 'ngay-nghi.csv',
        content: `Ngày,Loại,Tên ngày,Nguồn\n${rows}`,
      });
      const good = file(
        '17/09/2028,Làm bù,Làm bù cho 15/9,Thông báo thử\n15/09/2028,Nghỉ hoán đổi,Nghỉ thử,\n',
      );

      const faulty = await province.upload(
        `${DAYS_OFF}/import`,
        file('30/02/2028,Nghỉ lễ,Sai,\n18/09/2028,Làm bù,Sai,\n'),
      );
      const preview = await province.upload(`${DAYS_OFF}/import?dryRun=true`, good);
      const nothingYet = await officer.get(`${DAYS_OFF}?year=2028`);
      const done = await province.upload(`${DAYS_OFF}/import`, good);
      const again = await province.upload(`${DAYS_OFF}/import`, good);

      expect(faulty.body).toMatchObject({ applied: false, faults: [{ row: 2 }, { row: 3 }] });
      expect(preview.body).toMatchObject({ dryRun: true, applied: false, created: 2 });
      expect(preview.body.moved).toContainEqual(
        expect.objectContaining({
          code: '2028-M09',
          after: expect.objectContaining({ dueOn: '2028-09-17' }),
        }),
      );
      expect(nothingYet.body.total).toBe(0);
      expect(done.body).toMatchObject({ applied: true, created: 2, moved: preview.body.moved });
      expect(again.body).toMatchObject({ applied: true, same: 2, moved: [] });
      expect((await read('2028-M09')).dueOn).toBe(isoDate(2028, 9, 17));
      expect((await officer.upload(`${DAYS_OFF}/import`, good)).status).toBe(403);
    });
  });
});
