import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { UnlockRequestBody, UnlockRequestListQuery, UnlockRequestPage } from '@cis/contracts';
import { Database, RowNotFoundError } from '@cis/database';
import { Conditions, orderAndPage, toPage } from '@cis/http';
import { CommuneDirectory, communeIdFor } from '../communes/index.js';
import { containing, foldedSql } from '../folded.sql.js';
import { UNLOCK_REQUEST_COLUMNS, UNLOCK_REQUEST_FROM, UNLOCK_STATE_SQL } from './unlock-request-rows.js';

const SORTABLE = {
  createdAt: 'r.created_at',
  decidedAt: 'r.decided_at',
  expiresAt: 'r.expires_at',
  communeName: 'u.search_name',
  periodCode: 'r.period_code',
} as const;

/** A commune's own requests; above the communes everybody's. */
@Injectable()
export class UnlockRequestsReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /** Those that wait come first, oldest first; then the answered ones, newest first. */
  async list(caller: CallerContext, query: UnlockRequestListQuery): Promise<UnlockRequestPage> {
    const communeId =
      query.communeCode === undefined ? undefined : communeIdFor(this.communes, caller, query.communeCode);
    const where = new Conditions()
      .add('r.commune_id = ?', communeId)
      .add('r.period_code = ?', query.periodCode)
      .add('p.year = ?', query.year)
      .add(`${UNLOCK_STATE_SQL} = ?`, query.state)
      .add(`${foldedSql('u.full_name')} like ?`, containing(query.q));
    const byDefault = `r.decision is not null, case when r.decision is null then r.created_at end, r.decided_at desc, r.created_at`;
    const order = orderAndPage(query, SORTABLE, byDefault, 'r.commune_id, r.id');
    const rows = await this.database.read<UnlockRequestBody & { total: number }>(
      caller.scope,
      `select ${UNLOCK_REQUEST_COLUMNS}, count(*) over ()::int as total from ${UNLOCK_REQUEST_FROM} ${where.toString()} ${order}`,
      where.values,
    );
    return toPage(rows, ({ total: _, ...request }) => request);
  }

  /** @throws RowNotFoundError outside the scope, or absent. */
  async one(caller: CallerContext, id: string): Promise<UnlockRequestBody> {
    const [row] = await this.database.read<UnlockRequestBody>(
      caller.scope,
      `select ${UNLOCK_REQUEST_COLUMNS} from ${UNLOCK_REQUEST_FROM} where r.id = $1`,
      [id],
    );
    if (!row) throw new RowNotFoundError('unlock_requests');
    return row;
  }
}
