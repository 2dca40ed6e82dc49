import { Fragment } from 'react';

import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { RecordLink } from '../components/RecordLink';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import type { IndicatorDetail } from './indicator.types';
import { useIndicatorName } from './useIndicatorName';

/** Figures and targets the reader may see, sets, and what is computed with it. */
export function UsagePanel({ indicator }: { readonly indicator: IndicatorDetail }) {
  const t = useText();
  const format = useFormat();
  const nameOf = useIndicatorName();
  const isWide = useMay('province:overview');
  const { code, usage, usedBy, sets } = indicator;
  const figures = t('catalogue.figuresText', {
    figures: format.number(usage.figures, 0),
    communes: format.number(usage.communes, 0),
    periods: format.number(usage.periods, 0),
  });
  return (
    <Panel title={t('catalogue.usage')}>
      <Facts
        facts={[
          {
            label: t('catalogue.figures'),
            value: isWide ? (
              <RecordLink to={`/province-targets?indicatorCode=${code}`}>{figures}</RecordLink>
            ) : (
              figures
            ),
          },
          {
            label: t('catalogue.targets'),
            value: t('catalogue.targetsText', { count: format.number(usage.targets, 0) }),
          },
          {
            label: t('catalogue.sets'),
            value:
              sets.length === 0
                ? t('catalogue.noSets')
                : sets.map((set) => (
                    <div key={set.id}>
                      <RecordLink to={`/indicator-sets/${set.id}/show`}>{nameOf(set)}</RecordLink>
                    </div>
                  )),
          },
          ...(usedBy.length > 0
            ? [
                {
                  label: t('catalogue.usedBy'),
                  value: usedBy.map((user, place) => (
                    <Fragment key={user}>
                      {place > 0 ? ', ' : ''}
                      <RecordLink to={`/indicators/${user}/show`}>{user}</RecordLink>
                    </Fragment>
                  )),
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}
