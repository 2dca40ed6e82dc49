import { today } from '@cis/ui';
import { TextInput } from 'react-admin';

import { ActionDialog } from '../components/ActionDialog';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { BoundInputs, TargetDecisionInputs } from './bound-inputs';
import type { Target } from './target.types';

/** A new version by a new decision; the earlier one and its assessment stay. */
export function AdjustDialog({ target, onClose }: { readonly target: Target; readonly onClose: () => void }) {
  const t = useText();
  const word = useWord();
  const { current, unit } = target;
  return (
    <ActionDialog
      title={t('targets.adjustTitle', { name: target.indicatorName })}
      help={t('targets.adjustHelp')}
      submitLabel={t('targets.adjust')}
      resource="targets"
      path={`targets/${target.id}/versions`}
      version={target.version}
      defaultValues={{
        operator: current.operator,
        low: current.low,
        high: current.high,
        effectiveOn: today(),
      }}
      onClose={onClose}
    >
      <BoundInputs unit={word('unit', unit)} />
      <TargetDecisionInputs />
      <TextInput source="note" multiline />
    </ActionDialog>
  );
}
