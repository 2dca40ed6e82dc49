import type { CallerContext } from '@cis/auth';
import { newRowId, type Statement } from '@cis/database';
import { insertStatements, type TableRow } from '../insert-statements.js';
import { leadColumns, leadRows, type TaskLead } from '../tasks/index.js';
import type { Commune } from '../communes/index.js';
import type { PlannedInstance, PlannedLine } from './fan-out-plan.js';
import type { LineRow } from './directive-rows.js';
import type { LockedDirective } from './locked-directive.js';

/** What all rows of one issue share. */
export interface Issue {
  readonly caller: CallerContext;
  readonly directive: LockedDirective;
  /** Names of departments by id. */
  readonly departments: ReadonlyMap<number, string>;
  /** Each commune's own row of the signed file, by commune. */
  readonly files: ReadonlyMap<number, string>;
  /** The moment of issue (ISO 8601). */
  readonly sentAt: string;
  readonly by: string | null;
}

/** A row of the signed file for each commune; the bytes stay where they are, in the issuer's folder. */
export function attachmentStatements(
  { directive, by }: Pick<Issue, 'directive' | 'by'>,
  files: ReadonlyMap<number, string>,
): Statement[] {
  return insertStatements(
    'commune.attachments',
    [...files].map(([communeId, id]) => ({
      commune_id: communeId,
      id,
      purpose: 'decision',
      file_name: directive.fileName,
      content_type: directive.fileType,
      byte_size: directive.fileBytes,
      sha256: directive.fileSha256,
      stored_by_tenant: directive.tenantId,
      is_sample: directive.isSample,
      created_by: by,
      updated_by: by,
    })),
  );
}

/** New instances of the lines: one statement per line for the tasks, whose values are shared, and few for all their leads. */
export function instanceStatements(issue: Issue, lines: readonly PlannedLine[]): Statement[] {
  const leads: TableRow[] = [];
  const tasks = lines.flatMap(({ line, instances }) => {
    const rows = instances
      .filter(({ continues }) => continues === null)
      .map((instance) => {
        const id = newRowId();
        const bodies = leadsOfLine(line, instance.commune, issue.departments);
        const task = { communeId: instance.commune.id, id, isSample: issue.directive.isSample };
        leads.push(...leadRows(task, bodies, issue.by));
        return taskRow(issue, line, instance, id, bodies);
      });
    return insertStatements('commune.tasks', rows);
  });
  return [...tasks, ...insertStatements('commune.task_leads', leads)];
}

function taskRow(
  { caller, directive, files, sentAt, by }: Issue,
  line: LineRow,
  { commune, ownerAssignmentId }: PlannedInstance,
  id: string,
  leads: readonly TaskLead[],
): TableRow {
  const isAssigned = ownerAssignmentId !== null;
  const { leadOrg, leadDepartments } = leadColumns(leads);
  return {
    commune_id: commune.id,
    id,
    title: line.title,
    description: line.description,
    category: line.category,
    programme_code: directive.programmeCode,
    stage_code: line.stageCode,
    kind: line.kind,
    rhythm: line.rhythm,
    starts_on: line.startsOn,
    deadline: line.deadline,
    original_deadline: isAssigned ? line.deadline : null,
    owner_assignment_id: ownerAssignmentId,
    lead_org: leadOrg,
    lead_departments: leadDepartments,
    supporting_orgs: supportersOf(leads),
    deliverable: line.deliverable,
    authority: line.authority,
    target_codes: line.targetCodes,
    is_public: line.isPublic,
    document_number: directive.number,
    document_date: directive.issuedOn,
    document_issuer: directive.issuer,
    document_abstract: directive.abstract,
    decision_file_id: files.get(commune.id) ?? null,
    department_id: caller.session.tenantKind === 'department' ? directive.tenantId : null,
    directive_tenant: directive.tenantId,
    directive_id: directive.id,
    directive_task_id: line.id,
    assigned_by_tenant: directive.tenantId,
    assigned_at: isAssigned ? sentAt : null,
    assigned_by: isAssigned ? by : null,
    is_sample: directive.isSample,
    created_by: by,
    updated_by: by,
  };
}

/** The bodies responsible for a commune's instance, in the order of the document: the commune, departments, others, then who supports. */
export function leadsOfLine(
  line: LineRow,
  commune: Commune,
  departments: ReadonlyMap<number, string>,
): TaskLead[] {
  const own: TaskLead = { role: line.communeRole, orgTenant: commune.id, orgName: commune.fullName };
  const department = (role: TaskLead['role']) => (id: number) =>
    ({ role, orgTenant: id, orgName: departments.get(id) ?? '' }) satisfies TaskLead;
  const other = (role: TaskLead['role']) => (orgName: string) =>
    ({ role, orgTenant: null, orgName }) satisfies TaskLead;
  return [
    ...(own.role === 'lead' ? [own] : []),
    ...line.leadDepartments.map(department('lead')),
    ...line.otherLeads.map(other('lead')),
    ...(own.role === 'support' ? [own] : []),
    ...line.supportDepartments.map(department('support')),
    ...line.supportingOrgs.map(other('support')),
  ];
}

/** The readable names of those who support, as `commune.tasks.supporting_orgs` has them. */
export function supportersOf(leads: readonly TaskLead[]): string[] {
  return leads.filter(({ role }) => role === 'support').map(({ orgName }) => orgName);
}
