import { TASK_STATUS_REASONS, type Language, type TaskBody } from '@cis/contracts';
import { missingClarities, taskStatus, todayInVietnam } from '@cis/domain';

export const TASK_FROM = `commune.tasks t
  join reference.administrative_units u on u.id = t.commune_id
  left join commune.assignments a on a.commune_id = t.commune_id and a.id = t.owner_assignment_id
  left join commune.people w on w.commune_id = a.commune_id and w.id = a.person_id
  left join reference.positions x on x.code = a.position_code`;

export const TASK_COLUMNS = `t.id, t.version, u.code as "communeCode", u.full_name as "communeName", t.title, t.category,
  t.programme_code as "programmeCode", t.kind, t.rhythm, t.starts_on as "startsOn", t.deadline, t.original_deadline as "originalDeadline",
  t.owner_assignment_id as "ownerAssignmentId", w.full_name as "ownerName", x.name_vi as "ownerPosition", t.lead_org as "leadOrg",
  t.deliverable, t.authority, t.assigned_at as "assignedAt", coalesce(t.assigned_by_tenant, t.commune_id) as "assignedByTenant",
  t.completed_on as "completedOn", t.confirmed_at as "confirmedAt", t.return_reason as "returnReason", t.percent,
  t.first_reported_on as "firstReportedOn", t.last_reported_on as "lastReportedOn", t.disposition, t.superseded_on as "supersededOn", t.is_public as "isPublic", t.is_sample as "isSample"`;

type Derived =
  | 'status'
  | 'statusReason'
  | 'isDueSoon'
  | 'isExtended'
  | 'isPastOriginalDeadline'
  | 'isAwaitingConfirmation'
  | 'missingClarities'
  | 'isAssignedByMe'
  | 'assignedByKind';

/** One row of TASK_COLUMNS; instants come as Date objects. */
export interface TaskRow extends Omit<TaskBody, Derived | 'assignedAt' | 'confirmedAt'> {
  readonly assignedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly assignedByTenant: number;
  readonly firstReportedOn: string | null;
  readonly disposition: 'not_applicable' | 'paused' | null;
}

/** A task as of today, as the caller sees it. */
export function toTask(
  row: TaskRow,
  reader: { readonly tenantId: number; readonly language: Language },
): TaskBody {
  const { assignedByTenant, firstReportedOn: _first, disposition: _disposition, ...shown } = row;
  const { status, reason, ...flags } = taskStatus(
    {
      ...row,
      assignedOn: row.assignedAt && todayInVietnam(row.assignedAt),
      confirmedOn: row.confirmedAt && todayInVietnam(row.confirmedAt),
    },
    todayInVietnam(),
  );
  return {
    ...shown,
    assignedAt: row.assignedAt?.toISOString() ?? null,
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    isAssignedByMe: assignedByTenant === reader.tenantId,
    assignedByKind: tenantKind(assignedByTenant),
    status,
    statusReason: TASK_STATUS_REASONS[reason.code][reader.language].replace(/\{(\w+)\}/g, (_, name: string) =>
      String(reason.params[name] ?? ''),
    ),
    ...flags,
    missingClarities: missingClarities(row),
  };
}

/** Within a province's block of ids: 0 the province, 1-999 communes, 2001-2999 departments. */
function tenantKind(tenantId: number): TaskBody['assignedByKind'] {
  const place = tenantId % 100_000;
  if (place === 0) return 'province';
  return place < 1000 ? 'commune' : 'department';
}
