import {
  AutocompleteArrayInput,
  BooleanInput,
  SelectInput,
  TextArrayInput,
  TextInput,
  maxLength,
  minLength,
  required,
} from 'react-admin';
import { useWatch } from 'react-hook-form';

import { CommuneInput, ProgrammeInput } from '../components/catalogue-inputs';
import { useCatalogue } from '../components/catalogues';
import { TASK_CATEGORIES, TASK_KINDS, TASK_RHYTHMS } from '../components/codes';
import { DateField } from '../components/DateField';
import { foldedMatch } from '../components/folded-match';
import { FormSection } from '../components/FormSection';
import { useChoices } from '../components/useChoices';
import { useText } from '../messages/useText';
import { useSession } from '../providers/session';
import type { LeadValue } from './form/lead-values';
import { LeadsInput } from './form/LeadsInput';
import { LiveClarities } from './form/LiveClarities';
import { OwnerInput } from './OwnerInput';

const TITLE = { shortest: 5, longest: 500 };

interface Values {
  communeCode?: string;
  kind?: string;
  programmeCode?: string | null;
  leadValues?: LeadValue[];
}

/** The six clarities as sections; a draft may leave some open, assigning needs all. */
export function TaskInputs({ isNew = false }: { readonly isNew?: boolean }) {
  const t = useText();
  const own = useSession()?.tenant.communeCode;
  const communeCode = useWatch<Values, 'communeCode'>({ name: 'communeCode' }) ?? own;
  const isRoutine = useWatch<Values, 'kind'>({ name: 'kind' }) === 'routine';
  const hasLeads = (useWatch<Values, 'leadValues'>({ name: 'leadValues' }) ?? []).length > 0;
  const categories = useChoices('taskCategory', TASK_CATEGORIES);
  const kinds = useChoices('taskKind', TASK_KINDS);
  const rhythms = useChoices('rhythm', TASK_RHYTHMS);
  return (
    <>
      <LiveClarities />
      <FormSection title={t('tasks.sectionWork')} help={t('tasks.sectionWorkHelp')}>
        {isNew ? <CommuneInput source="communeCode" label={t('word.commune')} validate={required()} /> : null}
        <TextInput
          source="title"
          multiline
          validate={[required(), minLength(TITLE.shortest), maxLength(TITLE.longest)]}
        />
        <TextInput source="description" multiline minRows={2} />
        <SelectInput source="category" choices={categories} validate={required()} />
        <ProgrammeInput source="programmeCode" helperText={t('tasks.programmeHelp')} />
        <StageInput />
        <TargetsInput />
      </FormSection>
      <FormSection title={t('tasks.sectionTime')}>
        <SelectInput source="kind" choices={kinds} validate={required()} />
        <DateField source="startsOn" />
        {isRoutine ? <SelectInput source="rhythm" choices={rhythms} /> : <DateField source="deadline" />}
      </FormSection>
      <FormSection title={t('tasks.sectionWho')} help={t('tasks.sectionWhoHelp')}>
        <OwnerInput communeCode={communeCode} />
        {hasLeads ? null : <TextInput source="leadOrg" helperText={t('tasks.leadHelp')} />}
        <TextArrayInput source="supportingOrgs" helperText={t('tasks.supportingHelp')} />
        <TextInput source="authority" helperText={t('tasks.authorityHelp')} />
        <LeadsInput />
      </FormSection>
      <FormSection title={t('tasks.sectionProduct')}>
        <TextInput source="deliverable" multiline helperText={t('tasks.deliverableHelp')} />
        <BooleanInput source="isPublic" helperText={t('tasks.publicHelp')} />
      </FormSection>
      <FormSection title={t('tasks.sectionDocument')}>
        <TextInput source="documentNumber" />
        <DateField source="documentDate" />
        <TextInput source="documentIssuer" />
        <TextInput source="documentAbstract" multiline />
      </FormSection>
    </>
  );
}

/** A stage of the chosen programme, where it has any. */
function StageInput() {
  const programmeCode = useWatch<Values, 'programmeCode'>({ name: 'programmeCode' });
  const stages = useCatalogue('programmes').find(({ code }) => code === programmeCode)?.stages ?? [];
  if (stages.length === 0) return null;
  return (
    <SelectInput
      source="stageCode"
      choices={stages.map(({ code, nameVi }) => ({ id: code, name: nameVi }))}
    />
  );
}

/** The indicators whose targets the task should move. */
function TargetsInput() {
  const t = useText();
  const choices = useCatalogue('indicators').map(({ code, nameVi }) => ({
    id: code,
    name: `${code} · ${nameVi}`,
  }));
  return (
    <AutocompleteArrayInput
      source="targetCodes"
      choices={choices}
      helperText={t('taskPage.targetsHelp')}
      matchSuggestion={(text: string, choice: { name: string }) => foldedMatch(choice.name, text)}
    />
  );
}
