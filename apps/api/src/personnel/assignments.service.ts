import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type {
  AssignmentWrittenBody,
  CreateAssignmentDto,
  EndAssignmentDto,
  UpdateAssignmentDto,
  VoidAssignmentDto,
} from '@cis/contracts';
import { AssignmentEntity, Database, newRowId, updateVersioned, type Transaction } from '@cis/database';
import { checkEnd, DomainError } from '@cis/domain';
import { appoint, clearPrimary } from './appointments.js';
import { AssignmentsReader } from './assignments.reader.js';
import { lockAssignment, lockPerson, type LockedAssignment } from './locked-rows.js';
import { fieldFault, withPersonnelFaults } from './personnel-faults.js';

/** Gives, corrects, ends and voids posts. The past is never rewritten: what was wrong is voided and entered anew. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly database: Database,
    private readonly reader: AssignmentsReader,
  ) {}

  async create(
    caller: CallerContext,
    dto: CreateAssignmentDto,
    key?: string,
  ): Promise<AssignmentWrittenBody> {
    if ((dto.endsOn ?? null) === null && (dto.endKind ?? null) !== null) {
      throw fieldFault('/endsOn', 'Đã ghi hình thức thôi giữ thì phải ghi ngày.');
    }
    const id = newRowId(
      key === undefined ? undefined : { userId: caller.session.userId, about: dto.personId, key },
    );
    await withPersonnelFaults(
      this.database.within(caller.scope, async (tx) => {
        const person = await lockPerson(tx, dto.personId);
        if (key !== undefined && (await exists(tx, id))) return;
        await appoint(tx, person, {
          ...decisionOf(dto),
          id,
          personId: dto.personId,
          positionCode: dto.positionCode,
          kind: dto.kind,
          startsOn: dto.startsOn,
          endsOn: dto.endsOn ?? null,
          endKind: dto.endKind ?? null,
        });
      }),
    );
    return this.reader.one(caller, id);
  }

  /** Corrects a running assignment; its person, post, kind and dates stay. */
  async correct(
    caller: CallerContext,
    target: AssignmentVersion,
    dto: UpdateAssignmentDto,
  ): Promise<AssignmentWrittenBody> {
    await withPersonnelFaults(
      this.database.within(caller.scope, async (tx) => {
        const { ...changes } = dto;
        const current = await lockRunning(tx, target.id);
        if (dto.isPrimary === true) await this.movePrimary(tx, current, target);
        await updateVersioned(tx, AssignmentEntity, { ...target, communeId: current.communeId }, changes);
      }),
    );
    return this.reader.one(caller, target.id);
  }

  async end(
    caller: CallerContext,
    target: AssignmentVersion,
    dto: EndAssignmentDto,
  ): Promise<AssignmentWrittenBody> {
    await withPersonnelFaults(
      this.database.within(caller.scope, (tx) => endRunning(tx, target, dto).then(() => undefined)),
    );
    return this.reader.one(caller, target.id);
  }

  /** Marks an entry made by mistake; it stays in the history with the reason. */
  async void(
    caller: CallerContext,
    target: AssignmentVersion,
    dto: VoidAssignmentDto,
  ): Promise<AssignmentWrittenBody> {
    await this.database.within(caller.scope, async (tx) => {
      const current = await lockAssignment(tx, target.id);
      if (current.isVoided) throw new DomainError('assignment.already-ended');
      await updateVersioned(
        tx,
        AssignmentEntity,
        { ...target, communeId: current.communeId },
        { voidedAt: new Date(), voidReason: dto.reason },
      );
    });
    return this.reader.one(caller, target.id);
  }

  /** The version is checked first: clearing the mark of the row itself would raise it. */
  private async movePrimary(
    tx: Transaction,
    current: LockedAssignment,
    target: AssignmentVersion,
  ): Promise<void> {
    await lockPerson(tx, current.personId);
    const [row] = await tx.query<{ isPrimary: boolean }>(
      'select is_primary as "isPrimary" from commune.assignments where id = $1',
      [target.id],
    );
    if (row?.isPrimary !== true) await clearPrimary(tx, current.communeId, current.personId);
  }
}

/** Which assignment, in which version the caller last saw it. */
export interface AssignmentVersion {
  readonly id: string;
  readonly version: number;
}

/** Ends a running assignment within a transaction; returns what it was. */
export async function endRunning(
  tx: Transaction,
  target: AssignmentVersion,
  dto: EndAssignmentDto,
): Promise<LockedAssignment> {
  const current = await lockRunning(tx, target.id);
  checkEnd(current.startsOn, dto.endsOn);
  await updateVersioned(
    tx,
    AssignmentEntity,
    { ...target, communeId: current.communeId },
    {
      endsOn: dto.endsOn,
      endKind: dto.endKind,
      endDecisionNumber: dto.endDecisionNumber ?? null,
      endDecisionDate: dto.endDecisionDate ?? null,
    },
  );
  return current;
}

/** What an appointment takes over from a request. */
export function decisionOf(dto: UpdateAssignmentDto) {
  return {
    isPrimary: dto.isPrimary,
    isPublished: dto.isPublished,
    term: dto.term ?? null,
    decisionNumber: dto.decisionNumber ?? null,
    decisionDate: dto.decisionDate ?? null,
    decisionIssuer: dto.decisionIssuer ?? null,
    note: dto.note ?? null,
  };
}

/** Whether an earlier request with the same idempotency key has written it. */
export async function exists(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.query('select from commune.assignments where id = $1', [id])).length > 0;
}

async function lockRunning(tx: Transaction, id: string): Promise<LockedAssignment> {
  const current = await lockAssignment(tx, id);
  if (current.isVoided || current.endsOn !== null) throw new DomainError('assignment.already-ended');
  return current;
}
