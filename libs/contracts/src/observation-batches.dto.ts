import { ApiProperty } from '@nestjs/swagger';
import { CellProblemBody, EntryCellBody, EntrySubmissionBody } from './entry-form.dto.js';

/** What became of one figure when its step was undone. */
export class UndoneFigureBody {
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  indicatorCode: string;
  @ApiProperty({ type: String })
  periodCode: string;
  @ApiProperty({
    enum: ['restored', 'kept'],
    description: 'kept: somebody saved it since, or what it was before is not allowed any more.',
  })
  outcome: 'restored' | 'kept';
  @ApiProperty({ type: EntryCellBody, description: 'As it stands now.' })
  cell: EntryCellBody;
  @ApiProperty({ type: CellProblemBody, nullable: true })
  problem: CellProblemBody | null;
}

/** A form the undone figures belong to. */
export class UndoneSubmissionBody extends EntrySubmissionBody {
  @ApiProperty({ type: String })
  form: string;
  @ApiProperty({ type: String })
  periodCode: string;
}

export class UndoneBatchBody {
  @ApiProperty({
    type: String,
    description: 'The undoing is a step of its own: undoing that one does it again.',
  })
  batchId: string;
  @ApiProperty({ type: [UndoneFigureBody] })
  figures: UndoneFigureBody[];
  @ApiProperty({ type: [UndoneSubmissionBody] })
  submissions: UndoneSubmissionBody[];
  @ApiProperty({ type: String, format: 'date-time' })
  savedAt: string;
}
