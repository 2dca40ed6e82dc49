import { fits, onlyCommune } from './bulk-actions';

const task = {
  kind: 'deadline',
  assignedAt: '2026-11-01T00:00:00Z',
  confirmedAt: null,
  isAwaitingConfirmation: false,
  isAssignedByMe: true,
  communeCode: '23986',
  status: 'in_progress',
} as const;

describe('a step on many tasks', () => {
  it('confirms what waits for it, by whoever assigned it', () => {
    const done = { ...task, isAwaitingConfirmation: true, status: 'done_on_time' } as const;

    expect(fits('confirm', done)).toBe(true);
    expect(fits('confirm', { ...done, isAssignedByMe: false })).toBe(false);
    expect(fits('confirm', task)).toBe(false);
  });

  it('extends what has a deadline and is not done', () => {
    expect(fits('extend', task)).toBe(true);
    expect(fits('extend', { ...task, kind: 'routine' })).toBe(false);
    expect(fits('extend', { ...task, isAwaitingConfirmation: true })).toBe(false);
  });

  it('touches neither drafts nor what is closed', () => {
    for (const action of ['confirm', 'extend', 'reassign'] as const) {
      expect(fits(action, { ...task, assignedAt: null })).toBe(false);
      expect(fits(action, { ...task, confirmedAt: '2026-11-02T00:00:00Z' })).toBe(false);
      expect(fits(action, { ...task, status: 'superseded' })).toBe(false);
    }
  });

  it('names a person only within one commune', () => {
    expect(onlyCommune([task, task])).toBe('23986');
    expect(onlyCommune([task, { communeCode: '23638' }])).toBeNull();
  });
});
