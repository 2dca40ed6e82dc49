import type { CallerContext } from '@cis/auth';
import type { Statement, Transaction } from '@cis/database';
import type { CommuneDirectory } from '../communes/index.js';
import { TODAY_SQL } from '../today.sql.js';
import { LINES_SQL, type LineRow } from './directive-rows.js';
import { holderKey, type OldInstance, type PlanGround, type ReplacedDirective } from './fan-out-plan.js';
import { groundOf, groundStatements, type GroundRows } from './line-faults.js';
import type { LockedDirective } from './locked-directive.js';

export interface HolderRow {
  readonly communeId: number;
  readonly positionCode: string;
  readonly id: string;
}

type Rows = [LineRow, HolderRow, { isActive: boolean }, ReplacedDirective, OldInstance, ...GroundRows];

/** Who holds the posts that the lines of a directive name, in every commune of the scope; primary appointments first. */
export function holdersStatement(directiveId: string): Statement {
  return [
    `select distinct on (a.commune_id, a.position_code) a.commune_id as "communeId", a.position_code as "positionCode", a.id
     from commune.assignments a
     where a.position_code in (select l.owner_position_code from steering.directive_tasks l where l.directive_id = $1)
       and a.voided_at is null and a.starts_on <= ${TODAY_SQL} and (a.ends_on is null or a.ends_on > ${TODAY_SQL})
     order by a.commune_id, a.position_code, a.is_primary desc, a.starts_on, a.id`,
    [directiveId],
  ];
}

export function holdersByKey(rows: readonly HolderRow[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ communeId, positionCode, id }) => [holderKey(communeId, positionCode), id]));
}

/** All that planFanOut looks at, in one round trip; locked where the plan is about to be carried out. */
export async function planGround(
  tx: Transaction,
  caller: CallerContext,
  directive: LockedDirective,
  communes: CommuneDirectory,
  lock: '' | 'for update',
): Promise<PlanGround> {
  const { provinceCode } = caller.session;
  const [lines, holders, [programme], [replaced], oldInstances, ...ground] = await tx.queryAll<Rows>([
    [LINES_SQL, [directive.id]],
    holdersStatement(directive.id),
    [
      'select g.is_active as "isActive" from reference.programmes g where g.code = $1',
      [directive.programmeCode],
    ],
    [
      `select d.id, d.number, d.issued_on as "issuedOn", d.abstract, d.sent_at as "sentAt", d.replaced_on as "replacedOn"
       from steering.directives d where d.id = $1 ${lock}`,
      [directive.replacesId],
    ],
    [
      `select t.commune_id as "communeId", t.id, t.directive_task_id as "lineId", t.assigned_at is not null as "isAssigned",
         t.completed_on is not null as "isCompleted", t.deadline, t.owner_assignment_id as "ownerAssignmentId"
       from commune.tasks t
       where t.directive_task_id in (select o.id from steering.directive_tasks o where o.directive_id = $1) and t.superseded_on is null
       order by t.commune_id, t.id ${lock}`,
      [directive.replacesId],
    ],
    ...groundStatements(provinceCode, directive),
  ]);
  return {
    directive,
    lines,
    holders: holdersByKey(holders),
    isProgrammeRetired: programme?.isActive === false,
    replaced: replaced ?? null,
    oldInstances,
    ground: groundOf(communes, provinceCode, ground),
  };
}
