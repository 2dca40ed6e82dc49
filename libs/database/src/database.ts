import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Pool, PoolClient, QueryConfig } from 'pg';
import { type DataSource, type EntityManager, type ObjectLiteral, type QueryRunner } from 'typeorm';
import { ChannelListener, type ChannelHandlers } from './channel-listener.js';
import { RETRYABLE, sqlState, translateDatabaseError } from './errors.js';
import { openingStatement, type Scope } from './scope.js';

/** A running unit of work; handed to services and readers as their first argument. */
export interface Transaction {
  readonly scope: Scope;
  /** For writes through entities. */
  readonly manager: EntityManager;
  /** For lists and screens: plain SQL, plain rows. */
  query<Row extends ObjectLiteral = ObjectLiteral>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Several statements in one round trip; each sees what those before it did. The first failure is the one thrown. */
  queryAll<Rows extends readonly ObjectLiteral[]>(statements: readonly AnyStatement[]): Promise<RowsOf<Rows>>;
}

/** SQL with its values. */
export type Statement = readonly [sql: string, values: readonly unknown[]];

/**
 * The same under a name: each connection keeps the statement prepared and need not plan it again. A name always stands for the same
 * text, so only for fixed statements that are run often and are costly to plan.
 */
export type PreparedStatement = readonly [sql: string, values: readonly unknown[], name: string];
export type AnyStatement = Statement | PreparedStatement;

/** Gives a fixed statement its name. */
export function prepared(name: string, [sql, values]: Statement): PreparedStatement {
  return [sql, values, name];
}

/** One list of rows per statement. */
export type RowsOf<Rows extends readonly ObjectLiteral[]> = { [Index in keyof Rows]: Rows[Index][] };

const ATTEMPTS = 4;

/**
 * The one door to the rows. It picks the pool by what the scope may do (app, portal, system), opens a transaction,
 * sets the scope transaction-locally in the same round trip, and commits or rolls back. No scope, no rows.
 */
export class Database {
  constructor(
    private readonly sources: {
      readonly app: DataSource;
      readonly portal: DataSource;
      readonly system: DataSource;
    },
  ) {}

  /**
   * Runs `work` in one transaction; the whole of it again when PostgreSQL reports 40001 or 40P01.
   * @throws ConstraintViolationError, TransactionConflictError, DatabaseBusyError, or whatever `work` throws.
   */
  async within<Result>(scope: Scope, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(scope, work);
      } catch (error) {
        const state = sqlState(error);
        if (state === null || !RETRYABLE.has(state) || attempt === ATTEMPTS)
          throw translateDatabaseError(error);
        await delay(attempt * 10 + Math.random() * 20);
      }
    }
  }

  /**
   * One read-only statement in the scope: opening, statement and commit share the wire (pg pipeline mode), so a
   * list costs one round trip. Measured against three awaited statements: see the bench table.
   */
  async read<Row extends ObjectLiteral>(
    scope: Scope,
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    const [rows] = await this.readAll<[Row]>(scope, [[sql, values]]);
    return rows;
  }

  /** Several read-only statements in one snapshotless transaction and still one round trip. */
  async readAll<Rows extends readonly ObjectLiteral[]>(
    scope: Scope,
    statements: readonly AnyStatement[],
  ): Promise<RowsOf<Rows>> {
    const opening = openingStatement(scope);
    let client: PoolClient;
    try {
      client = await pool(this.sourceFor(scope)).connect();
    } catch (error) {
      throw translateDatabaseError(error);
    }
    let broken: Error | undefined;
    try {
      // The opening is sent first and PostgreSQL answers in order: if it failed, no scope is set and no row is seen.
      const answers = await Promise.allSettled(
        atOnce(client, () => [
          client.query(opening),
          ...statements.map((statement) => client.query<ObjectLiteral>(queryConfig(statement))),
          client.query('COMMIT'),
        ]),
      );
      const failed = answers.find((answer) => answer.status === 'rejected');
      if (failed) throw failed.reason;
      return answers
        .slice(1, -1)
        .map((answer) =>
          answer.status === 'fulfilled' ? (answer.value as { rows: ObjectLiteral[] }).rows : [],
        ) as RowsOf<Rows>;
    } catch (error) {
      // A database answer leaves the connection clean after COMMIT (which then rolled back); anything else does not.
      if (sqlState(error) === null) broken = error instanceof Error ? error : new Error('Connection failed');
      throw translateDatabaseError(error);
    } finally {
      client.release(broken);
    }
  }

  /** Listens on a notification channel until the returned function is called; used to drop revoked sessions from memory. */
  async listen(channel: 'session_ended', handlers: ChannelHandlers): Promise<() => Promise<void>> {
    const listener = new ChannelListener(this.sources.system, channel, handlers);
    await listener.start();
    return () => listener.stop();
  }

  /** Resolves when every pool can reach the server. */
  async ping(): Promise<void> {
    await Promise.all(Object.values(this.sources).map((source) => source.query('select 1')));
  }

  /** In-use and waiting connections by pool, for the metrics page. */
  poolUse(): Record<string, { total: number; idle: number; waiting: number }> {
    return Object.fromEntries(
      Object.entries(this.sources).map(([name, source]) => {
        const { totalCount, idleCount, waitingCount } = pool(source);
        return [name, { total: totalCount, idle: idleCount, waiting: waitingCount }];
      }),
    );
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.sources).map((source) => source.destroy()));
  }

  private async once<Result>(scope: Scope, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const opening = openingStatement(scope);
    const runner = this.sourceFor(scope).createQueryRunner();
    let broken: Error | undefined;
    try {
      const client = await open(runner);
      // Sent ahead of the first statements, which need not wait for it: PostgreSQL answers in order, and if it failed, no scope is set
      // and no row is seen.
      const opened = client.query(opening);
      const run = async <Row extends ObjectLiteral>(statement: AnyStatement): Promise<Row[]> => {
        const [, { rows }] = await Promise.all([opened, client.query<Row>(queryConfig(statement))]);
        return rows;
      };
      const tx: Transaction = {
        scope,
        manager: runner.manager,
        query: <Row extends ObjectLiteral>(sql: string, values: readonly unknown[] = []) =>
          run<Row>([sql, values]),
        // The connection is in pipeline mode: what is asked without waiting goes out together and is answered in order.
        queryAll: async <Rows extends readonly ObjectLiteral[]>(statements: readonly AnyStatement[]) =>
          (await Promise.all(
            atOnce(client, () => statements.map((statement) => run(statement))),
          )) as RowsOf<Rows>,
      };
      const working = (async () => work(tx))();
      const result = await working.finally(() => opened);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      broken = await rollBack(runner);
      throw error;
    } finally {
      await release(runner, broken);
    }
  }

  private sourceFor(scope: Scope): DataSource {
    if (scope.kind === 'public') return this.sources.portal;
    return scope.kind === 'system' ? this.sources.system : this.sources.app;
  }
}

/** What TypeORM keeps to itself about a transaction; a schema test fails when a new version changes it. */
interface RunnerInternals extends QueryRunner {
  isTransactionActive: boolean;
  transactionDepth: number;
  releasePostgresConnection(error?: Error): Promise<void>;
}

/** TypeORM is told that its transaction is open before it is, so that a failing opening is rolled back as well. */
async function open(runner: QueryRunner): Promise<PoolClient> {
  const client = (await runner.connect()) as PoolClient;
  const internals = runner as RunnerInternals;
  internals.isTransactionActive = true;
  internals.transactionDepth = 1;
  return client;
}

/** Returns the failure of the rollback itself, after which the connection must not be reused. */
async function rollBack(runner: QueryRunner): Promise<Error | undefined> {
  if (!runner.isTransactionActive) return undefined;
  try {
    await runner.rollbackTransaction();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error('Rollback failed');
  }
}

/** A connection whose rollback failed is destroyed, not returned to the pool. */
async function release(runner: QueryRunner, broken: Error | undefined): Promise<void> {
  await (runner as RunnerInternals).releasePostgresConnection(broken);
}

/** What `send` asks without waiting leaves in one write instead of one per statement. */
function atOnce<Answers>(client: PoolClient, send: () => Answers): Answers {
  const { stream } = (client as PoolClient & { readonly connection: { readonly stream: Socket } }).connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}

function queryConfig([text, values, name]: AnyStatement): QueryConfig {
  return { text, values: [...values], ...(name === undefined ? {} : { name }) };
}

function pool(source: DataSource): Pool {
  return (source.driver as unknown as { master: Pool }).master;
}
