import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { WithdrawnObservationsBody } from '@cis/contracts';
import { Database, RowNotFoundError } from '@cis/database';

/** Figures are published with the report they were approved in; here single ones are taken back. */
@Injectable()
export class ObservationPublishingService {
  constructor(private readonly database: Database) {}

  /** All or nothing; the figures themselves and their versions stay. @throws RowNotFoundError when one of the ids is outside the scope. */
  async withdraw(caller: CallerContext, ids: readonly string[]): Promise<WithdrawnObservationsBody> {
    const wanted = [...new Set(ids)];
    return this.database.within(caller.scope, async (tx) => {
      const locked = await tx.query<{ isPublished: boolean }>(
        `select o.published_at is not null as "isPublished" from commune.observations o where o.id = any($1) order by o.id for update`,
        [wanted],
      );
      if (locked.length !== wanted.length) throw new RowNotFoundError('observations');
      await tx.query(
        'update commune.observations set published_at = null, published_by = null where id = any($1) and published_at is not null',
        [wanted],
      );
      return { ids: [...ids], changed: locked.filter(({ isPublished }) => isPublished).length };
    });
  }
}
