import { useSearchParams } from 'react-router-dom';

import { CreatePage } from '../components/CreatePage';
import { useText } from '../messages/useText';
import { useSession } from '../providers/session';
import { useAfterObservationSave } from './after-save';
import { ObservationInputs } from './ObservationInputs';

export default function ObservationCreate() {
  const t = useText();
  const [search] = useSearchParams();
  const isCommune = useSession()?.tenant.kind === 'commune';
  const known = Object.fromEntries(
    [...search].filter(([name]) =>
      ['indicatorCode', 'periodCode', ...(isCommune ? [] : ['communeCode'])].includes(name),
    ),
  );
  return (
    <CreatePage
      title={t('observations.enter')}
      defaultValues={{ state: 'reported', grade: 'estimated', ...known }}
      onCreated={useAfterObservationSave()}
    >
      <ObservationInputs isNew />
    </CreatePage>
  );
}
