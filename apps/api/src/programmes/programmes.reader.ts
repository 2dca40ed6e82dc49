import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { ProgrammeBody, ProgrammeListQuery, ProgrammePage } from '@cis/contracts';
import { Database, RowNotFoundError } from '@cis/database';
import { Conditions, orderAndPage, toPage } from '@cis/http';
import { containing, foldedSql } from '../folded.sql.js';

const COLUMNS = `g.code as id, g.version, g.code, g.name_vi as "nameVi", g.document_number as "documentNumber",
  g.document_date as "documentDate", g.issuer, g.sort_order as "sortOrder", g.is_active as "isActive",
  coalesce((select jsonb_agg(jsonb_build_object('code', s.code, 'version', s.version, 'nameVi', s.name_vi, 'startsOn', s.starts_on,
      'endsOn', s.ends_on, 'sortOrder', s.sort_order) order by s.sort_order, s.starts_on, s.code)
    from reference.programme_stages s where s.programme_code = g.code), '[]') as stages`;

const SORTABLE = { nameVi: 'g.name_vi', code: 'g.code', documentDate: 'g.document_date' } as const;

/** Programmes that tasks belong to, with their stages; the same for everybody. */
@Injectable()
export class ProgrammesReader {
  constructor(private readonly database: Database) {}

  async list(caller: CallerContext, query: ProgrammeListQuery): Promise<ProgrammePage> {
    const where = new Conditions()
      .add('g.is_active = ?', query.retired === 'all' ? undefined : query.retired === 'false')
      .add(`${foldedSql('g.name_vi')} like ?`, containing(query.q));
    const order = orderAndPage(query, SORTABLE, 'g.sort_order', 'g.code');
    const rows = await this.database.read<ProgrammeBody & { total: number }>(
      caller.scope,
      `select ${COLUMNS}, count(*) over ()::int as total from reference.programmes g ${where.toString()} ${order}`,
      where.values,
    );
    return toPage(rows, ({ total: _, ...programme }) => programme);
  }

  /** @throws RowNotFoundError */
  async detail(caller: CallerContext, code: string): Promise<ProgrammeBody> {
    const [programme] = await this.database.read<ProgrammeBody>(
      caller.scope,
      `select ${COLUMNS} from reference.programmes g where g.code = $1`,
      [code],
    );
    if (!programme) throw new RowNotFoundError('programmes');
    return programme;
  }
}
