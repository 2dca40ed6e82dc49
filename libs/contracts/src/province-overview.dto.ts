import { ApiProperty } from '@nestjs/swagger';
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
