import { TextInput, maxLength, minLength, required } from 'react-admin';

import { ActionDialog } from '../components/ActionDialog';
import { DateField } from '../components/DateField';
import { useText } from '../messages/useText';
import type { ProgrammeRow, ProgrammeStage } from './programme.types';

const CODE = /^[a-z0-9-]{2,30}$/;

interface StageDialogProps {
  readonly programme: ProgrammeRow;
  /** Absent for a new one. */
  readonly stage?: ProgrammeStage;
  readonly onClose: () => void;
}

/** A stage of a programme, counted by itself. */
export function StageDialog({ programme, stage, onClose }: StageDialogProps) {
  const t = useText();
  const stages = `programmes/${programme.code}/stages`;
  return (
    <ActionDialog
      title={stage ? t('programmes.editStage', { name: stage.nameVi }) : t('programmes.addStage')}
      help={programme.nameVi}
      submitLabel={t('form.save')}
      resource="programme-stages"
      path={stage ? `${stages}/${stage.code}` : stages}
      method={stage ? 'PATCH' : 'POST'}
      version={programme.version}
      {...(stage
        ? { defaultValues: { nameVi: stage.nameVi, startsOn: stage.startsOn, endsOn: stage.endsOn } }
        : {})}
      onClose={onClose}
    >
      {stage ? null : (
        <TextInput
          source="code"
          helperText={t('programmes.stageCodeHelp')}
          validate={[
            required(),
            (value: unknown) => (CODE.test(String(value)) ? undefined : t('programmes.stageCodeFault')),
          ]}
        />
      )}
      <TextInput source="nameVi" validate={[required(), minLength(3), maxLength(200)]} />
      <DateField source="startsOn" validate={required()} />
      <DateField source="endsOn" validate={required()} />
    </ActionDialog>
  );
}
