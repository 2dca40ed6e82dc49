import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import {
  TaskFilters,
  type Language,
  type TaskBody,
  type TaskCountersBody,
  type TaskDetailBody,
  type TaskPage,
} from '@cis/contracts';
import { Database, RowNotFoundError } from '@cis/database';
import { Conditions, orderAndPage, toPage } from '@cis/http';
import { CommuneDirectory, communeIdFor } from '../communes/index.js';
import { evidenceStatement, type EvidenceRow } from '../task-files/index.js';
import { countersSql, toCounters, type TaskCountRow } from './task-counters.js';
import { taskDay, type TaskDay } from './task-day.js';
import { toDetail } from './task-detail.js';
import { detailColumns, detailStatements, type DetailLists, type DetailRow } from './task-detail.sql.js';
import { taskConditions } from './task-filters.js';
import { taskBase, taskColumns, taskFrom, toTask, type TaskRow } from './task-rows.js';
import { ASSIGNED_ON, TASK_ALIAS, taskStatusSql, VISIBLE_TASK_SQL } from './task-status.sql.js';

const MOST_EXPORTED = 20_000;

/** Tasks with their derived status. */
@Injectable()
export class TasksReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /** @throws DomainError request.invalid for a future day or an unknown field to sort by. */
  async list(caller: CallerContext, query: TaskFilters, language: Language): Promise<TaskPage> {
    const day = taskDay(query.asOf);
    const where = this.conditions(caller, query, day).add(VISIBLE_TASK_SQL, caller.session.tenantId);
    const order = orderAndPage(query, sortable(day), mostUrgentFirst(day), 't.id');
    const rows = await this.database.read<TaskRow & { total: number }>(
      caller.scope,
      // Of all tasks only those on the page are read in full.
      `select ${taskColumns(day)}, p.total from ${taskFrom(day)}
       join (select q.*, row_number() over () as place
             from (select t.commune_id, t.id, count(*) over ()::int as total from ${taskBase(day)} ${where.toString()} ${order}) q) p
         on p.commune_id = t.commune_id and p.id = t.id
       order by p.place`,
      where.values,
    );
    return toPage(rows, ({ total: _, ...row }) =>
      toTask(row, { tenantId: caller.session.tenantId, language }, day.asOf),
    );
  }

  /** Everything the filters let through, for a file. */
  async all(caller: CallerContext, query: TaskFilters): Promise<TaskBody[]> {
    const { items } = await this.list(
      caller,
      Object.assign(new TaskFilters(), query, { page: 1, perPage: MOST_EXPORTED }),
      'vi',
    );
    return items;
  }

  /** By status, of the tasks the filters let through. @throws DomainError request.invalid for a future day. */
  async counters(caller: CallerContext, query: TaskFilters): Promise<TaskCountersBody> {
    const day = taskDay(query.asOf);
    const [sql, values] = countersSql(caller.session.tenantId, this.conditions(caller, query, day), day);
    return toCounters(await this.database.read<TaskCountRow>(caller.scope, sql, values), day.asOf);
  }

  /** @throws RowNotFoundError outside the scope, absent, somebody else's draft, or not assigned yet on a past day. */
  async detail(
    caller: CallerContext,
    id: string,
    language: Language,
    asOf?: string,
  ): Promise<TaskDetailBody> {
    const day = taskDay(asOf);
    const where = new Conditions().add('t.id = ?', id).add(VISIBLE_TASK_SQL, caller.session.tenantId);
    const [[row], updates, leads, events, blocks, children, targets, files] = await this.database.readAll<
      [DetailRow & { communeId: number }, ...DetailLists, EvidenceRow]
    >(caller.scope, [
      [
        `select ${detailColumns(day)}, t.commune_id as "communeId" from ${taskFrom(day)} ${where.toString()}`,
        where.values,
      ],
      ...detailStatements(id, day, caller.session.tenantId),
      evidenceStatement(caller, id),
    ]);
    if (!row) throw new RowNotFoundError('tasks');
    const { communeId, ...task } = row;
    return toDetail(
      caller,
      { row: task, communeId, updates, leads, events, blocks, files, children, targets },
      day,
      language,
    );
  }

  private conditions(caller: CallerContext, query: TaskFilters, day: TaskDay): Conditions {
    const communeId =
      query.communeCode === undefined ? undefined : communeIdFor(this.communes, caller, query.communeCode);
    return taskConditions(caller, query, communeId, day);
  }
}

/** Open work by its deadline, so what is overdue longest leads; then drafts, what is set aside, and what is done. */
function mostUrgentFirst({ source }: TaskDay): string {
  const from = TASK_ALIAS[source];
  return `case when ${from}.completed_on is not null then 3
    when ${from}.disposition is not null or ${from}.superseded_on is not null then 2
    when ${ASSIGNED_ON[source]} is null then 1 else 0 end, ${from}.deadline`;
}

function sortable({ source, sql }: TaskDay): Readonly<Record<string, string>> {
  const from = TASK_ALIAS[source];
  return {
    title: 't.title',
    deadline: `${from}.deadline`,
    communeName: 'u.search_name',
    assignedAt: 't.assigned_at',
    completedOn: `${from}.completed_on`,
    lastReportedOn: `${from}.last_reported_on`,
    percent: `${from}.percent`,
    status: taskStatusSql(source, sql),
  };
}
