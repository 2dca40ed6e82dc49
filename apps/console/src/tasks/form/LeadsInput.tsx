import { TASK_LEAD_ROLES } from '@cis/contracts/tasks.constants';
import AddIcon from '@mui/icons-material/AddOutlined';
import { Button } from '@mui/material';
import {
  ArrayInput,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  required,
  useSimpleFormIterator,
  useSimpleFormIteratorItem,
} from 'react-admin';
import { useWatch } from 'react-hook-form';

import { DepartmentInput } from '../../components/catalogue-inputs';
import { useChoices } from '../../components/useChoices';
import { useText } from '../../messages/useText';
import { useSession } from '../../providers/session';
import type { LeadValue } from './lead-values';

const BODIES = ['commune', 'department', 'other'] as const;

/** Several bodies: each leads or supports, and each is reported by itself. A commune gives no department work, so one supports it. */
export function LeadsInput() {
  const t = useText();
  const roles = useChoices('taskLeadRole', TASK_LEAD_ROLES);
  const isCommune = useSession()?.tenant.kind === 'commune';
  return (
    <ArrayInput
      source="leadValues"
      helperText={t(isCommune ? 'taskPage.leadsHelpCommune' : 'taskPage.leadsHelp')}
      sx={{ gridColumn: { md: '1 / -1' } }}
    >
      <SimpleFormIterator inline disableReordering disableClear addButton={<AddLead />}>
        <SelectInput
          source="role"
          label={t('taskPage.leadField.role')}
          choices={roles}
          defaultValue={isCommune ? 'support' : 'lead'}
          validate={required()}
        />
        <SelectInput
          source="body"
          label={t('taskPage.leadField.body')}
          choices={BODIES.map((id) => ({ id, name: t(`taskPage.leadBody.${id}`) }))}
          defaultValue="department"
          validate={required()}
        />
        <BodyInput />
      </SimpleFormIterator>
    </ArrayInput>
  );
}

/** The first body added stands beside the commune, which led alone until then and must not drop out unseen. */
function AddLead() {
  const t = useText();
  const { add, total } = useSimpleFormIterator();
  const addBody = (): void => {
    if (total === 0) add({ role: 'lead', body: 'commune' } satisfies LeadValue);
    add();
  };
  return (
    <Button startIcon={<AddIcon />} onClick={addBody}>
      {t('taskPage.addLead')}
    </Button>
  );
}

function BodyInput() {
  const t = useText();
  const { index } = useSimpleFormIteratorItem();
  const values = useWatch<{ leadValues?: LeadValue[] }, 'leadValues'>({ name: 'leadValues' });
  const body = values?.[index]?.body;
  if (body === 'department')
    return (
      <DepartmentInput
        source="departmentId"
        label={t('taskPage.leadField.departmentId')}
        validate={required()}
      />
    );
  return body === 'other' ? (
    <TextInput source="orgName" label={t('taskPage.leadField.orgName')} validate={required()} />
  ) : null;
}
