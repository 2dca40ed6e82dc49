import type { GridCell, Matrix } from '@cis/ui/grid';

import { assignedText, readCell, type DraftFault } from './drafts';
import type { Grid, GridCommune, GridIndicator } from './target-grid.types';

type Row = Readonly<Record<string, GridCell>>;

export interface SheetWords {
  readonly fault: (fault: DraftFault) => string;
  readonly unit: (unit: string) => string;
  readonly notApplicable: string;
  /** What stood there before it was changed. */
  readonly before: (text: string) => string;
}

/** Texts as cells of the spreadsheet. A row whose texts are the same object keeps its cells, so that it is not drawn again. */
export function sheetCells(grid: Grid, words: SheetWords): (matrix: Matrix) => Readonly<Record<string, Row>> {
  const remembered = new Map<string, { readonly texts: Matrix[string] | undefined; readonly row: Row }>();
  return (matrix) =>
    Object.fromEntries(
      grid.communes.map((commune, index) => {
        const texts = matrix[commune.code];
        const known = remembered.get(commune.code);
        if (known && known.texts === texts) return [commune.code, known.row];
        const row = rowOf(grid, words, commune, index, texts ?? {});
        remembered.set(commune.code, { texts, row });
        return [commune.code, row];
      }),
    );
}

/** Whether the commune has this indicator at all. */
export function applies({ appliesTo }: GridIndicator, { type }: GridCommune): boolean {
  return appliesTo === 'all' || appliesTo === type;
}

function rowOf(
  grid: Grid,
  words: SheetWords,
  commune: GridCommune,
  index: number,
  texts: Readonly<Record<string, string>>,
): Row {
  return Object.fromEntries(
    grid.indicators.map((indicator, column) => [
      indicator.code,
      cellOf(grid, words, commune, indicator, {
        text: texts[indicator.code] ?? '',
        assigned: assignedText(grid.rows[index]?.[column], indicator),
      }),
    ]),
  );
}

function cellOf(
  grid: Grid,
  words: SheetWords,
  commune: GridCommune,
  indicator: GridIndicator,
  { text, assigned }: { readonly text: string; readonly assigned: string },
): GridCell {
  if (!applies(indicator, commune) && assigned === '')
    return { text: '', shown: '–', isReadOnly: true, message: words.notApplicable };
  if (!indicator.isEditable) return { text, isReadOnly: true };
  if (text === assigned) return { text };
  const { fault } = readCell(text, grid, indicator, words.unit(indicator.unit));
  return fault
    ? { text, status: 'refused', message: words.fault(fault) }
    : { text, status: 'changed', message: words.before(assigned) };
}
