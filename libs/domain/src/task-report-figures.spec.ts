import { readFigures, NO_CHOICES } from './figure-sheet/index.js';
import { pasted, VOCABULARY } from './figure-sheet/sheet.fixture.js';
import { taskCounters, taskStatus, type TaskFacts } from './task-status.js';

/** The provincial reports' own figures (domain.md 1.2): each must come out of dates alone. */
describe('the figures of the provincial reports', () => {
  const aTask: TaskFacts = {
    kind: 'deadline',
    assignedOn: '2025-06-19',
    deadline: '2025-12-31',
    originalDeadline: '2025-12-31',
    completedOn: null,
    confirmedOn: null,
    firstReportedOn: '2025-07-10',
    disposition: null,
    supersededOn: null,
  };
  const many = (count: number, change: Partial<TaskFacts>): TaskFacts[] =>
    Array.from({ length: count }, () => ({ ...aTask, ...change }));

  function countersOn(asOf: string, tasks: readonly TaskFacts[]) {
    const counts: Record<string, number> = {};
    for (const task of tasks) {
      const { status } = taskStatus(task, asOf);
      counts[status] = (counts[status] ?? 0) + 1;
    }
    return taskCounters(counts);
  }

  it('give 102 = 40 + 61 + 1', () => {
    const { total, doneOnTime, doneLate, inTime, overdue } = countersOn('2025-11-15', [
      ...many(40, { completedOn: '2025-10-01' }),
      ...many(61, {}),
      ...many(1, { deadline: '2025-11-01' }),
    ]);

    expect([total, doneOnTime + doneLate, inTime, overdue]).toEqual([102, 40, 61, 1]);
  });

  it('give 103 = 69 + 9 + 0 + 25', () => {
    const { total, doneOnTime, doneLate, inTime, overdue, routine } = countersOn('2025-11-15', [
      ...many(69, { completedOn: '2025-10-01' }),
      ...many(9, {}),
      ...many(25, { kind: 'routine', deadline: null, originalDeadline: null }),
    ]);

    expect([total, doneOnTime + doneLate, inTime, overdue, routine]).toEqual([103, 69, 9, 0, 25]);
  });

  it('give 16 of 16 at the end of the urgent stage, and 22 of 25, then 25 of 25 in the breakthrough stage', () => {
    const urgent = many(16, { deadline: '2025-06-30', completedOn: '2025-06-30' });
    const breakthrough = [
      ...many(22, { completedOn: '2025-11-30' }),
      ...many(3, { completedOn: '2025-12-20' }),
    ];
    const doneOf = (asOf: string, tasks: readonly TaskFacts[]) => {
      const { doneOnTime, total } = countersOn(asOf, tasks);
      return `${doneOnTime}/${total}`;
    };

    expect(doneOf('2025-06-30', urgent)).toBe('16/16');
    expect(doneOf('2025-12-01', breakthrough)).toBe('22/25');
    expect(doneOf('2025-12-31', breakthrough)).toBe('25/25');
  });

  it('count what does not apply in the total, and what a newer document replaced no longer: 109, then 94', () => {
    const tasks = [
      ...many(93, {}),
      ...many(1, { disposition: 'not_applicable' }),
      ...many(15, { supersededOn: '2025-09-01' }),
    ];

    expect(countersOn('2025-08-31', tasks)).toMatchObject({ total: 109, notApplicable: 1 });
    expect(countersOn('2025-09-01', tasks)).toMatchObject({ total: 94, notApplicable: 1 });
  });

  it('say 20 = 12 + 8 where a footnote sticks to the total as "206", and 0 for "không có"', () => {
    const reading = readFigures(
      pasted('Xã\tSố doanh nghiệp thành lập mới\nIa Le\t12\nChư Sê\t8\nTổng cộng\t206'),
      VOCABULARY,
      { ...NO_CHOICES, periodCode: '2026-M10', notation: 'vi' },
    );
    const none = readFigures(pasted('Xã\tSố doanh nghiệp thành lập mới\nIa Le\tkhông có'), VOCABULARY, {
      ...NO_CHOICES,
      periodCode: '2026-M10',
      notation: 'vi',
    });

    expect(reading.mismatches).toMatchObject([{ total: 206, sum: 20 }]);
    expect(none.figures[0]?.readings[0]).toMatchObject({ value: 0 });
  });
});
