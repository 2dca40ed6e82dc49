import type { Comparison } from './load.js';

/** One line of the bench's table. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly wanted: string;
  readonly isReached: boolean;
}

/** Requests per second of ours by those of the bare server. */
export function ratio(what: string, { ratio: value, ours, bare }: Comparison, wanted: number): Figure {
  return {
    what,
    measured: `${value.toFixed(2)} (${Math.round(ours.requestsPerSecond)} / ${Math.round(bare.requestsPerSecond)} per s; p95 ${ours.p95.toFixed(1)} / ${bare.p95.toFixed(1)} ms)`,
    wanted: `≥ ${wanted}`,
    isReached: value >= wanted,
  };
}

export function atMost(what: string, value: number, limit: number, unit: string): Figure {
  return {
    what,
    measured: `${value.toFixed(1)} ${unit}`,
    wanted: `≤ ${limit} ${unit}`,
    isReached: value <= limit,
  };
}

/** Shown for comparison; nothing is wanted of it. */
export function shown(what: string, measured: string): Figure {
  return { what, measured, wanted: 'for comparison', isReached: true };
}

export function table(figures: readonly Figure[]): string {
  return figures
    .map(
      ({ what, measured, wanted, isReached }) =>
        `| ${isReached ? '✓' : '✗'} | ${what} | ${measured} | ${wanted} |`,
    )
    .join('\n');
}
