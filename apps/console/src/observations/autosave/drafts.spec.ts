import type { SavedCellBody } from '../entry.types';

import { NO_TEXTS } from '../figures/cell-texts';
import { anEntryCell, anEntryRow } from '../figures/entry-row.fixture';
import { verdictOf, type ReadyCell } from '../figures/verdict';
import * as book from './drafts';

const ME = 'this tab';
const change = (value: string, more: Partial<book.Change> = {}): book.Change => ({
  texts: { ...NO_TEXTS, value, state: 'reported', grade: 'estimated' },
  baseVersion: 3,
  owner: ME,
  at: 1_000,
  origin: 'entry',
  batchId: null,
  ...more,
});
const typed = (value: string, drafts: book.Drafts = {}): book.Drafts =>
  book.changed(drafts, 'KT08', change(value));
const bodyOf = (value: string): ReadyCell => {
  const verdict = verdictOf(anEntryRow(), change(value).texts);
  if (verdict.kind !== 'ready') throw new Error(verdict.kind);
  return verdict.body;
};
const result = (more: Partial<SavedCellBody>): SavedCellBody => ({
  indicatorCode: 'KT08',
  outcome: 'saved',
  cell: anEntryCell({ version: 4 }),
  meaning: null,
  warnings: [],
  problem: null,
  ...more,
});
/** Sends 7420, lets something happen, and takes the answer. */
function round(answer: SavedCellBody, meanwhile: (drafts: book.Drafts) => book.Drafts = (drafts) => drafts) {
  const drafts = book.sending(typed('7420'), ['KT08'], ME);
  const sent = new Map([['KT08', { body: bodyOf('7420'), edit: 1 }]]);
  return book.answered(meanwhile(drafts), sent, [answer], ME);
}

describe('figures on their way to the server', () => {
  it('are gone when the server has saved them', () => {
    expect(round(result({}))).toEqual({});
  });

  it('stay when they were changed while on the way, based on what is saved now', () => {
    expect(round(result({}), (drafts) => typed('7500', drafts))).toMatchObject({
      KT08: { state: 'waiting', baseVersion: 4, texts: { value: '7500' } },
    });
  });

  it('stay as typed with the reason when refused', () => {
    const problem = { code: 'observation.out-of-range', detail: 'Khoảng cho phép: 0 – …' };

    expect(round(result({ outcome: 'refused', problem }))).toMatchObject({
      KT08: { state: 'refused', problem: problem.detail, texts: { value: '7420' } },
    });
    expect(book.changed(round(result({ outcome: 'refused', problem })), 'KT08', change('1'))).toMatchObject({
      KT08: { state: 'waiting', problem: null },
    });
  });

  it('stand beside what somebody else saved until one of both is chosen', () => {
    const theirs = anEntryCell({ version: 9, value: 6000 });
    const drafts = round(result({ outcome: 'conflict', cell: theirs }));
    expect(drafts).toMatchObject({ KT08: { state: 'conflict', theirs } });
    expect(book.nextBatch(drafts, { owner: ME, now: 2_000, isReady: () => true })).toEqual([]);

    expect(typed('7600', drafts)).toMatchObject({ KT08: { state: 'conflict', theirs } });
    expect(book.keptMine(drafts, 'KT08')).toMatchObject({
      KT08: { state: 'waiting', baseVersion: 9, theirs: null },
    });
  });

  it('count as saved when the conflict is with themselves: the first answer was lost', () => {
    expect(round(result({ outcome: 'conflict', cell: anEntryCell({ version: 4, value: 7420 }) }))).toEqual(
      {},
    );
  });

  it('wait again when no answer came', () => {
    expect(book.unsent(book.sending(typed('7420'), ['KT08'], ME), ['KT08'])).toMatchObject({
      KT08: { state: 'waiting' },
    });
  });

  it('are left to the tab that took them over', () => {
    const others = book.changed({}, 'KT08', change('8000', { owner: 'another tab' }));

    expect(round(result({}), () => others)).toEqual(others);
  });
});

describe('the next figures to send', () => {
  const next = (drafts: book.Drafts, now = 1_500) =>
    book.nextBatch(drafts, { owner: ME, now, isReady: (code) => code !== 'KT99' });

  it('are all single entries together, but each paste by itself', () => {
    let drafts = typed('1');
    drafts = book.changed(drafts, 'XH01', change('2', { at: 1_100, origin: 'paste', batchId: 'p1' }));
    drafts = book.changed(drafts, 'XH02', change('2', { at: 1_100, origin: 'paste', batchId: 'p1' }));
    drafts = book.changed(drafts, 'CD01', change('3', { at: 1_200 }));

    expect(next(drafts)).toEqual(['KT08', 'CD01']);
    expect(next(book.sending(drafts, ['KT08', 'CD01'], ME))).toEqual(['XH01', 'XH02']);
  });

  it('leave out what is not ready, and what another living tab is about to send', () => {
    const drafts = book.changed(
      book.changed({}, 'KT99', change('1')),
      'XH01',
      change('1', { owner: 'another tab' }),
    );

    expect(next(drafts)).toEqual([]);
    expect(next(drafts, 1_000 + book.ORPHAN_AFTER_MS + 1)).toEqual(['XH01']);
  });

  it('are no more than one request may carry', () => {
    let drafts: book.Drafts = {};
    for (let place = 0; place < book.MOST_CELLS + 5; place += 1)
      drafts = book.changed(drafts, `KT${place}`, change('1'));

    expect(book.nextBatch(drafts, { owner: ME, now: 1_500, isReady: () => true })).toHaveLength(
      book.MOST_CELLS,
    );
  });
});
