import type { EntryFormBody, EntryRowBody, EntrySubmissionBody, SavedCellBody } from '../entry.types';
import type { CellChange, MatrixState } from '@cis/ui/grid';

import { CELL_COLUMNS, NO_TEXTS, textsOfCell, type CellTexts } from '../figures/cell-texts';
import { verdictOf, type Verdict } from '../figures/verdict';
import type { Drafts } from './drafts';

/** Everything the entry page shows, as of now. Never changed in place. */
export interface EntryState {
  readonly form: EntryFormBody;
  readonly rows: Readonly<Record<string, EntryRowBody>>;
  readonly grid: MatrixState;
  readonly drafts: Drafts;
  /** Indicators whose figures were saved since the form was opened. */
  readonly savedNow: ReadonlySet<string>;
  readonly submission: EntrySubmissionBody | null;
  readonly savedAt: string | null;
  /** waiting: no answer from the server for now. */
  readonly link: 'fine' | 'waiting' | 'signed-out';
  /** The browser keeps what is typed. */
  readonly isKept: boolean;
}

export function textsAt({ grid }: Pick<EntryState, 'grid'>, code: string): CellTexts {
  return { ...NO_TEXTS, ...grid.matrix[code] };
}

/** What can be done with a row as it stands in the grid. */
export function verdictAt(state: Pick<EntryState, 'grid' | 'rows'>, code: string): Verdict {
  const row = state.rows[code];
  return row ? verdictOf(row, textsAt(state, code)) : { kind: 'same' };
}

/** The cells by which a row's texts differ from what stands in the grid. */
export function changesTo(state: EntryState, code: string, texts: CellTexts): CellChange[] {
  const now = textsAt(state, code);
  return CELL_COLUMNS.filter((column) => texts[column] !== now[column]).map((column) => ({
    row: code,
    column,
    text: texts[column],
  }));
}

export function stateOfForm(form: EntryFormBody): EntryState {
  return {
    form,
    rows: Object.fromEntries(form.rows.map((row) => [row.indicatorCode, row])),
    grid: {
      matrix: Object.fromEntries(
        form.rows.map(({ indicatorCode, cell }) => [indicatorCode, { ...textsOfCell(cell) }]),
      ),
      past: [],
      future: [],
    },
    drafts: {},
    savedNow: new Set(),
    submission: form.submission,
    savedAt: null,
    link: 'fine',
    isKept: true,
  };
}

/** Rows with what the server just saved or computed; what it saved is no longer what was sent to the reviewer. */
export function withResults(rows: EntryState['rows'], results: readonly SavedCellBody[]): EntryState['rows'] {
  const next = { ...rows };
  for (const { indicatorCode, cell, meaning, warnings, outcome } of results) {
    const row = next[indicatorCode];
    if (!row || (cell?.version ?? 0) < (row.cell?.version ?? 0)) continue;
    const review = row.review && outcome === 'saved' ? { ...row.review, isChangedSince: true } : row.review;
    next[indicatorCode] = { ...row, cell, warnings, review, meaning: meaning ?? row.meaning };
  }
  return next;
}

/** A form read again: a figure saved after it was asked for stays. */
export function withForm(state: EntryState, form: EntryFormBody): EntryState {
  const rows = Object.fromEntries(
    form.rows.map((row) => {
      const known = state.rows[row.indicatorCode];
      const isNewer = (known?.cell?.version ?? 0) > (row.cell?.version ?? 0);
      const saved = known && {
        cell: known.cell,
        meaning: known.meaning,
        warnings: known.warnings,
        review: known.review,
      };
      return [row.indicatorCode, isNewer ? { ...row, ...saved } : row];
    }),
  );
  return { ...state, form, rows, submission: form.submission };
}
