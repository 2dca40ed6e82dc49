import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { DirectivePreviewBody, DirectivePreviewTaskBody } from '@cis/contracts';
import { Database } from '@cis/database';
import { DomainError, todayInVietnam } from '@cis/domain';
import { CommuneDirectory } from '../communes/index.js';
import { planFanOut, type FanOutPlan, type PlannedLine, type ReplacedDirective } from './fan-out-plan.js';
import { readDirective } from './locked-directive.js';
import { planGround } from './plan-ground.js';

const MOST_FAULTS_SHOWN = 200;

/** What issuing a directive today would do. */
@Injectable()
export class DirectivePreviewReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /** Writes nothing. @throws RowNotFoundError; DomainError directive.already-issued */
  async preview(caller: CallerContext, id: string): Promise<DirectivePreviewBody> {
    const found = await this.database.within(caller.scope, async (tx) => {
      const directive = await readDirective(tx, caller, id);
      if (directive.sentAt !== null) throw new DomainError('directive.already-issued');
      return planGround(tx, caller, directive, this.communes, '');
    });
    const plan = planFanOut(found);
    const instances = plan.lines.flatMap((line) => line.instances);
    return {
      asOf: todayInVietnam(),
      version: found.directive.version,
      isReady: plan.faults.length === 0,
      faults: plan.faults.slice(0, MOST_FAULTS_SHOWN),
      communes: new Set(instances.map(({ commune }) => commune.id)).size,
      instances: instances.length,
      drafts: plan.lines.reduce((sum, line) => sum + withoutOwner(line).length, 0),
      tasks: plan.lines.map(toTask),
      replaces: found.replaced && toReplaced(found.replaced, plan),
    };
  }
}

function toTask(planned: PlannedLine): DirectivePreviewTaskBody {
  const { line, instances } = planned;
  return {
    id: line.id,
    ordinal: line.ordinal,
    title: line.title,
    recipientsKind: line.recipientsKind,
    recipients: instances.length,
    unknownRecipients: [...planned.unknownRecipients],
    missingClarities: [...planned.missing],
    ownerPosition: line.ownerPosition,
    withoutOwner: withoutOwner(planned).map(({ commune }) => ({
      communeCode: commune.code,
      communeName: commune.fullName,
    })),
    continued: instances.filter(({ continues }) => continues !== null).length,
  };
}

/** An instance that goes on keeps its owner. */
function withoutOwner({ instances }: PlannedLine): PlannedLine['instances'] {
  return instances.filter(
    ({ ownerAssignmentId, continues }) => ownerAssignmentId === null && !continues?.isAssigned,
  );
}

function toReplaced(
  { id, number, issuedOn, abstract }: ReplacedDirective,
  { lines, superseded, completed }: FanOutPlan,
): NonNullable<DirectivePreviewBody['replaces']> {
  const continued = lines.flatMap(({ instances }) => instances).filter(({ continues }) => continues !== null);
  return {
    id,
    number,
    issuedOn,
    abstract,
    superseded: superseded.length,
    continued: continued.length,
    completed: completed.length,
  };
}
