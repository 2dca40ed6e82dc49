import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type {
  OverdueTaskPage,
  SilentCommunePage,
  TaskMonitoringPageQuery,
  TaskTrendBody,
  TaskTrendQuery,
} from '@cis/contracts';
import { Database } from '@cis/database';
import { CommuneDirectory } from '../communes/index.js';
import { overdueTasksSql, type OverdueRow, type PageOfRows } from './overdue-tasks.sql.js';
import { overdueTask, silentCommune } from './listed-bodies.js';
import { silentCommunesSql, type SilentRow } from './silent-communes.sql.js';
import { taskTrendSql, trendDays, trendPoints, type DayCount } from './task-trend.js';
import { watchedTasks } from './watched-tasks.js';

/** What stands behind the monitoring table: how it went over the weeks, what is overdue, who is silent. One statement each. */
@Injectable()
export class TaskListsReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /** Counted from the states, so that a point in the past stays what it was. */
  async trend(caller: CallerContext, { weeks, ...filters }: TaskTrendQuery): Promise<TaskTrendBody> {
    const { asOf, where } = watchedTasks(this.communes, caller, filters, 'state');
    const days = trendDays(asOf, weeks);
    const [sql, values] = taskTrendSql(where, days);
    const counts = await this.database.read<DayCount>(caller.scope, sql, values);
    return { asOf, points: trendPoints(days, counts) };
  }

  async overdue(caller: CallerContext, query: TaskMonitoringPageQuery): Promise<OverdueTaskPage> {
    const watched = watchedTasks(this.communes, caller, query);
    const [sql, values] = overdueTasksSql(watched, pageOf(query));
    const rows = await this.database.read<OverdueRow>(caller.scope, sql, values);
    return {
      asOf: watched.asOf,
      items: rows.map((row) => overdueTask(row, this.communes)),
      total: rows[0]?.total ?? 0,
    };
  }

  async silent(caller: CallerContext, query: TaskMonitoringPageQuery): Promise<SilentCommunePage> {
    const watched = watchedTasks(this.communes, caller, query);
    const [sql, values] = silentCommunesSql(watched, pageOf(query));
    const rows = await this.database.read<SilentRow>(caller.scope, sql, values);
    return {
      asOf: watched.asOf,
      items: rows.map((row) => silentCommune(row, this.communes)),
      total: rows[0]?.total ?? 0,
      tasks: rows[0]?.tasks ?? 0,
    };
  }
}

function pageOf({ page, perPage }: TaskMonitoringPageQuery): PageOfRows {
  return { limit: perPage, offset: (page - 1) * perPage };
}
