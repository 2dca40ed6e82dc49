import { SelectInput, TextInput, required } from 'react-admin';
import { useWatch } from 'react-hook-form';

import { TARGET_OPERATORS } from '../components/codes';
import { DateField } from '../components/DateField';
import { DecimalInput } from '../components/DecimalInput';
import { useChoices } from '../components/useChoices';
import { useText } from '../messages/useText';
import { DecisionFileField } from './DecisionFileField';

/** Comparison and its bound or bounds, in the indicator's unit. */
export function BoundInputs({ unit }: { readonly unit?: string | undefined }) {
  const t = useText();
  const operator = useWatch<{ operator?: string }, 'operator'>({ name: 'operator' });
  const needsHigh = operator === 'at_most' || operator === 'range';
  const needsLow = operator !== 'at_most';
  return (
    <>
      <SelectInput
        source="operator"
        choices={useChoices('operator', TARGET_OPERATORS)}
        validate={required()}
        helperText={t('targets.operatorHelp')}
      />
      {needsLow ? (
        <DecimalInput
          source="low"
          label={t(operator === 'range' ? 'targets.low' : 'targets.value')}
          unit={unit}
          validate={required()}
        />
      ) : null}
      {needsHigh ? (
        <DecimalInput
          source="high"
          label={t(operator === 'range' ? 'targets.high' : 'targets.value')}
          unit={unit}
          validate={required()}
        />
      ) : null}
    </>
  );
}

/** The signed decision behind a target. */
export function TargetDecisionInputs() {
  const t = useText();
  return (
    <>
      <TextInput source="decisionNumber" validate={required()} helperText={t('targets.decisionHelp')} />
      <DateField source="decisionDate" validate={required()} />
      <TextInput source="decisionAbstract" multiline />
      <DateField source="effectiveOn" validate={required()} helperText={t('targets.effectiveHelp')} />
      <DecisionFileField source="decisionFileId" />
    </>
  );
}
