/** What makes a figure another one; a note counts, for it is how a commune answers. */
export interface ComparedFigure {
  readonly state: string;
  readonly grade: string | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly note: string | null;
  readonly reason: string | null;
}

export const FIGURE_CHANGES = ['same', 'new', 'changed', 'removed'] as const;
export type FigureChange = (typeof FIGURE_CHANGES)[number];

const PARTS = ['state', 'grade', 'value', 'numerator', 'denominator', 'note', 'reason'] as const;

/** From one sealed version, or the working figures, to another. */
export function figureChange(before: ComparedFigure | null, after: ComparedFigure | null): FigureChange {
  if (!before) return after ? 'new' : 'same';
  if (!after) return 'removed';
  return PARTS.every((part) => before[part] === after[part]) ? 'same' : 'changed';
}
