import type { TaskMonitoringBody, TaskMonitoringRowBody } from '@cis/contracts/task-monitoring.dto';

import { useText, type Text } from '../messages/useText';

type Group = TaskMonitoringBody['groupBy'];

/** What a row is called in the language of the screen; names of programmes, bodies and communes stay as they are. */
export function useRowName(groupBy: Group): (row: Pick<TaskMonitoringRowBody, 'key' | 'name'>) => string {
  const t = useText();
  return ({ key, name }) => fixedName(t, groupBy, key) ?? name;
}

function fixedName(t: Text, groupBy: Group, key: string): string | null {
  if (key === 'none') return t(`monitoring.without.${groupBy}`);
  if (groupBy === 'region') return t(`monitoring.rowName.${key === 'east' ? 'east' : 'west'}`);
  if (groupBy !== 'assigner') return null;
  if (key === 'commune') return t('monitoring.rowName.communesOwn');
  // The province's own tenant is the first of its block of ids.
  return Number(key) % 100_000 === 0 ? t('monitoring.rowName.province') : null;
}
