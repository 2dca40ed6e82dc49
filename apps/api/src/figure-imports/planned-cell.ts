import type { FigureCellKind, FigureDoubt, FigureRefusal, ProblemCode, ProblemParams } from '@cis/contracts';
import type { ObservationEntry, ObservationWarning, SheetFigure } from '@cis/domain';
import type { PlanStanding } from './plan-context.js';

/** Why a cell is what it is; doubts and refusals of the table, or a problem of the rules. */
export interface PlanReason {
  readonly code: FigureDoubt | FigureRefusal | ProblemCode;
  readonly params: ProblemParams;
}

/** One figure of the table and what it would do. */
export interface PlannedCell {
  readonly figure: SheetFigure;
  /** null: no commune the caller may write to. */
  readonly communeId: number | null;
  readonly kind: FigureCellKind;
  readonly isAccepted: boolean;
  readonly isUndecided: boolean;
  /** Index of the reading in force; null when none is, or the figure consists of parts. */
  readonly reading: number | null;
  /** As it would be saved. */
  readonly entry: ObservationEntry | null;
  readonly before: PlanStanding | undefined;
  readonly warnings: readonly ObservationWarning[];
  readonly reasons: readonly PlanReason[];
}

export function refused(figure: SheetFigure, communeId: number | null, reason: PlanReason): PlannedCell {
  return {
    figure,
    communeId,
    kind: 'refused',
    isAccepted: false,
    isUndecided: false,
    reading: null,
    entry: null,
    before: undefined,
    warnings: [],
    reasons: [reason],
  };
}
