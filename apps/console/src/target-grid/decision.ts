/** The decision as it is filled in; dates are ISO, or the text as typed when it is none. */
export interface Decision {
  readonly number: string;
  readonly date: string;
  readonly effectiveOn: string;
  readonly abstract: string;
  readonly file: { readonly id: string; readonly fileName: string } | null;
}

export type DecisionField = 'number' | 'date' | 'effectiveOn';

export const NO_DECISION: Decision = { number: '', date: '', effectiveOn: '', abstract: '', file: null };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What still has to be filled in before anything can be assigned. */
export function missingIn({ number, date, effectiveOn }: Decision): DecisionField[] {
  return [
    ...(number.trim() === '' ? (['number'] as const) : []),
    ...(DAY.test(date) ? [] : (['date'] as const)),
    ...(effectiveOn === '' || DAY.test(effectiveOn) ? [] : (['effectiveOn'] as const)),
  ];
}

/** As the API takes it; in effect from its date unless said otherwise. */
export function decisionBody({
  number,
  date,
  effectiveOn,
  abstract,
  file,
}: Decision): Record<string, unknown> {
  return {
    decision: {
      number: number.trim(),
      date,
      abstract: abstract.trim() === '' ? null : abstract.trim(),
      fileId: file?.id ?? null,
    },
    effectiveOn: effectiveOn === '' ? null : effectiveOn,
  };
}
