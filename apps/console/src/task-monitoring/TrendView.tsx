import type { TaskTrendBody } from '@cis/contracts/task-monitoring.dto';
import { MenuItem, TextField } from '@mui/material';
import { useState } from 'react';

import { EmptyState } from '../components/EmptyState';
import { Loaded } from '../components/Loaded';
import { Panel } from '../components/Panel';
import { RecordTable } from '../components/RecordTable';
import { useApi } from '../components/useApi';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { readQuery, type MonitoringPlace } from './monitoring-address';
import { TREND_LINES, valueOf } from './trend-geometry';
import { TrendChart } from './TrendChart';

const SPANS = [13, 26, 52, 104] as const;

/** How the counts went over the last weeks, as charts and as a table, the newest week first. What is overdue has an axis of its own: beside everything assigned it would look flat. */
export function TrendView({ place }: { readonly place: MonitoringPlace }) {
  const t = useText();
  const format = useFormat();
  const [weeks, setWeeks] = useState<number>(26);
  const query = useApi<TaskTrendBody>(
    `task-monitoring/trend?${new URLSearchParams({ ...readQuery(place), weeks: String(weeks) }).toString()}`,
  );
  return (
    <Panel
      title={t('monitoring.trendTitle')}
      actions={
        <TextField
          select
          size="small"
          label={t('monitoring.weeks')}
          value={weeks}
          onChange={(event) => setWeeks(Number(event.target.value))}
          sx={{ minWidth: 120 }}
        >
          {SPANS.map((span) => (
            <MenuItem key={span} value={span}>
              {t('monitoring.weekCount', { count: span })}
            </MenuItem>
          ))}
        </TextField>
      }
    >
      <Loaded query={query}>
        {({ points }) =>
          points.every(({ total }) => total === 0) ? (
            <EmptyState title={t('monitoring.empty')}>{t('monitoring.emptyHelp')}</EmptyState>
          ) : (
            <>
              <TrendChart points={points} lines={['overdue']} />
              <TrendChart points={points} lines={['total', 'done', 'inTime']} />
              <RecordTable
                caption={t('monitoring.trendTitle')}
                rows={points.toReversed().map((point) => Object.assign({ id: point.day }, point))}
                columns={[
                  { source: 'day', label: t('monitoring.weekEnd'), render: ({ day }) => format.date(day) },
                  ...TREND_LINES.map((line) => ({
                    source: line,
                    label: t(`monitoring.line.${line}`),
                    isNumeric: true,
                    render: (point: TaskTrendBody['points'][number]) => format.number(valueOf(point, line)),
                  })),
                ]}
              />
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}
