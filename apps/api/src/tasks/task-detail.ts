import {
  canAny,
  TASK_CLARITIES,
  type Language,
  type TaskBlockBody,
  type TaskChildBody,
  type TaskDetailBody,
  type TaskLeadBody,
  type TaskTargetBody,
} from '@cis/contracts';
import type { CallerContext } from '@cis/auth';
import { taskCounters } from '@cis/domain';
import { toTaskFile, type EvidenceRow } from '../task-files/index.js';
import type { TaskDay } from './task-day.js';
import type { BlockRow, DetailRow, EventRow, LeadRow, ReportRow } from './task-detail.sql.js';
import { isDepartment } from './task-leads.js';
import { toTask, type TaskRow } from './task-rows.js';

export interface DetailParts {
  readonly row: DetailRow;
  readonly communeId: number;
  readonly updates: readonly ReportRow[];
  readonly leads: readonly LeadRow[];
  readonly events: readonly EventRow[];
  readonly blocks: readonly BlockRow[];
  readonly files: readonly EvidenceRow[];
  readonly children: readonly TaskRow[];
  readonly targets: readonly TaskTargetBody[];
}

/** The whole task as the caller sees it on the day. */
export function toDetail(
  caller: CallerContext,
  parts: DetailParts,
  { asOf }: TaskDay,
  language: Language,
): TaskDetailBody {
  const { row } = parts;
  const reader = { tenantId: caller.session.tenantId, language };
  const task = toTask(row, reader, asOf);
  const children = parts.children.map((child) => toChild(toTask(child, reader, asOf)));
  return Object.assign(task, {
    asOf,
    description: row.description,
    supportingOrgs: row.supportingOrgs,
    programmeName: row.programmeName,
    stageName: row.stageName,
    parentTitle: row.parentTitle,
    documentNumber: row.documentNumber,
    documentDate: row.documentDate,
    documentIssuer: row.documentIssuer,
    documentAbstract: row.documentAbstract,
    disposition: row.disposition,
    dispositionReason: row.dispositionReason,
    dispositionDocument: row.dispositionDocument,
    extensionReason: row.extensionReason,
    extensionDocument: row.extensionDocument,
    supersededBy: row.supersededBy,
    decisionFileId: row.decisionFileId,
    targetCodes: row.targetCodes,
    clarities: TASK_CLARITIES.map((clarity) => ({
      clarity,
      isGiven: !task.missingClarities.includes(clarity),
    })),
    updates: [...parts.updates],
    leads: parts.leads.map((lead) => toLead(caller, parts, lead, asOf)),
    events: parts.events.map((event) => ({ ...event, happenedAt: event.happenedAt.toISOString() })),
    blocks: parts.blocks.map((block) => toBlock(caller, block, asOf)),
    files: parts.files.map(toTaskFile),
    children,
    childCounters: taskCounters(countByStatus(children)),
    targets: [...parts.targets],
  });
}

function toLead(
  caller: CallerContext,
  { row, communeId }: DetailParts,
  { orgTenant, explainedAt, ...lead }: LeadRow,
  asOf: string,
): TaskLeadBody {
  const { tenantId } = caller.session;
  const doneOn = lead.completedOn ?? asOf;
  return {
    ...lead,
    departmentId: orgTenant !== null && isDepartment(orgTenant) ? orgTenant : null,
    isMine: orgTenant === tenantId,
    canReport: (orgTenant ?? communeId) === tenantId || row.assignedByTenant === tenantId,
    isLate: row.deadline !== null && doneOn > row.deadline,
    explainedAt: explainedAt?.toISOString() ?? null,
  };
}

export function toBlock(
  caller: CallerContext,
  { blockedByTenant, ...block }: BlockRow,
  asOf: string,
): TaskBlockBody {
  const isOpen = block.answeredAt === null && block.closedAt === null;
  return {
    ...block,
    answeredAt: block.answeredAt?.toISOString() ?? null,
    closedAt: block.closedAt?.toISOString() ?? null,
    createdAt: block.createdAt.toISOString(),
    isOverdue: isOpen && block.dueOn < asOf,
    canAnswer:
      isOpen && blockedByTenant === caller.session.tenantId && canAny(caller.session.roles, 'task:answer'),
  };
}

const OPEN = new Set(['not_started', 'in_progress', 'overdue', 'routine']);

function toChild(child: ReturnType<typeof toTask>): TaskChildBody {
  const { id, title, ownerName, deadline, percent, status } = child;
  return { id, title, ownerName, deadline, percent, status, isOpen: OPEN.has(status) };
}

function countByStatus(tasks: readonly TaskChildBody[]): Partial<Record<TaskChildBody['status'], number>> {
  const counts: Partial<Record<TaskChildBody['status'], number>> = {};
  for (const { status } of tasks) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
