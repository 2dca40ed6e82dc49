import { setTimeout as delay } from 'node:timers/promises';
import { NotificationJobs } from '../../apps/api/src/notifications/notification-jobs';
import { NotificationSender } from '../../apps/api/src/notifications/notification-sender';
import { Mailer } from '../../apps/api/src/notifications/mailing/mailer';
import { startTestApp, type TestApp } from '../support/app';
import { headerOf, plainTextOf, startMailServer, type MailServer } from '../support/mail-server';
import {
  arrangeReports,
  forgetNotifications,
  inVietnam,
  plannerOf,
  senderOf,
  storedFor,
  type StoredNotification,
} from '../support/notification';

const DUE_DAY = inVietnam('2026-11-17');
const minutesLater = (minutes: number) => () => new Date(DUE_DAY.getTime() + minutes * 60_000);

describe('notifications by e-mail', () => {
  let test: TestApp;
  let mail: MailServer;

  beforeAll(async () => {
    mail = await startMailServer();
    test = await startTestApp({
      SMTP_URL: mail.url,
      SMTP_FROM: 'nhac-viec@example.vn',
      PUBLIC_URL: 'https://xa.example.vn/',
    });
    await arrangeReports(test);
  });
  afterAll(async () => {
    await test.close();
    await mail.close();
  });
  beforeEach(async () => {
    mail.mood = 'take';
    mail.delay = 0;
    (mail.mails as unknown[]).length = 0;
    await forgetNotifications(test);
    await test.admin.query(
      "update identity.users set locale = 'vi', status = 'active', email = case when username = 'ia-le.canbo' then 'can.bo@example.vn' end",
    );
  });

  /** The officer of Ia Le has an address; the report is due today. */
  const plan = (): Promise<number> => plannerOf(test).plan(DUE_DAY);
  const send = (minutes = 1): Promise<number> => senderOf(test).send(minutesLater(minutes));
  const reminder = async (): Promise<StoredNotification | undefined> =>
    (await storedFor(test, test.actors.officer)).find(({ kind }) => kind === 'report-due');

  it('says in Vietnamese what is due, in plain text and HTML, with a link', async () => {
    await plan();
    await send();

    expect(mail.mails).toHaveLength(1);
    const [received] = mail.mails;
    expect(received?.to).toEqual(['can.bo@example.vn']);
    expect(headerOf(received!, 'Subject')).toBe('Hôm nay là hạn gửi báo cáo tháng 11/2026');
    expect(headerOf(received!, 'From')).toContain('Hệ thống thông tin cấp xã');
    expect(headerOf(received!, 'Auto-Submitted')).toBe('auto-generated');
    const text = plainTextOf(received!);
    expect(text).toContain('Hạn gửi: 17/11/2026.');
    expect(text).toContain('https://xa.example.vn/console/');
    expect(received?.raw).toContain('text/html');
    expect(await reminder()).toMatchObject({ email_state: 'sent', email_attempts: 1, email_fault: null });
  });

  it('speaks the language of the account', async () => {
    await test.admin.query("update identity.users set locale = 'en'");
    await plan();
    await send();

    expect(headerOf(mail.mails[0]!, 'Subject')).toBe('The report for November 2026 is due today');
  });

  it('sends each message once when two senders work at the same time', async () => {
    await test.admin.query("update identity.users set email = 'ai.do@example.vn'");
    mail.delay = 20;
    await plan();
    const other = new NotificationSender(test.database, new Mailer(test.config), test.config);
    const sent = await Promise.all([send(), other.send(minutesLater(1)), send()]);

    const ids = mail.mails.map((received) => headerOf(received, 'Message-ID'));
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(ids.length);
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(ids.length);
    const { rows } = await test.admin.query<{ count: number }>(
      "select count(*)::int as count from identity.notifications where email_state = 'sent'",
    );
    expect(rows[0]?.count).toBe(ids.length);
    expect(
      (await test.admin.query("select from identity.notifications where email_state <> 'sent'")).rowCount,
    ).toBe(0);
  });

  it('tries again later when the server says so, and then sends once', async () => {
    mail.mood = { recipient: 451 };
    await plan();
    await send(1);
    expect(await reminder()).toMatchObject({ email_state: 'queued', email_attempts: 1 });

    mail.mood = 'take';
    await send(1);
    expect(mail.mails).toHaveLength(0);
    await send(3);
    await send(4);
    expect(mail.mails).toHaveLength(1);
    expect(await reminder()).toMatchObject({ email_state: 'sent', email_attempts: 2 });
  });

  it('tries again when the content was put off, because the server said that it did not take it', async () => {
    mail.mood = { content: 452 };
    await plan();
    await send(1);
    mail.mood = 'take';
    await send(3);

    expect(mail.mails).toHaveLength(1);
  });

  it('waits for a server that cannot be reached, and sends when it is back', async () => {
    const away = await startMailServer();
    const mailer = new Mailer({ ...test.config, mail: { url: away.url, from: 'nhac-viec@example.vn' } });
    const sender = new NotificationSender(test.database, mailer, test.config);
    await away.close();
    await plan();
    await sender.send(minutesLater(1));
    expect(await reminder()).toMatchObject({ email_state: 'queued', email_fault: 'ESOCKET' });

    const back = await startMailServer(away.port);
    try {
      await sender.send(minutesLater(3));
      expect(back.mails).toHaveLength(1);
    } finally {
      await back.close();
    }
  });

  it('gives up after a day of attempts', async () => {
    mail.mood = { recipient: 451 };
    await plan();
    for (let minutes = 1; minutes < 60 * 40; minutes += 30) await send(minutes);

    expect(await reminder()).toMatchObject({
      email_state: 'failed',
      email_attempts: 8,
      email_fault: 'gave-up SMTP 451 5.1.1',
    });
  });

  it('does not repeat what the server refused for good, and keeps its codes but not its words', async () => {
    mail.mood = { recipient: 550 };
    await plan();
    await send(1);
    mail.mood = 'take';
    await send(100);

    expect(mail.mails).toHaveLength(0);
    const stored = await reminder();
    expect(stored).toMatchObject({ email_state: 'failed', email_attempts: 1 });
    expect(stored?.email_fault).toMatch(/^refused SMTP 550/);
    expect(stored?.email_fault).not.toContain('example.vn');
  });

  it('never sends again what a crash left in the middle, but shows it as failed', async () => {
    await plan();
    await test.admin.query(
      "update identity.notifications set email_state = 'sending', email_claimed_at = $1 where email_state = 'queued'",
      [DUE_DAY],
    );
    await send(5);
    expect(await reminder()).toMatchObject({ email_state: 'sending' });
    await send(11);
    await send(200);

    expect(mail.mails).toHaveLength(0);
    expect(await reminder()).toMatchObject({ email_state: 'failed', email_fault: 'uncertain' });
  });

  it('never sends again when the server hung up after the content: it may have taken it', async () => {
    mail.mood = 'hang-up';
    await plan();
    await send(1);
    mail.mood = 'take';
    await send(100);

    expect(mail.mails).toHaveLength(0);
    expect(await reminder()).toMatchObject({ email_state: 'failed', email_fault: 'uncertain' });
  });

  it('does not send what is days old', async () => {
    await plan();
    await send(60 * 49);

    expect(mail.mails).toHaveLength(0);
    expect(await reminder()).toMatchObject({ email_state: 'failed', email_fault: 'expired' });
  });

  it.each([
    ['turned e-mail off', { isEmailOn: false }],
    ['muted the kind', { mutedKinds: ['report-due'] }],
  ])('leaves alone who %s, before and after it was queued', async (_, settings) => {
    const officer = await test.as('officer');
    await plan();
    await officer.patch('/api/v1/me/notification-settings', settings, { 'if-match': '"0"' });
    await send();
    expect(await reminder()).toMatchObject({ email_state: 'none' });

    await test.admin.query('delete from identity.notifications');
    await plan();
    await send();
    expect(await reminder()).toMatchObject({ email_state: 'none' });
    expect(mail.mails).toHaveLength(0);
  });

  it('leaves out accounts closed or stripped of their address after queueing', async () => {
    await plan();
    await test.admin.query("update identity.users set status = 'closed' where username = 'ia-le.canbo'");
    await send();

    expect(await reminder()).toMatchObject({ email_state: 'none' });
    expect(mail.mails).toHaveLength(0);
  });

  it('takes an address as one mailbox, whatever somebody wrote into it', async () => {
    for (const email of [
      'a@example.vn, b@example.vn',
      'a@example.vn\r\nBcc: b@example.vn',
      'Tên <a@example.vn>',
    ]) {
      await forgetNotifications(test);
      await test.admin.query("update identity.users set email = $1 where username = 'ia-le.canbo'", [email]);
      await plan();
      await send();
      expect(await reminder()).toMatchObject({ email_state: 'failed', email_fault: 'unusable-address' });
    }
    expect(mail.mails).toHaveLength(0);
  });

  it('keeps a decision number with line breaks out of the headers', async () => {
    await plan();
    await test.admin.query(
      `update identity.notifications set kind = 'targets-assigned', params = $1 where email_state = 'queued'`,
      [
        JSON.stringify({
          count: 1,
          adjusted: 0,
          year: '2026\r\nBcc: ke.gian@example.vn\r\n',
          decisionNumber: '<b>1</b>',
          decisionDate: '2026-01-01',
        }),
      ],
    );
    await send();

    const [received] = mail.mails;
    expect(received?.to).toEqual(['can.bo@example.vn']);
    expect(headerOf(received!, 'Bcc')).toBe('');
    expect(headerOf(received!, 'Subject')).toContain('Bcc: ke.gian@example.vn');
    expect(received?.raw).toContain('Theo &lt;b&gt;1&lt;/b&gt;');
  });

  it('finishes the message in hand when the server stops, and leaves the others for the next start', async () => {
    await test.admin.query("update identity.users set email = 'ai.do@example.vn'");
    await plan();
    await test.admin.query('update identity.notifications set created_at = now(), email_next_at = now()');
    const waiting = async (state: string): Promise<number> =>
      (await test.admin.query('select from identity.notifications where email_state = $1', [state]))
        .rowCount ?? 0;
    const before = await waiting('queued');
    mail.delay = 300;
    const sender = new NotificationSender(test.database, new Mailer(test.config), test.config);
    const jobs = new NotificationJobs(plannerOf(test), sender);
    jobs.start();
    while ((await waiting('sending')) === 0) await delay(10);
    await jobs.onModuleDestroy();

    expect(await waiting('sending')).toBe(0);
    expect(await waiting('sent')).toBe(1);
    expect(await waiting('queued')).toBeGreaterThanOrEqual(before - 1);
    await delay(400);
    expect(mail.mails).toHaveLength(1);
  });

  it('reports failures to those who read the audit trail, by reason and without addresses', async () => {
    mail.mood = { recipient: 550 };
    await plan();
    await test.admin.query('update identity.notifications set created_at = now()');
    await send();

    const report = await (await test.as('provinceAdmin')).get('/api/v1/notifications/email-report');
    const neighbour = await (await test.as('neighbourLeader')).get('/api/v1/notifications/email-report');
    const officer = await (await test.as('officer')).get('/api/v1/notifications/email-report');
    expect(report.body).toMatchObject({ canSendEmail: true, waiting: 0, failures: [{ count: 1 }] });
    expect(report.text).not.toContain('example.vn');
    expect(neighbour.body.failures).toEqual([]);
    expect(officer.status).toBe(403);
  });
});
