import type { DataGrade, ObservationState, ObservationWarningCode } from '@cis/contracts';
import type { ObservationEntry } from '@cis/domain';

/** One figure's address. */
export interface FigureKey {
  readonly communeId: number;
  readonly indicatorCode: string;
  readonly periodCode: string;
}

export const keyOf = ({ communeId, indicatorCode, periodCode }: FigureKey): string =>
  `${communeId} ${indicatorCode} ${periodCode}`;

/** A figure as it stands in the database. */
export interface StandingFigure extends FigureKey, ObservationEntry {
  readonly id: string;
  readonly version: number;
  readonly state: ObservationState;
  readonly grade: DataGrade | null;
  readonly warnings: readonly ObservationWarningCode[];
  /** Instant. */
  readonly updatedAt: string;
  readonly publishedAt: string | null;
  readonly isSample: boolean;
}

/** Columns of a StandingFigure, of observation `o`. */
export const STANDING_COLUMNS = `o.commune_id as "communeId", o.indicator_code as "indicatorCode", o.period_code as "periodCode", o.id, o.version,
  o.state, o.grade, o.value, o.numerator, o.denominator, o.note, o.reason, o.warnings, o.updated_at as "updatedAt",
  o.published_at as "publishedAt", o.is_sample as "isSample"`;

/** Whether two entries say the same, at the precision that is stored. */
export function isSameEntry(one: ObservationEntry, other: ObservationEntry): boolean {
  return (
    one.state === other.state &&
    one.grade === other.grade &&
    isSameNumber(one.value, other.value) &&
    isSameNumber(one.numerator, other.numerator) &&
    isSameNumber(one.denominator, other.denominator) &&
    one.note === other.note &&
    one.reason === other.reason
  );
}

const STORED_DECIMALS = 8;

function isSameNumber(one: number | null, other: number | null): boolean {
  if (one === other) return true;
  return one !== null && other !== null && one.toFixed(STORED_DECIMALS) === other.toFixed(STORED_DECIMALS);
}

/** The address alone, of anything that has one. */
export const keyPart = ({ communeId, indicatorCode, periodCode }: FigureKey): FigureKey => ({
  communeId,
  indicatorCode,
  periodCode,
});
