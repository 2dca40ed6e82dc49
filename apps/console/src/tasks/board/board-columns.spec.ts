import { TASK_STATUSES } from '@cis/contracts/tasks.constants';

import { boardOf, columnOf } from './board-columns';

describe('the board', () => {
  it.each([
    ['not_started', 'not_started'],
    ['in_progress', 'in_progress'],
    ['overdue', 'overdue'],
    ['done_on_time', 'done'],
    ['done_late', 'done'],
    ['routine', 'routine'],
    ['draft', null],
    ['paused', null],
    ['not_applicable', null],
  ] as const)('puts what is %s under %s', (status, column) => {
    expect(columnOf({ status, isAwaitingConfirmation: false })).toBe(column);
  });

  it('has a column for what waits to be confirmed', () => {
    expect(columnOf({ status: 'done_late', isAwaitingConfirmation: true })).toBe('awaiting');
  });

  it('shows every task exactly once, in a column or aside', () => {
    const tasks = TASK_STATUSES.flatMap((status) =>
      [true, false].map((isAwaitingConfirmation) => ({ status, isAwaitingConfirmation })),
    );
    const { columns, aside } = boardOf(tasks);

    expect(new Set([...Object.values(columns).flat(), ...aside]).size).toBe(tasks.length);
    expect(Object.values(columns).flat().length + aside.length).toBe(tasks.length);
  });
});
