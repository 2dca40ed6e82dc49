import type { ImportColumn, ImportRecord } from './import-columns.js';

/** What one row came to. */
export interface RowOutcome {
  readonly action: 'created' | 'changed' | 'same';
  /** The natural key: two rows with the same key must say the same. */
  readonly key: string;
}

/** The rule-based refusal of a row; `field` points to the cell where one is to blame. */
export class RefusedRowError extends Error {
  constructor(
    readonly reason: string,
    readonly field: string | null = null,
  ) {
    super(reason);
  }
}

/** One kind of file. `Context` is what it needs to work: a transaction, look-ups. */
export interface Importer<Context> {
  readonly columns: readonly ImportColumn[];
  /**
   * Reads its look-ups once and returns what applies one row.
   * The returned function throws RefusedRowError, DomainError, or a driver error that names a constraint.
   */
  start(context: Context): Promise<(record: ImportRecord) => Promise<RowOutcome>>;
  /** What follows from the rows as a whole; once, when none was faulty, before anything is kept. */
  finish?(context: Context): Promise<void>;
}
