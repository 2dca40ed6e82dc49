import type { AuditEntry } from './audit.types';

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A column and what stands in it. */
export interface Named {
  readonly field: string;
  readonly value: unknown;
}

/** One row an entry is about, with what changed in it. */
export interface RowChange {
  readonly id: string;
  /** Whose row it is, as far as the entry says it: a name, or an indicator and its period. */
  readonly subject: readonly Named[];
  readonly fields: readonly FieldChange[];
}

/** Columns every row has; a change in them says nothing to a reader. */
const BOOKKEEPING = new Set([
  'version',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'communeId',
  'tenantId',
  'searchName',
  'id',
  'lineageId',
  'isSample',
  'sha256',
]);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** The first that is there says whose row it is. */
const NAMES = ['full_name', 'title', 'username', 'file_name', 'indicator_code', 'position_code'];
/** What tells rows of the same indicator apart. */
const TIMES = ['period_code', 'year'];

const camelCase = (column: string): string =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const isPresent = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** An id in a cell points at a row, but tells nobody which. */
const isTelling = ({ field, before, after }: FieldChange): boolean =>
  !BOOKKEEPING.has(field) &&
  (isPresent(before) || isPresent(after)) &&
  ![before, after].some((value) => typeof value === 'string' && UUID.test(value));

type Row = Readonly<Record<string, unknown>>;

const asRow = (value: unknown): Row =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function changedFields(before: Row, after: Row): FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((column) => JSON.stringify(before[column] ?? null) !== JSON.stringify(after[column] ?? null))
    .map((column) => ({ field: camelCase(column), before: before[column], after: after[column] }))
    .filter(isTelling);
}

function subjectOf(before: Row, after: Row): Named[] {
  const read = (column: string): unknown => after[column] ?? before[column];
  const present = (column: string): boolean => isPresent(read(column));
  const name = NAMES.find(present);
  if (name === undefined) return [];
  const columns = name === 'indicator_code' ? [name, ...TIMES.filter(present)] : [name];
  return columns.map((column) => ({ field: camelCase(column), value: read(column) }));
}

/** What an entry changed, row by row, without bookkeeping; an event that changed no row shows its own details. */
export function rowChanges({ changes }: Pick<AuditEntry, 'changes'>): RowChange[] {
  return changes.map(({ before, after, ...event }, index) => {
    const isRow = Boolean(before) || Boolean(after);
    const [old, fresh] = isRow ? [asRow(before), asRow(after)] : [{}, event];
    const subject = subjectOf(old, fresh);
    const isWhole = !before || !after;
    return {
      id: typeof event['id'] === 'string' ? event['id'] : String(index),
      subject,
      // Of a whole row the heading already says the name; of a change it shows what the name was before.
      fields: changedFields(old, fresh).filter(
        ({ field }) => !isWhole || subject.every((named) => named.field !== field),
      ),
    };
  });
}
