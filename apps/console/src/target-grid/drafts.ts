import type { TargetCellFault } from '@cis/contracts/target-grid.constants';
import { boundsFault } from '@cis/domain/target-assignment';
import type { TargetBounds } from '@cis/domain/achievement';
import { readTargetText, writeTargetText } from '@cis/domain/target-text';
import type { Matrix } from '@cis/ui/grid';

import type { AssignedCell, Grid, GridIndicator } from './target-grid.types';

/** Why a typed cell cannot be sent: the server's own words, or what only the screen can see. */
export type DraftFault = TargetCellFault | 'unreadable' | 'emptied';

/** A cell that differs from what is assigned. */
export interface Draft {
  readonly communeCode: string;
  readonly indicatorCode: string;
  readonly text: string;
  readonly bounds: TargetBounds | null;
  readonly fault: DraftFault | null;
  /** The version it was typed over; 0 for none. */
  readonly base: number;
}

/** Version numbers by draftKey, of drafts typed before the grid was loaded. */
export type Bases = Readonly<Record<string, number>>;

export function draftKey(communeCode: string, indicatorCode: string): string {
  return `${communeCode} ${indicatorCode}`;
}

/** What a cell holds as text; empty where nothing is assigned. */
export function assignedText(cell: AssignedCell | null | undefined, indicator: GridIndicator): string {
  return cell ? writeTargetText(cell, indicator.unit === 'bool') : '';
}

/** The whole grid as texts, by commune and indicator. */
export function textsOf(grid: Grid): Matrix {
  return Object.fromEntries(
    grid.communes.map(({ code }, row) => [
      code,
      Object.fromEntries(
        grid.indicators.map((indicator, column) => [
          indicator.code,
          assignedText(grid.rows[row]?.[column], indicator),
        ]),
      ),
    ]),
  );
}

/** Reads one typed cell by its indicator, before anything is asked of the server. */
export function readCell(
  text: string,
  { horizon }: Pick<Grid, 'horizon'>,
  indicator: GridIndicator,
  unitWord: string,
): Pick<Draft, 'bounds' | 'fault'> {
  const reading = readTargetText(text, {
    direction: indicator.direction,
    unitWords: [unitWord],
    isYesNo: indicator.unit === 'bool',
  });
  if (reading.kind === 'empty') return { bounds: null, fault: 'emptied' };
  if (reading.kind === 'unreadable') return { bounds: null, fault: 'unreadable' };
  return { bounds: reading.bounds, fault: boundsFault(reading.bounds, horizon, indicator) };
}

/** Every cell that differs from what is assigned, in the order of the grid. */
export function draftsOf(
  grid: Grid,
  matrix: Matrix,
  bases: Bases,
  unitWord: (unit: string) => string,
): Draft[] {
  return grid.communes.flatMap(({ code: communeCode }, row) =>
    grid.indicators.flatMap((indicator, column) => {
      const text = matrix[communeCode]?.[indicator.code] ?? '';
      const cell = grid.rows[row]?.[column] ?? null;
      if (text === assignedText(cell, indicator)) return [];
      const base = bases[draftKey(communeCode, indicator.code)] ?? cell?.number ?? 0;
      const reading = readCell(text, grid, indicator, unitWord(indicator.unit));
      return [{ communeCode, indicatorCode: indicator.code, text, base, ...reading }];
    }),
  );
}
