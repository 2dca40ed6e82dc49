import {
  problemText,
  type BulkTaskItem,
  type BulkTaskOutcomeBody,
  type BulkTaskOutcomesBody,
  type Language,
} from '@cis/contracts';
import { DomainError } from '@cis/domain';
import type { LockedTask } from './locked-task.js';

const UNKNOWN = new DomainError('row.not-found');

/** What came of each task of a request about many. */
export class BulkOutcomes {
  private readonly tasks: ReadonlyMap<string, LockedTask>;
  private readonly refusals = new Map<string, DomainError>();

  /** A task that is not there, or not of the commune that the item names, is refused like one that never was. */
  constructor(
    private readonly items: readonly BulkTaskItem[],
    locked: readonly LockedTask[],
    private readonly communeOf: (
      task: LockedTask,
    ) => { readonly code: string; readonly fullName: string } | null,
  ) {
    const byId = new Map(locked.map((task) => [task.id, task]));
    this.tasks = new Map(
      items.flatMap(({ id, communeCode }) => {
        const task = byId.get(id);
        const isMeant = task && (communeCode === undefined || communeOf(task)?.code === communeCode);
        return isMeant ? [[id, task] as const] : [];
      }),
    );
  }

  /** The tasks that no rule has refused so far. */
  get remaining(): LockedTask[] {
    return [...this.tasks.values()].filter(({ id }) => !this.refusals.has(id));
  }

  refuse(id: string, error: DomainError): void {
    this.refusals.set(id, error);
  }

  /** Applies a rule that throws DomainError for a task it does not let through. */
  async check(rule: (task: LockedTask) => void | Promise<void>): Promise<void> {
    for (const task of this.remaining) {
      try {
        await rule(task);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        this.refuse(task.id, error);
      }
    }
  }

  toBody(language: Language): BulkTaskOutcomesBody {
    const ids = [...new Set(this.items.map(({ id }) => id))];
    const results = ids.map((id): BulkTaskOutcomeBody => {
      const task = this.tasks.get(id);
      const shown = {
        id,
        title: task?.title ?? null,
        communeName: (task && this.communeOf(task)?.fullName) ?? null,
      };
      const error = task ? this.refusals.get(id) : UNKNOWN;
      if (!error) return { ...shown, outcome: 'done', code: null, problem: null };
      return {
        ...shown,
        outcome: 'refused',
        code: error.code,
        problem: problemText(error.code, error.params, language),
      };
    });
    const done = results.filter(({ outcome }) => outcome === 'done').length;
    return { results, done, refused: results.length - done };
  }
}
