import { Box } from '@mui/material';

import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { TaskRow } from './task.types';

/** The deadline in force, and the one it was extended from struck through; of routine work its rhythm. */
export function TaskDeadline({ task }: { readonly task: TaskRow }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const { deadline, originalDeadline, isExtended, rhythm } = task;
  if (deadline === null) return <>{word('rhythm', rhythm)}</>;
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {isExtended && originalDeadline !== null ? (
        <Box
          component="s"
          aria-label={t('tasks.originally', { date: format.date(originalDeadline) })}
          sx={{ color: 'text.secondary', mr: 0.75 }}
        >
          {format.date(originalDeadline)}
        </Box>
      ) : null}
      {format.date(deadline)}
    </Box>
  );
}
