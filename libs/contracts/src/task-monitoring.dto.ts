import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { COMMUNE_CODE } from './list-query.dto.js';
import { IsDateOnly } from './rules.js';
import { TASK_MONITORING_GROUPS, type TaskMonitoringGroup } from './task-monitoring.constants.js';

const PROGRAMME_CODE = /^[A-Z0-9-]{2,30}$/;
const STAGE_CODE = /^[a-z0-9-]{2,30}$/;
const LARGEST_ID = 2_147_483_647;

/** Which tasks are watched, and as of which day. */
export class TaskMonitoringFilters {
  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'Today unless given. A past day shows what was known at its end; a future day is refused.',
  })
  @IsOptional()
  @IsDateOnly()
  asOf?: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(PROGRAMME_CODE)
  programmeCode?: string;

  @ApiPropertyOptional({ type: String, description: 'A stage of the programme.' })
  @IsOptional()
  @Matches(STAGE_CODE)
  stageCode?: string;

  @ApiPropertyOptional({ type: Number, description: 'A department among the leads.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LARGEST_ID)
  departmentId?: number;

  @ApiPropertyOptional({ enum: ['east', 'west'] })
  @IsOptional()
  @IsIn(['east', 'west'])
  region?: 'east' | 'west';

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Mã không hợp lệ.' })
  directiveId?: string;
}

export class TaskMonitoringQuery extends TaskMonitoringFilters {
  @ApiPropertyOptional({ enum: TASK_MONITORING_GROUPS, default: 'programme' })
  @IsIn(TASK_MONITORING_GROUPS)
  groupBy: TaskMonitoringGroup = 'programme';
}

export class TaskMonitoringExportQuery extends TaskMonitoringQuery {
  @ApiPropertyOptional({ enum: ['xlsx', 'docx'], default: 'xlsx' })
  @IsIn(['xlsx', 'docx'])
  format: 'xlsx' | 'docx' = 'xlsx';
}

export class TaskTrendQuery extends TaskMonitoringFilters {
  @ApiPropertyOptional({ type: Number, default: 26, minimum: 2, maximum: 104 })
  @Type(() => Number)
  @IsInt()
  @Min(2)
  @Max(104)
  weeks: number = 26;
}

export class TaskMonitoringPageQuery extends TaskMonitoringFilters {
  @ApiPropertyOptional({ type: Number, default: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  page: number = 1;

  @ApiPropertyOptional({ type: Number, default: 25, maximum: 200 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  perPage: number = 25;
}

/** total = doneOnTime + doneLate + inTime + overdue + routine + notApplicable + paused; inTime = notStarted + inProgress. */
export class TaskMonitoringCountsBody {
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
  @ApiProperty({ type: Number, description: 'Within inTime: at most seven days left.' })
  dueSoon: number;
  @ApiProperty({
    type: Number,
    description: 'Open and behind the calendar, or silent longer than their rhythm.',
  })
  atRisk: number;
  @ApiProperty({ type: Number, description: 'Of those done: not yet confirmed by who assigned them.' })
  awaitingConfirmation: number;
}

export class TaskMonitoringRowBody extends TaskMonitoringCountsBody {
  @ApiProperty({ type: String, description: 'What the row stands for; `none` for tasks without any.' })
  key: string;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: String, nullable: true, description: 'Number and date of a document, or the stage.' })
  detail: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    nullable: true,
    description: 'Filters of GET /tasks that leave exactly the tasks of this row; null where there are none.',
  })
  filter: Record<string, string> | null;
}

export class TaskMonitoringBody {
  @ApiProperty({ type: String, format: 'date', description: 'tính đến ngày' })
  asOf: string;
  @ApiProperty({ enum: TASK_MONITORING_GROUPS })
  groupBy: TaskMonitoringGroup;
  @ApiProperty({ type: TaskMonitoringCountsBody, description: 'Every task once.' })
  total: TaskMonitoringCountsBody;
  @ApiProperty({ type: [TaskMonitoringRowBody] })
  rows: TaskMonitoringRowBody[];
  @ApiProperty({
    type: Number,
    description:
      'By department: tasks led by several departments. Each counts in the row of every lead and once in the total, so the rows may sum to more.',
  })
  inSeveralRows: number;
  @ApiProperty({ type: Boolean, description: 'Sample tasks are among them.' })
  hasSample: boolean;
}

export class TaskTrendPointBody {
  @ApiProperty({
    type: String,
    format: 'date',
    description: 'The Sunday a week ends on, or the day asked for.',
  })
  day: string;
  @ApiProperty({ type: Number })
  total: number;
  @ApiProperty({ type: Number })
  doneOnTime: number;
  @ApiProperty({ type: Number })
  doneLate: number;
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

export class TaskTrendBody {
  @ApiProperty({ type: String, format: 'date' })
  asOf: string;
  @ApiProperty({ type: [TaskTrendPointBody], description: 'Oldest first.' })
  points: TaskTrendPointBody[];
}

export class OverdueLeadBody {
  @ApiProperty({ type: String })
  orgName: string;
  @ApiProperty({ type: Boolean, description: 'The commune itself.' })
  isCommune: boolean;
  @ApiProperty({ enum: ['lead', 'support'] })
  role: 'lead' | 'support';
  @ApiProperty({ type: Number, nullable: true })
  percent: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  lastReportedOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Null: this lead is late.' })
  completedOn: string | null;
  @ApiProperty({ type: String, nullable: true })
  returnReason: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it is late, in the words of this lead.' })
  explanation: string | null;
}

export class OverdueTaskBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  communeName: string;
  @ApiProperty({ type: String, description: 'Verbatim.' })
  title: string;
  @ApiProperty({ type: String, nullable: true })
  programmeCode: string | null;
  @ApiProperty({ type: String, nullable: true })
  documentNumber: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  documentDate: string | null;
  @ApiProperty({ type: String, format: 'date' })
  deadline: string;
  @ApiProperty({ type: String, format: 'date' })
  originalDeadline: string;
  @ApiProperty({ type: Number })
  daysLate: number;
  @ApiProperty({ type: Number, nullable: true })
  percent: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of the newest report that names one.' })
  difficulty: string | null;
  @ApiProperty({ type: [OverdueLeadBody], description: 'Leads first, then supporters.' })
  leads: OverdueLeadBody[];
  @ApiProperty({ type: Boolean })
  isSample: boolean;
}

export class OverdueTaskPage {
  @ApiProperty({ type: String, format: 'date' })
  asOf: string;
  @ApiProperty({ type: [OverdueTaskBody], description: 'Latest first.' })
  items: OverdueTaskBody[];
  @ApiProperty({ type: Number })
  total: number;
}

export class SilentCommuneBody {
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  communeName: string;
  @ApiProperty({ type: Number, description: 'Open tasks without a report for longer than their rhythm.' })
  silent: number;
  @ApiProperty({ type: Number, description: 'Of these: never reported at all.' })
  neverReported: number;
  @ApiProperty({ type: Number, description: 'Of these: past their deadline.' })
  overdue: number;
  @ApiProperty({
    type: String,
    format: 'date',
    description: 'Since when the longest silence lasts: the last report, or the assignment.',
  })
  silentSince: string;
  @ApiProperty({ type: Number, description: 'Days since then.' })
  days: number;
  @ApiProperty({ type: Boolean })
  isSample: boolean;
}

export class SilentCommunePage {
  @ApiProperty({ type: String, format: 'date' })
  asOf: string;
  @ApiProperty({ type: [SilentCommuneBody], description: 'Most silent tasks first.' })
  items: SilentCommuneBody[];
  @ApiProperty({ type: Number })
  total: number;
  @ApiProperty({ type: Number, description: 'Silent tasks of all communes.' })
  tasks: number;
}
