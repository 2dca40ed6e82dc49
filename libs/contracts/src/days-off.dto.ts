import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { DataImportBody, DataImportQuery } from './data-import.dto.js';
import { ListQueryDto } from './list-query.dto.js';
import { DAY_OFF_KINDS, type DayOffKind } from './periods.constants.js';
import { IsDateOnly, IsPlainText, Tidy } from './rules.js';

export class DayOffListQuery extends ListQueryDto {
  @ApiPropertyOptional({ type: Number })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2020)
  @Max(2100)
  year?: number;
}

export class DayOffBody {
  @ApiProperty({ type: String, format: 'date', description: 'The same as `day`.' })
  id: string;
  @ApiProperty({ type: String, format: 'date' })
  day: string;
  @ApiProperty({ enum: DAY_OFF_KINDS })
  kind: DayOffKind;
  @ApiProperty({ type: String })
  nameVi: string;
  @ApiProperty({ type: String })
  nameEn: string;
  @ApiProperty({ type: Boolean, description: 'Not decided yet.' })
  isProvisional: boolean;
  @ApiProperty({ type: String, nullable: true })
  source: string | null;
  @ApiProperty({ type: Number })
  version: number;
}

export class DayOffPage {
  @ApiProperty({ type: [DayOffBody] })
  items: DayOffBody[];
  @ApiProperty({ type: Number })
  total: number;
}

/** The dates of a period that follow from the days off. */
export class DeadlinesBody {
  @ApiProperty({ type: String, format: 'date' })
  dueOn: string;
  @ApiProperty({ type: String, format: 'date' })
  departmentDueOn: string;
  @ApiProperty({ type: String, format: 'date' })
  provinceDueOn: string;
  @ApiProperty({ type: String, format: 'date' })
  graceUntil: string;
  @ApiProperty({ type: String, format: 'date' })
  locksOn: string;
}

export class MovedPeriodBody {
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ type: String })
  labelVi: string;
  @ApiProperty({ type: String })
  labelEn: string;
  @ApiProperty({ type: DeadlinesBody })
  before: DeadlinesBody;
  @ApiProperty({ type: DeadlinesBody })
  after: DeadlinesBody;
}

/** What a change of days off did, or would do. */
export class DayOffChangeBody {
  @ApiProperty({ type: Boolean, description: 'Nothing was saved.' })
  dryRun: boolean;
  @ApiProperty({ type: DayOffBody, nullable: true, description: 'null: it is gone.' })
  dayOff: DayOffBody | null;
  @ApiProperty({ type: [MovedPeriodBody], description: 'Periods whose default dates move.' })
  moved: readonly MovedPeriodBody[];
}

export class DayOffImportBody extends DataImportBody {
  @ApiProperty({ type: [MovedPeriodBody], description: 'Periods whose default dates move.' })
  moved: readonly MovedPeriodBody[];
}

export class DayOffChangeQuery extends DataImportQuery {}

export class CreateDayOffBody {
  @ApiProperty({ type: String, format: 'date' })
  @IsDateOnly()
  day: string;

  @ApiProperty({ enum: DAY_OFF_KINDS })
  @IsIn(DAY_OFF_KINDS)
  kind: DayOffKind;

  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(200)
  nameVi: string;

  @ApiPropertyOptional({ type: String, description: 'The Vietnamese name when absent.' })
  @IsOptional()
  @Tidy()
  @IsPlainText(200)
  nameEn?: string;

  @ApiPropertyOptional({ type: Boolean, default: false })
  @IsOptional()
  @IsBoolean()
  isProvisional?: boolean;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'The decision or page that says so.' })
  @IsOptional()
  @Tidy()
  @IsPlainText(500)
  source?: string | null;
}

/** The day itself stays: another day is another row. */
export class UpdateDayOffBody {
  @ApiPropertyOptional({ enum: DAY_OFF_KINDS })
  @IsOptional()
  @IsIn(DAY_OFF_KINDS)
  kind?: DayOffKind;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Tidy()
  @IsPlainText(200)
  nameVi?: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Tidy()
  @IsPlainText(200)
  nameEn?: string;

  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @IsBoolean()
  isProvisional?: boolean;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(500)
  source?: string | null;
}
