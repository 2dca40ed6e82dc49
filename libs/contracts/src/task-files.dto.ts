import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUrl, Matches, MaxLength } from 'class-validator';
import { IsPlainText, Tidy } from './rules.js';
import { EVIDENCE_TYPES, type EvidenceType } from './task-files.constants.js';

export class TaskLinkBody {
  @ApiProperty({ type: String, maxLength: 1000, description: 'http or https only.' })
  @Tidy()
  @MaxLength(1000, { message: 'Địa chỉ dài nhất 1000 ký tự.' })
  @Matches(/^https?:/, { message: 'Cần một địa chỉ bắt đầu bằng http:// hoặc https://.' })
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false, disallow_auth: true },
    { message: 'Cần một địa chỉ bắt đầu bằng http:// hoặc https://.' },
  )
  url: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @IsOptional()
  @Tidy()
  @IsPlainText(200)
  title?: string | null;
}

/** Evidence of a task: a stored file or a link. */
export class TaskFileBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The report that names it; null until one does.',
  })
  updateId: string | null;
  @ApiProperty({ enum: ['file', 'link'] })
  kind: 'file' | 'link';
  @ApiProperty({
    type: String,
    description: 'The name of the file; of a link its title or else its address.',
  })
  name: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of a link.' })
  url: string | null;
  @ApiProperty({ enum: EVIDENCE_TYPES, nullable: true, description: 'Of a file.' })
  contentType: EvidenceType | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Of a file.' })
  byteSize: number | null;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
  @ApiProperty({ type: String, nullable: true })
  createdByName: string | null;
  @ApiProperty({ type: Boolean, description: 'The caller may take it away, or put it back once it is.' })
  mayRemove: boolean;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Taken away then; shown only to those who may put it back, for 30 days.',
  })
  removedAt: string | null;
}
