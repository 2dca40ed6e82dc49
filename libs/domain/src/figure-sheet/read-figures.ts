import { parsePeriodCode } from '../reporting-period.js';
import { readColumns, type ColumnChoice, type SheetColumnMeaning } from './columns.js';
import { assembleFigures, type SheetFigure } from './figures.js';
import { findHeader, titleLines } from './header.js';
import type { Notation } from './numbers.js';
import { periodOfTitle, yearOfTitle } from './period-words.js';
import { readRows, type RowChoice, type SheetRowMeaning } from './rows.js';
import { SheetLabels, type FigureSheet } from './sheet.js';
import { checkTotals, type TotalMismatch } from './totals.js';
import { readUnit, splitUnit, type WrittenUnit } from './units.js';
import type { Vocabulary } from './vocabulary.js';

/** What holds where the table itself says nothing, and what a person decided about it. */
export interface SheetChoices {
  readonly periodCode: string | null;
  readonly communeCode: string | null;
  readonly notation: Exclude<Notation, 'unknown'> | null;
  readonly rows: readonly RowChoice[];
  readonly columns: readonly ColumnChoice[];
}

export const NO_CHOICES: SheetChoices = {
  periodCode: null,
  communeCode: null,
  notation: null,
  rows: [],
  columns: [],
};

/** A table as it was understood. */
export interface SheetReading {
  /** What its titles say, where no label does. */
  readonly title: {
    readonly periodCode: string | null;
    readonly communeCode: string | null;
    readonly lines: readonly string[];
  };
  readonly columns: readonly SheetColumnMeaning[];
  readonly rows: readonly SheetRowMeaning[];
  readonly figures: readonly SheetFigure[];
  readonly mismatches: readonly TotalMismatch[];
}

/**
 * Understands a table of figures, whichever way it lies: indicators by periods, communes by indicators, one figure a row, or a single
 * column for one form. Each figure's indicator, commune and period come from its row, else its column, else the titles, else the
 * given defaults. Nothing doubtful is decided: it is listed with its possible readings.
 */
export function readFigures(
  sheet: FigureSheet,
  vocabulary: Vocabulary,
  choices: SheetChoices = NO_CHOICES,
): SheetReading {
  const labels = new SheetLabels(sheet);
  const header = findHeader(sheet, labels, vocabulary);
  const lines = titleLines(sheet, header);
  const title = {
    lines,
    periodCode: lines.map(periodOfTitle).find((code) => code !== null) ?? null,
    communeCode: communeOfTitle(lines, vocabulary),
  };
  const periodCode = choices.periodCode ?? title.periodCode;
  const year =
    (periodCode === null ? null : parsePeriodCode(periodCode)?.year) ??
    lines.map(yearOfTitle).find((found) => found !== null) ??
    null;
  const read = readColumns({ sheet, labels, header, vocabulary, year }, choices.columns);
  const columns = withNotation(read, choices.notation);
  const rows = readRows(
    { sheet, labels, columns, vocabulary, firstRow: header.last + 1, year },
    choices.rows,
  );
  const defaults = {
    // What the table says of itself counts more than where it was dropped.
    periodCode: title.periodCode ?? choices.periodCode,
    communeCode: title.communeCode ?? choices.communeCode,
    unit: unitOfTitle(lines),
  };
  const figures = assembleFigures({ sheet, columns, rows, vocabulary, defaults });
  return {
    title,
    columns,
    rows,
    ...checkTotals({ sheet, columns, rows, vocabulary, figures, unit: defaults.unit }),
  };
}

/** Columns that prove nothing follow the others of the sheet, where those agree. */
function withNotation(
  columns: readonly SheetColumnMeaning[],
  chosen: SheetChoices['notation'],
): SheetColumnMeaning[] {
  const proven = new Set(
    columns.map(({ notation }) => notation).filter((notation) => notation !== 'unknown'),
  );
  const [only] = proven;
  const whole = chosen ?? (proven.size === 1 ? only : undefined);
  return columns.map((column) => ({
    ...column,
    notation: chosen ?? (column.notation === 'unknown' ? (whole ?? 'unknown') : column.notation),
  }));
}

function communeOfTitle(lines: readonly string[], vocabulary: Vocabulary): string | null {
  for (const line of lines) {
    const match = vocabulary.communeNames.match(
      line.replace(/^(?:đơn vị(?: báo cáo)?|xã, phường|địa phương)\s*:\s*/iu, ''),
    );
    if (match.kind === 'exact') return match.code;
  }
  return null;
}

/** `Đơn vị tính: triệu đồng` above the table. */
function unitOfTitle(lines: readonly string[]): WrittenUnit | null {
  for (const line of lines) {
    const match = /(?:đvt|đơn vị tính|đơn vị)\s*:\s*(.+)$/iu.exec(line);
    const unit = match ? (readUnit((match[1] ?? '').replace(/[()]/g, '')) ?? splitUnit(line).unit) : null;
    if (unit) return unit;
  }
  return null;
}
