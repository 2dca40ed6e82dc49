import { leadInputs, type LeadValue } from './lead-values';

type Values = Readonly<Record<string, unknown>>;

/** The form's values as the API takes them: leads only where several bodies were named or changed. */
export function taskBody(values: Values, before: readonly LeadValue[] = []): Record<string, unknown> {
  const { leadValues, ...others } = values;
  const now = (leadValues ?? []) as readonly LeadValue[];
  if (JSON.stringify(now) === JSON.stringify(before)) return others;
  // The joined names follow from the leads.
  const { leadOrg: _text, ...named } = others;
  return now.length > 0 ? { ...named, leads: leadInputs(now) } : others;
}
