import { actorId, newRowId, scopeRange, type Transaction } from '@cis/database';
import type { Commune, CommuneDirectory } from '../communes/index.js';
import type { ImportColumn, ImportRecord, ImportValue } from './import-columns.js';
import { RefusedRowError } from './importer.js';

/** What importers of commune data work with: a transaction in the caller's scope. */
export interface TenantContext {
  readonly tx: Transaction;
  readonly communes: CommuneDirectory;
}

export const COMMUNE_COLUMN: ImportColumn = {
  field: 'commune',
  label: 'Xã, phường',
  aliases: ['Xã/phường', 'Xã', 'Đơn vị', 'Tên xã, phường', 'Mã xã', 'Mã đơn vị', 'commune_code'],
  kind: 'text',
  longest: 100,
};

/**
 * The commune of a row: by code or present name; without one, the commune that is signed in.
 * @throws RefusedRowError for an unknown commune or one outside the scope, which the database would refuse as well.
 */
export function communeOf(record: ImportRecord, { tx, communes }: TenantContext): Commune {
  const text = record.values.commune;
  if (typeof text !== 'string') {
    const own = tx.scope.kind === 'commune' ? communes.byId(tx.scope.communeId) : null;
    if (own) return own;
    throw new RefusedRowError('chưa ghi xã, phường', 'commune');
  }
  const commune = communes.resolve(text);
  if (!commune)
    throw new RefusedRowError(`không có xã, phường "${text}"${suggestion(text, communes)}`, 'commune');
  const [from, to] = scopeRange(tx.scope);
  if (commune.id < from || commune.id > to)
    throw new RefusedRowError('không thuộc phạm vi của bạn', 'commune');
  return commune;
}

function suggestion(text: string, communes: CommuneDirectory): string {
  const [best] = communes.search(text);
  return best ? `; có phải ${best.commune.fullName} (${best.commune.code})?` : '';
}

type Columns = Readonly<Record<string, ImportValue | Date>>;

/** Inserts one row of a tenant table; table and column names come from the code, values go as parameters. */
export async function insertRow(
  tx: Transaction,
  table: string,
  communeId: number,
  values: Columns,
): Promise<string> {
  const id = newRowId();
  const row = { commune_id: communeId, id, ...values, created_by: actorId(tx) };
  const columns = Object.keys(row);
  await tx.query(
    `insert into commune.${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
  return id;
}

/** Updates the named columns of one row and raises its version. */
export async function updateRow(
  tx: Transaction,
  table: string,
  communeId: number,
  id: string,
  changes: Columns,
): Promise<void> {
  const columns = Object.keys(changes);
  const assignments = columns.map((column, index) => `${column} = $${index + 4}`);
  await tx.query(
    `update commune.${table} set ${[...assignments, 'version = version + 1', 'updated_at = now()', 'updated_by = $3'].join(', ')}
     where commune_id = $1 and id = $2`,
    [communeId, id, actorId(tx), ...Object.values(changes)],
  );
}

/** Of the wanted columns, those that are filled in the file and differ from the stored row. Empty cells leave what is there. */
export function differing(
  stored: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, ImportValue>>,
): Record<string, ImportValue> {
  return Object.fromEntries(
    Object.entries(wanted).filter(
      ([column, value]) => value !== null && JSON.stringify(stored[column]) !== JSON.stringify(value),
    ),
  );
}

/** The columns of the record that were asked for and are in the file. */
export function pick(record: ImportRecord, fields: readonly string[]): Record<string, ImportValue> {
  return Object.fromEntries(
    fields.flatMap((field) => (field in record.values ? [[field, record.values[field] ?? null]] : [])),
  );
}
