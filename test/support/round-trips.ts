import type { Database, RowsOf, AnyStatement, Transaction } from '@cis/database';
import type { ObjectLiteral } from 'typeorm';

/**
 * How often `work` waits for the database: a pipelined read once, a transaction for each wait within it, the first
 * of which takes the opening along, and for its commit.
 */
export async function roundTripsOf(database: Database, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const within = database.within.bind(database);
  const readAll = database.readAll.bind(database);
  database.readAll = (scope, statements) => {
    count += 1;
    return readAll(scope, statements);
  };
  database.within = (scope, run) => {
    count += 1;
    return within(scope, (tx) => run(counted(tx, () => (count += 1))));
  };
  try {
    await work();
  } finally {
    database.within = within;
    database.readAll = readAll;
  }
  return count;
}

function counted(tx: Transaction, count: () => void): Transaction {
  return {
    scope: tx.scope,
    manager: tx.manager,
    query: <Row extends ObjectLiteral>(sql: string, values?: readonly unknown[]) => {
      count();
      return tx.query<Row>(sql, values);
    },
    queryAll: <Rows extends readonly ObjectLiteral[]>(
      statements: readonly AnyStatement[],
    ): Promise<RowsOf<Rows>> => {
      count();
      return tx.queryAll<Rows>(statements);
    },
  };
}
