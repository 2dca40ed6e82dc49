import { today } from '@cis/ui';
import { BooleanInput, NumberInput, SelectInput, TextInput, maxValue, minValue, required } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';

import { ActionDialog } from '../components/ActionDialog';
import { DateField } from '../components/DateField';
import { useText } from '../messages/useText';
import { EvidenceInput } from './evidence/EvidenceInput';
import { useEvidenceUpload } from './evidence/useEvidenceUpload';
import type { DraftFile } from './quick-update/update-draft';
import type { Task } from './task.types';

const WHOLE = 100;

interface Values {
  readonly isCompletion?: boolean;
  readonly files?: readonly DraftFile[];
}

/** Completing needs the product: in words, or among the evidence. */
function ProductInput() {
  const t = useText();
  const { isCompletion, files } = useWatch<Values>();
  const isNeeded = isCompletion === true && (files ?? []).length === 0;
  return (
    <TextInput
      source="deliverableEvidence"
      multiline
      helperText={t('tasks.evidenceHelp')}
      {...(isNeeded ? { validate: required() } : {})}
    />
  );
}

function EvidenceOfReport({ taskId }: { readonly taskId: string }) {
  const { getValues, setValue } = useFormContext<{ files?: readonly DraftFile[] }>();
  const files = useWatch<{ files?: readonly DraftFile[] }, 'files'>({ name: 'files' }) ?? [];
  const put = (next: readonly DraftFile[]): void => setValue('files', next, { shouldDirty: true });
  const upload = useEvidenceUpload(taskId, ({ id, name }) =>
    put([...(getValues('files') ?? []), { id, name }]),
  );
  return (
    <EvidenceInput
      files={files}
      upload={upload}
      onRemove={(id) => put(files.filter((file) => file.id !== id))}
    />
  );
}

/** What was done since the last report; completing needs the product. */
export function ReportDialog({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const t = useText();
  const leads = task.leads.filter(({ canReport, completedOn }) => canReport && completedOn === null);
  const own = leads.find(({ isMine, role }) => isMine && role === 'lead') ?? leads[0];
  return (
    <ActionDialog
      title={t('tasks.report')}
      help={task.title}
      submitLabel={t('tasks.sendReport')}
      resource="task-updates"
      path={`tasks/${task.id}/updates`}
      version={task.version}
      defaultValues={{
        reportedOn: today(),
        percent: own?.percent ?? task.percent,
        ...(leads.length > 1 ? { leadId: own?.id } : {}),
      }}
      transform={({ files, ...values }) => ({
        ...values,
        ...(Array.isArray(files) && files.length > 0
          ? { fileIds: (files as DraftFile[]).map(({ id }) => id) }
          : {}),
      })}
      onClose={onClose}
    >
      {leads.length > 1 ? (
        <SelectInput
          source="leadId"
          choices={leads.map(({ id, orgName }) => ({ id, name: orgName }))}
          validate={required()}
        />
      ) : null}
      <DateField source="reportedOn" validate={required()} />
      <NumberInput source="percent" min={0} max={WHOLE} validate={[minValue(0), maxValue(WHOLE)]} />
      <TextInput source="body" multiline minRows={3} validate={required()} />
      <TextInput source="difficulty" multiline />
      <TextInput source="proposal" multiline />
      <EvidenceOfReport taskId={task.id} />
      {task.kind === 'deadline' ? (
        <BooleanInput source="isCompletion" helperText={t('tasks.completionHelp')} />
      ) : null}
      <ProductInput />
    </ActionDialog>
  );
}
