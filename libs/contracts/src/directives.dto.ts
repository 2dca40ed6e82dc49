import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
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
import { INDICATOR_CODE } from './catalogue.constants.js';
import {
  COMMUNE_ROLES,
  DIRECTIVE_STATES,
  MOST_DIRECTIVE_TASKS,
  RECIPIENTS_KINDS,
  type CommuneRole,
  type DirectiveState,
  type RecipientsKind,
} from './directives.constants.js';
import { COMMUNE_CODE, ListQueryDto } from './list-query.dto.js';
import { PROGRAMME_CODE, STAGE_CODE } from './programmes.dto.js';
import { IfGiven, IsDateOnly, IsPlainText, Tidy } from './rules.js';
import {
  TASK_CATEGORIES,
  TASK_KINDS,
  TASK_RHYTHMS,
  type TaskCategory,
  type TaskKind,
  type TaskRhythm,
} from './tasks.constants.js';

const POSITION_CODE = /^[A-Z0-9_]{2,40}$/;
const ID_RULE = { message: 'Mã không hợp lệ.' };
const LARGEST_ID = 2_147_483_647;

export class DirectiveListQuery extends ListQueryDto {
  @ApiPropertyOptional({ enum: DIRECTIVE_STATES })
  @IsOptional()
  @IsIn(DIRECTIVE_STATES)
  state?: DirectiveState;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(PROGRAMME_CODE)
  programmeCode?: string;

  @ApiPropertyOptional({ enum: ['true'], description: "Only those of the caller's own body." })
  @IsOptional()
  @IsIn(['true'])
  mine?: 'true';
}

class DirectiveFields {
  @ApiProperty({ type: String, maxLength: 100, description: 'Số, ký hiệu.' })
  @Tidy()
  @IsPlainText(100)
  number: string;

  @ApiProperty({ type: String, format: 'date' })
  @IsDateOnly()
  issuedOn: string;

  @ApiProperty({ type: String, maxLength: 200, description: 'Cơ quan ban hành, as the document says.' })
  @Tidy()
  @IsPlainText(200)
  issuer: string;

  @ApiProperty({ type: String, maxLength: 500, description: 'Trích yếu.' })
  @Tidy()
  @IsPlainText(500)
  abstract: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(PROGRAMME_CODE)
  programmeCode?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'The issued directive of the same body it replaces.',
  })
  @IsOptional()
  @IsUUID(undefined, ID_RULE)
  replacesId?: string | null;
}

export class CreateDirectiveBody extends DirectiveFields {}

/** Absent leaves, null clears what may be empty. Only while it is a draft. */
export class UpdateDirectiveBody extends PartialType(DirectiveFields, { skipNullProperties: false }) {}

class DirectiveTaskFields {
  @ApiProperty({ type: String, minLength: 5, maxLength: 500, description: 'Rõ việc.' })
  @Tidy()
  @IsPlainText(500)
  @MinLength(5, { message: 'Cần ít nhất 5 ký tự.' })
  title: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(5000)
  description?: string | null;

  @ApiPropertyOptional({ enum: TASK_CATEGORIES, default: 'assigned' })
  @IfGiven()
  @IsIn(TASK_CATEGORIES)
  category?: TaskCategory;

  @ApiPropertyOptional({ type: String, nullable: true, description: "A stage of the directive's programme." })
  @IsOptional()
  @Matches(STAGE_CODE)
  stageCode?: string | null;

  @ApiProperty({ enum: TASK_KINDS })
  @IsIn(TASK_KINDS)
  kind: TaskKind;

  @ApiPropertyOptional({ enum: TASK_RHYTHMS, nullable: true, description: 'Rõ thời gian, of routine work.' })
  @IsOptional()
  @IsIn(TASK_RHYTHMS)
  rhythm?: TaskRhythm | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDateOnly()
  startsOn?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true, description: 'Rõ thời gian.' })
  @IsOptional()
  @IsDateOnly()
  deadline?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Rõ người: whoever holds this post in each commune on the day of issue.',
  })
  @IsOptional()
  @Matches(POSITION_CODE)
  ownerPositionCode?: string | null;

  @ApiPropertyOptional({ enum: COMMUNE_ROLES, default: 'lead', description: 'Of the commune itself.' })
  @IfGiven()
  @IsIn(COMMUNE_ROLES)
  communeRole?: CommuneRole;

  @ApiPropertyOptional({ type: [Number], description: 'Ids of departments that lead.' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(LARGEST_ID, { each: true })
  leadDepartments?: number[];

  @ApiPropertyOptional({ type: [Number], description: 'Ids of departments that support.' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(LARGEST_ID, { each: true })
  supportDepartments?: number[];

  @ApiPropertyOptional({ type: [String], description: 'Leads without accounts here.' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsPlainText(200, { each: true })
  otherLeads?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Supporters without accounts here.' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsPlainText(200, { each: true })
  supportingOrgs?: string[];

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Rõ sản phẩm.' })
  @IsOptional()
  @Tidy()
  @IsPlainText(1000)
  deliverable?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Rõ thẩm quyền: who decides.' })
  @IsOptional()
  @Tidy()
  @IsPlainText(200)
  authority?: string | null;

  @ApiPropertyOptional({ type: [String], description: 'Indicators it should move.' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(INDICATOR_CODE, { each: true })
  targetCodes?: string[];

  @ApiPropertyOptional({ enum: RECIPIENTS_KINDS, default: 'all' })
  @IfGiven()
  @IsIn(RECIPIENTS_KINDS)
  recipientsKind?: RecipientsKind;

  @ApiPropertyOptional({
    type: [String],
    description:
      '`east`, `west` for region; `xa`, `phuong` for type; codes of communes for list; none for all.',
  })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(3_400)
  @ArrayUnique()
  @IsPlainText(20, { each: true })
  recipientValues?: string[];

  @ApiPropertyOptional({ type: Boolean, default: false, description: 'Shown on the public site.' })
  @IfGiven()
  @IsBoolean()
  isPublic?: boolean;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description:
      'The line of the replaced directive whose instances go on, with their progress, under this one.',
  })
  @IsOptional()
  @IsUUID(undefined, ID_RULE)
  continuesId?: string | null;
}

export class CreateDirectiveTaskBody extends DirectiveTaskFields {}

/** Absent leaves, null clears what may be empty. */
export class UpdateDirectiveTaskBody extends PartialType(DirectiveTaskFields, {
  skipNullProperties: false,
}) {
  @ApiPropertyOptional({ type: Number, minimum: 1, description: 'Moves the line to this place.' })
  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(MOST_DIRECTIVE_TASKS)
  ordinal?: number;
}

export class ReplaceDirectiveTasksBody {
  @ApiProperty({ type: [CreateDirectiveTaskBody], description: 'All lines, in their order.' })
  @IsArray()
  @ArrayMaxSize(MOST_DIRECTIVE_TASKS)
  @ValidateNested({ each: true })
  @Type(() => CreateDirectiveTaskBody)
  tasks: CreateDirectiveTaskBody[];
}

export class DraftOwnerBody {
  @ApiProperty({ type: String })
  @Matches(COMMUNE_CODE)
  communeCode: string;

  @ApiProperty({ type: String, description: 'An assignment in force in that commune.' })
  @IsUUID(undefined, ID_RULE)
  ownerAssignmentId: string;

  @ApiPropertyOptional({
    type: String,
    description: 'Only of this line; by default of all lines without an owner.',
  })
  @IfGiven()
  @IsUUID(undefined, ID_RULE)
  lineId?: string;
}

export class CompleteDraftsBody {
  @ApiPropertyOptional({
    type: [DraftOwnerBody],
    description: 'Who answers where the post is still vacant; the others get whoever holds the post now.',
  })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(5_000)
  @ValidateNested({ each: true })
  @Type(() => DraftOwnerBody)
  owners?: DraftOwnerBody[];
}

export class DirectiveSpreadQuery {
  @ApiPropertyOptional({ type: String, description: 'Only this line.' })
  @IsOptional()
  @IsUUID(undefined, ID_RULE)
  lineId?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'As it was known at the end of this day; today by default, never a day to come.',
  })
  @IsOptional()
  @IsDateOnly()
  asOf?: string;
}

export class DirectiveSpreadExportQuery extends DirectiveSpreadQuery {
  @ApiPropertyOptional({ enum: ['xlsx', 'csv'], default: 'xlsx' })
  @IsIn(['xlsx', 'csv'])
  format: 'xlsx' | 'csv' = 'xlsx';
}
