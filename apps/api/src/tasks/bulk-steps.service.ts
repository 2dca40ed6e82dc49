import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type {
  BulkExtendBody,
  BulkReassignBody,
  BulkTaskItem,
  BulkTasksBody,
  BulkTaskOutcomesBody,
  Language,
} from '@cis/contracts';
import { actorId, Database, type Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import { CommuneDirectory } from '../communes/index.js';
import { refuseOwnWork } from '../four-eyes.js';
import { TODAY_SQL } from '../today.sql.js';
import { BulkOutcomes } from './bulk-outcomes.js';
import { ownCompletions } from './completion-reporters.js';
import { lockTasks, type LockedTask } from './locked-task.js';
import { ownerNames } from './owner-names.js';
import {
  refuseUnlessAwaitingConfirmation,
  refuseUnlessExtendable,
  refuseUnlessReassignable,
} from './step-rules.js';
import { recordTaskEvents } from './task-events.js';

interface Holder {
  readonly id: string;
  readonly communeId: number;
}

const OF_TASKS =
  'from unnest($1::int[], $2::uuid[]) k (commune_id, id) where t.commune_id = k.commune_id and t.id = k.id';

/** Steps of up to 500 tasks in a handful of statements. Each task stands for itself: the rules of the single step decide about it alone. */
@Injectable()
export class BulkStepsService {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  confirm(
    caller: CallerContext,
    { items }: BulkTasksBody,
    language: Language,
  ): Promise<BulkTaskOutcomesBody> {
    return this.each(caller, items, language, async (tx, outcomes) => {
      await outcomes.check((task) => refuseUnlessAwaitingConfirmation(caller, task));
      const own = await ownCompletions(tx, caller, outcomes.remaining);
      try {
        await refuseOwnWork(tx, caller, {
          entity: 'tasks',
          ids: own,
          exception: 'confirmed-own-report',
          refusal: new DomainError('task.own-report'),
        });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        for (const id of own) outcomes.refuse(id, error);
      }
      const tasks = outcomes.remaining;
      await tx.query(
        `update commune.tasks t set confirmed_at = now(), confirmed_by = $3, version = t.version + 1, updated_at = now(), updated_by = $3 ${OF_TASKS}`,
        [...keysOf(tasks), actorId(tx)],
      );
      await recordTaskEvents(
        tx,
        caller,
        tasks.map((task) => ({ task, action: 'confirmed' })),
      );
    });
  }

  extend(caller: CallerContext, body: BulkExtendBody, language: Language): Promise<BulkTaskOutcomesBody> {
    const { items, deadline, reason, document } = body;
    return this.each(caller, items, language, async (tx, outcomes) => {
      await outcomes.check((task) => refuseUnlessExtendable(caller, task, deadline));
      const tasks = outcomes.remaining;
      await tx.query(
        `update commune.tasks t set deadline = $3, extension_reason = $4, extension_document = $5, version = t.version + 1, updated_at = now(),
           updated_by = $6 ${OF_TASKS}`,
        [...keysOf(tasks), deadline, reason, document ?? null, actorId(tx)],
      );
      await recordTaskEvents(
        tx,
        caller,
        tasks.map((task) => ({
          task,
          action: 'extended',
          reason,
          document,
          details: { from: task.deadline, to: deadline },
        })),
      );
    });
  }

  /** @throws DomainError request.invalid unless exactly one of post and assignment is named. */
  reassign(caller: CallerContext, body: BulkReassignBody, language: Language): Promise<BulkTaskOutcomesBody> {
    if ((body.positionCode === undefined) === (body.ownerAssignmentId === undefined)) throw ownerUnclear();
    const { items, reason, document } = body;
    return this.each(caller, items, language, async (tx, outcomes) => {
      await outcomes.check((task) => refuseUnlessReassignable(caller, task));
      const holders = await holdersOf(tx, outcomes.remaining, body);
      await outcomes.check(({ communeId }) => {
        if (!holders.has(communeId)) throw new DomainError('task.post-vacant');
      });
      const tasks = outcomes.remaining;
      const owners = tasks.map(({ communeId }) => holders.get(communeId) ?? null);
      const names = await ownerNames(tx, [
        ...owners,
        ...tasks.map(({ ownerAssignmentId }) => ownerAssignmentId),
      ]);
      await tx.query(
        `update commune.tasks t set owner_assignment_id = k.owner, version = t.version + 1, updated_at = now(), updated_by = $4
         from unnest($1::int[], $2::uuid[], $3::uuid[]) k (commune_id, id, owner) where t.commune_id = k.commune_id and t.id = k.id`,
        [...keysOf(tasks), owners, actorId(tx)],
      );
      await recordTaskEvents(
        tx,
        caller,
        tasks.map((task, index) => ({
          task,
          action: 'reassigned',
          reason,
          document,
          details: {
            from: names.get(task.ownerAssignmentId ?? '') ?? null,
            to: names.get(owners[index] ?? '') ?? null,
          },
        })),
      );
    });
  }

  private each(
    caller: CallerContext,
    items: readonly BulkTaskItem[],
    language: Language,
    work: (tx: Transaction, outcomes: BulkOutcomes) => Promise<void>,
  ): Promise<BulkTaskOutcomesBody> {
    return this.database.within(caller.scope, async (tx) => {
      const locked = await lockTasks(
        tx,
        caller,
        items.map(({ id }) => id),
      );
      const outcomes = new BulkOutcomes(items, locked, ({ communeId }) => this.communes.byId(communeId));
      await work(tx, outcomes);
      return outcomes.toBody(language);
    });
  }
}

/** Whoever holds the post today by commune, the primary holder first; or the assignment named, while it is in force. */
async function holdersOf(
  tx: Transaction,
  tasks: readonly LockedTask[],
  { positionCode, ownerAssignmentId }: BulkReassignBody,
): Promise<Map<number, string>> {
  const rows = await tx.query<Holder>(
    `select distinct on (a.commune_id) a.id, a.commune_id as "communeId" from commune.assignments a
     where a.commune_id = any ($1::int[]) and a.voided_at is null and a.starts_on <= ${TODAY_SQL} and (a.ends_on is null or a.ends_on > ${TODAY_SQL})
       and (a.position_code = $2 or a.id = $3::uuid)
     order by a.commune_id, a.is_primary desc, a.starts_on, a.id`,
    [[...new Set(tasks.map(({ communeId }) => communeId))], positionCode ?? null, ownerAssignmentId ?? null],
  );
  return new Map(rows.map(({ communeId, id }) => [communeId, id]));
}

function keysOf(tasks: readonly LockedTask[]): [number[], string[]] {
  return [tasks.map(({ communeId }) => communeId), tasks.map(({ id }) => id)];
}

function ownerUnclear(): DomainError {
  return new DomainError(
    'request.invalid',
    {},
    {
      faults: [
        {
          pointer: '/positionCode',
          code: 'required',
          detail: 'Chọn chức danh nhận việc, hoặc một người của xã, phường.',
        },
      ],
    },
  );
}
