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

export class AgendaBody {
  @ApiProperty({ type: String, format: 'date' })
  asOf: string;
  @ApiProperty({ type: [AgendaItem], description: 'Most severe first.' })
  items: AgendaItem[];
  @ApiProperty({ type: AgendaFigures })
  figures: AgendaFigures;
}
