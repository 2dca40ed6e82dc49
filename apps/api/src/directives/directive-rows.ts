import type { DirectiveBody, DirectiveDetailBody, DirectiveTaskBody } from '@cis/contracts';
import { missingOfLine } from './line-clarity.js';

export const STATE_SQL = `case when d.sent_at is null then 'draft' when d.replaced_on is null then 'issued' else 'replaced' end`;

/** A draft belongs to the body that draws it up; nobody else sees it. The parameter is the caller's tenant id. */
export const VISIBLE_DIRECTIVE_SQL = '(d.sent_at is not null or d.tenant_id = ?)';

export const DIRECTIVE_FROM = `steering.directives d
  left join reference.programmes g on g.code = d.programme_code
  left join reference.departments b on b.id = d.tenant_id`;

export const DIRECTIVE_COLUMNS = `d.id, d.version, d.number, d.issued_on as "issuedOn", d.issuer, d.abstract, d.programme_code as "programmeCode",
  g.name_vi as "programmeName", ${STATE_SQL} as state, d.sent_at as "sentAt", d.replaced_on as "replacedOn", d.tenant_id as "tenantId",
  b.name_vi as "departmentName", d.file_name as "fileName", d.is_sample as "isSample",
  (select count(*)::int from steering.directive_tasks l where l.tenant_id = d.tenant_id and l.directive_id = d.id) as "taskCount",
  (select count(distinct t.commune_id)::int from steering.directive_tasks l join commune.tasks t on t.directive_task_id = l.id
   where l.tenant_id = d.tenant_id and l.directive_id = d.id) as "communeCount"`;

const reference = (alias: string): string =>
  `jsonb_build_object('id', ${alias}.id, 'number', ${alias}.number, 'issuedOn', ${alias}.issued_on, 'abstract', ${alias}.abstract)`;

export const DETAIL_COLUMNS = `${DIRECTIVE_COLUMNS}, d.replaces_id as "replacesId", d.file_bytes as "fileBytes", d.file_type as "fileType",
  (select ${reference('o')} from steering.directives o where o.tenant_id = d.tenant_id and o.id = d.replaces_id) as replaces,
  (select ${reference('n')} from steering.directives n where n.tenant_id = d.tenant_id and n.replaces_id = d.id and n.sent_at is not null) as "replacedBy"`;

export const LINE_COLUMNS = `l.id, l.ordinal, l.title, l.description, l.category, l.stage_code as "stageCode", l.kind, l.rhythm, l.starts_on as "startsOn",
  l.deadline, l.owner_position_code as "ownerPositionCode", x.name_vi as "ownerPosition", l.commune_role as "communeRole",
  l.lead_departments as "leadDepartments", l.support_departments as "supportDepartments", l.other_leads as "otherLeads",
  l.supporting_orgs as "supportingOrgs", l.deliverable, l.authority, l.target_codes as "targetCodes", l.recipients_kind as "recipientsKind",
  l.recipient_values as "recipientValues", l.is_public as "isPublic", l.continues_id as "continuesId"`;

/** The lines of directive $1 in their order. */
export const LINES_SQL = `select ${LINE_COLUMNS} from steering.directive_tasks l
  left join reference.positions x on x.code = l.owner_position_code where l.directive_id = $1 order by l.ordinal`;

/** What became of directive $1. */
export const FAN_OUT_SQL = `select count(*)::int as instances, count(distinct t.commune_id)::int as communes,
    count(*) filter (where t.assigned_at is null)::int as drafts,
    count(*) filter (where exists (select from commune.task_events e where e.commune_id = t.commune_id and e.task_id = t.id
      and e.action = 'continued' and e.details ->> 'directiveId' = l.directive_id::text))::int as continued,
    (select count(*)::int from steering.directives d join steering.directive_tasks o on o.tenant_id = d.tenant_id and o.directive_id = d.replaces_id
       join commune.tasks s on s.directive_task_id = o.id and s.superseded_on is not null where d.id = $1 and d.sent_at is not null) as superseded
  from steering.directive_tasks l join commune.tasks t on t.directive_task_id = l.id where l.directive_id = $1`;

/** One row of LINES_SQL. */
export type LineRow = Omit<DirectiveTaskBody, 'missingClarities'>;

/** One row of DIRECTIVE_COLUMNS; instants come as Date objects. */
export interface DirectiveRow extends Omit<DirectiveBody, 'sentAt' | 'isMine'> {
  readonly tenantId: number;
  readonly sentAt: Date | null;
}

/** One row of DETAIL_COLUMNS. */
export type DirectiveDetailRow = DirectiveRow &
  Omit<DirectiveDetailBody, keyof DirectiveBody | 'fanOut' | 'tasks'>;

/** As a reader of the tenant sees it. */
export function toDirective<Row extends DirectiveRow>(
  { tenantId, sentAt, ...shown }: Row,
  readerTenantId: number,
): Omit<Row, 'tenantId' | 'sentAt'> & Pick<DirectiveBody, 'isMine' | 'sentAt'> {
  return { ...shown, isMine: tenantId === readerTenantId, sentAt: sentAt?.toISOString() ?? null };
}

export function toLine(row: LineRow): DirectiveTaskBody {
  return { ...row, missingClarities: missingOfLine(row) };
}
