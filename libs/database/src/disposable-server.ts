import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer } from './embedded-server.js';
import type { RunningServer } from './server-from-config.js';

const SHARED_MEMORY = '/dev/shm';
const ENOUGH_BYTES = 2 ** 31;

/** An empty embedded server without durability, in memory where there is room; `stop` leaves nothing. Tests, bench, dump. */
export async function startDisposableServer(): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(roomyFolder(), 'cis-disposable-'));
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
