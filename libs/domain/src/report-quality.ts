/**
 * How well reports are kept (domain.md 4.3), counted in values and states, never in clicks. All counts are of what was due.
 * - đúng: `sound` of `reported` figures break no rule, or say why they are so;
 * - đủ: `filled` of `expected` figures are settled (a value, not applicable, or not available with the reason);
 * - sạch: `unchanged` of `submitted` reports still say what was sent;
 * - sống: `timely` of `due` reports were first sent before their time was over.
 */
export interface QualityCounts {
  readonly expected: number;
  readonly filled: number;
  readonly reported: number;
  readonly sound: number;
  readonly due: number;
  readonly timely: number;
  readonly submitted: number;
  readonly unchanged: number;
}

export const NOTHING_DUE: QualityCounts = {
  expected: 0,
  filled: 0,
  reported: 0,
  sound: 0,
  due: 0,
  timely: 0,
  submitted: 0,
  unchanged: 0,
};

/** Each measure as a share (1 = 100 %); null where there is nothing to measure. */
export interface ReportQuality {
  readonly accuracy: number | null;
  readonly completeness: number | null;
  readonly cleanliness: number | null;
  readonly timeliness: number | null;
}

export function reportQuality(counts: QualityCounts): ReportQuality {
  return {
    accuracy: share(counts.sound, counts.reported),
    completeness: share(counts.filled, counts.expected),
    cleanliness: share(counts.unchanged, counts.submitted),
    timeliness: share(counts.timely, counts.due),
  };
}

/** Communes, domains or periods together: counts are added, shares never averaged. */
export function addQualityCounts(all: readonly QualityCounts[]): QualityCounts {
  const sum = (count: keyof QualityCounts): number => all.reduce((total, one) => total + one[count], 0);
  return {
    expected: sum('expected'),
    filled: sum('filled'),
    reported: sum('reported'),
    sound: sum('sound'),
    due: sum('due'),
    timely: sum('timely'),
    submitted: sum('submitted'),
    unchanged: sum('unchanged'),
  };
}

/** A part is looked for within its whole, so that no share leaves 0-1; null for an empty whole. */
function share(part: number, whole: number): number | null {
  return whole <= 0 ? null : Math.min(Math.max(part, 0), whole) / whole;
}
