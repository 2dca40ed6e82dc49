import { TASK_MONITORING_PARTS } from '@cis/contracts/task-monitoring.constants';
import type { TaskMonitoringBody } from '@cis/contracts/task-monitoring.dto';
import { Box, Paper, Stack, Typography } from '@mui/material';

import { RecordLink } from '../components/RecordLink';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { PartBar } from './PartBar';
import { PartSign } from './PartSign';
import type { CountLinkOf } from './useCountLinks';
import { useRowName } from './useRowName';

interface MonitoringCardsProps {
  readonly table: TaskMonitoringBody;
  readonly linkOf: CountLinkOf;
}

/** The rows for a narrow screen: a card each, only the parts that are there. */
export function MonitoringCards({ table, linkOf }: MonitoringCardsProps) {
  const t = useText();
  const nameOf = useRowName(table.groupBy);
  const format = useFormat();
  return (
    <Stack
      component="ul"
      aria-label={t(`monitoring.by.${table.groupBy}`)}
      sx={{ listStyle: 'none', p: 0, m: 0, gap: 1 }}
    >
      {table.rows.map((row) => (
        <Paper component="li" key={row.key} variant="outlined" sx={{ p: 1.5 }}>
          <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 1, alignItems: 'baseline' }}>
            <Typography sx={{ fontWeight: 600 }}>{nameOf(row)}</Typography>
            <Box sx={{ whiteSpace: 'nowrap', '& a': { display: 'inline-block', py: 1 } }}>
              <RecordLink to={linkOf(row, 'total')}>
                {t('monitoring.sumTotal', { count: format.number(row.total) })}
              </RecordLink>
            </Box>
          </Stack>
          <PartBar counts={row} />
          <Stack direction="row" sx={{ flexWrap: 'wrap', columnGap: 2, mt: 0.5 }}>
            {TASK_MONITORING_PARTS.filter((part) => row[part] > 0).map((part) => (
              <Box key={part} sx={{ typography: 'body2', '& a': { display: 'inline-block', py: 1.25 } }}>
                <PartSign part={part} />
                <RecordLink to={linkOf(row, part)}>
                  {format.number(row[part])} {t(`monitoring.word.${part}`)}
                </RecordLink>
              </Box>
            ))}
          </Stack>
        </Paper>
      ))}
    </Stack>
  );
}
