import type { CallerContext } from '@cis/auth';
import type { TaskMonitoringFilters } from '@cis/contracts';
import { DomainError, todayInVietnam } from '@cis/domain';
import { Conditions } from '@cis/http';
import { communeIdFor, type CommuneDirectory } from '../communes/index.js';
import { stateOfDaySql, taskPlaceSql, type TaskPlace, type TaskSource } from '../tasks/index.js';

/** The day of a read, always the first parameter. */
export const DAY = '$1::date';

/** Tasks assigned by a day, as SQL: what is known now for today, what was known then for a past day. */
export interface WatchedTasks {
  readonly asOf: string;
  readonly source: TaskSource;
  /** `commune.tasks t`, with `commune.task_states s` for a past day. */
  readonly from: string;
  readonly where: Conditions;
}

const ASSIGNED_BY: Readonly<Record<TaskSource, string>> = {
  // Compares with one instant instead of making a date of each row's.
  task: `t.assigned_at < ((?::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')`,
  state: 's.assigned_on <= ?::date',
};

/**
 * The tasks a caller asks about; by their states even today where `only` says so.
 * @throws DomainError request.invalid for a day to come; RowNotFoundError for another commune's code.
 */
export function watchedTasks(
  communes: CommuneDirectory,
  caller: CallerContext,
  filters: TaskMonitoringFilters,
  only?: 'state',
): WatchedTasks {
  const today = todayInVietnam();
  const asOf = filters.asOf ?? today;
  if (asOf > today) throw futureDay();
  const source = only ?? (asOf === today ? 'task' : 'state');
  const place = (column: TaskPlace) => taskPlaceSql(source, column);
  const communeId =
    filters.communeCode === undefined ? undefined : communeIdFor(communes, caller, filters.communeCode);
  const where = new Conditions()
    .add(ASSIGNED_BY[source], asOf)
    .add('t.commune_id = ?', communeId)
    .add('t.commune_id = any (?)', communesOf(communes, caller, filters.region))
    .add(`${place('programme_code')} = ?`, filters.programmeCode)
    .add(`${place('stage_code')} = ?`, filters.stageCode)
    .add(`${place('directive_id')} = ?`, filters.directiveId)
    .add(`${place('lead_departments')} @> array[?::int]`, filters.departmentId);
  return {
    asOf,
    source,
    from: source === 'task' ? 'commune.tasks t' : `commune.tasks t ${stateOfDaySql(DAY)}`,
    where,
  };
}

function communesOf(
  communes: CommuneDirectory,
  caller: CallerContext,
  region: TaskMonitoringFilters['region'],
): number[] | undefined {
  if (region === undefined) return undefined;
  return communes
    .all()
    .filter((commune) => commune.region === region && commune.provinceCode === caller.session.provinceCode)
    .map(({ id }) => id);
}

function futureDay(): DomainError {
  return new DomainError(
    'request.invalid',
    {},
    {
      faults: [{ pointer: '?asOf', code: 'future', detail: 'Chỉ xem được đến hôm nay.' }],
    },
  );
}
