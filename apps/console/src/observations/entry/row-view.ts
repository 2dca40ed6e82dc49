import type { EntryRowBody } from '../entry.types';
import type { ObservationWarningBody } from '@cis/contracts/observations.dto';

import { textsAt, type EntryState } from '../autosave/entry-state';
import type { Draft } from '../autosave/drafts';
import type { CellTexts } from '../figures/cell-texts';
import { likelyFigures } from '../figures/likely-figures';
import { verdictOf, type Verdict } from '../figures/verdict';

/** One indicator as the page shows it: what is saved, what is typed, and what is asked about it. */
export interface RowView {
  readonly row: EntryRowBody;
  readonly texts: CellTexts;
  readonly draft: Draft | undefined;
  readonly verdict: Verdict;
  /** Warnings that no note answers yet. */
  readonly warnings: readonly OpenWarning[];
  /** What the figure was probably meant to be, the likeliest first; of one that is refused or warned about. */
  readonly suggested: readonly number[];
  /** Sent back by the reviewer. */
  readonly returned: EntryRowBody['review'];
  /** What was sent back has been changed here, and waits to be sent again. */
  readonly isMended: boolean;
  readonly wasSavedNow: boolean;
}

/** In full, or its code alone where its cause lies elsewhere by now. */
export type OpenWarning = Pick<ObservationWarningBody, 'code'> & Partial<ObservationWarningBody>;

export function rowView(state: EntryState, row: EntryRowBody): RowView {
  const { indicatorCode: code, review } = row;
  const texts = textsAt(state, code);
  const draft = state.drafts[code];
  const verdict = verdictOf(row, texts);
  const warnings = draft ? [] : openWarnings(row);
  const refused = draft?.state === 'refused' && verdict.kind === 'ready' ? verdict.body.value : null;
  return {
    row,
    texts,
    draft,
    verdict,
    warnings,
    suggested:
      typeof refused === 'number'
        ? likelyFigures(refused, row, state.form)
        : warnings.flatMap(suggestionOf).slice(0, 1),
    returned: review?.decision === 'returned' ? review : null,
    isMended: review?.decision === 'returned' && (review.isChangedSince || draft !== undefined),
    wasSavedNow: state.savedNow.has(code) && !draft,
  };
}

/** A withdrawn publication is told, but nothing is asked about it. */
const NOT_ASKED: ReadonlySet<string> = new Set(['publication-withdrawn']);

function openWarnings({ cell, warnings }: EntryRowBody): readonly OpenWarning[] {
  if (!cell || cell.note) return [];
  return cell.warnings
    .filter((code) => !NOT_ASKED.has(code))
    .map((code) => warnings.find((warning) => warning.code === code) ?? { code });
}

function suggestionOf({ params }: OpenWarning): number[] {
  const value = params?.['suggested'];
  return typeof value === 'number' ? [value] : [];
}

/** Somebody must look at it: the order in which "next" goes through a form. */
export function needsAttention({ draft, verdict, warnings, returned, isMended }: RowView): boolean {
  return (
    (returned !== null && !isMended) ||
    warnings.length > 0 ||
    draft?.state === 'refused' ||
    draft?.state === 'conflict' ||
    (draft !== undefined && verdict.kind !== 'ready' && verdict.kind !== 'same')
  );
}

/** Somebody said what there is to say, be it that there is no figure. */
export function isFilled({ cell }: Pick<EntryRowBody, 'cell'>): boolean {
  return cell !== null && cell.state !== 'missing' && cell.state !== 'not_due';
}
