import { Column, Entity } from 'typeorm';
import { TenantRow } from './tenant-row.js';

/** Sensitive data of a person; id is the person's. Needs a scope with the clearance personnel. */
@Entity({ schema: 'commune', name: 'person_confidential' })
export class PersonConfidentialEntity extends TenantRow {
  @Column({ name: 'party_joined_on', type: 'date', nullable: true })
  partyJoinedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  career!: string | null;

  @Column({ name: 'awards_discipline', type: 'text', nullable: true })
  awardsDiscipline!: string | null;

  @Column({ type: 'text', nullable: true })
  ethnicity!: string | null;

  @Column({ type: 'text', nullable: true })
  religion!: string | null;
}
