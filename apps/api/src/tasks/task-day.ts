import { isDateOnly } from '@cis/contracts';
import { DomainError, todayInVietnam } from '@cis/domain';
import { TODAY_SQL } from '../today.sql.js';
import type { TaskSource } from './task-status.sql.js';

/** The day that a list, its counters or a detail are of. */
export interface TaskDay {
  readonly asOf: string;
  readonly source: TaskSource;
  /** The day as an SQL expression of type date. */
  readonly sql: string;
}

/** Today from the tasks themselves, a past day from what was known at its end. @throws DomainError request.invalid for a future day. */
export function taskDay(asOf?: string): TaskDay {
  const today = todayInVietnam();
  if (asOf === undefined || asOf === today) return { asOf: today, source: 'task', sql: TODAY_SQL };
  if (asOf < today && isDateOnly(asOf)) return { asOf, source: 'state', sql: `date '${asOf}'` };
  throw new DomainError(
    'request.invalid',
    {},
    { faults: [{ pointer: '?asOf', code: 'future', detail: 'Chỉ xem được hôm nay hoặc ngày đã qua.' }] },
  );
}
