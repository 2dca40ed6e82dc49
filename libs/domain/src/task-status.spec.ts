import fc from 'fast-check';
import {
  missingClarities,
  taskCounters,
  taskStatus,
  type TaskFacts,
  type TaskOutline,
} from './task-status.js';

const task: TaskFacts = {
  kind: 'deadline',
  assignedOn: '2025-07-01',
  deadline: '2025-12-31',
  originalDeadline: '2025-12-31',
  completedOn: null,
  confirmedOn: null,
  firstReportedOn: null,
  disposition: null,
  supersededOn: null,
};

describe('taskStatus', () => {
  it.each<[string, Partial<TaskFacts>, string, string]>([
    ['nothing reported, deadline ahead', {}, '2025-10-01', 'not_started'],
    ['reported, deadline ahead', { firstReportedOn: '2025-09-01' }, '2025-10-01', 'in_progress'],
    ['the deadline itself', { firstReportedOn: '2025-09-01' }, '2025-12-31', 'in_progress'],
    ['the day after the deadline', { firstReportedOn: '2025-09-01' }, '2026-01-01', 'overdue'],
    ['completed on the deadline', { completedOn: '2025-12-31' }, '2026-02-01', 'done_on_time'],
    ['completed after the deadline', { completedOn: '2026-01-01' }, '2026-02-01', 'done_late'],
    ['completed later than the day asked about', { completedOn: '2026-01-20' }, '2026-01-10', 'overdue'],
    [
      'returned: the completion was withdrawn',
      { completedOn: null, firstReportedOn: '2025-09-01' },
      '2025-10-01',
      'in_progress',
    ],
    ['routine', { kind: 'routine', deadline: null, originalDeadline: null }, '2026-02-01', 'routine'],
    ['set aside', { disposition: 'not_applicable' }, '2026-02-01', 'not_applicable'],
    ['paused', { disposition: 'paused' }, '2026-02-01', 'paused'],
    ['a newer document, from its day on', { supersededOn: '2025-11-01' }, '2025-11-01', 'superseded'],
    ['a newer document still to come', { supersededOn: '2025-11-01' }, '2025-10-31', 'not_started'],
    [
      'a newer document, though it was done',
      { supersededOn: '2025-11-01', completedOn: '2025-10-01' },
      '2025-12-01',
      'superseded',
    ],
    ['not assigned', { assignedOn: null }, '2026-02-01', 'draft'],
    ['before it was assigned', {}, '2025-06-30', 'draft'],
  ])('derives the status of a task: %s', (_, change, asOf, status) => {
    expect(taskStatus({ ...task, ...change }, asOf).status).toBe(status);
  });

  it('flags the last seven days', () => {
    expect(taskStatus(task, '2025-12-23').isDueSoon).toBe(false);
    expect(taskStatus(task, '2025-12-24').isDueSoon).toBe(true);
    expect(taskStatus(task, '2026-01-01').isDueSoon).toBe(false);
  });

  it('keeps saying that the original deadline passed after an extension', () => {
    const extended = taskStatus({ ...task, deadline: '2026-03-31' }, '2026-01-15');

    expect(extended).toMatchObject({ status: 'not_started', isExtended: true, isPastOriginalDeadline: true });
  });

  it('does not say that zero days are left', () => {
    expect(taskStatus(task, '2025-12-31')).toMatchObject({
      status: 'not_started',
      reason: { code: 'no-report-due-today' },
    });
  });

  it('says why', () => {
    expect(taskStatus(task, '2026-01-03').reason).toEqual({
      code: 'deadline-passed',
      params: { deadline: '31/12/2025', days: 3 },
    });
  });

  it('waits for confirmation once completion is reported', () => {
    expect(taskStatus({ ...task, completedOn: '2025-12-01' }, '2025-12-02').isAwaitingConfirmation).toBe(
      true,
    );
    expect(
      taskStatus({ ...task, completedOn: '2025-12-01', confirmedOn: '2025-12-02' }, '2025-12-02')
        .isAwaitingConfirmation,
    ).toBe(false);
  });
});

describe('taskCounters', () => {
  it('adds up like the provincial reports: 102 = 40 + 61 + 1', () => {
    const counters = taskCounters({
      done_on_time: 35,
      done_late: 5,
      not_started: 11,
      in_progress: 50,
      overdue: 1,
    });

    expect(counters.total).toBe(102);
    expect([counters.doneOnTime + counters.doneLate, counters.inTime, counters.overdue]).toEqual([40, 61, 1]);
  });

  it('counts routine work apart: 103 = 69 + 9 + 0 + 25', () => {
    expect(taskCounters({ done_on_time: 69, in_progress: 9, routine: 25 })).toMatchObject({
      total: 103,
      inTime: 9,
      overdue: 0,
      routine: 25,
    });
  });

  it('counts every assigned task once and no draft or superseded one, on any day', () => {
    const day = fc
      .integer({ min: 0, max: 800 })
      .map((offset) => new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10));
    const facts = fc.record({
      kind: fc.constantFrom('deadline', 'routine' as const),
      assignedOn: fc.option(day),
      deadline: fc.option(day),
      originalDeadline: fc.option(day),
      completedOn: fc.option(day),
      confirmedOn: fc.constant(null),
      firstReportedOn: fc.option(day),
      disposition: fc.option(fc.constantFrom('not_applicable', 'paused' as const)),
      supersededOn: fc.option(day, { freq: 2 }),
    });

    fc.assert(
      fc.property(fc.array(facts as fc.Arbitrary<TaskFacts>, { maxLength: 60 }), day, (tasks, asOf) => {
        const counts: Record<string, number> = {};
        for (const one of tasks) {
          const { status } = taskStatus(one, asOf);
          counts[status] = (counts[status] ?? 0) + 1;
        }

        expect(taskCounters(counts).total).toBe(
          tasks.length - (counts['draft'] ?? 0) - (counts['superseded'] ?? 0),
        );
      }),
    );
  });
});

describe('missingClarities', () => {
  const outline: TaskOutline = {
    title: 'Số hóa 100% hồ sơ hộ tịch',
    kind: 'deadline',
    rhythm: null,
    deadline: '2025-12-31',
    ownerAssignmentId: '0190a000-0000-7000-8000-000000000001',
    leadOrg: 'Văn phòng HĐND và UBND',
    deliverable: 'Cơ sở dữ liệu hộ tịch',
    authority: 'Chủ tịch UBND xã',
  };

  it('finds nothing missing in a clear task', () => {
    expect(missingClarities(outline)).toEqual([]);
  });

  it('lists what is missing, in the order of the six', () => {
    const vague = { ...outline, ownerAssignmentId: null, deadline: null, authority: null };

    expect(missingClarities(vague)).toEqual(['owner', 'time', 'authority']);
  });

  it('asks routine work for a rhythm instead of a deadline', () => {
    expect(missingClarities({ ...outline, kind: 'routine' })).toEqual(['time']);
    expect(missingClarities({ ...outline, kind: 'routine', rhythm: 'monthly', deadline: null })).toEqual([]);
  });
});
