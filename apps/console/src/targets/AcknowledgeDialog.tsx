import { ActionDialog } from '../components/ActionDialog';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import type { Target } from './target.types';
import { useTargetText } from './useTargetText';

export function AcknowledgeDialog({
  target,
  onClose,
}: {
  readonly target: Target;
  readonly onClose: () => void;
}) {
  const t = useText();
  const word = useWord();
  const targetText = useTargetText();
  return (
    <ActionDialog
      title={t('targets.acknowledgeTitle', { name: target.indicatorName })}
      help={t('targets.acknowledgeHelp', { target: targetText(target.current, word('unit', target.unit)) })}
      submitLabel={t('targets.acknowledge')}
      resource="targets"
      path={`targets/${target.id}/acknowledge`}
      version={target.version}
      onClose={onClose}
    />
  );
}
