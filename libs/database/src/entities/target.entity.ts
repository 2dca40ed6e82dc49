import { Column, Entity } from 'typeorm';
import { TenantRow } from './tenant-row.js';

/** Indicator x commune x horizon x issuer; what is asked stands in its versions. */
@Entity({ schema: 'commune', name: 'targets' })
export class TargetEntity extends TenantRow {
  @Column({ name: 'indicator_code', type: 'text' })
  indicatorCode!: string;

  @Column({ type: 'text' })
  horizon!: string;

  @Column({ type: 'smallint' })
  year!: number;

  @Column({ type: 'text' })
  issuer!: string;

  @Column({ name: 'is_public', type: 'boolean' })
  isPublic!: boolean;
}
