import type { CallerContext } from '@cis/auth';
import type { TaskLeadInput } from '@cis/contracts';
import { newRowId, type Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import { insertStatements, type TableRow } from '../insert-statements.js';

/** A body responsible for a task. */
export interface TaskLead {
  readonly role: 'lead' | 'support';
  /** The commune itself or a department; null for a body without accounts. */
  readonly orgTenant: number | null;
  readonly orgName: string;
}

/** The task that leads are written for. */
export interface LedTask {
  readonly communeId: number;
  readonly id: string;
  readonly isSample?: boolean;
}

/** Longest `tasks.lead_org`. */
const LONGEST_TEXT = 200;

/** Rows of `commune.task_leads` in the order given, for `insertStatements`. */
export function leadRows(task: LedTask, leads: readonly TaskLead[], createdBy: string | null): TableRow[] {
  return leads.map(({ role, orgTenant, orgName }, index) => ({
    commune_id: task.communeId,
    id: newRowId(),
    task_id: task.id,
    role,
    ordinal: index + 1,
    org_tenant: orgTenant,
    org_name: orgName,
    is_sample: task.isSample ?? false,
    created_by: createdBy,
  }));
}

/** What `commune.tasks` repeats of its leads: the readable text and the departments to count by. */
export function leadColumns(leads: readonly TaskLead[]): {
  readonly leadOrg: string;
  readonly leadDepartments: number[];
} {
  const first = leads.filter(({ role }) => role === 'lead');
  const text = first.map(({ orgName }) => orgName).join('; ');
  return {
    leadOrg: text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text,
    leadDepartments: first.flatMap(({ orgTenant }) =>
      orgTenant !== null && isDepartment(orgTenant) ? [orgTenant] : [],
    ),
  };
}

/** Unless others are named, the commune itself does it, under the name that the task gives. */
export function ownLead(communeId: number, leadOrg: string): TaskLead {
  return { role: 'lead', orgTenant: communeId, orgName: leadOrg };
}

/** Writes the leads of a task in place of those it has; only a draft's are replaced. */
export async function replaceLeads(
  tx: Transaction,
  task: LedTask,
  leads: readonly TaskLead[],
  createdBy: string | null,
): Promise<void> {
  await tx.queryAll([
    ['delete from commune.task_leads where commune_id = $1 and task_id = $2', [task.communeId, task.id]],
    ...insertStatements('commune.task_leads', leadRows(task, leads, createdBy)),
  ]);
}

/**
 * Leads as they were asked for: a department by id, the commune itself when nothing is named, else a body without accounts.
 * @throws DomainError request.invalid for no lead among them, an unknown department, or the same body twice.
 */
export async function resolveLeads(
  tx: Transaction,
  commune: { readonly id: number; readonly fullName: string },
  asked: readonly TaskLeadInput[],
): Promise<TaskLead[]> {
  const names = await departmentNames(tx, asked, commune.id);
  const leads = asked.map(({ role, departmentId, orgName }, index): TaskLead => {
    if (departmentId !== undefined && departmentId !== null) {
      const name = names.get(departmentId);
      if (name === undefined)
        throw leadFault(`/leads/${index}/departmentId`, 'exists', 'Không có sở, ngành này.');
      return { role, orgTenant: departmentId, orgName: name };
    }
    if (orgName !== undefined && orgName !== null) return { role, orgTenant: null, orgName };
    return { role, orgTenant: commune.id, orgName: commune.fullName };
  });
  if (!leads.some(({ role }) => role === 'lead'))
    throw leadFault('/leads', 'lead', 'Cần ít nhất một cơ quan chủ trì.');
  const keys = leads.map(({ orgTenant, orgName }) => String(orgTenant ?? orgName));
  const twice = keys.findIndex((key, index) => keys.indexOf(key) < index);
  if (twice !== -1) throw leadFault(`/leads/${twice}`, 'unique', 'Cơ quan này đã có trong danh sách.');
  return leads;
}

/**
 * A commune does not give work to departments: as its lead one would be reminded of it and counted late. It names such a body in words.
 * @throws DomainError request.invalid
 */
export function refuseLeadingDepartments({ session }: CallerContext, asked: readonly TaskLeadInput[]): void {
  if (session.tenantKind !== 'commune') return;
  const index = asked.findIndex(
    ({ role, departmentId }) => role === 'lead' && (departmentId ?? null) !== null,
  );
  if (index === -1) return;
  throw leadFault(
    `/leads/${index}/departmentId`,
    'authority',
    'Xã, phường không giao sở, ngành chủ trì; hãy ghi tên cơ quan.',
  );
}

/** Departments of the commune's province by id. */
async function departmentNames(
  tx: Transaction,
  asked: readonly TaskLeadInput[],
  communeId: number,
): Promise<Map<number, string>> {
  const ids = asked.flatMap(({ departmentId }) => (departmentId ? [departmentId] : []));
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: number; name: string }>(
    'select id, name_vi as name from reference.departments where id = any($1::int[]) and id / 100000 = $2::int / 100000',
    [ids, communeId],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Within a province's block of ids: 0 the province, 1-999 communes, 2001-2999 departments. */
export function isDepartment(tenantId: number): boolean {
  return tenantId % 100_000 > 1000;
}

function leadFault(pointer: string, code: string, detail: string): DomainError {
  return new DomainError('request.invalid', {}, { faults: [{ pointer, code, detail }] });
}
