import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import {
  TASK_CLARITIES,
  type Language,
  type TaskBody,
  type TaskCountersBody,
  type TaskDetailBody,
  TaskFilters,
  type TaskPage,
  type TaskReportBody,
} from '@cis/contracts';
import { Database, RowNotFoundError } from '@cis/database';
import { Conditions, orderAndPage, toPage } from '@cis/http';
import { CommuneDirectory, communeIdFor } from '../communes/index.js';
import { containing, foldedSql } from '../folded.sql.js';
import { countersSql, toCounters, type TaskCountRow } from './task-counters.js';
import { TASK_COLUMNS, TASK_FROM, toTask, type TaskRow } from './task-rows.js';
import {
  TASK_DUE_SOON_SQL,
  TASK_STATUS_SQL,
  TASK_TO_CONFIRM_SQL,
  UNCOUNTED_STATUSES_SQL,
  VISIBLE_TASK_SQL,
} from './task-status.sql.js';

const SORTABLE = {
  title: 't.title',
  deadline: 't.deadline',
  communeName: 'u.search_name',
  assignedAt: 't.assigned_at',
  completedOn: 't.completed_on',
  status: TASK_STATUS_SQL,
} as const;

const MOST_EXPORTED = 20_000;

const DETAIL_COLUMNS = `${TASK_COLUMNS}, t.description, t.supporting_orgs as "supportingOrgs",
  (select g.name_vi from reference.programmes g where g.code = t.programme_code) as "programmeName",
  t.document_number as "documentNumber", t.document_date as "documentDate", t.document_issuer as "documentIssuer",
  t.document_abstract as "documentAbstract", t.disposition_reason as "dispositionReason", t.disposition_document as "dispositionDocument",
  t.extension_reason as "extensionReason", t.extension_document as "extensionDocument"`;

type DetailRow = TaskRow & Omit<TaskDetailBody, keyof TaskBody | 'clarities' | 'updates' | 'disposition'>;

/** Tasks with their derived status. */
@Injectable()
export class TasksReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  async list(caller: CallerContext, query: TaskFilters, language: Language): Promise<TaskPage> {
    const where = this.conditions(caller, query).add(VISIBLE_TASK_SQL, caller.session.tenantId);
    const order = orderAndPage(query, SORTABLE, 't.completed_on is not null, t.deadline', 't.id');
    const rows = await this.database.read<TaskRow & { total: number }>(
      caller.scope,
      `select ${TASK_COLUMNS}, count(*) over ()::int as total from ${TASK_FROM} ${where.toString()} ${order}`,
      where.values,
    );
    return toPage(rows, ({ total: _, ...row }) =>
      toTask(row, { tenantId: caller.session.tenantId, language }),
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

  /** By status, of the tasks the filters let through. */
  async counters(caller: CallerContext, query: TaskFilters): Promise<TaskCountersBody> {
    const [sql, values] = countersSql(caller.session.tenantId, this.conditions(caller, query));
    return toCounters(await this.database.read<TaskCountRow>(caller.scope, sql, values));
  }

  /** @throws RowNotFoundError outside the scope, absent, or somebody else's draft. */
  async detail(caller: CallerContext, id: string, language: Language): Promise<TaskDetailBody> {
    const { tenantId } = caller.session;
    const where = new Conditions().add('t.id = ?', id).add(VISIBLE_TASK_SQL, tenantId);
    const [[row], updates] = await this.database.readAll<[DetailRow, TaskReportBody]>(caller.scope, [
      [`select ${DETAIL_COLUMNS} from ${TASK_FROM} ${where.toString()}`, where.values],
      [
        `select n.id, n.reported_on as "reportedOn", n.percent, n.body, n.difficulty, n.proposal, n.deliverable_evidence as "deliverableEvidence",
           n.is_completion as "isCompletion", n.created_at as "createdAt", w.full_name as "createdByName"
         from commune.tasks t join commune.task_updates n on n.commune_id = t.commune_id and n.task_id = t.id
         left join identity.users w on w.tenant_id = t.commune_id and w.id = n.created_by
         where t.id = $1 order by n.reported_on desc, n.created_at desc`,
        [id],
      ],
    ]);
    if (!row) throw new RowNotFoundError('tasks');
    const task = toTask(row, { tenantId, language });
    const { assignedByTenant: _tenant, firstReportedOn: _first, ...shown } = row;
    return Object.assign(shown, task, {
      clarities: TASK_CLARITIES.map((clarity) => ({
        clarity,
        isGiven: !task.missingClarities.includes(clarity),
      })),
      updates,
    });
  }

  private conditions(caller: CallerContext, query: TaskFilters): Conditions {
    const communeId =
      query.communeCode === undefined ? undefined : communeIdFor(this.communes, caller, query.communeCode);
    const where = new Conditions()
      .add('t.commune_id = ?', communeId)
      .add('t.category = ?', query.category)
      .add('t.programme_code = ?', query.programmeCode)
      .add('t.kind = ?', query.kind)
      .add('t.deadline <= ?', query.dueBefore)
      .add(TASK_TO_CONFIRM_SQL, query.toConfirm === undefined ? undefined : caller.session.tenantId)
      .add(`${foldedSql('t.title')} like ?`, containing(query.q));
    if (query.status === 'due_soon') return where.add(TASK_DUE_SOON_SQL);
    if (query.status === 'assigned') return where.add(`${TASK_STATUS_SQL} not in ${UNCOUNTED_STATUSES_SQL}`);
    if (query.status === undefined) return where.add(`${TASK_STATUS_SQL} <> 'superseded'`);
    return where.add(`${TASK_STATUS_SQL} = ?`, query.status);
  }
}
