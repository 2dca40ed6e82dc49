import { InvalidEnvironmentError, loadConfig, UnreadableDataDirError } from '@cis/config';
import { serverFromConfig, UnusableServerError, type Server } from '@cis/database';

/** Failures whose message alone tells the operator what to do. */
const EXPLAINED = [InvalidEnvironmentError, UnreadableDataDirError, UnusableServerError];

/** Runs a command against the configured database server and stops what it had to start. Failures set the exit code. */
export async function withServer(work: (server: Server) => Promise<void>): Promise<void> {
  try {
    const { server, stop } = await serverFromConfig(loadConfig());
    try {
      await work(server);
    } finally {
      await stop();
    }
  } catch (error) {
    process.exitCode = 1;
    if (EXPLAINED.some((kind) => error instanceof kind)) console.error((error as Error).message);
    else console.error(error);
  }
}
