import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { Language, UndoneBatchBody } from '@cis/contracts';
import { Database, RowNotFoundError } from '@cis/database';
import { CommuneDirectory, type Commune } from '../communes/index.js';
import { undoBatch } from '../figures/index.js';
import { problemOf } from './entry-cells.results.js';
import { toCell, toSubmission } from './entry-form.rows.js';

/** Steps of entry: what was saved together is undone together. */
@Injectable()
export class ObservationBatchesService {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /** @throws RowNotFoundError for a batch outside the scope; DomainError period.closed, submission.approved. */
  async undo(caller: CallerContext, id: string, language: Language): Promise<UndoneBatchBody> {
    const communeOf = (communeId: number): Commune => {
      const commune = this.communes.byId(communeId);
      if (!commune) throw new RowNotFoundError('communes');
      return commune;
    };
    const undone = await this.database.within(caller.scope, (tx) => undoBatch(tx, id, communeOf));
    return {
      batchId: undone.batchId,
      figures: undone.figures.map(({ figure, isRestored, refusal }) => ({
        communeCode: communeOf(figure.communeId).code,
        indicatorCode: figure.indicatorCode,
        periodCode: figure.periodCode,
        outcome: isRestored ? 'restored' : 'kept',
        cell: toCell(figure),
        problem: refusal && problemOf(refusal, language),
      })),
      submissions: undone.submissions.map((header) =>
        Object.assign(toSubmission(header), { form: header.form, periodCode: header.periodCode }),
      ),
      savedAt: undone.savedAt,
    };
  }
}
