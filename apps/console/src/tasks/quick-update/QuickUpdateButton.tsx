import { ActionButton } from '../../components/ActionButton';
import { useText } from '../../messages/useText';
import { useMay, useSession } from '../../providers/session';
import type { TaskRow } from '../task.types';
import { QuickUpdateSheet } from './QuickUpdateSheet';

const REPORTABLE: ReadonlySet<string> = new Set(['not_started', 'in_progress', 'overdue', 'routine']);

/** For those who do the work: the first of three taps. */
export function QuickUpdateButton({ task }: { readonly task: TaskRow }) {
  const t = useText();
  const mayWrite = useMay('task:write');
  const isCommune = useSession()?.tenant.kind === 'commune';
  if (!mayWrite || !isCommune || !REPORTABLE.has(task.status)) return null;
  return (
    <ActionButton
      label={t('taskWork.updateShort')}
      aria-label={`${t('taskWork.updateShort')}: ${task.title}`}
      sx={{ whiteSpace: 'nowrap' }}
    >
      {(close) => <QuickUpdateSheet task={task} onClose={close} />}
    </ActionButton>
  );
}
