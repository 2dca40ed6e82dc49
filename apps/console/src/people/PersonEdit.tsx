import { EditPage } from '../components/EditPage';
import { useText } from '../messages/useText';
import type { Person } from './person.types';
import { PersonInputs } from './PersonInputs';

export default function PersonEdit() {
  const t = useText();
  return (
    <EditPage titleOf={(row) => t('people.editTitle', { name: (row as Person).fullName })}>
      <PersonInputs />
    </EditPage>
  );
}
