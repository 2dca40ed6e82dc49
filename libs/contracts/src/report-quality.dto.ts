import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { INDICATOR_DOMAINS, type IndicatorDomain } from './catalogue.constants.js';
import { DEFAULT_FORM, FORM_CODE } from './submissions.constants.js';

export class ReportQualityQuery {
  @ApiProperty({ type: Number })
  @Type(() => Number)
  @IsInt()
  @Min(2020)
  @Max(2100)
  year: number;

  @ApiPropertyOptional({ type: String, default: DEFAULT_FORM })
  @IsOptional()
  @Matches(FORM_CODE)
  form?: string;
}

export class ReportQualityExportQuery extends ReportQualityQuery {
  @ApiPropertyOptional({ enum: ['xlsx', 'csv'], default: 'xlsx' })
  @IsIn(['xlsx', 'csv'])
  format: 'xlsx' | 'csv' = 'xlsx';
}

/** Counts of what was due, and the four measures made of them (shares: 1 = 100 %); see reportQuality of @cis/domain. */
export class ReportQualityBody {
  @ApiProperty({ type: Number, description: 'Figures due.' })
  expected: number;
  @ApiProperty({ type: Number, description: 'Of these: settled.' })
  filled: number;
  @ApiProperty({ type: Number, description: 'Of these: with a value.' })
  reported: number;
  @ApiProperty({ type: Number, description: 'Of these: break no rule, or say why.' })
  sound: number;
  @ApiProperty({ type: Number, description: 'Reports due.' })
  due: number;
  @ApiProperty({ type: Number, description: 'Of these: first sent in time.' })
  timely: number;
  @ApiProperty({ type: Number, description: 'Of the reports due: sent.' })
  submitted: number;
  @ApiProperty({ type: Number, description: 'Of these: still say what was sent.' })
  unchanged: number;
  @ApiProperty({ type: Number, nullable: true, description: 'đúng' })
  accuracy: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'đủ' })
  completeness: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'sạch' })
  cleanliness: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'sống' })
  timeliness: number | null;
}

export class CommuneQualityBody extends ReportQualityBody {
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  communeName: string;
  @ApiProperty({ enum: ['east', 'west'] })
  region: 'east' | 'west';
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When a figure of the year was last saved.',
  })
  lastSavedAt: string | null;
}

/** Reports are sent whole, so a field has only the measures of its figures. */
export class DomainQualityBody {
  @ApiProperty({ enum: INDICATOR_DOMAINS })
  domain: IndicatorDomain;
  @ApiProperty({ type: Number })
  expected: number;
  @ApiProperty({ type: Number })
  filled: number;
  @ApiProperty({ type: Number })
  reported: number;
  @ApiProperty({ type: Number })
  sound: number;
  @ApiProperty({ type: Number, nullable: true, description: 'đúng' })
  accuracy: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'đủ' })
  completeness: number | null;
}

export class ProvinceQualityBody {
  @ApiProperty({ type: Number })
  year: number;
  @ApiProperty({ type: String })
  form: string;
  @ApiProperty({ type: String, format: 'date' })
  asOf: string;
  @ApiProperty({ type: Boolean, description: 'Sample figures are among them.' })
  hasSample: boolean;
  @ApiProperty({ type: ReportQualityBody })
  total: ReportQualityBody;
  @ApiProperty({ type: [DomainQualityBody] })
  domains: DomainQualityBody[];
  @ApiProperty({ type: [CommuneQualityBody], description: 'Every commune, in the order of the alphabet.' })
  items: CommuneQualityBody[];
}
