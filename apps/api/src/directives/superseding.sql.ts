import type { Statement } from '@cis/database';
import { taskEventStatements } from '../tasks/index.js';
import type { OldInstance } from './fan-out-plan.js';
import type { Issue } from './fan-out.sql.js';

/** Open instances of the replaced directive that do not go on count no longer from today; earlier days keep their counts. */
export function supersedingStatements(
  { caller, directive, by }: Issue,
  superseded: readonly OldInstance[],
  today: string,
): Statement[] {
  if (superseded.length === 0) return [];
  return [
    [
      `update commune.tasks t set superseded_on = $1, superseded_by = $2, version = t.version + 1, updated_at = now(), updated_by = $3
       where t.id = any($4::uuid[]) and t.superseded_on is null`,
      [today, directive.number, by, superseded.map(({ id }) => id)],
    ],
    ...taskEventStatements(
      caller,
      by,
      superseded
        .filter(({ isAssigned }) => isAssigned)
        .map((task) => ({
          task,
          action: 'superseded',
          document: directive.number,
          details: { directiveId: directive.id },
        })),
    ),
  ];
}
