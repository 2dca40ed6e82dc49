import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { AGENDA_KINDS, AGENDA_SEVERITIES, type AgendaKind, type AgendaSeverity } from './agenda.constants.js';

export class AgendaQuery {
  @ApiPropertyOptional({ enum: ['vi', 'en'], description: 'Instead of Accept-Language.' })
  @IsOptional()
  @IsIn(['vi', 'en'])
  language?: 'vi' | 'en';
}

/** One thing to do. */
export class AgendaItem {
  @ApiProperty({ enum: AGENDA_KINDS })
  kind: AgendaKind;
  @ApiProperty({ enum: AGENDA_SEVERITIES })
  severity: AgendaSeverity;
  @ApiProperty({ type: String })
  title: string;
  @ApiProperty({ type: String, nullable: true })
  detail: string | null;
  @ApiProperty({ type: String, description: 'Path within the console, e.g. `/tasks?status=overdue`.' })
  link: string;
  @ApiProperty({ type: Number })
  count: number;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Deadline of figures to enter.' })
  dueOn: string | null;
}

/** Numbers everybody in the tenant should know today. */
export class AgendaFigures {
  @ApiProperty({ type: Number })
  targets: number;
  @ApiProperty({ type: Number })
  targetsAssessed: number;
  @ApiProperty({ type: Number })
  targetsMet: number;
  @ApiProperty({ type: Number })
  tasks: number;
  @ApiProperty({ type: Number })
  tasksDone: number;
  @ApiProperty({ type: Number })
  tasksOverdue: number;
}

/** The month's report to be entered now. */
export class AgendaEntry {
  @ApiProperty({ type: String, example: '2026-M11' })
  periodCode: string;
  @ApiProperty({ type: String })
  labelVi: string;
  @ApiProperty({ type: String })
  labelEn: string;
  @ApiProperty({ type: Number, description: 'Figures the commune owes for the period.' })
  expected: number;
  @ApiProperty({ type: Number, description: 'Of these, how many were entered.' })
  filled: number;
  @ApiProperty({ type: String, format: 'date', description: 'The due day in force.' })
  dueOn: string;
  @ApiProperty({ type: Number, description: 'Days to the due day; negative once it has passed.' })
  daysLeft: number;
}

export class AgendaBody {
  @ApiProperty({ type: String, format: 'date' })
  asOf: string;
  @ApiProperty({ type: [AgendaItem], description: 'Most severe first.' })
  items: AgendaItem[];
  @ApiProperty({
    type: AgendaEntry,
    nullable: true,
    description:
      'Of the months that take figures and were not sent, the one due first; null when there is none.',
  })
  entry: AgendaEntry | null;
  @ApiProperty({ type: AgendaFigures })
  figures: AgendaFigures;
}
