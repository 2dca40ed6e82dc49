import { RowNotFoundError, type Transaction } from '@cis/database';
import type { Holding } from '@cis/domain';

/** A person held fast for the rest of the transaction, so that two posts are never given at once without seeing each other. */
export interface LockedPerson {
  readonly communeId: number;
  readonly communeType: 'xa' | 'phuong';
  readonly lineageId: string;
  readonly fullName: string;
  readonly sortName: string;
  readonly portraitId: string | null;
  readonly isPortraitPublished: boolean;
  readonly portraitBasis: string | null;
  readonly portraitBasisOn: string | null;
  readonly version: number;
}

export interface LockedAssignment {
  readonly communeId: number;
  readonly personId: string;
  readonly positionCode: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly isVoided: boolean;
}

export interface HeldOrPast extends Holding {
  readonly id: string;
  readonly isPrimary: boolean;
}

/** @throws RowNotFoundError outside the scope or absent */
export async function lockPerson(tx: Transaction, id: string): Promise<LockedPerson> {
  const [person] = await tx.query<LockedPerson>(
    `select p.commune_id as "communeId", u.type as "communeType", p.lineage_id as "lineageId", p.full_name as "fullName",
       p.sort_name as "sortName", p.portrait_id as "portraitId", p.is_portrait_published as "isPortraitPublished",
       p.portrait_basis as "portraitBasis", p.portrait_basis_on as "portraitBasisOn", p.version
     from commune.people p join reference.administrative_units u on u.id = p.commune_id
     where p.id = $1 for update of p`,
    [id],
  );
  if (!person) throw new RowNotFoundError('people');
  return person;
}

/** @throws RowNotFoundError outside the scope or absent */
export async function lockAssignment(tx: Transaction, id: string): Promise<LockedAssignment> {
  const [assignment] = await tx.query<LockedAssignment>(
    `select commune_id as "communeId", person_id as "personId", position_code as "positionCode", starts_on as "startsOn",
       ends_on as "endsOn", voided_at is not null as "isVoided"
     from commune.assignments where id = $1 for update`,
    [id],
  );
  if (!assignment) throw new RowNotFoundError('assignments');
  return assignment;
}

/** Everything the person holds, held or is to hold in this commune. */
export async function holdingsOf(
  tx: Transaction,
  communeId: number,
  personId: string,
): Promise<HeldOrPast[]> {
  return tx.query<HeldOrPast>(
    `select id, position_code as "positionCode", starts_on as "startsOn", ends_on as "endsOn", is_primary as "isPrimary",
       voided_at is not null as "isVoided"
     from commune.assignments where commune_id = $1 and person_id = $2`,
    [communeId, personId],
  );
}
