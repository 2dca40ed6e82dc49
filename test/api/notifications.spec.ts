import { startTestApp, type TestApp } from '../support/app';
import {
  arrangeReports,
  forgetNotifications,
  inVietnam,
  plannerOf,
  senderOf,
  storedFor,
} from '../support/notification';

const LIST = '/api/v1/me/notifications';
const SETTINGS = '/api/v1/me/notification-settings';

describe("a person's notifications", () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
    await arrangeReports(test);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await forgetNotifications(test);
    for (const day of ['2026-11-14', '2026-11-16', '2026-11-17']) await plannerOf(test).plan(inVietnam(day));
  });

  it('are listed newest first, with the number of unread ones and page by page', async () => {
    const officer = await test.as('officer');
    const first = await officer.get(`${LIST}?perPage=2`);
    const second = await officer.get(`${LIST}?perPage=2&page=2`);

    expect(first.body).toMatchObject({ total: 3, unread: 3 });
    expect(first.body.items.map(({ title }: { title: string }) => title)).toEqual([
      'Hôm nay là hạn gửi báo cáo tháng 11/2026',
      'Ngày mai là hạn gửi báo cáo tháng 11/2026',
    ]);
    expect(second.body.items).toHaveLength(1);
    expect(second.body.items[0].title).toBe('Còn 3 ngày đến hạn gửi báo cáo tháng 11/2026');
    expect(first.body.items[0].link).toContain('2026-M11');
  });

  it('speak English when asked', async () => {
    const { body } = await (await test.as('officer')).get(LIST, { 'accept-language': 'en' });

    expect(body.items[0].title).toBe('The report for November 2026 is due today');
  });

  it('can be read one by one or all at once, and again without harm', async () => {
    const officer = await test.as('officer');
    const { body } = await officer.get(LIST);
    const one = await officer.post(`${LIST}/read`, { ids: [body.items[0].id] });
    expect(one.body).toEqual({ unread: 2 });
    expect((await officer.get(`${LIST}?unread=true`)).body).toMatchObject({ total: 2, unread: 2 });

    expect((await officer.post(`${LIST}/read`, { all: true })).body).toEqual({ unread: 0 });
    expect((await officer.post(`${LIST}/read`, { all: true })).body).toEqual({ unread: 0 });
  });

  it.each([
    ['nothing', {}],
    ['both', { all: true, ids: [] }],
    ['no ids', { ids: ['x'] }],
    ['a refusal', { all: false }],
    ['null', { ids: null }],
  ])('refuse %s in place of a choice', async (_, body) => {
    const answer = await (await test.as('officer')).post(`${LIST}/read`, body);

    expect(answer.status).toBe(400);
    expect(answer.body.errors.length).toBeGreaterThan(0);
  });

  it("are nobody else's: neither colleague, neighbour, department nor province lists or touches them", async () => {
    const { body } = await (await test.as('officer')).get(LIST);
    const ids = body.items.map(({ id }: { id: string }) => id);
    for (const who of ['leader', 'neighbourOfficer', 'departmentReviewer', 'provinceAdmin'] as const) {
      const other = await test.as(who);
      const listed = await other.get(`${LIST}?perPage=200`);
      expect(listed.body.items.map(({ id }: { id: string }) => id)).not.toEqual(expect.arrayContaining(ids));
      expect((await other.post(`${LIST}/read`, { ids })).status).toBe(200);
    }

    const stored = await storedFor(test, test.actors.officer);
    expect(stored).toHaveLength(3);
    expect(stored.every(({ read_at }) => read_at === null)).toBe(true);
  });

  it('stay in the console where no mail server is configured, and do not pile up for later', async () => {
    await test.admin.query("update identity.users set email = 'can.bo@example.vn'");
    await plannerOf(test).plan(inVietnam('2026-11-18'));

    expect(await senderOf(test).send()).toBe(0);
    const stored = await storedFor(test, test.actors.officer);
    expect(stored).toHaveLength(4);
    expect(new Set(stored.map(({ email_state }) => email_state))).toEqual(new Set(['none']));
  });

  describe('settings', () => {
    it('start with everything on and name what concerns the person', async () => {
      const officer = await (await test.as('officer')).get(SETTINGS);
      const leader = await (await test.as('leader')).get(SETTINGS);
      const reviewer = await (await test.as('departmentReviewer')).get(SETTINGS);

      expect(officer.headers['etag']).toBe('"0"');
      expect(officer.body).toMatchObject({
        isEmailOn: true,
        mutedKinds: [],
        digest: 'weekly',
        canSendEmail: false,
      });
      expect(officer.body.kinds).not.toContain('digest');
      expect(leader.body.kinds).toEqual(expect.arrayContaining(['digest', 'targets-assigned', 'report-due']));
      expect(reviewer.body.kinds).toEqual([
        'explanation-answered',
        'reviews-waiting',
        'tasks-assigned',
        'task-due',
        'task-overdue',
        'tasks-to-confirm',
        'tasks-escalated',
        'task-question',
        'task-question-due',
      ]);
    });

    it('are changed in part, by the version last seen', async () => {
      const leader = await test.as('leader');
      const first = await leader.patch(SETTINGS, { digest: 'daily' }, { 'if-match': '"0"' });
      expect(first.body).toMatchObject({ digest: 'daily', isEmailOn: true, version: 1 });

      const second = await leader.patch(SETTINGS, { mutedKinds: ['digest'] }, { 'if-match': '"1"' });
      expect(second.body).toMatchObject({ digest: 'daily', mutedKinds: ['digest'], version: 2 });
      expect(second.headers['etag']).toBe('"2"');

      expect((await leader.patch(SETTINGS, { digest: 'off' }, { 'if-match': '"1"' })).status).toBe(412);
      expect((await leader.patch(SETTINGS, { digest: 'off' })).status).toBe(428);
      expect((await (await test.as('officer')).get(SETTINGS)).body.digest).toBe('weekly');
    });

    it('of two first changes at once take one', async () => {
      const leader = await test.as('leader');
      const answers = await Promise.all(
        ['daily', 'off', 'daily'].map((digest) => leader.patch(SETTINGS, { digest }, { 'if-match': '"0"' })),
      );

      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    });

    it.each([
      ['an unknown kind', { mutedKinds: ['weather'] }],
      ['a kind twice', { mutedKinds: ['digest', 'digest'] }],
      ['an unknown rhythm', { digest: 'hourly' }],
      ['null', { isEmailOn: null }],
      ['an unknown field', { email: 'a@example.vn' }],
    ])('refuse %s', async (_, body) => {
      const answer = await (await test.as('leader')).patch(SETTINGS, body, { 'if-match': '"0"' });

      expect(answer.status).toBe(400);
    });

    it('leave a trace in the audit trail', async () => {
      await (await test.as('leader')).patch(SETTINGS, { isEmailOn: false }, { 'if-match': '"0"' });

      const { body } = await (
        await test.as('leader')
      ).get('/api/v1/audit-entries?entity=notification_settings');
      expect(body.items[0]).toMatchObject({ action: 'created', actorName: 'ia-le.lanhdao' });
    });
  });
});
