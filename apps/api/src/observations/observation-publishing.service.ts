import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { PublishedObservationsBody } from '@cis/contracts';
import { actorId, Database, RowNotFoundError, type Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import { refuseOwnWork } from '../four-eyes.js';

interface Candidate {
  readonly id: string;
  readonly communeId: number;
  readonly isPublished: boolean;
  readonly enteredBy: string | null;
}

/** Decides what citizens may read; all that is asked for, or nothing. */
@Injectable()
export class ObservationPublishingService {
  constructor(private readonly database: Database) {}

  /**
   * Whoever last entered a value does not publish it, unless nobody else has an account.
   * @throws DomainError observation.own-entry; RowNotFoundError when one of the ids is outside the scope.
   */
  async publish(caller: CallerContext, ids: readonly string[]): Promise<PublishedObservationsBody> {
    return this.database.within(caller.scope, async (tx) => {
      const candidates = (await lockAll(tx, ids)).filter(({ isPublished }) => !isPublished);
      const own = candidates.filter(({ enteredBy }) => enteredBy === caller.session.userId);
      await refuseOwnWork(tx, caller, {
        entity: 'observations',
        ids: own.map(({ id }) => id),
        exception: 'published-own-entry',
        refusal: new DomainError('observation.own-entry', { count: own.length }),
      });
      await setPublished(tx, candidates, caller.session.userId);
      return { ids: [...ids], changed: candidates.length };
    });
  }

  /** Takes published figures back. @throws RowNotFoundError when one of the ids is outside the scope. */
  async withdraw(caller: CallerContext, ids: readonly string[]): Promise<PublishedObservationsBody> {
    return this.database.within(caller.scope, async (tx) => {
      const published = (await lockAll(tx, ids)).filter(({ isPublished }) => isPublished);
      await setPublished(tx, published, null);
      return { ids: [...ids], changed: published.length };
    });
  }
}

/** Who entered a figure is asked once it is locked: in the locking statement itself a wait would hide the entry waited for. */
async function lockAll(tx: Transaction, ids: readonly string[]): Promise<Candidate[]> {
  const wanted = [...new Set(ids)];
  const locked = await tx.query<Omit<Candidate, 'enteredBy'>>(
    `select o.id, o.commune_id as "communeId", o.published_at is not null as "isPublished"
     from commune.observations o where o.id = any($1) order by o.id for update`,
    [wanted],
  );
  if (locked.length !== wanted.length) throw new RowNotFoundError('observations');
  const entries = await tx.query<{ id: string; enteredBy: string | null }>(
    `select distinct on (r.observation_id) r.observation_id as id, r.created_by as "enteredBy"
     from commune.observation_revisions r
     where r.commune_id = any($1) and r.observation_id = any($2) order by r.observation_id, r.number desc`,
    [locked.map(({ communeId }) => communeId), wanted],
  );
  const enteredBy = new Map(entries.map((entry) => [entry.id, entry.enteredBy]));
  return locked.map((row) => ({ ...row, enteredBy: enteredBy.get(row.id) ?? null }));
}

async function setPublished(
  tx: Transaction,
  rows: readonly Candidate[],
  publishedBy: string | null,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `update commune.observations set published_at = case when $2::uuid is null then null else now() end, published_by = $2,
       version = version + 1, updated_at = now(), updated_by = $3
     where id = any($1)`,
    [rows.map(({ id }) => id), publishedBy, actorId(tx)],
  );
}
