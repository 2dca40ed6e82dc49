import type { AppConfig } from '@cis/config';
import { migrate, openDatabase, serverFromConfig, UnusableServerError, type Database } from '@cis/database';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './create-app.js';
import { FileStorage } from './files/index.js';
import { NotificationJobs } from './notifications/index.js';
import { seedAtStart } from './seed/seed-at-start.js';

/** The port is taken or not ours to use; the message says what to do. */
export class CannotListenError extends Error {}

export interface RunningServer {
  readonly url: string;
  /** Stops accepting, finishes running requests, closes the pools, stops the embedded database. */
  stop(): Promise<void>;
}

/** Everything from an empty folder to listening: database, migrations, reference data, seed, HTTP. */
export async function startServer(config: AppConfig): Promise<RunningServer> {
  const say = (line: string): void => {
    if (config.logLevel !== 'silent') process.stdout.write(`${line}\n`);
  };
  const { server, stop: stopServer } = await serverFromConfig(config);
  let database: Database | null = null;
  let app: NestFastifyApplication | null = null;
  const stop = async (): Promise<void> => {
    await app?.close();
    await database?.close();
    await stopServer();
  };
  try {
    const ran = await migrate(server);
    if (ran.length > 0) say(`Database: ${ran.length} migrations applied`);
    database = await openDatabase(server, config.database);
    await seedAtStart(config, { server, database, say });
    app = await createApp(config, database);
    await app.get(FileStorage, { strict: false }).check();
    await listen(app, config);
    const url = config.http.publicUrl ?? `http://localhost:${port(app)}`;
    app.get(NotificationJobs).start();
    say(`Ready: ${url}  (console: ${url}/console)`);
    return { url, stop };
  } catch (error) {
    await stop();
    throw explained(error);
  }
}

async function listen(app: NestFastifyApplication, config: AppConfig): Promise<void> {
  try {
    await app.listen(config.http.port, config.http.host);
  } catch (cause) {
    const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
    const { port: wanted, host } = config.http;
    if (code === 'EADDRINUSE') {
      throw new CannotListenError(
        `Port ${wanted} is taken. Stop the program that uses it or set PORT to another one.`,
        { cause },
      );
    }
    if (code === 'EACCES') {
      throw new CannotListenError(
        `Port ${wanted} may not be used by this user. Set PORT to 1024 or higher.`,
        { cause },
      );
    }
    if (code === 'EADDRNOTAVAIL')
      throw new CannotListenError(`There is no address ${host} on this machine. Correct HOST.`, { cause });
    throw cause;
  }
}

function port(app: NestFastifyApplication): number {
  const address = app.getHttpServer().address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A full disk shows up as SQLSTATE 53100 or ENOSPC wherever we happen to write. */
function explained(error: unknown): unknown {
  const text = error instanceof Error ? `${String(Reflect.get(error, 'code'))} ${error.message}` : '';
  return /53100|ENOSPC|No space left/.test(text)
    ? new UnusableServerError('The disk is full. Free some space and start again.', { cause: error })
    : error;
}
