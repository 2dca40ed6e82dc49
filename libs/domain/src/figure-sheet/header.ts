import { isComparison, roleOf, withoutValueWords, type ColumnRole } from './column-words.js';
import { readPeriods } from './period-words.js';
import { textOf, widthOf, type FigureSheet, type SheetLabels } from './sheet.js';
import { splitUnit } from './units.js';
import type { Vocabulary } from './vocabulary.js';

/** The rows of the header; `first` > `last` when the table has none. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

const DEEPEST_START = 40;
const MOST_LEVELS = 3;
const LABELS: ReadonlySet<ColumnRole> = new Set([
  'indicatorCode',
  'indicatorName',
  'communeCode',
  'communeName',
]);

/**
 * Finds the header: the first row in which at least two cells name roles, periods, indicators or communes that differ. Lines above it
 * are titles; rows below it belong to it while their label columns are empty or continue the cell above.
 */
export function findHeader(sheet: FigureSheet, labels: SheetLabels, vocabulary: Vocabulary): HeaderRows {
  const width = widthOf(sheet);
  for (let row = 0; row < Math.min(DEEPEST_START, sheet.rows.length); row += 1) {
    if (signals(sheet, row, vocabulary) >= 2) {
      return { first: row, last: lastHeaderRow(sheet, labels, vocabulary, row, width) };
    }
  }
  return { first: 0, last: -1 };
}

/** Different things that cells of the row name as headers do; a row of the table names one indicator or one commune. */
function signals(sheet: FigureSheet, row: number, vocabulary: Vocabulary): number {
  const cells = (sheet.rows[row] ?? []).map((cell) => textOf(cell).trim()).filter((text) => text !== '');
  if (cells.length < 2) return 0;
  const [roles, periods, indicators, communes] = [new Set(), new Set(), new Set(), new Set()];
  for (const text of cells) {
    const role = roleOf(text);
    if (role !== null) roles.add(`${role} ${text}`);
    // "Chỉ tiêu", "Mã" or "Xã, phường" heads its column whatever the others are called.
    if (role !== null && LABELS.has(role)) roles.add('labels');
    if (role !== null) continue;
    if (isComparison(text)) roles.add('ignored');
    else {
      const period = readPeriods(withoutValueWords(text), 2000)[0];
      if (period !== undefined) periods.add(period);
      else {
        const indicator = vocabulary.indicatorNames.match(splitUnit(text).name);
        if (indicator.kind === 'exact') indicators.add(indicator.code);
        const commune = indicator.kind === 'exact' ? indicator : vocabulary.communeNames.match(text);
        if (commune.kind === 'exact' && indicator.kind !== 'exact') communes.add(commune.code);
      }
    }
  }
  return (
    roles.size +
    periods.size +
    Math.max(0, indicators.size - 1) +
    Math.max(0, communes.size - 1) +
    beside(roles, indicators, communes)
  );
}

/** An indicator beside a role word (`Xã | Thu NSNN`) is a header as well. */
function beside(...[roles, ...things]: readonly Set<unknown>[]): number {
  return (roles?.size ?? 0) > 0 && things.some(({ size }) => size > 0) ? 1 : 0;
}

function lastHeaderRow(
  sheet: FigureSheet,
  labels: SheetLabels,
  vocabulary: Vocabulary,
  first: number,
  width: number,
): number {
  const labelColumns = Array.from({ length: width }, (_, column) => column).filter((column) => {
    const role = roleOf(labels.at(first, column));
    return (
      role === 'indicatorCode' || role === 'indicatorName' || role === 'communeCode' || role === 'communeName'
    );
  });
  let last = first;
  while (last + 1 < sheet.rows.length && last + 1 < first + MOST_LEVELS) {
    const next = last + 1;
    const isLower =
      labelColumns.length > 0 &&
      labelColumns.every(
        (column) => textOf(sheet.rows[next]?.[column]).trim() === '' || labels.continuesAbove(next, column),
      ) &&
      namesColumns(sheet, next, vocabulary);
    if (!isLower) break;
    last = next;
  }
  return isNumbering(sheet.rows[last + 1]?.map((cell) => textOf(cell).trim()) ?? []) ? last + 1 : last;
}

/** Every text of the row is a role, a unit, a period or a name; figures do not stand in headers. */
function namesColumns(sheet: FigureSheet, row: number, vocabulary: Vocabulary): boolean {
  const cells = (sheet.rows[row] ?? []).map((cell) => textOf(cell).trim()).filter((text) => text !== '');
  return (
    cells.length > 0 &&
    cells.every(
      (text) =>
        roleOf(text) !== null ||
        isComparison(text) ||
        readPeriods(withoutValueWords(text), 2000).length > 0 ||
        splitUnit(`(${text})`).unit !== null ||
        vocabulary.indicatorNames.match(splitUnit(text).name).kind === 'exact',
    )
  );
}

/** The row under a header that numbers its columns: `A | B | 1 | 2`, `(1) | (2) | (3)`. */
function isNumbering(cells: readonly string[]): boolean {
  const marks = cells.filter((cell) => cell !== '').map((cell) => cell.replace(/^\((.*)\)$/u, '$1'));
  const numbers = marks.filter((mark) => /^[0-9]{1,2}$/.test(mark)).map(Number);
  const letters = marks.filter((mark) => /^[A-D]$/.test(mark));
  return (
    marks.length >= 2 &&
    numbers.length + letters.length === marks.length &&
    numbers.every((number, index) => number === (numbers[0] ?? 1) + index) &&
    (numbers[0] ?? 1) <= 2 &&
    !(letters.length === 0 && numbers.length < 3)
  );
}

/** What the lines above the header say, each cell once. */
export function titleLines(sheet: FigureSheet, header: HeaderRows): string[] {
  const until = header.last < header.first ? 0 : header.first;
  return sheet.rows
    .slice(0, until)
    .flatMap((row) => row.map((cell) => textOf(cell).trim()).filter((text) => text !== ''));
}

/** The texts of a column's header, top level first; a level that is blank here belongs to the one on its left. */
export function headerPath(labels: SheetLabels, header: HeaderRows, column: number): string[] {
  const path: string[] = [];
  for (let row = header.first; row <= header.last; row += 1) {
    let text = labels.at(row, column);
    const lower = row < header.last ? labels.at(header.last, column) : '';
    for (let left = column - 1; text === '' && lower !== '' && left >= 0; left -= 1)
      text = labels.at(row, left);
    if (text !== '' && text !== path.at(-1)) path.push(text);
  }
  return path;
}
