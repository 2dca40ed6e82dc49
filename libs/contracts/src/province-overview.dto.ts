import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { TaskCountersBody } from './tasks.dto.js';
import { DomainOverview } from './targets.dto.js';

/** Figures that are asked for by a target and still missing in the newest period that closed. */
export class MissingFiguresBody {
  @ApiProperty({ type: String })
  periodCode: string;
  @ApiProperty({ type: String })
  periodLabel: string;
  @ApiProperty({ type: String, format: 'date' })
  dueOn: string;
  @ApiProperty({ type: Boolean, description: 'The deadline has passed.' })
  isLate: boolean;
  @ApiProperty({ type: Number })
  expected: number;
  @ApiProperty({ type: Number })
  missing: number;
  @ApiProperty({ type: Number, description: 'Communes with at least one missing figure.' })
  communes: number;
}

export class ProvinceOverviewBody {
  @ApiProperty({ type: Number })
  year: number;
  @ApiProperty({ type: String, format: 'date' })
  asOf: string;
  @ApiProperty({ type: [DomainOverview] })
  domains: DomainOverview[];
  @ApiProperty({ type: [MissingFiguresBody] })
  missing: MissingFiguresBody[];
  @ApiProperty({ type: TaskCountersBody })
  tasks: TaskCountersBody;
}

export class MissingCommunesQuery {
  @ApiProperty({ type: String, example: '2026-M11' })
  @Matches(/^[0-9]{4}-(M(0[1-9]|1[0-2])|Q[1-4]|H[12]|Y)$/, { message: 'Mã kỳ báo cáo chưa đúng.' })
  periodCode: string;
}

/** A commune that still owes figures of a period. */
export class MissingCommuneBody {
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  communeName: string;
  @ApiProperty({ type: Number })
  expected: number;
  @ApiProperty({ type: Number })
  missing: number;
}

export class MissingCommunePage {
  @ApiProperty({ type: [MissingCommuneBody], description: 'Those that owe most come first.' })
  items: MissingCommuneBody[];
  @ApiProperty({ type: Number })
  total: number;
}
