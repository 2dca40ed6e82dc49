import type { CallerContext } from '@cis/auth';
import { DomainError } from '@cis/domain';
import { refuseUnlessAssigner, refuseUnlessRunning, type LockedTask } from './locked-task.js';

/** @throws DomainError task.not-assigned, task.confirmed-by-assigner, task.superseded, task.already-confirmed. */
export function refuseUnlessConfirmable(caller: CallerContext, task: LockedTask): void {
  if (!task.isAssigned) throw new DomainError('task.not-assigned');
  if (task.assignedByTenant !== caller.session.tenantId) throw new DomainError('task.confirmed-by-assigner');
  if (task.isSuperseded) throw new DomainError('task.superseded');
  if (task.isConfirmed) throw new DomainError('task.already-confirmed');
}

/** @throws DomainError as refuseUnlessConfirmable, task.not-completed. */
export function refuseUnlessAwaitingConfirmation(caller: CallerContext, task: LockedTask): void {
  refuseUnlessConfirmable(caller, task);
  if (task.completedOn === null) throw new DomainError('task.not-completed');
}

/** @throws DomainError task.kind-mismatch, task.already-completed, task.date-not-allowed, and what keeps a task from running. */
export function refuseUnlessExtendable(caller: CallerContext, task: LockedTask, deadline: string): void {
  refuseUnlessAssigner(caller, task);
  refuseUnlessRunning(task);
  if (task.kind === 'routine') throw new DomainError('task.kind-mismatch');
  if (task.completedOn !== null) throw new DomainError('task.already-completed');
  if (task.deadline !== null && deadline <= task.deadline)
    throw dateFault('/deadline', 'hạn mới phải sau hạn đang áp dụng');
}

/** @throws DomainError task.already-completed while the completion waits, and what keeps a task from running. */
export function refuseUnlessReassignable(caller: CallerContext, task: LockedTask): void {
  refuseUnlessAssigner(caller, task);
  refuseUnlessRunning(task);
  if (task.completedOn !== null) throw new DomainError('task.already-completed');
}

export function dateFault(pointer: string, detail: string): DomainError {
  return new DomainError(
    'task.date-not-allowed',
    { detail },
    { faults: [{ pointer, code: 'date', detail }] },
  );
}
