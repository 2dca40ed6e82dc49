import { RadioButtonGroupInput, SelectInput, TextInput, required } from 'react-admin';
import { useWatch } from 'react-hook-form';

import { DateField } from '../components/DateField';
import { GENDERS } from '../components/codes';
import { useChoices } from '../components/useChoices';
import { useText } from '../messages/useText';
import { PersonInput } from './PersonInput';

type Values = Record<string, unknown>;

/** What the API takes: a person on record by id, or a new one; never both. */
export function successorOf({ successorIs, successor, ...rest }: Values): Values {
  const { personId, person, ...post } = (successor ?? {}) as Values;
  const filled = Object.fromEntries(
    Object.entries((person ?? {}) as Values).filter(([, value]) => value !== null && value !== ''),
  );
  return { ...rest, successor: { ...post, ...(successorIs === 'new' ? { person: filled } : { personId }) } };
}

interface SuccessorInputsProps {
  readonly communeCode: string;
  readonly exceptId: string;
}

/** Who takes over: somebody on record, or a new person with the least one must know. */
export function SuccessorInputs({ communeCode, exceptId }: SuccessorInputsProps) {
  const t = useText();
  const genders = useChoices('gender', GENDERS);
  const chosen = useWatch<{ successorIs?: string }, 'successorIs'>({ name: 'successorIs' });
  return (
    <>
      <RadioButtonGroupInput
        source="successorIs"
        label={t('assignment.successor')}
        choices={[
          { id: 'known', name: t('assignment.successorKnown') },
          { id: 'new', name: t('assignment.successorNew') },
        ]}
        helperText={false}
      />
      {chosen === 'new' ? (
        <>
          <TextInput
            source="successor.person.fullName"
            label={t('people.fullName')}
            validate={required()}
            helperText={t('people.fullNameHelp')}
          />
          <DateField source="successor.person.birthDate" label={t('people.birthDate')} />
          <SelectInput source="successor.person.gender" label={t('people.gender')} choices={genders} />
          <TextInput source="successor.person.officePhone" label={t('people.officePhone')} type="tel" />
        </>
      ) : (
        <PersonInput
          source="successor.personId"
          label={t('assignment.successorPerson')}
          communeCode={communeCode}
          exceptId={exceptId}
        />
      )}
    </>
  );
}
