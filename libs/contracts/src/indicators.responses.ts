import { ApiProperty } from '@nestjs/swagger';
import {
  AGGREGATIONS,
  APPLIES_TO,
  INDICATOR_DIRECTIONS,
  INDICATOR_DOMAINS,
  INDICATOR_KINDS,
  PERIOD_KINDS,
  VISIBILITIES,
  type Aggregation,
  type AppliesTo,
  type IndicatorDirection,
  type IndicatorDomain,
  type IndicatorKind,
  type PeriodKindCode,
  type Visibility,
} from './catalogue.constants.js';
import {
  DATA_GRADES,
  OBSERVATION_STATES,
  type DataGrade,
  type ObservationState,
} from './observations.constants.js';

/** What a definition says, apart from its place in time. */
export class IndicatorDefinitionBody {
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ enum: INDICATOR_KINDS })
  kind: IndicatorKind;
  @ApiProperty({ enum: INDICATOR_DOMAINS })
  domain: IndicatorDomain;
  @ApiProperty({ type: String })
  nameVi: string;
  @ApiProperty({ type: String })
  nameEn: string;
  @ApiProperty({ type: String })
  unit: string;
  @ApiProperty({ enum: INDICATOR_DIRECTIONS })
  direction: IndicatorDirection;
  @ApiProperty({ enum: PERIOD_KINDS, isArray: true })
  periodKinds: PeriodKindCode[];
  @ApiProperty({ type: Boolean, description: 'Counted from the start of the year.' })
  isCumulative: boolean;
  @ApiProperty({ enum: AGGREGATIONS })
  aggregation: Aggregation;
  @ApiProperty({ type: String, nullable: true })
  weightCode: string | null;
  @ApiProperty({ type: String, nullable: true })
  numerator: string | null;
  @ApiProperty({ type: String, nullable: true })
  denominator: string | null;
  @ApiProperty({ type: String, nullable: true })
  formula: string | null;
  @ApiProperty({ type: Number })
  decimals: number;
  @ApiProperty({ type: Number, nullable: true })
  hardMin: number | null;
  @ApiProperty({ type: Number, nullable: true })
  hardMax: number | null;
  @ApiProperty({ type: Number, nullable: true })
  softMin: number | null;
  @ApiProperty({ type: Number, nullable: true })
  softMax: number | null;
  @ApiProperty({ type: String, nullable: true })
  rangeBasis: string | null;
  @ApiProperty({ enum: APPLIES_TO })
  appliesTo: AppliesTo;
  @ApiProperty({ enum: VISIBILITIES })
  visibility: Visibility;
  @ApiProperty({ type: Number, nullable: true })
  departmentId: number | null;
  @ApiProperty({ type: String })
  evidence: string;
  @ApiProperty({ type: String, nullable: true })
  source: string | null;
  @ApiProperty({ type: Number })
  sortOrder: number;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  retiredOn: string | null;
}

/** An indicator's definition in force; ranges in its unit. */
export class IndicatorBody extends IndicatorDefinitionBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: Number })
  version: number;
}

export class IndicatorPage {
  @ApiProperty({ type: [IndicatorBody] })
  items: IndicatorBody[];
  @ApiProperty({ type: Number })
  total: number;
}

export class FormulaWordsBody {
  @ApiProperty({ type: String })
  vi: string;
  @ApiProperty({ type: String })
  en: string;
  @ApiProperty({ type: [String], description: 'Codes it reads, each once.' })
  inputs: string[];
}

/** A definition that was replaced. */
export class IndicatorRevisionBody {
  @ApiProperty({ type: Number, description: 'The version it had.' })
  number: number;
  @ApiProperty({ type: IndicatorDefinitionBody })
  definition: IndicatorDefinitionBody;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ type: String, format: 'date-time', description: 'It read so until then.' })
  changedAt: string;
  @ApiProperty({ type: String, nullable: true, description: 'null: by an import or a release.' })
  changedByName: string | null;
}

export class IndicatorSuccessionBody {
  @ApiProperty({ type: String, description: 'The other indicator.' })
  code: string;
  @ApiProperty({ type: String })
  nameVi: string;
  @ApiProperty({ type: String })
  nameEn: string;
  @ApiProperty({ type: String })
  unit: string;
  @ApiProperty({ type: Number })
  fromYear: number;
  @ApiProperty({ type: Number })
  factor: number;
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
}

/** Within the caller's scope. */
export class IndicatorUsageBody {
  @ApiProperty({ type: Number })
  figures: number;
  @ApiProperty({ type: Number })
  communes: number;
  @ApiProperty({ type: Number })
  periods: number;
  @ApiProperty({ type: Number })
  targets: number;
}

export class IndicatorSetLinkBody {
  @ApiProperty({ type: Number })
  id: number;
  @ApiProperty({ type: Number })
  year: number;
  @ApiProperty({ type: String })
  nameVi: string;
  @ApiProperty({ type: String, nullable: true })
  nameEn: string | null;
}

export class IndicatorDetailBody extends IndicatorBody {
  @ApiProperty({ type: FormulaWordsBody, nullable: true })
  formulaWords: FormulaWordsBody | null;
  @ApiProperty({ type: [IndicatorRevisionBody], description: 'Newest first.' })
  revisions: IndicatorRevisionBody[];
  @ApiProperty({ type: [IndicatorSuccessionBody] })
  predecessors: IndicatorSuccessionBody[];
  @ApiProperty({ type: [IndicatorSuccessionBody] })
  successors: IndicatorSuccessionBody[];
  @ApiProperty({ type: [IndicatorSetLinkBody] })
  sets: IndicatorSetLinkBody[];
  @ApiProperty({ type: [String], description: 'Codes whose formula or weight it is.' })
  usedBy: string[];
  @ApiProperty({ type: IndicatorUsageBody })
  usage: IndicatorUsageBody;
}

export class SeriesPointBody {
  @ApiProperty({ type: String })
  periodCode: string;
  @ApiProperty({ type: String })
  periodLabelVi: string;
  @ApiProperty({ type: String })
  periodLabelEn: string;
  @ApiProperty({ type: Number })
  year: number;
  @ApiProperty({
    type: String,
    description: 'Where the figure was reported: the indicator or a predecessor.',
  })
  indicatorCode: string;
  @ApiProperty({ type: Number, description: '1 unless the figure was converted from a predecessor.' })
  factor: number;
  @ApiProperty({ enum: OBSERVATION_STATES })
  state: ObservationState;
  @ApiProperty({ enum: DATA_GRADES, nullable: true })
  grade: DataGrade | null;
  @ApiProperty({ type: Number, nullable: true, description: "In the indicator's unit." })
  value: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'As it was reported.' })
  reportedValue: number | null;
  @ApiProperty({ type: Boolean })
  isSample: boolean;
}

export class IndicatorSeriesBody {
  @ApiProperty({ type: String })
  indicatorCode: string;
  @ApiProperty({ type: String })
  unit: string;
  @ApiProperty({ type: Number })
  decimals: number;
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({
    type: [SeriesPointBody],
    description: 'Oldest first; longer periods after those that make them up.',
  })
  points: SeriesPointBody[];
}

/** Counts of figures of a computed indicator, and of those computed from it. */
export class RecomputedFiguresBody {
  @ApiProperty({ type: Number, description: 'Communes that have something to compute it from.' })
  communes: number;
  @ApiProperty({ type: Number })
  inserted: number;
  @ApiProperty({ type: Number })
  updated: number;
  @ApiProperty({ type: Number })
  unchanged: number;
  @ApiProperty({ type: Number, description: 'Would change, but their report is approved or published.' })
  leftOut: number;
}
