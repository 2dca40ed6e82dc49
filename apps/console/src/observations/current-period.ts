import { today } from '@cis/ui';

import type { ReportingPeriod } from '../components/catalogues';

const ofKind = (periods: readonly ReportingPeriod[], kind: ReportingPeriod['kind']): ReportingPeriod[] =>
  periods
    .filter((period) => period.kind === kind)
    .sort((one, other) => other.cutoffOn.localeCompare(one.cutoffOn));

/** The newest month that has closed: what an officer most likely still has to fill in. */
export function currentPeriod(
  periods: readonly ReportingPeriod[],
  day = today(),
): ReportingPeriod | undefined {
  return ofKind(periods, 'M').find(({ cutoffOn }) => cutoffOn <= day);
}

/** The period of the same kind just before. */
export function periodBefore(
  periods: readonly ReportingPeriod[],
  period: ReportingPeriod | undefined,
): ReportingPeriod | undefined {
  return period && ofKind(periods, period.kind).find(({ cutoffOn }) => cutoffOn < period.cutoffOn);
}
