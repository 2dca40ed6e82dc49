import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { CreatePersonDto, PersonBody, UpdatePersonDto } from '@cis/contracts';
import {
  actorId,
  ConstraintViolationError,
  Database,
  newRowId,
  PersonEntity,
  RowNotFoundError,
  StaleVersionError,
  updateVersioned,
  type Transaction,
} from '@cis/database';
import { DomainError, foldName, proposedSortName, tidyPersonName } from '@cis/domain';
import { CommuneDirectory, communeIdFor } from '../communes/index.js';
import { lockPerson, type LockedPerson } from './locked-rows.js';
import { PeopleReader } from './people.reader.js';
import { withPersonnelFaults } from './personnel-faults.js';
import { deleteAttachment, PortraitsService } from './portraits.service.js';

/** Writes people. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly reader: PeopleReader,
    private readonly communes: CommuneDirectory,
    private readonly portraits: PortraitsService,
  ) {}

  async create(caller: CallerContext, dto: CreatePersonDto, key?: string): Promise<PersonBody> {
    const communeId = communeIdFor(this.communes, caller, dto.communeCode);
    const id = newRowId(
      key === undefined ? undefined : { userId: caller.session.userId, about: communeId, key },
    );
    try {
      await withPersonnelFaults(
        this.database.within(caller.scope, (tx) => insertPerson(tx, { id, communeId, lineageId: id }, dto)),
      );
    } catch (error) {
      if (key === undefined || !isOwnId(error)) throw error;
    }
    return this.reader.detail(caller, id);
  }

  async update(caller: CallerContext, target: PersonVersion, dto: UpdatePersonDto): Promise<PersonBody> {
    await withPersonnelFaults(
      this.database.within(caller.scope, async (tx) => {
        const { fullName: _, sortName: __, ...rest } = dto;
        const current = await lockPerson(tx, target.id);
        if (current.version === target.version) checkPortrait(current, dto);
        await updateVersioned(
          tx,
          PersonEntity,
          { ...target, communeId: current.communeId },
          { ...rest, ...namesOf(current, dto) },
        );
      }),
    );
    return this.reader.detail(caller, target.id);
  }

  /** Only a person without any post, past ones and mistakes included. @throws DomainError person.has-assignments */
  async remove(caller: CallerContext, target: PersonVersion): Promise<void> {
    const portrait = await this.database
      .within(caller.scope, async (tx) => {
        const current = await lockPerson(tx, target.id);
        if (current.version !== target.version) throw new StaleVersionError(current.version);
        const { affected } = await tx.manager.delete(PersonEntity, {
          communeId: current.communeId,
          id: target.id,
        });
        if (affected !== 1) throw new RowNotFoundError('people');
        return current.portraitId === null
          ? null
          : deleteAttachment(tx, current.communeId, current.portraitId);
      })
      .catch((error: unknown) => {
        const isHeld =
          error instanceof ConstraintViolationError && error.constraint === 'assignments_person_fkey';
        throw isHeld ? new DomainError('person.has-assignments', {}, { cause: error }) : error;
      });
    await this.portraits.forget(caller, portrait);
  }
}

/** Which person, in which version the caller last saw it. */
export interface PersonVersion {
  readonly id: string;
  readonly version: number;
}

/** A new record of a person; every column is named, so nothing else of the request is kept. */
export async function insertPerson(
  tx: Transaction,
  key: { id: string; communeId: number; lineageId: string },
  dto: CreatePersonDto,
): Promise<void> {
  const fullName = tidyPersonName(dto.fullName);
  await tx.manager.insert(PersonEntity, {
    ...key,
    fullName,
    sortName: dto.sortName ?? proposedSortName(fullName),
    searchName: foldName(fullName),
    birthDate: dto.birthDate ?? null,
    gender: dto.gender ?? null,
    hometown: dto.hometown ?? null,
    qualification: dto.qualification ?? null,
    qualificationField: dto.qualificationField ?? null,
    hasTechnicalQualification: dto.hasTechnicalQualification ?? null,
    politicalTheoryLevel: dto.politicalTheoryLevel ?? null,
    foreignLanguage: dto.foreignLanguage ?? null,
    stateManagementLevel: dto.stateManagementLevel ?? null,
    officePhone: dto.officePhone ?? null,
    officeEmail: dto.officeEmail ?? null,
    duties: dto.duties ?? null,
    receptionSchedule: dto.receptionSchedule ?? null,
    isPublished: dto.isPublished ?? true,
    isPortraitPublished: false,
    createdBy: actorId(tx),
    updatedBy: actorId(tx),
  });
}

/** A sort name nobody edited follows the name; an edited one stays; an emptied one is proposed anew. */
function namesOf(
  current: LockedPerson,
  dto: UpdatePersonDto,
): { fullName?: string; sortName?: string; searchName?: string } {
  const fullName = dto.fullName === undefined ? current.fullName : tidyPersonName(dto.fullName);
  const isProposed = current.sortName === proposedSortName(current.fullName);
  const sortName =
    dto.sortName === null || (dto.sortName === undefined && isProposed)
      ? proposedSortName(fullName)
      : (dto.sortName ?? current.sortName);
  return { fullName, sortName, searchName: foldName(fullName) };
}

/** @throws DomainError portrait.basis-missing */
function checkPortrait(current: LockedPerson, dto: UpdatePersonDto): void {
  const after = {
    isPublished: dto.isPortraitPublished ?? current.isPortraitPublished,
    basis: dto.portraitBasis === undefined ? current.portraitBasis : dto.portraitBasis,
    on: dto.portraitBasisOn === undefined ? current.portraitBasisOn : dto.portraitBasisOn,
  };
  if (after.isPublished && (current.portraitId === null || after.basis === null || after.on === null)) {
    throw new DomainError('portrait.basis-missing');
  }
}

function isOwnId(error: unknown): boolean {
  return error instanceof ConstraintViolationError && error.constraint === 'people_pkey';
}
