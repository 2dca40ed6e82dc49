import { today } from '@cis/ui';
import { BooleanInput, required, TextInput, useRedirect } from 'react-admin';

import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../messages/useText';
import type { IndicatorDetail } from './indicator.types';
import { SuccessionInputs } from './LinkDialog';
import { UnitInput } from './UnitInput';

/** A new code that continues this one; its definition is then changed on its own page. */
export function SuccessorDialog({
  indicator,
  onClose,
}: {
  readonly indicator: IndicatorDetail;
  readonly onClose: () => void;
}) {
  const t = useText();
  const goTo = useRedirect();
  const { code, version, unit } = indicator;
  return (
    <ActionDialog
      title={t('catalogue.successorTitle', { code })}
      help={t('catalogue.successorHelp')}
      submitLabel={t('catalogue.successor')}
      resource="indicators"
      path={`indicators/${code}/successor`}
      version={version}
      defaultValues={{
        fromYear: Number(today().slice(0, 4)) + 1,
        factor: 1,
        unit,
        retirePredecessor: false,
        replaceInSets: true,
      }}
      transform={({ unit: newUnit, ...values }) =>
        newUnit === unit ? values : { ...values, changes: { unit: newUnit } }
      }
      onClose={onClose}
      onDone={(answer) => goTo('edit', 'indicators', (answer as IndicatorDetail).code)}
    >
      <TextInput source="code" validate={required()} helperText={t('catalogue.codeHelp')} />
      <UnitInput />
      <SuccessionInputs />
      <BooleanInput source="replaceInSets" />
      <BooleanInput source="retirePredecessor" />
    </ActionDialog>
  );
}
