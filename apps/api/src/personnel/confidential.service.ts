import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { ConfidentialBody, WriteConfidentialDto } from '@cis/contracts';
import {
  actorId,
  ConstraintViolationError,
  Database,
  PersonConfidentialEntity,
  RowNotFoundError,
  StaleVersionError,
  updateVersioned,
  type Transaction,
} from '@cis/database';
import { withPersonnelFaults } from './personnel-faults.js';

interface ConfidentialRow extends ConfidentialBody {
  readonly communeId: number;
}

/** Sensitive personal data: only in the scope with personnel clearance, and every look is recorded. */
@Injectable()
export class ConfidentialService {
  constructor(private readonly database: Database) {}

  async read(caller: CallerContext, personId: string): Promise<ConfidentialBody> {
    return this.database.within(caller.personnelScope, async (tx) => {
      const row = await find(tx, personId);
      await tx.query("select audit.record($1, 'read', 'person_confidential', $2)", [
        row.communeId,
        JSON.stringify([{ id: personId }]),
      ]);
      return toConfidential(row);
    });
  }

  /** Absent leaves, null clears; version 0 means that nothing was recorded yet. */
  async write(
    caller: CallerContext,
    target: { id: string; version: number },
    dto: WriteConfidentialDto,
  ): Promise<ConfidentialBody> {
    return withPersonnelFaults(
      this.database.within(caller.personnelScope, async (tx) => {
        const { ...changes } = dto;
        const { communeId, version } = await find(tx, target.id);
        if (target.version !== version) throw new StaleVersionError(version);
        if (version === 0) await insert(tx, { communeId, id: target.id }, dto);
        else await updateVersioned(tx, PersonConfidentialEntity, { ...target, communeId }, changes);
        return toConfidential(await find(tx, target.id));
      }),
    ).catch((error: unknown) => {
      throw staleWhenTaken(error);
    });
  }
}

async function find(tx: Transaction, id: string): Promise<ConfidentialRow> {
  const [row] = await tx.query<ConfidentialRow>(
    `select p.commune_id as "communeId", p.id, c.party_joined_on as "partyJoinedOn", c.career, c.awards_discipline as "awardsDiscipline",
       c.ethnicity, c.religion, coalesce(c.version, 0) as version
     from commune.people p left join commune.person_confidential c on c.commune_id = p.commune_id and c.id = p.id
     where p.id = $1`,
    [id],
  );
  if (!row) throw new RowNotFoundError('people');
  return row;
}

async function insert(
  tx: Transaction,
  key: { communeId: number; id: string },
  dto: WriteConfidentialDto,
): Promise<void> {
  await tx.manager.insert(PersonConfidentialEntity, {
    ...key,
    partyJoinedOn: dto.partyJoinedOn ?? null,
    career: dto.career ?? null,
    awardsDiscipline: dto.awardsDiscipline ?? null,
    ethnicity: dto.ethnicity ?? null,
    religion: dto.religion ?? null,
    createdBy: actorId(tx),
    updatedBy: actorId(tx),
  });
}

/** Two officers opened the same empty form: the second one has to look at what the first one wrote. */
function staleWhenTaken(error: unknown): unknown {
  const isTaken =
    error instanceof ConstraintViolationError && error.constraint === 'person_confidential_pkey';
  return isTaken ? new StaleVersionError(1) : error;
}

function toConfidential(row: ConfidentialRow): ConfidentialBody {
  return {
    id: row.id,
    partyJoinedOn: row.partyJoinedOn,
    career: row.career,
    awardsDiscipline: row.awardsDiscipline,
    ethnicity: row.ethnicity,
    religion: row.religion,
    version: row.version,
  };
}
