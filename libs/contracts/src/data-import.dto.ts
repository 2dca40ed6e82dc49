import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

export class DataImportQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Check everything and save nothing.' })
  @IsOptional()
  @IsIn(['true', 'false'])
  dryRun?: 'true' | 'false';
}

export class DataImportFaultBody {
  @ApiProperty({ type: Number })
  row: number;
  @ApiProperty({ type: String, nullable: true })
  column: string | null;
  @ApiProperty({ type: String, nullable: true })
  header: string | null;
  @ApiProperty({ type: String })
  reason: string;
}

/** What a file did, or would do; nothing is kept when a row is faulty. */
export class DataImportBody {
  @ApiProperty({ type: Boolean })
  dryRun: boolean;
  @ApiProperty({ type: Boolean })
  applied: boolean;
  @ApiProperty({ type: Number })
  total: number;
  @ApiProperty({ type: Number })
  created: number;
  @ApiProperty({ type: Number })
  changed: number;
  @ApiProperty({ type: Number })
  same: number;
  @ApiProperty({ type: [DataImportFaultBody] })
  faults: readonly DataImportFaultBody[];
  @ApiProperty({ type: [String] })
  ignoredHeaders: readonly string[];
}
