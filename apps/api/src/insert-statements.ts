import type { Statement } from '@cis/database';

export type ColumnValue = string | number | boolean | null | readonly string[] | readonly number[];
export type TableRow = Readonly<Record<string, ColumnValue>>;

/** PostgreSQL takes at most 65,535 parameters; far fewer keep a statement's memory small. */
const MOST_PARAMETERS = 20_000;

/**
 * Inserts rows of one shape by multi-row VALUES: COPY and INSERT … SELECT do not work under row-level security on the
 * distributed engine. Table, columns and `ending` (such as `on conflict …`) come from the code, values go as parameters, once per
 * statement where all rows have the same. A column that is null in all rows is left out, so it must not have a default of its own.
 */
export function insertStatements(table: string, rows: readonly TableRow[], ending = ''): Statement[] {
  const [first] = rows;
  if (!first) return [];
  const columns = Object.keys(first).filter((column) => rows.some((row) => row[column] !== null));
  const shared = columns.filter((column) => rows.every((row) => row[column] === first[column]));
  const own = columns.filter((column) => !shared.includes(column));
  const names = [...shared, ...own].join(', ');
  const sharedPlaces = places(0, shared.length);
  const rowsAtOnce = Math.floor((MOST_PARAMETERS - shared.length) / Math.max(own.length, 1));
  const statements: Statement[] = [];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const chunk = rows.slice(from, from + rowsAtOnce);
    const values = shared.map((column) => first[column] ?? null);
    const tuples = chunk.map((row) => {
      const ownPlaces = places(values.length, own.length);
      for (const column of own) values.push(row[column] ?? null);
      return `(${[...sharedPlaces, ...ownPlaces].join(', ')})`;
    });
    statements.push([`insert into ${table} (${names}) values ${tuples.join(', ')} ${ending}`, values]);
  }
  return statements;
}

const places = (offset: number, length: number): string[] =>
  Array.from({ length }, (_, index) => `$${offset + index + 1}`);
