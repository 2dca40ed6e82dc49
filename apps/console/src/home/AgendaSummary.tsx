import { Paper, Stack, Typography } from '@mui/material';

import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { AgendaFigures } from './agenda.types';

/** Where the year stands, under what is to be done. */
export function AgendaSummary({ figures }: { readonly figures: AgendaFigures }) {
  const t = useText();
  const format = useFormat();
  const shown = [
    { sign: '●', text: t('summary.targets'), value: figures.targets },
    { sign: '▨', text: t('summary.targetsOpen'), value: figures.targets - figures.targetsAssessed },
    { sign: '▲', text: t('summary.targetsMet'), value: figures.targetsMet },
    { sign: '●', text: t('summary.tasks'), value: figures.tasks },
    { sign: '▲', text: t('summary.tasksDone'), value: figures.tasksDone },
    { sign: '▼', text: t('summary.tasksOverdue'), value: figures.tasksOverdue },
  ];
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', mt: 2 }}>
      {shown.map(({ sign, text, value }) => (
        <Paper key={text} sx={{ px: 2, py: 1 }}>
          <span aria-hidden>{sign} </span>
          <Typography component="span" sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums', mr: 1 }}>
            {format.number(value)}
          </Typography>
          {text}
        </Paper>
      ))}
    </Stack>
  );
}
