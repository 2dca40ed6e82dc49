import type {
  CellDecision,
  IndicatorDomain,
  SealedFigureBody,
  SealedRowBody,
  SubmissionCellBody,
} from '@cis/contracts';
import { figureChange } from '@cis/domain';

export interface DecidedCell {
  readonly indicatorCode: string;
  readonly decision: CellDecision;
  readonly reason: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: string | null;
  readonly sealedVersion: number;
}

/** A working figure with its definition. */
export interface CurrentFigure extends SealedFigureBody {
  readonly indicatorCode: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly domain: IndicatorDomain;
  readonly unit: string;
  readonly decimals: number;
  readonly isDerived: boolean;
  readonly version: number;
  readonly publishedAt: string | null;
}

export interface CellSources {
  /** Rows of the newest sealed version and of the one before it. */
  readonly sealed: readonly SealedRowBody[];
  readonly previous: readonly SealedRowBody[];
  readonly cells: readonly DecidedCell[];
  readonly figures: readonly CurrentFigure[];
  readonly mayDecide: (domain: string) => boolean;
}

const NO_ACHIEVEMENT = { ratio: null, difference: null, result: null };

/** Sealed rows in the order of the form, then figures entered since. */
export function cellBodies({
  sealed,
  previous,
  cells,
  figures,
  mayDecide,
}: CellSources): SubmissionCellBody[] {
  const previousRows = byCode(previous);
  const decisions = byCode(cells);
  const current = byCode(figures);
  const sealedCodes = new Set(sealed.map(({ indicatorCode }) => indicatorCode));
  const added = figures.filter(({ indicatorCode }) => !sealedCodes.has(indicatorCode));
  return [
    ...sealed.map((row) => {
      const now = current.get(row.indicatorCode) ?? null;
      const before = previousRows.get(row.indicatorCode) ?? null;
      const decision = decisions.get(row.indicatorCode) ?? null;
      return {
        ...definitionOf(row),
        isExpected: row.isExpected,
        sealed: figureOf(row),
        previous: before && figureOf(before),
        now: now && figureOf(now),
        changeSincePrevious: previous.length === 0 ? ('same' as const) : figureChange(before, row),
        changeSinceSealed: figureChange(row.observationVersion === 0 ? null : row, now),
        target: row.target,
        achievement: row.achievement,
        decision: decision?.decision ?? null,
        reason: decision?.reason ?? null,
        decidedByName: decision?.decidedByName ?? null,
        decidedAt: decision?.decidedAt ?? null,
        mayDecide: decision !== null && mayDecide(row.domain),
        publishedAt: now?.publishedAt ?? null,
      };
    }),
    ...added.map((figure) => ({
      ...definitionOf(figure),
      isExpected: false,
      sealed: null,
      previous: null,
      now: figureOf(figure),
      changeSincePrevious: 'same' as const,
      // Before the first submission nothing is new: all of it is being entered.
      changeSinceSealed: sealed.length === 0 ? ('same' as const) : ('new' as const),
      target: null,
      achievement: NO_ACHIEVEMENT,
      decision: null,
      reason: null,
      decidedByName: null,
      decidedAt: null,
      mayDecide: false,
      publishedAt: figure.publishedAt,
    })),
  ];
}

function byCode<Row extends { readonly indicatorCode: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.indicatorCode, row]));
}

function definitionOf(row: SealedRowBody | CurrentFigure) {
  const { indicatorCode, nameVi, nameEn, domain, unit, decimals, isDerived } = row;
  return { indicatorCode, nameVi, nameEn, domain, unit, decimals, isDerived };
}

function figureOf(row: SealedFigureBody): SealedFigureBody {
  const { state, grade, value, numerator, denominator, note, reason, warnings } = row;
  return { state, grade, value, numerator, denominator, note, reason, warnings };
}
