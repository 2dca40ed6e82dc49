import type { Transaction } from '@cis/database';
import type { LockedTask } from './locked-task.js';

/** A lead of a locked task; nobody else can change it until the transaction ends. */
export interface LockedLead {
  readonly id: string;
  readonly role: 'lead' | 'support';
  readonly orgTenant: number | null;
  readonly orgName: string;
  readonly percent: number | null;
  readonly completedOn: string | null;
}

/** What the task and one of its leads are known by after a report. */
export interface Progress {
  readonly firstReportedOn: string | null;
  readonly lastReportedOn: string | null;
  readonly percent: number | null;
}

/** The lock of the task keeps its leads too: every writer takes it first. */
export function leadsOf(tx: Transaction, { communeId, id }: LockedTask): Promise<LockedLead[]> {
  return tx.query<LockedLead>(
    `select l.id, l.role, l.org_tenant as "orgTenant", l.org_name as "orgName", l.percent, l.completed_on as "completedOn"
     from commune.task_leads l where l.commune_id = $1 and l.task_id = $2 order by l.ordinal, l.id`,
    [communeId, id],
  );
}

/** A completion that was returned tells no per cent any more; the report $3 is just being written. */
const STANDS = `(not n.is_completion or n.id = $3::uuid or exists (select from commune.task_leads l
         where l.commune_id = n.commune_id and l.task_id = n.task_id and (l.id = n.lead_id or n.lead_id is null) and l.completed_on is not null))`;

/**
 * From the reports themselves, so that one entered later for an earlier day changes what it should and no more. `reportId` is the report
 * just being written, if any.
 */
export async function progressOf(
  tx: Transaction,
  { communeId, id }: LockedTask,
  reportId: string | null,
): Promise<{ readonly task: Progress; readonly byLead: ReadonlyMap<string, Progress> }> {
  const rows = await tx.query<Progress & { leadId: string | null; isWhole: boolean }>(
    `select n.lead_id as "leadId", grouping(n.lead_id) = 1 as "isWhole", min(n.reported_on) as "firstReportedOn", max(n.reported_on) as "lastReportedOn",
       (array_agg(n.percent order by n.reported_on desc, n.created_at desc) filter (where n.percent is not null and ${STANDS}))[1] as percent
     from commune.task_updates n where n.commune_id = $1 and n.task_id = $2 group by grouping sets ((), (n.lead_id))`,
    [communeId, id, reportId],
  );
  const none: Progress = { firstReportedOn: null, lastReportedOn: null, percent: null };
  return {
    task: rows.find(({ isWhole }) => isWhole) ?? none,
    byLead: new Map(
      rows.flatMap(({ leadId, isWhole, ...progress }) =>
        isWhole || leadId === null ? [] : [[leadId, progress] as const],
      ),
    ),
  };
}

/**
 * Per cent of a task: that of its newest report; with several leads the mean of theirs, one that told none counting as 0. Null while
 * nobody told any.
 */
export function taskPercent(
  newest: number | null,
  leads: readonly Pick<LockedLead, 'role' | 'percent'>[],
): number | null {
  const leading = leads.filter(({ role }) => role === 'lead');
  if (leading.length < 2) return newest;
  if (leading.every(({ percent }) => percent === null)) return null;
  return Math.round(leading.reduce((sum, { percent }) => sum + (percent ?? 0), 0) / leading.length);
}

/** Day on which the last of the leads was done; null while one is not. Supporters never hold a task up. */
export function taskCompletion(
  leads: readonly Pick<LockedLead, 'role' | 'completedOn'>[],
  reportedOn: string,
): string | null {
  const leading = leads.filter(({ role }) => role === 'lead');
  const days = leading.flatMap(({ completedOn }) => (completedOn === null ? [] : [completedOn]));
  if (days.length < leading.length) return null;
  return days.reduce((latest, day) => (day > latest ? day : latest), days[0] ?? reportedOn);
}
