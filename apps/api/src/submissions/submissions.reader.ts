import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { SubmissionItemBody, SubmissionListQuery, SubmissionPage } from '@cis/contracts';
import { Database, RowNotFoundError } from '@cis/database';
import { Conditions, orderAndPage, toPage } from '@cis/http';
import { CommuneDirectory, communeIdFor } from '../communes/index.js';
import { containing } from '../folded.sql.js';
import { SUBMISSION_COLUMNS, SUBMISSION_FROM, type SubmissionRow } from './submission-rows.js';

const SORTABLE = {
  communeName: 'u.search_name',
  periodCode: 'p.cutoff_on',
  state: 's.state',
  submittedAt: 's.submitted_at',
  warningCount: 's.warning_count',
  changedCount: 's.changed_count',
} as const;

/** Forms of communes with their counters; no figure is read. */
@Injectable()
export class SubmissionsReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /** Newest periods first. */
  async list(caller: CallerContext, query: SubmissionListQuery): Promise<SubmissionPage> {
    const communeId =
      query.communeCode === undefined ? undefined : communeIdFor(this.communes, caller, query.communeCode);
    const where = new Conditions()
      .add('s.commune_id = ?', communeId)
      .add('s.form = ?', query.form)
      .add('s.period_code = ?', query.periodCode)
      .add('p.kind = ?', query.kind)
      .add('p.year = ?', query.year)
      .add('s.state = ?', query.state)
      .add('u.search_name like ?', containing(query.q));
    const order = orderAndPage(query, SORTABLE, 'p.cutoff_on desc, p.starts_on desc, s.commune_id', 's.id');
    const rows = await this.database.read<SubmissionRow & { total: number }>(
      caller.scope,
      `select ${SUBMISSION_COLUMNS}, count(*) over ()::int as total from ${SUBMISSION_FROM} ${where.toString()} ${order}`,
      where.values,
    );
    return toPage(rows, ({ total: _, ...item }) => item);
  }

  /** @throws RowNotFoundError outside the scope or absent. */
  async item(caller: CallerContext, id: string): Promise<SubmissionItemBody> {
    const item = (await this.items(caller, [id])).get(id);
    if (!item) throw new RowNotFoundError('submissions');
    return item;
  }

  /** Those of the ids that the caller reaches. */
  async items(caller: CallerContext, ids: readonly string[]): Promise<Map<string, SubmissionItemBody>> {
    const rows = await this.database.read<SubmissionRow>(
      caller.scope,
      `select ${SUBMISSION_COLUMNS} from ${SUBMISSION_FROM} where s.id = any($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
