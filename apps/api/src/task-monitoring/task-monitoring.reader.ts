import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { TaskMonitoringBody, TaskMonitoringQuery } from '@cis/contracts';
import { Database } from '@cis/database';
import { CommuneDirectory } from '../communes/index.js';
import { groupNamesSql, type GroupName } from './monitoring-names.sql.js';
import { monitoringTable } from './monitoring-table.js';
import { taskCountsSql, type TaskCount } from './task-counts.sql.js';
import { watchedTasks } from './watched-tasks.js';

/** The monitoring table: how many tasks stand where, split by what the reader asks for. */
@Injectable()
export class TaskMonitoringReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /** One pass over the tasks and one look at the names, in one round trip. */
  async table(caller: CallerContext, query: TaskMonitoringQuery): Promise<TaskMonitoringBody> {
    const { groupBy } = query;
    const watched = watchedTasks(this.communes, caller, query);
    const [counts, names] = await this.database.readAll<[TaskCount, GroupName]>(caller.scope, [
      taskCountsSql(watched, groupBy),
      groupNamesSql(groupBy, caller.scope),
    ]);
    return monitoringTable({ asOf: watched.asOf, groupBy }, counts, { communes: this.communes, names });
  }
}
