import { TASK_RISKS, TASK_WITHOUT } from '@cis/contracts/tasks.constants';

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
      { id: 'in_time', name: t('taskWork.group.inTime') },
      { id: 'done', name: t('taskWork.group.done') },
      { id: 'due_soon', name: t('tasks.dueSoon') },
      { id: 'awaiting_confirmation', name: t('taskWork.group.awaiting') },
    ],
    risk: useChoices('taskRisk', TASK_RISKS),
    mine: [{ id: 'true', name: t('taskWork.mine') }],
    toConfirm: [{ id: 'true', name: t('tasks.toConfirm') }],
    returned: [{ id: 'true', name: t('tasks.returned') }],
    programmeCode: programmes.map(({ code, nameVi }) => ({ id: code, name: nameVi })),
    stageCode: (programmes.find(({ code }) => code === filters.programmeCode)?.stages ?? []).map(
      ({ code, nameVi }) => ({ id: code, name: nameVi }),
    ),
    category: useChoices('taskCategory', TASK_CATEGORIES),
    kind: useChoices('taskKind', TASK_KINDS),
    departmentId: departments.map(({ id, nameVi }) => ({ id: String(id), name: nameVi })),
    region: useChoices('region', REGIONS),
    assignedBy: [
      { id: 'commune', name: t('taskWork.byCommune') },
      ...departments.map(({ id, nameVi }) => ({ id: String(id), name: nameVi })),
      ...provinceOf(departments).map((id) => ({ id, name: t('taskWork.byProvince') })),
    ],
    without: TASK_WITHOUT.map((id) => ({ id, name: t(`taskWork.lacking.${id}`) })),
    communeType: useChoices('communeType', COMMUNE_TYPES),
  };
}

/** The tenant of the province is the first of the block of ids that its departments' lie in. */
function provinceOf(departments: readonly { readonly id: number }[]): string[] {
  return [...new Set(departments.map(({ id }) => String(id - (id % 100_000))))];
}
