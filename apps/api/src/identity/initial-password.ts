import { randomInt } from 'node:crypto';

/** No l, o, 0, 1: it is read from a slip of paper and typed. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** An unused initial password ends after so many days. */
export const INITIAL_PASSWORD_DAYS = 14;

/** Four groups of four, about 80 bits: `k7mw-pq2x-hv9t-z4rd`. */
export function newInitialPassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
