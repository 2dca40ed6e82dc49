import type { SheetColumnMeaning } from './columns.js';
import type { SheetFigure } from './figures.js';
import { readCell } from './read-cell.js';
import type { SheetRowMeaning } from './rows.js';
import { textOf, type FigureSheet } from './sheet.js';
import type { WrittenUnit } from './units.js';
import type { SheetIndicator, Vocabulary } from './vocabulary.js';

/** A total row that does not equal the rows it adds up. */
export interface TotalMismatch {
  readonly row: number;
  readonly column: number;
  readonly indicatorCode: string;
  readonly total: number;
  readonly sum: number;
}

interface TotalContext {
  readonly sheet: FigureSheet;
  readonly columns: readonly SheetColumnMeaning[];
  readonly rows: readonly SheetRowMeaning[];
  readonly vocabulary: Vocabulary;
  readonly figures: readonly SheetFigure[];
  readonly unit: WrittenUnit | null;
}

/**
 * Totals are never imported, but the rows above must add up to them, one unit in the last place aside (domain.md 1.4). Where one figure
 * without its last digit makes the sum right, that digit is probably a footnote's mark ("206" is 20, domain.md 1.2).
 */
export function checkTotals(context: TotalContext): { figures: SheetFigure[]; mismatches: TotalMismatch[] } {
  const figures = [...context.figures];
  const mismatches: TotalMismatch[] = [];
  const totals = context.rows.filter(({ kind }) => kind === 'total');
  for (const [index, { row }] of totals.entries()) {
    const after = totals[index - 1]?.row ?? -1;
    for (const column of context.columns) {
      const total = totalOf(context, row, column);
      if (!total) continue;
      const places = addends(figures, column.column, after, row);
      const sum = places.reduce((result, at) => result + (valueOf(figures[at]) ?? 0), 0);
      if (places.length < 2 || Math.abs(sum - total.value) <= total.tolerance) continue;
      mismatches.push({
        row,
        column: column.column,
        indicatorCode: total.indicatorCode,
        total: total.value,
        sum,
      });
      const slipped = places.find((at) =>
        fitsWithoutMark(valueOf(figures[at]), sum - total.value, total.tolerance),
      );
      const figure = slipped === undefined ? undefined : figures[slipped];
      if (slipped !== undefined && figure) figures[slipped] = withShorterReading(figure);
    }
  }
  return { figures, mismatches };
}

function totalOf(
  { sheet, vocabulary, unit }: TotalContext,
  row: number,
  column: SheetColumnMeaning,
): { readonly value: number; readonly tolerance: number; readonly indicatorCode: string } | null {
  const indicator: SheetIndicator | undefined =
    column.role === 'figure' && column.part === 'value' && column.indicator?.kind === 'exact'
      ? vocabulary.indicator(column.indicator.code)
      : undefined;
  if (!indicator?.isAdditive) return null;
  const cell = sheet.rows[row]?.[column.column] ?? '';
  const read = readCell(cell, indicator, column, column.unit ?? unit);
  const [reading, other] = read.kind === 'read' ? read.readings : [];
  if (reading?.state !== 'reported' || other) return null;
  return {
    value: reading.value,
    tolerance: lastPlace(textOf(cell), reading.value),
    indicatorCode: indicator.code,
  };
}

/** One unit of the last shown place, in the storage unit. */
function lastPlace(text: string, value: number): number {
  const digits = text.replace(/[^0-9]/g, '').replace(/^0+/, '');
  const written = Math.abs(value);
  if (digits === '' || written === 0) return 1e-9;
  return (written / Number(digits)) * 1.000_001;
}

function addends(figures: readonly SheetFigure[], column: number, after: number, before: number): number[] {
  return figures.flatMap((figure, index) =>
    figure.column === column && figure.row > after && figure.row < before && figure.problem === null
      ? [index]
      : [],
  );
}

function valueOf(figure: SheetFigure | undefined): number | null {
  return figure?.readings[0]?.value ?? null;
}

function fitsWithoutMark(value: number | null, excess: number, tolerance: number): boolean {
  if (value === null || value < 10 || !Number.isInteger(value)) return false;
  return Math.abs(value - Math.floor(value / 10) - excess) <= tolerance;
}

function withShorterReading(figure: SheetFigure): SheetFigure {
  const value = valueOf(figure);
  if (value === null) return figure;
  return {
    ...figure,
    readings: [...figure.readings, { state: 'reported', value: Math.floor(value / 10) }],
    doubts: [...figure.doubts, 'total-suggests'],
  };
}
