import { Column, PrimaryColumn } from 'typeorm';

/** Columns every tenant table has. Created and read times are the database's; ids are the application's. */
export abstract class TenantRow {
  @PrimaryColumn({ name: 'commune_id', type: 'integer' })
  communeId!: number;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'is_sample', type: 'boolean', default: false })
  isSample!: boolean;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date;

  @Column({ name: 'updated_by', type: 'uuid', nullable: true })
  updatedBy!: string | null;
}
