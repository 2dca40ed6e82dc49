import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { IndicatorSetBody, IndicatorSetListQuery, IndicatorSetPage } from '@cis/contracts';
import { Database, RowNotFoundError } from '@cis/database';
import { Conditions, orderAndPage, toPage } from '@cis/http';
import { containing, foldedSql } from '../folded.sql.js';

type SetRow = Omit<IndicatorSetBody, 'indicatorCodes'>;

const SET_COLUMNS = `s.id, s.year, s.programme, s.name_vi as "nameVi", s.name_en as "nameEn", s.is_form as "isForm", s.is_sample as "isSample",
  s.version, coalesce((select jsonb_agg(jsonb_build_object('indicatorCode', x.indicator_code, 'isRequired', x.is_required) order by x.sort_order, x.indicator_code)
    from reference.indicator_set_items x where x.set_id = s.id), '[]') as items`;

/** What a year and programme ask for. */
@Injectable()
export class IndicatorSetsReader {
  constructor(private readonly database: Database) {}

  async list(caller: CallerContext, query: IndicatorSetListQuery): Promise<IndicatorSetPage> {
    const where = new Conditions()
      .add('s.year = ?', query.year)
      .add('s.programme = ?', query.programme)
      .add('s.is_form = ?', query.isForm === undefined ? undefined : query.isForm === 'true')
      .add(`${foldedSql('s.name_vi')} like ?`, containing(query.q));
    const order = orderAndPage(
      query,
      { year: 's.year', nameVi: 's.name_vi', programme: 's.programme' },
      '-s.year',
      's.is_form desc, s.programme, s.id',
    );
    const rows = await this.database.read<SetRow & { total: number }>(
      caller.scope,
      `select ${SET_COLUMNS}, count(*) over ()::int as total from reference.indicator_sets s ${where.toString()} ${order}`,
      where.values,
    );
    return toPage(rows, ({ total: _, ...row }) => withCodes(row));
  }

  /** @throws RowNotFoundError */
  async one(caller: CallerContext, id: number): Promise<IndicatorSetBody> {
    const [row] = await this.database.read<SetRow>(
      caller.scope,
      `select ${SET_COLUMNS} from reference.indicator_sets s where s.id = $1`,
      [id],
    );
    if (!row) throw new RowNotFoundError('indicator_sets');
    return withCodes(row);
  }
}

function withCodes(row: SetRow): IndicatorSetBody {
  return { ...row, indicatorCodes: row.items.map(({ indicatorCode }) => indicatorCode) };
}
