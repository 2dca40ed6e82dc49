import {
  problemText,
  type CellProblemBody,
  type EntryMeaningBody,
  type Language,
  type SavedCellBody,
} from '@cis/contracts';
import type { DomainError, ObservationWarning } from '@cis/domain';
import {
  meaningOf,
  type CheckedEntry,
  type EntryContext,
  type FigureOutcome,
  type StandingFigure,
  type WrittenFigures,
} from '../figures/index.js';
import { warningBodies } from '../observations/index.js';
import type { CellCheck } from './entry-cells.service.js';
import { toCell } from './entry-form.rows.js';

interface Saved {
  readonly checks: readonly CellCheck[];
  /** By indicator, with what the parts of a whole say of each other. */
  readonly checked: ReadonlyMap<string, CheckedEntry>;
  readonly written: WrittenFigures;
  /** Another cell was refused, and all or nothing was asked for. */
  readonly isHeld: boolean;
}

const WORDS = {
  inserted: 'saved',
  updated: 'saved',
  unchanged: 'unchanged',
  conflict: 'conflict',
  held: 'held',
} as const;

/** What became of each cell, in the order of the request. */
export function savedResults(
  context: EntryContext,
  { checks, checked, written, isHeld }: Saved,
  language: Language,
): SavedCellBody[] {
  const outcomes = new Map(written.outcomes.map((outcome) => [outcome.indicatorCode, outcome]));
  return checks.map(({ cell: { indicatorCode }, refusal }): SavedCellBody => {
    const nothing = { indicatorCode, cell: null, meaning: null, warnings: [], problem: null };
    if (refusal) return { ...nothing, outcome: 'refused', problem: problemOf(refusal, language) };
    const outcome = outcomes.get(indicatorCode);
    const warnings = checked.get(indicatorCode)?.warnings ?? [];
    if (isHeld || !outcome)
      return { ...nothing, outcome: 'held', warnings: warningBodies(warnings, language) };
    return {
      ...nothing,
      ...standing(context, outcome),
      outcome: WORDS[outcome.outcome],
      warnings: warningBodies(withdrawn(outcome, warnings), language),
    };
  });
}

/** Computed figures of the form that changed. */
export function derivedResults(
  context: EntryContext,
  { derived }: WrittenFigures,
  formCodes: ReadonlySet<string>,
): SavedCellBody[] {
  return derived
    .filter(
      ({ indicatorCode, periodCode }) => periodCode === context.periodCode && formCodes.has(indicatorCode),
    )
    .map((outcome) => ({
      indicatorCode: outcome.indicatorCode,
      outcome: 'saved',
      ...standing(context, outcome),
      warnings: [],
      problem: null,
    }));
}

function standing(
  context: EntryContext,
  { indicatorCode, figure }: FigureOutcome,
): { cell: SavedCellBody['cell']; meaning: EntryMeaningBody | null } {
  return { cell: figure && toCell(figure), meaning: meaning(context, indicatorCode, figure) };
}

function meaning(
  context: EntryContext,
  code: string,
  figure: StandingFigure | null,
): EntryMeaningBody | null {
  const rules = context.rules.get(code);
  if (!rules || !figure) return null;
  return meaningOf(figure.value, rules, { periodCode: context.periodCode, values: context.series.get(code) });
}

function withdrawn(
  { outcome, isWithdrawn }: FigureOutcome,
  warnings: readonly ObservationWarning[],
): readonly ObservationWarning[] {
  if (outcome === 'conflict') return [];
  return isWithdrawn ? [{ code: 'publication-withdrawn', params: {} }, ...warnings] : warnings;
}

/** Problems whose own sentence leaves open which part is meant. */
const VAGUE: ReadonlySet<string> = new Set(['observation.state-mismatch', 'observation.ratio-mismatch']);

/** A refusal as a person reads it. */
export function problemOf({ code, params, faults }: DomainError, language: Language): CellProblemBody {
  const sentences = [problemText(code, params, language)];
  if (language === 'vi' && VAGUE.has(code)) sentences.push(...faults.map(({ detail }) => detail));
  return { code, detail: sentences.join(' ') };
}
