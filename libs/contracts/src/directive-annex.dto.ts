import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import {
  ANNEX_FAULTS,
  ANNEX_FIELDS,
  ANNEX_NOTES,
  ANNEX_ROW_KINDS,
  ANNEX_WARNINGS,
  MOST_ANNEX_COLUMNS,
  MOST_ANNEX_ROWS,
  type AnnexFaultCode,
  type AnnexField,
  type AnnexNoteCode,
  type AnnexRowKind,
  type AnnexWarningCode,
} from './directive-annex.constants.js';
import type { ProblemParams } from './problem-codes.js';
import { TASK_KINDS, TASK_RHYTHMS, type TaskKind, type TaskRhythm } from './tasks.constants.js';

/** A table as cells: merged ones repeat their text in every place they cover. */
export class AnnexTableBody {
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'string' } },
    description: `At most ${MOST_ANNEX_ROWS} rows, ${MOST_ANNEX_COLUMNS} columns and 5000 characters a cell.`,
  })
  rows: string[][];
}

/** What the reader cannot know and a person decides. */
export class AnnexChoices {
  @ApiPropertyOptional({
    enum: [...ANNEX_FIELDS, 'ignored', null],
    isArray: true,
    description: 'By column, instead of what its header says; null leaves it to the header.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ANNEX_COLUMNS)
  @IsIn([...ANNEX_FIELDS, 'ignored', null], { each: true })
  columns?: (AnnexField | 'ignored' | null)[];

  @ApiPropertyOptional({ type: [Number], description: 'Rows left out on purpose, counted from 0.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ANNEX_ROWS)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(MOST_ANNEX_ROWS, { each: true })
  leftOut?: number[];
}

export class PreviewAnnexBody extends AnnexChoices {
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } } })
  rows: string[][];
}

export class AnnexColumnBody {
  @ApiProperty({ type: String })
  header: string;
  @ApiProperty({ enum: ANNEX_FIELDS, nullable: true })
  field: AnnexField | null;
}

export class AnnexFaultBody {
  @ApiProperty({ type: Number, description: 'Counted from 0.' })
  row: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Null where the table has no such column.' })
  column: number | null;
  @ApiProperty({ enum: ANNEX_FIELDS })
  field: AnnexField;
  @ApiProperty({ enum: Object.keys(ANNEX_FAULTS) })
  code: AnnexFaultCode;
  @ApiProperty({ type: 'object', additionalProperties: true })
  params: ProblemParams;
  @ApiProperty({ type: [String], description: 'Texts of which one settles it when it stands in the cell.' })
  choices: string[];
}

export class AnnexNoteBody {
  @ApiProperty({ type: Number })
  row: number;
  @ApiProperty({ type: Number, nullable: true })
  column: number | null;
  @ApiProperty({ enum: ANNEX_FIELDS })
  field: AnnexField;
  @ApiProperty({ enum: Object.keys(ANNEX_NOTES) })
  code: AnnexNoteCode;
  @ApiProperty({ type: 'object', additionalProperties: true })
  params: ProblemParams;
}

/** A row as a line of the directive; what the annex does not tell is empty. */
export class AnnexLineBody {
  @ApiProperty({ type: String })
  title: string;
  @ApiProperty({ type: String, nullable: true })
  description: string | null;
  @ApiProperty({ type: String, nullable: true })
  stageCode: string | null;
  @ApiProperty({ enum: TASK_KINDS })
  kind: TaskKind;
  @ApiProperty({ enum: TASK_RHYTHMS, nullable: true })
  rhythm: TaskRhythm | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  startsOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  deadline: string | null;
  @ApiProperty({ type: String, nullable: true })
  ownerPositionCode: string | null;
  @ApiProperty({ enum: ['lead', 'support'] })
  communeRole: 'lead' | 'support';
  @ApiProperty({ type: [Number] })
  leadDepartments: number[];
  @ApiProperty({ type: [Number] })
  supportDepartments: number[];
  @ApiProperty({ type: [String] })
  otherLeads: string[];
  @ApiProperty({ type: [String] })
  supportingOrgs: string[];
  @ApiProperty({ type: String, nullable: true })
  deliverable: string | null;
  @ApiProperty({ type: String, nullable: true })
  authority: string | null;
  @ApiProperty({ enum: ['all', 'region', 'type', 'list'] })
  recipientsKind: 'all' | 'region' | 'type' | 'list';
  @ApiProperty({ type: [String] })
  recipientValues: string[];
}

export class AnnexRowBody {
  @ApiProperty({ type: Number, description: 'Its first row in the table, counted from 0.' })
  row: number;
  @ApiProperty({ type: String, nullable: true, description: 'As the annex numbers it.' })
  number: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The heading it stands under.' })
  group: string | null;
  @ApiProperty({ enum: ANNEX_ROW_KINDS })
  kind: AnnexRowKind;
  @ApiProperty({ type: String })
  title: string;
  @ApiProperty({ type: AnnexLineBody, nullable: true, description: 'Null while a fault remains.' })
  line: AnnexLineBody | null;
  @ApiProperty({ type: String, nullable: true, description: 'The line already there that it stands for.' })
  lineId: string | null;
  @ApiProperty({ type: [String], description: 'Names of the fields that differ from that line.' })
  changes: string[];
  @ApiProperty({ type: [AnnexFaultBody] })
  faults: AnnexFaultBody[];
  @ApiProperty({ type: [AnnexNoteBody] })
  notes: AnnexNoteBody[];
}

export class AnnexWarningBody {
  @ApiProperty({ enum: Object.keys(ANNEX_WARNINGS) })
  code: AnnexWarningCode;
  @ApiProperty({ type: 'object', additionalProperties: true })
  params: ProblemParams;
}

export class AnnexCountsBody {
  @ApiProperty({ type: Number })
  new: number;
  @ApiProperty({ type: Number })
  changed: number;
  @ApiProperty({ type: Number })
  same: number;
  @ApiProperty({ type: Number })
  fault: number;
  @ApiProperty({ type: Number })
  leftOut: number;
}

/** A line of the directive that no row of the annex stands for. */
export class AnnexUnmatchedLineBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: Number })
  ordinal: number;
  @ApiProperty({ type: String })
  title: string;
}

export class AnnexPreviewBody {
  @ApiProperty({ type: Number, description: 'The row with the names of the columns, counted from 0.' })
  headerRow: number;
  @ApiProperty({ type: [AnnexColumnBody] })
  columns: AnnexColumnBody[];
  @ApiProperty({ type: [AnnexRowBody] })
  rows: AnnexRowBody[];
  @ApiProperty({ type: AnnexCountsBody })
  counts: AnnexCountsBody;
  @ApiProperty({ type: [AnnexWarningBody] })
  warnings: AnnexWarningBody[];
  @ApiProperty({ type: [AnnexUnmatchedLineBody] })
  unmatched: AnnexUnmatchedLineBody[];
}
