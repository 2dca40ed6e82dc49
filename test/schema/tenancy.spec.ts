import { Client } from 'pg';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

/** Unique constraints that may not carry the tenant, and why. */
const UNIQUE_WITHOUT_TENANT: Readonly<Record<string, string>> = {
  users_username_key: 'sign-in knows no tenant yet; names of a commune start with its slug',
  sessions_token_hash_key: 'a 256-bit random value, looked up before the tenant is known',
};

/** Tenant tables whose changes are not captured by the audit triggers, and why. */
const NOT_AUDITED: Readonly<Record<string, string>> = {
  'audit.entries': 'is the audit trail',
  'audit.chain_heads': 'is the audit trail',
  'commune.observation_revisions': 'is itself append-only history',
  'commune.submission_versions': 'is itself append-only and hash-chained',
  'commune.task_events': 'is itself append-only history',
  'commune.task_states': 'is itself history, kept by a trigger',
  'identity.notifications': 'messages about changes that are recorded themselves',
  'identity.decision_uploads': 'a day on the way; what is attached is recorded with the target',
  'identity.figure_imports': 'a progress record; what an import changed is recorded with the figures',
  'identity.sessions': 'changes with every request; sign-in and sign-out are recorded as events',
};

const RANGE =
  /^\(\(?(?<key>commune_id|tenant_id) >= \(NULLIF\(current_setting\('app\.commune_from'::text, true\), ''::text\)\)::integer\) AND \(\k<key> <= \(NULLIF\(current_setting\('app\.commune_to'::text, true\), ''::text\)\)::integer\)\)?$/;

interface TenantTable {
  readonly schema: string;
  readonly table: string;
  readonly key: string;
}

describe('the catalogue keeps communes apart', () => {
  let testDatabase: TestDatabase;
  let admin: Client;
  let tenantTables: TenantTable[];

  const rows = async <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    (await admin.query(sql, values)).rows as Row[];
  const nameOf = ({ schema, table }: TenantTable): string => `${schema}.${table}`;

  beforeAll(async () => {
    testDatabase = await openTestDatabase();
    admin = new Client({ connectionString: testDatabase.server.adminUrl });
    await admin.connect();
    tenantTables = await rows<TenantTable>(`
      select n.nspname as schema, c.relname as table, a.attname as key
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname in ('commune_id', 'tenant_id') and not a.attisdropped
      where c.relkind = 'r' and n.nspname in ('commune', 'steering', 'identity', 'audit')
      order by 1, 2`);
  });

  afterAll(async () => {
    await admin.end();
    await testDatabase.close();
  });

  it('finds the tenant tables it is about', () => {
    expect(tenantTables.length).toBeGreaterThanOrEqual(14);
    expect(tenantTables.map(nameOf)).toContain('commune.people');
  });

  it('has a tenant column in every table of the schema commune', async () => {
    const all = await rows<{ table: string }>(
      "select c.relname as table from pg_class c where c.relkind = 'r' and c.relnamespace = 'commune'::regnamespace",
    );

    const known = new Set(
      tenantTables.filter(({ schema }) => schema === 'commune').map(({ table }) => table),
    );
    expect(all.map(({ table }) => table).filter((table) => !known.has(table))).toEqual([]);
  });

  it('enables and forces row-level security on every tenant table', async () => {
    const flags = await rows<{ name: string; enabled: boolean; forced: boolean }>(`
      select n.nspname || '.' || c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r'`);

    for (const table of tenantTables) {
      expect(flags.find(({ name }) => name === nameOf(table))).toEqual({
        name: nameOf(table),
        enabled: true,
        forced: true,
      });
    }
  });

  it('gives every tenant table policies of the one shape, without a subselect', async () => {
    const policies = await rows<{
      name: string;
      table: string;
      using: string | null;
      check: string | null;
      command: string;
    }>(`
      select policyname as name, schemaname || '.' || tablename as table, qual as using, with_check as check, cmd as command
      from pg_policies`);

    for (const table of tenantTables) {
      expect(policies.filter((policy) => policy.table === nameOf(table))).not.toEqual([]);
    }
    for (const { name, using, check, command } of policies) {
      const label = `${name}: ${String(using)}`;
      for (const condition of [using, check].filter((text) => text !== null)) {
        expect(condition).not.toMatch(/select/i);
        // A public policy adds plain column conditions in front of the range.
        const range =
          condition.includes('is_p') || condition.includes('purpose')
            ? condition.slice(condition.indexOf('(commune_id'))
            : condition;
        expect(range.replace(/\)+$/, '))')).toMatch(RANGE);
      }
      if (command === 'ALL') expect(`${label} / ${String(check)}`).toBe(`${label} / ${String(using)}`);
    }
  });

  it('puts the tenant first in every primary key and into every unique constraint and index', async () => {
    const indexes = await rows<{ name: string; table: string; primary: boolean; columns: string[] }>(`
      select i.relname as name, n.nspname || '.' || c.relname as table, x.indisprimary as primary,
             array(select a.attname::text from unnest(x.indkey::int[]) with ordinality k(attnum, position)
                   join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum order by k.position) as columns
      from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
      join pg_namespace n on n.oid = c.relnamespace where x.indisunique`);

    for (const table of tenantTables) {
      const own = indexes.filter((index) => index.table === nameOf(table));
      expect(own.filter(({ primary }) => primary).map(({ columns }) => columns[0])).toEqual([table.key]);
      const strays = own.filter(
        ({ name, columns }) => !columns.includes(table.key) && !(name in UNIQUE_WITHOUT_TENANT),
      );
      expect(strays).toEqual([]);
    }
  });

  it('carries the tenant in every foreign key between tenant tables', async () => {
    const keys = await rows<{ name: string; table: string; target: string; columns: string[] }>(`
      select k.conname as name, k.conrelid::regclass::text as table, k.confrelid::regclass::text as target,
             array(select a.attname::text from unnest(k.conkey) n join pg_attribute a on a.attrelid = k.conrelid and a.attnum = n) as columns
      from pg_constraint k where k.contype = 'f'`);
    const tenant = new Map(tenantTables.map((table) => [nameOf(table), table.key]));
    const between = keys.filter(({ table, target }) => tenant.has(table) && tenant.has(target));

    expect(between.length).toBeGreaterThanOrEqual(8);
    expect(between.filter(({ table, columns }) => !columns.includes(tenant.get(table) ?? ''))).toEqual([]);
  });

  it('captures every change of every tenant table in the audit trail', async () => {
    const triggers = await rows<{ table: string; events: number }>(`
      select t.tgrelid::regclass::text as table, count(*)::int as events
      from pg_trigger t join pg_proc p on p.oid = t.tgfoid
      where p.proname = 'capture' and t.tgenabled = 'O' group by 1`);

    for (const table of tenantTables.filter((candidate) => !(nameOf(candidate) in NOT_AUDITED))) {
      expect(triggers.find((trigger) => trigger.table === nameOf(table))).toEqual({
        table: nameOf(table),
        events: 3,
      });
    }
  });

  it('lets no role that runs the program own tables, be superuser or bypass row-level security', async () => {
    const roles = await rows<{ name: string; superuser: boolean; bypass: boolean; owned: number }>(`
      select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypass,
             (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
      from pg_roles r where r.rolname in ('cis_app', 'cis_catalogue', 'cis_portal', 'cis_system', 'cis_personnel') order by 1`);

    expect(roles).toEqual(
      ['cis_app', 'cis_catalogue', 'cis_personnel', 'cis_portal', 'cis_system'].map((name) => ({
        name,
        superuser: false,
        bypass: false,
        owned: 0,
      })),
    );
  });

  it('keeps secrets and sensitive data out of reach of the everyday role', async () => {
    const may = async (role: string, table: string, column: string): Promise<boolean | undefined> =>
      (
        await rows<{ may: boolean }>("select has_column_privilege($1, $2, $3, 'select') as may", [
          role,
          table,
          column,
        ])
      )[0]?.may;

    expect(await may('cis_app', 'identity.credentials', 'password_hash')).toBe(false);
    expect(await may('cis_system', 'identity.credentials', 'password_hash')).toBe(true);
    expect(await may('cis_app', 'identity.sessions', 'token_hash')).toBe(false);
    expect(await may('cis_app', 'commune.person_confidential', 'ethnicity')).toBe(false);
    expect(await may('cis_personnel', 'commune.person_confidential', 'ethnicity')).toBe(true);
    for (const column of [
      'birth_date',
      'gender',
      'hometown',
      'qualification',
      'political_theory_level',
      'lineage_id',
    ]) {
      expect(await may('cis_portal', 'commune.people', column)).toBe(false);
      expect(await may('cis_app', 'commune.people', column)).toBe(true);
    }
    expect(await may('cis_portal', 'commune.people', 'full_name')).toBe(true);
  });

  it('shows the portal of tasks only the columns that citizens read, and nothing of their reports, leads, events, questions, files or directives', async () => {
    const tables = await rows<{ name: string; isReadable: boolean }>(`
      select n.nspname || '.' || c.relname as name, has_any_column_privilege('cis_portal', c.oid, 'select') as "isReadable"
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and (n.nspname = 'steering' or n.nspname = 'commune' and c.relname like 'task%') order by 1`);
    const columns = await rows<{ name: string }>(`
      select a.attname as name from pg_attribute a
      where a.attrelid = 'commune.tasks'::regclass and a.attnum > 0 and not a.attisdropped and has_column_privilege('cis_portal', a.attrelid, a.attnum, 'select')
      order by 1`);

    expect(tables.filter(({ isReadable }) => isReadable).map(({ name }) => name)).toEqual(['commune.tasks']);
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'commune.task_blocks',
        'commune.task_events',
        'commune.task_files',
        'commune.task_leads',
        'commune.task_states',
        'commune.task_updates',
        'steering.directive_tasks',
        'steering.directives',
      ]),
    );
    expect(columns.map(({ name }) => name)).toEqual(
      'assigned_at category commune_id completed_on confirmed_at deadline deliverable disposition document_date document_issuer document_number first_reported_on id is_public is_sample kind last_reported_on lead_org original_deadline percent programme_code rhythm starts_on superseded_on title'.split(
        ' ',
      ),
    );
  });

  it('gives nobody a way to change or remove an audit entry', async () => {
    const grants = await rows<{ grantee: string; privilege: string }>(`
      select grantee, privilege_type as privilege from information_schema.role_table_grants
      where table_schema = 'audit' and privilege_type <> 'SELECT' and grantee <> 'cis_owner'`);

    expect(grants).toEqual([]);
    await admin.query("set role cis_owner; set app.commune_from = '0'; set app.commune_to = '2147483647'");
    await expect(admin.query('delete from audit.entries')).rejects.toThrow('append-only');
    await expect(admin.query("update audit.entries set action = 'x'")).rejects.toThrow('append-only');
    await expect(admin.query('truncate audit.entries')).rejects.toThrow('append-only');
    await admin.query('reset role; reset app.commune_from; reset app.commune_to');
  });
});
