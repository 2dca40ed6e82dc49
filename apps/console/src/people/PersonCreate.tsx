import { useSearchParams } from 'react-router-dom';

import { CreatePage } from '../components/CreatePage';
import { useText } from '../messages/useText';
import { PersonInputs } from './PersonInputs';

export default function PersonCreate() {
  const t = useText();
  const [search] = useSearchParams();
  const communeCode = search.get('communeCode');
  return (
    <CreatePage
      title={t('people.add')}
      help={t('people.addHelp')}
      defaultValues={{ isPublished: true, ...(communeCode ? { communeCode } : {}) }}
    >
      <PersonInputs isNew />
    </CreatePage>
  );
}
