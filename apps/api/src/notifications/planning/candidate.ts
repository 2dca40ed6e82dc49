import type { ReminderStage } from '@cis/domain';

/**
 * A source of messages is a SELECT with the columns of a candidate:
 * `tenant_id`, `user_id` (null: everybody of the audience), `actor_id` (is not told of the own deed), `kind`, `about` (the occasion; a
 * person is told once of each), `thread` (null, or the beginning of `about` that repeated occasions share: while an unread message of
 * it is younger than an hour, no further one comes), `params` (jsonb), `link`.
 * It sees `$1` (the instant of the run) and `$2` (the day of it in Asia/Ho_Chi_Minh) and must mention both, because PostgreSQL wants
 * to know their types.
 */
export type CandidateSql = string;

export const AT = '$1::timestamptz';
export const TODAY = '$2::date';

/** How long after it happened somebody is still told, when the system was down meanwhile. */
export const STILL_NEWS = `${AT} - interval '7 days'`;

/** The tenant of the province a commune belongs to (provinceTenantId in SQL). */
export const provinceOf = (communeId: string): string => `(${communeId} / 100000 * 100000)`;

/** Labels of a period, for the params of a message about it. */
export const periodParams = (period: string): string =>
  `'period', ${period}.code, 'periodVi', ${period}.label_vi, 'periodEn', ${period}.label_en`;

/** Whether a day (an SQL expression of type date) is worked; see WorkingDays of @cis/domain. */
export const isWorked = (day: string): string => `(
  exists (select 1 from reference.days_off holiday where holiday.day = ${day} and holiday.kind = 'swap_work')
  or extract(isodow from ${day}) < 6 and not exists (select 1 from reference.days_off holiday where holiday.day = ${day}))`;

/** Nobody is sent a list of work on a day that is not worked. */
export const IS_WORKED = isWorked(TODAY);
export const MONDAY = `date_trunc('week', ${TODAY})::date`;

/** The code of the stage that holds when so many days (an SQL expression) are left; null when none does. */
export const stageOf = (stages: readonly ReminderStage[], daysLeft: string): string =>
  `case ${stages.map(({ code, from, to }) => `when ${daysLeft} between ${to} and ${from} then '${code}'`).join(' ')} end`;
