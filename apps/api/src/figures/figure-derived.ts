import {
  derivationsOf,
  derivedEntry,
  parsePeriodCode,
  yearsBefore,
  type Derivation,
  type ObservationEntry,
} from '@cis/domain';
import { isSameEntry, keyOf, type FigureKey, type StandingFigure } from './figure-places.js';
import type { Standing } from './figure-standing.js';

/** A computed figure that has to change. */
export interface DerivedChange extends FigureKey {
  readonly entry: ObservationEntry;
  /** One of its inputs is sample data. */
  readonly isSample: boolean;
  readonly before: StandingFigure | undefined;
}

type Known = Pick<StandingFigure, 'value' | 'grade' | 'isSample'>;

/** A figure as its formula gives it now; `closed`: it would change, but its form is approved or published. */
export interface ComputedFigure extends DerivedChange {
  readonly outcome: 'changed' | 'unchanged' | 'closed';
}

/**
 * Computed figures that follow from changed ones: this year's, and those of later years that look back. A computed figure may itself be
 * an input. Where there is neither a figure nor enough inputs, nothing comes about; what was approved waits for its form to be reopened.
 */
export function derivedChanges(
  standing: Standing,
  changed: readonly (FigureKey & { readonly entry: ObservationEntry; readonly isSample?: boolean })[],
): DerivedChange[] {
  const fresh = new Map<string, Known>(
    changed.map((figure) => [
      keyOf(figure),
      { value: figure.entry.value, grade: figure.entry.grade, isSample: figure.isSample ?? false },
    ]),
  );
  return computed(standing, { derivations: derivationsIn(standing), touched: changed, fresh }).filter(
    ({ outcome }) => outcome === 'changed',
  );
}

/** Every figure of a computed indicator, and of those computed from it, by the figures as they stand. */
export function derivedAgain(standing: Standing, code: string): ComputedFigure[] {
  const followers = new Set([code]);
  const derivations = derivationsIn(standing).filter(({ indicatorCode, formula }) => {
    const follows =
      indicatorCode === code || formula.inputs.some((input) => followers.has(input.indicatorCode));
    if (follows) followers.add(indicatorCode);
    return follows;
  });
  const inputs = new Set(
    derivations.flatMap(({ formula }) => formula.inputs.map((input) => input.indicatorCode)),
  );
  const touched = [...standing.figures.values()].filter(({ indicatorCode }) => inputs.has(indicatorCode));
  return computed(standing, { derivations, touched, fresh: new Map() });
}

function derivationsIn({ indicators }: Standing): Derivation[] {
  return derivationsOf(
    [...indicators.values()].flatMap(({ code, formula }) => (formula === null ? [] : [{ code, formula }])),
  );
}

interface Computation {
  /** Each after those it is computed from. */
  readonly derivations: readonly Derivation[];
  /** What is computed from these figures. */
  readonly touched: readonly FigureKey[];
  /** Figures that are about to replace the standing ones. */
  readonly fresh: Map<string, Known>;
}

function computed(standing: Standing, { derivations, touched: given, fresh }: Computation): ComputedFigure[] {
  const knownAt = (key: string): Known | undefined => fresh.get(key) ?? standing.figures.get(key);
  const touched: FigureKey[] = [...given];
  const figures: ComputedFigure[] = [];
  for (const derivation of derivations) {
    for (const place of affected(derivation, touched, standing)) {
      const inputAt = (indicatorCode: string, yearsBack: number): Known | undefined => {
        const periodCode = yearsBefore(place.periodCode, yearsBack);
        return periodCode === null ? undefined : knownAt(keyOf({ ...place, indicatorCode, periodCode }));
      };
      const entry = derivedEntry(derivation, inputAt);
      const before = standing.figures.get(keyOf(place));
      if (!before && entry.value === null) continue;
      const isSample = derivation.formula.inputs.some(
        ({ indicatorCode, yearsBack }) => inputAt(indicatorCode, yearsBack)?.isSample === true,
      );
      const figure = { ...place, entry, isSample, before };
      if (before && isSameEntry(entry, before)) figures.push({ ...figure, outcome: 'unchanged' });
      else if (standing.sealed.has(keyOf(place))) figures.push({ ...figure, outcome: 'closed' });
      else {
        figures.push({ ...figure, outcome: 'changed' });
        fresh.set(keyOf(place), { value: entry.value, grade: entry.grade, isSample });
        touched.push(place);
      }
    }
  }
  return figures;
}

/** Where a derivation is to be computed again, each place once. */
function affected(
  { indicatorCode, formula }: Derivation,
  touched: readonly FigureKey[],
  { indicators, periods }: Standing,
): FigureKey[] {
  const kinds = indicators.get(indicatorCode)?.periodKinds ?? [];
  const yearsBackOf = new Map<string, number[]>();
  for (const input of formula.inputs) {
    yearsBackOf.set(input.indicatorCode, [...(yearsBackOf.get(input.indicatorCode) ?? []), input.yearsBack]);
  }
  const places = new Map<string, FigureKey>();
  for (const { communeId, indicatorCode: input, periodCode } of touched) {
    for (const yearsBack of yearsBackOf.get(input) ?? []) {
      const later = yearsBefore(periodCode, -yearsBack);
      if (later === null || !periods.has(later) || !kinds.includes(parsePeriodCode(later)?.kind ?? ''))
        continue;
      const place = { communeId, indicatorCode, periodCode: later };
      places.set(keyOf(place), place);
    }
  }
  return [...places.values()];
}
