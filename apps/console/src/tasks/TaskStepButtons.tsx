import { ActionButton } from '../components/ActionButton';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { QuickUpdateButton } from './quick-update/QuickUpdateButton';
import type { TaskRow } from './task.types';
import { TaskActionDialog } from './TaskActionDialog';

/** The steps that would move a task from where it lies: report it, or decide about a reported completion. */
export function TaskStepButtons({ task }: { readonly task: TaskRow }) {
  const t = useText();
  const mayConfirm = useMay('task:confirm') && task.isAssignedByMe && task.isAwaitingConfirmation;
  return (
    <>
      <QuickUpdateButton task={task} />
      {mayConfirm
        ? (['confirm', 'return'] as const).map((action) => (
            <ActionButton
              key={action}
              label={t(`tasks.action.${action}`)}
              aria-label={`${t(`tasks.action.${action}`)}: ${task.title}`}
              {...(action === 'confirm' ? { variant: 'contained' } : {})}
            >
              {(close) => <TaskActionDialog action={action} task={task} onClose={close} />}
            </ActionButton>
          ))
        : null}
    </>
  );
}
