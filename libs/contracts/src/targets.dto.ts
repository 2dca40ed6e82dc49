import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { INDICATOR_CODE, INDICATOR_DOMAINS, type IndicatorDomain } from './catalogue.constants.js';
import { IsFigure } from './figure.rules.js';
import { COMMUNE_CODE, ListQueryDto } from './list-query.dto.js';
import {
  DATA_GRADES,
  OBSERVATION_STATES,
  type DataGrade,
  type ObservationState,
} from './observations.constants.js';
import { ObservationBody } from './observations.dto.js';
import { IsDateOnly, IsPlainText, Tidy } from './rules.js';
import {
  TARGET_HORIZONS,
  TARGET_ISSUERS,
  TARGET_OPERATORS,
  TARGET_RESULTS,
  TARGET_ROW_STATES,
  type TargetHorizon,
  type TargetIssuer,
  type TargetOperator,
  type TargetResult,
  type TargetRowState,
} from './targets.constants.js';

export class TargetListQuery extends ListQueryDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;

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

  @ApiPropertyOptional({ enum: TARGET_ISSUERS })
  @IsOptional()
  @IsIn(TARGET_ISSUERS)
  issuer?: TargetIssuer;

  @ApiPropertyOptional({ enum: [...TARGET_RESULTS, 'none'], description: '`none`: no result yet.' })
  @IsOptional()
  @IsIn([...TARGET_RESULTS, 'none'])
  result?: TargetResult | 'none';

  @ApiPropertyOptional({ enum: ['true', 'false'] })
  @IsOptional()
  @IsIn(['true', 'false'])
  acknowledged?: 'true' | 'false';
}

/** What is asked and by which decision; bounds in the indicator's unit. */
export class TargetBoundsBody {
  @ApiProperty({ enum: TARGET_OPERATORS })
  @IsIn(TARGET_OPERATORS)
  operator: TargetOperator;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'For every operator but at_most.' })
  @IsOptional()
  @IsFigure()
  low?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'For at_most and range.' })
  @IsOptional()
  @IsFigure()
  high?: number | null;

  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(100)
  decisionNumber: string;

  @ApiProperty({ type: String, format: 'date' })
  @IsDateOnly()
  decisionDate: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(500)
  decisionAbstract?: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'The date of the decision unless said otherwise.',
  })
  @IsOptional()
  @IsDateOnly()
  effectiveOn?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(1000)
  note?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Of a decision uploaded within the last day.',
  })
  @IsOptional()
  @IsUUID()
  decisionFileId?: string | null;
}

export class AssignTargetBody extends TargetBoundsBody {
  @ApiProperty({ type: String })
  @Matches(COMMUNE_CODE, { message: 'Mã xã, phường có 5 chữ số.' })
  communeCode: string;

  @ApiProperty({ type: String })
  @Matches(INDICATOR_CODE, { message: 'Mã chỉ tiêu chưa đúng.' })
  indicatorCode: string;

  @ApiPropertyOptional({ enum: TARGET_HORIZONS, default: 'year' })
  @IsOptional()
  @IsIn(TARGET_HORIZONS)
  horizon?: TargetHorizon;

  @ApiProperty({ type: Number, description: 'The year, or the last year of the term.' })
  @IsInt()
  @Min(2020)
  @Max(2100)
  year: number;

  @ApiPropertyOptional({ enum: TARGET_ISSUERS, default: 'province' })
  @IsOptional()
  @IsIn(TARGET_ISSUERS)
  issuer?: TargetIssuer;
}

/** An adjustment: a new version with its own decision. */
export class AdjustTargetBody extends TargetBoundsBody {}

export class TargetVersionBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: Number })
  number: number;
  @ApiProperty({ enum: TARGET_OPERATORS })
  operator: TargetOperator;
  @ApiProperty({ type: Number, nullable: true })
  low: number | null;
  @ApiProperty({ type: Number, nullable: true })
  high: number | null;
  @ApiProperty({ type: String })
  decisionNumber: string;
  @ApiProperty({ type: String, format: 'date' })
  decisionDate: string;
  @ApiProperty({ type: String, nullable: true })
  decisionAbstract: string | null;
  @ApiProperty({ type: String, format: 'date' })
  effectiveOn: string;
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  acknowledgedAt: string | null;
  @ApiProperty({ type: Boolean, description: 'The signed decision can be downloaded.' })
  hasDecisionFile: boolean;
}

/** One side of a change: what was asked, and by which decision. */
export class TargetChangeSide {
  @ApiProperty({ type: Number })
  number: number;
  @ApiProperty({ enum: TARGET_OPERATORS })
  operator: TargetOperator;
  @ApiProperty({ type: Number, nullable: true })
  low: number | null;
  @ApiProperty({ type: Number, nullable: true })
  high: number | null;
  @ApiProperty({ type: String })
  decisionNumber: string;
  @ApiProperty({ type: String, format: 'date' })
  decisionDate: string;
  @ApiProperty({ type: String, nullable: true })
  decisionAbstract: string | null;
  @ApiProperty({ type: String, format: 'date' })
  effectiveOn: string;
  @ApiProperty({ type: Boolean })
  hasDecisionFile: boolean;
}

/** What the commune has not taken note of yet. */
export class TargetChangeBody {
  @ApiProperty({
    type: TargetChangeSide,
    nullable: true,
    description: 'The last version it knows; null when the target is new to it.',
  })
  from: TargetChangeSide | null;
  @ApiProperty({ type: TargetChangeSide, description: 'The newest version.' })
  to: TargetChangeSide;
}

export class AchievementBody {
  @ApiProperty({ type: Number, nullable: true, description: 'Per cent of the target: 212 means 212 %.' })
  ratio: number | null;
  @ApiProperty({ type: Number, nullable: true, description: "Actual minus target, in the indicator's unit." })
  difference: number | null;
  @ApiProperty({ enum: TARGET_RESULTS, nullable: true })
  result: TargetResult | null;
}

/** The newest figure of the target's year: the year's own if reported, else the newest period. */
export class ActualBody {
  @ApiProperty({ type: String })
  observationId: string;
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
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt: string | null;
}

export class TargetBody {
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
  @ApiProperty({ type: String })
  indicatorNameEn: string;
  @ApiProperty({ enum: INDICATOR_DOMAINS })
  domain: IndicatorDomain;
  @ApiProperty({ type: String })
  unit: string;
  @ApiProperty({ enum: ['higher', 'lower', 'none'] })
  direction: 'higher' | 'lower' | 'none';
  @ApiProperty({ type: Number })
  decimals: number;
  @ApiProperty({ enum: TARGET_HORIZONS })
  horizon: TargetHorizon;
  @ApiProperty({ type: Number })
  year: number;
  @ApiProperty({ enum: TARGET_ISSUERS })
  issuer: TargetIssuer;
  @ApiProperty({ type: Boolean })
  isPublic: boolean;
  @ApiProperty({ type: Boolean })
  isSample: boolean;
  @ApiProperty({
    type: TargetVersionBody,
    description: 'The version in force; later ones stand in `versions`.',
  })
  current: TargetVersionBody;
  @ApiProperty({ type: ActualBody, nullable: true })
  actual: ActualBody | null;
  @ApiProperty({ type: AchievementBody })
  achievement: AchievementBody;
  @ApiProperty({ type: Boolean, description: 'The commune has acknowledged every version.' })
  acknowledged: boolean;
  @ApiProperty({ type: TargetChangeBody, nullable: true, description: 'null once acknowledged.' })
  change: TargetChangeBody | null;
}

export class TargetPage {
  @ApiProperty({ type: [TargetBody] })
  items: TargetBody[];
  @ApiProperty({ type: Number })
  total: number;
}

/** A version with what it was judged by: an adjustment never rewrites an assessment made before it. */
export class AssessedVersionBody extends TargetVersionBody {
  @ApiProperty({ type: String, nullable: true })
  decisionFileName: string | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'When a later version took effect.',
  })
  supersededOn: string | null;
  @ApiProperty({
    type: ActualBody,
    nullable: true,
    description: "The year's newest figure of a period that closed before another version took effect.",
  })
  actual: ActualBody | null;
  @ApiProperty({ type: AchievementBody, description: '`actual` by this version.' })
  achievement: AchievementBody;
  @ApiProperty({
    type: AchievementBody,
    description: "Today's newest figure by this version, for comparing.",
  })
  achievementNow: AchievementBody;
}

export class TargetDetailBody extends TargetBody {
  @ApiProperty({ type: [AssessedVersionBody], description: 'Newest first.' })
  versions: AssessedVersionBody[];
  @ApiProperty({
    type: [TargetBody],
    description: 'What others ask of the same commune, indicator, horizon and year.',
  })
  otherIssuers: TargetBody[];
  @ApiProperty({ type: [ObservationBody], description: "The year's figures, newest period first." })
  observations: ObservationBody[];
}

export class ProvinceTargetsQuery {
  @ApiProperty({ type: String })
  @Matches(INDICATOR_CODE)
  indicatorCode: string;

  @ApiProperty({ type: Number })
  @Type(() => Number)
  @IsInt()
  @Min(2020)
  @Max(2100)
  year: number;

  @ApiPropertyOptional({ enum: ['east', 'west'] })
  @IsOptional()
  @IsIn(['east', 'west'])
  region?: 'east' | 'west';

  @ApiPropertyOptional({ enum: ['xa', 'phuong'] })
  @IsOptional()
  @IsIn(['xa', 'phuong'])
  type?: 'xa' | 'phuong';

  @ApiPropertyOptional({ enum: TARGET_ISSUERS, default: 'province' })
  @IsOptional()
  @IsIn(TARGET_ISSUERS)
  issuer: TargetIssuer = 'province';
}

export class ProvinceTargetBody {
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  communeName: string;
  @ApiProperty({ enum: ['xa', 'phuong'] })
  communeType: 'xa' | 'phuong';
  @ApiProperty({ enum: ['east', 'west'] })
  region: 'east' | 'west';
  @ApiProperty({ enum: TARGET_ROW_STATES })
  state: TargetRowState;
  @ApiProperty({ type: String, nullable: true })
  targetId: string | null;
  @ApiProperty({ enum: TARGET_OPERATORS, nullable: true })
  operator: TargetOperator | null;
  @ApiProperty({ type: Number, nullable: true })
  low: number | null;
  @ApiProperty({ type: Number, nullable: true })
  high: number | null;
  @ApiProperty({ type: Boolean, nullable: true })
  acknowledged: boolean | null;
  @ApiProperty({ type: ActualBody, nullable: true })
  actual: ActualBody | null;
  @ApiProperty({ type: AchievementBody })
  achievement: AchievementBody;
}

/** How the communes lie, in the indicator's unit. */
export class DistributionBody {
  @ApiProperty({ type: Number })
  minimum: number;
  @ApiProperty({ type: Number })
  lowerQuartile: number;
  @ApiProperty({ type: Number })
  median: number;
  @ApiProperty({ type: Number })
  upperQuartile: number;
  @ApiProperty({ type: Number })
  maximum: number;
}

export class GradeCountBody {
  @ApiProperty({ enum: DATA_GRADES })
  grade: DataGrade;
  @ApiProperty({ type: Number })
  communes: number;
}

export class PeriodCountBody {
  @ApiProperty({ type: String })
  periodCode: string;
  @ApiProperty({ type: String })
  periodLabel: string;
  @ApiProperty({ type: Number })
  communes: number;
}

export class ProvinceTargetsSummary {
  @ApiProperty({ type: Number, description: 'Communes in the selection.' })
  communes: number;
  @ApiProperty({ type: Number, description: 'Communes that reported a value.' })
  reported: number;
  @ApiProperty({ type: Number, description: 'Communes with a target.' })
  assigned: number;
  @ApiProperty({ type: Number })
  notMet: number;
  @ApiProperty({ type: Number })
  met: number;
  @ApiProperty({ type: Number })
  exceeded: number;
  @ApiProperty({ type: Number, nullable: true, description: "By the indicator's own rule." })
  aggregate: number | null;
  @ApiProperty({
    enum: ['sum', 'ratio', 'weighted', 'count', 'formula'],
    nullable: true,
    description: '`formula`: recomputed from provincial totals, never averaged.',
  })
  aggregateMethod: 'sum' | 'ratio' | 'weighted' | 'count' | 'formula' | null;
  @ApiProperty({ type: Number, description: 'Communes in it: the n of n/135.' })
  aggregateCommunes: number;
  @ApiProperty({ type: DistributionBody, nullable: true, description: 'Of the reported values.' })
  distribution: DistributionBody | null;
  @ApiProperty({ type: [GradeCountBody], description: 'Of the reported values, least certain first.' })
  grades: GradeCountBody[];
  @ApiProperty({
    type: Boolean,
    description: 'More than one grade: the total mixes estimates with official figures.',
  })
  hasMixedGrades: boolean;
  @ApiProperty({
    type: [PeriodCountBody],
    description: 'Which period each value is of, most communes first.',
  })
  periods: PeriodCountBody[];
}

export class ProvinceTargetsBody {
  @ApiProperty({ type: [ProvinceTargetBody] })
  items: ProvinceTargetBody[];
  @ApiProperty({ type: Number })
  total: number;
  @ApiProperty({ type: ProvinceTargetsSummary })
  summary: ProvinceTargetsSummary;
}

export class ProvinceOverviewQuery {
  @ApiProperty({ type: Number })
  @Type(() => Number)
  @IsInt()
  @Min(2020)
  @Max(2100)
  year: number;
}

export class DomainOverview {
  @ApiProperty({ enum: INDICATOR_DOMAINS })
  domain: IndicatorDomain;
  @ApiProperty({ type: Number })
  targets: number;
  @ApiProperty({ type: Number })
  withoutData: number;
  @ApiProperty({ type: Number })
  notMet: number;
  @ApiProperty({ type: Number })
  met: number;
  @ApiProperty({ type: Number })
  exceeded: number;
  @ApiProperty({ type: Number })
  unacknowledged: number;
}

export class TargetExportQuery extends TargetListQuery {
  @ApiPropertyOptional({ enum: ['xlsx', 'csv'], default: 'xlsx' })
  @IsIn(['xlsx', 'csv'])
  format: 'xlsx' | 'csv' = 'xlsx';
}
