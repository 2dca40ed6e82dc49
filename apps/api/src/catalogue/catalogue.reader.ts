import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { DepartmentPage, ListQueryDto } from '@cis/contracts';
import { Database } from '@cis/database';
import { Conditions, orderAndPage, toPage } from '@cis/http';
import { containing, foldedSql } from '../folded.sql.js';

type Counted<Item> = Item & { total: number };

/** Reference data every signed-in person reads; the same for all. */
@Injectable()
export class CatalogueReader {
  constructor(private readonly database: Database) {}

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
