import { Fragment } from 'react';

import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { RecordLink } from '../components/RecordLink';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import type { IndicatorDetail } from './indicator.types';
import { useIndicatorName } from './useIndicatorName';

/** Figures and targets the reader may see, sets, and what is computed with it. */
export function UsagePanel({ indicator }: { readonly indicator: IndicatorDetail }) {
  const t = useText();
  const nameOf = useIndicatorName();
  const isWide = useMay('province:overview');
  const { code, usage, usedBy, sets } = indicator;
  const figures = t('catalogue.figuresText', {
    figures: usage.figures,
    communes: usage.communes,
    periods: usage.periods,
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
          { label: t('catalogue.targets'), value: t('catalogue.targetsText', { count: usage.targets }) },
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
