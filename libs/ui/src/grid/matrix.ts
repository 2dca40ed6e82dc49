/** Texts by row and column; what is not there is empty. Never changed in place. */
export type Matrix = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface CellChange {
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

/** What one action of a person did, with what stood there before. */
export type Step = readonly (CellChange & { readonly before: string })[];

export interface MatrixState {
  readonly matrix: Matrix;
  /** Newest last. */
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export type MatrixAction =
  /** One action of a person: undone as one. */
  | { readonly type: 'apply'; readonly changes: readonly CellChange[] }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** What came from elsewhere (a server, another tab): nothing to undo. */
  | { readonly type: 'load'; readonly changes: readonly CellChange[] };

/** Steps that can be undone; older ones are forgotten. */
export const UNDO_DEPTH = 200;

export function matrixOf(matrix: Matrix = {}): MatrixState {
  return { matrix, past: [], future: [] };
}

export function textAt(matrix: Matrix, row: string, column: string): string {
  return matrix[row]?.[column] ?? '';
}

/** The next state; the same one when nothing changes. Rows that do not change keep their identity. */
export function matrixReducer(state: MatrixState, action: MatrixAction): MatrixState {
  switch (action.type) {
    case 'apply': {
      const step = stepOf(state.matrix, action.changes);
      if (step.length === 0) return state;
      return {
        matrix: written(state.matrix, step),
        past: [...state.past, step].slice(-UNDO_DEPTH),
        future: [],
      };
    }
    case 'load': {
      const step = stepOf(state.matrix, action.changes);
      return step.length === 0 ? state : { ...state, matrix: written(state.matrix, step) };
    }
    case 'undo': {
      const step = state.past.at(-1);
      if (!step) return state;
      return {
        matrix: written(state.matrix, backwards(step)),
        past: state.past.slice(0, -1),
        future: [...state.future, step],
      };
    }
    case 'redo': {
      const step = state.future.at(-1);
      if (!step) return state;
      return {
        matrix: written(state.matrix, step),
        past: [...state.past, step],
        future: state.future.slice(0, -1),
      };
    }
  }
}

/** The cells that undo or redo would write now. */
export function nextUndo({ past }: MatrixState): readonly CellChange[] {
  return backwards(past.at(-1) ?? []);
}
export function nextRedo({ future }: MatrixState): readonly CellChange[] {
  return future.at(-1) ?? [];
}

/** Only real differences; of several changes to one cell the last one counts. */
function stepOf(matrix: Matrix, changes: readonly CellChange[]): Step {
  const last = new Map(changes.map((change) => [`${change.row}\n${change.column}`, change]));
  return [...last.values()]
    .map(({ row, column, text }) => ({ row, column, text, before: textAt(matrix, row, column) }))
    .filter(({ text, before }) => text !== before);
}

function backwards(step: Step): Step {
  return step.map(({ row, column, text, before }) => ({ row, column, text: before, before: text }));
}

function written(matrix: Matrix, changes: readonly CellChange[]): Matrix {
  const next: Record<string, Readonly<Record<string, string>>> = { ...matrix };
  for (const { row, column, text } of changes) next[row] = { ...next[row], [column]: text };
  return next;
}
