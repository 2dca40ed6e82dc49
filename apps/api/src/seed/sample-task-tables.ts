import type { TableRow } from './insert-rows.js';
import type { SampleDepartment } from './sample-accounts.js';
import type { SampleContext } from './sample-context.js';
import { sampleDirectiveTasks } from './sample-directive-tasks.js';
import type { SampleDirective } from './sample-directives.js';
import type { SamplePersonnel } from './sample-people.js';
import type { SampleActor, SampleTaskRows } from './sample-task-life.js';
import { sampleTasks } from './sample-tasks.js';

/** What the tasks of every commune are made from. */
export interface TaskSources {
  readonly directives: readonly SampleDirective[];
  /** Those that follow communes' tasks. */
  readonly departments: readonly SampleDepartment[];
  readonly province: SampleActor;
}

type Part = Exclude<keyof SampleTaskRows, 'task'>;

/** In the order their foreign keys need. */
const TABLES: readonly (readonly [table: string, part: Part])[] = [
  ['commune.task_leads', 'leads'],
  ['commune.task_updates', 'updates'],
  ['commune.task_files', 'files'],
  ['commune.task_blocks', 'blocks'],
  ['commune.task_events', 'events'],
  ['commune.task_states', 'states'],
];

/** The commune's own tasks and its instances of the directives, by table. */
export function sampleTaskTables(
  context: SampleContext,
  sources: TaskSources,
  personnel: SamplePersonnel,
): (readonly [table: string, rows: readonly TableRow[]])[] {
  const tasks = [
    ...sampleTasks(context, personnel.owners, sources),
    ...sampleDirectiveTasks(context, sources.directives, personnel.assignments),
  ];
  return [
    ['commune.tasks', tasks.map(({ task }) => task)],
    ...TABLES.map(([table, part]) => [table, tasks.flatMap((task) => task[part])] as const),
  ];
}
