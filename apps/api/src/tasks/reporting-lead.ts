import type { CallerContext } from '@cis/auth';
import { DomainError } from '@cis/domain';
import type { LockedTask } from './locked-task.js';
import type { LockedLead } from './task-progress.js';

/**
 * For which lead a report speaks. The commune speaks for itself and for bodies without accounts, a department for itself, the assigner
 * may note for any. Unnamed, it is the only lead, else the only one that is the caller's own, else none: a note on the whole task.
 * @throws DomainError request.invalid for a lead of another task, task.not-involved for another body's.
 */
export function reportingLead(
  caller: CallerContext,
  task: LockedTask,
  leads: readonly LockedLead[],
  leadId: string | undefined,
): LockedLead | null {
  const { tenantId } = caller.session;
  const speaksFor = ({ orgTenant }: LockedLead) => (orgTenant ?? task.communeId) === tenantId;
  if (leadId !== undefined) {
    const named = leads.find(({ id }) => id === leadId);
    if (!named)
      throw new DomainError(
        'request.invalid',
        {},
        {
          faults: [
            {
              pointer: '/leadId',
              code: 'exists',
              detail: 'Nhiệm vụ không có cơ quan chủ trì, phối hợp này.',
            },
          ],
        },
      );
    if (!speaksFor(named) && task.assignedByTenant !== tenantId) throw new DomainError('task.not-involved');
    return named;
  }
  const leading = leads.filter(({ role }) => role === 'lead');
  const own = leads.filter(speaksFor);
  const [onlyLead, another] = leading;
  if (onlyLead && !another && (own.includes(onlyLead) || task.assignedByTenant === tenantId)) return onlyLead;
  return (
    only(own.filter(({ role, orgTenant }) => role === 'lead' && orgTenant === tenantId)) ??
    only(own.filter(({ role }) => role === 'lead')) ??
    only(own)
  );
}

function only(leads: readonly LockedLead[]): LockedLead | null {
  return leads.length === 1 ? (leads[0] ?? null) : null;
}
