import { Column, Entity } from 'typeorm';
import { TenantRow } from './tenant-row.js';

/** What a commune recorded for an indicator and period, in one of five states. */
@Entity({ schema: 'commune', name: 'observations' })
export class ObservationEntity extends TenantRow {
  @Column({ name: 'indicator_code', type: 'text' })
  indicatorCode!: string;

  @Column({ name: 'period_code', type: 'text' })
  periodCode!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', nullable: true })
  grade!: string | null;

  @Column({ type: 'numeric', nullable: true })
  value!: number | null;

  @Column({ type: 'numeric', nullable: true })
  numerator!: number | null;

  @Column({ type: 'numeric', nullable: true })
  denominator!: number | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'is_public', type: 'boolean' })
  isPublic!: boolean;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  @Column({ name: 'published_by', type: 'uuid', nullable: true })
  publishedBy!: string | null;

  /** Codes of the warnings that held when the figure was last saved. */
  @Column({ type: 'text', array: true, default: '{}' })
  warnings!: string[];
}
