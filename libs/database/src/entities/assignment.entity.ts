import { Column, Entity } from 'typeorm';
import { TenantRow } from './tenant-row.js';

/** Person x position x half-open dates x decision. */
@Entity({ schema: 'commune', name: 'assignments' })
export class AssignmentEntity extends TenantRow {
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'position_code', type: 'text' })
  positionCode!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ name: 'is_primary', type: 'boolean' })
  isPrimary!: boolean;

  @Column({ name: 'is_published', type: 'boolean' })
  isPublished!: boolean;

  @Column({ type: 'text', nullable: true })
  term!: string | null;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn!: string;

  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn!: string | null;

  @Column({ name: 'end_kind', type: 'text', nullable: true })
  endKind!: string | null;

  @Column({ name: 'decision_number', type: 'text', nullable: true })
  decisionNumber!: string | null;

  @Column({ name: 'decision_date', type: 'date', nullable: true })
  decisionDate!: string | null;

  @Column({ name: 'decision_issuer', type: 'text', nullable: true })
  decisionIssuer!: string | null;

  @Column({ name: 'end_decision_number', type: 'text', nullable: true })
  endDecisionNumber!: string | null;

  @Column({ name: 'end_decision_date', type: 'date', nullable: true })
  endDecisionDate!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ name: 'voided_at', type: 'timestamptz', nullable: true })
  voidedAt!: Date | null;

  @Column({ name: 'void_reason', type: 'text', nullable: true })
  voidReason!: string | null;
}
