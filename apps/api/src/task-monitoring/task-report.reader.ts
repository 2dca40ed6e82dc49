import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type {
  OverdueTaskBody,
  SilentCommuneBody,
  TaskMonitoringBody,
  TaskMonitoringQuery,
} from '@cis/contracts';
import { Database } from '@cis/database';
import { CommuneDirectory } from '../communes/index.js';
import { overdueTask, silentCommune } from './listed-bodies.js';
import { groupNamesSql, type GroupName } from './monitoring-names.sql.js';
import { monitoringTable } from './monitoring-table.js';
import { overdueTasksSql, type OverdueRow } from './overdue-tasks.sql.js';
import {
  comingTasksSql,
  openQuestionsSql,
  saidOfTasksSql,
  type ComingTask,
  type OpenQuestion,
  type SaidOfTask,
} from './report-facts.sql.js';
import { silentCommunesSql, type SilentRow } from './silent-communes.sql.js';
import { taskCountsSql, type TaskCount } from './task-counts.sql.js';
import { watchedTasks } from './watched-tasks.js';

/** Everything the report on a day tells; lists are cut at MOST_LISTED and say how many there are. */
export interface TaskReport {
  readonly table: TaskMonitoringBody;
  /** `line` is the same for the instances of one line of a directive. */
  readonly overdue: readonly (OverdueTaskBody & { readonly line: string })[];
  readonly silent: readonly SilentCommuneBody[];
  readonly coming: readonly Named<ComingTask>[];
  readonly said: readonly Named<SaidOfTask>[];
  readonly questions: readonly Named<OpenQuestion>[];
}

export type Named<Row> = Row & { readonly communeName: string };

export const MOST_LISTED = 2000;

@Injectable()
export class TaskReportReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /** One round trip: all parts of a report speak of the same moment as nearly as they can. */
  async read(caller: CallerContext, query: TaskMonitoringQuery): Promise<TaskReport> {
    const watched = watchedTasks(this.communes, caller, query);
    const page = { limit: MOST_LISTED, offset: 0 };
    const [counts, names, overdue, silent, coming, said, questions] = await this.database.readAll<
      [TaskCount, GroupName, OverdueRow, SilentRow, ComingTask, SaidOfTask, OpenQuestion]
    >(caller.scope, [
      taskCountsSql(watched, query.groupBy),
      groupNamesSql(query.groupBy, caller.scope),
      overdueTasksSql(watched, page),
      silentCommunesSql(watched, page),
      comingTasksSql(watched, MOST_LISTED),
      saidOfTasksSql(watched, MOST_LISTED),
      openQuestionsSql(watched, MOST_LISTED),
    ]);
    const named = <Row extends { readonly communeId: number }>(rows: readonly Row[]): Named<Row>[] =>
      rows.map((row) =>
        Object.assign({ communeName: this.communes.byId(row.communeId)?.fullName ?? '' }, row),
      );
    return {
      table: monitoringTable({ asOf: watched.asOf, groupBy: query.groupBy }, counts, {
        communes: this.communes,
        names,
      }),
      overdue: overdue.map((row) =>
        Object.assign(overdueTask(row, this.communes), { line: row.directiveTaskId ?? row.id }),
      ),
      silent: silent.map((row) => silentCommune(row, this.communes)),
      coming: named(coming),
      said: named(said),
      questions: named(questions),
    };
  }
}
