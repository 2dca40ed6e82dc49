import { Panel } from '../components/Panel';
import { RecordTable } from '../components/RecordTable';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { isRunning, ResultChip } from './ResultChip';
import type { Target } from './target.types';
import { useTargetText } from './useTargetText';

/** What others ask for the same indicator, with the same figure measured against each. */
export function OtherIssuers({ target }: { readonly target: Target }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const targetText = useTargetText();
  if (target.otherIssuers.length === 0) return null;
  return (
    <Panel title={t('targetGrid.otherIssuers')}>
      <RecordTable
        caption={t('targetGrid.otherIssuers')}
        rows={[target, ...target.otherIssuers]}
        linkOf={({ id }) => `/targets/${id}/show`}
        columns={[
          { source: 'issuer', label: t('targets.issuer'), render: ({ issuer }) => word('issuer', issuer) },
          {
            source: 'target',
            label: `${t('targets.target')} (${word('unit', target.unit)})`,
            isNumeric: true,
            render: ({ current }) => targetText(current),
          },
          {
            source: 'ratio',
            label: t('targets.ratio'),
            isNumeric: true,
            render: ({ achievement }) =>
              achievement.ratio === null ? '–' : `${format.number(achievement.ratio, 1)} %`,
          },
          {
            source: 'result',
            label: t('targets.result'),
            render: (row) => <ResultChip result={row.achievement.result} isRunning={isRunning(row)} />,
          },
        ]}
      />
    </Panel>
  );
}
