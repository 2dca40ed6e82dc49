import {
  TASK_RISK_REASONS,
  TASK_STATUS_REASONS,
  type Label,
  type Language,
  type ProblemParams,
  type TaskBody,
  type TaskRiskBody,
} from '@cis/contracts';
import { missingClarities, taskRisk, taskStatus, type TaskRiskFacts } from '@cis/domain';
import type { TaskDay } from './task-day.js';
import { blockDueOnSql } from './task-risk.sql.js';
import { ASSIGNED_ON, stateOfDaySql, TASK_ALIAS, taskPlaceSql, type TaskPlace } from './task-status.sql.js';

/** Tasks `t` with their commune `u`, and what was known of them on a past day as `s`: enough to filter and sort by. */
export function taskBase({ source, sql }: TaskDay): string {
  return `commune.tasks t
  ${source === 'state' ? `${stateOfDaySql(sql)} and s.assigned_on <= ${sql}` : ''}
  join reference.administrative_units u on u.id = t.commune_id`;
}

/** The same with the owner, for taskColumns(). */
export function taskFrom(day: TaskDay): string {
  return `${taskBase(day)}
  left join commune.assignments a on a.commune_id = t.commune_id and a.id = t.owner_assignment_id
  left join commune.people w on w.commune_id = a.commune_id and w.id = a.person_id
  left join reference.positions x on x.code = a.position_code`;
}

export function taskColumns({ source, sql }: TaskDay): string {
  const from = TASK_ALIAS[source];
  const place = (column: TaskPlace) => taskPlaceSql(source, column);
  const confirmedOn =
    source === 'state' ? 's.confirmed_on' : `(t.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date`;
  return `t.id, t.version, u.code as "communeCode", u.full_name as "communeName", t.title, ${place('category')} as category,
  ${place('programme_code')} as "programmeCode", ${place('stage_code')} as "stageCode", t.parent_id as "parentId",
  ${place('directive_id')} as "directiveId", ${place('directive_task_id')} as "directiveTaskId", t.kind, ${place('rhythm')} as rhythm, ${from}.starts_on as "startsOn", ${from}.deadline, ${from}.original_deadline as "originalDeadline",
  t.owner_assignment_id as "ownerAssignmentId", w.full_name as "ownerName", x.name_vi as "ownerPosition", t.lead_org as "leadOrg",
  t.deliverable, t.authority, t.assigned_at as "assignedAt", ${ASSIGNED_ON[source]} as "assignedOn",
  coalesce(t.assigned_by_tenant, t.commune_id) as "assignedByTenant", ${from}.completed_on as "completedOn",
  case when ${confirmedOn} is not null then t.confirmed_at end as "confirmedAt", ${confirmedOn} as "confirmedOn",
  ${source === 'state' ? 'null::text' : 't.return_reason'} as "returnReason", ${from}.percent,
  ${from}.first_reported_on as "firstReportedOn", ${from}.last_reported_on as "lastReportedOn", ${from}.disposition,
  ${from}.superseded_on as "supersededOn", ${blockDueOnSql(sql)} as "blockDueOn", t.is_public as "isPublic", t.is_sample as "isSample"`;
}

type Derived =
  | 'status'
  | 'statusReason'
  | 'risk'
  | 'isDueSoon'
  | 'isExtended'
  | 'isPastOriginalDeadline'
  | 'isAwaitingConfirmation'
  | 'missingClarities'
  | 'isAssignedByMe'
  | 'assignedByKind';

/** One row of taskColumns(); instants come as Date objects. */
export interface TaskRow extends Omit<TaskBody, Derived | 'assignedAt' | 'confirmedAt'>, HiddenFacts {
  readonly assignedAt: Date | null;
  readonly confirmedAt: Date | null;
}

/** Read to derive from, and not shown. */
interface HiddenFacts extends Pick<
  TaskRiskFacts,
  'assignedOn' | 'confirmedOn' | 'firstReportedOn' | 'disposition' | 'blockDueOn'
> {
  readonly assignedByTenant: number;
}

/** Who reads. */
export interface TaskReader {
  readonly tenantId: number;
  readonly language: Language;
}

/** A task as of the day, as the caller sees it. */
export function toTask(row: TaskRow, reader: TaskReader, asOf: string): TaskBody {
  const {
    assignedByTenant,
    assignedOn: _assigned,
    confirmedOn: _confirmed,
    firstReportedOn: _first,
    disposition: _disposition,
    blockDueOn: _block,
    ...shown
  } = row;
  const { status, reason, ...flags } = taskStatus(row, asOf);
  return {
    ...shown,
    assignedAt: row.assignedAt?.toISOString() ?? null,
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    isAssignedByMe: assignedByTenant === reader.tenantId,
    assignedByKind: tenantKind(assignedByTenant),
    status,
    statusReason: sentence(TASK_STATUS_REASONS[reason.code], reason.params, reader.language),
    risk: toRisk(row, reader.language, asOf),
    ...flags,
    missingClarities: missingClarities(row),
  };
}

function toRisk(row: TaskRiskFacts, language: Language, asOf: string): TaskRiskBody {
  const { reasons, ...flags } = taskRisk(row, asOf);
  return {
    ...flags,
    reasons: reasons.map(({ kind, params }) => ({
      kind,
      text: sentence(TASK_RISK_REASONS[kind], params, language),
    })),
  };
}

function sentence(label: Label, params: ProblemParams, language: Language): string {
  return label[language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** Within a province's block of ids: 0 the province, 1-999 communes, 2001-2999 departments. */
function tenantKind(tenantId: number): TaskBody['assignedByKind'] {
  const place = tenantId % 100_000;
  if (place === 0) return 'province';
  return place < 1000 ? 'commune' : 'department';
}
