import { ApiProperty } from '@nestjs/swagger';
import { CommuneBody } from './communes.dto.js';
import {
  DATA_GRADES,
  OBSERVATION_STATES,
  type DataGrade,
  type ObservationState,
} from './observations.constants.js';
import { PUBLIC_TASK_STATUSES, type PublicTaskStatus } from './public.constants.js';
import { APPOINTMENT_KINDS, BLOCKS, type AppointmentKind, type Block } from './personnel.constants.js';
import {
  TARGET_HORIZONS,
  TARGET_ISSUERS,
  TARGET_OPERATORS,
  TARGET_RESULTS,
  type TargetHorizon,
  type TargetIssuer,
  type TargetOperator,
  type TargetResult,
} from './targets.constants.js';
import {
  TASK_CATEGORIES,
  TASK_KINDS,
  TASK_RHYTHMS,
  type TaskCategory,
  type TaskKind,
  type TaskRhythm,
} from './tasks.constants.js';

export class PublicPost {
  @ApiProperty({ type: String, example: 'CT_UBND' })
  positionCode: string;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: String })
  orgUnit: string;
  @ApiProperty({ enum: APPOINTMENT_KINDS })
  kind: AppointmentKind;
  @ApiProperty({ type: String, nullable: true, example: '2026-2031' })
  term: string | null;
  @ApiProperty({ type: String, format: 'date' })
  startsOn: string;
}

/** Duty contact of one of the key personnel: nothing personal beyond name, posts and office contact. */
export class PublicContact {
  @ApiProperty({ type: String })
  fullName: string;
  @ApiProperty({
    type: String,
    description: 'All posts in order of rank.',
    example: 'Bí thư Đảng ủy, Chủ tịch Hội đồng nhân dân',
  })
  title: string;
  @ApiProperty({ enum: BLOCKS, description: 'Of the highest post.' })
  block: Block;
  @ApiProperty({ type: [PublicPost] })
  posts: PublicPost[];
  @ApiProperty({ type: String, nullable: true })
  officePhone: string | null;
  @ApiProperty({ type: String, nullable: true })
  officeEmail: string | null;
  @ApiProperty({ type: String, nullable: true })
  duties: string | null;
  @ApiProperty({ type: String, nullable: true })
  receptionSchedule: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Address of the portrait, only with a recorded basis.',
  })
  portraitUrl: string | null;
  @ApiProperty({ type: Boolean })
  isSample: boolean;
}

export class PublicDecision {
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: String, format: 'date' })
  date: string;
  @ApiProperty({ type: String, nullable: true })
  abstract: string | null;
}

/** A published figure; `value` in the indicator's unit. */
export class PublicObservation {
  @ApiProperty({ type: String, example: '2026-M10' })
  periodCode: string;
  @ApiProperty({ type: String, example: 'Tháng 10/2026' })
  periodLabel: string;
  @ApiProperty({ type: String, format: 'date', description: 'Last day of the data window.' })
  cutoffOn: string;
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
  @ApiProperty({ type: String, format: 'date-time' })
  publishedAt: string;
  @ApiProperty({ type: Boolean, description: 'The window ends with the year: the result is final.' })
  isYearEnd: boolean;
}

export class PublicTarget {
  @ApiProperty({ type: String })
  indicatorCode: string;
  @ApiProperty({ type: String })
  indicatorName: string;
  @ApiProperty({ type: String, example: 'economy' })
  domain: string;
  @ApiProperty({ type: String, example: 'mil_vnd' })
  unit: string;
  @ApiProperty({ enum: ['higher', 'lower', 'none'] })
  direction: 'higher' | 'lower' | 'none';
  @ApiProperty({ type: Number })
  decimals: number;
  @ApiProperty({ enum: TARGET_HORIZONS })
  horizon: TargetHorizon;
  @ApiProperty({ type: Number, description: 'The year, or the last year of the term.' })
  year: number;
  @ApiProperty({ enum: TARGET_ISSUERS })
  issuer: TargetIssuer;
  @ApiProperty({ enum: TARGET_OPERATORS })
  operator: TargetOperator;
  @ApiProperty({ type: Number, nullable: true })
  low: number | null;
  @ApiProperty({ type: Number, nullable: true })
  high: number | null;
  @ApiProperty({ type: PublicDecision })
  decision: PublicDecision;
  @ApiProperty({
    type: PublicObservation,
    nullable: true,
    description: 'The latest published figure of the year.',
  })
  latest: PublicObservation | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Per cent of the target; null where a per cent would mislead.',
  })
  ratio: number | null;
  @ApiProperty({ type: Number, nullable: true, description: "Actual minus target, in the indicator's unit." })
  difference: number | null;
  @ApiProperty({ enum: TARGET_RESULTS, nullable: true, description: 'Only once the year is complete.' })
  result: TargetResult | null;
  @ApiProperty({ type: Boolean })
  isSample: boolean;
}

export class PublicTask {
  @ApiProperty({ type: String })
  title: string;
  @ApiProperty({ enum: TASK_CATEGORIES })
  category: TaskCategory;
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
  leadOrg: string | null;
  @ApiProperty({ type: String, nullable: true })
  deliverable: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The programme it belongs to.' })
  programmeName: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The document by which it was assigned.' })
  documentNumber: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  documentDate: string | null;
  @ApiProperty({ type: String, nullable: true })
  documentIssuer: string | null;
  @ApiProperty({ enum: PUBLIC_TASK_STATUSES })
  status: PublicTaskStatus;
  @ApiProperty({ type: Boolean })
  isDueSoon: boolean;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'As the commune last reported it, of work with a deadline that is in hand.',
  })
  percent: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Day of the last report.' })
  reportedOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Only once it is confirmed.' })
  completedOn: string | null;
  @ApiProperty({ type: Boolean })
  isSample: boolean;
}

/** How many published tasks stand where; the parts make the total. */
export class PublicTaskCounts {
  @ApiProperty({ type: Number })
  total: number;
  @ApiProperty({ type: Number })
  overdue: number;
  @ApiProperty({ type: Number })
  inProgress: number;
  @ApiProperty({ type: Number })
  notStarted: number;
  @ApiProperty({ type: Number })
  awaitingConfirmation: number;
  @ApiProperty({ type: Number })
  routine: number;
  @ApiProperty({ type: Number })
  doneOnTime: number;
  @ApiProperty({ type: Number })
  doneLate: number;
  @ApiProperty({ type: Number })
  paused: number;
  @ApiProperty({ type: Number })
  notApplicable: number;
}

/** All that is published of a commune, as of a day. */
export class PublicProfile extends CommuneBody {
  @ApiProperty({
    type: String,
    format: 'date',
    description: 'Posts, targets and task statuses are those of this day.',
  })
  asOf: string;
  @ApiProperty({ type: [PublicContact] })
  contacts: PublicContact[];
  @ApiProperty({ type: [PublicTarget] })
  targets: PublicTarget[];
  @ApiProperty({ type: PublicTaskCounts, description: 'As of the day.' })
  taskCounts: PublicTaskCounts;
  @ApiProperty({ type: [PublicTask] })
  tasks: PublicTask[];
  @ApiProperty({ type: Boolean, description: 'Some of it is sample data.' })
  hasSample: boolean;
}
