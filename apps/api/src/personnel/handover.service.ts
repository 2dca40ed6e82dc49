import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { HandoverBody, HandoverDto, SuccessorDto } from '@cis/contracts';
import { Database, newRowId, RowNotFoundError, type Transaction } from '@cis/database';
import { CommuneDirectory, communeIdFor } from '../communes/index.js';
import { appoint } from './appointments.js';
import { AssignmentsReader } from './assignments.reader.js';
import { decisionOf, endRunning, exists, type AssignmentVersion } from './assignments.service.js';
import { lockPerson } from './locked-rows.js';
import { insertPerson } from './people.service.js';
import { fieldFault, withPersonnelFaults } from './personnel-faults.js';

/** One leaves a post and the next takes it, in one step: either both are written or neither. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly database: Database,
    private readonly reader: AssignmentsReader,
    private readonly communes: CommuneDirectory,
  ) {}

  async handOver(
    caller: CallerContext,
    target: AssignmentVersion,
    request: { dto: HandoverDto; key: string | undefined },
  ): Promise<HandoverBody> {
    const { dto, key } = request;
    const id = newRowId(
      key === undefined ? undefined : { userId: caller.session.userId, about: target.id, key },
    );
    await withPersonnelFaults(
      this.database.within(caller.scope, async (tx) => {
        if (key !== undefined && (await exists(tx, id))) return;
        const left = await endRunning(tx, target, dto);
        const personId = await this.successor(caller, tx, { communeId: left.communeId, dto: dto.successor });
        const person = await lockPerson(tx, personId);
        if (person.communeId !== left.communeId) throw new RowNotFoundError('people');
        const { successor } = dto;
        await appoint(tx, person, {
          ...decisionOf(successor),
          id,
          personId,
          positionCode: left.positionCode,
          kind: successor.kind,
          startsOn: successor.startsOn ?? dto.endsOn,
          endsOn: null,
          endKind: null,
        });
      }),
    );
    const [{ warnings: _, ...ended }, started] = await Promise.all([
      this.reader.one(caller, target.id),
      this.reader.one(caller, id),
    ]);
    return { ended, started };
  }

  private async successor(
    caller: CallerContext,
    tx: Transaction,
    { communeId, dto }: { communeId: number; dto: SuccessorDto },
  ): Promise<string> {
    if (dto.personId !== undefined && dto.person === undefined) return dto.personId;
    if (dto.person === undefined || dto.personId !== undefined) {
      throw fieldFault('/successor', 'Chọn một người đã có, hoặc ghi một người mới.');
    }
    const named = dto.person.communeCode;
    if (named !== undefined && communeIdFor(this.communes, caller, named) !== communeId)
      throw new RowNotFoundError('communes');
    const id = newRowId();
    await insertPerson(tx, { id, communeId, lineageId: id }, dto.person);
    return id;
  }
}
