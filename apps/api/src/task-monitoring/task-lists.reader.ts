import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type {
  OverdueTaskBody,
  OverdueTaskPage,
  SilentCommunePage,
  TaskMonitoringPageQuery,
  TaskTrendBody,
  TaskTrendQuery,
} from '@cis/contracts';
import { Database } from '@cis/database';
import { CommuneDirectory } from '../communes/index.js';
import { overdueTasksSql, type OverdueRow } from './overdue-tasks.sql.js';
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
    const { asOf, where } = watchedTasks(this.communes, caller, filters);
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
      items: rows.map((row) => this.overdueTask(row)),
      total: rows[0]?.total ?? 0,
    };
  }

  async silent(caller: CallerContext, query: TaskMonitoringPageQuery): Promise<SilentCommunePage> {
    const watched = watchedTasks(this.communes, caller, query);
    const [sql, values] = silentCommunesSql(watched, pageOf(query));
    const rows = await this.database.read<SilentRow>(caller.scope, sql, values);
    return {
      asOf: watched.asOf,
      items: rows.map(({ communeId, total: _total, tasks: _tasks, ...row }) => ({
        ...this.commune(communeId),
        ...row,
      })),
      total: rows[0]?.total ?? 0,
      tasks: rows[0]?.tasks ?? 0,
    };
  }

  private overdueTask({
    communeId,
    directiveTaskId: _line,
    total: _total,
    leads,
    ...task
  }: OverdueRow): OverdueTaskBody {
    return { ...this.commune(communeId), ...task, leads: [...leads] };
  }

  private commune(id: number): { communeCode: string; communeName: string } {
    const commune = this.communes.byId(id);
    return { communeCode: commune?.code ?? '', communeName: commune?.fullName ?? '' };
  }
}

function pageOf({ page, perPage }: TaskMonitoringPageQuery): {
  readonly limit: number;
  readonly offset: number;
} {
  return { limit: perPage, offset: (page - 1) * perPage };
}
