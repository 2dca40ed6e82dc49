import { COMMUNE_ROLES, RECIPIENTS_KINDS } from '@cis/contracts/directives.constants';
import type { ProgrammeBody } from '@cis/contracts/programmes.dto';
import {
  AutocompleteArrayInput,
  BooleanInput,
  SelectArrayInput,
  SelectInput,
  TextArrayInput,
  TextInput,
  maxLength,
  minLength,
  required,
} from 'react-admin';
import { useWatch } from 'react-hook-form';

import { ActionDialog } from '../components/ActionDialog';
import { PositionInput } from '../components/catalogue-inputs';
import { useCatalogue } from '../components/catalogues';
import { COMMUNE_TYPES, REGIONS, TASK_CATEGORIES, TASK_KINDS, TASK_RHYTHMS } from '../components/codes';
import { DateField } from '../components/DateField';
import { foldedMatch } from '../components/folded-match';
import { useApi } from '../components/useApi';
import { useChoices } from '../components/useChoices';
import { useText } from '../messages/useText';
import type { Directive, Line } from './directive.types';
import { EMPTY_LINE, lineBody } from './lines';

interface LineDialogProps {
  readonly directive: Directive;
  /** Absent for a new one. */
  readonly line?: Line;
  readonly onClose: () => void;
}

const folded = {
  matchSuggestion: (text: string, choice: { name: string }) => foldedMatch(choice.name, text),
};

/** What goes with the kind of time and of recipients that was left behind is not sent. */
function fitting(values: Record<string, unknown>): Record<string, unknown> {
  const isRoutine = values['kind'] === 'routine';
  return {
    ...values,
    ...(isRoutine ? { deadline: null } : { rhythm: null }),
    ...(values['recipientsKind'] === 'all' ? { recipientValues: [] } : {}),
  };
}

/** One line with everything that can be said of it. */
export function LineDialog({ directive, line, onClose }: LineDialogProps) {
  const t = useText();
  const path = `directives/${directive.id}/tasks`;
  return (
    <ActionDialog
      title={line ? t('directives.editLine', { number: line.ordinal }) : t('directives.addLine')}
      submitLabel={t('form.save')}
      resource="directive-tasks"
      path={line ? `${path}/${line.id}` : path}
      method={line ? 'PATCH' : 'POST'}
      version={directive.version}
      defaultValues={line ? { ...lineBody(line) } : { ...EMPTY_LINE }}
      transform={fitting}
      onClose={onClose}
    >
      <WorkInputs programmeCode={directive.programmeCode} />
      <WhoInputs />
      <RecipientInputs />
      <ContinuesInput replacesId={directive.replacesId} />
      <BooleanInput source="isPublic" helperText={t('tasks.publicHelp')} />
    </ActionDialog>
  );
}

function WorkInputs({ programmeCode }: { readonly programmeCode: string | null }) {
  const isRoutine = useWatch<{ kind?: string }, 'kind'>({ name: 'kind' }) === 'routine';
  const { data } = useApi<ProgrammeBody>(programmeCode ? `programmes/${programmeCode}` : null);
  const stages = (data?.stages ?? []).map(({ code, nameVi }) => ({ id: code, name: nameVi }));
  return (
    <>
      <TextInput source="title" multiline validate={[required(), minLength(5), maxLength(500)]} />
      <TextInput source="description" multiline validate={maxLength(5000)} />
      <SelectInput
        source="category"
        choices={useChoices('taskCategory', TASK_CATEGORIES)}
        validate={required()}
      />
      {stages.length > 0 ? <SelectInput source="stageCode" choices={stages} /> : null}
      <SelectInput source="kind" choices={useChoices('taskKind', TASK_KINDS)} validate={required()} />
      {isRoutine ? (
        <RhythmInput />
      ) : (
        <>
          <DateField source="startsOn" />
          <DateField source="deadline" />
        </>
      )}
      <TextInput source="deliverable" multiline validate={maxLength(1000)} />
      <TextInput source="authority" validate={maxLength(200)} />
    </>
  );
}

function RhythmInput() {
  return <SelectInput source="rhythm" choices={useChoices('rhythm', TASK_RHYTHMS)} />;
}

function WhoInputs() {
  const t = useText();
  const departments = useCatalogue('departments').map(({ id, nameVi }) => ({ id, name: nameVi }));
  const indicators = useCatalogue('indicators').map(({ code, nameVi }) => ({
    id: code,
    name: `${code} · ${nameVi}`,
  }));
  return (
    <>
      <PositionInput source="ownerPositionCode" helperText={t('directives.ownerHelp')} />
      <SelectInput
        source="communeRole"
        choices={useChoices('communeRole', COMMUNE_ROLES)}
        validate={required()}
      />
      <AutocompleteArrayInput {...folded} source="leadDepartments" choices={departments} />
      <TextArrayInput source="otherLeads" helperText={t('directives.otherHelp')} />
      <AutocompleteArrayInput {...folded} source="supportDepartments" choices={departments} />
      <TextArrayInput source="supportingOrgs" helperText={t('directives.otherHelp')} />
      <AutocompleteArrayInput {...folded} source="targetCodes" choices={indicators} />
    </>
  );
}

function RecipientInputs() {
  const t = useText();
  const kind = useWatch<{ recipientsKind?: string }, 'recipientsKind'>({ name: 'recipientsKind' });
  const communes = useCatalogue('communes').map(({ code, fullName }) => ({ id: code, name: fullName }));
  const regions = useChoices('region', REGIONS);
  const types = useChoices('communeType', COMMUNE_TYPES);
  return (
    <>
      <SelectInput
        source="recipientsKind"
        choices={useChoices('recipientsKind', RECIPIENTS_KINDS)}
        validate={required()}
      />
      {kind === 'region' || kind === 'type' ? (
        <SelectArrayInput
          key={kind}
          source="recipientValues"
          choices={kind === 'region' ? regions : types}
          validate={required()}
        />
      ) : null}
      {kind === 'list' ? (
        <AutocompleteArrayInput
          {...folded}
          source="recipientValues"
          choices={communes}
          helperText={t('directives.listHelp')}
          validate={required()}
        />
      ) : null}
    </>
  );
}

function ContinuesInput({ replacesId }: { readonly replacesId: string | null }) {
  const t = useText();
  const { data } = useApi<Directive>(replacesId ? `directives/${replacesId}` : null);
  if (!data) return null;
  return (
    <SelectInput
      source="continuesId"
      helperText={t('directives.continuesHelp', { number: data.number })}
      choices={data.tasks.map(({ id, ordinal, title }) => ({ id, name: `${ordinal}. ${title}` }))}
    />
  );
}
