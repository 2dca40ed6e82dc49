import { today } from '@cis/ui';

import { CreatePage } from '../components/CreatePage';
import { useText } from '../messages/useText';
import { useSession } from '../providers/session';
import { DirectiveInputs } from './DirectiveInputs';

export default function DirectiveCreate() {
  const t = useText();
  const session = useSession();
  const issuer = session?.tenant.kind === 'department' ? session.tenant.name : t('directives.provinceIssuer');
  return (
    <CreatePage
      title={t('directives.add')}
      help={t('directives.addHelp')}
      defaultValues={{ issuedOn: today(), issuer }}
    >
      <DirectiveInputs />
    </CreatePage>
  );
}
