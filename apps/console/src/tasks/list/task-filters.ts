/** What the list, the board, the calendar, the counters and the export can be narrowed by, as the API names it. */
export const TASK_FILTERS = [
  'q',
  'status',
  'risk',
  'programmeCode',
  'stageCode',
  'category',
  'kind',
  'mine',
  'toConfirm',
  'returned',
  'dueFrom',
  'dueBefore',
  'departmentId',
  'communeCode',
  'region',
  'communeType',
  'assignedBy',
  'without',
  'directiveId',
  'directiveTaskId',
  'parentId',
  'asOf',
] as const;
export type TaskFilterName = (typeof TASK_FILTERS)[number];
export type TaskFilters = Readonly<Partial<Record<TaskFilterName, string>>>;

export const TASK_VIEWS = ['list', 'board', 'calendar'] as const;
export type TaskView = (typeof TASK_VIEWS)[number];

/** Filters in an address, as all lists of the console keep them; what no filter is called is left out. */
export function filtersIn(search: URLSearchParams): TaskFilters {
  const stored = parsed(search.get('filter'));
  return Object.fromEntries(
    TASK_FILTERS.flatMap((name) => {
      const value = stored[name];
      const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
      return text === '' ? [] : [[name, text]];
    }),
  );
}

/** The filters with one changed; a programme's stages go with it. */
export function withFilter(filters: TaskFilters, name: TaskFilterName, value: string): TaskFilters {
  const kept = Object.entries(filters).filter(
    ([other]) => other !== name && !(name === 'programmeCode' && other === 'stageCode'),
  );
  return Object.fromEntries(value === '' ? kept : [...kept, [name, value]]);
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
