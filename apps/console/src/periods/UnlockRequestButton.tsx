import type { UnlockRequestPage } from '@cis/contracts/unlock-requests.dto';
import { Alert, type ButtonProps } from '@mui/material';
import { TextInput, required } from 'react-admin';

import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { useCatalogue } from '../components/catalogues';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { usePeriodLabel } from './usePeriodLabel';

interface UnlockRequestButtonProps extends Pick<ButtonProps, 'variant' | 'size' | 'color'> {
  /** A period that is locked for the commune. */
  readonly periodCode: string;
}

/** Asks the province to open a locked period again; once asked it says that the answer is awaited. Nothing for those who may not ask. */
export function UnlockRequestButton({ periodCode, ...button }: UnlockRequestButtonProps) {
  const t = useText();
  const mayAsk = useMay('period:request-unlock');
  const labelOf = usePeriodLabel();
  const period = useCatalogue('reporting-periods').find(({ code }) => code === periodCode);
  // The same question for every button on a page: asked once.
  const { data } = useApi<UnlockRequestPage>(mayAsk ? 'unlock-requests?state=waiting&perPage=200' : null);
  if (!data) return null;
  if (data.items.some((request) => request.periodCode === periodCode))
    return <Alert severity="info">{t('unlocks.sent')}</Alert>;
  return (
    <ActionButton label={t('unlocks.ask')} {...button}>
      {(close) => (
        <ActionDialog
          title={t('unlocks.askTitle', { period: period ? labelOf(period) : periodCode })}
          help={t('unlocks.askHelp')}
          submitLabel={t('unlocks.send')}
          resource="unlock-requests"
          path="unlock-requests"
          defaultValues={{ periodCode }}
          onClose={close}
        >
          <TextInput source="reason" multiline minRows={3} validate={required()} />
        </ActionDialog>
      )}
    </ActionButton>
  );
}
