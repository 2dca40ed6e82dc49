import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import {
  PROVINCE_NAMES,
  type AnswerBlockBody,
  type BlockTaskBody,
  type WaitingBlockPage,
  type WaitingBlocksQuery,
} from '@cis/contracts';
import {
  actorId,
  Database,
  newRowId,
  provinceTenantId,
  RowNotFoundError,
  type Transaction,
} from '@cis/database';
import { DomainError, nextDay, todayInVietnam, WorkingDays, type DayOff } from '@cis/domain';
import { Conditions, orderAndPage, toPage } from '@cis/http';
import { lockTask, refuseUnlessInvolved, refuseUnlessRunning, type LockedTask } from './locked-task.js';
import { BLOCK_COLUMNS, type BlockRow } from './task-detail.sql.js';
import { toBlock } from './task-detail.js';
import { recordTaskEvents } from './task-events.js';
import { leadsOf } from './task-progress.js';

/** Working days that a body has to answer, unless the question says otherwise. */
const DAYS_TO_ANSWER = 5;

interface LockedBlock {
  readonly id: string;
  readonly blockedByTenant: number | null;
  readonly blockedByName: string;
  readonly isAnswered: boolean;
  readonly isClosed: boolean;
}

type WaitingRow = BlockRow & {
  readonly taskId: string;
  readonly taskTitle: string;
  readonly communeCode: string;
  readonly communeName: string;
  readonly total: number;
};

/** What holds tasks up: asked by whoever does the work, answered by the body that is asked, closed by who asked. */
@Injectable()
export class TaskBlocksService {
  constructor(private readonly database: Database) {}

  /** @throws DomainError task.not-involved; request.invalid for an unknown body or a day that has passed. */
  block(caller: CallerContext, taskId: string, body: BlockTaskBody, idempotencyKey?: string): Promise<void> {
    const id = newRowId(
      idempotencyKey === undefined
        ? undefined
        : { userId: caller.session.userId, about: taskId, key: idempotencyKey },
    );
    return this.database.within(caller.scope, async (tx) => {
      const task = await lockTask(tx, caller, taskId);
      refuseUnlessInvolved(caller, task, await leadsOf(tx, task));
      if ((await lockBlock(tx, task, id)) !== null) return;
      refuseUnlessRunning(task);
      const asked = await bodyAsked(tx, caller, body);
      const dueOn = body.dueOn ?? (await dayToAnswer(tx));
      if (dueOn < todayInVietnam()) throw fault('/dueOn', 'past', 'Hạn trả lời đã qua.');
      await tx.query(
        `insert into commune.task_blocks (commune_id, id, task_id, blocked_by_tenant, blocked_by_name, question, due_on, created_at, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, clock_timestamp(), $8)`,
        [task.communeId, id, task.id, asked.tenant, asked.name, body.question, dueOn, actorId(tx)],
      );
      await recordTaskEvents(tx, caller, [
        { task, action: 'blocked', reason: body.question, details: { blockedBy: asked.name, dueOn } },
      ]);
    });
  }

  /** @throws RowNotFoundError; DomainError task.block-of-another-body, task.block-answered, task.block-closed. */
  answer(caller: CallerContext, taskId: string, blockId: string, { answer }: AnswerBlockBody): Promise<void> {
    return this.database.within(caller.scope, async (tx) => {
      const task = await lockTask(tx, caller, taskId);
      const block = await blockOf(tx, task, blockId);
      if (block.blockedByTenant !== caller.session.tenantId)
        throw new DomainError('task.block-of-another-body');
      if (block.isClosed) throw new DomainError('task.block-closed');
      if (block.isAnswered) throw new DomainError('task.block-answered');
      await tx.query(
        `update commune.task_blocks set answer = $3, answered_at = now(), answered_by = $4, version = version + 1, updated_at = now(), updated_by = $4
         where commune_id = $1 and id = $2`,
        [task.communeId, block.id, answer, actorId(tx)],
      );
      await recordTaskEvents(tx, caller, [
        { task, action: 'answered', reason: answer, details: { blockedBy: block.blockedByName } },
      ]);
    });
  }

  /**
   * Nothing holds the task up any more, answered or not; the body that is asked answers instead of silencing the question.
   * @throws RowNotFoundError; DomainError task.not-involved, task.block-of-asker, task.block-closed.
   */
  close(caller: CallerContext, taskId: string, blockId: string): Promise<void> {
    return this.database.within(caller.scope, async (tx) => {
      const task = await lockTask(tx, caller, taskId);
      refuseUnlessInvolved(caller, task, await leadsOf(tx, task));
      const block = await blockOf(tx, task, blockId);
      if (block.blockedByTenant === caller.session.tenantId) throw new DomainError('task.block-of-asker');
      if (block.isClosed) throw new DomainError('task.block-closed');
      await tx.query(
        `update commune.task_blocks set closed_at = now(), closed_by = $3, version = version + 1, updated_at = now(), updated_by = $3
         where commune_id = $1 and id = $2`,
        [task.communeId, block.id, actorId(tx)],
      );
      await recordTaskEvents(tx, caller, [
        { task, action: 'unblocked', details: { blockedBy: block.blockedByName } },
      ]);
    });
  }

  /** Questions that wait for the caller's body, the longest overdue first. */
  async waiting(caller: CallerContext, query: WaitingBlocksQuery): Promise<WaitingBlockPage> {
    const where = new Conditions()
      .add('b.blocked_by_tenant = ?', caller.session.tenantId)
      .add('b.answered_at is null and b.closed_at is null');
    const order = orderAndPage(
      query,
      { dueOn: 'b.due_on', communeName: 'u.search_name' },
      'b.due_on',
      'b.id',
    );
    const rows = await this.database.read<WaitingRow>(
      caller.scope,
      `select ${BLOCK_COLUMNS}, t.id as "taskId", t.title as "taskTitle", u.code as "communeCode", u.full_name as "communeName",
         count(*) over ()::int as total
       from commune.task_blocks b join commune.tasks t on t.commune_id = b.commune_id and t.id = b.task_id
       join reference.administrative_units u on u.id = t.commune_id ${where.toString()} ${order}`,
      where.values,
    );
    return toPage(rows, ({ total: _, taskId, taskTitle, communeCode, communeName, ...block }) =>
      Object.assign(toBlock(caller, block, todayInVietnam()), {
        taskId,
        taskTitle,
        communeCode,
        communeName,
      }),
    );
  }
}

async function blockOf(tx: Transaction, task: LockedTask, id: string): Promise<LockedBlock> {
  const block = await lockBlock(tx, task, id);
  if (!block) throw new RowNotFoundError('task_blocks');
  return block;
}

async function lockBlock(
  tx: Transaction,
  { communeId, id: taskId }: LockedTask,
  id: string,
): Promise<LockedBlock | null> {
  const [block] = await tx.query<LockedBlock>(
    `select b.id, b.blocked_by_tenant as "blockedByTenant", b.blocked_by_name as "blockedByName", b.answered_at is not null as "isAnswered",
       b.closed_at is not null as "isClosed"
     from commune.task_blocks b where b.commune_id = $1 and b.task_id = $2 and b.id = $3`,
    [communeId, taskId, id],
  );
  return block ?? null;
}

async function bodyAsked(
  tx: Transaction,
  { session }: CallerContext,
  { blockedBy, departmentId, orgName }: BlockTaskBody,
): Promise<{ readonly tenant: number | null; readonly name: string }> {
  if (blockedBy === 'other') {
    if (orgName === undefined) throw fault('/orgName', 'required', 'Ghi tên cơ quan gây vướng mắc.');
    return { tenant: null, name: orgName };
  }
  if (blockedBy === 'province') {
    return {
      tenant: provinceTenantId(session.provinceCode),
      name: PROVINCE_NAMES[session.provinceCode]?.vi ?? session.provinceCode,
    };
  }
  const [department] = await tx.query<{ name: string }>(
    'select name_vi as name from reference.departments where id = $1 and province_code = $2',
    [departmentId ?? null, session.provinceCode],
  );
  if (departmentId === undefined || !department)
    throw fault('/departmentId', 'exists', 'Chọn sở, ngành trong danh sách.');
  return { tenant: departmentId, name: department.name };
}

async function dayToAnswer(tx: Transaction): Promise<string> {
  const calendar = new WorkingDays(await tx.query<DayOff>('select day, kind from reference.days_off'));
  let day = todayInVietnam();
  for (let left = DAYS_TO_ANSWER; left > 0; left -= 1) day = calendar.onOrAfter(nextDay(day));
  return day;
}

function fault(pointer: string, code: string, detail: string): DomainError {
  return new DomainError('request.invalid', {}, { faults: [{ pointer, code, detail }] });
}
