import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { COMMUNE_CODE, ListQueryDto } from './list-query.dto.js';
import { PROGRAMME_CODE, STAGE_CODE } from './programmes.dto.js';
import { IsDateOnly, IsPlainText, Tidy } from './rules.js';
import { TaskFileBody } from './task-files.dto.js';
import {
  TaskBlockBody,
  TaskChildBody,
  TaskEventBody,
  TaskLeadBody,
  TaskRiskBody,
  TaskTargetBody,
} from './task-life.dto.js';
import {
  TASK_CATEGORIES,
  TASK_CLARITIES,
  TASK_KINDS,
  TASK_LEAD_ROLES,
  TASK_RISKS,
  TASK_RHYTHMS,
  TASK_STATUS_GROUPS,
  TASK_STATUSES,
  TASK_WITHOUT,
  type TaskCategory,
  type TaskClarity,
  type TaskKind,
  type TaskLeadRole,
  type TaskRiskFilter,
  type TaskRhythm,
  type TaskStatus,
  type TaskStatusGroup,
  type TaskWithout,
} from './tasks.constants.js';

const INDICATOR_CODE = /^[A-Z]{1,4}[0-9]{2,3}$/;
const BAD_ID = { message: 'Mã không hợp lệ.' };

/** The filters of the list, the counters and the export. */
export class TaskFilters extends ListQueryDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;

  @ApiPropertyOptional({
    enum: [...TASK_STATUSES, ...TASK_STATUS_GROUPS],
    description:
      '`assigned`: all that counts, as the total of the counters; `in_time` and `done`: their two statuses each; `awaiting_confirmation`: done ' +
      'and not confirmed by the day. Without a status: all but superseded ones.',
  })
  @IsOptional()
  @IsIn([...TASK_STATUSES, ...TASK_STATUS_GROUPS])
  status?: TaskStatus | TaskStatusGroup;

  @ApiPropertyOptional({ enum: TASK_CATEGORIES })
  @IsOptional()
  @IsIn(TASK_CATEGORIES)
  category?: TaskCategory;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(PROGRAMME_CODE)
  programmeCode?: string;

  @ApiPropertyOptional({ enum: TASK_KINDS })
  @IsOptional()
  @IsIn(TASK_KINDS)
  kind?: TaskKind;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'Deadline on or before this day.' })
  @IsOptional()
  @IsDateOnly()
  dueBefore?: string;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'Deadline on or after this day.' })
  @IsOptional()
  @IsDateOnly()
  dueFrom?: string;

  @ApiPropertyOptional({ type: String, description: 'Of the programme in `programmeCode`.' })
  @IsOptional()
  @Matches(STAGE_CODE)
  stageCode?: string;

  @ApiPropertyOptional({ type: Number, description: 'A department among the leads.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  departmentId?: number;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID(undefined, BAD_ID)
  directiveId?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'A line of a directive.' })
  @IsOptional()
  @IsUUID(undefined, BAD_ID)
  directiveTaskId?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Handed down from this task.' })
  @IsOptional()
  @IsUUID(undefined, BAD_ID)
  parentId?: string;

  @ApiPropertyOptional({ enum: ['east', 'west'] })
  @IsOptional()
  @IsIn(['east', 'west'])
  region?: 'east' | 'west';

  @ApiPropertyOptional({
    type: String,
    description: 'Tenant that assigned it; `commune`: the commune itself.',
  })
  @IsOptional()
  @Matches(/^(commune|[1-9][0-9]{0,8})$/)
  assignedBy?: string;

  @ApiPropertyOptional({ enum: TASK_WITHOUT, description: 'Only tasks that have none of these.' })
  @IsOptional()
  @IsIn(TASK_WITHOUT)
  without?: TaskWithout;

  @ApiPropertyOptional({ enum: ['xa', 'phuong'] })
  @IsOptional()
  @IsIn(['xa', 'phuong'])
  communeType?: 'xa' | 'phuong';

  @ApiPropertyOptional({ enum: TASK_RISKS })
  @IsOptional()
  @IsIn(TASK_RISKS)
  risk?: TaskRiskFilter;

  @ApiPropertyOptional({
    enum: ['true'],
    description: "The caller's own body leads, supports or assigned it.",
  })
  @IsOptional()
  @IsIn(['true'])
  mine?: 'true';

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description:
      'What was known at the end of this day, today or earlier; the answer never changes afterwards.',
  })
  @IsOptional()
  @IsDateOnly()
  asOf?: string;

  @ApiPropertyOptional({
    enum: ['true'],
    description: 'Only completed tasks that wait for the caller to confirm them.',
  })
  @IsOptional()
  @IsIn(['true'])
  toConfirm?: 'true';

  @ApiPropertyOptional({
    enum: ['true'],
    description: 'Only completions that were returned and are not done again yet.',
  })
  @IsOptional()
  @IsIn(['true'])
  returned?: 'true';
}

export class TaskListQuery extends TaskFilters {}

/** A department by id, a body without accounts by name, or the commune itself when neither is given. */
export class TaskLeadInput {
  @ApiProperty({ enum: TASK_LEAD_ROLES })
  @IsIn(TASK_LEAD_ROLES)
  role: TaskLeadRole;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'A department of the province.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  departmentId?: number | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'A body without accounts.' })
  @IsOptional()
  @Tidy()
  @IsPlainText(200)
  orgName?: string | null;
}

class TaskFields {
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(5000)
  description?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(PROGRAMME_CODE)
  programmeCode?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'A stage of the programme.' })
  @IsOptional()
  @Matches(STAGE_CODE)
  stageCode?: string | null;

  @ApiPropertyOptional({ type: [String], description: 'Indicators whose targets the task should move.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(INDICATOR_CODE, { each: true })
  targetCodes?: string[];

  @ApiPropertyOptional({
    enum: TASK_RHYTHMS,
    nullable: true,
    description: 'How often it is reported; a routine task has one.',
  })
  @IsOptional()
  @IsIn(TASK_RHYTHMS)
  rhythm?: TaskRhythm | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDateOnly()
  startsOn?: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description: 'For tasks with a deadline.',
  })
  @IsOptional()
  @IsDateOnly()
  deadline?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Rõ người: an assignment in force in the commune.',
  })
  @IsOptional()
  @IsUUID(undefined, { message: 'Mã không hợp lệ.' })
  ownerAssignmentId?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Rõ trách nhiệm: the leading body.' })
  @IsOptional()
  @Tidy()
  @IsPlainText(200)
  leadOrg?: string | null;

  @ApiPropertyOptional({
    type: [TaskLeadInput],
    description:
      'Whoever leads and supports, in place of those before; `leadOrg` then becomes their joined names.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => TaskLeadInput)
  leads?: TaskLeadInput[];

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @MinLength(1, { each: true })
  @MaxLength(200, { each: true, message: 'Tên cơ quan dài nhất 200 ký tự.' })
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

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(100)
  documentNumber?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDateOnly()
  documentDate?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(200)
  documentIssuer?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(500)
  documentAbstract?: string | null;

  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @IsBoolean()
  isPublic?: boolean;
}

class TaskCoreFields extends TaskFields {
  @ApiProperty({ type: String, minLength: 5, maxLength: 500 })
  @Tidy()
  @IsPlainText(500)
  @MinLength(5, { message: 'Cần ít nhất 5 ký tự.' })
  title: string;

  @ApiProperty({ enum: TASK_CATEGORIES })
  @IsIn(TASK_CATEGORIES)
  category: TaskCategory;

  @ApiProperty({ enum: TASK_KINDS })
  @IsIn(TASK_KINDS)
  kind: TaskKind;
}

export class CreateTaskBody extends TaskCoreFields {
  @ApiPropertyOptional({
    type: String,
    description: "The caller's own commune; required for province and departments.",
  })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    description: 'The assigned task of the same commune that it is handed down from; commune staff only.',
  })
  @IsOptional()
  @IsUUID(undefined, BAD_ID)
  parentId?: string;
}

/** Drafts take every field; an assigned task only description, supporting bodies and publication. */
export class UpdateTaskBody extends PartialType(TaskCoreFields) {}

export class TaskUpdateBody {
  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'Today unless given; not in the future.',
  })
  @IsOptional()
  @IsDateOnly()
  reportedOn?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    description: 'Of which lead; found by itself when the caller can only speak for one.',
  })
  @IsOptional()
  @IsUUID(undefined, { message: 'Mã không hợp lệ.' })
  leadId?: string;

  @ApiPropertyOptional({ type: Number, minimum: 0, maximum: 100, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  percent?: number | null;

  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(5000)
  body: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(2000)
  difficulty?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(2000)
  proposal?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Required to report completion.' })
  @IsOptional()
  @Tidy()
  @IsPlainText(1000)
  deliverableEvidence?: string | null;

  @ApiPropertyOptional({ type: Boolean, default: false })
  @IsOptional()
  @IsBoolean()
  isCompletion?: boolean;

  @ApiPropertyOptional({
    type: [String],
    description: 'Evidence that the caller uploaded or linked to this task before and no report names yet.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true, message: BAD_ID.message })
  fileIds?: string[];
}

class ReasonBody {
  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(1000)
  reason: string;
}

export class ReturnTaskBody extends ReasonBody {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Only this lead; all unless given.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Mã không hợp lệ.' })
  leadId?: string;
}

export class ExtendTaskBody extends ReasonBody {
  @ApiProperty({ type: String, format: 'date' })
  @IsDateOnly()
  deadline: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(200)
  document?: string | null;
}

/** Pausing or setting a task aside as not applicable. */
export class SetAsideTaskBody extends ReasonBody {
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(200)
  document?: string | null;
}

export class TaskBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  communeName: string;
  @ApiProperty({ type: String })
  title: string;
  @ApiProperty({ enum: TASK_CATEGORIES })
  category: TaskCategory;
  @ApiProperty({ type: String, nullable: true })
  programmeCode: string | null;
  @ApiProperty({ type: String, nullable: true })
  stageCode: string | null;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The task it was handed down from.',
  })
  parentId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  directiveId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The line of the directive.' })
  directiveTaskId: string | null;
  @ApiProperty({ enum: TASK_KINDS })
  kind: TaskKind;
  @ApiProperty({ enum: TASK_RHYTHMS, nullable: true })
  rhythm: TaskRhythm | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  startsOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  deadline: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  originalDeadline: string | null;
  @ApiProperty({ type: String, nullable: true })
  ownerAssignmentId: string | null;
  @ApiProperty({ type: String, nullable: true })
  ownerName: string | null;
  @ApiProperty({ type: String, nullable: true })
  ownerPosition: string | null;
  @ApiProperty({ type: String, nullable: true })
  leadOrg: string | null;
  @ApiProperty({ type: String, nullable: true })
  deliverable: string | null;
  @ApiProperty({ type: String, nullable: true })
  authority: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  assignedAt: string | null;
  @ApiProperty({ type: Boolean, description: "The caller's own tenant assigned it, or drafts it." })
  isAssignedByMe: boolean;
  @ApiProperty({ enum: ['commune', 'department', 'province'] })
  assignedByKind: 'commune' | 'department' | 'province';
  @ApiProperty({ type: String, format: 'date', nullable: true })
  completedOn: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  confirmedAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why the completion was not accepted.' })
  returnReason: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Of the newest report.' })
  percent: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  lastReportedOn: string | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'From this day a newer document stands in its place.',
  })
  supersededOn: string | null;
  @ApiProperty({ enum: TASK_STATUSES, description: 'Derived as of today, or as of the day asked about.' })
  status: TaskStatus;
  @ApiProperty({ type: String, description: 'Why the task has this status.' })
  statusReason: string;
  @ApiProperty({ type: Boolean })
  isDueSoon: boolean;
  @ApiProperty({ type: TaskRiskBody })
  risk: TaskRiskBody;
  @ApiProperty({ type: Boolean })
  isExtended: boolean;
  @ApiProperty({ type: Boolean })
  isPastOriginalDeadline: boolean;
  @ApiProperty({ type: Boolean })
  isAwaitingConfirmation: boolean;
  @ApiProperty({ enum: TASK_CLARITIES, isArray: true })
  missingClarities: TaskClarity[];
  @ApiProperty({ type: Boolean })
  isPublic: boolean;
  @ApiProperty({ type: Boolean })
  isSample: boolean;
}

export class TaskPage {
  @ApiProperty({ type: [TaskBody] })
  items: TaskBody[];
  @ApiProperty({ type: Number })
  total: number;
}

export class TaskReportBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: String, format: 'date' })
  reportedOn: string;
  @ApiProperty({ type: Number, nullable: true })
  percent: number | null;
  @ApiProperty({ type: String })
  body: string;
  @ApiProperty({ type: String, nullable: true })
  difficulty: string | null;
  @ApiProperty({ type: String, nullable: true })
  proposal: string | null;
  @ApiProperty({ type: String, nullable: true })
  deliverableEvidence: string | null;
  @ApiProperty({ type: Boolean })
  isCompletion: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The lead it is about.' })
  leadId: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
  @ApiProperty({ type: String, nullable: true })
  createdByName: string | null;
}

export class TaskClarityBody {
  @ApiProperty({ enum: TASK_CLARITIES })
  clarity: TaskClarity;
  @ApiProperty({ type: Boolean })
  isGiven: boolean;
}

/** total = doneOnTime + doneLate + inTime + overdue + routine + notApplicable + paused; inTime = notStarted + inProgress. */
export class TaskPartsBody {
  @ApiProperty({ type: Number })
  total: number;
  @ApiProperty({ type: Number })
  doneOnTime: number;
  @ApiProperty({ type: Number })
  doneLate: number;
  @ApiProperty({ type: Number })
  notStarted: number;
  @ApiProperty({ type: Number })
  inProgress: number;
  @ApiProperty({ type: Number })
  inTime: number;
  @ApiProperty({ type: Number })
  overdue: number;
  @ApiProperty({ type: Number })
  routine: number;
  @ApiProperty({ type: Number })
  notApplicable: number;
  @ApiProperty({ type: Number })
  paused: number;
}

export class TaskDetailBody extends TaskBody {
  @ApiProperty({ type: String, nullable: true })
  description: string | null;
  @ApiProperty({ type: [String] })
  supportingOrgs: string[];
  @ApiProperty({ type: String, nullable: true })
  programmeName: string | null;
  @ApiProperty({ type: String, nullable: true })
  documentNumber: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  documentDate: string | null;
  @ApiProperty({ type: String, nullable: true })
  documentIssuer: string | null;
  @ApiProperty({ type: String, nullable: true })
  documentAbstract: string | null;
  @ApiProperty({ enum: ['not_applicable', 'paused'], nullable: true })
  disposition: 'not_applicable' | 'paused' | null;
  @ApiProperty({ type: String, nullable: true })
  dispositionReason: string | null;
  @ApiProperty({ type: String, nullable: true })
  dispositionDocument: string | null;
  @ApiProperty({ type: String, nullable: true })
  extensionReason: string | null;
  @ApiProperty({ type: String, nullable: true })
  extensionDocument: string | null;
  @ApiProperty({ type: [TaskClarityBody], description: 'The six clarities (6 rõ).' })
  clarities: TaskClarityBody[];
  @ApiProperty({ type: String, format: 'date', description: 'The day that status and flags are of.' })
  asOf: string;
  @ApiProperty({ type: [String] })
  targetCodes: string[];
  @ApiProperty({ type: String, nullable: true })
  stageName: string | null;
  @ApiProperty({ type: String, nullable: true })
  parentTitle: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The document that stands in its place.' })
  supersededBy: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The signed document.' })
  decisionFileId: string | null;
  @ApiProperty({ type: [TaskReportBody], description: 'Newest first.' })
  updates: TaskReportBody[];
  @ApiProperty({ type: [TaskLeadBody], description: 'Complete only when all with role `lead` are.' })
  leads: TaskLeadBody[];
  @ApiProperty({ type: [TaskEventBody], description: 'Newest first.' })
  events: TaskEventBody[];
  @ApiProperty({ type: [TaskBlockBody], description: 'Newest first.' })
  blocks: TaskBlockBody[];
  @ApiProperty({ type: [TaskFileBody] })
  files: TaskFileBody[];
  @ApiProperty({ type: [TaskChildBody], description: 'Handed down within the commune.' })
  children: TaskChildBody[];
  @ApiProperty({ type: TaskPartsBody, description: 'Of the children.' })
  childCounters: TaskPartsBody;
  @ApiProperty({ type: [TaskTargetBody] })
  targets: TaskTargetBody[];
}

/** The parts as of a day, and what is to be seen to. */
export class TaskCountersBody extends TaskPartsBody {
  @ApiProperty({ type: String, format: 'date' })
  asOf: string;
  @ApiProperty({ type: Number, description: 'Within inTime: at most seven days left.' })
  dueSoon: number;
  @ApiProperty({ type: Number, description: 'Not assigned yet; not in the total.' })
  drafts: number;
}

/** The day that a single task is asked about. */
export class TaskDayQuery {
  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'Today unless given; not in the future.',
  })
  @IsOptional()
  @IsDateOnly()
  asOf?: string;
}

export class TaskExportQuery extends TaskFilters {
  @ApiPropertyOptional({ enum: ['xlsx', 'csv'], default: 'xlsx' })
  @IsIn(['xlsx', 'csv'])
  format: 'xlsx' | 'csv' = 'xlsx';
}
