import { RecordTable } from '../components/RecordTable';
import { Panel } from '../components/Panel';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { Target } from './target.types';
import { useTargetText } from './useTargetText';

/** Every version ever assigned, newest first; none is overwritten. */
export function VersionTable({ target }: { readonly target: Target }) {
  const t = useText();
  const format = useFormat();
  const word = useWord();
  const targetText = useTargetText();
  const versions = [...target.versions].sort((one, other) => other.number - one.number);
  return (
    <Panel title={t('targets.versions')}>
      <RecordTable
        caption={t('targets.versions')}
        rows={versions}
        columns={[
          {
            source: 'number',
            label: t('targets.versionNumber'),
            render: ({ number }) => t('targets.versionName', { number }),
          },
          {
            source: 'target',
            label: `${t('targets.target')} (${word('unit', target.unit)})`,
            isNumeric: true,
            render: (version) => targetText(version),
          },
          {
            source: 'decision',
            label: t('targets.decision'),
            render: ({ decisionNumber, decisionDate }) => `${decisionNumber} (${format.date(decisionDate)})`,
          },
          { source: 'decisionAbstract', label: t('targets.abstract'), isWideOnly: true },
          {
            source: 'effectiveOn',
            label: t('targets.effectiveOn'),
            render: ({ effectiveOn }) => format.date(effectiveOn),
          },
        ]}
      />
    </Panel>
  );
}
