import { stateOfForm } from '../autosave/entry-state';
import { anEntryCell, anEntryForm, anEntryRow } from '../figures/entry-row.fixture';
import { rowView, type RowView } from './row-view';
import { shownRows } from './shown-rows';

const NO_FILTER = { withOptional: false, onlyReturned: false, onlyIndicator: null };
const owed = anEntryRow({ indicatorCode: 'KT08' });
const optional = anEntryRow({ indicatorCode: 'KT10', isExpected: false });
const optionalFilled = anEntryRow({ indicatorCode: 'KT15', isExpected: false, cell: anEntryCell() });

describe('the rows shown of a form', () => {
  it('are those the commune owes and those with a figure, until all are wanted', () => {
    const views = viewsOf([owed, optional, optionalFilled]);
    expect(codesOf(shownRows(views, NO_FILTER))).toEqual(['KT08', 'KT15']);
    expect(codesOf(shownRows(views, { ...NO_FILTER, withOptional: true }))).toHaveLength(3);
  });

  it('are all where nothing in particular is owed, also once the first figure is entered', () => {
    expect(codesOf(shownRows(viewsOf([optional, optionalFilled]), NO_FILTER))).toEqual(['KT10', 'KT15']);
  });

  it('are only the returned ones when asked for, as long as there are some', () => {
    const review = {
      decision: 'returned',
      reason: 'Lệch đơn vị',
      decidedByName: null,
      decidedAt: null,
      isChangedSince: true,
    } as const;
    const onlyReturned = { ...NO_FILTER, onlyReturned: true };
    expect(codesOf(shownRows(viewsOf([owed, { ...optionalFilled, review }]), onlyReturned))).toEqual([
      'KT15',
    ]);
    expect(codesOf(shownRows(viewsOf([owed]), onlyReturned))).toEqual(['KT08']);
  });
});

function viewsOf(rows: readonly (typeof owed)[]): RowView[] {
  const state = stateOfForm(anEntryForm({ rows: [...rows] }));
  return rows.map((row) => rowView(state, row));
}

const codesOf = (views: readonly RowView[]): string[] => views.map(({ row }) => row.indicatorCode);
