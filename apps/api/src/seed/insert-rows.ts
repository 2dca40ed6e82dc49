import type { Transaction } from '@cis/database';
import { insertStatements, type TableRow } from '../insert-statements.js';

export type { ColumnValue, TableRow } from '../insert-statements.js';

/** A state the trigger wrote when the task was inserted gives way to the first of its history. */
const ENDINGS: Readonly<Record<string, string>> = {
  'commune.task_states': `on conflict (commune_id, id, valid_from) do update set valid_to = excluded.valid_to, assigned_on = excluded.assigned_on,
    starts_on = excluded.starts_on, deadline = excluded.deadline, original_deadline = excluded.original_deadline,
    completed_on = excluded.completed_on, confirmed_on = excluded.confirmed_on, first_reported_on = excluded.first_reported_on,
    last_reported_on = excluded.last_reported_on, percent = excluded.percent, disposition = excluded.disposition,
    superseded_on = excluded.superseded_on`,
};

/** Inserts rows of one shape, some thousand at a time; returns how many. */
export async function insertRows(tx: Transaction, table: string, rows: readonly TableRow[]): Promise<number> {
  for (const [sql, values] of insertStatements(table, rows, ENDINGS[table])) await tx.query(sql, values);
  return rows.length;
}
