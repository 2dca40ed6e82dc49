import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import {
  APPLIES_TO,
  INDICATOR_DOMAINS,
  type AppliesTo,
  type IndicatorDomain,
} from './catalogue.constants.js';
import { ListQueryDto } from './list-query.dto.js';

const PERIOD_KINDS = ['M', 'Q', 'H', 'Y'] as const;
type PeriodKindCode = (typeof PERIOD_KINDS)[number];

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
    description: 'Only indicators that apply to this type of commune.',
  })
  @IsOptional()
  @IsIn(['xa', 'phuong'])
  appliesTo?: 'xa' | 'phuong';

  @ApiPropertyOptional({ enum: ['base', 'indicator', 'derived'] })
  @IsOptional()
  @IsIn(['base', 'indicator', 'derived'])
  kind?: 'base' | 'indicator' | 'derived';
}

/** An indicator's definition; ranges in its unit. */
export class IndicatorBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ enum: ['base', 'indicator', 'derived'] })
  kind: 'base' | 'indicator' | 'derived';
  @ApiProperty({ enum: INDICATOR_DOMAINS })
  domain: IndicatorDomain;
  @ApiProperty({ type: String })
  nameVi: string;
  @ApiProperty({ type: String })
  nameEn: string;
  @ApiProperty({ type: String })
  unit: string;
  @ApiProperty({ enum: ['higher', 'lower', 'none'] })
  direction: 'higher' | 'lower' | 'none';
  @ApiProperty({ enum: PERIOD_KINDS, isArray: true })
  periodKinds: PeriodKindCode[];
  @ApiProperty({ type: Boolean, description: 'Counted from the start of the year.' })
  isCumulative: boolean;
  @ApiProperty({ type: String })
  aggregation: 'sum' | 'ratio' | 'wmean' | 'count_true' | 'derived' | 'none';
  @ApiProperty({ type: String, nullable: true })
  weightCode: string | null;
  @ApiProperty({ type: String, nullable: true })
  numerator: string | null;
  @ApiProperty({ type: String, nullable: true })
  denominator: string | null;
  @ApiProperty({ type: Number })
  decimals: number;
  @ApiProperty({ type: Number, nullable: true })
  hardMin: number | null;
  @ApiProperty({ type: Number, nullable: true })
  hardMax: number | null;
  @ApiProperty({ type: Number, nullable: true })
  softMin: number | null;
  @ApiProperty({ type: Number, nullable: true })
  softMax: number | null;
  @ApiProperty({ enum: APPLIES_TO })
  appliesTo: AppliesTo;
  @ApiProperty({ enum: ['public', 'internal'] })
  visibility: 'public' | 'internal';
  @ApiProperty({ type: Number, nullable: true })
  departmentId: number | null;
  @ApiProperty({ type: String, nullable: true })
  source: string | null;
}

export class IndicatorPage {
  @ApiProperty({ type: [IndicatorBody] })
  items: IndicatorBody[];
  @ApiProperty({ type: Number })
  total: number;
}

export class IndicatorSetBody {
  @ApiProperty({ type: Number })
  id: number;
  @ApiProperty({ type: Number })
  year: number;
  @ApiProperty({ type: String })
  programme: string;
  @ApiProperty({ type: String })
  nameVi: string;
  @ApiProperty({ type: [String], description: 'In the order of the set.' })
  indicatorCodes: string[];
}

export class IndicatorSetPage {
  @ApiProperty({ type: [IndicatorSetBody] })
  items: IndicatorSetBody[];
  @ApiProperty({ type: Number })
  total: number;
}

export class DepartmentBody {
  @ApiProperty({ type: Number })
  id: number;
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ type: String })
  nameVi: string;
  @ApiProperty({ type: String })
  nameEn: string;
  @ApiProperty({ type: [String] })
  domains: string[];
}

export class DepartmentPage {
  @ApiProperty({ type: [DepartmentBody] })
  items: DepartmentBody[];
  @ApiProperty({ type: Number })
  total: number;
}

export class ProgrammeBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ type: String })
  nameVi: string;
  @ApiProperty({ type: String, nullable: true })
  documentNumber: string | null;
  @ApiProperty({ type: String, nullable: true })
  documentDate: string | null;
}

export class ProgrammePage {
  @ApiProperty({ type: [ProgrammeBody] })
  items: ProgrammeBody[];
  @ApiProperty({ type: Number })
  total: number;
}
