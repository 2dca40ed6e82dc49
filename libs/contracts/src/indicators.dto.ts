import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  AGGREGATIONS,
  APPLIES_TO,
  INDICATOR_CODE,
  INDICATOR_DIRECTIONS,
  INDICATOR_DOMAINS,
  INDICATOR_KINDS,
  PERIOD_KINDS,
  VISIBILITIES,
  type Aggregation,
  type AppliesTo,
  type IndicatorDirection,
  type IndicatorDomain,
  type IndicatorKind,
  type PeriodKindCode,
  type Visibility,
} from './catalogue.constants.js';
import { COMMUNE_CODE, ListQueryDto } from './list-query.dto.js';
import { IsPlainText, Tidy } from './rules.js';

const CODE_RULE = { message: 'Mã gồm 1-4 chữ in hoa và 2-3 chữ số, ví dụ KT24.' };
/** What the column of a figure holds; a bound beyond it bounds nothing. */
const LARGEST = 1e15;

export class IndicatorListQuery extends ListQueryDto {
  @ApiPropertyOptional({ enum: INDICATOR_DOMAINS })
  @IsOptional()
  @IsIn(INDICATOR_DOMAINS)
  domain?: IndicatorDomain;

  @ApiPropertyOptional({
    enum: PERIOD_KINDS,
    description: 'Only indicators reported in this kind of period.',
  })
  @IsOptional()
  @IsIn(PERIOD_KINDS)
  periodKind?: PeriodKindCode;

  @ApiPropertyOptional({
    enum: ['xa', 'phuong'],
    description: 'Only those that apply to this type of commune.',
  })
  @IsOptional()
  @IsIn(['xa', 'phuong'])
  appliesTo?: 'xa' | 'phuong';

  @ApiPropertyOptional({ enum: INDICATOR_KINDS })
  @IsOptional()
  @IsIn(INDICATOR_KINDS)
  kind?: IndicatorKind;

  @ApiPropertyOptional({ enum: VISIBILITIES })
  @IsOptional()
  @IsIn(VISIBILITIES)
  visibility?: Visibility;

  @ApiPropertyOptional({ type: Number, description: 'Owned by this department.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  departmentId?: number;

  @ApiPropertyOptional({
    enum: ['false', 'true', 'all'],
    default: 'false',
    description: 'Retired ones are left out unless asked for: `true` only those, `all` both.',
  })
  @IsIn(['false', 'true', 'all'])
  retired: 'false' | 'true' | 'all' = 'false';
}

export class IndicatorExportQuery extends IndicatorListQuery {
  @ApiPropertyOptional({ enum: ['xlsx', 'csv'], default: 'xlsx' })
  @IsIn(['xlsx', 'csv'])
  format: 'xlsx' | 'csv' = 'xlsx';
}

/** A definition as the province writes it; ranges are in the unit. */
export class IndicatorFields {
  @ApiProperty({ enum: INDICATOR_KINDS })
  @IsIn(INDICATOR_KINDS)
  kind: IndicatorKind;

  @ApiProperty({ enum: INDICATOR_DOMAINS })
  @IsIn(INDICATOR_DOMAINS)
  domain: IndicatorDomain;

  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(300)
  nameVi: string;

  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(300)
  nameEn: string;

  @ApiProperty({ type: String, description: 'A code of the known units, or the unit in words.' })
  @Tidy()
  @IsPlainText(40)
  unit: string;

  @ApiProperty({ enum: INDICATOR_DIRECTIONS })
  @IsIn(INDICATOR_DIRECTIONS)
  direction: IndicatorDirection;

  @ApiProperty({ enum: PERIOD_KINDS, isArray: true })
  @IsArray()
  @ArrayMinSize(1, { message: 'Chọn ít nhất một loại kỳ.' })
  @ArrayMaxSize(4)
  @ArrayUnique()
  @IsIn(PERIOD_KINDS, { each: true })
  periodKinds: PeriodKindCode[];

  @ApiPropertyOptional({ type: Boolean, default: false, description: 'Counted from the start of the year.' })
  @IsOptional()
  @IsBoolean()
  isCumulative?: boolean;

  @ApiProperty({ enum: AGGREGATIONS })
  @IsIn(AGGREGATIONS)
  aggregation: Aggregation;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'The indicator that weighs communes.' })
  @IsOptional()
  @Tidy()
  @Matches(INDICATOR_CODE, CODE_RULE)
  weightCode?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'What the upper part counts, in words.' })
  @IsOptional()
  @Tidy()
  @IsPlainText(300)
  numerator?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'What the lower part counts: words or a code.',
  })
  @IsOptional()
  @Tidy()
  @IsPlainText(300)
  denominator?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Of derived indicators: codes, numbers, + - * /, brackets, previous_year(code).',
  })
  @IsOptional()
  @Tidy()
  @IsPlainText(500)
  formula?: string | null;

  @ApiProperty({ type: Number, minimum: 0, maximum: 6 })
  @IsInt()
  @Min(0)
  @Max(6)
  decimals: number;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Figures below are refused.' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 6 })
  @Min(-LARGEST)
  @Max(LARGEST)
  hardMin?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Figures above are refused.' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 6 })
  @Min(-LARGEST)
  @Max(LARGEST)
  hardMax?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Figures below warn.' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 6 })
  @Min(-LARGEST)
  @Max(LARGEST)
  softMin?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Figures above warn.' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 6 })
  @Min(-LARGEST)
  @Max(LARGEST)
  softMax?: number | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Where the ranges come from.' })
  @IsOptional()
  @Tidy()
  @IsPlainText(300)
  rangeBasis?: string | null;

  @ApiPropertyOptional({ enum: APPLIES_TO, default: 'all' })
  @IsOptional()
  @IsIn(APPLIES_TO)
  appliesTo?: AppliesTo;

  @ApiPropertyOptional({
    enum: VISIBILITIES,
    default: 'internal',
    description: 'Of figures and targets from now on.',
  })
  @IsOptional()
  @IsIn(VISIBILITIES)
  visibility?: Visibility;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'The department that answers for it.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  departmentId?: number | null;

  @ApiPropertyOptional({ type: String, description: 'How well attested the definition is.' })
  @IsOptional()
  @Tidy()
  @IsPlainText(100)
  evidence?: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Law, decision or page it comes from.' })
  @IsOptional()
  @Tidy()
  @IsPlainText(4000)
  source?: string | null;

  @ApiPropertyOptional({ type: Number, minimum: 0, description: 'Place in lists; by default at the end.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  sortOrder?: number;
}

export class CreateIndicatorBody extends IndicatorFields {
  @ApiProperty({ type: String, description: 'Never changes and is never used again.' })
  @Matches(INDICATOR_CODE, CODE_RULE)
  code: string;
}

/** Absent leaves, null clears. What gives past figures their meaning stays once there are any. */
export class UpdateIndicatorBody extends PartialType(IndicatorFields) {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Why; kept with the replaced definition.',
  })
  @IsOptional()
  @Tidy()
  @IsPlainText(500)
  reason?: string | null;
}

/** What may differ from the predecessor. */
export class SuccessorChanges extends PartialType(OmitType(IndicatorFields, ['domain'] as const)) {}

export class SuccessionBody {
  @ApiProperty({ type: Number, description: 'First year of the successor.' })
  @IsInt()
  @Min(2020)
  @Max(2100)
  fromYear: number;

  @ApiPropertyOptional({
    type: Number,
    default: 1,
    description: "A predecessor's figure times this is in the successor's unit.",
  })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 9 })
  @Min(1e-9, { message: 'Hệ số phải lớn hơn 0.' })
  @Max(1e12)
  factor?: number;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(500)
  note?: string | null;
}

export class CreateSuccessorBody extends SuccessionBody {
  @ApiProperty({ type: String, description: 'The new code.' })
  @Matches(INDICATOR_CODE, CODE_RULE)
  code: string;

  @ApiPropertyOptional({ type: SuccessorChanges, description: 'The rest is copied.' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SuccessorChanges)
  changes?: SuccessorChanges;

  @ApiPropertyOptional({ type: Boolean, default: false, description: 'The predecessor is retired at once.' })
  @IsOptional()
  @IsBoolean()
  retirePredecessor?: boolean;

  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'The successor takes its place in every set from that year on.',
  })
  @IsOptional()
  @IsBoolean()
  replaceInSets?: boolean;
}

export class ReasonBody {
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(500)
  reason?: string | null;
}

export class FormulaPreviewQuery {
  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(500)
  formula: string;

  @ApiPropertyOptional({ type: String, description: 'The indicator it is for, so that circles are found.' })
  @IsOptional()
  @Matches(INDICATOR_CODE, CODE_RULE)
  code?: string;
}

export class IndicatorSeriesQuery {
  @ApiPropertyOptional({ type: String, description: "Not needed by a commune's own staff." })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;
}
