import {
  INDICATOR_CODE,
  UNIT_LABELS,
  type TargetGridBody,
  type TargetGridIndicator,
  type TargetSheetBody,
  type TargetSheetCell,
  type TargetSheetFault,
} from '@cis/contracts';
import { DomainError, foldName, readTargetText } from '@cis/domain';
import { columnLetter, type TableRow } from '../spreadsheet/index.js';

const DEEPEST_HEADER = 10;
const MOST_FAULTS = 200;

/**
 * Reads communes × indicators from a sheet: the header row is the first that names an indicator by code or name, a commune is found by
 * code or name in the first two columns. Empty cells are left alone; what cannot be read is reported with its place.
 * @throws DomainError import.unreadable when no indicator or no commune is found
 */
export function readTargetGrid(rows: readonly TableRow[], grid: TargetGridBody): TargetSheetBody {
  const byName = new Map(
    grid.indicators.flatMap((indicator) => [
      [foldName(indicator.code), indicator] as const,
      [foldName(indicator.nameVi), indicator] as const,
    ]),
  );
  const communes = new Map(
    grid.communes.flatMap(({ code, name }) => [
      [code, code] as const,
      [foldName(name), code] as const,
      [foldName(name.replace(/^(Xã|Phường)\s/, '')), code] as const,
    ]),
  );
  const header = rows
    .slice(0, DEEPEST_HEADER)
    .find(({ cells }) => cells.some((cell) => indicatorOf(cell, byName) !== undefined));
  if (!header) throw unreadable('không thấy dòng tiêu đề có mã hoặc tên chỉ tiêu của bộ đang chọn');
  const columns = header.cells.map((cell) => indicatorOf(cell, byName));
  const cells: TargetSheetCell[] = [];
  const faults: TargetSheetFault[] = [];
  let found = 0;
  for (const row of rows.filter(({ number }) => number > header.number)) {
    const communeCode = row.cells
      .slice(0, 2)
      .map((cell) => communes.get(cell) ?? communes.get(foldName(cell)))
      .find(Boolean);
    if (communeCode === undefined) {
      if (row.cells.some((cell, column) => column > 1 && columns[column] && cell !== ''))
        faults.push({
          place: `A${row.number}`,
          detail: `Không tìm thấy xã, phường "${shorten(row.cells.slice(0, 2).join(' ').trim())}".`,
        });
      continue;
    }
    found += 1;
    row.cells.forEach((text, column) => {
      const indicator = columns[column];
      if (!indicator || text === '') return;
      const reading = readTargetText(text, contextOf(indicator));
      if (reading.kind === 'bounds')
        cells.push({ communeCode, indicatorCode: indicator.code, ...reading.bounds });
      if (reading.kind === 'unreadable')
        faults.push({
          place: `${columnLetter(column)}${row.number}`,
          detail: `Không đọc được "${shorten(text)}". Ghi như: 95, ≥ 95, ≤ 3,5, 10 - 10,5.`,
        });
    });
  }
  if (found === 0) throw unreadable('không có dòng nào mang mã hoặc tên xã, phường');
  return { cells, faults: faults.slice(0, MOST_FAULTS) };
}

/** `KT08`, `KT08 Tổng thu … (triệu đồng; Kinh tế)` or the bare name. */
function indicatorOf(
  header: string,
  byName: ReadonlyMap<string, TargetGridIndicator>,
): TargetGridIndicator | undefined {
  const code = header.split(/\s/)[0] ?? '';
  return (
    (INDICATOR_CODE.test(code) ? byName.get(foldName(code)) : undefined) ??
    byName.get(foldName(header.replace(/\s*\([^()]*\)$/, ''))) ??
    byName.get(foldName(header))
  );
}

function contextOf({ direction, unit }: TargetGridIndicator): Parameters<typeof readTargetText>[1] {
  return { direction, unitWords: [UNIT_LABELS[unit]?.vi ?? unit], isYesNo: unit === 'bool' };
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function unreadable(reason: string): DomainError {
  return new DomainError('import.unreadable', { reason });
}
