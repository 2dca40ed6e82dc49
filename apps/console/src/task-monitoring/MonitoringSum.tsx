import { TASK_MONITORING_PARTS } from '@cis/contracts/task-monitoring.constants';
import type { TaskMonitoringBody } from '@cis/contracts/task-monitoring.dto';
import { Box, Typography } from '@mui/material';
import { Fragment } from 'react';

import { RecordLink } from '../components/RecordLink';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { PartBar } from './PartBar';
import { PartSign } from './PartSign';
import type { CountLinkOf } from './useCountLinks';

const AMONG = ['dueSoon', 'atRisk', 'awaitingConfirmation'] as const;

interface MonitoringSumProps {
  readonly table: TaskMonitoringBody;
  readonly linkOf: CountLinkOf;
}

/** The total as the sum of its parts, as of the day, with a bar and the legend of all bars below. */
export function MonitoringSum({ table, linkOf }: MonitoringSumProps) {
  const t = useText();
  const format = useFormat();
  const { total, asOf } = table;
  return (
    <Box sx={{ mb: 2 }}>
      <Typography>
        {t('monitoring.asOf', { date: format.date(asOf) })}{' '}
        <RecordLink to={linkOf(null, 'total')}>
          {t('monitoring.sumTotal', { count: format.number(total.total) })}
        </RecordLink>
        {' = '}
        {TASK_MONITORING_PARTS.map((part, index) => (
          <Fragment key={part}>
            {index > 0 ? ' + ' : ''}
            <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
              <PartSign part={part} />
              {total[part] === 0 ? (
                '0'
              ) : (
                <RecordLink to={linkOf(null, part)}>{format.number(total[part])}</RecordLink>
              )}{' '}
              {t(`monitoring.word.${part}`)}
            </Box>
          </Fragment>
        ))}
      </Typography>
      <Box sx={{ my: 1 }}>
        <PartBar counts={total} height={14} />
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
        {t('monitoring.among')}{' '}
        {AMONG.map((count, index) => (
          <Fragment key={count}>
            {index > 0 ? ' · ' : ''}
            {total[count] === 0 ? (
              t(`monitoring.count.${count}`, { count: 0 })
            ) : (
              <RecordLink to={linkOf(null, count)}>
                {t(`monitoring.count.${count}`, { count: format.number(total[count]) })}
              </RecordLink>
            )}
          </Fragment>
        ))}
      </Typography>
    </Box>
  );
}
