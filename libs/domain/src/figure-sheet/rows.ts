import { isTotalLabel } from './column-words.js';
import type { SheetColumnMeaning } from './columns.js';
import type { NameMatch } from './name-index.js';
import { readPeriods } from './period-words.js';
import type { FigureSheet, SheetCell, SheetLabels } from './sheet.js';
import { readUnit, splitUnit, type WrittenUnit } from './units.js';
import type { Vocabulary } from './vocabulary.js';

/** What one row of the table is about, as far as its labels say. */
export interface SheetRowMeaning {
  readonly row: number;
  /** As people read it. */
  readonly label: string;
  readonly kind: 'figures' | 'total' | 'heading';
  readonly indicator: NameMatch | null;
  readonly commune: NameMatch | null;
  readonly periods: readonly string[];
  readonly unit: WrittenUnit | null;
}

/** What a person decided about a row whose labels do not say it. */
export interface RowChoice {
  readonly row: number;
  readonly indicatorCode?: string;
  readonly communeCode?: string;
  readonly isSkipped?: boolean;
}

interface RowContext {
  readonly sheet: FigureSheet;
  readonly labels: SheetLabels;
  readonly columns: readonly SheetColumnMeaning[];
  readonly vocabulary: Vocabulary;
  readonly firstRow: number;
  readonly year: number | null;
}

/** Reads the labels of every row below the header. */
export function readRows(context: RowContext, choices: readonly RowChoice[]): SheetRowMeaning[] {
  const chosen = new Map(choices.map((choice) => [choice.row, choice]));
  const rows: SheetRowMeaning[] = [];
  for (let row = context.firstRow; row < context.sheet.rows.length; row += 1) {
    const choice = chosen.get(row);
    if (choice?.isSkipped) continue;
    const meaning = readRow(context, row);
    if (meaning) rows.push(choice ? overridden(meaning, choice) : meaning);
  }
  return rows;
}

function readRow(
  { sheet, labels, columns, vocabulary, year }: RowContext,
  row: number,
): SheetRowMeaning | null {
  const textsOf = (label: SheetColumnMeaning['label']): string[] =>
    columns
      .filter((column) => column.label === label)
      .map(({ column }) => labels.at(row, column))
      .filter((text) => text !== '');
  const [indicators, communes] = [textsOf('indicator'), textsOf('commune')];
  const named = [...communes, ...indicators];
  // A total may be written in the column of numbers, or across all labels.
  const first = labels.at(row, 0);
  if (named.some(isTotalLabel) || (named.length === 0 && isTotalLabel(first))) {
    return {
      row,
      label: named[0] ?? first,
      kind: 'total',
      indicator: null,
      commune: null,
      periods: [],
      unit: null,
    };
  }
  const cells = sheet.rows[row] ?? [];
  const hasFigures = columns.some(
    ({ role, part, column }) =>
      role === 'figure' &&
      (part === 'value' || part === 'state' || part === 'numerator') &&
      isFilled(cells[column]),
  );
  const needsName = columns.some(({ label }) => label === 'indicator' || label === 'commune');
  if (!hasFigures && named.length === 0) return null;
  const [unitText] = textsOf('unit');
  return {
    row,
    label: named.join(' – '),
    kind: !hasFigures || (needsName && named.length === 0) ? 'heading' : 'figures',
    indicator:
      indicators.length === 0
        ? null
        : bestMatch(indicators.map((text) => vocabulary.indicatorNames.match(splitUnit(text).name))),
    commune:
      communes.length === 0 ? null : bestMatch(communes.map((text) => vocabulary.communeNames.match(text))),
    periods: textsOf('period')
      .flatMap((text) => readPeriods(text, year))
      .slice(0, 4),
    unit:
      (unitText === undefined ? null : readUnit(unitText)) ??
      indicators.map((text) => splitUnit(text).unit).find((unit) => unit !== null) ??
      null,
  };
}

function isFilled(cell: SheetCell | undefined): boolean {
  return typeof cell === 'number' || (cell !== undefined && cell.trim() !== '');
}

/** Code and name together: where they contradict each other both are asked about. */
export function bestMatch(matches: readonly NameMatch[]): NameMatch {
  const exact = new Set(matches.flatMap((match) => (match.kind === 'exact' ? [match.code] : [])));
  const [first = ''] = exact;
  if (exact.size === 1) return { kind: 'exact', code: first };
  if (exact.size > 1) return { kind: 'close', codes: [...exact] };
  return matches.find(({ kind }) => kind === 'close') ?? { kind: 'none' };
}

function overridden(meaning: SheetRowMeaning, { indicatorCode, communeCode }: RowChoice): SheetRowMeaning {
  return {
    ...meaning,
    kind: 'figures',
    indicator: indicatorCode === undefined ? meaning.indicator : { kind: 'exact', code: indicatorCode },
    commune: communeCode === undefined ? meaning.commune : { kind: 'exact', code: communeCode },
  };
}
