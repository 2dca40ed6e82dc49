import { openDatabase, type Database, type Server } from '@cis/database';
import { createDatabase } from './cluster.js';

export interface TestDatabase {
  /** Its administrative URL belongs to a superuser, whom no policy binds: for proving that a row exists. */
  readonly server: Server;
  /** Connected as the run-time roles, exactly as in production. */
  readonly database: Database;
  /** Closes the pools and drops the database. */
  close(): Promise<void>;
}

const SETTINGS = { poolSize: 4, statementTimeoutMs: 15_000 };

/** A database of the test file's own, migrated and with the reference data; call `close` in afterAll. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { server, drop } = await createDatabase('clone');
  const database = await openDatabase(server, SETTINGS);
  return {
    server,
    database,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

/** A database without a single migration. */
export async function openEmptyTestDatabase(): Promise<Pick<TestDatabase, 'server' | 'close'>> {
  const { server, drop } = await createDatabase('empty');
  return { server, close: drop };
}
