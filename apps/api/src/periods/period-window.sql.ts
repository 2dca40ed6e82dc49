/**
 * What periodWindow of @cis/domain says of a period `p`, as SQL for lists that cannot fetch each row: the due day in force, the last
 * day that counts as in time, the last day before the lock. test/api/periods.spec.ts holds both to the same answers.
 */
export const dueOnSql = (p: string): string => `coalesce(${p}.extended_until, ${p}.due_on)`;
export const timelyUntilSql = (p: string): string => `greatest(${p}.grace_until, ${p}.extended_until)`;
export const locksOnSql = (p: string): string => `greatest(${p}.locks_on, ${p}.extended_until)`;
