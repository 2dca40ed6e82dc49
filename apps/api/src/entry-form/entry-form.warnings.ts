import { shareGroupsOf, shareWarning, warningsFor, type ObservationWarning } from '@cis/domain';
import { figurePlace } from '../figures/index.js';
import type { FormRow } from './entry-form.rows.js';

interface FormPlace {
  readonly periodCode: string;
  /** Series of the form's indicators, each by period. */
  readonly values: ReadonlyMap<string, Readonly<Record<string, number>>>;
}

/**
 * The warnings that stand with saved figures, by indicator, with what they were held against: found again by the rules that found them.
 * Only codes are stored, and a code whose cause is gone by now is left out here.
 */
export function standingWarnings(
  rows: readonly FormRow[],
  { periodCode, values }: FormPlace,
): ReadonlyMap<string, readonly ObservationWarning[]> {
  const warned = rows.filter(({ id, warnings }) => id !== null && warnings.length > 0);
  const valueOf = (code: string): number | null => rows.find((row) => row.code === code)?.value ?? null;
  return new Map(
    warned.map((row) => {
      const place = figurePlace(periodCode, row, values.get(row.code));
      const shares = shareGroupsOf([row.code]).map((group) => shareWarning(group, valueOf));
      const found = [...warningsFor(row, row, place), ...shares.filter((warning) => warning !== null)];
      return [row.code, found.filter(({ code }) => row.warnings.includes(code))];
    }),
  );
}
