import { TextInput, required } from 'react-admin';

import { ActionDialog } from '../../components/ActionDialog';
import { PositionInput } from '../../components/catalogue-inputs';
import { DateField } from '../../components/DateField';
import { useText } from '../../messages/useText';
import { OwnerInput } from '../OwnerInput';
import type { TaskRow } from '../task.types';
import { onlyCommune, type BulkAction } from './bulk-actions';
import type { BulkOutcomes } from './bulk.types';

interface BulkDialogProps {
  readonly action: BulkAction;
  readonly tasks: readonly TaskRow[];
  readonly onClose: () => void;
  readonly onDone: (outcomes: BulkOutcomes) => void;
}

/** One decision about many tasks, with its reason and document. */
export function BulkDialog({ action, tasks, onClose, onDone }: BulkDialogProps) {
  const t = useText();
  const commune = onlyCommune(tasks);
  return (
    <ActionDialog
      title={`${t(`taskWork.bulk.${action}`)}: ${t('taskWork.countTasks', { count: tasks.length })}`}
      help={t(`taskWork.bulkHelp.${action}`)}
      submitLabel={t(`taskWork.bulk.${action}`)}
      resource="task-decisions"
      path={`tasks/bulk/${action}`}
      transform={(values) => ({
        ...values,
        items: tasks.map(({ id, communeCode }) => ({ id, communeCode })),
      })}
      onClose={onClose}
      onDone={(answer) => onDone(answer as BulkOutcomes)}
    >
      {action === 'extend' ? <DateField source="deadline" validate={required()} /> : null}
      {action === 'reassign' ? (
        commune ? (
          <OwnerInput communeCode={commune} isRequired />
        ) : (
          <PositionInput
            source="positionCode"
            helperText={t('taskWork.positionHelp')}
            validate={required()}
          />
        )
      ) : null}
      {action === 'confirm' ? null : (
        <>
          <TextInput source="reason" multiline minRows={2} validate={required()} />
          <TextInput source="document" helperText={t('tasks.documentHelp')} />
        </>
      )}
    </ActionDialog>
  );
}
