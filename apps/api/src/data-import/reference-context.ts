import type { ReferenceRow, ReferenceTable, ReferenceWriter } from '@cis/database';
import { upsertReferenceRows } from '@cis/database';
import type { ImportRecord } from './import-columns.js';
import type { RowOutcome } from './importer.js';

/** What importers of reference data work with: the tables' owner. */
export interface ReferenceContext {
  readonly writer: ReferenceWriter;
}

export interface CatalogueContext extends ReferenceContext {
  /** Codes that figures or targets refer to, which the owner of the tables cannot see. */
  readonly usedIndicators: () => Promise<ReadonlySet<string>>;
}

/** All rows of a table, with its columns only. */
export async function readReferenceRows(
  writer: ReferenceWriter,
  table: ReferenceTable,
): Promise<ReferenceRow[]> {
  const columns = Object.keys(table.columns).join(', ');
  return (await writer.query(`select ${columns} from reference.${table.name}`, [])) as ReferenceRow[];
}

/** The filled cells that are columns of the table; empty cells leave what is there. */
export function filledColumns(record: ImportRecord, table: ReferenceTable): ReferenceRow {
  return Object.fromEntries(
    Object.entries(record.values).filter(
      ([field, value]) =>
        field in table.columns && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** Writes the row when it differs from the one there was. */
export async function saveReferenceRow(
  writer: ReferenceWriter,
  table: ReferenceTable,
  row: ReferenceRow,
  key: string,
): Promise<RowOutcome> {
  const { inserted, updated } = await upsertReferenceRows(writer, table, [row]);
  return { action: inserted > 0 ? 'created' : updated > 0 ? 'changed' : 'same', key };
}
