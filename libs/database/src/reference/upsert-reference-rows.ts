import type { ReferenceRow, ReferenceTable } from './reference-tables.js';

export interface UpsertCount {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** Anything that runs SQL as the owner of the reference tables. */
export interface ReferenceWriter {
  query(sql: string, values: unknown[]): Promise<unknown>;
}

/**
 * Inserts new rows and updates those that differ, in one statement; rows that are the same are not touched,
 * and neither are those the province has edited where the table keeps them. Columns that the
 * rows leave out keep their value or take their default.
 */
export async function upsertReferenceRows(
  writer: ReferenceWriter,
  table: ReferenceTable,
  rows: readonly ReferenceRow[],
): Promise<UpsertCount> {
  const [first] = rows;
  if (!first) return { inserted: 0, updated: 0, unchanged: 0 };
  const columns = Object.keys(table.columns).filter((column) => column in first);
  const changing = columns.filter((column) => !table.key.includes(column));
  const answer = await writer.query(
    `insert into reference.${table.name} as present (${columns.join(', ')})
     select ${columns.join(', ')} from jsonb_populate_recordset(null::reference.${table.name}, $1::jsonb)
     on conflict (${table.key.join(', ')}) do update set ${changing.map((column) => `${column} = excluded.${column}`).join(', ')}
     where (${changing.map((column) => `present.${column}`).join(', ')})
       is distinct from (${changing.map((column) => `excluded.${column}`).join(', ')})${table.keepsEdited ? ' and present.version = 1' : ''}
     returning xmax = 0 as inserted`,
    [JSON.stringify(rows)],
  );
  const touched = answer as { inserted: boolean }[];
  const inserted = touched.filter((row) => row.inserted).length;
  return { inserted, updated: touched.length - inserted, unchanged: rows.length - touched.length };
}
