import { BooleanInput, SelectInput, TextInput, required } from 'react-admin';

import { DateField } from '../components/DateField';
import { useCatalogue } from '../components/catalogues';
import { APPOINTMENT_KINDS } from '../components/codes';
import { matches } from '../components/matches';
import { useChoices } from '../components/useChoices';
import { useText } from '../messages/useText';

/** The decision that put somebody into a post. */
export function DecisionInputs({ within = '' }: { readonly within?: string }) {
  const t = useText();
  return (
    <>
      <TextInput
        source={`${within}decisionNumber`}
        label={t('assignment.decisionNumber')}
        helperText={t('assignment.decisionHelp')}
      />
      <DateField source={`${within}decisionDate`} label={t('assignment.decisionDate')} />
      <TextInput source={`${within}decisionIssuer`} label={t('assignment.decisionIssuer')} />
    </>
  );
}

/** How one comes into this post: only the kinds the catalogue allows. */
export function KindInput({
  positionCode,
  within = '',
}: {
  readonly positionCode: string | undefined;
  readonly within?: string;
}) {
  const t = useText();
  const position = useCatalogue('positions').find(({ code }) => code === positionCode);
  const kinds = APPOINTMENT_KINDS.filter((kind) => !position || position.allowedKinds.includes(kind));
  return (
    <SelectInput
      source={`${within}kind`}
      label={t('assignment.kind')}
      choices={useChoices('appointmentKind', kinds)}
      validate={required()}
    />
  );
}

export function TermInputs() {
  const t = useText();
  return (
    <>
      <TextInput
        source="term"
        helperText={t('assignment.termHelp')}
        validate={matches(/^\d{4}-\d{4}$/, t('assignment.termFault'))}
      />
      <BooleanInput source="isPrimary" helperText={t('assignment.primaryHelp')} />
      <BooleanInput source="isPublished" />
    </>
  );
}
