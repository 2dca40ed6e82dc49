import { today } from '@cis/ui';

import type { ReportingPeriod } from '../components/catalogues';

/** The month whose deadline comes next: what an officer most likely wants to fill in. */
export function currentPeriod(
  periods: readonly ReportingPeriod[],
  day = today(),
): ReportingPeriod | undefined {
  return [...periods]
    .filter(({ kind, dueOn }) => kind === 'M' && dueOn >= day)
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn))[0];
}
