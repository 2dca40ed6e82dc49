import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { UnusableServerError } from './bootstrap.js';
import { explainFailure, ids, prepareCluster, type PreparedCluster } from './embedded-cluster.js';

export interface EmbeddedServer {
  /** Connection of its superuser to the database `cis`. */
  readonly adminUrl: string;
  /** Fast shutdown; resolves when the process is gone. */
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
  /** Absolute folder; the cluster lies in its subfolder `postgres`. */
  readonly dataDir: string;
  /** Tests only: gives up durability for speed. */
  readonly disposable?: boolean;
}

const DATABASE = 'cis';
const START_TIMEOUT_MS = 60_000;

/**
 * Starts the real PostgreSQL 18 that npm installed, in its own process group, so that Ctrl-C reaches only us and
 * running requests can finish first. A server orphaned by a killed run is stopped before starting anew.
 * @throws UnusableServerError with what to do.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const cluster = await prepareCluster(options.dataDir);
  await stopOrphan(cluster);
  const port = await freePort();
  const child = await launch(cluster, port, options.disposable ?? false);
  const adminUrl = `postgres://postgres:${encodeURIComponent(cluster.password)}@127.0.0.1:${port}/${DATABASE}`;
  await createDatabase(adminUrl);
  return { adminUrl, stop: () => stop(child) };
}

/** A killed run leaves its server behind; another run that is still alive must not lose its own. */
async function stopOrphan({ folder, password }: PreparedCluster): Promise<void> {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!isServerProcess(pid)) return; // PostgreSQL itself removes the stale file.
  const client = new Client({
    host: '127.0.0.1',
    port: Number(lines[3]),
    user: 'postgres',
    password,
    database: 'postgres',
  });
  try {
    await client.connect();
    const { rows } = await client.query(
      "select 1 from pg_stat_activity where application_name like 'cis\\_%' limit 1",
    );
    if (rows.length > 0) {
      throw new UnusableServerError(
        'The system is already running on this data folder. Stop it first, or set DATA_DIR to another folder.',
      );
    }
  } catch (error) {
    if (error instanceof UnusableServerError) throw error; // Any other failure: it does not serve, so it may go.
  } finally {
    await client.end().catch(() => undefined);
  }
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isServerProcess(pid) && waited < 20_000; waited += 50) await delay(50);
}

function isServerProcess(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('postgres');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('No free port'));
      });
    });
  });
}

const DURABLE = ['shared_buffers=128MB', 'max_connections=60', 'wal_compression=on', 'max_wal_size=512MB'];
const DISPOSABLE = [
  'shared_buffers=128MB',
  'max_connections=120',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
];

function launch(
  { binaries, user, folder }: PreparedCluster,
  port: number,
  disposable: boolean,
): Promise<ChildProcess> {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'jit=off',
    // Of disks without heads, and of tables that lie in memory. The default takes a disk's arm into account and so reads whole wide tables,
    // asking of every row whether it is in scope, where an index that covers the question knows the range.
    'random_page_cost=1.1',
    ...(disposable ? DISPOSABLE : DURABLE),
  ];
  const child = spawn(
    binaries.postgres,
    ['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...ids(user),
      cwd: '/',
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  return new Promise((resolve, reject) => {
    let log = '';
    const fail = (reason: string) =>
      reject(
        new UnusableServerError(
          explainFailure(Object.assign(new Error(reason), { stderr: log || reason }), user, folder),
        ),
      );
    const timer = setTimeout(() => {
      child.kill('SIGINT');
      fail('it did not become ready in a minute');
    }, START_TIMEOUT_MS);
    child.once('error', (error) => fail(error.message));
    child.once('exit', () => {
      clearTimeout(timer);
      fail('it ended at once');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-8_000);
      if (!log.includes('ready to accept connections')) return;
      clearTimeout(timer);
      resolve(child);
    });
  });
}

async function createDatabase(adminUrl: string): Promise<void> {
  const url = new URL(adminUrl);
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.toString() });
  await client.connect();
  try {
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rows.length === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
}
