import type { TargetChangeBody } from '@cis/contracts/targets.dto';

import type { TargetRow } from './target.types';

/** A target with something the commune has not taken note of. */
export type NewTarget = TargetRow & { readonly change: TargetChangeBody };

/** By the decision that assigned or adjusted them last, newest decision first. */
export function byDecision(targets: readonly TargetRow[]): [NewTarget, ...NewTarget[]][] {
  const groups = new Map<string, [NewTarget, ...NewTarget[]]>();
  for (const target of targets.filter(isNew)) {
    const { decisionDate, decisionNumber } = target.change.to;
    const key = `${decisionDate} ${decisionNumber}`;
    const group = groups.get(key);
    if (group) group.push(target);
    else groups.set(key, [target]);
  }
  return [...groups].sort(([one], [other]) => other.localeCompare(one)).map(([, group]) => group);
}

function isNew(target: TargetRow): target is NewTarget {
  return target.change !== null;
}
