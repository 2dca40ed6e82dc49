import { warningText, type Language, type ObservationWarningBody } from '@cis/contracts';
import type { ObservationWarning } from '@cis/domain';

/** Warnings as a person reads them. */
export function warningBodies(
  warnings: readonly ObservationWarning[],
  language: Language,
): ObservationWarningBody[] {
  return warnings.map(({ code, params }) => ({
    code,
    params: { ...params },
    detail: warningText(code, params, language),
  }));
}
