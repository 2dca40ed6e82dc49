import { Panel } from '../components/Panel';
import { RecordTable } from '../components/RecordTable';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { Target } from './target.types';

/** The figures of the target's year, newest period first. */
export function YearFigures({ target }: { readonly target: Target }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const { observations, unit, decimals, communeCode, indicatorCode, year } = target;
  if (observations.length === 0) return null;
  const title = t('targets.figures', { year });
  return (
    <Panel title={title}>
      <RecordTable
        caption={title}
        rows={observations}
        linkOf={({ periodCode }) =>
          `/observations?${new URLSearchParams({ communeCode, indicatorCode, periodCode }).toString()}`
        }
        columns={[
          { source: 'periodLabel', label: t('observations.period') },
          {
            source: 'value',
            label: `${t('observations.value')} (${word('unit', unit)})`,
            isNumeric: true,
            render: ({ value }) => (value === null ? '–' : format.number(value, decimals)),
          },
          { source: 'state', label: t('word.state'), render: ({ state }) => word('observationState', state) },
          {
            source: 'grade',
            label: t('observations.grade'),
            render: ({ grade }) => word('grade', grade) || '–',
          },
          {
            source: 'publishedAt',
            label: t('observations.published'),
            isWideOnly: true,
            render: ({ publishedAt }) => format.instant(publishedAt) || '–',
          },
        ]}
      />
    </Panel>
  );
}
