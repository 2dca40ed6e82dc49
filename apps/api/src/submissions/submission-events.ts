import type { CallerContext } from '@cis/auth';
import type { SubmissionAction } from '@cis/contracts';
import { actorId, newRowId, type Statement, type Transaction } from '@cis/database';
import { insertStatements } from '../insert-statements.js';
import type { LockedSubmission } from './locked-submissions.js';

export interface SubmissionEvent {
  readonly submission: Pick<LockedSubmission, 'communeId' | 'id'>;
  readonly action: SubmissionAction;
  /** The sealed version it is about. */
  readonly number: number;
  readonly reason?: string | null;
  readonly details?: unknown;
}

/** What happened, one row per event. */
export function eventStatements(
  caller: CallerContext,
  actorId: string | null,
  events: readonly SubmissionEvent[],
): Statement[] {
  return insertStatements(
    'commune.submission_events',
    events.map(({ submission, action, number, reason, details }) => ({
      commune_id: submission.communeId,
      id: newRowId(),
      submission_id: submission.id,
      action,
      number,
      reason: reason ?? null,
      details: details === undefined ? null : JSON.stringify(details),
      actor_name: actorNameOf(caller),
      created_by: actorId,
    })),
  );
}

export async function recordEvents(
  tx: Transaction,
  caller: CallerContext,
  events: readonly SubmissionEvent[],
): Promise<void> {
  await tx.queryAll(eventStatements(caller, actorId(tx), events));
}

/** Who acted, as the other side reads it: a department's people are not among the commune's accounts. */
export function actorNameOf(caller: CallerContext): string {
  const { fullName, tenantName } = caller.session;
  return `${fullName} (${tenantName})`;
}
