import type { SilentCommunePage } from '@cis/contracts/task-monitoring.dto';
import { Typography } from '@mui/material';

import { EmptyState } from '../components/EmptyState';
import { filteredList } from '../components/filtered-list';
import { Loaded } from '../components/Loaded';
import { Panel } from '../components/Panel';
import { RecordTable } from '../components/RecordTable';
import { useApi } from '../components/useApi';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { readQuery, type MonitoringPlace } from './monitoring-address';
import { PER_PAGE, Pages } from './Pages';
import { usePage } from './usePage';

/** Communes whose open tasks went without a report for longer than their rhythm; each opens its silent tasks. */
export function SilentList({ place }: { readonly place: MonitoringPlace }) {
  const t = useText();
  const format = useFormat();
  const [page, setPage] = usePage(new URLSearchParams(readQuery(place)).toString());
  const query = useApi<SilentCommunePage>(
    `task-monitoring/silent?${new URLSearchParams({ ...readQuery(place), page: String(page), perPage: String(PER_PAGE) }).toString()}`,
  );
  return (
    <Loaded query={query}>
      {({ items, total, tasks, asOf }) =>
        total === 0 ? (
          <EmptyState title={t('monitoring.nobodySilent')}>{t('monitoring.rhythms')}</EmptyState>
        ) : (
          <Panel
            title={t('monitoring.silentTitle', {
              communes: format.number(total),
              tasks: format.number(tasks),
              date: format.date(asOf),
            })}
          >
            <RecordTable
              caption={t('monitoring.view.silent')}
              rows={items.map((row) => Object.assign({ id: row.communeCode }, row))}
              linkOf={({ communeCode }) =>
                filteredList('tasks', { ...readQuery(place), communeCode, risk: 'silent' })
              }
              columns={[
                { source: 'communeName', label: t('word.commune') },
                {
                  source: 'silent',
                  label: t('monitoring.silentTasks'),
                  isNumeric: true,
                  render: ({ silent }) => format.number(silent),
                },
                {
                  source: 'neverReported',
                  label: t('monitoring.neverReported'),
                  isNumeric: true,
                  render: ({ neverReported }) => format.number(neverReported),
                },
                {
                  source: 'overdue',
                  label: t('monitoring.silentOverdue'),
                  isNumeric: true,
                  render: ({ overdue }) => format.number(overdue),
                },
                {
                  source: 'silentSince',
                  label: t('monitoring.longest'),
                  isNumeric: true,
                  render: ({ days, silentSince }) =>
                    t('monitoring.since', { days: format.number(days), date: format.date(silentSince) }),
                },
              ]}
            />
            <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
              {t('monitoring.rhythms')}
            </Typography>
            <Pages page={page} total={total} onChange={setPage} />
          </Panel>
        )
      }
    </Loaded>
  );
}
