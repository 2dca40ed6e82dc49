import type { ProvinceTargetsSummary } from '@cis/contracts/targets.dto';
import { Alert } from '@mui/material';

import type { Indicator } from '../components/catalogues';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';

interface ProvinceAggregateProps {
  readonly indicator: Indicator;
  readonly summary: ProvinceTargetsSummary;
}

/** The province's figure with its coverage, how communes lie, and of what grades and periods the figures are. */
export function ProvinceAggregate({ indicator, summary }: ProvinceAggregateProps) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const { aggregate, aggregateMethod, aggregateCommunes, communes, distribution, grades, periods } = summary;
  if (distribution === null) return null;
  const unit = aggregateMethod === 'count' ? '' : word('unit', indicator.unit);
  const figure = (value: number): string => format.number(value, indicator.decimals);
  const gradeCounts = grades
    .map(({ grade, communes: count }) => t('catalogue.gradeCount', { grade: word('grade', grade), count }))
    .join(' · ');
  return (
    <Panel title={t('catalogue.aggregate')}>
      <Facts
        facts={[
          {
            label: t('catalogue.aggregate'),
            value:
              aggregate === null || aggregateMethod === null
                ? t('catalogue.noAggregate')
                : [
                    `${figure(aggregate)} ${unit}`.trim(),
                    t(`catalogue.method.${aggregateMethod}`),
                    t('catalogue.coverage', { count: aggregateCommunes, total: communes }),
                  ].join(' · '),
          },
          ...(indicator.unit === 'bool'
            ? []
            : [
                {
                  label: t('catalogue.distribution'),
                  value: t('catalogue.distributionText', {
                    minimum: figure(distribution.minimum),
                    lowerQuartile: figure(distribution.lowerQuartile),
                    median: figure(distribution.median),
                    upperQuartile: figure(distribution.upperQuartile),
                    maximum: figure(distribution.maximum),
                  }),
                },
              ]),
          { label: t('catalogue.grades'), value: gradeCounts },
        ]}
      />
      {summary.hasMixedGrades && aggregate !== null ? (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {t('catalogue.mixedGrades', { grades: gradeCounts })}
        </Alert>
      ) : null}
      {periods.length > 1 ? (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {t('catalogue.mixedPeriods', {
            periods: periods
              .map(({ periodLabel, communes: count }) => `${periodLabel}: ${count}`)
              .join(' · '),
          })}
        </Alert>
      ) : null}
    </Panel>
  );
}
