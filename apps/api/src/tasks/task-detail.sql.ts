import type { TaskBlockBody, TaskEventBody, TaskReportBody, TaskTargetBody } from '@cis/contracts';
import type { TaskDay } from './task-day.js';
import { taskColumns, taskFrom, type TaskRow } from './task-rows.js';
import { taskPlaceSql, VISIBLE_TASK_SQL } from './task-status.sql.js';

/** What the detail shows beside the columns of the list. */
export interface DetailRow extends TaskRow {
  readonly description: string | null;
  readonly supportingOrgs: string[];
  readonly programmeName: string | null;
  readonly stageName: string | null;
  readonly parentTitle: string | null;
  readonly documentNumber: string | null;
  readonly documentDate: string | null;
  readonly documentIssuer: string | null;
  readonly documentAbstract: string | null;
  readonly dispositionReason: string | null;
  readonly dispositionDocument: string | null;
  readonly extensionReason: string | null;
  readonly extensionDocument: string | null;
  readonly supersededBy: string | null;
  readonly decisionFileId: string | null;
  readonly targetCodes: string[];
}

export type ReportRow = TaskReportBody;

export interface LeadRow {
  readonly id: string;
  readonly role: 'lead' | 'support';
  readonly orgTenant: number | null;
  readonly orgName: string;
  readonly percent: number | null;
  readonly lastReportedOn: string | null;
  readonly completedOn: string | null;
  readonly returnReason: string | null;
  readonly overdueExplanation: string | null;
  readonly explainedAt: Date | null;
}

export type EventRow = Omit<TaskEventBody, 'happenedAt'> & { readonly happenedAt: Date };

/** Instants come as Date objects. */
export interface BlockRow extends Omit<
  TaskBlockBody,
  'answeredAt' | 'closedAt' | 'createdAt' | 'isOverdue' | 'canAnswer'
> {
  readonly blockedByTenant: number | null;
  readonly answeredAt: Date | null;
  readonly closedAt: Date | null;
  readonly createdAt: Date;
}

/** Each list of the detail as a statement about the task's id, in the order that readAll answers them; of its parts, those the caller's body sees. */
export function detailStatements(
  id: string,
  day: TaskDay,
  tenantId: number,
): (readonly [string, readonly unknown[]])[] {
  const statement = (sql: string) => [sql, [id]] as const;
  return [
    ...[REPORTS, LEADS, EVENTS, BLOCKS].map(statement),
    [childrenSql(day), [id, tenantId]],
    statement(TARGETS),
  ];
}

export type DetailLists = [ReportRow, LeadRow, EventRow, BlockRow, TaskRow, TaskTargetBody];

export function detailColumns(day: TaskDay): string {
  return `${taskColumns(day)}, t.description, t.supporting_orgs as "supportingOrgs",
  (select g.name_vi from reference.programmes g where g.code = ${taskPlaceSql(day.source, 'programme_code')}) as "programmeName",
  (select g.name_vi from reference.programme_stages g where g.programme_code = ${taskPlaceSql(day.source, 'programme_code')}
    and g.code = ${taskPlaceSql(day.source, 'stage_code')}) as "stageName",
  (select p.title from commune.tasks p where p.commune_id = t.commune_id and p.id = t.parent_id) as "parentTitle",
  t.document_number as "documentNumber", t.document_date as "documentDate", t.document_issuer as "documentIssuer",
  t.document_abstract as "documentAbstract", t.disposition_reason as "dispositionReason", t.disposition_document as "dispositionDocument",
  t.extension_reason as "extensionReason", t.extension_document as "extensionDocument", t.superseded_by as "supersededBy",
  t.decision_file_id as "decisionFileId", t.target_codes as "targetCodes"`;
}

/** Who wrote it, where the reader may know; else the body that it speaks for. */
const REPORTS = `
  select n.id, n.reported_on as "reportedOn", n.percent, n.body, n.difficulty, n.proposal, n.deliverable_evidence as "deliverableEvidence",
    n.is_completion as "isCompletion", n.lead_id as "leadId", n.created_at as "createdAt", coalesce(w.full_name, l.org_name) as "createdByName"
  from commune.tasks t join commune.task_updates n on n.commune_id = t.commune_id and n.task_id = t.id
  left join commune.task_leads l on l.commune_id = n.commune_id and l.id = n.lead_id
  left join identity.users w on w.tenant_id in (t.commune_id, l.org_tenant, t.assigned_by_tenant) and w.id = n.created_by
  where t.id = $1 order by n.reported_on desc, n.created_at desc`;

const LEADS = `
  select l.id, l.role, l.org_tenant as "orgTenant", l.org_name as "orgName", l.percent, l.last_reported_on as "lastReportedOn",
    l.completed_on as "completedOn", l.return_reason as "returnReason", l.overdue_explanation as "overdueExplanation", l.explained_at as "explainedAt"
  from commune.tasks t join commune.task_leads l on l.commune_id = t.commune_id and l.task_id = t.id
  where t.id = $1 order by l.ordinal, l.id`;

const EVENTS = `
  select e.id, e.action, e.happened_at as "happenedAt", e.reason, e.document, e.details, e.actor_name as "actorName"
  from commune.tasks t join commune.task_events e on e.commune_id = t.commune_id and e.task_id = t.id
  where t.id = $1 order by e.happened_at desc, e.id desc`;

/** Columns of a block `b` of a task `t`. */
export const BLOCK_COLUMNS = `b.id, b.blocked_by_tenant as "blockedByTenant", b.blocked_by_name as "blockedByName", b.question, b.due_on as "dueOn",
    b.answer, b.answered_at as "answeredAt", b.closed_at as "closedAt", b.created_at as "createdAt",
    (select w.full_name from identity.users w where w.tenant_id = t.commune_id and w.id = b.created_by) as "createdByName"`;

const BLOCKS = `
  select ${BLOCK_COLUMNS}
  from commune.tasks t join commune.task_blocks b on b.commune_id = t.commune_id and b.task_id = t.id
  where t.id = $1 order by b.created_at desc, b.id`;

function childrenSql(day: TaskDay): string {
  return `select ${taskColumns(day)} from ${taskFrom(day)} where t.parent_id = $1 and ${VISIBLE_TASK_SQL.replace('?', '$2')}
    order by ${day.source === 'state' ? 's' : 't'}.deadline, t.id`;
}

const TARGETS = `
  select i.code, i.name_vi as name
  from commune.tasks t join reference.indicators i on i.code = any (t.target_codes) where t.id = $1 order by i.sort_order, i.code`;
