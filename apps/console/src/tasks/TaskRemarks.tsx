import { Box } from '@mui/material';

import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { remarksOf, type TaskRemark } from './task-remarks';
import type { TaskRow } from './task.types';

const isUrgent = ({ kind }: TaskRemark): boolean => kind === 'returned' || kind === 'notReportedDone';

/** Why the task stands where it stands, and what it lacks: one short line each. */
export function TaskRemarks({ task }: { readonly task: TaskRow }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const textOf = (remark: TaskRemark): string => {
    switch (remark.kind) {
      case 'returned':
        return `${t('tasks.returned')}: ${remark.text}`;
      case 'unclear':
        return t('taskWork.remark.unclear', {
          clarities: remark.clarities.map((clarity) => word('taskClarity', clarity)).join(', '),
        });
      case 'needsProduct':
        return t('taskWork.remark.needsProduct', { product: remark.text });
      case 'pastOriginal':
        return t('taskWork.remark.pastOriginal', { date: format.date(remark.originalDeadline) });
      default:
        return t(`taskWork.remark.${remark.kind}`);
    }
  };
  return (
    <Box sx={{ typography: 'body2', color: 'text.secondary', overflowWrap: 'anywhere' }}>
      {task.status === 'draft' ? null : <div>{task.statusReason}</div>}
      {task.risk.reasons.map(({ kind, text }) => (
        <Box key={kind} sx={{ color: 'warning.main' }}>
          {text}
        </Box>
      ))}
      {remarksOf(task).map((remark) => (
        <Box key={remark.kind} sx={isUrgent(remark) ? { color: 'error.main', fontWeight: 600 } : {}}>
          {textOf(remark)}
        </Box>
      ))}
    </Box>
  );
}
