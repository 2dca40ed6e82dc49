import type { CallerContext } from '@cis/auth';
import type { TaskAction } from '@cis/contracts';
import { actorId, newRowId, type Statement, type Transaction } from '@cis/database';
import { insertStatements } from '../insert-statements.js';

export interface TaskEvent {
  readonly task: { readonly communeId: number; readonly id: string };
  readonly action: TaskAction;
  readonly reason?: string | null | undefined;
  readonly document?: string | null | undefined;
  /** What the step changed, such as both deadlines; shown as it is. */
  readonly details?: Readonly<Record<string, string | number | null>>;
}

/** Rows of `commune.task_events`: what happened, as people read it. */
export function taskEventStatements(
  caller: CallerContext,
  createdBy: string | null,
  events: readonly TaskEvent[],
): Statement[] {
  const { fullName, tenantName, tenantId } = caller.session;
  return insertStatements(
    'commune.task_events',
    events.map(({ task, action, reason, document, details }) => ({
      commune_id: task.communeId,
      id: newRowId(),
      task_id: task.id,
      action,
      reason: reason ?? null,
      document: document ?? null,
      details: JSON.stringify(details ?? {}),
      actor_tenant: tenantId,
      actor_name: `${fullName} (${tenantName})`.slice(0, 200),
      created_by: createdBy,
    })),
  );
}

export async function recordTaskEvents(
  tx: Transaction,
  caller: CallerContext,
  events: readonly TaskEvent[],
): Promise<void> {
  await tx.queryAll(taskEventStatements(caller, actorId(tx), events));
}
