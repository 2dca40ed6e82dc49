import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { WithdrawnObservationsBody } from '@cis/contracts';
import { actorId, Database, newRowId, RowNotFoundError, type Transaction } from '@cis/database';
import { insertStatements } from '../insert-statements.js';

interface ReportWithFigures {
  readonly communeId: number;
  readonly id: string;
  readonly number: number;
  readonly figures: number;
}

/** The reports whose seal contains the figures. */
const REPORTS = `
  select s.commune_id as "communeId", s.id, s.sealed_number as number, count(*)::int as figures
  from commune.observations o
  join commune.submissions s on s.commune_id = o.commune_id and s.period_code = o.period_code and s.sealed_number > 0
  join commune.submission_cells c on c.commune_id = s.commune_id and c.submission_id = s.id and c.indicator_code = o.indicator_code
  where o.id = any($1) group by s.commune_id, s.id, s.sealed_number`;

/** Figures are published with the report they were approved in; here single ones are taken back. */
@Injectable()
export class ObservationPublishingService {
  constructor(private readonly database: Database) {}

  /** All or nothing; the figures themselves and their versions stay. @throws RowNotFoundError when one of the ids is outside the scope. */
  async withdraw(caller: CallerContext, ids: readonly string[]): Promise<WithdrawnObservationsBody> {
    const wanted = [...new Set(ids)];
    return this.database.within(caller.scope, async (tx) => {
      const locked = await tx.query<{ id: string; isPublished: boolean }>(
        `select o.id, o.published_at is not null as "isPublished" from commune.observations o where o.id = any($1) order by o.id for update`,
        [wanted],
      );
      if (locked.length !== wanted.length) throw new RowNotFoundError('observations');
      const withdrawn = locked.filter(({ isPublished }) => isPublished).map(({ id }) => id);
      if (withdrawn.length === 0) return { ids: [...ids], changed: 0 };
      await tx.query(
        'update commune.observations set published_at = null, published_by = null where id = any($1)',
        [withdrawn],
      );
      await recordWithdrawal(tx, caller, withdrawn);
      return { ids: [...ids], changed: withdrawn.length };
    });
  }
}

/** A step in the history of each report they were published with; the commune is told of it. */
async function recordWithdrawal(
  tx: Transaction,
  caller: CallerContext,
  ids: readonly string[],
): Promise<void> {
  const reports = await tx.query<ReportWithFigures>(REPORTS, [ids]);
  const { fullName, tenantName } = caller.session;
  const actor = actorId(tx);
  await tx.queryAll(
    insertStatements(
      'commune.submission_events',
      reports.map(({ communeId, id, number, figures }) => ({
        commune_id: communeId,
        id: newRowId(),
        submission_id: id,
        action: 'withdrawn',
        number,
        details: JSON.stringify({ figures }),
        actor_name: `${fullName} (${tenantName})`,
        created_by: actor,
      })),
    ),
  );
}
