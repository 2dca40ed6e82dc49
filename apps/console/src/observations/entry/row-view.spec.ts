import type { EntryRowBody } from '../entry.types';

import { stateOfForm, withResults, type EntryState } from '../autosave/entry-state';
import { anEntryCell, anEntryForm, anEntryRow } from '../figures/entry-row.fixture';
import { needsAttention, rowView } from './row-view';

const SLIP = {
  code: 'unit-slip',
  params: { value: '8.140.000', times: 1000, reference: 'previous', other: '8.000', suggested: 8140 },
  detail: '8.140.000 lớn gấp khoảng 1.000 lần mức của kỳ trước (8.000). Có phải 8.140 không?',
} as const;
const RETURNED = {
  decision: 'returned',
  reason: 'Lệch đơn vị',
  decidedByName: 'Sở Tài chính',
  decidedAt: '2026-11-18T02:00:00.000Z',
  isChangedSince: false,
} as const;

describe('a row of the entry form', () => {
  it('asks after a reload what the save asked, with the likely correction', () => {
    const cell = anEntryCell({ value: 8_140_000, warnings: ['unit-slip'] });
    const view = viewOf(anEntryRow({ cell, warnings: [SLIP] }));

    expect(view.warnings).toEqual([SLIP]);
    expect(view.suggested).toEqual([8140]);
    expect(needsAttention(view)).toBe(true);
  });

  it('says a warning in general where its cause lies elsewhere by now, and is silent once a note answers it', () => {
    const cell = anEntryCell({ warnings: ['cumulative-fell'] });
    expect(viewOf(anEntryRow({ cell })).warnings).toEqual([{ code: 'cumulative-fell' }]);
    expect(viewOf(anEntryRow({ cell: { ...cell, note: 'Hoàn thuế' } })).warnings).toEqual([]);
  });

  it('stays returned until it is changed, then waits to be sent again', () => {
    const row = anEntryRow({ cell: anEntryCell(), review: RETURNED });
    const before = viewOf(row);
    expect(before).toMatchObject({ returned: RETURNED, isMended: false });
    expect(needsAttention(before)).toBe(true);

    const saved = withResults({ KT08: row }, [
      {
        indicatorCode: 'KT08',
        outcome: 'saved',
        cell: anEntryCell({ version: 2, value: 742 }),
        meaning: null,
        warnings: [],
        problem: null,
      },
    ]);
    const after = viewOf(saved['KT08'] ?? row);

    expect(after).toMatchObject({ returned: { reason: 'Lệch đơn vị' }, isMended: true });
    expect(needsAttention(after)).toBe(false);
  });
});

const viewOf = (row: EntryRowBody) => rowView(stateWith(row), row);

const stateWith = (row: EntryRowBody): EntryState => stateOfForm(anEntryForm({ rows: [row] }));
