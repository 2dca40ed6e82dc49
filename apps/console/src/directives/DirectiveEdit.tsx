import { EditPage } from '../components/EditPage';
import { useText } from '../messages/useText';
import { DirectiveInputs } from './DirectiveInputs';

/** The document of a draft; its lines are edited on its page. */
export default function DirectiveEdit() {
  const t = useText();
  return (
    <EditPage
      titleOf={({ number }) => t('directives.editTitle', { number: String(number) })}
      help={t('directives.editHelp')}
    >
      <DirectiveInputs />
    </EditPage>
  );
}
