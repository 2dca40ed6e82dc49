import type { TargetBeforeBody, TargetCellPreview, TargetsPreviewBody } from '@cis/contracts/target-grid.dto';

import type { Draft, DraftFault } from './drafts';
import type { AssignedCell, Grid, GridIndicator } from './target-grid.types';

/** One changed cell with what applying it would do. */
export interface Change {
  readonly draft: Draft;
  readonly communeName: string;
  readonly outcome: TargetCellPreview['outcome'];
  readonly fault: DraftFault | null;
  /** What is assigned now, by the server's word where it was asked. */
  readonly before: Pick<TargetBeforeBody, 'operator' | 'low' | 'high'> | null;
  /** The version and decision that came in between, for a cell that is stale. */
  readonly overtaken: Pick<TargetBeforeBody, 'number' | 'decisionNumber'> | null;
}

export interface ChangesOfIndicator {
  readonly indicator: GridIndicator;
  readonly changes: readonly Change[];
}

/** What is asked of the server: cells that can be read. */
export function readable(drafts: readonly Draft[]): Draft[] {
  return drafts.filter(({ fault }) => fault === null);
}

export function cellBody({ communeCode, indicatorCode, bounds, base }: Draft): Record<string, unknown> {
  return { communeCode, indicatorCode, ...bounds, expectedNumber: base };
}

/** Every draft with its outcome; those the server was not asked about are refused by what the screen saw. */
export function changesOf(grid: Grid, drafts: readonly Draft[], preview: TargetsPreviewBody): Change[] {
  const names = new Map(grid.communes.map(({ code, name }) => [code, name]));
  const outcomes = new Map(readable(drafts).map((draft, index) => [draft, preview.cells[index]]));
  return drafts.map((draft) => {
    const answer = outcomes.get(draft);
    return {
      draft,
      communeName: names.get(draft.communeCode) ?? draft.communeCode,
      outcome: answer?.outcome ?? 'refused',
      fault: answer ? answer.fault : draft.fault,
      before: answer?.before ?? assignedCell(grid, draft),
      overtaken: answer?.fault === 'stale' ? answer.before : null,
    };
  });
}

function assignedCell(grid: Grid, { communeCode, indicatorCode }: Draft): AssignedCell | null {
  const row = grid.communes.findIndex(({ code }) => code === communeCode);
  const column = grid.indicators.findIndex(({ code }) => code === indicatorCode);
  return grid.rows[row]?.[column] ?? null;
}

/** In the order of the grid; what is refused stands first, because that is what has to be looked at. */
export function byIndicator(grid: Grid, changes: readonly Change[]): ChangesOfIndicator[] {
  return grid.indicators
    .map((indicator) => ({
      indicator,
      changes: changes
        .filter(({ draft }) => draft.indicatorCode === indicator.code)
        .sort((one, other) => Number(other.fault !== null) - Number(one.fault !== null)),
    }))
    .filter((group) => group.changes.length > 0);
}

export function isAccepted({ outcome }: Change): boolean {
  return outcome === 'new' || outcome === 'changed';
}
