import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { INDICATOR_DOMAINS, type IndicatorDomain } from './catalogue.constants.js';
import { EntrySubmissionBody, EntryTargetBody } from './entry-form.dto.js';
import {
  DATA_GRADES,
  OBSERVATION_STATES,
  type DataGrade,
  type ObservationState,
} from './observations.constants.js';
import { PERIOD_STATES, type PeriodState } from './periods.constants.js';
import {
  CELL_DECISIONS,
  SUBMISSION_ACTIONS,
  SUBMISSION_STATES,
  type CellDecision,
  type SubmissionAction,
  type SubmissionState,
} from './submissions.constants.js';
import { TARGET_RESULTS, type TargetResult } from './targets.constants.js';

/** How a figure differs from another version of it. */
export const CELL_CHANGES = ['same', 'new', 'changed', 'removed'] as const;
export type CellChange = (typeof CELL_CHANGES)[number];

export class SubmissionItemBody extends EntrySubmissionBody {
  @ApiProperty({ type: String })
  form: string;
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  communeName: string;
  @ApiProperty({ type: String })
  periodCode: string;
  @ApiProperty({ type: String })
  periodLabelVi: string;
  @ApiProperty({ type: String })
  periodLabelEn: string;
  @ApiProperty({ type: String, format: 'date' })
  dueOn: string;
  @ApiProperty({ type: Number, description: 'Cells of the newest version without a decision.' })
  pendingCount: number;
  @ApiProperty({ type: Boolean })
  isSample: boolean;
}

export class SubmissionPage {
  @ApiProperty({ type: [SubmissionItemBody] })
  items: SubmissionItemBody[];
  @ApiProperty({ type: Number })
  total: number;
}

/** A figure as it was sealed, or as it stands. */
export class SealedFigureBody {
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
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ type: [String], description: 'Codes of OBSERVATION_WARNINGS.' })
  warnings: string[];
}

export class SealedTargetBody extends EntryTargetBody {
  @ApiProperty({ type: String, format: 'date' })
  effectiveOn: string;
}

/** What was computed when the form was sealed. */
export class SealedAchievementBody {
  @ApiProperty({ type: Number, nullable: true, description: 'Per cent of the target.' })
  ratio: number | null;
  @ApiProperty({ type: Number, nullable: true })
  difference: number | null;
  @ApiProperty({ enum: TARGET_RESULTS, nullable: true })
  result: TargetResult | null;
}

export class SealedRowBody extends SealedFigureBody {
  @ApiProperty({ type: String })
  indicatorCode: string;
  @ApiProperty({ type: String })
  nameVi: string;
  @ApiProperty({ type: String })
  nameEn: string;
  @ApiProperty({ enum: INDICATOR_DOMAINS })
  domain: IndicatorDomain;
  @ApiProperty({ type: String })
  unit: string;
  @ApiProperty({ type: Number })
  decimals: number;
  @ApiProperty({ type: Boolean })
  isExpected: boolean;
  @ApiProperty({ type: Boolean })
  isDerived: boolean;
  @ApiProperty({ type: Boolean })
  isSample: boolean;
  @ApiProperty({ type: Number })
  observationVersion: number;
  @ApiProperty({ type: SealedTargetBody, nullable: true })
  target: SealedTargetBody | null;
  @ApiProperty({ type: SealedAchievementBody })
  achievement: SealedAchievementBody;
}

class SealedPeriodBody {
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ type: String })
  labelVi: string;
  @ApiProperty({ type: String })
  labelEn: string;
  @ApiProperty({ type: String, format: 'date' })
  startsOn: string;
  @ApiProperty({ type: String, format: 'date' })
  cutoffOn: string;
  @ApiProperty({ type: String, format: 'date' })
  dueOn: string;
}

/** Everything needed to read a submitted form alone, years later. */
export class SealedFormBody {
  @ApiProperty({ type: String })
  form: string;
  @ApiProperty({ type: String })
  formNameVi: string;
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  communeName: string;
  @ApiProperty({ type: SealedPeriodBody })
  period: SealedPeriodBody;
  @ApiProperty({ type: String, nullable: true })
  submittedByName: string | null;
  @ApiProperty({ type: Boolean })
  isLate: boolean;
  @ApiProperty({ type: [SealedRowBody] })
  rows: SealedRowBody[];
}

export class SubmissionVersionBody {
  @ApiProperty({ type: Number })
  number: number;
  @ApiProperty({ type: String, format: 'date-time' })
  sealedAt: string;
  @ApiProperty({ type: String, nullable: true })
  submittedByName: string | null;
  @ApiProperty({ type: Boolean })
  isLate: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Why a correction was made.' })
  reason: string | null;
  @ApiProperty({ type: String, description: 'sha256 in hexadecimal.' })
  hash: string;
  @ApiProperty({ type: String, description: 'Of the seal before it in the chain.' })
  previousHash: string;
  @ApiProperty({ type: Number, description: "Place in the commune's chain of seals." })
  chainNumber: number;
}

export class SealedVersionBody extends SubmissionVersionBody {
  @ApiProperty({ type: SealedFormBody })
  content: SealedFormBody;
}

/** One indicator of a submission: sealed, as it stands now, and in the version before. */
export class SubmissionCellBody {
  @ApiProperty({ type: String })
  indicatorCode: string;
  @ApiProperty({ type: String })
  nameVi: string;
  @ApiProperty({ type: String })
  nameEn: string;
  @ApiProperty({ enum: INDICATOR_DOMAINS })
  domain: IndicatorDomain;
  @ApiProperty({ type: String })
  unit: string;
  @ApiProperty({ type: Number })
  decimals: number;
  @ApiProperty({ type: Boolean })
  isExpected: boolean;
  @ApiProperty({ type: Boolean })
  isDerived: boolean;
  @ApiProperty({ type: SealedFigureBody, nullable: true })
  sealed: SealedFigureBody | null;
  @ApiProperty({ type: SealedFigureBody, nullable: true, description: 'In the sealed version before.' })
  previous: SealedFigureBody | null;
  @ApiProperty({ type: SealedFigureBody, nullable: true })
  now: SealedFigureBody | null;
  @ApiProperty({ enum: CELL_CHANGES, description: 'From the version before to the sealed one.' })
  changeSincePrevious: CellChange;
  @ApiProperty({ enum: CELL_CHANGES, description: 'From the sealed version to now.' })
  changeSinceSealed: CellChange;
  @ApiProperty({ type: SealedTargetBody, nullable: true })
  target: SealedTargetBody | null;
  @ApiProperty({ type: SealedAchievementBody })
  achievement: SealedAchievementBody;
  @ApiProperty({ enum: CELL_DECISIONS, nullable: true, description: 'Null before the first submission.' })
  decision: CellDecision | null;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ type: String, nullable: true })
  decidedByName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: string | null;
  @ApiProperty({ type: Boolean, description: 'The caller may accept or return it now.' })
  mayDecide: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt: string | null;
}

export class SubmissionEventBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ enum: SUBMISSION_ACTIONS })
  action: SubmissionAction;
  @ApiProperty({ type: Number, nullable: true })
  number: number | null;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ type: String, nullable: true })
  actorName: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  details: Record<string, unknown> | null;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
}

export class ExplanationBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: String, nullable: true })
  indicatorCode: string | null;
  @ApiProperty({ type: String })
  question: string;
  @ApiProperty({ type: String, nullable: true })
  askedByName: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  askedAt: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn: string | null;
  @ApiProperty({ type: String, nullable: true })
  answer: string | null;
  @ApiProperty({ type: String, nullable: true })
  answeredByName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt: string | null;
}

export class SubmissionDetailBody extends SubmissionItemBody {
  @ApiProperty({ type: [SubmissionCellBody], description: 'In the order of the form.' })
  cells: SubmissionCellBody[];
  @ApiProperty({ type: [SubmissionVersionBody], description: 'Newest first.' })
  versions: SubmissionVersionBody[];
  @ApiProperty({ type: [SubmissionEventBody], description: 'Newest first.' })
  events: SubmissionEventBody[];
  @ApiProperty({ type: [ExplanationBody], description: 'Open ones first.' })
  questions: ExplanationBody[];
}

export class SubmissionOutcomeBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ enum: ['done', 'unchanged', 'refused'] })
  outcome: 'done' | 'unchanged' | 'refused';
  @ApiProperty({ type: SubmissionItemBody, nullable: true })
  submission: SubmissionItemBody | null;
  @ApiProperty({ type: String, nullable: true, description: 'A problem code when refused.' })
  code: string | null;
  @ApiProperty({ type: String, nullable: true })
  detail: string | null;
}

export class SubmissionOutcomesBody {
  @ApiProperty({ type: [SubmissionOutcomeBody], description: 'In the order of the request.' })
  results: SubmissionOutcomeBody[];
  @ApiProperty({ type: Number })
  done: number;
  @ApiProperty({ type: Number })
  refused: number;
}

/** A form of one commune and period in the reviewer's list: there are thousands, so zero and false are left out. */
export class ReviewSlotBody {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ enum: SUBMISSION_STATES })
  state: SubmissionState;
  @ApiPropertyOptional({ type: Number, default: 0, description: 'Absent before the first submission.' })
  sealedNumber?: number;
  @ApiPropertyOptional({ type: Boolean, default: false })
  isLate?: boolean;
  @ApiPropertyOptional({ type: Number, default: 0, description: 'Warnings that no note answers.' })
  warningCount?: number;
  @ApiPropertyOptional({
    type: Number,
    default: 0,
    description: 'Figures changed since the newest version was sealed.',
  })
  changedCount?: number;
  @ApiPropertyOptional({ type: Number, default: 0 })
  returnedCount?: number;
  @ApiPropertyOptional({
    type: Number,
    default: 0,
    description: 'Explanations asked for and not yet given.',
  })
  questionCount?: number;
  @ApiPropertyOptional({
    type: Number,
    default: 0,
    description: 'Cells of the newest version without a decision.',
  })
  pendingCount?: number;
}

export class ReviewPeriodBody {
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ type: String })
  labelVi: string;
  @ApiProperty({ type: String })
  labelEn: string;
  @ApiProperty({ type: String, format: 'date' })
  dueOn: string;
  @ApiProperty({ enum: PERIOD_STATES })
  state: PeriodState;
  @ApiProperty({ type: Boolean, description: 'What is not submitted by now is late.' })
  isPastDue: boolean;
}

export class ReviewRowBody {
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  communeName: string;
  @ApiProperty({ enum: ['xa', 'phuong'] })
  communeType: 'xa' | 'phuong';
  @ApiProperty({ enum: ['east', 'west'] })
  region: 'east' | 'west';
  @ApiProperty({
    type: [ReviewSlotBody],
    nullable: true,
    description: 'One per period, in their order; null where nothing was entered.',
  })
  slots: (ReviewSlotBody | null)[];
}

export class ProvinceSubmissionsBody {
  @ApiProperty({ type: Number })
  year: number;
  @ApiProperty({ type: String })
  form: string;
  @ApiProperty({ type: [ReviewPeriodBody], description: 'Begun ones, oldest first.' })
  periods: ReviewPeriodBody[];
  @ApiProperty({ type: [ReviewRowBody], description: 'Late and changed ones first, then by name.' })
  items: ReviewRowBody[];
  @ApiProperty({ type: Number })
  total: number;
  @ApiProperty({ type: Boolean })
  hasSample: boolean;
}

export class SealFaultBody {
  @ApiProperty({ enum: ['altered', 'unlinked', 'removed'] })
  kind: 'altered' | 'unlinked' | 'removed';
  @ApiProperty({ type: Number, nullable: true, description: 'Place in the chain; null when it is gone.' })
  chainNumber: number | null;
  @ApiProperty({ type: String, nullable: true })
  submissionId: string | null;
  @ApiProperty({ type: String, nullable: true })
  periodCode: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Number of the sealed version.' })
  number: number | null;
}

export class SealVerificationBody {
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  communeName: string;
  @ApiProperty({ type: Number })
  seals: number;
  @ApiProperty({ type: [SealFaultBody] })
  faults: SealFaultBody[];
  @ApiProperty({ type: String, format: 'date-time' })
  checkedAt: string;
}
