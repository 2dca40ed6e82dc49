import { PASSWORD } from '../support/actors.js';
import { cookieOf, startTestApp, type Agent, type Answer, type TestApp } from '../support/app.js';

const WRONG = 'không phải mật khẩu';

describe('signing in', () => {
  let test: TestApp;

  const attempt = (username: string, password: string): Promise<Answer> =>
    test.nobody.post('/api/v1/session', { username, password });
  const sql = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await test.admin.query(text, values)).rows as Row[];
  /** Changes made behind the application's back are seen when its memory of a few seconds is dropped. */
  const behindItsBack = async (text: string, values: unknown[] = []): Promise<void> => {
    await sql(text, values);
    await sql("select pg_notify('session_ended', '')");
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const setCredentials = (changes: string, userId: string): Promise<unknown> =>
    sql(
      `set session_replication_role = replica; update identity.credentials set ${changes} where id = '${userId}'; set session_replication_role = origin`,
    );
  const setStatus = (status: string, userId: string): Promise<unknown> =>
    sql(
      `set session_replication_role = replica; update identity.users set status = '${status}' where id = '${userId}'; set session_replication_role = origin`,
    );
  const lastEvent = async (
    action: string,
  ): Promise<{ tenant_id: number; actor_name: string | null; changes: unknown; ip: string } | undefined> =>
    (
      await sql<{ tenant_id: number; actor_name: string | null; changes: unknown; ip: string }>(
        'select * from audit.entries where action = $1 order by at desc limit 1',
        [action],
      )
    )[0];

  beforeAll(async () => {
    test = await startTestApp();
  });

  beforeEach(() => test.admin.query('delete from identity.login_attempts'));

  afterAll(() => test.close());

  describe('with the right password', () => {
    it('sets an opaque cookie that scripts and other sites cannot use', async () => {
      const answer = await attempt('ia-le.canbo', PASSWORD);

      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        user: { username: 'ia-le.canbo', roles: ['commune_editor'], mustChangePassword: false },
        tenant: {
          id: test.actors.officer.tenantId,
          kind: 'commune',
          name: 'Xã Ia Le',
          communeType: 'xa',
          domains: [],
        },
        isDemo: false,
      });
      expect(answer.body.permissions).toContain('observation:write');
      expect(answer.body.permissions).not.toContain('target:assign');
      expect(String(answer.headers['set-cookie'])).toMatch(
        /^cis_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
      );
      expect((await test.agent(cookieOf(answer)).get('/api/v1/session')).body).toEqual(answer.body);
    });

    it('says which department with which domains, and the province', async () => {
      expect((await (await test.as('departmentReviewer')).get('/api/v1/session')).body.tenant).toMatchObject({
        kind: 'department',
        name: 'Sở Tài chính',
        domains: ['economy'],
        communeCode: null,
      });
      expect((await (await test.as('provinceAdmin')).get('/api/v1/session')).body.tenant).toMatchObject({
        kind: 'province',
        name: 'Tỉnh Gia Lai',
      });
    });

    it('takes the name in any case, with spaces around it', async () => {
      expect((await attempt('  IA-LE.CanBo ', PASSWORD)).status).toBe(200);
    });

    it('stores the token only as its hash', async () => {
      const cookie = cookieOf(await attempt('ia-le.canbo', PASSWORD)).split('=')[1] ?? '';

      const [found] = await sql<{ count: number }>(
        'select count(*)::int as count from identity.sessions where token_hash = sha256($1)',
        [Buffer.from(cookie)],
      );
      const [dump] = await sql<{ text: string }>(
        'select string_agg(s::text, chr(10)) as text from identity.sessions s',
      );
      expect(found?.count).toBe(1);
      expect(dump?.text).not.toContain(cookie);
    });

    it('is recorded with who, when and from where', async () => {
      await attempt('ia-le.lanhdao', PASSWORD);

      expect(await lastEvent('signed-in')).toMatchObject({
        tenant_id: test.actors.leader.tenantId,
        actor_name: 'ia-le.lanhdao',
        ip: '127.0.0.1',
      });
    });
  });

  describe('that fails', () => {
    const comparable = ({ status, body }: Answer) => ({ status, ...body, requestId: '' });

    it('answers the same for a wrong password, an unknown name, a closed account and an expired initial password', async () => {
      const { leader, auditor } = test.actors;
      await setStatus('closed', leader.id);
      await setCredentials("must_change = true, initial_until = now() - interval '1 minute'", auditor.id);

      const answers = [
        await attempt('ia-le.canbo', WRONG),
        await attempt('ia-le.khongco', WRONG),
        await attempt(leader.username, PASSWORD),
        await attempt(auditor.username, PASSWORD),
      ];

      await setStatus('active', leader.id);
      await setCredentials('must_change = false, initial_until = null', auditor.id);
      expect(answers[0]).toMatchObject({ status: 401, body: { code: 'sign-in.failed' } });
      for (const answer of answers) {
        expect(comparable(answer)).toEqual(comparable(answers[0] as Answer));
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
      expect((await attempt(leader.username, PASSWORD)).status).toBe(200);
      expect((await attempt(auditor.username, PASSWORD)).status).toBe(200);
    });

    it('runs argon2id for unknown names too', async () => {
      const time = async (username: string): Promise<number> => {
        const since = performance.now();
        await attempt(username, WRONG);
        return performance.now() - since;
      };

      // One hash takes tens of milliseconds, everything else a few: without it an unknown name would answer at once.
      const known = Math.min(await time('ia-le.canbo'), await time('ia-le.canbo'), await time('ia-le.canbo'));
      const unknown = Math.min(await time('khong.co.1'), await time('khong.co.2'), await time('khong.co.3'));
      expect(unknown).toBeGreaterThan(known / 3);
    });

    it('is recorded: with the account when there is one, without the typed name when there is none', async () => {
      await attempt('ia-le.canbo', WRONG);
      expect(await lastEvent('sign-in-failed')).toMatchObject({
        tenant_id: test.actors.officer.tenantId,
        actor_name: 'ia-le.canbo',
      });

      await attempt('mat-khau-go-nham', WRONG);
      const entry = await lastEvent('sign-in-failed');
      expect(entry).toMatchObject({ tenant_id: test.actors.provinceAdmin.tenantId, actor_name: null });
      expect(JSON.stringify(entry)).not.toContain('mat-khau-go-nham');
    });

    it.each([
      [{}],
      [{ username: 'ia-le.canbo' }],
      [{ username: ['ia-le.canbo'], password: PASSWORD }],
      [{ username: 'ia-le.canbo', password: { $ne: '' } }],
      [{ username: 'ia-le.canbo', password: PASSWORD, role: 'province_admin' }],
      [{ username: 'ia-le.canbo', password: 'a'.repeat(201) }],
      ['text'],
      [null],
    ])('refuses the body %j', async (body) => {
      const answer = await test.nobody.post('/api/v1/session', body);

      expect(answer.status).toBe(400);
      expect(String(answer.headers['content-type'])).toContain('application/problem+json');
    });
  });

  describe('too often', () => {
    it.each(['ia-le.canbo', 'ia-le.khongco'])(
      'makes %s wait longer and longer, then locks, whether or not it exists',
      async (username) => {
        const waits: number[] = [];
        for (let failures = 1; failures <= 10; failures += 1) {
          expect((await attempt(username, WRONG)).status).toBe(401);
          if (failures < 5) continue;
          const refused = await attempt(username, WRONG);
          expect(refused).toMatchObject({ status: 429, body: { code: 'sign-in.locked' } });
          expect(refused.headers['retry-after']).toBe(String(refused.body.params.seconds));
          waits.push(refused.body.params.seconds as number);
          await sql('update identity.login_attempts set locked_until = null');
        }

        expect(waits).toEqual([2, 4, 8, 16, 32, 900]);
      },
    );

    it('locks an account that exists after ten failures, records it, and lets it in again after the lock', async () => {
      for (let failures = 0; failures < 10; failures += 1) {
        await attempt('chu-se.canbo', WRONG);
        await sql('update identity.login_attempts set locked_until = null where failures < 10');
      }

      const locked = await attempt('chu-se.canbo', PASSWORD);
      expect(locked).toMatchObject({ status: 429, body: { code: 'sign-in.locked' } });
      expect(await lastEvent('sign-in-locked')).toMatchObject({ actor_name: 'chu-se.canbo' });
      await sql("update identity.login_attempts set locked_until = now() - interval '1 second'");
      expect((await attempt('chu-se.canbo', PASSWORD)).status).toBe(200);
    });

    it('does not let guesses sent at the same moment share one place', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => attempt('chu-se.lanhdao', WRONG)));

      expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5);
      expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(15);
    });

    it('slows an address that tries many names', async () => {
      await attempt('ia-le.khongco', WRONG);
      await sql(
        "update identity.login_attempts set failures = 200, locked_until = now() + interval '5 minutes'",
      );

      expect((await attempt('tinh.xem', PASSWORD)).status).toBe(429);
    });

    it('keeps neither names nor addresses', async () => {
      await attempt('ia-le.khongco', WRONG);

      const rows = await sql<{ key: string }>('select key from identity.login_attempts');
      expect(rows).toHaveLength(2);
      expect(JSON.stringify(rows)).not.toMatch(/khongco|127\.0/);
    });
  });

  describe('sessions', () => {
    const answersFor = async (agent: Agent): Promise<number> => (await agent.get('/api/v1/session')).status;

    it('answers 401 without a cookie, with a made-up one and with a broken one', async () => {
      for (const cookie of ['', `cis_session=${'a'.repeat(43)}`, 'cis_session=../../etc', 'cis_session=']) {
        const answer = await test.agent(cookie).get('/api/v1/session');
        expect(answer).toMatchObject({ status: 401, body: { code: 'session.missing' } });
      }
    });

    it('ends with signing out, at once and for good', async () => {
      const agent = await test.signIn('ia-le.canbo');
      expect(await answersFor(agent)).toBe(200);

      const answer = await agent.delete('/api/v1/session');

      expect(answer.status).toBe(204);
      expect(String(answer.headers['set-cookie'])).toMatch(/^cis_session=;/);
      expect(await answersFor(agent)).toBe(401);
      expect((await agent.delete('/api/v1/session')).status).toBe(204);
      expect(await lastEvent('signed-out')).toMatchObject({ actor_name: 'ia-le.canbo' });
    });

    it('ends after eight hours without a request and after seven days at the latest', async () => {
      const idle = await test.signIn('tinh.xem');
      const old = await test.signIn('tinh.xem');
      const idleId = (await idle.get('/api/v1/me/sessions')).body.items.find(
        (item: { isCurrent: boolean }) => item.isCurrent,
      ).id as string;
      const oldId = (await old.get('/api/v1/me/sessions')).body.items.find(
        (item: { isCurrent: boolean }) => item.isCurrent,
      ).id as string;

      await behindItsBack(
        "update identity.sessions set last_seen_at = now() - interval '7 hours 59 minutes' where id = $1",
        [idleId],
      );
      expect(await answersFor(idle)).toBe(200);
      const [seen] = await sql<{ fresh: boolean }>(
        "select last_seen_at > now() - interval '1 minute' as fresh from identity.sessions where id = $1",
        [idleId],
      );
      expect(seen?.fresh).toBe(true);
      await behindItsBack(
        "update identity.sessions set last_seen_at = now() - interval '8 hours 1 minute' where id = $1",
        [idleId],
      );
      expect(await answersFor(idle)).toBe(401);

      const [lasting] = await sql<{ hours: number }>(
        'select extract(epoch from expires_at - created_at)::int / 3600 as hours from identity.sessions where id = $1',
        [oldId],
      );
      expect(lasting?.hours).toBe(168);
      await behindItsBack(
        "update identity.sessions set expires_at = now() - interval '1 second' where id = $1",
        [oldId],
      );
      expect(await answersFor(old)).toBe(401);
    });

    it('lists the own sessions and ends one of them, though it is remembered', async () => {
      const first = await test.signIn('ia-le.tochuc');
      const second = await test.signIn('ia-le.tochuc');
      expect(await answersFor(first)).toBe(200);

      const list = (await second.get('/api/v1/me/sessions')).body.items as {
        id: string;
        isCurrent: boolean;
        ip: string;
      }[];
      const other = list.find(({ isCurrent }) => !isCurrent);
      expect(list).toHaveLength(2);
      expect((await second.delete(`/api/v1/me/sessions/${other?.id ?? ''}`)).status).toBe(204);

      expect(await answersFor(first)).toBe(401);
      expect(await answersFor(second)).toBe(200);
      expect((await second.delete(`/api/v1/me/sessions/${other?.id ?? ''}`)).status).toBe(404);
    });

    it("never reaches another user's session, not even the same commune's", async () => {
      const colleague = await test.signIn('ia-le.lanhdao');
      const { id } = (
        (await colleague.get('/api/v1/me/sessions')).body.items as { id: string; isCurrent: boolean }[]
      ).find(({ isCurrent }) => isCurrent) ?? { id: '' };

      for (const who of ['officer', 'neighbourOfficer', 'departmentReviewer', 'provinceAdmin'] as const) {
        expect((await (await test.as(who)).delete(`/api/v1/me/sessions/${id}`)).status).toBe(404);
      }
      expect(await answersFor(colleague)).toBe(200);
    });

    it('ends in another process as well, by notification', async () => {
      const agent = await test.signIn('ia-le.kiemtra');
      expect(await answersFor(agent)).toBe(200);

      await behindItsBack('update identity.sessions set revoked_at = now() where user_id = $1', [
        test.actors.auditor.id,
      ]);

      expect(await answersFor(agent)).toBe(401);
    });
  });

  describe('the own account', () => {
    it('changes address and language; absent fields stay, null clears', async () => {
      const agent = await test.signIn('chu-se.tochuc');

      expect((await agent.patch('/api/v1/me', { email: 'mau@example.org', locale: 'en' })).status).toBe(204);
      expect((await agent.get('/api/v1/session')).body.user).toMatchObject({
        email: 'mau@example.org',
        locale: 'en',
      });
      await agent.patch('/api/v1/me', { email: null });
      expect((await agent.get('/api/v1/session')).body.user).toMatchObject({ email: null, locale: 'en' });
      expect((await agent.patch('/api/v1/me', { roles: ['auditor'] })).status).toBe(400);
      expect((await agent.patch('/api/v1/me', { email: 'không phải địa chỉ' })).status).toBe(400);
    });

    it('changes the password, which ends all other sessions and no more than those', async () => {
      const changed = 'Nương rẫy mùa mưa 7';
      const username = 'chu-se.tochuc';
      const here = await test.signIn(username);
      const elsewhere = await test.signIn(username);
      expect(await elsewhere.get('/api/v1/session')).toMatchObject({ status: 200 });

      expect(
        (await here.post('/api/v1/me/password', { currentPassword: PASSWORD, newPassword: changed })).status,
      ).toBe(204);

      expect((await here.get('/api/v1/session')).status).toBe(200);
      expect((await elsewhere.get('/api/v1/session')).status).toBe(401);
      expect((await attempt(username, PASSWORD)).status).toBe(401);
      expect((await attempt(username, changed.normalize('NFD'))).status).toBe(200);
      const [{ hash } = { hash: '' }] = await sql<{ hash: string }>(
        'select password_hash as hash from identity.credentials where id = $1',
        [test.actors.neighbourPersonnelOfficer.id],
      );
      expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      const entries = JSON.stringify(
        await sql("select changes from audit.entries where entity = 'credentials'"),
      );
      expect(entries).toContain('***');
      expect(entries).not.toContain('argon2id');
    });

    it.each([
      ['wrong', WRONG, 'Nương rẫy mùa mưa 7', 'password.wrong'],
      ['too short', PASSWORD, 'ngắn', 'password.too-short'],
      ['common', PASSWORD, 'MatKhau@123456', 'password.too-common'],
      ['made of the own names', PASSWORD, 'ChuSe@CanBo2026', 'password.too-common'],
      ['the old one', PASSWORD, PASSWORD, 'password.unchanged'],
    ])('refuses a password change that is %s', async (_, currentPassword, newPassword, code) => {
      const answer = await (
        await test.as('neighbourOfficer')
      ).post('/api/v1/me/password', { currentPassword, newPassword });

      expect(answer).toMatchObject({ status: 422, body: { code } });
      expect((await attempt('chu-se.canbo', PASSWORD)).status).toBe(200);
    });

    it('lets nothing else be done while the password must be changed', async () => {
      await setCredentials(
        "must_change = true, initial_until = now() + interval '1 day'",
        test.actors.provincePersonnelOfficer.id,
      );
      const agent = await test.signIn('tinh.tochuc');

      expect((await agent.get('/api/v1/session')).body.user.mustChangePassword).toBe(true);
      for (const path of ['/api/v1/me/sessions']) {
        expect(await agent.get(path)).toMatchObject({
          status: 403,
          body: { code: 'session.password-change-required' },
        });
      }
      expect((await agent.patch('/api/v1/me', { locale: 'en' })).body.code).toBe(
        'session.password-change-required',
      );
      expect(
        (
          await agent.post('/api/v1/me/password', {
            currentPassword: PASSWORD,
            newPassword: 'Chè xanh buổi sớm 5',
          })
        ).status,
      ).toBe(204);

      expect((await agent.get('/api/v1/session')).body.user.mustChangePassword).toBe(false);
      expect((await agent.get('/api/v1/me/sessions')).status).toBe(200);
    });
  });

  it('refuses sign-in from another site', async () => {
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const answer = await test.nobody.post(
        '/api/v1/session',
        { username: 'ia-le.canbo', password: PASSWORD },
        headers,
      );
      expect(answer).toMatchObject({ status: 403, body: { code: 'request.cross-site' } });
    }
  });

  // Last, because Passport is one for the whole process: the second application takes the place of the first.
  it('makes the cookie Secure when people reach the system by https', async () => {
    const secure = await startTestApp({ PUBLIC_URL: 'https://cis.example' });
    const answer = await secure.nobody.post('/api/v1/session', {
      username: 'ia-le.canbo',
      password: PASSWORD,
    });
    await secure.close();

    expect(String(answer.headers['set-cookie'])).toContain('; Secure');
  });
});
