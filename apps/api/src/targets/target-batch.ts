import type {
  PreviewTargetsBody,
  TargetBeforeBody,
  TargetCellBody,
  TargetCellFault,
  TargetCellPreview,
} from '@cis/contracts';
import { sameBounds, targetFault, type TargetAuthority } from '@cis/domain';
import type { Commune } from '../communes/index.js';
import { boundsOf, type IndicatorRow } from './target-rules.js';

/** The newest version of a target, found by commune and indicator. */
export interface NewestVersion extends TargetBeforeBody {
  readonly communeId: number;
  readonly indicatorCode: string;
  readonly targetId: string;
}

/** What the cells are compared with. */
export interface BatchGround {
  readonly communes: ReadonlyMap<string, Commune>;
  readonly indicators: ReadonlyMap<string, IndicatorRow>;
  readonly newest: ReadonlyMap<string, NewestVersion>;
  readonly authority: TargetAuthority;
}

export interface ComparedCell {
  readonly cell: TargetCellBody;
  readonly preview: TargetCellPreview;
  /** Absent when the cell names no commune within reach. */
  readonly commune: Commune | undefined;
  readonly indicator: IndicatorRow | undefined;
  readonly newest: NewestVersion | undefined;
}

/** Key of BatchGround.newest. */
export function cellKey(communeId: number, indicatorCode: string): string {
  return `${communeId} ${indicatorCode}`;
}

/** What applying each cell would do, in the order sent; pure, so that preview and apply cannot differ. */
export function compareCells(
  { cells, horizon }: Pick<PreviewTargetsBody, 'cells' | 'horizon'>,
  ground: BatchGround,
): ComparedCell[] {
  const seen = new Set<string>();
  return cells.map((cell) => {
    const commune = ground.communes.get(cell.communeCode);
    const indicator = ground.indicators.get(cell.indicatorCode);
    const refused = (fault: TargetCellFault, newest?: NewestVersion): ComparedCell => ({
      cell,
      commune,
      indicator,
      newest,
      preview: { outcome: 'refused', fault, before: newest ? beforeOf(newest) : null },
    });
    if (!commune) return refused('unknown_commune');
    if (!indicator) return refused('unknown_indicator');
    const key = cellKey(commune.id, indicator.code);
    if (seen.has(key)) return refused('twice');
    seen.add(key);
    const newest = ground.newest.get(key);
    const bounds = boundsOf(cell);
    const fault = targetFault(bounds, horizon, indicator, commune.type, ground.authority);
    if (fault) return refused(fault, newest);
    const isSame =
      newest !== undefined && sameBounds(newest, bounds) && (cell.note ?? newest.note) === newest.note;
    // What already is as asked needs no look at who made it so.
    if (!isSame && (cell.expectedNumber ?? 0) !== (newest?.number ?? 0)) return refused('stale', newest);
    const outcome = newest === undefined ? 'new' : isSame ? 'same' : 'changed';
    return {
      cell,
      commune,
      indicator,
      newest,
      preview: { outcome, fault: null, before: newest ? beforeOf(newest) : null },
    };
  });
}

function beforeOf({ number, operator, low, high, note, decisionNumber }: NewestVersion): TargetBeforeBody {
  return { number, operator, low, high, note, decisionNumber };
}
