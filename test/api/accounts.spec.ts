import { PASSWORD, type ActorName } from '../support/actors.js';
import { startTestApp, type Answer, type TestApp } from '../support/app.js';

describe('managing accounts', () => {
  let test: TestApp;
  let next = 0;

  const sql = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await test.admin.query(text, values)).rows as Row[];
  const as = (who: ActorName) => test.as(who);
  /** A new officer of Ia Le, or whatever is asked for. */
  const create = async (
    who: ActorName,
    changes: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    next += 1;
    const account = {
      username: `ia-le.mau${next}`,
      fullName: 'Cán bộ Mẫu Mới',
      roles: ['commune_editor'],
      ...changes,
    };
    return (await as(who)).post('/api/v1/users', account, headers);
  };
  const codeOf = async (who: ActorName): Promise<string> =>
    (await (await as(who)).get('/api/v1/session')).body.tenant.communeCode as string;

  beforeAll(async () => {
    test = await startTestApp();
  });

  beforeEach(() => test.admin.query('delete from identity.login_attempts'));

  afterAll(() => test.close());

  describe('opening one', () => {
    it('gives a one-time password that works, must be changed, and is kept nowhere', async () => {
      const answer = await create('leader', { email: 'mau@example.org' });
      const { initialPassword, username, id } = answer.body as {
        initialPassword: string;
        username: string;
        id: string;
      };

      expect(answer.status).toBe(201);
      expect(answer.headers.etag).toBe('"1"');
      expect(answer.body).toMatchObject({
        tenantId: test.actors.leader.tenantId,
        tenantKind: 'commune',
        communeName: 'Xã Ia Le',
        status: 'active',
        mustChangePassword: true,
      });
      expect(initialPassword).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
      const days = (new Date(answer.body.initialPasswordUntil as string).getTime() - Date.now()) / 86_400_000;
      expect(days).toBeCloseTo(14, 1);

      const agent = await test.signIn(username, initialPassword);
      expect((await agent.get('/api/v1/me/sessions')).body.code).toBe('session.password-change-required');
      const everything = JSON.stringify([
        await sql('select * from identity.users'),
        await sql('select * from identity.credentials'),
        await sql('select * from audit.entries'),
      ]);
      expect(everything).not.toContain(initialPassword);
      expect((await (await as('leader')).get(`/api/v1/users/${id}`)).body.initialPassword).toBeUndefined();
    });

    it('stops taking the initial password after its days', async () => {
      const { username, initialPassword, id } = (await create('leader')).body as {
        username: string;
        initialPassword: string;
        id: string;
      };
      await sql('set session_replication_role = replica');
      await sql("update identity.credentials set initial_until = now() - interval '1 second' where id = $1", [
        id,
      ]);
      await sql('set session_replication_role = origin');

      await expect(test.signIn(username, initialPassword)).rejects.toThrow('sign-in.failed');
    });

    it('creates once when sent twice with one key', async () => {
      const headers = { 'idempotency-key': 'mot-lan-thoi-1' };
      const body = { username: 'ia-le.motlan' };
      const first = await create('leader', body, headers);
      const second = await create('leader', body, headers);

      expect(first.body.initialPassword).toMatch(/-/);
      expect(second).toMatchObject({ status: 201, body: { id: first.body.id, initialPassword: null } });
      expect(await sql("select 1 from identity.users where username = 'ia-le.motlan'")).toHaveLength(1);
    });

    it.each([
      ['a name without the slug', { username: 'canbo.moi' }, 422, 'user.username-prefix'],
      ["another commune's prefix", { username: 'chu-se.canbo9' }, 422, 'user.username-prefix'],
      ['nothing but the prefix', { username: 'ia-le.' }, 422, 'user.username-prefix'],
      ['a taken name', { username: 'ia-le.canbo' }, 409, 'user.username-taken'],
      ['a role beyond the own', { roles: ['personnel_officer'] }, 403, 'user.role-not-grantable'],
      ["the province's role", { roles: ['province_admin'] }, 403, 'user.role-not-grantable'],
      [
        'one good and one bad role',
        { roles: ['commune_editor', 'department_reviewer'] },
        403,
        'user.role-not-grantable',
      ],
      ['no role', { roles: [] }, 400, 'request.invalid'],
      ['an unknown role', { roles: ['root'] }, 400, 'request.invalid'],
      ['capital letters', { username: 'Ia-Le.CanBo' }, 400, 'request.invalid'],
      ['a markup name is text, a NUL is not', { fullName: 'a\u0000b' }, 400, 'request.malformed'],
      ['a name of one letter', { fullName: 'A' }, 400, 'request.invalid'],
      ['an unknown field', { isSample: true }, 400, 'request.invalid'],
      ['a wrong type', { fullName: ['x'] }, 400, 'request.invalid'],
    ])('refuses %s', async (_, changes, status, code) => {
      const before = await sql('select 1 from identity.users');

      expect(await create('leader', changes)).toMatchObject({ status, body: { code } });
      expect(await sql('select 1 from identity.users')).toHaveLength(before.length);
    });

    it("does not find another commune's or the province's tenant", async () => {
      const username = 'chu-se.keodau';
      expect(
        await create('leader', { tenantId: test.actors.neighbourLeader.tenantId, username }),
      ).toMatchObject({ status: 404 });
      expect(
        await create('leader', { communeCode: await codeOf('neighbourLeader'), username }),
      ).toMatchObject({ status: 404 });
      expect(
        await create('leader', { tenantId: 5_200_000, username: 'tinh.keodau', roles: ['province_admin'] }),
      ).toMatchObject({ status: 404 });
      expect(await create('provinceAdmin', { communeCode: '00000' })).toMatchObject({ status: 404 });
      expect(await create('provinceAdmin', { tenantId: 4_800_001 })).toMatchObject({ status: 404 });
    });

    it('lets the province open accounts for communes, departments and itself', async () => {
      const communeCode = await codeOf('neighbourLeader');
      const { tenantId: department } = test.actors.departmentReviewer;

      const commune = await create('provinceAdmin', {
        communeCode,
        username: 'chu-se.moi',
        roles: ['commune_approver', 'personnel_officer'],
      });
      expect(commune).toMatchObject({
        status: 201,
        body: { tenantId: test.actors.neighbourLeader.tenantId, communeCode },
      });
      expect(
        await create('provinceAdmin', {
          tenantId: department,
          username: 'so.moi',
          roles: ['department_reviewer'],
        }),
      ).toMatchObject({
        status: 201,
        body: { tenantKind: 'department', tenantName: 'Sở Tài chính', communeCode: null },
      });
      expect(
        await create('provinceAdmin', { username: 'tinh.moi', roles: ['province_viewer'] }),
      ).toMatchObject({
        status: 201,
        body: { tenantKind: 'province', tenantName: 'Tỉnh Gia Lai' },
      });
      expect(
        await create('provinceAdmin', {
          tenantId: department,
          username: 'so.moi2',
          roles: ['province_admin'],
        }),
      ).toMatchObject({ status: 403 });
      expect(await create('provinceAdmin', { communeCode, username: 'so.moi3' })).toMatchObject({
        status: 422,
      });
    });

    it.each([
      'officer',
      'personnelOfficer',
      'auditor',
      'departmentReviewer',
      'provinceViewer',
      'provinceAuditor',
    ] as const)('is closed to %s', async (who) => {
      expect(await create(who)).toMatchObject({ status: 403, body: { code: 'permission.denied' } });
    });
  });

  describe('the list', () => {
    const usernames = async (who: ActorName, query = ''): Promise<string[]> =>
      (
        (await (await as(who)).get(`/api/v1/users?perPage=200${query}`)).body.items as { username: string }[]
      ).map(({ username }) => username);

    it('shows a commune its own accounts only, the province all', async () => {
      const own = await usernames('leader');
      const all = await usernames('provinceAdmin');

      expect(own).toContain('ia-le.canbo');
      expect(own.every((username) => username.startsWith('ia-le.'))).toBe(true);
      for (const username of ['ia-le.canbo', 'chu-se.canbo', 'so.tai-chinh', 'tinh.admin'])
        expect(all).toContain(username);
    });

    it('counts nothing beyond the scope', async () => {
      const [own] = await sql<{ count: number }>(
        'select count(*)::int as count from identity.users where tenant_id = $1',
        [test.actors.leader.tenantId],
      );

      expect((await (await as('leader')).get('/api/v1/users?perPage=1')).body.total).toBe(own?.count);
      expect(
        (await (await as('leader')).get(`/api/v1/users?tenantId=${test.actors.neighbourLeader.tenantId}`))
          .body,
      ).toEqual({ items: [], total: 0 });
      expect((await (await as('leader')).get('/api/v1/users?q=chu-se')).body.total).toBe(0);
    });

    it('is searched without marks, the exact name first', async () => {
      expect(await usernames('leader', '&q=lanh%20dao')).toContain('ia-le.lanhdao');
      expect(await usernames('provinceAdmin', '&q=quan%20tri')).toEqual(['tinh.admin']);
      expect((await usernames('leader', '&q=ia-le.canbo'))[0]).toBe('ia-le.canbo');
      expect(
        await usernames('leader', `&q=${encodeURIComponent("'; drop table identity.users; --")}`),
      ).toEqual([]);
    });

    it('filters by role, status, kind and commune', async () => {
      expect(await usernames('provinceAdmin', '&role=department_reviewer&tenantKind=department')).toContain(
        'so.tai-chinh',
      );
      expect(await usernames('provinceAdmin', '&role=department_reviewer')).not.toContain('tinh.admin');
      expect(
        await usernames(
          'provinceAdmin',
          `&communeCode=${await codeOf('neighbourLeader')}&role=commune_editor`,
        ),
      ).toEqual(['chu-se.canbo']);
      expect(await usernames('provinceAdmin', '&status=closed')).not.toContain('tinh.admin');
      for (const bad of ['role=root', 'sort=passwordHash', 'tenantId=x', 'status=open', 'unknown=1']) {
        expect((await (await as('provinceAdmin')).get(`/api/v1/users?${bad}`)).status).toBe(400);
      }
    });

    it('carries no password hash and no token', async () => {
      const { text } = await (await as('provinceAdmin')).get('/api/v1/users?perPage=200');
      expect(text).not.toMatch(/argon2|password_?hash|token/i);
    });
  });

  describe('changing one', () => {
    const changed = async (who: ActorName, id: string, body: unknown, version = 1): Promise<Answer> =>
      (await as(who)).patch(`/api/v1/users/${id}`, body, { 'if-match': `"${version}"` });

    it('changes what is named, keeps the rest, and raises the version', async () => {
      const { id } = (await create('leader', { email: 'cu@example.org' })).body as { id: string };

      const answer = await changed('leader', id, { fullName: 'Tên Mẫu Khác', roles: ['commune_approver'] });

      expect(answer).toMatchObject({
        status: 200,
        body: { fullName: 'Tên Mẫu Khác', roles: ['commune_approver'], email: 'cu@example.org', version: 2 },
      });
      expect(answer.headers.etag).toBe('"2"');
      expect((await changed('leader', id, { email: null }, 2)).body.email).toBeNull();
    });

    it('refuses a stale version and a missing one', async () => {
      const { id } = (await create('leader')).body as { id: string };
      await changed('leader', id, { fullName: 'Tên Mẫu Khác' });

      expect(await changed('leader', id, { fullName: 'Tên Mẫu Thứ Ba' })).toMatchObject({
        status: 412,
        body: { code: 'row.stale', params: { currentVersion: 2 } },
      });
      expect(await (await as('leader')).patch(`/api/v1/users/${id}`, { fullName: 'Tên' })).toMatchObject({
        status: 428,
      });
    });

    it('lets one of two simultaneous changes win', async () => {
      const { id } = (await create('leader')).body as { id: string };

      const answers = await Promise.all(
        ['Mẫu Một', 'Mẫu Hai'].map((fullName) => changed('leader', id, { fullName })),
      );

      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    });

    it('reaches the rights of a session that is remembered', async () => {
      const { id, username, initialPassword } = (await create('leader')).body as {
        id: string;
        username: string;
        initialPassword: string;
      };
      const agent = await test.signIn(username, initialPassword);
      await agent.post('/api/v1/me/password', {
        currentPassword: initialPassword,
        newPassword: 'Chè xanh buổi sớm 5',
      });
      expect((await agent.get('/api/v1/users')).status).toBe(403);

      await changed('leader', id, { roles: ['commune_approver'] });
      expect((await agent.get('/api/v1/users')).status).toBe(200);
      await changed('leader', id, { roles: ['commune_editor'] }, 2);
      expect((await agent.get('/api/v1/users')).status).toBe(403);
    });

    it('gives no role beyond the own, but lets one stay that is there', async () => {
      const { personnelOfficer } = test.actors;

      expect(
        await changed('leader', test.actors.auditor.id, { roles: ['auditor', 'personnel_officer'] }),
      ).toMatchObject({ status: 403, body: { code: 'user.role-not-grantable' } });
      expect(
        await changed('leader', personnelOfficer.id, { roles: ['personnel_officer', 'commune_editor'] }),
      ).toMatchObject({ status: 200 });
      expect(await changed('leader', personnelOfficer.id, { roles: ['personnel_officer'] }, 2)).toMatchObject(
        { status: 200 },
      );
    });

    it('refuses changes of the own roles and closing oneself', async () => {
      const { leader, provinceAdmin } = test.actors;

      expect(await changed('leader', leader.id, { roles: ['commune_approver', 'auditor'] })).toMatchObject({
        status: 409,
        body: { code: 'user.own-account' },
      });
      expect(
        await changed('leader', leader.id, { roles: ['commune_approver'], fullName: 'Lãnh đạo Mẫu Ia Le' }),
      ).toMatchObject({ status: 200 });
      expect(await (await as('leader')).post(`/api/v1/users/${leader.id}/close`)).toMatchObject({
        status: 409,
        body: { code: 'user.own-account' },
      });
      expect(await (await as('leader')).post(`/api/v1/users/${leader.id}/reset-password`)).toMatchObject({
        status: 409,
      });
      expect(await (await as('provinceAdmin')).post(`/api/v1/users/${provinceAdmin.id}/close`)).toMatchObject(
        { status: 409 },
      );
    });
  });

  describe('closing, reopening, resetting', () => {
    it('ends all sessions at once, keeps the account, and opens it again', async () => {
      const { id, username, initialPassword } = (await create('leader')).body as {
        id: string;
        username: string;
        initialPassword: string;
      };
      const agent = await test.signIn(username, initialPassword);
      expect((await agent.get('/api/v1/session')).status).toBe(200);
      const leader = await as('leader');

      expect((await leader.post(`/api/v1/users/${id}/close`)).body).toMatchObject({
        status: 'closed',
        version: 2,
      });
      expect((await agent.get('/api/v1/session')).status).toBe(401);
      await expect(test.signIn(username, initialPassword)).rejects.toThrow('sign-in.failed');
      expect((await leader.post(`/api/v1/users/${id}/close`)).body).toMatchObject({
        status: 'closed',
        version: 2,
      });
      expect((await leader.post(`/api/v1/users/${id}/reopen`)).body).toMatchObject({
        status: 'active',
        version: 3,
      });
      expect((await agent.get('/api/v1/session')).status).toBe(401);
      await test.signIn(username, initialPassword);
    });

    it('lets no sign-in slip in while an account is being closed', async () => {
      const { id, username, initialPassword } = (await create('leader')).body as {
        id: string;
        username: string;
        initialPassword: string;
      };
      const leader = await as('leader');

      const [, ...signIns] = await Promise.all([
        leader.post(`/api/v1/users/${id}/close`),
        ...Array.from({ length: 4 }, () => test.signIn(username, initialPassword).catch(() => null)),
      ]);

      for (const agent of signIns)
        expect(agent === null ? 401 : (await agent.get('/api/v1/session')).status).toBe(401);
    });

    it('resets the password: the old one and all sessions end, the new one must be changed', async () => {
      const { id, username, initialPassword } = (await create('leader')).body as {
        id: string;
        username: string;
        initialPassword: string;
      };
      const agent = await test.signIn(username, initialPassword);

      const reset = await (await as('leader')).post(`/api/v1/users/${id}/reset-password`);

      expect(reset).toMatchObject({ status: 200, body: { mustChangePassword: true } });
      expect(reset.body.initialPassword).not.toBe(initialPassword);
      expect((await agent.get('/api/v1/session')).status).toBe(401);
      await expect(test.signIn(username, initialPassword)).rejects.toThrow('sign-in.failed');
      await test.signIn(username, reset.body.initialPassword as string);
    });

    it('does not let a leader take over an account that may do more than he', async () => {
      const { personnelOfficer } = test.actors;
      const leader = await as('leader');

      expect(await leader.post(`/api/v1/users/${personnelOfficer.id}/reset-password`)).toMatchObject({
        status: 403,
        body: { code: 'user.role-not-grantable' },
      });
      await test.signIn(personnelOfficer.username, PASSWORD);
      expect((await leader.post(`/api/v1/users/${personnelOfficer.id}/close`)).status).toBe(200);
      expect((await leader.post(`/api/v1/users/${personnelOfficer.id}/reopen`)).status).toBe(403);
      expect(
        (await (await as('provinceAdmin')).post(`/api/v1/users/${personnelOfficer.id}/reopen`)).status,
      ).toBe(200);
    });

    it("lists and ends a user's sessions", async () => {
      const agent = await test.signIn('ia-le.kiemtra');
      const path = `/api/v1/users/${test.actors.auditor.id}/sessions`;
      const leader = await as('leader');
      const { items } = (await leader.get(path)).body as { items: { id: string; isCurrent: boolean }[] };
      const newest = items[0]?.id ?? '';

      expect(items[0]).toMatchObject({ ip: '127.0.0.1', isCurrent: false });
      expect((await (await as('neighbourLeader')).delete(`${path}/${newest}`)).status).toBe(404);
      expect((await agent.get('/api/v1/session')).status).toBe(200);
      expect((await leader.delete(`${path}/${newest}`)).status).toBe(204);
      expect((await agent.get('/api/v1/session')).status).toBe(401);
    });
  });

  describe("another tenant's account", () => {
    it.each([
      ['neighbourLeader', 'officer'],
      ['leader', 'neighbourOfficer'],
      ['leader', 'departmentReviewer'],
      ['leader', 'provinceAdmin'],
    ] as const)('is not found by %s, though %s exists', async (who, whom) => {
      const { id, tenantId } = test.actors[whom];
      const agent = await as(who);
      const [before] = await sql<{ row: string }>(
        'select u::text || c::text as row from identity.users u join identity.credentials c using (tenant_id, id) where id = $1',
        [id],
      );
      const match = { 'if-match': '"1"' };

      const answers = [
        await agent.get(`/api/v1/users/${id}`),
        await agent.patch(`/api/v1/users/${id}`, { fullName: 'Bị chiếm' }, match),
        await agent.post(`/api/v1/users/${id}/reset-password`),
        await agent.post(`/api/v1/users/${id}/close`),
        await agent.post(`/api/v1/users/${id}/reopen`),
        await agent.get(`/api/v1/users/${id}/sessions`),
      ];

      for (const answer of answers)
        expect(answer).toMatchObject({ status: 404, body: { code: 'row.not-found' } });
      const absent = await agent.get('/api/v1/users/00000000-0000-7000-8000-999999999999');
      expect({ ...absent.body, requestId: '' }).toEqual({ ...answers[0]?.body, requestId: '' });
      const [after] = await sql<{ row: string }>(
        'select u::text || c::text as row from identity.users u join identity.credentials c using (tenant_id, id) where id = $1',
        [id],
      );
      expect(before?.row).toContain(String(tenantId));
      expect(after).toEqual(before);
    });
  });

  describe('a list of accounts', () => {
    const HEADER = 'Mã xã;Tên xã;Họ tên;Tên đăng nhập;Vai trò;Thư điện tử';
    const PATH = '/api/v1/account-imports';
    const upload = async (who: ActorName, rows: readonly string[], name = 'tai-khoan.csv'): Promise<Answer> =>
      (await as(who)).upload(PATH, { name, content: [HEADER, ...rows].join('\r\n') });
    const ended = async (id: string, who: ActorName = 'provinceAdmin'): Promise<Answer['body']> => {
      const agent = await as(who);
      for (let polls = 0; polls < 200; polls += 1) {
        const { body } = await agent.get(`${PATH}/${id}`);
        if (body.state !== 'running') return body;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error('The import does not end');
    };
    const accounts = () =>
      sql<{ username: string; tenant_id: number; full_name: string; roles: string[] }>(
        'select username, tenant_id, full_name, roles from identity.users order by username',
      );
    let rows: string[];

    beforeAll(async () => {
      const [iaLe, chuSe] = [await codeOf('leader'), await codeOf('neighbourLeader')];
      rows = [
        `${iaLe};;Nguyễn Văn Mẫu;;Cán bộ nhập liệu;`,
        `${iaLe};Ia Le;Trần Thị Mẫu;ia-le.mauthi;Lãnh đạo xã, Cán bộ tổ chức;mau@example.org`,
        `;xã chư sê;Đinh Mẫu;;commune_editor;`,
        `${chuSe};;Nguyễn Văn Mẫu;;Cán bộ nhập liệu;`,
        `;Pleiku;Siu Mẫu;;Cán bộ nhập liệu;`,
      ];
    });

    it('makes the accounts in the background and gives one page of slips a commune, to the creator only', async () => {
      const started = await upload('provinceAdmin', rows);
      expect(started).toMatchObject({ status: 202, body: { state: 'running', total: 5, pages: [] } });

      const done = await ended(started.body.id as string);

      expect(done).toMatchObject({ state: 'done', done: 5, created: 5, unchanged: 0, failedRow: null });
      expect(
        (done.pages as { communeName: string; slips: { username: string }[] }[]).map(
          ({ communeName, slips }) => [communeName, ...slips.map(({ username }) => username)],
        ),
      ).toEqual([
        ['Phường Pleiku', 'pleiku.maus'],
        ['Xã Chư Sê', 'chu-se.maud', 'chu-se.maunv'],
        ['Xã Ia Le', 'ia-le.maunv', 'ia-le.mauthi'],
      ]);
      const pages = done.pages as {
        communeName: string;
        slips: { username: string; initialPassword: string }[];
      }[];
      const slips = pages.find(({ communeName }) => communeName === 'Xã Ia Le')?.slips ?? [];
      const agent = await test.signIn(slips[1]?.username ?? '', slips[1]?.initialPassword);
      expect((await agent.get('/api/v1/session')).body.user).toMatchObject({
        mustChangePassword: true,
        roles: ['commune_approver', 'personnel_officer'],
      });

      const own = (await (await as('provinceAdmin')).get(PATH)).body as {
        items: { pages: unknown[] }[];
        total: number;
      };
      expect(own).toMatchObject({ total: 1, items: [{ created: 5, pages: [] }] });
      const other = await create('provinceAdmin', { username: 'tinh.admin2', roles: ['province_admin'] });
      const second = await test.signIn('tinh.admin2', other.body.initialPassword as string);
      await second.post('/api/v1/me/password', {
        currentPassword: other.body.initialPassword,
        newPassword: 'Chè xanh buổi sớm 5',
      });
      expect((await second.get(`${PATH}/${started.body.id as string}`)).status).toBe(404);
      expect((await second.delete(`${PATH}/${started.body.id as string}`)).status).toBe(404);
      expect((await second.get(PATH)).body).toEqual({ items: [], total: 0 });
    });

    it('changes nothing when it is sent again, and adds what is new', async () => {
      const before = await accounts();
      const again = await ended((await upload('provinceAdmin', rows)).body.id as string);

      expect(again).toMatchObject({ state: 'done', created: 0, unchanged: 5, pages: [] });
      expect(await accounts()).toEqual(before);

      const longer = await ended(
        (await upload('provinceAdmin', [...rows, ';Ia Le;Nguyễn Vi Mẫu;;Cán bộ kiểm tra;'])).body
          .id as string,
      );
      expect(longer).toMatchObject({ created: 1, unchanged: 5 });
      expect(longer.pages[0].slips[0].username).toBe('ia-le.maunv2');
    });

    it('names every fault by row and column, and makes nothing', async () => {
      const before = await accounts();
      const answer = await upload('provinceAdmin', [
        '00000;;Người Mẫu Một;;Cán bộ nhập liệu;',
        ';Nhơn Phú cũ;Người Mẫu Hai;;Cán bộ nhập liệu;',
        `${await codeOf('leader')};Chư Sê;Người Mẫu Ba;;Cán bộ nhập liệu;`,
        ';Ia Le;Người Mẫu Bốn;chu-se.bon;Cán bộ nhập liệu;',
        ';Ia Le;Người Mẫu Năm;;Vua;',
        ';Ia Le;Người Mẫu Sáu;;Quản trị tỉnh;',
        ';Ia Le;Người Mẫu Bảy;;Cán bộ nhập liệu;không phải thư',
        ';Ia Le;;;Cán bộ nhập liệu;',
        ';Ia Le;Người Khác;ia-le.canbo;Cán bộ nhập liệu;',
        ';Ia Le;Người Mẫu Tám;;Cán bộ nhập liệu;',
        ';Ia Le;người mẫu tám;;Cán bộ nhập liệu;',
        ';;Người Mẫu Chín;;Cán bộ nhập liệu;',
      ]);

      expect(answer).toMatchObject({ status: 422, body: { code: 'import.faulty', params: { count: 11 } } });
      expect((answer.body.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
        '/rows/2/A',
        '/rows/3/B',
        '/rows/4/B',
        '/rows/5/D',
        '/rows/6/E',
        '/rows/7/E',
        '/rows/8/F',
        '/rows/9/C',
        '/rows/10/D',
        '/rows/12/C',
        '/rows/13/A',
      ]);
      expect(answer.body.errors[0].detail).toBe('Dòng 2, cột A (Mã xã): không có xã, phường "00000"');
      expect(await accounts()).toEqual(before);
    });

    it('is stopped by its creator: what is made stays, the slips are gone', async () => {
      const many = Array.from(
        { length: 60 },
        (_, number) => `;Ia Le;Người Mẫu Số ${number};ia-le.so${number};Cán bộ nhập liệu;`,
      );
      const { id } = (await upload('provinceAdmin', many)).body as { id: string };
      const agent = await as('provinceAdmin');
      expect(await upload('provinceAdmin', many)).toMatchObject({
        status: 409,
        body: { code: 'import.running' },
      });

      expect((await agent.delete(`${PATH}/${id}`)).status).toBe(204);
      const stopped = await ended(id);
      await new Promise((resolve) => setTimeout(resolve, 150));

      const made = await sql("select 1 from identity.users where username like 'ia-le.so%'");
      expect(stopped.state).toBe('cancelled');
      expect(made.length).toBeLessThan(60);
      expect((await agent.get(`${PATH}/${id}`)).body).toMatchObject({
        created: made.length,
        pages: [],
        slipsUntil: null,
      });
      const rest = await ended((await upload('provinceAdmin', many)).body.id as string);
      expect(rest).toMatchObject({ state: 'done', created: 60 - made.length, unchanged: made.length });
    });

    it('refuses what is no list', async () => {
      const agent = await as('provinceAdmin');

      expect(await upload('provinceAdmin', [])).toMatchObject({
        status: 422,
        body: { code: 'import.unreadable' },
      });
      expect(await upload('provinceAdmin', rows, 'tai-khoan.pdf')).toMatchObject({ status: 415 });
      expect(await upload('provinceAdmin', rows, 'tai-khoan.xlsx')).toMatchObject({
        status: 422,
        body: { code: 'import.unreadable' },
      });
      expect(await agent.upload(PATH, { name: 'x.csv', content: 'Tên;Tuổi\r\nA;3' })).toMatchObject({
        status: 422,
      });
      expect(await agent.post(PATH, {})).toMatchObject({ status: 415 });
    });

    it.each(['leader', 'officer', 'departmentReviewer', 'provinceViewer', 'provinceAuditor'] as const)(
      'is closed to %s',
      async (who) => {
        expect(await upload(who, rows)).toMatchObject({ status: 403 });
        expect((await (await as(who)).get(PATH)).status).toBe(403);
      },
    );
  });
});
