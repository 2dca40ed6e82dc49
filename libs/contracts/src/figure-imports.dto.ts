import { ApiProperty, ApiPropertyOptional, IntersectionType, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { INDICATOR_CODE } from './catalogue.constants.js';
import {
  FIGURE_CELL_KINDS,
  FIGURE_IMPORT_STATES,
  type FigureCellKind,
  type FigureImportState,
} from './figure-imports.constants.js';
import { COMMUNE_CODE, ListQueryDto } from './list-query.dto.js';
import {
  DATA_GRADES,
  OBSERVATION_STATES,
  type DataGrade,
  type ObservationState,
} from './observations.constants.js';
import { ObservationWarningBody, PERIOD_CODE } from './observations.dto.js';
import { IfGiven } from './rules.js';
import { DEFAULT_FORM, FORM_CODE } from './submissions.constants.js';

const LONGEST_PASTE = 1_500_000;
const MOST_CHOICES = 2_000;
const LAST_ROW = 20_000;
const LAST_COLUMN = 100;

/** What holds where the table itself says nothing. */
export class FigureImportQuery {
  @ApiPropertyOptional({ type: String, default: DEFAULT_FORM })
  @IfGiven()
  @Matches(FORM_CODE)
  form: string = DEFAULT_FORM;

  @ApiPropertyOptional({ type: String, example: '2026-M10' })
  @IsOptional()
  @Matches(PERIOD_CODE, { message: 'Mã kỳ báo cáo chưa đúng.' })
  periodCode?: string;

  @ApiPropertyOptional({ type: String, description: "The caller's own commune unless given." })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;

  @ApiPropertyOptional({ enum: DATA_GRADES, description: 'Grade of new figures the table gives none for.' })
  @IsOptional()
  @IsIn(DATA_GRADES)
  grade?: DataGrade;
}

export class PastedFiguresBody extends FigureImportQuery {
  @ApiProperty({
    type: String,
    description: 'As a spreadsheet puts it on the clipboard: tabs between cells.',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_PASTE, { message: 'Khối dán quá lớn. Hãy lưu thành tệp .xlsx rồi tải lên.' })
  text: string;
}

/** What a row is about, where its labels leave it open. Rows count from 0. */
export class FigureRowChoiceBody {
  @ApiProperty({ type: Number })
  @IsInt()
  @Min(0)
  @Max(LAST_ROW)
  row: number;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(INDICATOR_CODE)
  indicatorCode?: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;

  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @IsBoolean()
  isSkipped?: boolean;
}

/** What a column is about, where its header leaves it open. Columns count from 0. */
export class FigureColumnChoiceBody {
  @ApiProperty({ type: Number })
  @IsInt()
  @Min(0)
  @Max(LAST_COLUMN)
  column: number;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(INDICATOR_CODE)
  indicatorCode?: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(PERIOD_CODE)
  periodCode?: string;

  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @IsBoolean()
  isSkipped?: boolean;
}

export class FigureCellChoiceBody {
  @ApiProperty({ type: Number })
  @IsInt()
  @Min(0)
  @Max(LAST_ROW)
  row: number;

  @ApiProperty({ type: Number })
  @IsInt()
  @Min(0)
  @Max(LAST_COLUMN)
  column: number;

  @ApiPropertyOptional({
    type: Number,
    description: 'Which of its readings is right, from 0; settles every doubt of the cell.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(5)
  reading?: number;

  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @IsBoolean()
  isSkipped?: boolean;
}

/** Absent: leave; null: clear. Lists replace the ones before. */
export class UpdateFigureImportBody {
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(PERIOD_CODE)
  periodCode?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string | null;

  @ApiPropertyOptional({ enum: DATA_GRADES, nullable: true })
  @IsOptional()
  @IsIn(DATA_GRADES)
  grade?: DataGrade | null;

  @ApiPropertyOptional({
    enum: ['vi', 'en'],
    nullable: true,
    description: 'How all numbers of the table are written.',
  })
  @IsOptional()
  @IsIn(['vi', 'en'])
  notation?: 'vi' | 'en' | null;

  @ApiPropertyOptional({ type: Boolean, description: 'Every doubtful cell takes its first reading.' })
  @IfGiven()
  @IsBoolean()
  takesFirstReadings?: boolean;

  @ApiPropertyOptional({ type: Boolean, description: 'Leave out every cell with a warning or a doubt.' })
  @IfGiven()
  @IsBoolean()
  skipsSuspicious?: boolean;

  @ApiPropertyOptional({ type: [FigureRowChoiceBody] })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(MOST_CHOICES)
  @ValidateNested({ each: true })
  @Type(() => FigureRowChoiceBody)
  rows?: FigureRowChoiceBody[];

  @ApiPropertyOptional({ type: [FigureColumnChoiceBody] })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(LAST_COLUMN)
  @ValidateNested({ each: true })
  @Type(() => FigureColumnChoiceBody)
  columns?: FigureColumnChoiceBody[];

  @ApiPropertyOptional({ type: [FigureCellChoiceBody] })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(MOST_CHOICES)
  @ValidateNested({ each: true })
  @Type(() => FigureCellChoiceBody)
  cells?: FigureCellChoiceBody[];
}

export class FigureImportCountsBody {
  @ApiProperty({ type: Number })
  new: number;
  @ApiProperty({ type: Number })
  changed: number;
  @ApiProperty({ type: Number })
  same: number;
  @ApiProperty({ type: Number })
  suspicious: number;
  @ApiProperty({ type: Number })
  refused: number;
  @ApiProperty({ type: Number })
  skipped: number;
  @ApiProperty({ type: Number, description: 'Cells that will be saved.' })
  accepted: number;
  @ApiProperty({
    type: Number,
    description: 'Suspicious cells that wait for a decision and will not be saved without one.',
  })
  undecided: number;
}

export class FigureTotalBody {
  @ApiProperty({ type: String, description: 'Where it stands, such as C140.' })
  cell: string;
  @ApiProperty({ type: String })
  indicatorName: string;
  @ApiProperty({ type: String })
  unit: string;
  @ApiProperty({ type: Number })
  total: number;
  @ApiProperty({ type: Number, description: 'Of the rows above it.' })
  sum: number;
}

/** How much of an import was taken back. */
export class FigureUndoBody {
  @ApiProperty({ type: Number, description: 'Figures that are again what they were before.' })
  restored: number;
  @ApiProperty({ type: Number, description: 'Figures that were changed since and stay as they are.' })
  kept: number;
  @ApiProperty({
    type: Number,
    description: 'Figures that stay because what they were before is not allowed any more.',
  })
  refused: number;
}

/** Everything a person decided so far. */
export class FigureImportOptionsBody extends FigureImportQuery {
  @ApiProperty({ enum: ['vi', 'en'], nullable: true })
  notation: 'vi' | 'en' | null;
  @ApiProperty({ type: Boolean })
  takesFirstReadings: boolean;
  @ApiProperty({ type: Boolean })
  skipsSuspicious: boolean;
  @ApiProperty({ type: [FigureRowChoiceBody] })
  rows: FigureRowChoiceBody[];
  @ApiProperty({ type: [FigureColumnChoiceBody] })
  columns: FigureColumnChoiceBody[];
  @ApiProperty({ type: [FigureCellChoiceBody] })
  cells: FigureCellChoiceBody[];
}

export class FigureImportBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: String })
  sourceName: string;
  @ApiProperty({ enum: FIGURE_IMPORT_STATES })
  state: FigureImportState;
  @ApiProperty({ type: Number, description: 'Figures to save, or to take back.' })
  total: number;
  @ApiProperty({ type: Number })
  done: number;
  @ApiProperty({ type: FigureImportCountsBody })
  counts: FigureImportCountsBody;
  @ApiProperty({ type: [FigureTotalBody], description: 'Total rows that do not add up.' })
  mismatches: FigureTotalBody[];
  @ApiProperty({ type: [String], description: 'Headers of columns that hold no figures of this system.' })
  ignoredColumns: string[];
  @ApiProperty({ type: Number, description: 'Rows of other communes, which are passed over.' })
  foreignRows: number;
  @ApiProperty({ type: Number, description: 'Columns of other communes, which are passed over.' })
  foreignColumns: number;
  @ApiProperty({ type: FigureUndoBody, nullable: true, description: 'Once it was undone.' })
  undo: FigureUndoBody | null;
  @ApiProperty({ type: FigureImportOptionsBody })
  options: FigureImportOptionsBody;
  @ApiProperty({ type: String, nullable: true, description: 'Why it failed, with the code of the cause.' })
  fault: string | null;
  @ApiProperty({ type: String, nullable: true })
  createdByName: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  startedAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: string | null;
}

export class FigureImportPage {
  @ApiProperty({ type: [FigureImportBody] })
  items: FigureImportBody[];
  @ApiProperty({ type: Number })
  total: number;
}

/** Newest first. */
export class FigureImportListQuery extends PickType(ListQueryDto, ['page', 'perPage']) {}

/** In the order of the table. */
export class FigureCellQuery extends PickType(ListQueryDto, ['page', 'perPage']) {
  @ApiPropertyOptional({ enum: FIGURE_CELL_KINDS })
  @IsOptional()
  @IsIn(FIGURE_CELL_KINDS)
  kind?: FigureCellKind;
}

export class FigureReadingBody {
  @ApiProperty({ enum: OBSERVATION_STATES })
  state: ObservationState;
  @ApiProperty({ type: Number, nullable: true, description: "In the indicator's unit." })
  value: number | null;
}

export class FigureReasonBody {
  @ApiProperty({ type: String, description: 'A code of FIGURE_DOUBTS, FIGURE_REFUSALS or a problem code.' })
  code: string;
  @ApiProperty({ type: String })
  detail: string;
}

/** Something the name in the table may stand for. */
export class FigureCandidateBody {
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ type: String })
  name: string;
}

export class FigureStandingBody extends FigureReadingBody {
  @ApiProperty({ enum: DATA_GRADES, nullable: true })
  grade: DataGrade | null;
}

/** One cell of the table and what it would do. */
export class FigureCellBody {
  @ApiProperty({ type: Number, description: 'From 0.' })
  row: number;
  @ApiProperty({ type: Number, description: 'From 0.' })
  column: number;
  @ApiProperty({ type: String, description: 'As the spreadsheet names it, such as C5.' })
  cell: string;
  @ApiProperty({ type: String, description: 'What stands there.' })
  raw: string;
  @ApiProperty({ type: String, description: "The row's labels in the table." })
  rowLabel: string;
  @ApiProperty({ type: String, description: "The column's header in the table." })
  columnLabel: string;
  @ApiProperty({ enum: FIGURE_CELL_KINDS })
  kind: FigureCellKind;
  @ApiProperty({ type: Boolean, description: 'It will be saved.' })
  isAccepted: boolean;
  @ApiProperty({ type: Boolean, description: 'It waits for a decision.' })
  isUndecided: boolean;
  @ApiProperty({ type: String, nullable: true })
  communeCode: string | null;
  @ApiProperty({ type: String, nullable: true })
  communeName: string | null;
  @ApiProperty({ type: String, nullable: true })
  indicatorCode: string | null;
  @ApiProperty({ type: String, nullable: true })
  indicatorName: string | null;
  @ApiProperty({ type: String, nullable: true })
  unit: string | null;
  @ApiProperty({ type: String, nullable: true })
  periodCode: string | null;
  @ApiProperty({ type: [FigureReadingBody], description: 'Ways to read it, likeliest first.' })
  readings: FigureReadingBody[];
  @ApiProperty({ type: Number, nullable: true, description: 'The reading in force.' })
  reading: number | null;
  @ApiProperty({ type: FigureReadingBody, nullable: true, description: 'The figure as it would be saved.' })
  after: FigureReadingBody | null;
  @ApiProperty({ type: FigureStandingBody, nullable: true, description: 'The figure as it stands.' })
  before: FigureStandingBody | null;
  @ApiProperty({ type: [FigureReasonBody] })
  reasons: FigureReasonBody[];
  @ApiProperty({ type: [ObservationWarningBody] })
  warnings: ObservationWarningBody[];
  @ApiProperty({
    enum: ['row', 'column'],
    description: 'Where the table names the indicator: a choice for it goes there.',
  })
  indicatorAxis: 'row' | 'column';
  @ApiProperty({ enum: ['row', 'column'], description: 'Where the table names the commune.' })
  communeAxis: 'row' | 'column';
  @ApiProperty({ type: [FigureCandidateBody] })
  indicatorCandidates: FigureCandidateBody[];
  @ApiProperty({ type: [FigureCandidateBody] })
  communeCandidates: FigureCandidateBody[];
}

export class FigureCellPage {
  @ApiProperty({ type: [FigureCellBody] })
  items: FigureCellBody[];
  @ApiProperty({ type: Number })
  total: number;
}

class FigureFileQuery {
  @ApiPropertyOptional({ enum: ['xlsx', 'csv'], default: 'xlsx' })
  @IsIn(['xlsx', 'csv'])
  format: 'xlsx' | 'csv' = 'xlsx';
}

/** One form of one commune. */
export class FigureTemplateQuery extends IntersectionType(FigureImportQuery, FigureFileQuery) {
  @ApiProperty({ type: String, example: '2026-M10' })
  @Matches(PERIOD_CODE, { message: 'Mã kỳ báo cáo chưa đúng.' })
  declare periodCode: string;
}

/** Communes × indicators × the periods of one kind of a year. */
export class FigureMatrixQuery extends FigureFileQuery {
  @ApiPropertyOptional({ type: String, default: DEFAULT_FORM })
  @IsOptional()
  @Matches(FORM_CODE)
  form: string = DEFAULT_FORM;

  @ApiProperty({ type: Number, example: 2026 })
  @Type(() => Number)
  @IsInt()
  @Min(2020)
  @Max(2100)
  year: number;

  @ApiPropertyOptional({ enum: ['M', 'Q', 'H', 'Y'], default: 'M' })
  @IsIn(['M', 'Q', 'H', 'Y'])
  kind: 'M' | 'Q' | 'H' | 'Y' = 'M';
}
