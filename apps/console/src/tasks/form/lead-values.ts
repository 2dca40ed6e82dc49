import type { Task } from '../task.types';

/** A body in the form: the commune itself, a department, or a body without accounts. */
export interface LeadValue {
  readonly role?: string | undefined;
  readonly body?: 'commune' | 'department' | 'other' | undefined;
  readonly departmentId?: number | null | undefined;
  readonly orgName?: string | null | undefined;
}

export interface LeadInput {
  readonly role: string;
  readonly departmentId?: number;
  readonly orgName?: string;
}

type Stored = Pick<Task['leads'][number], 'role' | 'departmentId' | 'orgName'>;

/** Leads of a draft as the form shows them; the commune itself is known by its name. */
export function leadValues(leads: readonly Stored[], communeName: string): LeadValue[] {
  return leads.map(({ role, departmentId, orgName }) => {
    if (departmentId !== null) return { role, body: 'department', departmentId };
    return orgName === communeName ? { role, body: 'commune' } : { role, body: 'other', orgName };
  });
}

/** As the API takes them; what was typed for another kind of body is left out. */
export function leadInputs(values: readonly LeadValue[]): LeadInput[] {
  return values.map(({ role = 'lead', body, departmentId, orgName }) => ({
    role,
    ...(body === 'department' && departmentId ? { departmentId } : {}),
    ...(body === 'other' && orgName ? { orgName } : {}),
  }));
}

/** The text of those who lead, for the live check of the six clarities. */
export function hasLead(values: readonly LeadValue[] | undefined): boolean {
  return (values ?? []).some(({ role = 'lead' }) => role === 'lead');
}
