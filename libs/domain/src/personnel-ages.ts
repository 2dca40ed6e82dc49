import type { AgeBand } from '@cis/contracts';

const BANDS: readonly (readonly [from: number, band: AgeBand])[] = [
  [60, '60_over'],
  [50, '50_59'],
  [40, '40_49'],
  [30, '30_39'],
];
/** Outside these years a holder's birth date is probably mistyped. */
const USUAL = { youngest: 21, oldest: 65 } as const;

/** Completed years on a day; a birthday on 29 February counts from 1 March in common years. */
export function ageOn(birthDate: string, asOf: string): number {
  const years = Number(asOf.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return asOf.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

export function ageBand(age: number): AgeBand {
  return BANDS.find(([from]) => age >= from)?.[1] ?? 'under_30';
}

export function isUnusualAge(age: number): boolean {
  return age < USUAL.youngest || age > USUAL.oldest;
}
