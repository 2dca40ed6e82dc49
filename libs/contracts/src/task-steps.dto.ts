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
  MinLength,
  ValidateNested,
} from 'class-validator';
import { COMMUNE_CODE, ListQueryDto } from './list-query.dto.js';
import { IfGiven, IsDateOnly, IsPlainText, Tidy } from './rules.js';

const BAD_ID = { message: 'Mã không hợp lệ.' };
/** Tasks in one request about many. */
export const MOST_TASKS_AT_ONCE = 500;

/** Why, and by which document. */
class ReasonedStepBody {
  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(1000)
  reason: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(200)
  document?: string | null;
}

export class ReassignTaskBody extends ReasonedStepBody {
  @ApiProperty({ type: String, format: 'uuid', description: 'An assignment in force in the commune.' })
  @IsUUID(undefined, BAD_ID)
  ownerAssignmentId: string;
}

/** A lead's own words on being late. */
export class ExplainTaskBody {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IfGiven()
  @IsUUID(undefined, BAD_ID)
  leadId?: string;

  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(2000)
  explanation: string;
}

/** Who blocks the task: the province, a department, or a body without accounts; exactly one of them. */
export class BlockTaskBody {
  @ApiProperty({ enum: ['province', 'department', 'other'] })
  @IsIn(['province', 'department', 'other'])
  blockedBy: 'province' | 'department' | 'other';

  @ApiPropertyOptional({ type: Number, description: 'For `department`.' })
  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  departmentId?: number;

  @ApiPropertyOptional({ type: String, description: 'For `other`.' })
  @IfGiven()
  @Tidy()
  @IsPlainText(200)
  orgName?: string;

  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(2000)
  question: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'Until when an answer is needed; five working days unless given.',
  })
  @IfGiven()
  @IsDateOnly()
  dueOn?: string;
}

export class AnswerBlockBody {
  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(2000)
  answer: string;
}

export class WaitingBlocksQuery extends ListQueryDto {}

/** A part of the task for a named person; what is not given is taken from the task. */
export class HandDownTaskBody {
  @ApiProperty({ type: String, format: 'uuid', description: 'An assignment in force in the commune.' })
  @IsUUID(undefined, BAD_ID)
  ownerAssignmentId: string;

  @ApiPropertyOptional({ type: String, minLength: 5, maxLength: 500 })
  @IfGiven()
  @Tidy()
  @IsPlainText(500)
  @MinLength(5, { message: 'Cần ít nhất 5 ký tự.' })
  title?: string;

  @ApiPropertyOptional({ type: String })
  @IfGiven()
  @Tidy()
  @IsPlainText(5000)
  description?: string;

  @ApiPropertyOptional({ type: String, format: 'date', description: "Not after the task's own deadline." })
  @IfGiven()
  @IsDateOnly()
  deadline?: string;

  @ApiPropertyOptional({ type: String })
  @IfGiven()
  @Tidy()
  @IsPlainText(1000)
  deliverable?: string;

  @ApiPropertyOptional({ type: String })
  @IfGiven()
  @Tidy()
  @IsPlainText(200)
  authority?: string;
}

export class BulkTaskItem {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID(undefined, BAD_ID)
  id: string;

  @ApiPropertyOptional({ type: String, description: 'Checked against the task when given.' })
  @IfGiven()
  @Matches(COMMUNE_CODE)
  communeCode?: string;
}

export class BulkTasksBody {
  @ApiProperty({ type: [BulkTaskItem], maxItems: MOST_TASKS_AT_ONCE })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_TASKS_AT_ONCE, { message: `Mỗi lần nhiều nhất ${MOST_TASKS_AT_ONCE} nhiệm vụ.` })
  @ValidateNested({ each: true })
  @Type(() => BulkTaskItem)
  items: BulkTaskItem[];
}

export class BulkExtendBody extends BulkTasksBody {
  @ApiProperty({ type: String, format: 'date' })
  @IsDateOnly()
  deadline: string;

  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(1000)
  reason: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(200)
  document?: string | null;
}

/** To whoever holds the post in each commune today, the primary holder first; or, in one commune, to the assignment named. */
export class BulkReassignBody extends BulkTasksBody {
  @ApiPropertyOptional({ type: String, description: 'Code of a position; this or `ownerAssignmentId`.' })
  @IfGiven()
  @Matches(/^[A-Z0-9_]{2,40}$/)
  positionCode?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IfGiven()
  @IsUUID(undefined, BAD_ID)
  ownerAssignmentId?: string;

  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(1000)
  reason: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(200)
  document?: string | null;
}

/** What came of one task. */
export class BulkTaskOutcomeBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ enum: ['done', 'refused'] })
  outcome: 'done' | 'refused';
  @ApiProperty({ type: String, nullable: true })
  title: string | null;
  @ApiProperty({ type: String, nullable: true })
  communeName: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Problem code of a refusal.' })
  code: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was refused.' })
  problem: string | null;
}

/** Each task by itself: what can be done is done, everything else is named with its reason. */
export class BulkTaskOutcomesBody {
  @ApiProperty({ type: [BulkTaskOutcomeBody], description: 'In the order asked for, each task once.' })
  results: BulkTaskOutcomeBody[];
  @ApiProperty({ type: Number })
  done: number;
  @ApiProperty({ type: Number })
  refused: number;
}
