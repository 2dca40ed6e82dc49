import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { COMMUNE_CODE, ListQueryDto } from './list-query.dto.js';
import { PERIOD_CODE } from './observations.dto.js';
import { UNLOCK_REQUEST_STATES, type UnlockRequestState } from './periods.constants.js';
import { IsDateOnly, IsPlainText, Tidy } from './rules.js';

export class UnlockRequestListQuery extends ListQueryDto {
  @ApiPropertyOptional({ enum: UNLOCK_REQUEST_STATES })
  @IsOptional()
  @IsIn(UNLOCK_REQUEST_STATES)
  state?: UnlockRequestState;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(PERIOD_CODE)
  periodCode?: string;

  @ApiPropertyOptional({ type: Number })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2020)
  @Max(2100)
  year?: number;
}

/** A commune's wish to enter figures after the lock, and the province's answer. */
export class UnlockRequestBody {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  communeName: string;
  @ApiProperty({ type: String })
  periodCode: string;
  @ApiProperty({ type: String })
  periodLabelVi: string;
  @ApiProperty({ type: String })
  periodLabelEn: string;
  @ApiProperty({ enum: UNLOCK_REQUEST_STATES })
  state: UnlockRequestState;
  @ApiProperty({ type: String })
  reason: string;
  @ApiProperty({ type: String, nullable: true })
  requestedByName: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
  @ApiProperty({ type: String, nullable: true })
  decisionNote: string | null;
  @ApiProperty({ type: String, nullable: true })
  decidedByName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until when the period is open.',
  })
  expiresAt: string | null;
  @ApiProperty({ type: Boolean })
  isSample: boolean;
  @ApiProperty({ type: Number })
  version: number;
}

export class UnlockRequestPage {
  @ApiProperty({ type: [UnlockRequestBody] })
  items: UnlockRequestBody[];
  @ApiProperty({ type: Number })
  total: number;
}

export class CreateUnlockRequestBody {
  @ApiProperty({ type: String })
  @Matches(PERIOD_CODE)
  periodCode: string;

  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(1000)
  reason: string;
}

class DecideUnlockRequestsBody {
  @ApiProperty({ type: [String], format: 'uuid', description: 'All or none.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  ids: string[];
}

export class GrantUnlockRequestsBody extends DecideUnlockRequestsBody {
  @ApiProperty({
    type: String,
    format: 'date',
    description: 'Last day of the unlock: from today, at most 60 days ahead.',
  })
  @IsDateOnly()
  expiresOn: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(1000)
  note?: string | null;
}

export class RefuseUnlockRequestsBody extends DecideUnlockRequestsBody {
  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(1000)
  note: string;
}

/** How many were decided. */
export class DecidedUnlockRequestsBody {
  @ApiProperty({ type: Number })
  decided: number;
}
