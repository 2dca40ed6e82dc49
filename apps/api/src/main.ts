import 'reflect-metadata';
import { InvalidEnvironmentError, loadConfig, UnreadableDataDirError } from '@cis/config';
import { UnusableServerError } from '@cis/database';
import { CannotListenError, startServer } from './start-server.js';

/** Failures whose message alone tells the operator what to do. */
const EXPLAINED = [InvalidEnvironmentError, UnreadableDataDirError, UnusableServerError, CannotListenError];

async function main(): Promise<void> {
  const running = await startServer(loadConfig());
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    process.stdout.write(`${signal}: finishing running requests\n`);
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Stopping failed: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
}

main().catch((error: unknown) => {
  const explained = EXPLAINED.some((kind) => error instanceof kind);
  process.stderr.write(explained ? `\nCannot start: ${(error as Error).message}\n` : `\nCannot start: ${String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
});
