import type { Task } from '../task.types';

export interface TaskDialogProps {
  readonly task: Task;
  readonly onClose: () => void;
}
