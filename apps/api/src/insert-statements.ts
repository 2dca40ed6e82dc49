import type { Statement } from '@cis/database';

export type ColumnValue = string | number | boolean | null | readonly string[];
export type TableRow = Readonly<Record<string, ColumnValue>>;

/** PostgreSQL takes at most 65,535 parameters; far fewer keep a statement's memory small. */
const MOST_PARAMETERS = 20_000;

/**
 * Inserts rows of one shape by multi-row VALUES: COPY and INSERT … SELECT do not work under row-level security on the
 * distributed engine. Table, columns and `ending` (such as `on conflict …`) come from the code, values go as parameters. A column that
 * is null in all rows is left out, so it must not have a default of its own.
 */
export function insertStatements(table: string, rows: readonly TableRow[], ending = ''): Statement[] {
  const [first] = rows;
  if (!first) return [];
  const columns = Object.keys(first).filter((column) => rows.some((row) => row[column] !== null));
  const rowsAtOnce = Math.floor(MOST_PARAMETERS / columns.length);
  const statements: Statement[] = [];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const chunk = rows.slice(from, from + rowsAtOnce);
    const values = chunk.flatMap((row) => columns.map((column) => row[column] ?? null));
    const tuples = chunk.map((_, index) => tuple(index * columns.length, columns.length));
    statements.push([
      `insert into ${table} (${columns.join(', ')}) values ${tuples.join(', ')} ${ending}`,
      values,
    ]);
  }
  return statements;
}

function tuple(offset: number, length: number): string {
  return `(${Array.from({ length }, (_, index) => `$${offset + index + 1}`).join(', ')})`;
}
