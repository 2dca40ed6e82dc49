import { useCatalogue } from '../components/catalogues';
import { useChoices, type Choice } from '../components/useChoices';
import type { MonitoringFilters } from './monitoring-address';

/** What the filters offer; stages only of the programme that is chosen. */
export function useMonitoringChoices({
  programmeCode,
}: MonitoringFilters): Readonly<
  Record<'programmeCode' | 'stageCode' | 'departmentId' | 'region', readonly Choice[]>
> {
  const programmes = useCatalogue('programmes');
  const departments = useCatalogue('departments');
  const stages = programmes.find(({ code }) => code === programmeCode)?.stages ?? [];
  return {
    programmeCode: programmes.map(({ code, nameVi }) => ({ id: code, name: nameVi })),
    stageCode: stages.map(({ code, nameVi }) => ({ id: code, name: nameVi })),
    departmentId: departments.map(({ id, nameVi }) => ({ id: String(id), name: nameVi })),
    region: useChoices('region', ['east', 'west']),
  };
}
