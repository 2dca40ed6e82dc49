import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { DraftOwnerBody, DraftsCompletedBody, FieldFault, MissingOwnerBody } from '@cis/contracts';
import { actorId, Database, type Statement, type Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import { CommuneDirectory } from '../communes/index.js';
import { recordTaskEvents } from '../tasks/index.js';
import { TODAY_SQL } from '../today.sql.js';
import { holderKey } from './fan-out-plan.js';
import { lockDirective, type LockedDirective } from './locked-directive.js';
import { holdersByKey, holdersStatement, type HolderRow } from './plan-ground.js';

interface Draft {
  readonly communeId: number;
  readonly id: string;
  readonly lineId: string;
  readonly ordinal: number;
  readonly title: string;
  readonly deadline: string | null;
  readonly ownerPositionCode: string | null;
  readonly ownerPosition: string | null;
}

interface Completed {
  readonly draft: Draft;
  readonly ownerAssignmentId: string;
}

/** Assigns the instances that had nobody to answer for them when the directive was issued. */
@Injectable()
export class DirectiveDraftsService {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /**
   * An owner named for a commune comes before whoever holds the post; what has neither stays a draft and is listed.
   * @throws DomainError request.invalid for owners not in office or where nothing is missing; directive.not-issued, directive.replaced
   */
  complete(
    caller: CallerContext,
    id: string,
    owners: readonly DraftOwnerBody[],
  ): Promise<DraftsCompletedBody> {
    return this.database.within(caller.scope, async (tx) => {
      const directive = await lockDirective(tx, caller, id);
      if (directive.sentAt === null) throw new DomainError('directive.not-issued');
      if (directive.replacedOn !== null) throw new DomainError('directive.replaced');
      const [drafts, holders, inOffice] = await tx.queryAll<
        [Draft, HolderRow, { communeId: number; id: string }]
      >([draftsStatement(id), holdersStatement(id), inOfficeStatement(owners)]);
      const named = this.namedOwners(owners, drafts, inOffice);
      const held = holdersByKey(holders);
      const completed = drafts.flatMap((draft): Completed[] => {
        const post = draft.ownerPositionCode;
        const owner =
          named.get(draft.id) ?? (post === null ? undefined : held.get(holderKey(draft.communeId, post)));
        return owner === undefined ? [] : [{ draft, ownerAssignmentId: owner }];
      });
      await assign(tx, caller, directive, completed);
      const done = new Set(completed.map(({ draft }) => draft));
      return {
        assigned: completed.length,
        missing: drafts.filter((draft) => !done.has(draft)).map((draft) => this.missing(draft)),
      };
    });
  }

  /** The named owner by draft. */
  private namedOwners(
    owners: readonly DraftOwnerBody[],
    drafts: readonly Draft[],
    inOffice: readonly { communeId: number; id: string }[],
  ): ReadonlyMap<string, string> {
    const known = new Set(inOffice.map(({ communeId, id }) => `${communeId} ${id}`));
    const faults: FieldFault[] = [];
    const named = new Map<string, string>();
    owners.forEach(({ communeCode, ownerAssignmentId, lineId }, index) => {
      const communeId = this.communes.byCode(communeCode)?.id ?? 0;
      const theirs = drafts.filter(
        (draft) => draft.communeId === communeId && (lineId === undefined || draft.lineId === lineId),
      );
      if (theirs.length === 0)
        faults.push({
          pointer: `/owners/${index}/communeCode`,
          code: 'nothing',
          detail: 'Xã, phường này không có nhiệm vụ nào chờ người phụ trách.',
        });
      else if (!known.has(`${communeId} ${ownerAssignmentId}`))
        faults.push({
          pointer: `/owners/${index}/ownerAssignmentId`,
          code: 'inOffice',
          detail: 'Người này không giữ chức danh nào đang hiệu lực ở xã, phường.',
        });
      for (const draft of theirs) named.set(draft.id, ownerAssignmentId);
    });
    if (faults.length > 0) throw new DomainError('request.invalid', {}, { faults: faults.slice(0, 100) });
    return named;
  }

  private missing({ communeId, id, lineId, ordinal, title, ownerPosition }: Draft): MissingOwnerBody {
    const commune = this.communes.byId(communeId);
    return {
      communeCode: commune?.code ?? '',
      communeName: commune?.fullName ?? '',
      lineId,
      ordinal,
      title,
      taskId: id,
      ownerPosition,
    };
  }
}

function draftsStatement(directiveId: string): Statement {
  return [
    `select t.commune_id as "communeId", t.id, l.id as "lineId", l.ordinal, t.title, t.deadline, l.owner_position_code as "ownerPositionCode",
       (select x.name_vi from reference.positions x where x.code = l.owner_position_code) as "ownerPosition"
     from steering.directive_tasks l join commune.tasks t on t.directive_task_id = l.id
     where l.directive_id = $1 and t.assigned_at is null and t.superseded_on is null
     order by l.ordinal, t.commune_id for update of t`,
    [directiveId],
  ];
}

function inOfficeStatement(owners: readonly DraftOwnerBody[]): Statement {
  return [
    `select a.commune_id as "communeId", a.id from commune.assignments a
     where a.id = any($1::uuid[]) and a.voided_at is null and a.starts_on <= ${TODAY_SQL} and (a.ends_on is null or a.ends_on > ${TODAY_SQL})`,
    [owners.map(({ ownerAssignmentId }) => ownerAssignmentId)],
  ];
}

async function assign(
  tx: Transaction,
  caller: CallerContext,
  { number }: LockedDirective,
  completed: readonly Completed[],
): Promise<void> {
  if (completed.length === 0) return;
  const values: unknown[] = [actorId(tx)];
  const tuples = completed.map(({ draft, ownerAssignmentId }) => {
    values.push(draft.communeId, draft.id, ownerAssignmentId);
    const last = values.length;
    return `($${last - 2}::int, $${last - 1}::uuid, $${last}::uuid)`;
  });
  await tx.query(
    `update commune.tasks t set owner_assignment_id = v.owner_id, assigned_at = now(), assigned_by = $1, original_deadline = t.deadline,
       version = t.version + 1, updated_at = now(), updated_by = $1
     from (values ${tuples.join(', ')}) v (commune_id, id, owner_id) where t.commune_id = v.commune_id and t.id = v.id`,
    values,
  );
  await recordTaskEvents(
    tx,
    caller,
    completed.map(({ draft }) => ({
      task: draft,
      action: 'assigned',
      document: number,
      details: { deadline: draft.deadline },
    })),
  );
}
