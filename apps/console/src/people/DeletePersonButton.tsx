import { useNavigate } from 'react-router-dom';

import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../messages/useText';
import type { Person } from './person.types';

/** Only somebody who never held a post can be removed; the server refuses the rest and says why. */
export function DeletePersonButton({ person }: { readonly person: Person }) {
  const t = useText();
  const navigate = useNavigate();
  if (person.assignments.length > 0) return null;
  return (
    <ActionButton label={t('form.delete')} color="error" size="medium">
      {(close) => (
        <ActionDialog
          title={t('people.deleteTitle', { name: person.fullName })}
          help={t('people.deleteHelp')}
          submitLabel={t('form.delete')}
          resource="people"
          path={`people/${person.id}`}
          method="DELETE"
          version={person.version}
          isDangerous
          onClose={close}
          onDone={() => void navigate('/people')}
        />
      )}
    </ActionButton>
  );
}
