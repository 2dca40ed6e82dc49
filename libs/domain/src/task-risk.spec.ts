import { taskRisk, type TaskRiskFacts } from './task-risk.js';

const task: TaskRiskFacts = {
  kind: 'deadline',
  rhythm: null,
  assignedOn: '2026-01-01',
  startsOn: null,
  deadline: '2026-04-11',
  originalDeadline: '2026-04-11',
  completedOn: null,
  confirmedOn: null,
  firstReportedOn: '2026-01-10',
  lastReportedOn: '2026-02-15',
  percent: 20,
  disposition: null,
  supersededOn: null,
  blockDueOn: null,
};
const kindsOf = (change: Partial<TaskRiskFacts>, asOf: string) =>
  taskRisk({ ...task, ...change }, asOf).reasons.map(({ kind }) => kind);

describe('taskRisk', () => {
  it.each<[string, Partial<TaskRiskFacts>, string, string[]]>([
    ['exactly 20 points behind is within tolerance', {}, '2026-02-10', []],
    ['21 points behind', {}, '2026-02-11', ['behind']],
    ['before a quarter of the time nobody is judged', { percent: 0 }, '2026-01-25', []],
    ['no per cent told counts as 0', { percent: null }, '2026-01-26', ['behind']],
    [
      'the clock begins on the later of start and assignment',
      { startsOn: '2026-02-01', percent: 0 },
      '2026-02-15',
      [],
    ],
    ['an extension gives time', { deadline: '2026-12-31', lastReportedOn: '2026-02-11' }, '2026-02-11', []],
    ['31 days of silence are a month', { percent: 90 }, '2026-03-18', []],
    ['32 days of silence are more', { percent: 90 }, '2026-03-19', ['silent']],
    ['a weekly rhythm allows seven', { percent: 90, rhythm: 'weekly' }, '2026-02-23', ['silent']],
    [
      'never reported, silent since its clock began',
      { lastReportedOn: null, percent: 100 },
      '2026-02-02',
      ['silent'],
    ],
    ['a question beyond its day', { blockDueOn: '2026-01-31', percent: 40 }, '2026-02-01', ['blocked']],
    ['a question in time', { blockDueOn: '2026-02-01', percent: 40 }, '2026-02-01', []],
    [
      'routine work is judged by silence alone',
      { kind: 'routine', rhythm: 'monthly', deadline: null, originalDeadline: null, percent: null },
      '2026-03-01',
      [],
    ],
    [
      'routine work that is silent',
      { kind: 'routine', rhythm: 'monthly', deadline: null, originalDeadline: null, percent: null },
      '2026-03-19',
      ['silent'],
    ],
    ['finished work', { completedOn: '2026-02-01' }, '2026-04-01', []],
    ['paused work', { disposition: 'paused' }, '2026-04-01', []],
    ['superseded work', { supersededOn: '2026-03-01' }, '2026-04-01', []],
    ['a draft', { assignedOn: null }, '2026-04-01', []],
  ])('%s', (_, change, asOf, kinds) => {
    expect(kindsOf(change, asOf)).toEqual(kinds);
  });

  it('says why in figures', () => {
    expect(taskRisk({ ...task, blockDueOn: '2026-03-01' }, '2026-03-22').reasons).toEqual([
      { kind: 'behind', params: { elapsed: 80, percent: 20 } },
      { kind: 'silent', params: { days: 35, limit: 31 } },
      { kind: 'blocked', params: { days: 21, dueOn: '01/03/2026' } },
    ]);
  });

  it('is no longer a risk once it is overdue, but still silent', () => {
    expect(taskRisk(task, '2026-04-12')).toMatchObject({ isAtRisk: false, isSilent: true });
  });

  it('is blocked from the question on, and at risk from its day on', () => {
    const asked = { ...task, percent: 40, blockDueOn: '2026-02-05' };

    expect(taskRisk(asked, '2026-02-01')).toMatchObject({ isBlocked: true, isAtRisk: false });
    expect(taskRisk(asked, '2026-02-06')).toMatchObject({ isBlocked: true, isAtRisk: true });
  });
});
