import { LONGEST_ANNEX_CELL, MOST_ANNEX_COLUMNS, MOST_ANNEX_ROWS } from '@cis/contracts';
import { DomainError, formatVietnameseDate, type FigureSheet } from '@cis/domain';

/** Places that merged cells may cover together: a whole annex several times over. */
const MOST_COVERED = 200_000;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The cells of a request, as they were sent.
 * @throws DomainError request.invalid when they are no rows of text; annex.too-large
 */
export function annexCells(rows: unknown): string[][] {
  if (!Array.isArray(rows) || rows.length === 0) throw invalid('/rows', 'Chưa có dòng nào.');
  if (rows.length > MOST_ANNEX_ROWS) throw tooLarge();
  return rows.map((row: unknown, at) => {
    if (!Array.isArray(row)) throw invalid(`/rows/${at}`, 'Mỗi dòng là một danh sách ô.');
    if (row.length > MOST_ANNEX_COLUMNS) throw tooLarge();
    return row.map((cell: unknown, column) => {
      if (typeof cell !== 'string') throw invalid(`/rows/${at}/${column}`, 'Mỗi ô là văn bản.');
      if (cell.length > LONGEST_ANNEX_CELL) throw tooLarge();
      return cell;
    });
  });
}

/**
 * A sheet as rows of text: merged cells repeat theirs, dates are written day first, empty columns and rows at the end are gone.
 * @throws DomainError annex.too-large
 */
export function cellsOfSheet({ rows, merges }: FigureSheet): string[][] {
  const cells = rows.map((row) => row.map(cellText));
  let covered = 0;
  for (const { top, left, bottom, right } of merges) {
    const text = cells[top]?.[left] ?? '';
    for (let row = top; row <= Math.min(bottom, cells.length - 1); row += 1) {
      for (let column = left; column <= Math.min(right, MOST_ANNEX_COLUMNS); column += 1) {
        covered += 1;
        if (covered > MOST_COVERED) throw tooLarge();
        const own = cells[row];
        if (own) own[column] = text;
      }
    }
  }
  const width = Math.max(0, ...cells.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
  const height = cells.findLastIndex((row) => row.some((cell) => cell !== '')) + 1;
  return annexCells(
    cells.slice(0, height).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? '')),
  );
}

function cellText(cell: string | number): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return ISO_DATE.test(cell) ? formatVietnameseDate(cell) : cell;
}

function tooLarge(): DomainError {
  return new DomainError('annex.too-large', {
    rows: MOST_ANNEX_ROWS,
    columns: MOST_ANNEX_COLUMNS,
    characters: LONGEST_ANNEX_CELL,
  });
}

function invalid(pointer: string, detail: string): DomainError {
  return new DomainError('request.invalid', {}, { faults: [{ pointer, code: 'invalid', detail }] });
}
