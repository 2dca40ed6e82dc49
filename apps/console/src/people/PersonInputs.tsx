import {
  BooleanInput,
  NullableBooleanInput,
  SelectInput,
  TextInput,
  email,
  maxLength,
  required,
} from 'react-admin';

import { DateField } from '../components/DateField';
import { CommuneInput } from '../components/catalogue-inputs';
import {
  GENDERS,
  POLITICAL_THEORY_LEVELS,
  QUALIFICATIONS,
  STATE_MANAGEMENT_LEVELS,
} from '../components/codes';
import { FormSection } from '../components/FormSection';
import { useChoices } from '../components/useChoices';
import { useText } from '../messages/useText';

const LONGEST_NAME = 100;

/** Who, how to reach them at work, and what they have learned; shared by create and edit. */
export function PersonInputs({ isNew = false }: { readonly isNew?: boolean }) {
  const t = useText();
  return (
    <>
      <FormSection title={t('people.sectionIdentity')} help={t('people.sectionIdentityHelp')}>
        {isNew ? <CommuneInput source="communeCode" label={t('word.commune')} validate={required()} /> : null}
        <TextInput
          source="fullName"
          validate={[required(), maxLength(LONGEST_NAME)]}
          helperText={t('people.fullNameHelp')}
        />
        <TextInput
          source="sortName"
          helperText={t('people.sortNameHelp')}
          validate={maxLength(LONGEST_NAME)}
        />
        <DateField source="birthDate" helperText={t('people.staffOnly')} />
        <SelectInput
          source="gender"
          choices={useChoices('gender', GENDERS)}
          helperText={t('people.staffOnly')}
        />
        <TextInput source="hometown" helperText={t('people.staffOnly')} />
      </FormSection>
      <FormSection title={t('people.sectionContact')} help={t('people.sectionContactHelp')}>
        <TextInput source="officePhone" type="tel" helperText={t('people.officePhoneHelp')} />
        <TextInput
          source="officeEmail"
          type="email"
          validate={email()}
          helperText={t('people.officeEmailHelp')}
        />
        <TextInput source="duties" multiline minRows={2} helperText={t('people.dutiesHelp')} />
        <TextInput source="receptionSchedule" helperText={t('people.receptionHelp')} />
        <BooleanInput source="isPublished" defaultValue helperText={t('people.isPublishedHelp')} />
      </FormSection>
      <FormSection title={t('people.sectionTraining')} help={t('people.sectionTrainingHelp')}>
        <SelectInput source="qualification" choices={useChoices('qualification', QUALIFICATIONS)} />
        <TextInput source="qualificationField" helperText={t('people.qualificationFieldHelp')} />
        <NullableBooleanInput
          source="hasTechnicalQualification"
          nullLabel={t('word.unknown')}
          trueLabel={t('word.yes')}
          falseLabel={t('word.no')}
          helperText={t('people.technicalHelp')}
        />
        <SelectInput
          source="politicalTheoryLevel"
          choices={useChoices('theoryLevel', POLITICAL_THEORY_LEVELS)}
        />
        <SelectInput
          source="stateManagementLevel"
          choices={useChoices('managementLevel', STATE_MANAGEMENT_LEVELS)}
        />
        <TextInput source="foreignLanguage" />
      </FormSection>
    </>
  );
}
