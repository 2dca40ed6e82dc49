import type { TaskStatus } from '@cis/contracts/tasks.constants';

import { StatusChip, type Tone } from '../components/StatusChip';
import { useWord } from '../components/useChoices';

export const TASK_TONES: Readonly<Record<TaskStatus, Tone>> = {
  draft: 'missing',
  not_started: 'none',
  in_progress: 'onTrack',
  overdue: 'atRisk',
  done_on_time: 'ahead',
  done_late: 'behind',
  routine: 'onTrack',
  not_applicable: 'none',
  paused: 'none',
  superseded: 'none',
};

export function TaskStatusChip({ status }: { readonly status: TaskStatus }) {
  const word = useWord();
  return <StatusChip tone={TASK_TONES[status]} label={word('taskStatus', status)} />;
}
