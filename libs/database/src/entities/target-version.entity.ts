import { Column, Entity } from 'typeorm';
import { TenantRow } from './tenant-row.js';

/** Append-only: what was asked, by which decision, from when. Bounds in the indicator's unit. */
@Entity({ schema: 'commune', name: 'target_versions' })
export class TargetVersionEntity extends TenantRow {
  @Column({ name: 'target_id', type: 'uuid' })
  targetId!: string;

  @Column({ type: 'smallint' })
  number!: number;

  @Column({ type: 'text' })
  operator!: string;

  @Column({ type: 'numeric', nullable: true })
  low!: number | null;

  @Column({ type: 'numeric', nullable: true })
  high!: number | null;

  @Column({ name: 'decision_number', type: 'text' })
  decisionNumber!: string;

  @Column({ name: 'decision_date', type: 'date' })
  decisionDate!: string;

  @Column({ name: 'decision_abstract', type: 'text', nullable: true })
  decisionAbstract!: string | null;

  @Column({ name: 'effective_on', type: 'date' })
  effectiveOn!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ name: 'acknowledged_at', type: 'timestamptz', nullable: true })
  acknowledgedAt!: Date | null;

  @Column({ name: 'acknowledged_by', type: 'uuid', nullable: true })
  acknowledgedBy!: string | null;

  @Column({ name: 'decision_file_id', type: 'uuid', nullable: true })
  decisionFileId!: string | null;
}
