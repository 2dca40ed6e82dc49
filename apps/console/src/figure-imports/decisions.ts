import type { FigureImportOptionsBody, UpdateFigureImportBody } from '@cis/contracts/figure-imports.dto';

import type { Wire } from '../components/wire';
import type { FigureCell } from './figure-import.types';

/** Everything decided about a table so far. */
export type Decisions = Wire<FigureImportOptionsBody>;

/** The same decisions with one more about a cell. */
export function chosenCell(
  { cells }: Decisions,
  { row, column }: Pick<FigureCell, 'row' | 'column'>,
  choice: { readonly reading?: number; readonly isSkipped?: boolean },
): UpdateFigureImportBody {
  const before = cells.find((cell) => cell.row === row && cell.column === column);
  const others = cells.filter((cell) => cell !== before);
  return { cells: [...others, { ...before, row, column, ...choice }] };
}

/** The same decisions with the name of the cell's row or column settled. */
export function chosenPlace(
  { rows, columns }: Decisions,
  { row, column }: Pick<FigureCell, 'row' | 'column'>,
  axis: 'row' | 'column',
  choice: { readonly indicatorCode?: string; readonly communeCode?: string; readonly isSkipped?: boolean },
): UpdateFigureImportBody {
  if (axis === 'row') {
    const before = rows.find((one) => one.row === row);
    return { rows: [...rows.filter((one) => one !== before), { ...before, row, ...choice }] };
  }
  const before = columns.find((one) => one.column === column);
  return { columns: [...columns.filter((one) => one !== before), { ...before, column, ...choice }] };
}
