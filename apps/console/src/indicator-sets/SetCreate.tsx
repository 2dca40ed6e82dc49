import { today } from '@cis/ui';

import { CreatePage } from '../components/CreatePage';
import { useText } from '../messages/useText';
import { SetInputs } from './SetInputs';

export default function SetCreate() {
  const t = useText();
  return (
    <CreatePage
      title={t('catalogue.setCreate')}
      help={t('catalogue.setsHelp')}
      defaultValues={{ year: Number(today().slice(0, 4)) + 1, isForm: false, items: [] }}
    >
      <SetInputs isNew />
    </CreatePage>
  );
}
