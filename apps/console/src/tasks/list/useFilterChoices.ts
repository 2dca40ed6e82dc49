import { TASK_RISKS } from '@cis/contracts/tasks.constants';

import { useCatalogue } from '../../components/catalogues';
import { COMMUNE_TYPES, REGIONS, TASK_CATEGORIES, TASK_KINDS, TASK_STATUSES } from '../../components/codes';
import { useChoices, type Choice } from '../../components/useChoices';
import { useText } from '../../messages/useText';
import type { TaskFilterName, TaskFilters } from './task-filters';

export type FilterChoices = Readonly<Partial<Record<TaskFilterName, readonly Choice[]>>>;

/** What each closed filter can be set to; stages are those of the chosen programme. */
export function useFilterChoices(filters: TaskFilters): FilterChoices {
  const t = useText();
  const programmes = useCatalogue('programmes');
  const departments = useCatalogue('departments');
  const statuses = useChoices('taskStatus', TASK_STATUSES);
  return {
    status: [
      { id: 'assigned', name: t('tasks.allAssigned') },
      ...statuses,
      { id: 'due_soon', name: t('tasks.dueSoon') },
    ],
    risk: useChoices('taskRisk', TASK_RISKS),
    mine: [{ id: 'true', name: t('taskWork.mine') }],
    toConfirm: [{ id: 'true', name: t('tasks.toConfirm') }],
    programmeCode: programmes.map(({ code, nameVi }) => ({ id: code, name: nameVi })),
    stageCode: (programmes.find(({ code }) => code === filters.programmeCode)?.stages ?? []).map(
      ({ code, nameVi }) => ({ id: code, name: nameVi }),
    ),
    category: useChoices('taskCategory', TASK_CATEGORIES),
    kind: useChoices('taskKind', TASK_KINDS),
    departmentId: departments.map(({ id, nameVi }) => ({ id: String(id), name: nameVi })),
    region: useChoices('region', REGIONS),
    communeType: useChoices('communeType', COMMUNE_TYPES),
  };
}
