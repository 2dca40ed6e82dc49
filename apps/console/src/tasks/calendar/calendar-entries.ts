import type { TaskBody } from '@cis/contracts/tasks.dto';

type Dated = Pick<TaskBody, 'id' | 'deadline' | 'originalDeadline' | 'isExtended'>;

export interface CalendarEntry<Task> {
  readonly task: Task;
  /** The deadline it had before it was extended: shown struck through. */
  readonly isOriginal: boolean;
}

/** Tasks by the day of their deadline; an extended one also on its first. */
export function entriesByDay<Task extends Dated>(
  tasks: readonly Task[],
): ReadonlyMap<string, readonly CalendarEntry<Task>[]> {
  const byDay = new Map<string, CalendarEntry<Task>[]>();
  const put = (day: string | null, entry: CalendarEntry<Task>): void => {
    if (day !== null) byDay.set(day, [...(byDay.get(day) ?? []), entry]);
  };
  for (const task of tasks) {
    put(task.deadline, { task, isOriginal: false });
    if (task.isExtended) put(task.originalDeadline, { task, isOriginal: true });
  }
  return byDay;
}
