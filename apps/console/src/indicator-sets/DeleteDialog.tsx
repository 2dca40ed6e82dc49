import { useRedirect } from 'react-admin';

import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../messages/useText';
import type { SetRow } from './set.types';

export function DeleteDialog({ set, onClose }: { readonly set: SetRow; readonly onClose: () => void }) {
  const t = useText();
  const goTo = useRedirect();
  return (
    <ActionDialog
      title={t('catalogue.deleteTitle', { name: set.nameVi })}
      help={t('catalogue.deleteHelp')}
      submitLabel={t('catalogue.deleteSet')}
      resource="indicator-sets"
      path={`indicator-sets/${set.id}`}
      method="DELETE"
      version={set.version}
      isDangerous
      onClose={onClose}
      onDone={() => goTo('list', 'indicator-sets')}
    />
  );
}
