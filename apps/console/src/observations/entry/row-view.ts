import type { EntryCellBody, EntryRowBody } from '../entry.types';
import type { ObservationWarningBody } from '@cis/contracts/observations.dto';

import { textsAt, type EntryState } from '../autosave/entry-state';
import type { Draft } from '../autosave/drafts';
import type { CellTexts } from '../figures/cell-texts';
import { verdictOf, type Verdict } from '../figures/verdict';

/** One indicator as the page shows it: what is saved, what is typed, and what is asked about it. */
export interface RowView {
  readonly row: EntryRowBody;
  readonly texts: CellTexts;
  readonly draft: Draft | undefined;
  readonly verdict: Verdict;
  /** Warnings that no note answers yet. */
  readonly warnings: readonly OpenWarning[];
  /** Sent back by the reviewer and not changed since. */
  readonly returned: EntryRowBody['review'];
  readonly wasSavedNow: boolean;
}

/** In full after a save; after a reload only the code is known. */
export type OpenWarning = Pick<ObservationWarningBody, 'code'> & Partial<ObservationWarningBody>;

export function rowView(state: EntryState, row: EntryRowBody): RowView {
  const { indicatorCode: code } = row;
  const texts = textsAt(state, code);
  const draft = state.drafts[code];
  return {
    row,
    texts,
    draft,
    verdict: verdictOf(row, texts),
    warnings: draft ? [] : openWarnings(row.cell, state.warnings[code]),
    returned: row.review?.decision === 'returned' && !draft ? row.review : null,
    wasSavedNow: state.warnings[code] !== undefined && !draft,
  };
}

/** A withdrawn publication is told, but nothing is asked about it. */
const NOT_ASKED: ReadonlySet<string> = new Set(['publication-withdrawn']);

function openWarnings(
  cell: EntryCellBody | null,
  known: readonly ObservationWarningBody[] | undefined,
): readonly OpenWarning[] {
  if (!cell || cell.note) return [];
  return cell.warnings
    .filter((code) => !NOT_ASKED.has(code))
    .map((code) => known?.find((warning) => warning.code === code) ?? { code });
}

/** Somebody must look at it: the order in which "next" goes through a form. */
export function needsAttention({ draft, verdict, warnings, returned }: RowView): boolean {
  return (
    returned !== null ||
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
