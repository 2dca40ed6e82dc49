import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type {
  ObservationBody,
  ObservationListQuery,
  ObservationPage,
  ObservationRevisionBody,
  ObservationRevisionPage,
} from '@cis/contracts';
import { Database, RowNotFoundError, type Statement } from '@cis/database';
import { Conditions, orderAndPage, toPage } from '@cis/http';
import { CommuneDirectory, communeIdFor } from '../communes/index.js';
import { containing } from '../folded.sql.js';
import { OBSERVATION_COLUMNS, OBSERVATION_FROM } from './observation-rows.js';

const SORTABLE = {
  communeName: 'u.search_name',
  indicatorCode: 'i.sort_order',
  indicatorName: 'i.search_name',
  periodCode: 'p.cutoff_on',
  value: 'o.value',
  state: 'o.state',
  updatedAt: 'o.updated_at',
} as const;

/** Figures of communes, and every state they ever had. */
@Injectable()
export class ObservationsReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  async list(caller: CallerContext, query: ObservationListQuery): Promise<ObservationPage> {
    const communeId =
      query.communeCode === undefined ? undefined : communeIdFor(this.communes, caller, query.communeCode);
    const pattern = containing(query.q);
    const where = new Conditions()
      .add('o.commune_id = ?', communeId)
      .add('o.period_code = ?', query.periodCode)
      .add('o.indicator_code = ?', query.indicatorCode)
      .add('i.domain = ?', query.domain)
      .add('p.year = ?', query.year)
      .add('o.state = ?', query.state)
      .add(
        '(o.published_at is not null) = ?',
        query.published === undefined ? undefined : query.published === 'true',
      )
      .add('i.search_name like ? or lower(i.code) like ?', pattern, pattern);
    const order = orderAndPage(query, SORTABLE, 'p.cutoff_on desc, o.commune_id, i.sort_order', 'o.id');
    const rows = await this.database.read<ObservationBody & { total: number }>(
      caller.scope,
      `select ${OBSERVATION_COLUMNS}, count(*) over ()::int as total from ${OBSERVATION_FROM} ${where.toString()} ${order}`,
      where.values,
    );
    return toPage(rows, ({ total: _, ...item }) => item);
  }

  /** @throws RowNotFoundError outside the scope or absent. */
  async one(caller: CallerContext, id: string): Promise<ObservationBody> {
    const [row] = await this.database.read<ObservationBody>(
      caller.scope,
      `select ${OBSERVATION_COLUMNS} from ${OBSERVATION_FROM} where o.id = $1`,
      [id],
    );
    if (!row) throw new RowNotFoundError('observations');
    return row;
  }

  /** Newest first. @throws RowNotFoundError when the figure itself is outside the scope or absent. */
  async revisions(caller: CallerContext, id: string): Promise<ObservationRevisionPage> {
    const items = await this.database.read<ObservationRevisionBody>(caller.scope, ...revisionsStatement(id));
    // Every figure has at least the revision it began with.
    if (items.length === 0) throw new RowNotFoundError('observations');
    return { items, total: items.length };
  }
}

/** Every state of a figure, newest first. */
export function revisionsStatement(id: string): Statement {
  return [
    `select r.id, r.number, r.state, r.grade, r.value, r.numerator, r.denominator, r.note, r.reason, r.origin, r.created_at as "createdAt",
       w.full_name as "createdByName"
     from commune.observations o
     join commune.observation_revisions r on r.commune_id = o.commune_id and r.observation_id = o.id
     left join identity.users w on w.tenant_id = o.commune_id and w.id = r.created_by
     where o.id = $1 order by r.number desc`,
    [id],
  ];
}
