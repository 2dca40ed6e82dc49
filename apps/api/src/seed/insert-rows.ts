import type { Transaction } from '@cis/database';
import { insertStatements, type TableRow } from '../insert-statements.js';

export type { ColumnValue, TableRow } from '../insert-statements.js';

/** Inserts rows of one shape, some thousand at a time; returns how many. */
export async function insertRows(tx: Transaction, table: string, rows: readonly TableRow[]): Promise<number> {
  for (const [sql, values] of insertStatements(table, rows)) await tx.query(sql, values);
  return rows.length;
}
