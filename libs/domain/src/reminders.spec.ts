import fc from 'fast-check';
import {
  DUE_STAGES,
  LOCK_STAGES,
  OVERDUE_STAGES,
  QUESTION_STAGES,
  reminderStage,
  retryDelay,
  TASK_DUE_STAGES,
  TASK_ESCALATED_STAGES,
  TASK_OVERDUE_STAGES,
  type ReminderStage,
} from './reminders.js';

describe('stages of reminding', () => {
  it('remind three days before, the day before and on the due day', () => {
    expect([4, 3, 1, 0].map((left) => reminderStage(DUE_STAGES, left))).toEqual([
      null,
      'due-3',
      'due-1',
      'due-0',
    ]);
  });

  it('remind one and three days after the last day in time, and then leave it', () => {
    expect([0, -1, -3, -7].map((left) => reminderStage(OVERDUE_STAGES, left))).toEqual([
      null,
      'late-1',
      'late-3',
      null,
    ]);
  });

  it('announce the lock three days before and on its day', () => {
    expect([4, 3, 0, -1].map((left) => reminderStage(LOCK_STAGES, left))).toEqual([
      null,
      'lock-3',
      'lock-0',
      null,
    ]);
  });

  it.each<[string, readonly ReminderStage[]]>([
    ['due', DUE_STAGES],
    ['overdue', OVERDUE_STAGES],
    ['lock', LOCK_STAGES],
    ['task due', TASK_DUE_STAGES],
    ['task overdue', TASK_OVERDUE_STAGES],
    ['question', QUESTION_STAGES],
  ])('%s: whichever days the system runs, each stage speaks at most once and in its order', (_, stages) => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 1 }), (days) => {
        const spoken = days
          .sort((one, other) => other - one)
          .map((left) => reminderStage(stages, left))
          .filter((code) => code !== null);
        const inOrder = stages.map(({ code }) => code).filter((code) => spoken.includes(code));
        return [...new Set(spoken)].join() === inOrder.join();
      }),
    );
  });

  it('go higher with a task from a week late on, and never back a stage', () => {
    const stages = [-1, -6, -7, -13, -14, -20, -21].map((left) => reminderStage(TASK_OVERDUE_STAGES, left));

    expect(stages).toEqual(['late-1', 'late-1', 'late-7', 'late-7', 'late-14', 'late-14', null]);
    expect(TASK_ESCALATED_STAGES).toEqual(['late-7', 'late-14']);
  });

  it('belongs to one stage at most on any day', () => {
    for (const stages of [DUE_STAGES, OVERDUE_STAGES, LOCK_STAGES, TASK_DUE_STAGES, TASK_OVERDUE_STAGES]) {
      for (let left = -20; left <= 20; left += 1) {
        expect(stages.filter(({ from, to }) => left <= from && left >= to).length).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('retries of a message', () => {
  it('wait longer each time and end within a day', () => {
    const delays = [1, 2, 3, 4, 5, 6, 7].map((attempt) => retryDelay(attempt) ?? 0);

    expect([...delays].sort((one, other) => one - other)).toEqual(delays);
    expect(delays.reduce((sum, delay) => sum + delay, 0)).toBeLessThan(24 * 60);
    expect(retryDelay(8)).toBeNull();
  });
});
