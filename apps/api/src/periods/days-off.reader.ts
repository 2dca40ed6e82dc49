import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { DayOffBody, DayOffListQuery, DayOffPage } from '@cis/contracts';
import { Database } from '@cis/database';
import { Conditions, orderAndPage, toPage } from '@cis/http';
import { containing, foldedSql } from '../folded.sql.js';

export const DAY_OFF_COLUMNS = `d.day as id, d.day, d.kind, d.name_vi as "nameVi", d.name_en as "nameEn",
  d.is_provisional as "isProvisional", d.source, d.version`;

/** The calendar everybody may read. */
@Injectable()
export class DaysOffReader {
  constructor(private readonly database: Database) {}

  async list(caller: CallerContext, query: DayOffListQuery): Promise<DayOffPage> {
    const where = new Conditions()
      .add('extract(year from d.day) = ?', query.year)
      .add(`${foldedSql('d.name_vi')} like ?`, containing(query.q));
    const order = orderAndPage(
      query,
      { day: 'd.day', kind: 'd.kind', nameVi: 'd.name_vi' },
      'd.day',
      'd.day',
    );
    const rows = await this.database.read<DayOffBody & { total: number }>(
      caller.scope,
      `select ${DAY_OFF_COLUMNS}, count(*) over ()::int as total from reference.days_off d ${where.toString()} ${order}`,
      where.values,
    );
    return toPage(rows, ({ total: _, ...day }) => day);
  }
}
