import { today } from '@cis/ui';
import { required } from 'react-admin';
import { useWatch } from 'react-hook-form';

import { DateField } from '../components/DateField';
import { ActionDialog } from '../components/ActionDialog';
import { PositionInput } from '../components/catalogue-inputs';
import { useCatalogue } from '../components/catalogues';
import { useText } from '../messages/useText';
import { DecisionInputs, KindInput, TermInputs } from './assignment-inputs';
import type { Person } from './person.types';
import { HiddenField } from './HiddenField';

function Inputs({ communeCode }: { readonly communeCode: string }) {
  const positionCode = useWatch<{ positionCode?: string }, 'positionCode'>({ name: 'positionCode' });
  const type = useCatalogue('communes').find(({ code }) => code === communeCode)?.type;
  return (
    <>
      <PositionInput
        source="positionCode"
        validate={required()}
        accepts={({ appliesTo }) =>
          appliesTo === 'all' || appliesTo === 'some' || !type || appliesTo === type
        }
      />
      <KindInput positionCode={positionCode} />
      <DateField source="startsOn" validate={required()} />
      <DecisionInputs />
      <TermInputs />
    </>
  );
}

/** A post for this person, from a date, by a decision. */
export function AssignDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const t = useText();
  const isFirst = !person.assignments.some(({ endsOn, voidedAt }) => endsOn === null && voidedAt === null);
  return (
    <ActionDialog
      title={t('assignment.addTitle', { name: person.fullName })}
      submitLabel={t('form.save')}
      resource="assignments"
      path="assignments"
      defaultValues={{ personId: person.id, startsOn: today(), isPrimary: isFirst, isPublished: true }}
      onClose={onClose}
    >
      <HiddenField source="personId" />
      <Inputs communeCode={person.communeCode} />
    </ActionDialog>
  );
}
