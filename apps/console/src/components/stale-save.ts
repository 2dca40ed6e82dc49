import type { RaRecord } from 'react-admin';

/** Fields nobody types: they differ after every save and say nothing. */
const BOOKKEEPING = new Set(['id', 'version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy']);

export interface Difference {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Names of the fields I changed since I loaded the row. */
export function myChanges(base: RaRecord, mine: RaRecord): string[] {
  return Object.keys(mine).filter((field) => !BOOKKEEPING.has(field) && !same(mine[field], base[field]));
}

/** Where my form and the saved row differ: what I changed, and what somebody else changed meanwhile. */
export function differences(base: RaRecord, mine: RaRecord, theirs: RaRecord): Difference[] {
  const fields = new Set([...myChanges(base, mine), ...myChanges(base, theirs)]);
  return [...fields]
    .filter((field) => typeof theirs[field] !== 'object' || theirs[field] === null)
    .filter((field) => !same(mine[field], theirs[field]))
    .map((field) => ({ field, mine: mine[field] as unknown, theirs: theirs[field] as unknown }));
}

/** Their row with my changes on top: what "keep mine" saves. */
export function keepMine(base: RaRecord, mine: RaRecord, theirs: RaRecord): RaRecord {
  return {
    ...theirs,
    ...Object.fromEntries(myChanges(base, mine).map((field) => [field, mine[field] as unknown])),
  };
}
