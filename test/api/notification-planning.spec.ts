import { startTestApp, type TestApp } from '../support/app';
import {
  arrangeReports,
  forgetNotifications,
  insertEvent,
  insertSubmission,
  inVietnam,
  plannerOf,
  storedFor,
} from '../support/notification';

/** November 2026 is due on Tuesday the 17th. */
const PERIOD = '2026-M11';

describe('planning of notifications', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
    await arrangeReports(test);
  });
  afterAll(() => test.close());
  afterEach(async () => {
    await forgetNotifications(test);
    await test.admin.query(`
      delete from commune.explanation_requests; delete from commune.submission_cells; delete from commune.submission_events;
      delete from commune.submissions; delete from commune.unlock_requests;
      update reference.reporting_periods set extended_until = null, due_on = '2026-11-17', grace_until = '2026-11-17',
        locks_on = '2026-12-07' where code = '${PERIOD}'`);
  });

  const plan = (day: string, time?: string): Promise<number> => plannerOf(test).plan(inVietnam(day, time));
  const kindsOf = async (who: 'officer' | 'leader' | 'neighbourOfficer'): Promise<string[]> =>
    (await storedFor(test, test.actors[who])).map(({ kind, about }) => `${kind} ${about}`);

  describe('reminders of a report', () => {
    it('come three days before, the day before and on the due day, one and three days after, and before the lock', async () => {
      for (let day = 10; day <= 30; day += 1) await plan(`2026-11-${day}`);
      for (let day = 1; day <= 10; day += 1) await plan(`2026-12-${String(day).padStart(2, '0')}`);

      const november = (await kindsOf('officer')).filter((text) => text.includes(PERIOD));
      expect(november).toEqual([
        `report-due kt-xh/${PERIOD}/due-3/2026-11-17`,
        `report-due kt-xh/${PERIOD}/due-1/2026-11-17`,
        `report-due kt-xh/${PERIOD}/due-0/2026-11-17`,
        `report-overdue kt-xh/${PERIOD}/late-1/2026-11-17`,
        `report-overdue kt-xh/${PERIOD}/late-3/2026-11-17`,
        `period-locking kt-xh/${PERIOD}/lock-3/2026-12-07`,
        `period-locking kt-xh/${PERIOD}/lock-0/2026-12-07`,
      ]);
    });

    it('come late rather than never when the system was down, with the days that are left', async () => {
      await plan('2026-11-15');

      const [reminder] = await storedFor(test, test.actors.officer);
      expect(reminder).toMatchObject({ kind: 'report-due', params: { days: 2, filled: 0, expected: 1 } });
    });

    it('wait for the morning', async () => {
      await plan('2026-11-17', '06:59');
      expect(await kindsOf('officer')).toEqual([]);

      await plan('2026-11-17', '07:00');
      expect(await kindsOf('officer')).toHaveLength(1);
    });

    it('follow an extended deadline, also when the first one was already reminded of', async () => {
      await plan('2026-11-16');
      await test.admin.query(
        `update reference.reporting_periods set extended_until = '2026-11-24' where code = '${PERIOD}'`,
      );
      await plan('2026-11-18');
      await plan('2026-11-23');

      expect(await kindsOf('officer')).toEqual([
        `report-due kt-xh/${PERIOD}/due-1/2026-11-17`,
        `report-due kt-xh/${PERIOD}/due-1/2026-11-24`,
      ]);
    });

    it('follow a due day moved by a holiday', async () => {
      await test.admin.query(
        `update reference.reporting_periods set due_on = '2026-11-18', grace_until = '2026-11-18' where code = '${PERIOD}'`,
      );
      await plan('2026-11-18');

      expect(await kindsOf('officer')).toEqual([`report-due kt-xh/${PERIOD}/due-0/2026-11-18`]);
    });

    it('call nobody late within the grace', async () => {
      await test.admin.query(
        `update reference.reporting_periods set grace_until = '2026-11-19' where code = '${PERIOD}'`,
      );
      await plan('2026-11-18');
      expect(await kindsOf('officer')).toEqual([]);

      await plan('2026-11-20');
      expect(await kindsOf('officer')).toEqual([`report-overdue kt-xh/${PERIOD}/late-1/2026-11-19`]);
    });

    it('do not come for what was submitted, while the neighbour who did not is reminded', async () => {
      await insertSubmission(test, test.actors.officer.tenantId, { period: PERIOD });
      await plan('2026-11-17');
      await plan('2026-11-18');
      await plan('2026-12-05');

      expect((await kindsOf('officer')).filter((text) => text.includes(PERIOD))).toEqual([]);
      expect((await kindsOf('neighbourOfficer')).filter((text) => text.includes(PERIOD))).toHaveLength(3);
    });

    it('tell a leader of a complete draft that waits to be submitted', async () => {
      await insertSubmission(test, test.actors.officer.tenantId, {
        period: PERIOD,
        state: 'draft',
        sealed: 0,
        filled: 1,
      });
      await plan('2026-11-17');

      const { body } = await (await test.as('leader')).get('/api/v1/me/notifications');
      const reminder = body.items.find(({ kind }: { kind: string }) => kind === 'report-due');
      expect(reminder).toMatchObject({
        title: 'Hôm nay là hạn gửi báo cáo tháng 11/2026',
        details: expect.arrayContaining(['Đã nhập đủ 1 chỉ tiêu, còn chờ lãnh đạo xã gửi.']),
      });
    });

    it('do not come where the form asks a commune for nothing', async () => {
      await plan('2026-11-17');

      const { rows } = await test.admin.query<{ tenants: number }>(
        'select count(distinct tenant_id)::int as tenants from identity.notifications',
      );
      expect(rows[0]?.tenants).toBe(2);
    });

    it('reach no closed account, while the colleague hears', async () => {
      await test.admin.query("update identity.users set status = 'closed' where id = $1", [
        test.actors.officer.id,
      ]);
      try {
        await plan('2026-11-17');
      } finally {
        await test.admin.query("update identity.users set status = 'active' where id = $1", [
          test.actors.officer.id,
        ]);
      }

      expect(await kindsOf('officer')).toEqual([]);
      expect(await kindsOf('leader')).toContain(`report-due kt-xh/${PERIOD}/due-0/2026-11-17`);
    });
  });

  it('tells each thing once, however often and however parallel it is planned', async () => {
    const told = await Promise.all([plan('2026-11-17'), plan('2026-11-17'), plan('2026-11-17', '09:00')]);
    const again = await plan('2026-11-17', '10:00');

    const { rows } = await test.admin.query<{ count: number }>(
      'select count(*)::int as count from identity.notifications',
    );
    expect(rows[0]?.count).toBeGreaterThan(3);
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(rows[0]?.count);
    expect(again).toBe(0);
  });

  it('keeps what is muted as read, without counting it', async () => {
    const officer = await test.as('officer');
    await officer.patch(
      '/api/v1/me/notification-settings',
      { mutedKinds: ['report-due'] },
      { 'if-match': '"0"' },
    );
    await plan('2026-11-17');

    const { body } = await officer.get('/api/v1/me/notifications');
    expect(body).toMatchObject({ total: 1, unread: 0 });
  });

  describe('news of a submission', () => {
    it('says at once, and while unread at most once an hour, that figures were returned', async () => {
      const commune = test.actors.officer.tenantId;
      const submission = await insertSubmission(test, commune, { state: 'returned', returned: 1 });
      await insertEvent(test, commune, submission, {
        action: 'returned',
        at: inVietnam('2026-11-20', '22:00'),
      });
      await plan('2026-11-20', '22:01');
      await insertEvent(test, commune, submission, {
        action: 'returned',
        at: inVietnam('2026-11-20', '22:10'),
      });
      await test.admin.query('update commune.submissions set returned_count = 2 where id = $1', [submission]);
      await plan('2026-11-20', '22:11');
      expect((await storedFor(test, test.actors.officer)).map(({ params }) => params['count'])).toEqual([1]);

      await plan('2026-11-20', '23:30');
      expect((await storedFor(test, test.actors.officer)).map(({ params }) => params['count'])).toEqual([
        1, 2,
      ]);
      expect((await kindsOf('neighbourOfficer')).join()).not.toContain('cells-returned');
    });

    it('comes after a downtime of days, and is silent about what was corrected meanwhile', async () => {
      const commune = test.actors.officer.tenantId;
      const returned = await insertSubmission(test, commune, { state: 'returned', returned: 1 });
      const corrected = await insertSubmission(test, commune, { period: '2026-M10' });
      for (const submission of [returned, corrected]) {
        await insertEvent(test, commune, submission, { action: 'returned', at: inVietnam('2026-11-19') });
      }
      await plan('2026-11-23', '06:00');

      const stored = await storedFor(test, test.actors.officer);
      expect(stored.map(({ params }) => params['period'])).toEqual([PERIOD]);
    });

    it('tells of the approval once, and of approval and publication in one go as publication', async () => {
      const commune = test.actors.officer.tenantId;
      const approved = await insertSubmission(test, commune, { state: 'approved' });
      const published = await insertSubmission(test, commune, { period: '2026-M10', state: 'published' });
      for (const [submission, action] of [
        [approved, 'approved'],
        [published, 'approved'],
        [published, 'published'],
      ] as const) {
        await insertEvent(test, commune, submission, { action, at: inVietnam('2026-11-20') });
      }
      await plan('2026-11-20', '06:00');
      expect(await kindsOf('officer')).toEqual([]);
      await plan('2026-11-20', '08:01');
      await plan('2026-11-20', '08:02');

      const stored = await storedFor(test, test.actors.officer);
      expect(stored.map(({ kind, params }) => [kind, params['period']])).toEqual([
        ['submission-approved', PERIOD],
        ['submission-published', '2026-M10'],
      ]);
    });

    it('asks the commune for an explanation, and tells the one who asked of the answer', async () => {
      const commune = test.actors.officer.tenantId;
      const reviewer = test.actors.departmentReviewer;
      const submission = await insertSubmission(test, commune);
      await test.admin.query(
        `insert into commune.explanation_requests (commune_id, id, submission_id, indicator_code, question, asked_by_tenant, due_on, created_at, created_by)
         values ($1, gen_random_uuid(), $2, 'KT08', 'Vì sao giảm?', $3, '2026-11-25', $4, $5)`,
        [commune, submission, reviewer.tenantId, inVietnam('2026-11-20'), reviewer.id],
      );
      await plan('2026-11-20', '08:05');
      const asked = await (await test.as('officer')).get('/api/v1/me/notifications');
      await test.admin.query(
        "update commune.explanation_requests set answer = 'Do mất mùa', answered_at = $1, answered_by = $2",
        [inVietnam('2026-11-21'), test.actors.officer.id],
      );
      await plan('2026-11-21', '08:05');
      const answered = await (await test.as('departmentReviewer')).get('/api/v1/me/notifications');

      expect(asked.body.items[0]).toMatchObject({
        kind: 'explanation-requested',
        title: 'Có yêu cầu giải trình về báo cáo tháng 11/2026',
        details: expect.arrayContaining(['Trả lời trước hết ngày 25/11/2026.']),
      });
      expect(answered.body.items.map(({ title }: { title: string }) => title)).toContain(
        'Xã Ia Le đã giải trình về báo cáo tháng 11/2026',
      );
      expect(await storedFor(test, test.actors.provinceAdmin)).not.toContainEqual(
        expect.objectContaining({ kind: 'explanation-answered' }),
      );
    });
  });

  it('tells a reviewer once a working day how many reports wait, of the own domains only', async () => {
    const commune = test.actors.officer.tenantId;
    const submission = await insertSubmission(test, commune);
    const cell = (indicator: string): Promise<unknown> =>
      test.admin.query(
        `insert into commune.submission_cells (commune_id, id, submission_id, indicator_code, observation_version)
         values ($1, gen_random_uuid(), $2, $3, 1)`,
        [commune, submission, indicator],
      );
    const { rows } = await test.admin.query<{ own: string; foreign: string }>(
      `select (select min(code) from reference.indicators where domain = any (d.domains)) as own,
         (select min(code) from reference.indicators where not domain = any (d.domains)) as foreign
       from reference.departments d where d.id = $1`,
      [test.actors.departmentReviewer.tenantId],
    );
    const reviewer = test.actors.departmentReviewer;

    await cell(rows[0]!.foreign);
    await plan('2026-11-20');
    expect(await storedFor(test, reviewer)).toEqual([]);
    expect(await storedFor(test, test.actors.provinceAdmin)).toHaveLength(1);

    await cell(rows[0]!.own);
    await plan('2026-11-20', '09:00');
    await plan('2026-11-20', '15:00');
    await plan('2026-11-21'); // a Saturday
    expect((await storedFor(test, reviewer)).map(({ kind, params }) => [kind, params])).toEqual([
      ['reviews-waiting', { reports: 1, communes: 1 }],
    ]);
  });

  it('tells the province of a request to unlock, and the commune of the answer', async () => {
    const commune = test.actors.officer.tenantId;
    await test.admin.query(
      `insert into commune.unlock_requests (commune_id, id, period_code, reason, created_at, created_by)
       values ($1, gen_random_uuid(), '2026-M09', 'Thiếu một dòng', $2, $3)`,
      [commune, inVietnam('2026-11-20'), test.actors.officer.id],
    );
    await plan('2026-11-20', '08:01');
    const province = await (await test.as('provinceAdmin')).get('/api/v1/me/notifications');
    await test.admin.query(
      "update commune.unlock_requests set decision = 'granted', decided_at = $1, decided_by = $2, expires_at = $3",
      [inVietnam('2026-11-21'), test.actors.provinceAdmin.id, inVietnam('2026-11-24', '17:00')],
    );
    await plan('2026-11-21', '08:01');
    const officer = await (await test.as('officer')).get('/api/v1/me/notifications');

    expect(province.body.items[0].title).toBe('Xã Ia Le đề nghị mở khóa kỳ tháng 9/2026');
    expect(officer.body.items[0].title).toBe('Kỳ tháng 9/2026 đã được mở khóa');
    expect(officer.body.items[0].details[0]).toContain('17:00');
    expect((await kindsOf('neighbourOfficer')).join()).not.toContain('unlock');
  });

  describe('an unlock', () => {
    const grant = (at: Date, until: Date): Promise<unknown> =>
      test.admin.query(
        `insert into commune.unlock_requests (commune_id, id, period_code, reason, created_at, created_by, decision, decided_at, decided_by, expires_at)
         values ($1, gen_random_uuid(), '2026-M09', 'Thiếu một dòng', $2, $3, 'granted', $2, $3, $4)`,
        [test.actors.officer.tenantId, at, test.actors.officer.id, until],
      );
    const endings = async () =>
      (await storedFor(test, test.actors.officer)).filter(({ kind }) => kind === 'unlock-expires');

    it('that ends tomorrow is told the morning before, once, and to its commune only', async () => {
      await grant(inVietnam('2026-11-20'), inVietnam('2026-11-26', '17:00'));
      await plan('2026-11-24');
      expect(await endings()).toEqual([]);

      await plan('2026-11-25');
      await plan('2026-11-26');

      expect(await endings()).toMatchObject([{ params: { period: '2026-M09', filled: 0, expected: 1 } }]);
      const { body } = await (await test.as('officer')).get('/api/v1/me/notifications');
      const ending = body.items.find(({ kind }: { kind: string }) => kind === 'unlock-expires');
      expect(ending.title).toMatch(/^Kỳ tháng 9\/2026 khóa lại lúc 17:00/);
      expect(ending.link).toBe('/observations?periodCode=2026-M09&form=kt-xh');
      expect((await kindsOf('neighbourOfficer')).join()).not.toContain('unlock');
    });

    it('needs no reminder once the report was sent, nor when it was granted for a day', async () => {
      await grant(inVietnam('2026-11-25'), inVietnam('2026-11-26', '17:00'));
      await plan('2026-11-25', '09:00');
      expect(await endings()).toEqual([]);

      await test.admin.query('delete from commune.unlock_requests');
      await grant(inVietnam('2026-11-20'), inVietnam('2026-11-26', '17:00'));
      await insertSubmission(test, test.actors.officer.tenantId, { period: '2026-M09' });
      await plan('2026-11-25', '10:00');
      expect(await endings()).toEqual([]);
    });
  });

  it('tells the leader of assigned targets, one message for a decision', async () => {
    await test.admin.query('update commune.target_versions set created_at = $1 where commune_id = $2', [
      inVietnam('2026-11-20'),
      test.actors.leader.tenantId,
    ]);
    try {
      await plan('2026-11-20', '08:01');
      await plan('2026-11-20', '12:00');
    } finally {
      await test.admin.query("update commune.target_versions set created_at = '2026-01-05'");
    }

    const { body } = await (await test.as('leader')).get('/api/v1/me/notifications');
    const assigned = body.items.filter(({ kind }: { kind: string }) => kind === 'targets-assigned');
    expect(assigned).toHaveLength(1);
    expect(assigned[0]).toMatchObject({
      title: '1 chỉ tiêu năm 2026 được giao',
      details: expect.arrayContaining(['Theo 01/QĐ-UBND ngày 15/07/2025.']),
      link: '/targets?acknowledged=false&year=2026',
    });
  });

  describe('the digest of a leader', () => {
    const digestsOf = async (): Promise<string[]> =>
      (await storedFor(test, test.actors.leader))
        .filter(({ kind }) => kind === 'digest')
        .map(({ about }) => about);

    it('comes once a week with what is due, late, returned and unacknowledged', async () => {
      await insertSubmission(test, test.actors.leader.tenantId, {
        period: '2026-M09',
        state: 'returned',
        returned: 2,
      });
      for (const day of ['2026-11-16', '2026-11-17', '2026-11-20', '2026-11-23']) await plan(day);

      expect(await digestsOf()).toEqual(['weekly/2026-11-16', 'weekly/2026-11-23']);
      const { body } = await (await test.as('leader')).get('/api/v1/me/notifications?perPage=200');
      const texts = body.items
        .filter(({ kind }: { kind: string }) => kind === 'digest')
        .map(({ title, details }: { title: string; details: string[] }) => [title, ...details].join('\n'));
      expect(texts[1]).toContain(
        'Tổng hợp trong tuần: 1 báo cáo sắp đến hạn, 2 số liệu bị trả lại, 1 chỉ tiêu chưa xác nhận',
      );
      expect(texts[1]).toContain('Tháng 11/2026: hạn gửi 17/11/2026, đã nhập 0/1 chỉ tiêu.');
      expect(texts[0]).toContain('1 báo cáo quá hạn');
    });

    it('comes daily or never for those who chose so', async () => {
      const leader = await test.as('leader');
      await leader.patch('/api/v1/me/notification-settings', { digest: 'daily' }, { 'if-match': '"0"' });
      // From Friday to Monday.
      for (const day of ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23']) await plan(day);
      await leader.patch('/api/v1/me/notification-settings', { digest: 'off' }, { 'if-match': '"1"' });
      await plan('2026-11-24');

      expect(await digestsOf()).toEqual(['daily/2026-11-20', 'daily/2026-11-23']);
    });

    it('is not sent again when the rhythm changes within the week', async () => {
      await plan('2026-11-16');
      await (
        await test.as('leader')
      ).patch('/api/v1/me/notification-settings', { digest: 'daily' }, { 'if-match': '"0"' });
      await plan('2026-11-16', '10:00');

      expect(await digestsOf()).toEqual(['weekly/2026-11-16']);
    });

    it('is nothing for officers', async () => {
      await plan('2026-11-16');

      expect((await storedFor(test, test.actors.officer)).map(({ kind }) => kind)).not.toContain('digest');
    });
  });
});
