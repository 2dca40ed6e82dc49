import { growWithRequests } from './startup-memory.js';
import 'reflect-metadata';
import { InvalidEnvironmentError, loadConfig, UnreadableDataDirError } from '@cis/config';
import { UnusableServerError } from '@cis/database';
import { UnusableStorageError } from './files/index.js';
import { CannotListenError, startServer } from './start-server.js';

/** Failures whose message alone tells the operator what to do. */
const EXPLAINED = [
  InvalidEnvironmentError,
  UnreadableDataDirError,
  UnusableServerError,
  UnusableStorageError,
  CannotListenError,
];

/** Starts, and from the first moment on answers SIGTERM and Ctrl-C by stopping in order, also while still starting. */
function main(): void {
  const starting = startServer(loadConfig());
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    process.stdout.write(`${signal}: finishing running requests\n`);
    starting.then((running) => running.stop()).then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  starting.then(growWithRequests, fail);
}

function fail(error: unknown): never {
  const isExplained = EXPLAINED.some((kind) => error instanceof kind);
  const reason = error instanceof Error ? (isExplained ? error.message : error.stack) : String(error);
  process.stderr.write(`\nCannot start: ${reason ?? ''}\n`);
  process.exit(1);
}

try {
  main();
} catch (error) {
  fail(error);
}
