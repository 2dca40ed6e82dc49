import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import { actorId, Database, newRowId, StaleVersionError, type Transaction } from '@cis/database';
import { DomainError, todayInVietnam } from '@cis/domain';
import { CommuneDirectory } from '../communes/index.js';
import { continuationStatements } from './continuation.sql.js';
import { attachmentStatements, instanceStatements, type Issue } from './fan-out.sql.js';
import { planFanOut, type FanOutPlan, type PlanGround } from './fan-out-plan.js';
import { changeDirective, lockDirective, type LockedDirective } from './locked-directive.js';
import { planGround } from './plan-ground.js';
import { supersedingStatements } from './superseding.sql.js';

const MOST_FAULTS_SHOWN = 100;

/** Issues directives: each recipient gets an instance of each line, all in one transaction. */
@Injectable()
export class DirectiveIssueService {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /**
   * As previewed at `version`. The same request again (a double click) changes nothing: the version it names tells it apart.
   * @throws DomainError directive.not-ready with every fault, directive.already-issued; StaleVersionError, and those of lockDirective
   */
  async issue(caller: CallerContext, id: string, version: number): Promise<void> {
    await this.database.within(caller.scope, async (tx) => {
      const directive = await lockDirective(tx, caller, id);
      if (isRepeated(caller, directive, version)) return;
      if (directive.sentAt !== null) throw new DomainError('directive.already-issued');
      if (directive.version !== version) throw new StaleVersionError(directive.version);
      const found = await planGround(tx, caller, directive, this.communes, 'for update');
      const plan = planFanOut(found);
      refuseUnready(plan);
      await this.write(tx, caller, found, plan);
    });
  }

  private async write(
    tx: Transaction,
    caller: CallerContext,
    { directive, ground, replaced }: PlanGround,
    plan: FanOutPlan,
  ): Promise<void> {
    const sentAt = new Date();
    const today = todayInVietnam(sentAt);
    const files = directive.fileSha256 === null ? new Map<number, string>() : filesOf(plan);
    const issue: Issue = {
      caller,
      directive,
      files,
      departments: ground.departments,
      sentAt: sentAt.toISOString(),
      by: actorId(tx),
    };
    await changeDirective(tx, directive, { sent_at: issue.sentAt, sent_by: issue.by });
    if (replaced)
      await changeDirective(tx, { tenantId: directive.tenantId, id: replaced.id }, { replaced_on: today });
    const continuation = replaced ? await continuationStatements(tx, issue, plan, ground, replaced) : [];
    await tx.queryAll([
      ...attachmentStatements(issue, files),
      ...instanceStatements(issue, plan.lines),
      ...continuation,
      ...supersedingStatements(issue, plan.superseded, today),
    ]);
  }
}

/** Issuing raised the version by one; nobody can have changed the document in between. */
function isRepeated({ session }: CallerContext, directive: LockedDirective, version: number): boolean {
  return (
    directive.sentAt !== null &&
    directive.sentBy === session.userId &&
    directive.replacedOn === null &&
    directive.version === version + 1
  );
}

function refuseUnready({ faults }: FanOutPlan): void {
  if (faults.length === 0) return;
  throw new DomainError(
    'directive.not-ready',
    { count: faults.length },
    { faults: faults.slice(0, MOST_FAULTS_SHOWN) },
  );
}

/** An id for each commune's row of the signed file. */
function filesOf({ lines }: FanOutPlan): ReadonlyMap<number, string> {
  const communes = lines.flatMap(({ instances }) => instances.map(({ commune }) => commune.id));
  return new Map([...new Set(communes)].map((communeId) => [communeId, newRowId()]));
}
