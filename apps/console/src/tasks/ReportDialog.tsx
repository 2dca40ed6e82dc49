import { today } from '@cis/ui';
import { BooleanInput, NumberInput, TextInput, maxValue, minValue, required } from 'react-admin';
import { useWatch } from 'react-hook-form';

import { ActionDialog } from '../components/ActionDialog';
import { DateField } from '../components/DateField';
import { useText } from '../messages/useText';
import type { Task } from './task.types';

const WHOLE = 100;

function EvidenceInput() {
  const t = useText();
  const isCompletion = useWatch<{ isCompletion?: boolean }, 'isCompletion'>({ name: 'isCompletion' });
  return (
    <TextInput
      source="deliverableEvidence"
      multiline
      helperText={t('tasks.evidenceHelp')}
      {...(isCompletion ? { validate: required() } : {})}
    />
  );
}

/** What was done since the last report; completing needs the product. */
export function ReportDialog({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const t = useText();
  return (
    <ActionDialog
      title={t('tasks.report')}
      help={task.title}
      submitLabel={t('tasks.sendReport')}
      resource="task-updates"
      path={`tasks/${task.id}/updates`}
      version={task.version}
      defaultValues={{ reportedOn: today(), percent: task.percent }}
      onClose={onClose}
    >
      <DateField source="reportedOn" validate={required()} />
      <NumberInput source="percent" min={0} max={WHOLE} validate={[minValue(0), maxValue(WHOLE)]} />
      <TextInput source="body" multiline minRows={3} validate={required()} />
      <TextInput source="difficulty" multiline />
      <TextInput source="proposal" multiline />
      {task.kind === 'deadline' ? (
        <BooleanInput source="isCompletion" helperText={t('tasks.completionHelp')} />
      ) : null}
      <EvidenceInput />
    </ActionDialog>
  );
}
