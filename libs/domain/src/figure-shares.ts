import type { ObservationWarning } from './observation-checks.js';
import { formatVietnameseNumber } from './vietnamese-number.js';

/** Indicators whose figures of one commune and period are the parts of one whole. */
export interface ShareGroup {
  readonly codes: readonly string[];
  readonly total: number;
  readonly tolerance: number;
}

/** domain.md 3.1: the economy by sectors makes 100 ± 0.1 %. A further whole is a further line. */
export const SHARE_GROUPS: readonly ShareGroup[] = [
  { codes: ['KT04', 'KT05', 'KT06'], total: 100, tolerance: 0.1 },
];

/** The groups that one of the indicators belongs to. */
export function shareGroupsOf(codes: Iterable<string>): ShareGroup[] {
  const wanted = new Set(codes);
  return SHARE_GROUPS.filter((group) => group.codes.some((code) => wanted.has(code)));
}

/** Parts that are all known and do not make the whole; said of every part. */
export function shareWarning(
  group: ShareGroup,
  valueOf: (indicatorCode: string) => number | null,
): ObservationWarning | null {
  const values = group.codes.map(valueOf).filter((value) => value !== null);
  if (values.length < group.codes.length) return null;
  const sum = values.reduce((total, value) => total + value, 0);
  // Sums of decimals carry dust in the last binary place.
  if (Math.abs(sum - group.total) <= group.tolerance + 1e-9) return null;
  return {
    code: 'shares-not-100',
    params: { indicators: group.codes.join(' + '), sum: formatVietnameseNumber(sum, 4), total: group.total },
  };
}
