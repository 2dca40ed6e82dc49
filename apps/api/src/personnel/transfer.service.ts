import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { PersonBody, TransferPersonDto } from '@cis/contracts';
import { actorId, Database, newRowId, PersonEntity, updateVersioned, type Transaction } from '@cis/database';
import { checkEnd, DomainError } from '@cis/domain';
import { CommuneDirectory, communeIdFor } from '../communes/index.js';
import { holdingsOf, lockPerson, type LockedPerson } from './locked-rows.js';
import { PeopleReader } from './people.reader.js';
import type { PersonVersion } from './people.service.js';
import { withPersonnelFaults } from './personnel-faults.js';

/** Moves a person to another commune: the old one keeps its history, the new one starts a record with the same lineage. */
@Injectable()
export class TransferService {
  constructor(
    private readonly database: Database,
    private readonly reader: PeopleReader,
    private readonly communes: CommuneDirectory,
  ) {}

  /** Answers with the record in the new commune. Confidential data and the portrait stay behind: their purpose was the old record. */
  async transfer(
    caller: CallerContext,
    target: PersonVersion,
    request: { dto: TransferPersonDto; key: string | undefined },
  ): Promise<PersonBody> {
    const { dto, key } = request;
    const toCommuneId = communeIdFor(this.communes, caller, dto.toCommuneCode);
    const newId = newRowId(
      key === undefined
        ? undefined
        : { userId: caller.session.userId, about: `${target.id} to ${toCommuneId}`, key },
    );
    const id = await withPersonnelFaults(
      this.database.within(caller.scope, async (tx) => {
        const person = await lockPerson(tx, target.id);
        if (person.communeId === toCommuneId) throw new DomainError('person.transfer-same-commune');
        if (key !== undefined && (await isThere(tx, newId))) return newId;
        await updateVersioned(tx, PersonEntity, { ...target, communeId: person.communeId }, {});
        await endAll(tx, { ...person, id: target.id }, dto);
        return (
          (await formerRecord(tx, toCommuneId, person.lineageId)) ??
          (await copyTo(
            tx,
            { communeId: toCommuneId, id: newId },
            { ...target, communeId: person.communeId },
          ))
        );
      }),
    );
    return this.reader.detail(caller, id);
  }
}

/** @throws DomainError assignment.dates-out-of-order when a post starts on the day of the transfer or later */
async function endAll(
  tx: Transaction,
  person: LockedPerson & { id: string },
  dto: TransferPersonDto,
): Promise<void> {
  const holdings = await holdingsOf(tx, person.communeId, person.id);
  for (const held of holdings) {
    if (!held.isVoided && held.endsOn === null) checkEnd(held.startsOn, dto.transferredOn);
  }
  await tx.query(
    `update commune.assignments
     set ends_on = $3, end_kind = 'transferred', end_decision_number = $4, end_decision_date = $5,
         version = version + 1, updated_at = now(), updated_by = $6
     where commune_id = $1 and person_id = $2 and ends_on is null and voided_at is null`,
    [
      person.communeId,
      person.id,
      dto.transferredOn,
      dto.decisionNumber ?? null,
      dto.decisionDate ?? null,
      actorId(tx),
    ],
  );
}

/** Who comes back finds the record of before. */
async function formerRecord(tx: Transaction, communeId: number, lineageId: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    'select id from commune.people where commune_id = $1 and lineage_id = $2',
    [communeId, lineageId],
  );
  return row?.id ?? null;
}

async function isThere(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.query('select from commune.people where id = $1', [id])).length > 0;
}

/** Copies what describes the human being, not what belonged to the old office. Two steps: INSERT … SELECT under row-level security does not distribute. */
async function copyTo(
  tx: Transaction,
  to: { communeId: number; id: string },
  from: { communeId: number; id: string },
): Promise<string> {
  const person = await tx.manager.findOneByOrFail(PersonEntity, { communeId: from.communeId, id: from.id });
  await tx.manager.insert(PersonEntity, {
    communeId: to.communeId,
    id: to.id,
    lineageId: person.lineageId,
    fullName: person.fullName,
    sortName: person.sortName,
    searchName: person.searchName,
    birthDate: person.birthDate,
    gender: person.gender,
    hometown: person.hometown,
    qualification: person.qualification,
    qualificationField: person.qualificationField,
    hasTechnicalQualification: person.hasTechnicalQualification,
    politicalTheoryLevel: person.politicalTheoryLevel,
    foreignLanguage: person.foreignLanguage,
    stateManagementLevel: person.stateManagementLevel,
    isPublished: person.isPublished,
    isPortraitPublished: false,
    isSample: person.isSample,
    createdBy: actorId(tx),
    updatedBy: actorId(tx),
  });
  return to.id;
}
