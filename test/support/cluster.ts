import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { loadReference, migrate, startDisposableServer, type Server } from '@cis/database';

/** What the run's one server is known by in the worker processes: handed over in this variable. */
const HANDOVER = 'CIS_TEST_CLUSTER';

interface Handover {
  /** Its administrative URL points at the template database. */
  readonly template: Server;
  /** Every database of this run starts with it. */
  readonly prefix: string;
}

export interface TestCluster {
  stop(): Promise<void>;
}

/**
 * One server for the run: disposable, or the one in DATABASE_URL, whose run-time roles then get this run's
 * passwords (so never point it at a server that serves people). Migrates the template once.
 */
export async function startTestCluster(): Promise<TestCluster> {
  const url = process.env.DATABASE_URL;
  const { server, stop } = url
    ? {
        server: { adminUrl: url, secret: randomBytes(32).toString('base64url') },
        stop: () => Promise.resolve(),
      }
    : await startDisposableServer();
  const prefix = `cis_test_${randomBytes(4).toString('hex')}`;
  const template = onDatabase(server, `${prefix}_template`);
  const end = async (): Promise<void> => {
    try {
      await dropDatabases(server, prefix);
    } finally {
      await stop();
    }
  };
  try {
    await execute(server, `create database ${prefix}_template`);
    await migrate(template);
    await loadReference(template);
    // Tests enter figures of any year; those that are about locking lock a period themselves.
    await execute(template, "update reference.reporting_periods set locks_on = '2100-01-01'");
  } catch (error) {
    await end();
    throw error;
  }
  const handover: Handover = { template, prefix };
  process.env[HANDOVER] = JSON.stringify(handover);
  return { stop: end };
}

/** A new database: a clone of the migrated template, or an empty one. Call `drop` when the file is done. */
export async function createDatabase(kind: 'clone' | 'empty'): Promise<{
  readonly server: Server;
  drop(): Promise<void>;
}> {
  const { template, prefix } = handover();
  const name = `${prefix}_${randomBytes(4).toString('hex')}`;
  const server = onDatabase(template, name);
  const maintenance = onDatabase(template, 'postgres');
  await execute(
    maintenance,
    kind === 'clone' ? `create database ${name} template ${prefix}_template` : `create database ${name}`,
  );
  return { server, drop: () => execute(maintenance, `drop database if exists ${name} with (force)`) };
}

function handover(): Handover {
  const text = process.env[HANDOVER];
  if (!text)
    throw new Error('No test server: run through "npm test", "npm run test:db" or "npm run test:e2e".');
  return JSON.parse(text) as Handover;
}

function onDatabase(server: Server, name: string): Server {
  const url = new URL(server.adminUrl);
  url.pathname = `/${name}`;
  return { ...server, adminUrl: url.toString() };
}

async function execute(server: Server, sql: string): Promise<void> {
  await withClient(server, (client) => client.query(sql));
}

async function dropDatabases(server: Server, prefix: string): Promise<void> {
  await withClient(onDatabase(server, 'postgres'), async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    for (const { name } of rows) await client.query(`drop database ${name} with (force)`);
  });
}

async function withClient<Result>(
  server: Server,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
