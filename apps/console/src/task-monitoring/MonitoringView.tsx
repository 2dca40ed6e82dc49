import { TASK_MONITORING_GROUPS, type TaskMonitoringGroup } from '@cis/contracts/task-monitoring.constants';
import type { TaskMonitoringBody } from '@cis/contracts/task-monitoring.dto';
import { MenuItem, TextField, Typography, useMediaQuery } from '@mui/material';

import { EmptyState } from '../components/EmptyState';
import { Loaded } from '../components/Loaded';
import { Panel } from '../components/Panel';
import { useApi } from '../components/useApi';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { useSession } from '../providers/session';
import { readQuery } from './monitoring-address';
import { MonitoringCards } from './MonitoringCards';
import { MonitoringSum } from './MonitoringSum';
import { MonitoringTable } from './MonitoringTable';
import { useCountLinks } from './useCountLinks';
import type { MonitoringState } from './useMonitoringPlace';

/** A commune has no other communes to compare itself with. */
const OF_A_COMMUNE: readonly TaskMonitoringGroup[] = [
  'programme',
  'stage',
  'department',
  'directive',
  'assigner',
];

/** The table everybody knows, split as the reader likes; every number opens its tasks. */
export function MonitoringView({ place }: { readonly place: MonitoringState }) {
  const t = useText();
  const isCommune = useSession()?.tenant.kind === 'commune';
  const { groupBy } = place;
  const query = useApi<TaskMonitoringBody>(
    `task-monitoring?${new URLSearchParams({ groupBy, ...readQuery(place) }).toString()}`,
  );
  const groups = isCommune ? OF_A_COMMUNE : TASK_MONITORING_GROUPS;
  return (
    <Panel
      title={t(`monitoring.by.${groupBy}`)}
      actions={
        <TextField
          select
          size="small"
          label={t('monitoring.groupBy')}
          value={groups.includes(groupBy) ? groupBy : 'programme'}
          onChange={(event) => place.setGroup(event.target.value as TaskMonitoringGroup)}
          sx={{ minWidth: 200 }}
        >
          {groups.map((group) => (
            <MenuItem key={group} value={group}>
              {t(`monitoring.group.${group}`)}
            </MenuItem>
          ))}
        </TextField>
      }
    >
      <Loaded query={query}>{(table) => <Figures table={table} place={place} />}</Loaded>
    </Panel>
  );
}

function Figures({ table, place }: { readonly table: TaskMonitoringBody; readonly place: MonitoringState }) {
  const t = useText();
  const format = useFormat();
  const linkOf = useCountLinks(place);
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('md'));
  if (table.total.total === 0)
    return <EmptyState title={t('monitoring.empty')}>{t('monitoring.emptyHelp')}</EmptyState>;
  return (
    <>
      <MonitoringSum table={table} linkOf={linkOf} />
      {isPhone ? (
        <MonitoringCards table={table} linkOf={linkOf} />
      ) : (
        <MonitoringTable table={table} linkOf={linkOf} />
      )}
      {table.inSeveralRows > 0 ? (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {t('monitoring.severalRows', { count: format.number(table.inSeveralRows) })}
        </Typography>
      ) : null}
    </>
  );
}
