import type { AuditEntry } from './audit.types';

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
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
]);

const camelCase = (column: string): string =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const isPresent = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

function changesOfRow(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((column) => JSON.stringify(before[column] ?? null) !== JSON.stringify(after[column] ?? null))
    .map((column) => ({ field: camelCase(column), before: before[column], after: after[column] }))
    .filter(
      ({ field, before: old, after: fresh }) =>
        !BOOKKEEPING.has(field) && (isPresent(old) || isPresent(fresh)),
    );
}

const asRow = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** What an entry changed, field by field, without bookkeeping; an event that changed no row shows its own details. */
export function fieldChanges({ changes }: Pick<AuditEntry, 'changes'>): FieldChange[] {
  return changes.flatMap(({ before, after, ...event }) =>
    before || after ? changesOfRow(asRow(before), asRow(after)) : changesOfRow({}, event),
  );
}
