import {
  FigureImportQuery,
  type DataGrade,
  type FigureCellChoiceBody,
  type FigureColumnChoiceBody,
  type FigureImportOptionsBody,
  type FigureRowChoiceBody,
  type UpdateFigureImportBody,
} from '@cis/contracts';
import type { SheetChoices } from '@cis/domain';

/** What a person decided about a table; kept beside it as JSON. */
export interface ImportOptions {
  /** How the stored bytes are to be read. */
  readonly source: 'xlsx' | 'csv' | 'pasted';
  readonly form: string;
  readonly periodCode: string | null;
  readonly communeCode: string | null;
  readonly grade: DataGrade | null;
  readonly notation: 'vi' | 'en' | null;
  readonly takesFirstReadings: boolean;
  readonly skipsSuspicious: boolean;
  readonly rows: readonly FigureRowChoiceBody[];
  readonly columns: readonly FigureColumnChoiceBody[];
  readonly cells: readonly FigureCellChoiceBody[];
}

/** Nothing decided yet. */
export function newOptions(source: ImportOptions['source'], query: FigureImportQuery): ImportOptions {
  return {
    source,
    form: query.form,
    periodCode: query.periodCode ?? null,
    communeCode: query.communeCode ?? null,
    grade: query.grade ?? null,
    notation: null,
    takesFirstReadings: false,
    skipsSuspicious: false,
    rows: [],
    columns: [],
    cells: [],
  };
}

/** Absent leaves, null clears, lists replace. */
export function changedOptions(options: ImportOptions, body: UpdateFigureImportBody): ImportOptions {
  const given = Object.entries(body).filter(([, value]) => value !== undefined);
  return { ...options, ...Object.fromEntries(given) };
}

/** The part that decides how the table is understood. */
export function sheetChoices({
  periodCode,
  communeCode,
  notation,
  rows,
  columns,
}: ImportOptions): SheetChoices {
  return { periodCode, communeCode, notation, rows, columns };
}

export function toOptionsBody(given: Partial<ImportOptions>): FigureImportOptionsBody {
  const { source: _, ...options } = { ...newOptions('xlsx', new FigureImportQuery()), ...given };
  const { periodCode, communeCode, grade, ...rest } = options;
  return {
    ...rest,
    ...(periodCode === null ? {} : { periodCode }),
    ...(communeCode === null ? {} : { communeCode }),
    ...(grade === null ? {} : { grade }),
    rows: [...options.rows],
    columns: [...options.columns],
    cells: [...options.cells],
  };
}
