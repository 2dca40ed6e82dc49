import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { ReportingPeriodBody, ReportingPeriodListQuery, ReportingPeriodPage } from '@cis/contracts';
import { Database, RowNotFoundError } from '@cis/database';
import { WorkingDays, type DayOff } from '@cis/domain';
import { Conditions, orderAndPage, toPage } from '@cis/http';
import { containing, foldedSql } from '../folded.sql.js';
import { periodColumns, toPeriod, type PeriodRow } from './period-rows.js';

const SORTABLE = { code: 'p.code', dueOn: 'p.due_on', cutoffOn: 'p.cutoff_on' } as const;
const DAYS_OFF = 'select day, kind from reference.days_off';

/** Periods with their dates and what these mean today; two statements, one round trip. */
@Injectable()
export class ReportingPeriodsReader {
  constructor(private readonly database: Database) {}

  async list(caller: CallerContext, query: ReportingPeriodListQuery): Promise<ReportingPeriodPage> {
    const where = new Conditions()
      .add('p.year = ?', query.year)
      .add('p.kind = ?', query.kind)
      .add(`${foldedSql('p.label_vi')} like ?`, containing(query.q));
    const order = orderAndPage(query, SORTABLE, 'p.cutoff_on', 'p.code');
    const [rows, daysOff] = await this.database.readAll<[PeriodRow & { total: number }, DayOff]>(
      caller.scope,
      [
        [
          `select ${periodColumns(`$${where.values.length + 1}::int`)}, count(*) over ()::int as total
         from reference.reporting_periods p ${where.toString()} ${order}`,
          [...where.values, caller.session.commune?.id ?? null],
        ],
        [DAYS_OFF, []],
      ],
    );
    const workingDays = new WorkingDays(daysOff);
    return toPage(rows, ({ total: _, ...row }) => toPeriod(row, workingDays));
  }

  /** @throws RowNotFoundError when there is no such period. */
  async one(caller: CallerContext, code: string): Promise<ReportingPeriodBody> {
    const [[row], daysOff] = await this.database.readAll<[PeriodRow, DayOff]>(caller.scope, [
      [
        `select ${periodColumns('$2::int')} from reference.reporting_periods p where p.code = $1`,
        [code, caller.session.commune?.id ?? null],
      ],
      [DAYS_OFF, []],
    ]);
    if (!row) throw new RowNotFoundError('reporting_periods');
    return toPeriod(row, new WorkingDays(daysOff));
  }
}
