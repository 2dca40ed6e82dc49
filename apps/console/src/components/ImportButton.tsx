import { useText } from '../messages/useText';
import { ActionButton } from './ActionButton';
import { ImportDialog, type ImportDialogProps } from './ImportDialog';

export function ImportButton(props: Omit<ImportDialogProps, 'onClose'>) {
  const t = useText();
  return (
    <ActionButton label={t('import.open')} variant="text" size="medium">
      {(close) => <ImportDialog {...props} onClose={close} />}
    </ActionButton>
  );
}
