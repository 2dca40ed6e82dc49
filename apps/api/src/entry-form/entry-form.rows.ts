import type {
  EntryCellBody,
  EntryPeriodBody,
  EntryReviewBody,
  EntryRowBody,
  EntrySubmissionBody,
  EntryTargetBody,
  ObservationWarningBody,
} from '@cis/contracts';
import {
  elapsedMonths,
  parsePeriodCode,
  periodCode as codeOf,
  periodWindow,
  PERIODS_A_YEAR,
  todayInVietnam,
  yearsBefore,
  type PeriodDates,
  type PeriodKind,
} from '@cis/domain';
import { meaningOf, type FigureRules, type StandingFigure, type SubmissionHeader } from '../figures/index.js';

export interface PlaceRow extends PeriodDates {
  readonly code: string;
  readonly kind: PeriodKind;
  readonly year: number;
  readonly ordinal: number;
  readonly labelVi: string;
  readonly labelEn: string;
  readonly formNameVi: string;
  readonly now: Date;
  readonly unlockedUntil: Date | null;
  readonly isUnlockRequested: boolean;
}

/** One row of rowsStatement; the columns of figure, target and review are null where there is none. */
export type FormRow = FigureRules &
  Pick<EntryRowBody, 'nameVi' | 'nameEn' | 'domain' | 'formula' | 'isExpected'> &
  Omit<EntryCellBody, 'id'> &
  Omit<EntryTargetBody, 'operator' | 'low' | 'high'> &
  Omit<EntryReviewBody, 'decision' | 'reason' | 'isChangedSince'> & {
    readonly id: string | null;
    readonly numeratorName: string | null;
    readonly denominatorName: string | null;
    readonly aggregation: string;
    readonly decision: EntryReviewBody['decision'] | null;
    readonly decisionReason: string | null;
    readonly isChangedSince: boolean | null;
  };

const LONGEST_HISTORY = 24;

export function toPeriod(row: PlaceRow): EntryPeriodBody {
  const window = periodWindow(row, todayInVietnam(), {
    unlockedUntil: row.unlockedUntil?.toISOString() ?? null,
    now: row.now.toISOString(),
  });
  return {
    code: row.code,
    kind: row.kind,
    year: row.year,
    labelVi: row.labelVi,
    labelEn: row.labelEn,
    startsOn: row.startsOn,
    cutoffOn: row.cutoffOn,
    ...window,
    isUnlockRequested: row.isUnlockRequested,
    elapsedMonths: elapsedMonths(row),
  };
}

export function toSubmission(header: SubmissionHeader): EntrySubmissionBody {
  const { communeId: _commune, form: _form, periodCode: _period, ...submission } = header;
  return submission;
}

/** Figures of an approved form wait for a correction to be opened. */
export function isSealedOff(submission: Pick<EntrySubmissionBody, 'state'> | null): boolean {
  return submission?.state === 'approved' || submission?.state === 'published';
}

/** Codes of the 24 periods of the kind before this one, oldest first. */
export function periodsBefore(periodCode: string): string[] {
  const period = parsePeriodCode(periodCode);
  if (!period) return [];
  const perYear = PERIODS_A_YEAR[period.kind];
  const now = period.year * perYear + period.ordinal - 1;
  return Array.from({ length: LONGEST_HISTORY }, (_, index) => {
    const at = now - LONGEST_HISTORY + index;
    return codeOf({ kind: period.kind, year: Math.floor(at / perYear), ordinal: (at % perYear) + 1 });
  });
}

/** What stands beside a figure. */
export interface RowPlace {
  readonly periodCode: string;
  readonly historyPeriods: readonly string[];
  /** The figure's own series, by period. */
  readonly values: Readonly<Record<string, number>> | undefined;
  readonly warnings: readonly ObservationWarningBody[];
}

export function toRow(
  row: FormRow,
  { periodCode, historyPeriods, values = {}, warnings }: RowPlace,
): EntryRowBody {
  return {
    indicatorCode: row.code,
    nameVi: row.nameVi,
    nameEn: row.nameEn,
    domain: row.domain,
    unit: row.unit,
    direction: row.direction,
    decimals: row.decimals,
    isCumulative: row.isCumulative,
    isDerived: row.kind === 'derived',
    formula: row.formula,
    isRatio:
      row.kind !== 'derived' &&
      row.aggregation === 'ratio' &&
      row.numeratorName !== null &&
      row.denominatorName !== null,
    numerator: row.numeratorName,
    denominator: row.denominatorName,
    hardMin: row.hardMin,
    hardMax: row.hardMax,
    softMin: row.softMin,
    softMax: row.softMax,
    isExpected: row.isExpected,
    cell: row.id === null ? null : toCell({ ...row, id: row.id }),
    warnings: [...warnings],
    target: toTarget(row),
    meaning: meaningOf(row.value, row, { periodCode, values }),
    previous: values[historyPeriods.at(-1) ?? ''] ?? null,
    sameLastYear: values[yearsBefore(periodCode, 1) ?? ''] ?? null,
    history: historyPeriods.map((code) => values[code] ?? null),
    review: toReview(row),
  };
}

export function toCell(figure: EntryCellBody | StandingFigure): EntryCellBody {
  return {
    id: figure.id,
    version: figure.version,
    state: figure.state,
    grade: figure.grade,
    value: figure.value,
    numerator: figure.numerator,
    denominator: figure.denominator,
    note: figure.note,
    reason: figure.reason,
    warnings: [...figure.warnings],
    updatedAt: figure.updatedAt,
    publishedAt: figure.publishedAt,
    isSample: figure.isSample,
  };
}

function toTarget(row: FormRow): EntryTargetBody | null {
  if (row.operator === null) return null;
  return {
    operator: row.operator,
    low: row.low,
    high: row.high,
    versionNumber: row.versionNumber,
    decisionNumber: row.decisionNumber,
    decisionDate: row.decisionDate,
  };
}

function toReview(row: FormRow): EntryReviewBody | null {
  if (row.decision === null) return null;
  return {
    decision: row.decision,
    reason: row.decisionReason,
    decidedByName: row.decidedByName,
    decidedAt: row.decidedAt,
    isChangedSince: row.isChangedSince ?? false,
  };
}
