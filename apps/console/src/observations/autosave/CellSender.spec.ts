import type { SaveCellsBody, SavedCellBody, SavedCellsBody } from '../entry.types';
import { matrixReducer } from '@cis/ui/grid';

import { ProblemError } from '../../providers/problem-error';
import { NO_TEXTS } from '../figures/cell-texts';
import { anEntryCell, anEntryForm, anEntryRow } from '../figures/entry-row.fixture';
import { CellSender, PAUSE_MS } from './CellSender';
import { changed, type Drafts } from './drafts';
import { changesTo, stateOfForm } from './entry-state';
import { EntryStore } from './EntryStore';

const TAB = 'this-tab';

describe('sending figures', () => {
  beforeEach(() => jest.useFakeTimers({ now: 0 }));
  afterEach(() => jest.useRealTimers());

  it('waits until nothing more is typed, and sends once', async () => {
    const desk = aDesk();
    desk.type('KT08', '7');
    await jest.advanceTimersByTimeAsync(PAUSE_MS - 1);
    desk.type('KT08', '7.420');
    await jest.advanceTimersByTimeAsync(PAUSE_MS - 1);
    expect(desk.requests).toEqual([]);

    await jest.advanceTimersByTimeAsync(1);

    expect(desk.valuesSent()).toEqual([{ KT08: 7420 }]);
    await desk.answer();
    expect(desk.drafts()).toEqual({});
    expect(desk.store.state).toMatchObject({ link: 'fine', savedAt: '2026-11-16T03:42:00.000Z' });
    expect(desk.answers).toHaveLength(1);
  });

  it('has one request under way, and sends afterwards what was typed meanwhile', async () => {
    const desk = aDesk();
    desk.type('KT08', '7.420');
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    desk.type('KT10', '12');
    desk.type('KT08', '7.421');
    await jest.advanceTimersByTimeAsync(10 * PAUSE_MS);
    expect(desk.requests).toHaveLength(1);

    await desk.answer();
    await jest.advanceTimersByTimeAsync(0);

    expect(desk.valuesSent()).toEqual([{ KT08: 7420 }, { KT10: 12, KT08: 7421 }]);
    expect(desk.requests[1]?.cells.find(({ indicatorCode }) => indicatorCode === 'KT08')).toMatchObject({
      baseVersion: 1,
    });
  });

  it('tries again after growing pauses while no answer comes, and keeps the figure', async () => {
    const desk = aDesk();
    desk.type('KT08', '7.420');
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    for (const [tries, pause] of [2_000, 4_000, 8_000].entries()) {
      await desk.fail(new TypeError('Failed to fetch'));
      expect(desk.store.state.link).toBe('waiting');
      expect(desk.drafts()).toEqual({ KT08: 'waiting' });
      await jest.advanceTimersByTimeAsync(pause - 1);
      expect(desk.requests).toHaveLength(tries + 1);
      await jest.advanceTimersByTimeAsync(1);
      expect(desk.requests).toHaveLength(tries + 2);
    }

    await desk.answer();

    expect(desk.drafts()).toEqual({});
    expect(desk.store.state.link).toBe('fine');
  });

  it('stops asking when the session has ended, and sends after signing in again', async () => {
    const desk = aDesk();
    desk.type('KT08', '7.420');
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    await desk.fail(problem(401));
    desk.type('KT10', '12');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(desk.store.state.link).toBe('signed-out');
    expect(desk.requests).toHaveLength(1);

    desk.sender.resume();

    expect(desk.valuesSent()[1]).toEqual({ KT08: 7420, KT10: 12 });
  });

  it('keeps a refused figure with the reason, and does not send it again until it is changed', async () => {
    const desk = aDesk();
    desk.type('KT08', '7.420');
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    await desk.answer({
      outcome: 'refused',
      problem: { code: 'observation.out-of-range', detail: 'Quá lớn.' },
    });
    await jest.advanceTimersByTimeAsync(60_000);

    expect(desk.store.state.drafts['KT08']).toMatchObject({ state: 'refused', problem: 'Quá lớn.' });
    expect(desk.requests).toHaveLength(1);
    desk.type('KT08', '742');
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    expect(desk.valuesSent()[1]).toEqual({ KT08: 742 });
  });

  it('puts the reason of a refused request at the cell it is about, and sends the others', async () => {
    const desk = aDesk();
    desk.type('KT08', '7.420');
    desk.type('KT10', '12');
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    const errors = [{ pointer: '/cells/1/value', code: 'max', detail: 'Số quá lớn.' }];

    await desk.fail(problem(400, errors));
    await jest.advanceTimersByTimeAsync(0);

    expect(desk.store.state.drafts['KT10']).toMatchObject({ state: 'refused', problem: 'Số quá lớn.' });
    expect(desk.valuesSent()[1]).toEqual({ KT08: 7420 });
  });

  it('keeps both figures of a conflict and leaves the choice to the person', async () => {
    const desk = aDesk();
    desk.type('KT08', '7.420');
    await jest.advanceTimersByTimeAsync(PAUSE_MS);

    await desk.answer({ outcome: 'conflict', cell: anEntryCell({ version: 4, value: 555 }) });
    await jest.advanceTimersByTimeAsync(60_000);

    expect(desk.store.state.drafts['KT08']).toMatchObject({
      state: 'conflict',
      theirs: { value: 555 },
      texts: { value: '7.420' },
    });
    expect(desk.requests).toHaveLength(1);
  });

  it('writes every change of a draft to the browser before it is sent', () => {
    const desk = aDesk();
    desk.type('KT08', '7.420');
    desk.sender.flush();

    expect(desk.kept).toEqual([{ KT08: 'waiting' }, { KT08: 'sending' }]);
    expect(desk.requests).toHaveLength(1);
  });
});

/** A form of two figures, and a server that answers when it is told to. */
function aDesk() {
  const requests: SaveCellsBody[] = [];
  const answers: SavedCellsBody[] = [];
  const kept: Record<string, string>[] = [];
  const open: { resolve: (answer: SavedCellsBody) => void; reject: (error: Error) => void }[] = [];
  const store = new EntryStore(
    stateOfForm(anEntryForm({ rows: [anEntryRow(), anEntryRow({ indicatorCode: 'KT10' })] })),
    { write: (_, after) => kept.push(statesOf(after)) },
  );
  const sender = new CellSender(
    store,
    {
      owner: TAB,
      now: Date.now,
      save: (body) => {
        requests.push(body);
        return new Promise((resolve, reject) => open.push({ resolve, reject }));
      },
    },
    (answer) => answers.push(answer),
  );
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return {
    store,
    sender,
    requests,
    answers,
    kept,
    drafts: () => statesOf(store.state.drafts),
    valuesSent: () =>
      requests.map(({ cells }) =>
        Object.fromEntries(cells.map(({ indicatorCode, value }) => [indicatorCode, value])),
      ),
    type: (code: string, value: string): void => {
      const texts = { ...NO_TEXTS, value, state: 'reported', grade: 'estimated' };
      const changes = changesTo(store.state, code, texts);
      store.set({ grid: matrixReducer(store.state.grid, { type: 'apply', changes }) });
      store.setDrafts(
        changed(store.state.drafts, code, {
          texts,
          baseVersion: 0,
          owner: TAB,
          at: Date.now(),
          origin: 'entry',
          batchId: null,
        }),
      );
      sender.schedule();
    },
    answer: async (change: Partial<SavedCellBody> = {}): Promise<void> => {
      const { cells } = requests.at(-1) ?? { cells: [] };
      open.pop()?.resolve(savedAnswer(cells, change));
      await settle();
    },
    fail: async (error: Error): Promise<void> => {
      open.pop()?.reject(error);
      await settle();
    },
  };
}

const statesOf = (drafts: Drafts): Record<string, string> =>
  Object.fromEntries(Object.entries(drafts).map(([code, { state }]) => [code, state]));

function savedAnswer(cells: SaveCellsBody['cells'], change: Partial<SavedCellBody>): SavedCellsBody {
  return {
    batchId: '01900000-0000-7000-8000-000000000009',
    results: cells.map(({ indicatorCode, value }) => ({
      indicatorCode,
      outcome: 'saved',
      cell: anEntryCell({ value: value ?? null }),
      meaning: null,
      warnings: [],
      problem: null,
      ...change,
    })),
    derived: [],
    submission: null,
    savedAt: '2026-11-16T03:42:00.000Z',
  };
}

function problem(
  status: number,
  errors: { pointer: string; code: string; detail: string }[] = [],
): ProblemError {
  return new ProblemError(status, { detail: 'Không nhận.', errors });
}
