/** A value as an importer gets it: dates `YYYY-MM-DD`, choices by their code; null for an empty cell. */
export type ImportValue = string | number | boolean | readonly string[] | null;

interface BaseColumn {
  /** Also accepted as header. */
  readonly field: string;
  /** Vietnamese header, used in templates and messages. */
  readonly label: string;
  /** Other headers people use. */
  readonly aliases?: readonly string[];
  /** The column must be there and filled in every row. */
  readonly isRequired?: boolean;
}

export type ImportColumn = BaseColumn &
  (
    | { readonly kind: 'text'; readonly longest?: number; readonly pattern?: RegExp }
    | { readonly kind: 'number' | 'integer'; readonly minimum?: number; readonly maximum?: number }
    | { readonly kind: 'date' | 'boolean' }
    /** Several values in a cell, separated by `|`, `;` or a line break. */
    | { readonly kind: 'list' }
    | {
        readonly kind: 'choice';
        readonly choices: Readonly<Record<string, { readonly vi: string } | readonly string[]>>;
      }
  );

/** One row of the file, converted; `values` has only the columns the file has. */
export interface ImportRecord {
  readonly row: number;
  readonly values: Readonly<Record<string, ImportValue>>;
}

/** Why a row cannot be imported, in Vietnamese. */
export interface ImportFault {
  readonly row: number;
  /** Letter of the column; null when the fault concerns the row. */
  readonly column: string | null;
  readonly header: string | null;
  readonly reason: string;
}
