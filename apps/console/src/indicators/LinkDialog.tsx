import { today } from '@cis/ui';
import { useState } from 'react';
import { NumberInput, required, TextInput } from 'react-admin';

import { ActionDialog } from '../components/ActionDialog';
import { DecimalInput } from '../components/DecimalInput';
import { queryValue } from '../providers/query-value';
import { useText } from '../messages/useText';
import { AnyIndicatorInput } from './AnyIndicatorInput';
import type { IndicatorDetail } from './indicator.types';

/** Says which earlier indicator this one continues. */
export function LinkDialog({
  indicator,
  onClose,
}: {
  readonly indicator: IndicatorDetail;
  readonly onClose: () => void;
}) {
  const t = useText();
  const [chosen, setChosen] = useState('');
  return (
    <ActionDialog
      title={t('catalogue.linkTitle', { code: indicator.code })}
      help={t('catalogue.linkHelp')}
      submitLabel={t('catalogue.link')}
      resource="indicators"
      path={`indicators/${indicator.code}/predecessors/${chosen}`}
      method="PUT"
      defaultValues={{ fromYear: Number(today().slice(0, 4)), factor: 1 }}
      transform={({ predecessorCode: _, ...values }) => values}
      onClose={onClose}
    >
      <AnyIndicatorInput
        source="predecessorCode"
        validate={required()}
        onChange={setChosen}
        without={indicator.code}
      />
      <SuccessionInputs />
    </ActionDialog>
  );
}

/** From when, by which factor, and why. */
export function SuccessionInputs() {
  const t = useText();
  return (
    <>
      <NumberInput
        source="fromYear"
        validate={required()}
        format={(value: unknown) => queryValue(value) ?? ''}
      />
      <DecimalInput source="factor" helperText={t('catalogue.factorHelp')} validate={required()} />
      <TextInput source="note" multiline />
    </>
  );
}
