import { TODAY_SQL } from '../today.sql.js';
import { unlockedUntilSql } from './unlocked-until.sql.js';

/**
 * What periodWindow of @cis/domain says of a period `p`, as SQL for lists that cannot fetch each row: the due day in force, the last
 * day that counts as in time, the last day before the lock. test/api/periods.spec.ts holds both to the same answers.
 */
export const dueOnSql = (p: string): string => `coalesce(${p}.extended_until, ${p}.due_on)`;
export const timelyUntilSql = (p: string): string => `greatest(${p}.grace_until, ${p}.extended_until)`;
export const locksOnSql = (p: string): string => `greatest(${p}.locks_on, ${p}.extended_until)`;
/** Locked for all, whoever may have been granted an unlock. */
export const hasLockedSql = (p: string): string => `${locksOnSql(p)} < ${TODAY_SQL}`;
/** `closed` for that commune: locked, and no unlock granted to it lasts; `communeId` is an SQL expression. */
export const isClosedForSql = (p: string, communeId: string): string =>
  `(${hasLockedSql(p)} and coalesce(${unlockedUntilSql(communeId, `${p}.code`)} <= now(), true))`;
