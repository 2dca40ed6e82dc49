import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer } from './embedded-server.js';
import type { RunningServer } from './server-from-config.js';

const SHARED_MEMORY = '/dev/shm';
const ENOUGH_BYTES = 2 ** 31;
const PREFIX = 'cis-disposable-';

/** An empty embedded server without durability, in memory where there is room; `stop` leaves nothing. Tests, bench, dump. */
export async function startDisposableServer(): Promise<RunningServer> {
  const parent = roomyFolder();
  removeAbandoned(parent);
  const dataDir = mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
  // PostgreSQL runs as another user when we are root, and has to pass through; its own folder stays closed.
  chmodSync(dataDir, 0o711);
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    const embedded = await startEmbeddedServer({ dataDir, disposable: true });
    return {
      server: { adminUrl: embedded.adminUrl, secret: randomBytes(32).toString('base64url') },
      stop: async () => {
        await embedded.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

function roomyFolder(): string {
  if (!existsSync(SHARED_MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(SHARED_MEMORY);
  return bavail * bsize > ENOUGH_BYTES ? SHARED_MEMORY : tmpdir();
}

/** A run that was killed could not stop its server; the folder's name tells whose it was. */
function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(PREFIX))) {
    const owner = Number(/^(\d+)-/.exec(name.slice(PREFIX.length))?.[1]);
    if (!Number.isInteger(owner) || isAlive(owner)) continue;
    const dataDir = join(parent, name);
    const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
    try {
      const server = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0;
      if (server > 1 && commandOf(server).includes(dataDir)) process.kill(server, 'SIGQUIT');
      rmSync(dataDir, { recursive: true, force: true });
    } catch {
      continue; // Another user's, or just ending: not ours to insist.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && Reflect.get(error, 'code') === 'EPERM';
  }
}

/** Empty where the system does not tell; then nothing is killed. */
function commandOf(pid: number): string {
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
