import { BooleanInput, NumberInput, TextInput, maxLength, minLength, required } from 'react-admin';

import { ActionDialog } from '../components/ActionDialog';
import { DateField } from '../components/DateField';
import { useText } from '../messages/useText';
import type { ProgrammeRow } from './programme.types';

const CODE = /^[A-Z0-9-]{2,30}$/;

interface ProgrammeDialogProps {
  /** Absent for a new one. */
  readonly programme?: ProgrammeRow;
  readonly onClose: () => void;
}

/** A programme with the document it rests on; its code is given once. */
export function ProgrammeDialog({ programme, onClose }: ProgrammeDialogProps) {
  const t = useText();
  const { nameVi, documentNumber, documentDate, issuer, sortOrder, isActive } = programme ?? {};
  return (
    <ActionDialog
      title={programme ? t('programmes.editNamed', { name: programme.nameVi }) : t('programmes.add')}
      submitLabel={t('form.save')}
      resource="programmes"
      path={programme ? `programmes/${programme.code}` : 'programmes'}
      method={programme ? 'PATCH' : 'POST'}
      version={programme?.version}
      {...(programme
        ? { defaultValues: { nameVi, documentNumber, documentDate, issuer, sortOrder, isActive } }
        : {})}
      onClose={onClose}
    >
      {programme ? null : (
        <TextInput
          source="code"
          helperText={t('programmes.codeHelp')}
          validate={[
            required(),
            (value: unknown) => (CODE.test(String(value)) ? undefined : t('programmes.codeFault')),
          ]}
        />
      )}
      <TextInput source="nameVi" multiline validate={[required(), minLength(3), maxLength(300)]} />
      <TextInput source="documentNumber" validate={maxLength(100)} />
      <DateField source="documentDate" />
      <TextInput source="issuer" validate={maxLength(200)} />
      <NumberInput source="sortOrder" helperText={t('programmes.orderHelp')} />
      {programme ? <BooleanInput source="isActive" helperText={t('programmes.activeHelp')} /> : null}
    </ActionDialog>
  );
}
