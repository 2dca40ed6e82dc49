import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type {
  DepartmentPage,
  IndicatorListQuery,
  IndicatorPage,
  IndicatorSetPage,
  ListQueryDto,
  ProgrammePage,
} from '@cis/contracts';
import { Database } from '@cis/database';
import { Conditions, orderAndPage, toPage } from '@cis/http';
import { containing, foldedSql } from '../folded.sql.js';

const INDICATOR_COLUMNS = `i.code as id, i.code, i.kind, i.domain, i.name_vi as "nameVi", i.name_en as "nameEn", i.unit, i.direction,
  i.period_kinds as "periodKinds", i.is_cumulative as "isCumulative", i.aggregation, i.weight_code as "weightCode",
  i.numerator, i.denominator, i.decimals, i.hard_min as "hardMin", i.hard_max as "hardMax", i.soft_min as "softMin",
  i.soft_max as "softMax", i.applies_to as "appliesTo", i.visibility, i.department_id as "departmentId", i.source`;

type Counted<Item> = Item & { total: number };

/** Reference data every signed-in person reads; the same for all. */
@Injectable()
export class CatalogueReader {
  constructor(private readonly database: Database) {}

  async indicators(caller: CallerContext, query: IndicatorListQuery): Promise<IndicatorPage> {
    const where = new Conditions()
      .add('i.retired_on is null')
      .add('i.domain = ?', query.domain)
      .add('i.kind = ?', query.kind)
      .add('? = any (i.period_kinds)', query.periodKind)
      .add("i.applies_to in ('all', ?)", query.appliesTo)
      .add('i.search_name like ? or lower(i.code) like ?', containing(query.q), containing(query.q));
    const order = orderAndPage(
      query,
      { code: 'i.code', nameVi: 'i.name_vi', domain: 'i.domain', sortOrder: 'i.sort_order' },
      'i.sort_order',
      'i.code',
    );
    return this.page(
      caller,
      INDICATOR_COLUMNS,
      `reference.indicators i ${where.toString()} ${order}`,
      where.values,
    );
  }

  async indicatorSets(caller: CallerContext, query: ListQueryDto): Promise<IndicatorSetPage> {
    const where = new Conditions().add(`${foldedSql('s.name_vi')} like ?`, containing(query.q));
    const order = orderAndPage(query, { year: 's.year', nameVi: 's.name_vi' }, '-s.year', 's.id');
    return this.page(
      caller,
      `s.id, s.year, s.programme, s.name_vi as "nameVi",
       array(select x.indicator_code from reference.indicator_set_items x where x.set_id = s.id order by x.sort_order) as "indicatorCodes"`,
      `reference.indicator_sets s ${where.toString()} ${order}`,
      where.values,
    );
  }

  async departments(caller: CallerContext, query: ListQueryDto): Promise<DepartmentPage> {
    const where = new Conditions()
      .add('d.province_code = ?', caller.session.provinceCode)
      .add(`${foldedSql('d.name_vi')} like ?`, containing(query.q));
    const order = orderAndPage(query, { nameVi: 'd.name_vi', code: 'd.code' }, 'd.id', 'd.id');
    return this.page(
      caller,
      'd.id, d.code, d.name_vi as "nameVi", d.name_en as "nameEn", d.domains',
      `reference.departments d ${where.toString()} ${order}`,
      where.values,
    );
  }

  async programmes(caller: CallerContext, query: ListQueryDto): Promise<ProgrammePage> {
    const where = new Conditions().add(`${foldedSql('g.name_vi')} like ?`, containing(query.q));
    const order = orderAndPage(query, { nameVi: 'g.name_vi', code: 'g.code' }, 'g.sort_order', 'g.code');
    return this.page(
      caller,
      `g.code as id, g.code, g.name_vi as "nameVi", g.document_number as "documentNumber", g.document_date as "documentDate"`,
      `reference.programmes g ${where.toString()} ${order}`,
      where.values,
    );
  }

  private async page<Item extends object>(
    caller: CallerContext,
    columns: string,
    from: string,
    values: readonly unknown[] = [],
  ): Promise<{ items: Item[]; total: number }> {
    const sql = `select ${columns}, count(*) over ()::int as total from ${from}`;
    const rows = await this.database.read<Counted<Item>>(caller.scope, sql, values);
    return toPage(rows, ({ total: _, ...item }) => item as unknown as Item);
  }
}
