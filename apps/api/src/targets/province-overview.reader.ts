import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type {
  DomainOverview,
  MissingCommuneBody,
  MissingCommunePage,
  MissingFiguresBody,
  ProvinceOverviewBody,
} from '@cis/contracts';
import { Database } from '@cis/database';
import { todayInVietnam } from '@cis/domain';
import { countersSql, toCounters, type TaskCountRow } from '../tasks/index.js';
import { missingFiguresSql } from './missing-figures.sql.js';
import { latestActual, VERSION_IN_FORCE } from './target-rows.js';
import { TARGET_RESULT_SQL } from './target-result.sql.js';

/** The province at a glance: targets by domain, figures that are missing, tasks by status. */
@Injectable()
export class ProvinceOverviewReader {
  constructor(private readonly database: Database) {}

  /** Three statements, one round trip. */
  async overview(caller: CallerContext, year: number): Promise<ProvinceOverviewBody> {
    const [domains, missing, counts] = await this.database.readAll<
      [DomainOverview, MissingFiguresBody, TaskCountRow]
    >(caller.scope, [
      [
        `select r.domain, count(*)::int as targets, count(*) filter (where r.result is null)::int as "withoutData",
             count(*) filter (where r.result = 'not_met')::int as "notMet", count(*) filter (where r.result = 'met')::int as met,
             count(*) filter (where r.result = 'exceeded')::int as exceeded,
             count(*) filter (where not r.is_acknowledged)::int as unacknowledged
           from (select i.domain, v.is_acknowledged, ${TARGET_RESULT_SQL} as result
                 from commune.targets t join reference.indicators i on i.code = t.indicator_code ${VERSION_IN_FORCE}
                 ${latestActual('t.commune_id', 't.indicator_code', 't.year')}
                 where t.year = $1) r
           group by r.domain order by min(array_position(array['economy','society','environment','digital_government','defence_security','party_building'], r.domain))`,
        [year],
      ],
      [
        `select m.period_code as "periodCode", m.label_vi as "periodLabel", m.due_on as "dueOn", m.is_late as "isLate",
             count(*)::int as expected, count(*) filter (where m.is_missing)::int as missing,
             count(distinct m.commune_id) filter (where m.is_missing)::int as communes
           from (${missingFiguresSql('$1')}) m group by 1, 2, 3, 4 order by m.due_on desc`,
        [year],
      ],
      countersSql(caller.session.tenantId),
    ]);
    return { year, asOf: todayInVietnam(), domains, missing, tasks: toCounters(counts) };
  }

  /** Of a period that is the newest closed one of its kind; none otherwise, as in the overview. */
  async missingCommunes(caller: CallerContext, periodCode: string): Promise<MissingCommunePage> {
    const items = await this.database.read<MissingCommuneBody>(
      caller.scope,
      `select u.code as "communeCode", u.full_name as "communeName", count(*)::int as expected,
         count(*) filter (where m.is_missing)::int as missing
       from (${missingFiguresSql('$1')}) m join reference.administrative_units u on u.id = m.commune_id
       where m.period_code = $2 group by u.id, u.code, u.full_name
       having bool_or(m.is_missing) order by missing desc, u.id`,
      [Number(periodCode.slice(0, 4)), periodCode],
    );
    return { items, total: items.length };
  }
}
