import fc from 'fast-check';
import { datedFacts, factsOn, taskHistories, type TaskHistory } from './task-history.fixture.js';
import { taskCounters, taskStatus, type TaskFacts } from './task-status.js';

const LAST_DAY = 60;
const histories = taskHistories(LAST_DAY);
const dateOf = (day: number) => new Date(Date.UTC(2025, 6, 1 + day)).toISOString().slice(0, 10);
const DAYS = Array.from({ length: LAST_DAY + 1 }, (_, day) => day);

function knownOn(history: TaskHistory, day: number): TaskFacts | null {
  const facts = factsOn(history, day);
  return facts && datedFacts(facts, dateOf);
}

describe('tasks over many days', () => {
  it('are each in exactly one part of the total on every day, but for those not assigned and those superseded', () => {
    fc.assert(
      fc.property(fc.array(histories, { maxLength: 12 }), (tasks) => {
        for (const day of DAYS) {
          const counts: Record<string, number> = {};
          for (const task of tasks) {
            const facts = knownOn(task, day);
            const status = facts ? taskStatus(facts, dateOf(day)).status : 'draft';
            counts[status] = (counts[status] ?? 0) + 1;
          }
          const { total, inTime, notStarted, inProgress, ...rest } = taskCounters(counts);
          const { doneOnTime, doneLate, overdue, routine, notApplicable, paused } = rest;

          expect(total).toBe(tasks.length - (counts['draft'] ?? 0) - (counts['superseded'] ?? 0));
          expect(total).toBe(doneOnTime + doneLate + inTime + overdue + routine + notApplicable + paused);
          expect(inTime).toBe(notStarted + inProgress);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never hide by an extension that the original deadline passed', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const day of DAYS) {
          const facts = knownOn(history, day);
          if (facts === null) continue;
          if (facts.originalDeadline === null) continue;
          const { isPastOriginalDeadline } = taskStatus(facts, dateOf(day));
          const ended = facts.completedOn ?? dateOf(day);

          expect(isPastOriginalDeadline).toBe(ended > facts.originalDeadline);
          expect(facts.originalDeadline).toBe(dateOf(history.assignedDay + history.days));
        }
      }),
    );
  });

  it('say of a finished day what they said at its end, whatever happens later', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: LAST_DAY }), (history, day) => {
        const cutOff = { ...history, steps: history.steps.filter((step) => step.day <= day) };
        const [then, now] = [knownOn(cutOff, day), knownOn(history, day)];

        expect(now && taskStatus(now, dateOf(day))).toEqual(then && taskStatus(then, dateOf(day)));
      }),
    );
  });
});
