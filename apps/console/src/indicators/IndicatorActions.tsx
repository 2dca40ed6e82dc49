import { Button } from '@mui/material';
import { TextInput } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';

import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../messages/useText';
import type { IndicatorDetail } from './indicator.types';
import { SuccessorDialog } from './SuccessorDialog';
import type { RecomputeRequest } from './useShowSaved';

/** What the province does with a definition. */
export function IndicatorActions({ indicator }: { readonly indicator: IndicatorDetail }) {
  const t = useText();
  const navigate = useNavigate();
  const { code, version, nameVi, retiredOn, formula } = indicator;
  return (
    <>
      <ActionButton label={t('catalogue.successor')}>
        {(close) => <SuccessorDialog indicator={indicator} onClose={close} />}
      </ActionButton>
      {retiredOn === null ? (
        <ActionButton label={t('catalogue.retire')} color="error">
          {(close) => (
            <ActionDialog
              title={t('catalogue.retireTitle', { name: nameVi })}
              help={t('catalogue.retireHelp')}
              submitLabel={t('catalogue.retire')}
              resource="indicators"
              path={`indicators/${code}/retirement`}
              version={version}
              isDangerous
              onClose={close}
            >
              <TextInput source="reason" multiline helperText={t('catalogue.reasonHelp')} />
            </ActionDialog>
          )}
        </ActionButton>
      ) : (
        <ActionButton label={t('catalogue.restore')}>
          {(close) => (
            <ActionDialog
              title={t('catalogue.restoreTitle', { name: nameVi })}
              submitLabel={t('catalogue.restore')}
              resource="indicators"
              path={`indicators/${code}/retirement`}
              method="DELETE"
              version={version}
              onClose={close}
              onDone={() => {
                const recompute: RecomputeRequest = { recompute: formula !== null };
                void navigate('.', { replace: true, state: recompute });
              }}
            />
          )}
        </ActionButton>
      )}
      <Button component={Link} to={`/indicators/${code}`} size="small" variant="contained">
        {t('catalogue.edit')}
      </Button>
    </>
  );
}
