import type { AppConfig } from '@cis/config';
import type { Server } from './data-sources.js';
import { startEmbeddedServer } from './embedded-server.js';

export interface RunningServer {
  readonly server: Server;
  /** Stops the embedded server; does nothing to one that is not ours. */
  readonly stop: () => Promise<void>;
}

/**
 * The server the configuration names: the one behind DATABASE_URL, or else the embedded one, started now.
 * Whoever calls this must call `stop`, or the process does not end.
 * @throws UnusableServerError
 */
export async function serverFromConfig(config: AppConfig): Promise<RunningServer> {
  const { secret } = config;
  const { url } = config.database;
  if (url !== null) return { server: { adminUrl: url, secret }, stop: () => Promise.resolve() };
  const embedded = await startEmbeddedServer({ dataDir: config.dataDir });
  return { server: { adminUrl: embedded.adminUrl, secret }, stop: () => embedded.stop() };
}
