import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { ListQueryDto } from './list-query.dto.js';
import { PERIOD_CODE } from './observations.dto.js';
import {
  PERIOD_DATE_FIELDS,
  PERIOD_STATES,
  type PeriodDateField,
  type PeriodState,
} from './periods.constants.js';
import { IsDateOnly, IsPlainText, Tidy } from './rules.js';

const PERIOD_KINDS = ['M', 'Q', 'H', 'Y'] as const;
type PeriodKindCode = (typeof PERIOD_KINDS)[number];

export class ReportingPeriodListQuery extends ListQueryDto {
  @ApiPropertyOptional({ type: Number })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2020)
  @Max(2100)
  year?: number;

  @ApiPropertyOptional({ enum: PERIOD_KINDS })
  @IsOptional()
  @IsIn(PERIOD_KINDS)
  kind?: PeriodKindCode;
}

/** What the dates mean today, for the one who asks; see periodWindow of @cis/domain. */
export class PeriodWindowBody {
  @ApiProperty({ enum: PERIOD_STATES })
  state: PeriodState;
  @ApiProperty({ type: Boolean, description: 'Whether figures can be entered today.' })
  mayEnter: boolean;
  @ApiProperty({ type: String, format: 'date', description: 'The due day in force.' })
  dueOn: string;
  @ApiProperty({ type: String, format: 'date', description: 'A submission after this day is late.' })
  timelyUntil: string;
  @ApiProperty({ type: String, format: 'date' })
  locksOn: string;
  @ApiProperty({ type: Number, description: 'To the due day; negative once it has passed.' })
  daysLeft: number;
  @ApiProperty({ type: Boolean })
  isLate: boolean;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: "End of the commune's unlock.",
  })
  reopenedUntil: string | null;
}

export class ReportingPeriodBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ enum: PERIOD_KINDS })
  kind: PeriodKindCode;
  @ApiProperty({ type: Number })
  year: number;
  @ApiProperty({ type: Number })
  ordinal: number;
  @ApiProperty({ type: String })
  labelVi: string;
  @ApiProperty({ type: String })
  labelEn: string;
  @ApiProperty({ type: String, format: 'date' })
  startsOn: string;
  @ApiProperty({ type: String, format: 'date' })
  cutoffOn: string;
  @ApiProperty({ type: String, format: 'date', description: "The communes' deadline." })
  dueOn: string;
  @ApiProperty({ type: String, format: 'date' })
  departmentDueOn: string;
  @ApiProperty({ type: String, format: 'date' })
  provinceDueOn: string;
  @ApiProperty({
    type: String,
    format: 'date',
    description: 'Until this day a submission still counts as in time.',
  })
  graceUntil: string;
  @ApiProperty({ type: String, format: 'date', description: 'Last day on which late figures are taken.' })
  locksOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Takes the place of dueOn.' })
  extendedUntil: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why the province set or extended the dates.' })
  deadlineReason: string | null;
  @ApiProperty({ type: Boolean, description: 'Set by the province: days off no longer move the dates.' })
  isCustomised: boolean;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ enum: PERIOD_DATE_FIELDS, isArray: true, description: 'Dates that fall on a day off.' })
  idleDates: PeriodDateField[];
  @ApiProperty({ type: PeriodWindowBody })
  window: PeriodWindowBody;
}

export class ReportingPeriodPage {
  @ApiProperty({ type: [ReportingPeriodBody] })
  items: ReportingPeriodBody[];
  @ApiProperty({ type: Number })
  total: number;
}

/** Absent leaves a date; `extendedUntil: null` takes the extension back. */
export class UpdateReportingPeriodBody {
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsDateOnly()
  dueOn?: string;

  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsDateOnly()
  departmentDueOn?: string;

  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsDateOnly()
  provinceDueOn?: string;

  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsDateOnly()
  graceUntil?: string;

  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsDateOnly()
  locksOn?: string;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDateOnly()
  extendedUntil?: string | null;

  @ApiPropertyOptional({ type: String, description: 'Required with any date; communes read it.' })
  @IsOptional()
  @Tidy()
  @IsPlainText(500)
  reason?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'true, alone: the default dates come back.' })
  @IsOptional()
  @IsBoolean()
  reset?: boolean;
}

/** One new deadline for several periods, all or none. */
export class ExtendPeriodsBody {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Matches(PERIOD_CODE, { each: true })
  codes: string[];

  @ApiProperty({ type: String, format: 'date' })
  @IsDateOnly()
  extendedUntil: string;

  @ApiProperty({ type: String, description: 'Communes read it.' })
  @Tidy()
  @IsPlainText(500)
  reason: string;
}
