import { Client } from 'pg';
import { newRowId, openingStatement, rolePassword, type Scope, type Server } from '@cis/database';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import {
  BUILT_TABLES,
  insertStatement,
  insertTenantRows,
  rowFor,
  tenantColumn,
  type TenantRows,
  WRITTEN_BY_TRIGGERS,
} from './tenant-rows.js';

const OWN = 5200001;
const FOREIGN = 5200002;
const ROLES = ['cis_app', 'cis_personnel', 'cis_system', 'cis_portal'] as const;

/** Refused by row-level security (42501), or never granted (42501 as well). */
const REFUSED = expect.objectContaining({ code: '42501' }) as unknown;

describe('row-level security between two communes', () => {
  let testDatabase: TestDatabase;
  let admin: Client;
  let own: TenantRows;
  let foreign: TenantRows;
  const clients = new Map<string, Client>();

  beforeAll(async () => {
    testDatabase = await openTestDatabase();
    admin = new Client({ connectionString: testDatabase.server.adminUrl });
    await admin.connect();
    await admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    own = await insertTenantRows(admin, { tenantId: OWN, marker: 'NHA' }, newRowId);
    foreign = await insertTenantRows(admin, { tenantId: FOREIGN, marker: 'HANGXOM' }, newRowId);
    for (const role of ROLES) {
      const client = new Client({
        connectionString: roleUrl(testDatabase.server, role === 'cis_personnel' ? 'cis_app' : role),
      });
      await client.connect();
      clients.set(role, client);
    }
  });

  afterAll(async () => {
    await Promise.all([...clients.values()].map((client) => client.end()));
    await admin.end();
    await testDatabase.close();
  });

  /** Runs one statement as a role in a commune's scope and always rolls back. */
  async function as(role: (typeof ROLES)[number], scope: Scope | null, text: string, values: unknown[] = []) {
    const client = clients.get(role);
    if (!client) throw new Error(role);
    try {
      await client.query(scope ? openingStatement(scope) : 'BEGIN');
      if (!scope && role === 'cis_personnel') await client.query('set local role cis_personnel');
      return await client.query(text, values);
    } finally {
      await client.query('ROLLBACK');
    }
  }

  const scopeOf = (role: string, communeId: number): Scope => ({
    kind: 'commune',
    communeId,
    clearance: role === 'cis_personnel' ? 'personnel' : 'staff',
  });

  const may = async (role: string, table: string, privilege: string): Promise<boolean> => {
    const { rows } = await admin.query<{ may: boolean }>(
      `select case when $3 = 'delete' then has_table_privilege($1, $2, $3) else has_any_column_privilege($1, $2, $3) end as may`,
      [role, table, privilege],
    );
    return rows[0]?.may ?? false;
  };

  const changeableColumn = async (role: string, table: string): Promise<string> => {
    const { rows } = await admin.query<{ name: string }>(
      `select attname::text as name from pg_attribute where attrelid = $2::regclass and attnum > 0
       and has_column_privilege($1, $2::regclass, attnum, 'update') and has_column_privilege($1, $2::regclass, attnum, 'select') order by attnum limit 1`,
      [role, table],
    );
    return rows[0]?.name ?? tenantColumn(table);
  };

  it('has a builder for every tenant table there is', async () => {
    const { rows } = await admin.query<{ name: string }>(`
      select n.nspname || '.' || c.relname as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname in ('commune_id', 'tenant_id') and not a.attisdropped
      where c.relkind = 'r' and n.nspname in ('commune', 'steering', 'identity', 'audit')`);

    expect(rows.map(({ name }) => name).sort()).toEqual([...BUILT_TABLES, ...WRITTEN_BY_TRIGGERS].sort());
  });

  describe.each(BUILT_TABLES)('%s', (table) => {
    const key = tenantColumn(table);

    it.each(ROLES)('shows %s only the rows of its scope, and none without a scope', async (role) => {
      if (!(await may(role, table, 'select'))) {
        await expect(as(role, scopeOf(role, FOREIGN), `select 1 from ${table}`)).rejects.toEqual(REFUSED);
        return;
      }
      const count = `select count(*)::int as count from ${table} where ${key} = $1`;
      const seenByNeighbour = await as(role, scopeOf(role, OWN), count, [FOREIGN]);
      const seenByOwner = await as(role, scopeOf(role, FOREIGN), count, [FOREIGN]);
      const seenByNobody = await as(role, null, count, [FOREIGN]);
      const everything = await as(role, scopeOf(role, OWN), `select distinct ${key} from ${table}`);

      expect(seenByNeighbour.rows).toEqual([{ count: 0 }]);
      expect(seenByNobody.rows).toEqual([{ count: 0 }]);
      expect(everything.rows.every((row: Record<string, unknown>) => row[key] === OWN)).toBe(true);
      // The portal sees only what is published; every other role proves that the row exists.
      if (role !== 'cis_portal') expect(seenByOwner.rows).toEqual([{ count: 1 }]);
    });

    it.each(ROLES)('lets %s insert nothing into another commune', async (role) => {
      const ids = { ...foreign };
      const row = rowFor(table, { tenantId: FOREIGN, marker: 'KETROM' }, ids, newRowId);
      const { text, values } = insertStatement(table, row);

      await expect(as(role, scopeOf(role, OWN), text, values)).rejects.toEqual(REFUSED);
    });

    it.each(ROLES)('lets %s change and delete nothing of another commune', async (role) => {
      const column = await changeableColumn(role, table);
      for (const [privilege, text] of [
        ['update', `update ${table} set ${column} = ${column}`],
        ['delete', `delete from ${table}`],
      ] as const) {
        const readable = await may(role, table, 'select');
        if (!(await may(role, table, privilege)) || !readable) {
          await expect(
            as(role, scopeOf(role, FOREIGN), `${text} where id = $1`, [foreign[table]]),
          ).rejects.toEqual(REFUSED);
          continue;
        }
        const touched = await as(role, scopeOf(role, OWN), `${text} where id = $1`, [foreign[table]]);
        expect(touched.rowCount).toBe(0);
        if (privilege === 'update') {
          const byOwner = await as(role, scopeOf(role, FOREIGN), `${text} where id = $1`, [foreign[table]]);
          expect(byOwner.rowCount).toBe(1);
        }
      }
    });

    it.each(ROLES)('lets %s hand no row over to another commune', async (role) => {
      const moved = as(role, scopeOf(role, OWN), `update ${table} set ${key} = $1 where id = $2`, [
        FOREIGN,
        own[table],
      ]);

      await expect(moved).rejects.toEqual(REFUSED);
    });
  });

  it('lets no child point at another commune’s parent', async () => {
    const row = {
      ...rowFor('commune.assignments', { tenantId: OWN, marker: 'X' }, { ...own }, newRowId),
      person_id: foreign['commune.people'],
    };
    const { text, values } = insertStatement('commune.assignments', { ...row, position_code: 'BT_DU' });

    await expect(as('cis_app', scopeOf('cis_app', OWN), text, values)).rejects.toMatchObject({
      code: '23503',
    });
  });

  it('shows the audit trail of one commune to that commune only', async () => {
    const count = `select count(*)::int as count from audit.entries where tenant_id = ${FOREIGN}`;

    expect((await as('cis_app', scopeOf('cis_app', OWN), count)).rows).toEqual([{ count: 0 }]);
    expect((await as('cis_app', scopeOf('cis_app', FOREIGN), count)).rows[0]).toEqual({
      count: expect.any(Number) as number,
    });
    const { rows } = await as('cis_app', scopeOf('cis_app', FOREIGN), count);
    expect((rows[0] as { count: number }).count).toBeGreaterThan(5);
  });

  it('sees all communes in the province’s scope and not those of another province', async () => {
    const count = 'select count(distinct commune_id)::int as count from commune.people';

    expect((await as('cis_app', { kind: 'province', provinceCode: '52' }, count)).rows).toEqual([
      { count: 2 },
    ]);
    expect((await as('cis_app', { kind: 'province', provinceCode: '51' }, count)).rows).toEqual([
      { count: 0 },
    ]);
  });
});

function roleUrl(server: Server, role: 'cis_app' | 'cis_portal' | 'cis_system'): string {
  const url = new URL(server.adminUrl);
  url.username = role;
  url.password = rolePassword(server, role);
  return url.toString();
}
