import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  APPLIES_TO,
  INDICATOR_DOMAINS,
  type AppliesTo,
  type IndicatorDomain,
} from './catalogue.constants.js';
import { IsDateOnly, IsPlainText, Tidy } from './rules.js';
import {
  DECISION_FILE_TYPES,
  MOST_TARGET_CELLS,
  TARGET_CELL_FAULTS,
  TARGET_CELL_OUTCOMES,
  type DecisionFileType,
  type TargetCellFault,
  type TargetCellOutcome,
} from './target-grid.constants.js';
import {
  TARGET_HORIZONS,
  TARGET_ISSUERS,
  TARGET_OPERATORS,
  type TargetHorizon,
  type TargetIssuer,
  type TargetOperator,
} from './targets.constants.js';

export class TargetGridQuery {
  @ApiPropertyOptional({ type: Number, description: "By default the year's form." })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  setId?: number;

  @ApiProperty({ type: Number, description: 'The year, or the last year of the term.' })
  @Type(() => Number)
  @IsInt()
  @Min(2020)
  @Max(2100)
  year: number;

  @ApiPropertyOptional({ enum: TARGET_HORIZONS, default: 'year' })
  @IsOptional()
  @IsIn(TARGET_HORIZONS)
  horizon: TargetHorizon = 'year';

  @ApiPropertyOptional({ enum: TARGET_ISSUERS, default: 'province' })
  @IsOptional()
  @IsIn(TARGET_ISSUERS)
  issuer: TargetIssuer = 'province';

  @ApiPropertyOptional({ enum: ['east', 'west'] })
  @IsOptional()
  @IsIn(['east', 'west'])
  region?: 'east' | 'west';

  @ApiPropertyOptional({ enum: ['xa', 'phuong'] })
  @IsOptional()
  @IsIn(['xa', 'phuong'])
  type?: 'xa' | 'phuong';
}

export class TargetGridExportQuery extends TargetGridQuery {
  @ApiPropertyOptional({ enum: ['xlsx', 'csv'], default: 'xlsx' })
  @IsOptional()
  @IsIn(['xlsx', 'csv'])
  format: 'xlsx' | 'csv' = 'xlsx';
}

export class TargetGridSet {
  @ApiProperty({ type: Number })
  id: number;
  @ApiProperty({ type: Number })
  year: number;
  @ApiProperty({ type: String })
  programme: string;
  @ApiProperty({ type: String })
  nameVi: string;
}

export class TargetGridIndicator {
  @ApiProperty({ type: String })
  code: string;
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
  @ApiProperty({ enum: APPLIES_TO })
  appliesTo: AppliesTo;
  @ApiProperty({ type: Number, nullable: true })
  hardMin: number | null;
  @ApiProperty({ type: Number, nullable: true })
  hardMax: number | null;
  @ApiProperty({ type: Boolean, description: 'The caller may assign it for this issuer.' })
  isEditable: boolean;
}

export class TargetGridCommune {
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ enum: ['xa', 'phuong'] })
  type: 'xa' | 'phuong';
  @ApiProperty({ enum: ['east', 'west'] })
  region: 'east' | 'west';
}

export class TargetGridDecision {
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: String, format: 'date' })
  date: string;
  @ApiProperty({ type: String, nullable: true })
  abstract: string | null;
  @ApiProperty({ type: String, format: 'date' })
  effectiveOn: string;
}

/** The newest version of one target. */
export class TargetGridCell {
  @ApiProperty({ type: String })
  targetId: string;
  @ApiProperty({ type: Number, description: 'What `expectedNumber` repeats when the cell is changed.' })
  number: number;
  @ApiProperty({ enum: TARGET_OPERATORS })
  operator: TargetOperator;
  @ApiProperty({ type: Number, nullable: true })
  low: number | null;
  @ApiProperty({ type: Number, nullable: true })
  high: number | null;
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
  @ApiProperty({ type: Number, description: 'Its place in `decisions`.' })
  decision: number;
  @ApiProperty({ type: Boolean, description: 'The commune has acknowledged every version.' })
  acknowledged: boolean;
}

/** Communes × indicators; `rows[c][i]` is the cell of `communes[c]` and `indicators[i]`, null without a target. */
export class TargetGridBody {
  @ApiProperty({ type: TargetGridSet })
  set: TargetGridSet;
  @ApiProperty({ type: Number })
  year: number;
  @ApiProperty({ enum: TARGET_HORIZONS })
  horizon: TargetHorizon;
  @ApiProperty({ enum: TARGET_ISSUERS })
  issuer: TargetIssuer;
  @ApiProperty({ type: [TargetGridIndicator] })
  indicators: TargetGridIndicator[];
  @ApiProperty({ type: [TargetGridCommune] })
  communes: TargetGridCommune[];
  @ApiProperty({ type: [TargetGridDecision] })
  decisions: TargetGridDecision[];
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { $ref: '#/components/schemas/TargetGridCell' } },
  })
  rows: (TargetGridCell | null)[][];
  @ApiProperty({ type: Boolean, description: 'At least one of the targets is sample data.' })
  isSample: boolean;
}

export class TargetDecisionBody {
  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(100)
  number: string;

  @ApiProperty({ type: String, format: 'date' })
  @IsDateOnly()
  date: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(500)
  abstract?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Of a file uploaded within the last day.',
  })
  @IsOptional()
  @IsUUID()
  fileId?: string | null;
}

/** Which year, horizon and issuer a batch is about. */
export class TargetBatchPlace {
  @ApiProperty({ type: Number, description: 'The year, or the last year of the term.' })
  @IsInt()
  @Min(2020)
  @Max(2100)
  year: number;

  @ApiProperty({ enum: TARGET_HORIZONS })
  @IsIn(TARGET_HORIZONS)
  horizon: TargetHorizon;

  @ApiProperty({ enum: TARGET_ISSUERS })
  @IsIn(TARGET_ISSUERS)
  issuer: TargetIssuer;
}

/** The same, with the decision that assigns. */
export class TargetBatchDecision extends TargetBatchPlace {
  @ApiProperty({ type: TargetDecisionBody })
  @IsDefined({ message: 'Hãy ghi quyết định giao.' })
  @ValidateNested()
  @Type(() => TargetDecisionBody)
  decision: TargetDecisionBody;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The date of the decision unless said otherwise.',
  })
  @IsOptional()
  @IsDateOnly()
  effectiveOn?: string | null;
}

/**
 * One of up to 8,100 cells, checked by `readTargetCells` in the API: decorators take most of a second for so many. Codes are looked
 * up, so that an unknown one is refused cell by cell like every other fault.
 */
export class TargetCellBody {
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  indicatorCode: string;
  @ApiProperty({ enum: TARGET_OPERATORS })
  operator: TargetOperator;
  @ApiPropertyOptional({ type: Number, nullable: true })
  low?: number | null;
  @ApiPropertyOptional({ type: Number, nullable: true })
  high?: number | null;
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 1000 })
  note?: string | null;
  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    description: 'The version the sender saw; null or 0 for none.',
  })
  expectedNumber?: number | null;
}

export class PreviewTargetsBody extends TargetBatchPlace {
  @ApiProperty({ type: [TargetCellBody], minItems: 1, maxItems: MOST_TARGET_CELLS })
  cells: TargetCellBody[];
}

export class ApplyTargetsBody extends TargetBatchDecision {
  @ApiProperty({ type: [TargetCellBody], minItems: 1, maxItems: MOST_TARGET_CELLS })
  cells: TargetCellBody[];
}

/** The newest version as it stands before. */
export class TargetBeforeBody {
  @ApiProperty({ type: Number })
  number: number;
  @ApiProperty({ enum: TARGET_OPERATORS })
  operator: TargetOperator;
  @ApiProperty({ type: Number, nullable: true })
  low: number | null;
  @ApiProperty({ type: Number, nullable: true })
  high: number | null;
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
  @ApiProperty({ type: String })
  decisionNumber: string;
}

export class TargetCellPreview {
  @ApiProperty({ enum: TARGET_CELL_OUTCOMES })
  outcome: TargetCellOutcome;
  @ApiProperty({ enum: TARGET_CELL_FAULTS, nullable: true })
  fault: TargetCellFault | null;
  @ApiProperty({ type: TargetBeforeBody, nullable: true })
  before: TargetBeforeBody | null;
}

export class TargetsPreviewBody {
  @ApiProperty({ type: [TargetCellPreview], description: 'One for each cell sent, in their order.' })
  cells: TargetCellPreview[];
  @ApiProperty({ type: Number })
  created: number;
  @ApiProperty({ type: Number })
  changed: number;
  @ApiProperty({ type: Number })
  same: number;
  @ApiProperty({ type: Number })
  refused: number;
}

export class TargetsAppliedBody {
  @ApiProperty({ type: Number })
  created: number;
  @ApiProperty({ type: Number })
  changed: number;
  @ApiProperty({
    type: Number,
    description: 'Cells that already were as asked: nothing was written for them.',
  })
  same: number;
}

/** One cell of a file as it was read; what cannot be read is a fault with the place. */
export class TargetSheetCell {
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  indicatorCode: string;
  @ApiProperty({ enum: TARGET_OPERATORS })
  operator: TargetOperator;
  @ApiProperty({ type: Number, nullable: true })
  low: number | null;
  @ApiProperty({ type: Number, nullable: true })
  high: number | null;
}

export class TargetSheetFault {
  @ApiProperty({ type: String, example: 'D12', description: 'As the spreadsheet program names it.' })
  place: string;
  @ApiProperty({ type: String })
  detail: string;
}

export class TargetSheetBody {
  @ApiProperty({ type: [TargetSheetCell] })
  cells: TargetSheetCell[];
  @ApiProperty({ type: [TargetSheetFault] })
  faults: TargetSheetFault[];
}

/** A decision's file as stored; attach it with `fileId` within a day. */
export class DecisionUploadBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: String })
  fileName: string;
  @ApiProperty({ enum: DECISION_FILE_TYPES })
  contentType: DecisionFileType;
  @ApiProperty({ type: Number })
  byteSize: number;
}

/** A target as the person saw it. */
export class SeenTargetBody {
  @ApiProperty({ type: String })
  @IsUUID()
  id: string;

  @ApiProperty({ type: Number, description: 'The newest version that was shown.' })
  @IsInt()
  @Min(1)
  @Max(32_767)
  number: number;
}

export class AcknowledgeTargetsBody {
  @ApiProperty({ type: [SeenTargetBody], minItems: 1, maxItems: 500 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => SeenTargetBody)
  items: SeenTargetBody[];
}

export class AcknowledgedTargetsBody {
  @ApiProperty({ type: Number, description: 'Targets with a version that was not acknowledged before.' })
  acknowledged: number;

  @ApiProperty({
    type: [SeenTargetBody],
    description: 'Targets with a newer version than the one seen; it stays to be acknowledged.',
  })
  newer: SeenTargetBody[];
}
