import type { ProvinceOverviewBody } from '@cis/contracts/province-overview.dto';

import { Loaded } from '../components/Loaded';
import { Panel } from '../components/Panel';
import { RecordLink } from '../components/RecordLink';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';
import { TaskCounters } from '../tasks/TaskCounters';
import { DomainTable } from './DomainTable';
import { MissingFigures } from './MissingFigures';

/** All communes at a glance: who owes figures, targets by domain, tasks by status. */
export function ProvinceOverview({ year }: { readonly year: number }) {
  const t = useText();
  const query = useApi<ProvinceOverviewBody>(`province/overview?year=${year}`);
  return (
    <Loaded query={query}>
      {({ domains, missing, tasks }) => (
        <>
          <MissingFigures missing={missing} year={year} />
          <DomainTable domains={domains} year={year} />
          <Panel
            title={t('tasks.counters')}
            actions={
              <RecordLink to="/task-monitoring?groupBy=commune">{t('menu.taskMonitoring')}</RecordLink>
            }
          >
            <TaskCounters counters={tasks} />
          </Panel>
        </>
      )}
    </Loaded>
  );
}
