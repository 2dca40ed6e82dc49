import { entriesByDay } from './calendar-entries';

const task = (id: string, deadline: string | null, originalDeadline = deadline) => ({
  id,
  deadline,
  originalDeadline,
  isExtended: deadline !== originalDeadline,
});

describe('deadlines by day', () => {
  it('show an extended task on both its days, the first one as past', () => {
    const entries = entriesByDay([task('one', '2026-12-15', '2026-11-30'), task('two', '2026-12-15')]);

    expect(entries.get('2026-12-15')?.map(({ task: { id }, isOriginal }) => [id, isOriginal])).toEqual([
      ['one', false],
      ['two', false],
    ]);
    expect(entries.get('2026-11-30')?.map(({ task: { id }, isOriginal }) => [id, isOriginal])).toEqual([
      ['one', true],
    ]);
  });

  it('have no place for what has no deadline', () => {
    expect(entriesByDay([task('routine', null)]).size).toBe(0);
  });
});
