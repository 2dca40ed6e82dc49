import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { ENTERED_ROLES, LOGIN_ROLES, rolePassword, type Server } from './data-sources.js';

export const OLDEST_SUPPORTED = 15;

/** The server cannot serve; the message says what to do. */
export class UnusableServerError extends Error {}

/**
 * Brings a server to the point where migrations can run: version checked, roles there with their passwords,
 * the database owned by cis_owner. Safe to repeat.
 * @throws UnusableServerError
 */
export async function bootstrap(server: Server): Promise<void> {
  const client = await connect(server.adminUrl);
  try {
    await checkVersion(client);
    if (await mayManageRoles(client)) await createRoles(client, server);
    else await checkPreparedRoles(client, server);
  } catch (error) {
    if (error instanceof UnusableServerError) throw error;
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null;
    if (code === '42501') {
      throw new UnusableServerError(
        'The user in DATABASE_URL may not create roles. Use a user with CREATEROLE who owns the database, or let a superuser run docker/bootstrap.sql once.',
        { cause: error },
      );
    }
    throw error;
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (cause) {
    const { hostname, port, pathname } = new URL(url);
    const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
    throw new UnusableServerError(
      `Cannot reach the database ${pathname.slice(1)} at ${hostname}:${port || '5432'} (${typeof code === 'string' ? code : 'no answer'}). Check that the server runs and that DATABASE_URL is right.`,
      { cause },
    );
  }
  return client;
}

async function checkVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(
    "select current_setting('server_version_num') as version",
  );
  const major = Math.floor(Number(rows[0]?.version) / 10_000);
  if (major < OLDEST_SUPPORTED) {
    throw new UnusableServerError(
      `The database server is PostgreSQL ${major}; version ${OLDEST_SUPPORTED} or newer is needed.`,
    );
  }
}

const HOW_TO_PREPARE =
  'Let a superuser run docker/bootstrap.sql with this SESSION_SECRET, or use a user with CREATEROLE who owns the database.';

async function mayManageRoles(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    'select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user',
  );
  return rows[0]?.may ?? false;
}

/** Somebody else made the roles (docker/bootstrap.sql): they must be there, with the passwords of our secret. */
async function checkPreparedRoles(admin: Client, server: Server): Promise<void> {
  const { rows } = await admin.query(`
    select from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member
    where r.rolname = 'cis_owner' and u.rolname = current_user`);
  if (rows.length === 0) {
    throw new UnusableServerError(`The user in DATABASE_URL may not create roles. ${HOW_TO_PREPARE}`);
  }
  for (const role of LOGIN_ROLES) {
    const url = new URL(server.adminUrl);
    url.username = role;
    url.password = rolePassword(server, role);
    const client = new Client({ connectionString: url.toString(), connectionTimeoutMillis: 10_000 });
    try {
      await client.connect();
    } catch (cause) {
      throw new UnusableServerError(
        `The user in DATABASE_URL may not create roles, and ${role} cannot sign in with the password of this SESSION_SECRET. ${HOW_TO_PREPARE}`,
        { cause },
      );
    } finally {
      await client.end();
    }
  }
}

async function createRoles(client: Client, server: Server): Promise<void> {
  // Two starts at once would both create the roles: roles belong to the whole server, so the lock must too.
  await client.query('begin');
  await client.query("select pg_advisory_xact_lock(hashtext('commune information system: roles'))");
  const { rows } = await client.query<{ rolname: string }>(
    "select rolname from pg_roles where rolname like 'cis\\_%'",
  );
  const existing = new Set(rows.map((row) => row.rolname));
  for (const role of ['cis_owner', ...ENTERED_ROLES, ...LOGIN_ROLES]) {
    if (!existing.has(role))
      await client.query(`create role ${role} noinherit nosuperuser nocreatedb nocreaterole`);
  }
  for (const role of LOGIN_ROLES) {
    await client.query(`alter role ${role} login password ${escapeLiteral(rolePassword(server, role))}`);
  }
  for (const role of ENTERED_ROLES) await client.query(`grant ${role} to cis_app`);
  const { rows: me } = await client.query<{
    name: string;
    owns: boolean;
    member: boolean;
    database: string;
  }>(`
    select current_user as name, pg_has_role(current_user, 'cis_owner', 'MEMBER') as member, current_database() as database,
           pg_get_userbyid(datdba) = 'cis_owner' as owns
    from pg_database where datname = current_database()`);
  const [self] = me;
  if (!self) throw new UnusableServerError('The database vanished while starting.');
  if (!self.member) await client.query(`grant cis_owner to ${escapeIdentifier(self.name)}`);
  if (!self.owns) {
    const database = escapeIdentifier(self.database);
    await client.query(`grant create, connect on database ${database} to cis_owner`);
    await client.query(`grant connect on database ${database} to ${LOGIN_ROLES.join(', ')}`);
    await client.query('grant usage, create on schema public to cis_owner');
  }
  await client.query('commit');
}
