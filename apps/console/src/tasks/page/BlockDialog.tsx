import { RadioButtonGroupInput, TextInput, required } from 'react-admin';
import { useWatch } from 'react-hook-form';

import { ActionDialog } from '../../components/ActionDialog';
import { DepartmentInput } from '../../components/catalogue-inputs';
import { DateField } from '../../components/DateField';
import { useText } from '../../messages/useText';
import type { TaskDialogProps } from './task-dialog.types';

const BODIES = ['province', 'department', 'other'] as const;

/** Who is in the way: asked with a clock, answered on the task's page. */
export function BlockDialog({ task, onClose }: TaskDialogProps) {
  const t = useText();
  return (
    <ActionDialog
      title={t('taskPage.step.block')}
      help={t('taskPage.blockHelp')}
      submitLabel={t('taskPage.ask')}
      resource="task-steps"
      path={`tasks/${task.id}/blocks`}
      defaultValues={{ blockedBy: 'department' }}
      transform={(values) => onlyOneBody(values)}
      onClose={onClose}
    >
      <RadioButtonGroupInput
        source="blockedBy"
        choices={BODIES.map((id) => ({ id, name: t(`taskPage.body.${id}`) }))}
        validate={required()}
      />
      <BodyInput />
      <TextInput source="question" multiline minRows={3} validate={required()} />
      <DateField source="dueOn" helperText={t('taskPage.answerDueHelp')} />
    </ActionDialog>
  );
}

function BodyInput() {
  const body = useWatch<{ blockedBy?: string }, 'blockedBy'>({ name: 'blockedBy' });
  if (body === 'department') return <DepartmentInput source="departmentId" validate={required()} />;
  return body === 'other' ? <TextInput source="orgName" validate={required()} /> : null;
}

/** What was typed for another kind of body is left out. */
function onlyOneBody(values: Record<string, unknown>): Record<string, unknown> {
  const { departmentId, orgName, ...others } = values;
  return {
    ...others,
    ...(values['blockedBy'] === 'department' ? { departmentId } : {}),
    ...(values['blockedBy'] === 'other' ? { orgName } : {}),
  };
}
