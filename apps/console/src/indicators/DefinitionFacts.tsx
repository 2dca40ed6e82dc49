import { useCatalogue } from '../components/catalogues';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { IndicatorDetail } from './indicator.types';
import { useIndicatorName } from './useIndicatorName';

/** The definition in words. */
export function DefinitionFacts({ indicator }: { readonly indicator: IndicatorDetail }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const nameOf = useIndicatorName();
  const indicators = useCatalogue('indicators');
  const departments = useCatalogue('departments');
  const weight = indicators.find(({ code }) => code === indicator.weightCode);
  const owner = departments.find(({ id }) => id === indicator.departmentId);
  const range = (low: number | null, high: number | null): string | null =>
    low === null && high === null
      ? null
      : t('catalogue.range', {
          low: low === null ? '…' : format.number(low, 6),
          high: high === null ? '…' : format.number(high, 6),
        });
  const isComputed = indicator.formula !== null;
  const parts = isComputed
    ? []
    : [indicator.numerator, indicator.denominator].filter((part) => part !== null);
  // What is computed is computed again for the province, whatever rule its inputs have.
  const aggregation = isComputed && indicator.aggregation !== 'none' ? 'derived' : indicator.aggregation;
  return (
    <Panel title={t('catalogue.definition')}>
      <Facts
        facts={[
          { label: t('catalogue.kind'), value: word('indicatorKind', indicator.kind) },
          { label: t('catalogue.direction'), value: word('direction', indicator.direction) },
          {
            label: t('catalogue.periods'),
            value: [
              indicator.periodKinds.map((kind) => word('periodKind', kind)).join(', '),
              t(indicator.isCumulative ? 'catalogue.cumulative' : 'catalogue.notCumulative'),
            ].join(' · '),
          },
          {
            label: t('catalogue.aggregation'),
            value: [word('aggregation', aggregation), weight ? nameOf(weight) : '']
              .filter(Boolean)
              .join(' · '),
          },
          ...(parts.length > 0 ? [{ label: t('catalogue.ratioParts'), value: parts.join(' / ') }] : []),
          { label: t('catalogue.hardRange'), value: range(indicator.hardMin, indicator.hardMax) },
          { label: t('catalogue.softRange'), value: range(indicator.softMin, indicator.softMax) },
          { label: t('catalogue.appliesTo'), value: word('appliesTo', indicator.appliesTo) },
          { label: t('catalogue.visibility'), value: word('visibility', indicator.visibility) },
          { label: t('catalogue.owner'), value: owner?.nameVi },
          { label: t('catalogue.source'), value: indicator.source?.split(' ').join('\n') },
        ]}
      />
    </Panel>
  );
}
