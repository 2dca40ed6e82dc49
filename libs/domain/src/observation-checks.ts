import type { DataGrade, ObservationState, ObservationWarningCode, ProblemParams } from '@cis/contracts';
import { DomainError } from './domain-error.js';
import { outlierWarnings } from './figure-outlier.js';
import { outOfLine, type FigurePlace } from './figure-series.js';
import { slipWarnings } from './figure-slips.js';
import { PER_HUNDRED } from './figure-units.js';
import { formatVietnameseNumber } from './vietnamese-number.js';
import { parsePeriodCode } from './reporting-period.js';

/** The part of an indicator's definition that its figures must obey; ranges in its unit. */
export interface IndicatorRules {
  readonly code: string;
  readonly kind: 'base' | 'indicator' | 'derived';
  readonly unit: string;
  readonly decimals: number;
  readonly periodKinds: readonly string[];
  readonly isCumulative: boolean;
  readonly hardMin: number | null;
  readonly hardMax: number | null;
  readonly softMin: number | null;
  readonly softMax: number | null;
  readonly appliesTo: 'all' | 'xa' | 'phuong';
}

/** What an officer records, in the indicator's unit. */
export interface ObservationEntry {
  readonly state: ObservationState;
  readonly grade: DataGrade | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly note: string | null;
  readonly reason: string | null;
}

export interface ObservationWarning {
  readonly code: ObservationWarningCode;
  readonly params: ProblemParams;
}

/** What a column holds and a sheet still shows exactly. */
const LARGEST = 1e15;
/** A commune's own type. */
export type CommuneType = 'xa' | 'phuong';

/** Numerator over denominator in the indicator's unit: × 100 for per cent; null unless both are known. */
export function ratioOf(numerator: number | null, denominator: number | null, unit: string): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  return (numerator / denominator) * (PER_HUNDRED.has(unit) ? 100 : 1);
}

/** @throws DomainError indicator.not-applicable. */
export function refuseUnlessApplicable(
  indicator: Pick<IndicatorRules, 'code' | 'appliesTo'>,
  communeType: CommuneType,
): void {
  if (indicator.appliesTo === 'all' || indicator.appliesTo === communeType) return;
  throw new DomainError('indicator.not-applicable', {
    indicator: indicator.code,
    communeType: communeType === 'xa' ? 'xã' : 'phường',
  });
}

/**
 * Whether the indicator is entered at all for this commune and period.
 * @throws DomainError indicator.derived, indicator.not-applicable, observation.period-not-allowed.
 */
export function refuseUnlessEntered(
  indicator: IndicatorRules,
  periodCode: string,
  communeType: CommuneType,
): void {
  if (indicator.kind === 'derived') throw new DomainError('indicator.derived', { indicator: indicator.code });
  refuseUnlessApplicable(indicator, communeType);
  const period = parsePeriodCode(periodCode);
  if (!period || !indicator.periodKinds.includes(period.kind)) {
    throw new DomainError('observation.period-not-allowed', {
      indicator: indicator.code,
      period: periodCode,
    });
  }
}

/**
 * The entry as it will be stored: a ratio with both parts known is their quotient, unrounded.
 * @throws DomainError observation.state-mismatch, observation.reason-missing, observation.ratio-mismatch,
 *   observation.out-of-range.
 */
export function settledEntry(entry: ObservationEntry, indicator: IndicatorRules): ObservationEntry {
  if (entry.state !== 'reported') return settledAbsence(entry);
  const value = settledValue(entry, indicator);
  if (value === null) throw mismatch('/value', 'Có số liệu thì phải nhập giá trị.');
  if (entry.grade === null) throw mismatch('/grade', 'Chọn loại số liệu: ước tính, sơ bộ hay chính thức.');
  refuseOutOfRange(value, indicator);
  return { ...entry, value, reason: null };
}

function settledAbsence(entry: ObservationEntry): ObservationEntry {
  if (entry.value !== null || entry.numerator !== null || entry.denominator !== null) {
    throw mismatch('/value', 'Trạng thái này không đi cùng giá trị.');
  }
  if ((entry.state === 'not_available' || entry.state === 'not_applicable') && entry.reason === null) {
    throw new DomainError(
      'observation.reason-missing',
      {},
      {
        faults: [{ pointer: '/reason', code: 'reason', detail: 'Ghi lý do không có số liệu.' }],
      },
    );
  }
  return { ...entry, grade: null };
}

function settledValue(
  { value, numerator, denominator }: ObservationEntry,
  indicator: IndicatorRules,
): number | null {
  if (denominator === 0) throw mismatch('/denominator', 'Mẫu số phải khác 0.');
  const quotient = ratioOf(numerator, denominator, indicator.unit);
  if (quotient === null || value === null) return quotient ?? value;
  // A typed percentage may be rounded or cut off: one unit of its last shown place (domain.md 1.4).
  const tolerance = 10 ** -indicator.decimals + 1e-9;
  if (Math.abs(quotient - value) > tolerance) {
    throw new DomainError(
      'observation.ratio-mismatch',
      { value: shown(value), quotient: shown(quotient) },
      {
        faults: [{ pointer: '/value', code: 'ratio', detail: `Tử số chia mẫu số được ${shown(quotient)}.` }],
      },
    );
  }
  return quotient;
}

function refuseOutOfRange(value: number, { hardMin, hardMax, unit }: IndicatorRules): void {
  const isInside =
    Math.abs(value) <= LARGEST &&
    (hardMin === null || value >= hardMin) &&
    (hardMax === null || value <= hardMax);
  if (isInside && (unit !== 'bool' || value === 0 || value === 1)) return;
  const params = { value: shown(value), minimum: shownBound(hardMin), maximum: shownBound(hardMax) };
  throw new DomainError('observation.out-of-range', params, {
    faults: [
      { pointer: '/value', code: 'range', detail: `Khoảng cho phép: ${params.minimum} – ${params.maximum}.` },
    ],
  });
}

/**
 * What deserves a second look and never blocks (domain.md 3.1, 3.3): a slip of the unit or a footnote mark explains an odd value
 * best, so it is said alone; otherwise unusual values, and in any case cumulative figures that fall.
 */
export function warningsFor(
  entry: Pick<ObservationEntry, 'value'>,
  indicator: IndicatorRules,
  place: FigurePlace,
): ObservationWarning[] {
  const { value } = entry;
  if (value === null) return [];
  const slips = slipWarnings(value, indicator, place);
  return [
    ...(slips.length > 0
      ? slips
      : [...unusual(value, indicator), ...outlierWarnings(value, indicator, place)]),
    ...(indicator.isCumulative ? outOfLine(value, place) : []),
  ];
}

function unusual(value: number, { softMin, softMax }: IndicatorRules): ObservationWarning[] {
  const isUsual = (softMin === null || value >= softMin) && (softMax === null || value <= softMax);
  if (isUsual) return [];
  return [
    {
      code: 'outside-usual-range',
      params: { value: shown(value), minimum: shownBound(softMin), maximum: shownBound(softMax) },
    },
  ];
}

function mismatch(pointer: string, detail: string): DomainError {
  return new DomainError('observation.state-mismatch', {}, { faults: [{ pointer, code: 'state', detail }] });
}

function shown(value: number): string {
  return formatVietnameseNumber(value, 6);
}

function shownBound(bound: number | null): string {
  return bound === null ? '…' : shown(bound);
}
