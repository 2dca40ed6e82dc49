import 'reflect-metadata';
import { loadConfig } from '@cis/config';
import { openDatabase, type Server } from '@cis/database';
import { createApp } from '../../apps/api/src/create-app.js';

export interface RecordedRequest {
  /** Statements of the request itself, without opening and commit. */
  readonly statements: readonly (readonly [sql: string, values: readonly unknown[]])[];
  /** How often the request waited for the database: a pipelined read counts once. */
  readonly roundTrips: number;
}

/** Runs one GET in this process and notes what it asks the database, so that bare servers can ask exactly the same. */
export async function recordStatements(
  server: Server,
  path: string,
  account: { username: string; password: string },
): Promise<RecordedRequest> {
  const database = await openDatabase(server, { poolSize: 2, statementTimeoutMs: 10_000 });
  const app = await createApp(
    loadConfig({
      LOG_LEVEL: 'silent',
      SESSION_SECRET: server.secret,
      DATABASE_URL: server.adminUrl,
      SEED: 'none',
    }),
    database,
  );
  const statements: (readonly [string, readonly unknown[]])[] = [];
  let roundTrips = 0;
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const session = await app.inject({ method: 'POST', url: '/api/v1/session', payload: account });
    const cookie = String(session.headers['set-cookie']).split(';')[0] ?? '';
    await app.inject({ method: 'GET', url: path, headers: { cookie } });
    const readAll = database.readAll.bind(database);
    database.readAll = (scope, asked) => {
      statements.push(...asked.map(([sql, values]) => [sql, values] as const));
      roundTrips += 1;
      return readAll(scope, asked);
    };
    const answer = await app.inject({ method: 'GET', url: path, headers: { cookie } });
    if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`);
    return { statements, roundTrips };
  } finally {
    await app.close();
    await database.close();
  }
}
