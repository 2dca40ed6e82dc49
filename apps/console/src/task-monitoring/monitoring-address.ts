import { TASK_MONITORING_GROUPS, type TaskMonitoringGroup } from '@cis/contracts/task-monitoring.constants';

export const MONITORING_VIEWS = ['table', 'overdue', 'silent', 'trend'] as const;
export type MonitoringView = (typeof MONITORING_VIEWS)[number];

/** What the task list and the monitoring table are narrowed by alike. */
export const MONITORING_FILTERS = [
  'programmeCode',
  'stageCode',
  'departmentId',
  'region',
  'communeCode',
  'directiveId',
] as const;
export type MonitoringFilterName = (typeof MONITORING_FILTERS)[number];
export type MonitoringFilters = Readonly<Partial<Record<MonitoringFilterName, string>>>;

/** Where the page stands, as its address says. */
export interface MonitoringPlace {
  readonly view: MonitoringView;
  readonly groupBy: TaskMonitoringGroup;
  /** Null for today. */
  readonly asOf: string | null;
  readonly filters: MonitoringFilters;
}

/** Reads an address; what it does not know becomes the default. */
export function placeIn(search: URLSearchParams): MonitoringPlace {
  const asOf = search.get('asOf') ?? '';
  return {
    view: MONITORING_VIEWS.find((view) => view === search.get('view')) ?? 'table',
    groupBy: TASK_MONITORING_GROUPS.find((group) => group === search.get('groupBy')) ?? 'programme',
    asOf: /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : null,
    filters: Object.fromEntries(
      MONITORING_FILTERS.flatMap((name) => {
        const value = search.get(name);
        return value === null || value === '' ? [] : [[name, value]];
      }),
    ),
  };
}

/** What a read of the API is asked with. */
export function readQuery({ asOf, filters }: MonitoringPlace): Record<string, string> {
  return { ...filters, ...(asOf === null ? {} : { asOf }) };
}

/** The filters with one changed; a programme's stages go with it. */
export function withFilter(
  filters: MonitoringFilters,
  name: MonitoringFilterName,
  value: string,
): MonitoringFilters {
  const kept = Object.entries(filters).filter(
    ([other]) => other !== name && !(name === 'programmeCode' && other === 'stageCode'),
  );
  return Object.fromEntries(value === '' ? kept : [...kept, [name, value]]);
}
