import type { DataGrade } from '@cis/contracts';
import { isComparison, roleOf, withoutValueWords, type ColumnRole } from './column-words.js';
import { headerPath, type HeaderRows } from './header.js';
import type { NameMatch } from './name-index.js';
import { notationOf, type Notation } from './numbers.js';
import { readPeriods } from './period-words.js';
import { textOf, widthOf, type FigureSheet, type SheetCell, type SheetLabels } from './sheet.js';
import { readGrade } from './state-words.js';
import { readUnit, splitUnit, type WrittenUnit } from './units.js';
import type { Vocabulary } from './vocabulary.js';

export const FIGURE_PARTS = [
  'value',
  'numerator',
  'denominator',
  'state',
  'grade',
  'note',
  'reason',
] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];

/** What one column of the table holds. */
export interface SheetColumnMeaning {
  readonly column: number;
  /** As people read it: the levels of the header, joined. */
  readonly header: string;
  readonly role: 'label' | 'figure' | 'ignored';
  /** Which label, when the column is one. */
  readonly label: 'indicator' | 'commune' | 'period' | 'unit' | null;
  readonly part: FigurePart;
  readonly indicator: NameMatch | null;
  readonly commune: NameMatch | null;
  readonly periods: readonly string[];
  readonly unit: WrittenUnit | null;
  readonly grade: DataGrade | null;
  readonly notation: Notation;
}

/** What a person decided about a column whose header does not say it. */
export interface ColumnChoice {
  readonly column: number;
  readonly indicatorCode?: string;
  readonly communeCode?: string;
  readonly periodCode?: string;
  readonly isSkipped?: boolean;
}

interface ColumnContext {
  readonly sheet: FigureSheet;
  readonly labels: SheetLabels;
  readonly header: HeaderRows;
  readonly vocabulary: Vocabulary;
  readonly year: number | null;
}

const LABELS: Partial<Record<ColumnRole, SheetColumnMeaning['label']>> = {
  indicatorCode: 'indicator',
  indicatorName: 'indicator',
  communeCode: 'commune',
  communeName: 'commune',
  period: 'period',
  unit: 'unit',
};

/** Reads the headers of all columns, and the cells of those whose header leaves it open. */
export function readColumns(context: ColumnContext, choices: readonly ColumnChoice[]): SheetColumnMeaning[] {
  const chosen = new Map(choices.map((choice) => [choice.column, choice]));
  const columns = Array.from({ length: widthOf(context.sheet) }, (_, column) => readColumn(context, column));
  return withValueColumn(context, withoutSecondIndicator(withLabels(context, columns))).map((column) =>
    overridden(column, chosen.get(column.column)),
  );
}

/** Where the rows name the indicators, a header that happens to resemble one means something else. */
function withoutSecondIndicator(columns: readonly SheetColumnMeaning[]): SheetColumnMeaning[] {
  if (!columns.some(({ label }) => label === 'indicator')) return [...columns];
  return columns.map((column) =>
    column.indicator === null
      ? column
      : { ...column, indicator: null, role: column.periods.length > 0 ? column.role : 'ignored' },
  );
}

function readColumn(context: ColumnContext, column: number): SheetColumnMeaning {
  const path = headerPath(context.labels, context.header, column);
  const cells = bodyOf(context, column);
  const base: SheetColumnMeaning = {
    column,
    header: path.join(' – '),
    role: 'ignored',
    label: null,
    part: 'value',
    indicator: null,
    commune: null,
    periods: [],
    unit: null,
    grade: null,
    notation: notationOf(cells),
  };
  if (path.some(isComparison)) return base;
  return path.reduce((meaning, text) => withHeader(context, meaning, text, cells), base);
}

function withHeader(
  { vocabulary, year }: ColumnContext,
  before: SheetColumnMeaning,
  text: string,
  cells: readonly SheetCell[],
): SheetColumnMeaning {
  const { name, unit: written } = splitUnit(text);
  const unit = written ?? readUnit(text) ?? before.unit;
  const meaning = { ...before, unit };
  const grade = readGrade(name) ?? before.grade;
  const role = roleOf(name) ?? roleOf(text);
  if (role === 'ignored') return meaning;
  if (role !== null && LABELS[role] !== undefined)
    return { ...meaning, role: 'label', label: LABELS[role] ?? null };
  if (role !== null) return { ...meaning, role: 'figure', part: role as FigurePart, grade };
  // "Đơn vị" heads communes in one office's tables and units in another's.
  if (/^đơn vị$/iu.test(name)) {
    const label = cells.some((cell) => vocabulary.communeNames.match(textOf(cell)).kind === 'exact')
      ? 'commune'
      : 'unit';
    return { ...meaning, role: 'label', label };
  }
  const plain = withoutValueWords(name);
  const periods = readPeriods(plain, year);
  if (periods.length > 0) return { ...meaning, role: 'figure', periods, grade };
  const indicator = vocabulary.indicatorNames.match(name);
  if (indicator.kind === 'exact') return { ...meaning, role: 'figure', indicator, grade };
  const commune = vocabulary.communeNames.match(name);
  if (commune.kind === 'exact') return { ...meaning, role: 'figure', commune, grade };
  if (indicator.kind === 'close') return { ...meaning, role: 'figure', indicator, grade };
  if (plain === '' && grade !== null) return { ...meaning, role: 'figure', grade };
  return meaning;
}

/** Without a header that says so, the first column most of whose texts name indicators (or communes) is the label. */
function withLabels(context: ColumnContext, columns: readonly SheetColumnMeaning[]): SheetColumnMeaning[] {
  const has = (label: SheetColumnMeaning['label']): boolean =>
    columns.some((column) => column.label === label);
  const named = (axis: 'indicator' | 'commune'): boolean =>
    has(axis) || columns.some((column) => column[axis] !== null);
  let found: SheetColumnMeaning[] = [...columns];
  for (const label of ['indicator', 'commune'] as const) {
    if (named(label)) continue;
    const index = found.findIndex(
      (column) => column.role === 'ignored' && mostlyNames(context, column.column, label),
    );
    if (index >= 0)
      found = found.map((column, at) =>
        at === index ? { ...column, role: 'label' as const, label } : column,
      );
  }
  return found;
}

function mostlyNames(context: ColumnContext, column: number, label: 'indicator' | 'commune'): boolean {
  const index = label === 'indicator' ? context.vocabulary.indicatorNames : context.vocabulary.communeNames;
  const texts = bodyOf(context, column)
    .map(textOf)
    .filter((text) => /\p{L}|^[0-9]{5}$/u.test(text));
  const exact = texts.filter((text) => index.match(text).kind === 'exact').length;
  const close = texts.filter((text) => index.match(text).kind === 'close').length;
  return texts.length > 0 && exact + close / 2 >= texts.length / 3 && exact + close > 0;
}

/** A table of labels and figures without a header that says which figures: the first column with figures holds them. */
function withValueColumn(
  context: ColumnContext,
  columns: readonly SheetColumnMeaning[],
): SheetColumnMeaning[] {
  const isFigured = columns.some(
    ({ role, part }) => role === 'figure' && (part === 'value' || part === 'numerator'),
  );
  if (isFigured) return [...columns];
  const lastLabel = columns.findLastIndex(({ label }) => label === 'indicator' || label === 'commune');
  const index = columns.findIndex(
    ({ role, column, header }) =>
      role === 'ignored' &&
      column > lastLabel &&
      !isComparison(header) &&
      roleOf(header) !== 'ignored' &&
      lastLabel >= 0 &&
      bodyOf(context, column).some(isFilled),
  );
  return columns.map((column, at) => (at === index ? { ...column, role: 'figure' as const } : column));
}

const isFilled = (cell: SheetCell): boolean => typeof cell === 'number' || cell.trim() !== '';

function bodyOf({ sheet, header }: ColumnContext, column: number): SheetCell[] {
  return sheet.rows.slice(header.last + 1).map((row) => row[column] ?? '');
}

function overridden(column: SheetColumnMeaning, choice: ColumnChoice | undefined): SheetColumnMeaning {
  if (!choice) return column;
  if (choice.isSkipped) return { ...column, role: 'ignored', label: null };
  const { indicatorCode, communeCode, periodCode } = choice;
  return {
    ...column,
    role: 'figure',
    label: null,
    indicator: indicatorCode === undefined ? column.indicator : { kind: 'exact', code: indicatorCode },
    commune: communeCode === undefined ? column.commune : { kind: 'exact', code: communeCode },
    periods: periodCode === undefined ? column.periods : [periodCode],
  };
}
