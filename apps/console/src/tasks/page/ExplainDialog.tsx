import { SelectInput, TextInput, required } from 'react-admin';

import { ActionDialog } from '../../components/ActionDialog';
import { useText } from '../../messages/useText';
import type { TaskDialogProps } from './task-dialog.types';

/** A lead's own words on being late; they stand in the report on overdue tasks. */
export function ExplainDialog({ task, onClose }: TaskDialogProps) {
  const t = useText();
  const late = task.leads.filter(({ isLate, canReport }) => isLate && canReport);
  const [first] = late;
  return (
    <ActionDialog
      title={t('taskPage.step.explain')}
      help={t('taskPage.explainHelp')}
      submitLabel={t('taskPage.sendExplanation')}
      resource="task-steps"
      path={`tasks/${task.id}/explain`}
      version={task.version}
      defaultValues={{ leadId: first?.id, explanation: first?.overdueExplanation }}
      onClose={onClose}
    >
      {late.length > 1 ? (
        <SelectInput
          source="leadId"
          choices={late.map(({ id, orgName }) => ({ id, name: orgName }))}
          validate={required()}
        />
      ) : null}
      <TextInput source="explanation" multiline minRows={4} validate={required()} />
    </ActionDialog>
  );
}
