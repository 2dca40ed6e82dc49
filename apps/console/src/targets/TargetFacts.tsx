import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { RecordLink } from '../components/RecordLink';
import { useFormat } from '../components/useFormat';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { isRunning, ResultChip } from './ResultChip';
import type { Target } from './target.types';
import { useTargetText } from './useTargetText';

export function TargetFacts({ target }: { readonly target: Target }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const targetText = useTargetText();
  const { current, actual, achievement, unit, communeCode, indicatorCode, year } = target;
  const unitWord = word('unit', unit);
  const figures = `/observations?communeCode=${communeCode}&indicatorCode=${indicatorCode}&periodCode=${actual?.periodCode ?? `${year}-Y`}`;
  return (
    <Panel title={t('targets.now')}>
      <Facts
        facts={[
          { label: t('targets.target'), value: targetText(current, unitWord) },
          {
            label: t('targets.actual'),
            value: actual ? (
              <RecordLink to={figures}>
                {[
                  actual.value === null
                    ? word('observationState', actual.state)
                    : `${format.number(actual.value, 3)} ${unitWord}`,
                  actual.periodLabel,
                  word('grade', actual.grade),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </RecordLink>
            ) : (
              <RecordLink to={figures}>{t('targets.noActual')}</RecordLink>
            ),
          },
          {
            label: t('targets.ratio'),
            value: achievement.ratio === null ? null : `${format.number(achievement.ratio, 1)} %`,
          },
          {
            label: t('targets.result'),
            value: <ResultChip result={achievement.result} isRunning={isRunning(target)} />,
          },
          {
            label: t('targets.acknowledged'),
            value:
              target.acknowledged && current.acknowledgedAt
                ? format.instant(current.acknowledgedAt)
                : t('targets.notAcknowledged'),
          },
        ]}
      />
    </Panel>
  );
}
