import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { INDICATOR_DOMAINS, type IndicatorDomain } from './catalogue.constants.js';
import { IsFigure } from './figure.rules.js';
import { COMMUNE_CODE, ListQueryDto } from './list-query.dto.js';
import {
  DATA_GRADES,
  OBSERVATION_STATES,
  OBSERVATION_WARNINGS,
  type DataGrade,
  type ObservationState,
  type ObservationWarningCode,
} from './observations.constants.js';
import { IsPlainText, Tidy } from './rules.js';
import { INDICATOR_CODE } from './catalogue.constants.js';

export const PERIOD_CODE = /^[0-9]{4}-(M(0[1-9]|1[0-2])|Q[1-4]|H[12]|Y)$/;

export class ObservationListQuery extends ListQueryDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(PERIOD_CODE)
  periodCode?: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(INDICATOR_CODE)
  indicatorCode?: string;

  @ApiPropertyOptional({ enum: INDICATOR_DOMAINS })
  @IsOptional()
  @IsIn(INDICATOR_DOMAINS)
  domain?: IndicatorDomain;

  @ApiPropertyOptional({ type: Number })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2020)
  @Max(2100)
  year?: number;

  @ApiPropertyOptional({ enum: OBSERVATION_STATES })
  @IsOptional()
  @IsIn(OBSERVATION_STATES)
  state?: ObservationState;

  @ApiPropertyOptional({ enum: ['true', 'false'] })
  @IsOptional()
  @IsIn(['true', 'false'])
  published?: 'true' | 'false';
}

/** Figures are JSON numbers in the indicator's unit. Absent means leave, null means clear. */
export class UpdateObservationBody {
  @ApiPropertyOptional({ enum: OBSERVATION_STATES })
  @IsOptional()
  @IsIn(OBSERVATION_STATES)
  state?: ObservationState;

  @ApiPropertyOptional({ enum: DATA_GRADES, nullable: true })
  @IsOptional()
  @IsIn(DATA_GRADES)
  grade?: DataGrade | null;

  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsFigure()
  value?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsFigure()
  numerator?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsFigure()
  denominator?: number | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(1000)
  note?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Why there is no value.' })
  @IsOptional()
  @Tidy()
  @IsPlainText(500)
  reason?: string | null;
}

export class CreateObservationBody extends UpdateObservationBody {
  @ApiPropertyOptional({ type: String, description: "The caller's own commune unless given." })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;

  @ApiProperty({ type: String })
  @Matches(INDICATOR_CODE, { message: 'Mã chỉ tiêu chưa đúng.' })
  indicatorCode: string;

  @ApiProperty({ type: String, example: '2026-M11' })
  @Matches(PERIOD_CODE, { message: 'Mã kỳ báo cáo chưa đúng.' })
  periodCode: string;

  @ApiProperty({ enum: OBSERVATION_STATES })
  @IsIn(OBSERVATION_STATES)
  declare state: ObservationState;
}

export class WithdrawObservationsBody {
  @ApiProperty({ type: [String], minItems: 1, maxItems: 200 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true, message: 'Mã không hợp lệ.' })
  ids: string[];
}

export class WithdrawnObservationsBody {
  @ApiProperty({
    type: [String],
    description: 'All that were asked for; those already in that state included.',
  })
  ids: string[];
  @ApiProperty({ type: Number, description: 'How many changed.' })
  changed: number;
}

export class ObservationBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  communeName: string;
  @ApiProperty({ type: String })
  indicatorCode: string;
  @ApiProperty({ type: String })
  indicatorName: string;
  @ApiProperty({ enum: INDICATOR_DOMAINS })
  domain: IndicatorDomain;
  @ApiProperty({ type: String })
  unit: string;
  @ApiProperty({ type: Number })
  decimals: number;
  @ApiProperty({ type: Boolean, description: 'Computed from other figures, not entered.' })
  isDerived: boolean;
  @ApiProperty({ type: String })
  periodCode: string;
  @ApiProperty({ type: String })
  periodLabel: string;
  @ApiProperty({ enum: OBSERVATION_STATES })
  state: ObservationState;
  @ApiProperty({ enum: DATA_GRADES, nullable: true })
  grade: DataGrade | null;
  @ApiProperty({ type: Number, nullable: true })
  value: number | null;
  @ApiProperty({ type: Number, nullable: true })
  numerator: number | null;
  @ApiProperty({ type: Number, nullable: true })
  denominator: number | null;
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ type: Boolean, description: 'May be shown to citizens once published.' })
  isPublic: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt: string | null;
  @ApiProperty({ type: Boolean })
  isSample: boolean;
  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;
}

export class ObservationPage {
  @ApiProperty({ type: [ObservationBody] })
  items: ObservationBody[];
  @ApiProperty({ type: Number })
  total: number;
}

export class ObservationWarningBody {
  @ApiProperty({ enum: Object.keys(OBSERVATION_WARNINGS) })
  code: ObservationWarningCode;
  @ApiProperty({ type: 'object', additionalProperties: true })
  params: Record<string, string | number>;
  @ApiProperty({ type: String })
  detail: string;
}

/** A saved figure and what deserves a second look. */
export class SavedObservationBody extends ObservationBody {
  @ApiProperty({ type: [ObservationWarningBody] })
  warnings: ObservationWarningBody[];
}

export class ObservationRevisionBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: Number, description: 'The version of the figure at that time.' })
  number: number;
  @ApiProperty({ enum: OBSERVATION_STATES })
  state: ObservationState;
  @ApiProperty({ enum: DATA_GRADES, nullable: true })
  grade: DataGrade | null;
  @ApiProperty({ type: Number, nullable: true })
  value: number | null;
  @ApiProperty({ type: Number, nullable: true })
  numerator: number | null;
  @ApiProperty({ type: Number, nullable: true })
  denominator: number | null;
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({
    enum: ['entry', 'paste', 'import', 'derived', 'undo'],
    description: 'How it came: typed, pasted, from a file, computed, or by undoing a step.',
  })
  origin: 'entry' | 'paste' | 'import' | 'derived' | 'undo';
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null for somebody outside the own tenant.' })
  createdByName: string | null;
}

export class ObservationRevisionPage {
  @ApiProperty({ type: [ObservationRevisionBody] })
  items: ObservationRevisionBody[];
  @ApiProperty({ type: Number })
  total: number;
}
