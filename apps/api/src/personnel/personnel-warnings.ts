import { PERSONNEL_WARNINGS, type PersonnelWarning } from '@cis/contracts';
import type { RaisedWarning } from '@cis/domain';

/** The warning as an officer reads it. */
export function inWords({ code, params }: RaisedWarning): PersonnelWarning {
  const detail = PERSONNEL_WARNINGS[code].vi.replace(/\{(\w+)\}/g, (_, name: string) =>
    String(params[name] ?? ''),
  );
  return { code, detail };
}
