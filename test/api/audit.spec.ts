import { verifyAuditChains } from '@cis/database';
import { startTestApp, type TestApp } from '../support/app.js';

describe('the audit trail', () => {
  let test: TestApp;

  const sql = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await test.admin.query(text, values)).rows as Row[];
  const iaLe = (): number => test.actors.officer.tenantId;
  const chuSe = (): number => test.actors.neighbourOfficer.tenantId;

  beforeAll(async () => {
    test = await startTestApp();
    await test.signIn('ia-le.canbo');
    await test.signIn('chu-se.canbo');
    const leader = await test.as('leader');
    const users = (await leader.get('/api/v1/users')).body.items as {
      id: string;
      username: string;
      version: number;
    }[];
    const officer = users.find(({ username }) => username === 'ia-le.canbo');
    await leader.patch(
      `/api/v1/users/${officer?.id ?? ''}`,
      { fullName: 'Cán bộ Mẫu đổi tên' },
      { 'if-match': `"${officer?.version ?? 0}"` },
    );
    await (await test.as('officer')).get('/api/v1/users');
  });

  afterAll(() => test.close());

  describe('read over HTTP', () => {
    it('tells who changed what, from where, before and after', async () => {
      const answer = await (await test.as('leader')).get('/api/v1/audit-entries?entity=users&action=updated');

      expect(answer.status).toBe(200);
      expect(answer.body.items[0]).toMatchObject({
        tenantId: iaLe(),
        tenantName: 'Xã Ia Le',
        actorName: 'ia-le.lanhdao',
        ip: '127.0.0.1',
        changes: [
          {
            id: test.actors.officer.id,
            before: { full_name: 'Cán bộ Mẫu Ia Le' },
            after: { full_name: 'Cán bộ Mẫu đổi tên' },
          },
        ],
      });
    });

    it('lists the first twenty rows of a large change, and all of them in the entry itself', async () => {
      await test.database.within({ kind: 'system', reason: 'a large change' }, (tx) =>
        tx.query(
          "select audit.record($1, 'imported', 'tests', (select jsonb_agg(jsonb_build_object('id', n)) from generate_series(1, 500) n))",
          [iaLe()],
        ),
      );
      const leader = await test.as('leader');

      const [listed] = (await leader.get('/api/v1/audit-entries?action=imported')).body.items as {
        id: string;
        changes: unknown[];
        changeCount: number;
      }[];

      expect(listed).toMatchObject({ changeCount: 500 });
      expect(listed?.changes).toHaveLength(20);
      expect((await leader.get(`/api/v1/audit-entries/${listed?.id ?? ''}`)).body.changes).toHaveLength(500);
    });

    it('contains refusals, with the route and the permission', async () => {
      const { body } = await (await test.as('auditor')).get('/api/v1/audit-entries?action=refused');

      expect(body.items[0]).toMatchObject({
        actorName: 'ia-le.canbo',
        entity: 'routes',
        changes: [{ method: 'GET', path: '/api/v1/users', permission: 'user:read' }],
      });
    });

    it('is bounded by the scope: a commune sees its own, the province all', async () => {
      const tenantsOf = async (
        who: 'leader' | 'neighbourLeader' | 'provinceAuditor',
      ): Promise<Set<number>> => {
        const { body } = await (await test.as(who)).get('/api/v1/audit-entries?perPage=200');
        return new Set((body.items as { tenantId: number }[]).map(({ tenantId }) => tenantId));
      };

      expect(await tenantsOf('leader')).toEqual(new Set([iaLe()]));
      expect(await tenantsOf('neighbourLeader')).toEqual(new Set([chuSe()]));
      expect(await tenantsOf('provinceAuditor')).toEqual(
        new Set([
          test.actors.provinceAdmin.tenantId,
          iaLe(),
          chuSe(),
          test.actors.departmentReviewer.tenantId,
        ]),
      );
    });

    it("does not find another commune's entry by id or filter, though it exists", async () => {
      const [entry] = await sql<{ id: string }>(
        "select tenant_id || '-' || sequence as id from audit.entries where tenant_id = $1 limit 1",
        [chuSe()],
      );
      const leader = await test.as('leader');

      expect((await leader.get(`/api/v1/audit-entries/${entry?.id ?? ''}`)).status).toBe(404);
      expect((await leader.get(`/api/v1/audit-entries?tenantId=${chuSe()}`)).body).toEqual({
        items: [],
        total: 0,
      });
      expect(
        (await (await test.as('provinceAuditor')).get(`/api/v1/audit-entries/${entry?.id ?? ''}`)).status,
      ).toBe(200);
    });

    it.each(['officer', 'personnelOfficer', 'departmentReviewer', 'provinceViewer'] as const)(
      'is closed to %s',
      async (who) => {
        expect((await (await test.as(who)).get('/api/v1/audit-entries')).body.code).toBe('permission.denied');
      },
    );

    it('filters by row, actor, commune and day', async () => {
      const admin = await test.as('provinceAdmin');
      const code = (await (await test.as('leader')).get('/api/v1/session')).body.tenant.communeCode as string;
      const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
      const count = async (query: string): Promise<number> =>
        (await admin.get(`/api/v1/audit-entries?${query}`)).body.total as number;

      expect(await count(`id=${test.actors.officer.id}&entity=users&action=updated`)).toBe(1);
      expect(await count('actor=ia-le.lanhdao&action=updated')).toBe(1);
      expect(await count(`communeCode=${code}&action=updated`)).toBe(1);
      expect(await count(`from=${today}&to=${today}&action=updated`)).toBe(1);
      expect(await count('to=2020-01-01')).toBe(0);
      for (const bad of [
        'from=2026-02-30',
        'id=x',
        'sort=changes',
        'entity=%27%3B',
        'unknown=1',
        'perPage=500',
      ]) {
        expect((await admin.get(`/api/v1/audit-entries?${bad}`)).status).toBe(400);
      }
      expect((await admin.get('/api/v1/audit-entries/nothing')).status).toBe(404);
    });
  });

  describe('verified', () => {
    /** Does the worst to the table, as a superuser with the triggers off; undone afterwards. */
    const tampered = async (...statements: string[]): Promise<string[]> => {
      await sql('create table public.kept as table audit.entries');
      await sql('create table public.kept_heads as table audit.chain_heads');
      await sql('set session_replication_role = replica');
      for (const statement of statements) await sql(statement.replaceAll('$t', String(iaLe())));
      const { faults } = await verifyAuditChains(test.database);
      await sql('delete from audit.entries; delete from audit.chain_heads');
      await sql(
        'insert into audit.entries table public.kept; insert into audit.chain_heads table public.kept_heads',
      );
      await sql('drop table public.kept, public.kept_heads; set session_replication_role = origin');
      expect(faults.every(({ tenantId }) => tenantId === iaLe())).toBe(true);
      return faults.map(({ kind, from, to }) => `${kind} ${from}-${to}`);
    };

    it('is whole after ordinary work', async () => {
      const report = await verifyAuditChains(test.database);
      const [counted] = await sql<{ entries: number; tenants: number }>(
        'select count(*)::int as entries, count(distinct tenant_id)::int as tenants from audit.entries',
      );

      expect(report).toEqual({ ...counted, faults: [] });
      expect(report.entries).toBeGreaterThan(10);
    });

    it.each([
      "changes = '[]'",
      "actor_name = 'tinh.admin'",
      "at = at + interval '1 second'",
      "ip = '10.0.0.1'",
      "action = 'deleted'",
      "entity = 'tasks'",
      "request_id = 'x'",
    ])('finds an entry altered by: %s', async (change) => {
      expect(
        await tampered(`update audit.entries set ${change} where tenant_id = $t and sequence = 2`),
      ).toEqual(['altered 2-2']);
    });

    it('finds an entry that was altered together with its hash', async () => {
      const faults = await tampered(
        "update audit.entries set changes = '[]' where tenant_id = $t and sequence = 2",
        'update audit.entries e set hash = audit.entry_hash(e) where tenant_id = $t and sequence = 2',
      );

      expect(faults).toEqual(['altered 2-2']);
    });

    it('finds the last entry altered together with its hash', async () => {
      const [head] = await sql<{ last: number }>(
        'select max(sequence)::int as last from audit.entries where tenant_id = $1',
        [iaLe()],
      );
      const last = head?.last ?? 0;

      const faults = await tampered(
        `update audit.entries set changes = '[]' where tenant_id = $t and sequence = ${last}`,
        `update audit.entries e set hash = audit.entry_hash(e) where tenant_id = $t and sequence = ${last}`,
      );

      expect(faults).toEqual([`altered ${last}-${last}`]);
    });

    it('finds entries removed from the beginning, the middle and the end, and a whole chain', async () => {
      const [head] = await sql<{ last: number }>(
        'select max(sequence)::int as last from audit.entries where tenant_id = $1',
        [iaLe()],
      );
      const last = head?.last ?? 0;

      expect(await tampered('delete from audit.entries where tenant_id = $t and sequence = 1')).toEqual([
        'removed 1-1',
      ]);
      expect(await tampered('delete from audit.entries where tenant_id = $t and sequence in (2, 3)')).toEqual(
        ['removed 2-3'],
      );
      expect(await tampered(`delete from audit.entries where tenant_id = $t and sequence = ${last}`)).toEqual(
        [`removed ${last}-${last}`],
      );
      expect(await tampered('delete from audit.entries where tenant_id = $t')).toEqual([`removed 1-${last}`]);
      expect(await tampered('delete from audit.chain_heads where tenant_id = $t')).toEqual(['removed 0-0']);
    });

    it('finds entries that changed places', async () => {
      const faults = await tampered(
        'update audit.entries set sequence = -2 where tenant_id = $t and sequence = 2',
        'update audit.entries set sequence = 2 where tenant_id = $t and sequence = 3',
        'update audit.entries set sequence = 3 where tenant_id = $t and sequence = -2',
      );

      expect(faults).toContain('reordered 2-2');
      expect(faults).toContain('reordered 3-3');
    });

    it('finds a removed entry whose place was closed up', async () => {
      const faults = await tampered(
        'delete from audit.entries where tenant_id = $t and sequence = 2',
        'update audit.entries set sequence = 2 where tenant_id = $t and sequence = 3',
      );

      expect(faults.length).toBeGreaterThan(0);
    });
  });
});
