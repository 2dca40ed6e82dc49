import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { INDICATOR_CODE } from './catalogue.constants.js';
import { COMMUNE_CODE, ListQueryDto } from './list-query.dto.js';
import { PERIOD_CODE } from './observations.dto.js';
import { IfGiven, IsDateOnly, IsPlainText, Tidy } from './rules.js';
import { DEFAULT_FORM, FORM_CODE, SUBMISSION_STATES, type SubmissionState } from './submissions.constants.js';

const PERIOD_KINDS = ['M', 'Q', 'H', 'Y'] as const;
type PeriodKindCode = (typeof PERIOD_KINDS)[number];
const MOST_AT_ONCE = 500;

export class SubmissionListQuery extends ListQueryDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(FORM_CODE)
  form?: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(PERIOD_CODE)
  periodCode?: string;

  @ApiPropertyOptional({ enum: PERIOD_KINDS })
  @IsOptional()
  @IsIn(PERIOD_KINDS)
  kind?: PeriodKindCode;

  @ApiPropertyOptional({ type: Number })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2020)
  @Max(2100)
  year?: number;

  @ApiPropertyOptional({ enum: SUBMISSION_STATES })
  @IsOptional()
  @IsIn(SUBMISSION_STATES)
  state?: SubmissionState;
}

/** What a reviewer looks for in the list of a year. */
export const REVIEW_FILTERS = [
  'late',
  'changed',
  'warnings',
  'questions',
  'missing',
  ...SUBMISSION_STATES,
] as const;
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];

export class ProvinceSubmissionsQuery {
  @ApiProperty({ type: Number })
  @Type(() => Number)
  @IsInt()
  @Min(2020)
  @Max(2100)
  year: number;

  @ApiPropertyOptional({ type: String, default: DEFAULT_FORM })
  @IsOptional()
  @Matches(FORM_CODE)
  form: string = DEFAULT_FORM;

  @ApiPropertyOptional({ enum: PERIOD_KINDS, default: 'M' })
  @IsOptional()
  @IsIn(PERIOD_KINDS)
  kind: PeriodKindCode = 'M';

  @ApiPropertyOptional({ enum: ['east', 'west'] })
  @IsOptional()
  @IsIn(['east', 'west'])
  region?: 'east' | 'west';

  @ApiPropertyOptional({ enum: ['xa', 'phuong'] })
  @IsOptional()
  @IsIn(['xa', 'phuong'])
  type?: 'xa' | 'phuong';

  @ApiPropertyOptional({
    enum: REVIEW_FILTERS,
    description: 'Communes with at least one period of which it holds.',
  })
  @IsOptional()
  @IsIn(REVIEW_FILTERS)
  state?: ReviewFilter;

  @ApiPropertyOptional({ type: String, description: 'Name or code of a commune, without marks.' })
  @IsOptional()
  @Tidy()
  @IsPlainText(100)
  q?: string;
}

export class ProvinceSubmissionsExportQuery extends ProvinceSubmissionsQuery {
  @ApiPropertyOptional({ enum: ['xlsx', 'csv'], default: 'xlsx' })
  @IsIn(['xlsx', 'csv'])
  format: 'xlsx' | 'csv' = 'xlsx';
}

export class SubmitFormBody {
  @ApiPropertyOptional({ type: String, default: DEFAULT_FORM })
  @IfGiven()
  @Matches(FORM_CODE)
  form: string = DEFAULT_FORM;

  @ApiProperty({ type: String, example: '2026-M10' })
  @Matches(PERIOD_CODE, { message: 'Mã kỳ báo cáo chưa đúng.' })
  periodCode: string;
}

export class CellVerdictBody {
  @ApiProperty({ type: String })
  @Matches(INDICATOR_CODE, { message: 'Mã chỉ tiêu chưa đúng.' })
  indicatorCode: string;

  @ApiProperty({ enum: ['accepted', 'returned'] })
  @IsIn(['accepted', 'returned'])
  decision: 'accepted' | 'returned';

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Required to return.' })
  @Tidy()
  @ValidateIf(
    (verdict: CellVerdictBody) => verdict.decision === 'returned' || (verdict.reason ?? null) !== null,
  )
  @IsPlainText(1000, { message: 'Muốn trả lại phải ghi lý do (1 đến 1000 ký tự).' })
  reason?: string | null;
}

export class DecideCellsBody {
  @ApiProperty({ type: Number, description: 'The sealed version that was looked at.' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  number: number;

  @ApiProperty({ type: [CellVerdictBody], minItems: 1, maxItems: 200 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CellVerdictBody)
  decisions: CellVerdictBody[];
}

export class ReopenSubmissionBody {
  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(1000, { message: 'Hãy ghi lý do (1 đến 1000 ký tự).' })
  reason: string;
}

export class AskExplanationBody {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Absent: about the whole form.' })
  @IsOptional()
  @Matches(INDICATOR_CODE, { message: 'Mã chỉ tiêu chưa đúng.' })
  indicatorCode?: string | null;

  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(2000)
  question: string;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDateOnly()
  dueOn?: string | null;
}

export class AnswerExplanationBody {
  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(5000)
  answer: string;
}

/** Many submissions in one request; each has its own outcome. */
export class ManySubmissionsBody {
  @ApiProperty({ type: [String], minItems: 1, maxItems: MOST_AT_ONCE })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @IsUUID(undefined, { each: true, message: 'Mã không hợp lệ.' })
  ids: string[];
}

export class ReturnManyBody extends ManySubmissionsBody {
  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(1000, { message: 'Muốn trả lại phải ghi lý do (1 đến 1000 ký tự).' })
  reason: string;
}

export class PublishManyBody extends ManySubmissionsBody {
  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'Accept what still waits first: approve and publish in one step.',
  })
  @IfGiven()
  @IsBoolean()
  approve: boolean = false;
}

export class SealVerificationQuery {
  @ApiPropertyOptional({ type: String, description: "The caller's own commune unless given." })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;
}
