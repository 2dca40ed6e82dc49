/** How failures slow an attacker down. Seconds. */
interface Slowdown {
  /** So many failures cost nothing: people mistype. */
  readonly free: number;
  /** From here on the long lock. */
  readonly lockFrom: number;
  readonly lockSeconds: number;
}

/** Per name typed, whether or not such an account exists. */
export const PER_NAME: Slowdown = { free: 4, lockFrom: 10, lockSeconds: 900 };

/** Per address. A whole province may sit behind one, so it bites late. */
export const PER_ADDRESS: Slowdown = { free: 50, lockFrom: 150, lockSeconds: 900 };

/** A name's failures older than this are forgotten. */
export const FORGET_AFTER_HOURS = 12;

/**
 * An address forgets one failure in so many seconds: behind a shared one somebody mistypes every few hours, so waiting
 * for a quiet half day would add up honest mistakes until nobody gets in.
 */
export const ADDRESS_FORGIVES_EVERY_SECONDS = 120;

/** Whoever signed in from an address within so many days is at home there. */
export const AT_HOME_DAYS = 30;

/** Seconds to wait after the n-th failure in a row: nothing, then 2, 4, 8 … 60, then the lock. */
export function secondsToWait(failures: number, { free, lockFrom, lockSeconds }: Slowdown): number {
  if (failures <= free) return 0;
  return failures >= lockFrom ? lockSeconds : Math.min(60, 2 ** (failures - free));
}
