import { ApiProperty } from '@nestjs/swagger';
import { DATA_GRADES, OBSERVATION_STATES, OBSERVATION_WARNINGS } from './observations.constants.js';
import type { DataGrade, ObservationState, ObservationWarningCode } from './observations.constants.js';
import { ObservationBody, ObservationRevisionBody } from './observations.dto.js';
import { TARGET_HORIZONS, TARGET_ISSUERS, TARGET_OPERATORS, TARGET_RESULTS } from './targets.constants.js';
import type { TargetHorizon, TargetIssuer, TargetOperator, TargetResult } from './targets.constants.js';

/** What the figure measures, as the catalogue says it now. */
export class PedigreeDefinitionBody {
  @ApiProperty({ type: String })
  nameVi: string;
  @ApiProperty({ type: String })
  nameEn: string;
  @ApiProperty({ type: String })
  unit: string;
  @ApiProperty({ enum: ['higher', 'lower', 'none'] })
  direction: 'higher' | 'lower' | 'none';
  @ApiProperty({ type: Boolean })
  isCumulative: boolean;
  @ApiProperty({ type: String, description: 'How communes are put together for the province.' })
  aggregation: string;
  @ApiProperty({ type: String, nullable: true })
  numerator: string | null;
  @ApiProperty({ type: String, nullable: true })
  denominator: string | null;
  @ApiProperty({ type: String, nullable: true })
  formula: string | null;
  @ApiProperty({ type: String, nullable: true })
  departmentName: string | null;
  @ApiProperty({ type: String, nullable: true })
  source: string | null;
}

export class PedigreePeriodBody {
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

/** A version of a target, and what the figure is against it: an assessment made before an adjustment can still be explained. */
export class PedigreeTargetBody {
  @ApiProperty({ type: String })
  targetId: string;
  @ApiProperty({ enum: TARGET_ISSUERS })
  issuer: TargetIssuer;
  @ApiProperty({ enum: TARGET_HORIZONS })
  horizon: TargetHorizon;
  @ApiProperty({ type: Number })
  versionNumber: number;
  @ApiProperty({ enum: TARGET_OPERATORS })
  operator: TargetOperator;
  @ApiProperty({ type: Number, nullable: true })
  low: number | null;
  @ApiProperty({ type: Number, nullable: true })
  high: number | null;
  @ApiProperty({ type: String })
  decisionNumber: string;
  @ApiProperty({ type: String, format: 'date' })
  decisionDate: string;
  @ApiProperty({ type: String, nullable: true })
  decisionAbstract: string | null;
  @ApiProperty({ type: String, format: 'date' })
  effectiveOn: string;
  @ApiProperty({ type: Boolean, description: 'The version the figure is judged by today.' })
  isInForce: boolean;
  @ApiProperty({ type: Number, nullable: true, description: 'Per cent of the target.' })
  ratio: number | null;
  @ApiProperty({ type: Number, nullable: true })
  difference: number | null;
  @ApiProperty({ enum: TARGET_RESULTS, nullable: true })
  result: TargetResult | null;
}

/** A figure that a computed one comes from. */
export class PedigreeInputBody {
  @ApiProperty({ type: String })
  indicatorCode: string;
  @ApiProperty({ type: String })
  periodCode: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null where nothing was entered.' })
  observationId: string | null;
  @ApiProperty({ enum: OBSERVATION_STATES, nullable: true })
  state: ObservationState | null;
  @ApiProperty({ enum: DATA_GRADES, nullable: true })
  grade: DataGrade | null;
  @ApiProperty({ type: Number, nullable: true })
  value: number | null;
}

/** All that can be asked of one figure. */
export class ObservationPedigreeBody {
  @ApiProperty({ type: ObservationBody })
  observation: ObservationBody;
  @ApiProperty({ enum: Object.keys(OBSERVATION_WARNINGS), isArray: true })
  warnings: ObservationWarningCode[];
  @ApiProperty({ type: PedigreeDefinitionBody })
  definition: PedigreeDefinitionBody;
  @ApiProperty({ type: PedigreePeriodBody })
  period: PedigreePeriodBody;
  @ApiProperty({ type: [PedigreeTargetBody], description: "Of the period's year, newest version first." })
  targets: PedigreeTargetBody[];
  @ApiProperty({ type: [PedigreeInputBody], description: 'Empty unless the figure is computed.' })
  inputs: PedigreeInputBody[];
  @ApiProperty({ type: [ObservationRevisionBody], description: 'Newest first: who, when, what.' })
  revisions: ObservationRevisionBody[];
}
