import { Alert } from '@mui/material';
import { TextInput, useRecordContext } from 'react-admin';

import { EditPage } from '../components/EditPage';
import { FormSection } from '../components/FormSection';
import { useText } from '../messages/useText';
import type { IndicatorDetail } from './indicator.types';
import { IndicatorInputs } from './IndicatorInputs';
import { useShowSaved } from './useShowSaved';

function Inputs() {
  const t = useText();
  const indicator = useRecordContext<IndicatorDetail>();
  if (!indicator) return null;
  const isFixed = indicator.usage.figures + indicator.usage.targets > 0;
  return (
    <>
      {isFixed ? (
        <Alert severity="info" sx={{ mb: 2 }}>
          {t('catalogue.fixed')}
        </Alert>
      ) : null}
      <IndicatorInputs code={indicator.code} isFixed={isFixed} />
      <FormSection title={t('catalogue.sectionReason')}>
        <TextInput source="reason" helperText={t('catalogue.reasonHelp')} />
      </FormSection>
    </>
  );
}

/** The replaced definition is kept, with the reason. */
export default function IndicatorEdit() {
  const t = useText();
  const showSaved = useShowSaved();
  return (
    <EditPage
      titleOf={(row) => t('catalogue.editTitle', { code: (row as IndicatorDetail).code })}
      onSaved={showSaved}
    >
      <Inputs />
    </EditPage>
  );
}
