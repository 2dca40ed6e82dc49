import { Column, Entity } from 'typeorm';
import { TenantRow } from './tenant-row.js';

/** A stored file; its bytes lie in the file storage under sha256. */
@Entity({ schema: 'commune', name: 'attachments' })
export class AttachmentEntity extends TenantRow {
  @Column({ type: 'text' })
  purpose!: string;

  @Column({ name: 'file_name', type: 'text' })
  fileName!: string;

  @Column({ name: 'content_type', type: 'text' })
  contentType!: string;

  @Column({ name: 'byte_size', type: 'integer' })
  byteSize!: number;

  @Column({ type: 'text' })
  sha256!: string;

  /** In whose folder the bytes lie when not in the commune's own. */
  @Column({ name: 'stored_by_tenant', type: 'integer', nullable: true })
  storedByTenant!: number | null;
}
