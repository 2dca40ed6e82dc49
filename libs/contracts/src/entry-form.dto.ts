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
  ValidateNested,
} from 'class-validator';
import { INDICATOR_CODE, INDICATOR_DOMAINS, type IndicatorDomain } from './catalogue.constants.js';
import { COMMUNE_CODE } from './list-query.dto.js';
import {
  DATA_GRADES,
  OBSERVATION_STATES,
  OBSERVATION_WARNINGS,
  type DataGrade,
  type ObservationState,
  type ObservationWarningCode,
} from './observations.constants.js';
import { ObservationWarningBody, PERIOD_CODE, UpdateObservationBody } from './observations.dto.js';
import { PACE_STATES, PERIOD_STATES, type PaceState, type PeriodState } from './periods.constants.js';
import { IfGiven } from './rules.js';
import {
  CELL_DECISIONS,
  DEFAULT_FORM,
  FORM_CODE,
  SUBMISSION_STATES,
  type CellDecision,
  type SubmissionState,
} from './submissions.constants.js';
import {
  TARGET_OPERATORS,
  TARGET_RESULTS,
  type TargetOperator,
  type TargetResult,
} from './targets.constants.js';

export class EntryFormQuery {
  @ApiPropertyOptional({ type: String, default: DEFAULT_FORM })
  @IfGiven()
  @Matches(FORM_CODE)
  form: string = DEFAULT_FORM;

  @ApiProperty({ type: String, example: '2026-M11' })
  @Matches(PERIOD_CODE, { message: 'Mã kỳ báo cáo chưa đúng.' })
  periodCode: string;

  @ApiPropertyOptional({ type: String, description: "The caller's own commune unless given." })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;
}

/** The period and what its dates mean today, for this commune. */
export class EntryPeriodBody {
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ enum: ['M', 'Q', 'H', 'Y'] })
  kind: 'M' | 'Q' | 'H' | 'Y';
  @ApiProperty({ type: Number })
  year: number;
  @ApiProperty({ type: String })
  labelVi: string;
  @ApiProperty({ type: String })
  labelEn: string;
  @ApiProperty({ type: String, format: 'date' })
  startsOn: string;
  @ApiProperty({ type: String, format: 'date' })
  cutoffOn: string;
  @ApiProperty({ type: String, format: 'date', description: 'The due day in force, an extension included.' })
  dueOn: string;
  @ApiProperty({ type: String, format: 'date' })
  timelyUntil: string;
  @ApiProperty({ type: String, format: 'date' })
  locksOn: string;
  @ApiProperty({ type: Number, description: 'Negative once the due day has passed.' })
  daysLeft: number;
  @ApiProperty({ enum: PERIOD_STATES })
  state: PeriodState;
  @ApiProperty({ type: Boolean })
  mayEnter: boolean;
  @ApiProperty({ type: Boolean })
  isLate: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  reopenedUntil: string | null;
  @ApiProperty({ type: Boolean, description: 'A request to unlock waits for the province.' })
  isUnlockRequested: boolean;
  @ApiProperty({ type: Number, description: 'Months of the year that the period closes, 1-12.' })
  elapsedMonths: number;
}

/** Where the form stands; the whole of it is `submissions/{id}`. */
export class EntrySubmissionBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ enum: SUBMISSION_STATES })
  state: SubmissionState;
  @ApiProperty({ type: Number, description: '0 before the first submission.' })
  sealedNumber: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt: string | null;
  @ApiProperty({ type: Boolean })
  isLate: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Why an approved form was opened again.' })
  correctionReason: string | null;
  @ApiProperty({ type: Number })
  expectedCount: number;
  @ApiProperty({ type: Number })
  filledCount: number;
  @ApiProperty({ type: Number, description: 'Warnings that no note answers.' })
  warningCount: number;
  @ApiProperty({ type: Number, description: 'Figures changed since the newest version was sealed.' })
  changedCount: number;
  @ApiProperty({ type: Number })
  returnedCount: number;
  @ApiProperty({ type: Number, description: 'Explanations asked for and not yet given.' })
  questionCount: number;
}

/** A figure as it stands. */
export class EntryCellBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: Number })
  version: number;
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
  @ApiProperty({ enum: Object.keys(OBSERVATION_WARNINGS), isArray: true })
  warnings: ObservationWarningCode[];
  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt: string | null;
  @ApiProperty({ type: Boolean })
  isSample: boolean;
}

export class EntryTargetBody {
  @ApiProperty({ enum: TARGET_OPERATORS })
  operator: TargetOperator;
  @ApiProperty({ type: Number, nullable: true })
  low: number | null;
  @ApiProperty({ type: Number, nullable: true })
  high: number | null;
  @ApiProperty({ type: Number })
  versionNumber: number;
  @ApiProperty({ type: String })
  decisionNumber: string;
  @ApiProperty({ type: String, format: 'date' })
  decisionDate: string;
}

/** What the figure means beside its target. */
export class EntryMeaningBody {
  @ApiProperty({ type: Number, nullable: true, description: 'Per cent of the target.' })
  ratio: number | null;
  @ApiProperty({ type: Number, nullable: true })
  difference: number | null;
  @ApiProperty({ enum: TARGET_RESULTS, nullable: true })
  result: TargetResult | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Share of the target expected by now, 0-1.' })
  expectedShare: number | null;
  @ApiProperty({ type: Number, nullable: true })
  achievedShare: number | null;
  @ApiProperty({ enum: PACE_STATES, nullable: true })
  pace: PaceState | null;
}

export class EntryReviewBody {
  @ApiProperty({ enum: CELL_DECISIONS })
  decision: CellDecision;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ type: String, nullable: true })
  decidedByName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: string | null;
  @ApiProperty({ type: Boolean, description: 'The figure was changed after it was sent.' })
  isChangedSince: boolean;
}

/** One indicator of the form. */
export class EntryRowBody {
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
  @ApiProperty({ enum: ['higher', 'lower', 'none'] })
  direction: 'higher' | 'lower' | 'none';
  @ApiProperty({ type: Number })
  decimals: number;
  @ApiProperty({ type: Boolean })
  isCumulative: boolean;
  @ApiProperty({ type: Boolean, description: 'Computed from other figures, not entered.' })
  isDerived: boolean;
  @ApiProperty({ type: String, nullable: true })
  formula: string | null;
  @ApiProperty({ type: Boolean, description: 'Entered as numerator and denominator.' })
  isRatio: boolean;
  @ApiProperty({ type: String, nullable: true })
  numerator: string | null;
  @ApiProperty({ type: String, nullable: true })
  denominator: string | null;
  @ApiProperty({ type: Number, nullable: true })
  hardMin: number | null;
  @ApiProperty({ type: Number, nullable: true })
  hardMax: number | null;
  @ApiProperty({ type: Number, nullable: true })
  softMin: number | null;
  @ApiProperty({ type: Number, nullable: true })
  softMax: number | null;
  @ApiProperty({
    type: Boolean,
    description: 'The commune owes this figure: the form requires it or a target asks for it.',
  })
  isExpected: boolean;
  @ApiProperty({ type: EntryCellBody, nullable: true })
  cell: EntryCellBody | null;
  @ApiProperty({
    type: [ObservationWarningBody],
    description:
      "The figure's warnings in full, as its save answered them; one whose cause lies elsewhere by now stands only among the cell's codes.",
  })
  warnings: ObservationWarningBody[];
  @ApiProperty({ type: EntryTargetBody, nullable: true })
  target: EntryTargetBody | null;
  @ApiProperty({ type: EntryMeaningBody })
  meaning: EntryMeaningBody;
  @ApiProperty({ type: Number, nullable: true, description: 'The period of the same kind before.' })
  previous: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The same period of the year before.' })
  sameLastYear: number | null;
  @ApiProperty({
    type: [Number],
    nullable: true,
    description:
      'Up to 24 periods of the same kind before this one, oldest first; null where nothing was reported.',
  })
  history: (number | null)[];
  @ApiProperty({ type: EntryReviewBody, nullable: true })
  review: EntryReviewBody | null;
}

export class EntryFormBody {
  @ApiProperty({ type: String })
  form: string;
  @ApiProperty({ type: String })
  formNameVi: string;
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  communeName: string;
  @ApiProperty({ type: EntryPeriodBody })
  period: EntryPeriodBody;
  @ApiProperty({ type: EntrySubmissionBody, nullable: true })
  submission: EntrySubmissionBody | null;
  @ApiProperty({
    type: Boolean,
    description: 'Figures may be changed now: the period is open and nothing approved stands in the way.',
  })
  mayEnter: boolean;
  @ApiProperty({ type: [String], description: 'Codes of the periods in `history`, oldest first.' })
  historyPeriods: string[];
  @ApiProperty({ type: [EntryRowBody], description: 'In the order of the form.' })
  rows: EntryRowBody[];
}

/** A figure as it shall be. Every part is given: what is absent is null. */
export class SaveCellBody extends UpdateObservationBody {
  @ApiProperty({ type: String })
  @Matches(INDICATOR_CODE, { message: 'Mã chỉ tiêu chưa đúng.' })
  indicatorCode: string;

  @ApiProperty({ type: Number, description: 'Version the change is based on; 0 where there was no figure.' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  baseVersion: number;

  @ApiProperty({ enum: OBSERVATION_STATES })
  @IsIn(OBSERVATION_STATES)
  declare state: ObservationState;
}

export class SaveCellsBody extends EntryFormQuery {
  @ApiPropertyOptional({
    enum: ['each', 'all'],
    default: 'each',
    description:
      'each: what can be saved is saved; all: one refused or conflicting figure keeps all from being saved.',
  })
  @IfGiven()
  @IsIn(['each', 'all'])
  mode: 'each' | 'all' = 'each';

  @ApiPropertyOptional({ enum: ['entry', 'paste', 'undo'], default: 'entry' })
  @IfGiven()
  @IsIn(['entry', 'paste', 'undo'])
  origin: 'entry' | 'paste' | 'undo' = 'entry';

  @ApiPropertyOptional({ type: String, description: 'Figures saved under one id are one step.' })
  @IsOptional()
  @IsUUID()
  batchId?: string;

  @ApiProperty({ type: [SaveCellBody], minItems: 1, maxItems: 200 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => SaveCellBody)
  cells: SaveCellBody[];
}

export class CellProblemBody {
  @ApiProperty({ type: String, description: 'A problem code.' })
  code: string;
  @ApiProperty({ type: String })
  detail: string;
}

export class SavedCellBody {
  @ApiProperty({ type: String })
  indicatorCode: string;
  @ApiProperty({
    enum: ['saved', 'unchanged', 'refused', 'conflict', 'held'],
    description: 'held: fine by itself, but mode is all and another one is not.',
  })
  outcome: 'saved' | 'unchanged' | 'refused' | 'conflict' | 'held';
  @ApiProperty({
    type: EntryCellBody,
    nullable: true,
    description: 'As it stands now; with a conflict, what somebody else saved.',
  })
  cell: EntryCellBody | null;
  @ApiProperty({ type: EntryMeaningBody, nullable: true })
  meaning: EntryMeaningBody | null;
  @ApiProperty({ type: [ObservationWarningBody] })
  warnings: ObservationWarningBody[];
  @ApiProperty({ type: CellProblemBody, nullable: true })
  problem: CellProblemBody | null;
}

export class SavedCellsBody {
  @ApiProperty({ type: String, description: 'The step, for its undo.' })
  batchId: string;
  @ApiProperty({ type: [SavedCellBody], description: 'In the order of the request.' })
  results: SavedCellBody[];
  @ApiProperty({ type: [SavedCellBody], description: 'Computed figures that changed with them.' })
  derived: SavedCellBody[];
  @ApiProperty({ type: EntrySubmissionBody, nullable: true })
  submission: EntrySubmissionBody | null;
  @ApiProperty({ type: String, format: 'date-time' })
  savedAt: string;
}
