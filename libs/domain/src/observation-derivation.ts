import { periodCode, parsePeriodCode, type PeriodCode } from './reporting-period.js';

/** A figure that a derived indicator needs. */
export interface DerivationInput {
  readonly indicatorCode: string;
  readonly periodCode: string;
}

interface Derivation {
  readonly indicatorCode: string;
  /** Its inputs for a period, in the order `compute` takes them; each says how many years back. */
  readonly inputs: readonly { readonly indicatorCode: string; readonly yearsBack: number }[];
  /** Null where the formula has no meaning, such as growth from 0. */
  compute(values: readonly number[]): number | null;
}

/** The three derived indicators that ship (indicators.csv); formulas as data come with the editable catalogue. */
const DERIVATIONS: readonly Derivation[] = [
  {
    indicatorCode: 'KT03',
    inputs: [
      { indicatorCode: 'KT01', yearsBack: 0 },
      { indicatorCode: 'KT01', yearsBack: 1 },
    ],
    compute: ([now = 0, before = 0]) => (before === 0 ? null : ((now - before) / before) * 100),
  },
  {
    indicatorCode: 'KT11',
    inputs: [
      { indicatorCode: 'KT10', yearsBack: 0 },
      { indicatorCode: 'B13', yearsBack: 0 },
    ],
    compute: ([disbursed = 0, planned = 0]) => (planned === 0 ? null : (disbursed / planned) * 100),
  },
  {
    indicatorCode: 'XH02',
    inputs: [
      { indicatorCode: 'XH01', yearsBack: 1 },
      { indicatorCode: 'XH01', yearsBack: 0 },
    ],
    compute: ([before = 0, now = 0]) => before - now,
  },
];

/** Derived figures that change when this figure changes, each with the inputs it needs. */
export function derivedFrom(
  changed: DerivationInput,
): { readonly derived: DerivationInput; readonly inputs: DerivationInput[] }[] {
  const period = parsePeriodCode(changed.periodCode);
  if (!period) return [];
  return DERIVATIONS.flatMap(({ indicatorCode, inputs }) =>
    inputs
      .filter((input) => input.indicatorCode === changed.indicatorCode)
      .map((input) => shifted(period, input.yearsBack))
      .map((target) => ({
        derived: { indicatorCode, periodCode: periodCode(target) },
        inputs: inputs.map((input) => ({
          indicatorCode: input.indicatorCode,
          periodCode: periodCode(shifted(target, -input.yearsBack)),
        })),
      })),
  );
}

/** The derived value from its inputs in order; null while one of them is missing. */
export function derivedValue(indicatorCode: string, values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  const derivation = DERIVATIONS.find((candidate) => candidate.indicatorCode === indicatorCode);
  return known.length === derivation?.inputs.length ? derivation.compute(known) : null;
}

function shifted(period: PeriodCode, years: number): PeriodCode {
  return { ...period, year: period.year + years };
}
