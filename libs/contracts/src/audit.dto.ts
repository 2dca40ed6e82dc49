import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { COMMUNE_CODE, ListQueryDto } from './list-query.dto.js';
import { IsDateOnly, IsPlainText } from './rules.js';

export class AuditListQueryDto extends ListQueryDto {
  @ApiPropertyOptional({ type: String, example: 'people' })
  @IsOptional()
  @Matches(/^[a-z][a-z_-]{1,39}$/)
  entity?: string;

  @ApiPropertyOptional({ type: String, example: 'updated' })
  @IsOptional()
  @Matches(/^[a-z][a-z-]{1,39}$/)
  action?: string;

  @ApiPropertyOptional({ type: String, description: 'User name, exact.' })
  @IsOptional()
  @IsPlainText(60)
  actor?: string;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'First day, Asia/Ho_Chi_Minh.' })
  @IsOptional()
  @IsDateOnly()
  from?: string;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'Last day, inclusive.' })
  @IsOptional()
  @IsDateOnly()
  to?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Of the row that changed.' })
  @IsOptional()
  @IsUUID()
  id?: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;

  @ApiPropertyOptional({ type: Number })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  tenantId?: number;
}

export class AuditEntryResponse {
  @ApiProperty({ type: String, example: '5200123-42', description: 'Tenant and place in its chain.' })
  id: string;

  @ApiProperty({ type: Number })
  tenantId: number;

  @ApiProperty({ type: String })
  tenantName: string;

  @ApiProperty({ type: String, nullable: true })
  communeCode: string | null;

  @ApiProperty({ type: String, nullable: true })
  communeName: string | null;

  @ApiProperty({ type: Number })
  sequence: number;

  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  actorId: string | null;

  @ApiProperty({ type: String, nullable: true })
  actorName: string | null;

  @ApiProperty({ type: String, nullable: true })
  ip: string | null;

  @ApiProperty({ type: String, nullable: true })
  requestId: string | null;

  @ApiProperty({ type: String })
  action: string;

  @ApiProperty({ type: String })
  entity: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description:
      'What changed: id, before, after; secrets are shown as ***. A list gives the first 20 of an entry.',
  })
  changes: Record<string, unknown>[];

  @ApiProperty({ type: Number, description: 'Rows the entry is about.' })
  changeCount: number;
}

export class AuditEntryPage {
  @ApiProperty({ type: AuditEntryResponse, isArray: true })
  items: AuditEntryResponse[];

  @ApiProperty({ type: Number, description: 'Counted up to 10,000.' })
  total: number;
}
