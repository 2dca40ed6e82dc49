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

/**
 * Computed figures that follow from changed ones: this year's, and those of later years that look back. A computed figure may itself be
 * an input. Where there is neither a figure nor enough inputs, nothing comes about.
 */
export function derivedChanges(
  standing: Standing,
  changed: readonly (FigureKey & { readonly entry: ObservationEntry })[],
): DerivedChange[] {
  const derivations = derivationsOf(
    [...standing.indicators.values()].flatMap(({ code, formula }) =>
      formula === null ? [] : [{ code, formula }],
    ),
  );
  if (derivations.length === 0) return [];
  const fresh = new Map<string, Known>(
    changed.map((figure) => [
      keyOf(figure),
      { value: figure.entry.value, grade: figure.entry.grade, isSample: false },
    ]),
  );
  const knownAt = (key: string): Known | undefined => fresh.get(key) ?? standing.figures.get(key);
  const touched: FigureKey[] = [...changed];
  const changes: DerivedChange[] = [];
  for (const derivation of derivations) {
    for (const place of affected(derivation, touched, standing)) {
      const inputAt = (indicatorCode: string, yearsBack: number): Known | undefined => {
        const periodCode = yearsBefore(place.periodCode, yearsBack);
        return periodCode === null ? undefined : knownAt(keyOf({ ...place, indicatorCode, periodCode }));
      };
      const entry = derivedEntry(derivation, inputAt);
      const before = standing.figures.get(keyOf(place));
      if (before ? isSameEntry(entry, before) : entry.value === null) continue;
      const isSample = derivation.formula.inputs.some(
        ({ indicatorCode, yearsBack }) => inputAt(indicatorCode, yearsBack)?.isSample === true,
      );
      changes.push({ ...place, entry, isSample, before });
      fresh.set(keyOf(place), { value: entry.value, grade: entry.grade, isSample });
      touched.push(place);
    }
  }
  return changes;
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
