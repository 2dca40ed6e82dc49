import { Typography } from '@mui/material';

import { useCatalogue } from '../components/catalogues';
import { Loaded } from '../components/Loaded';
import { useApi } from '../components/useApi';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { EntryRows } from './EntryRows';
import type { Observation } from './observation.types';

interface EntryTableProps {
  readonly communeCode: string;
  readonly periodCode: string;
  readonly onlyIndicator: string | null;
}

/** The indicators due in this period, each with its figure or as missing. */
export function EntryTable({ communeCode, periodCode, onlyIndicator }: EntryTableProps) {
  const t = useText();
  const format = useFormat();
  const period = useCatalogue('reporting-periods').find(({ code }) => code === periodCode);
  const type = useCatalogue('communes').find(({ code }) => code === communeCode)?.type;
  const indicators = useCatalogue('indicators').filter(
    ({ code, kind, periodKinds, appliesTo }) =>
      kind !== 'derived' &&
      period &&
      periodKinds.includes(period.kind) &&
      (appliesTo === 'all' || !type || appliesTo === type) &&
      (!onlyIndicator || code === onlyIndicator),
  );
  const query = useApi<{ items: Observation[] }>(
    `observations?communeCode=${communeCode}&periodCode=${periodCode}&perPage=200`,
  );
  return (
    <Loaded query={query}>
      {({ items }) => {
        const byIndicator = new Map(items.map((observation) => [observation.indicatorCode, observation]));
        const filled = indicators.filter(({ code }) => byIndicator.has(code)).length;
        return (
          <>
            <Typography gutterBottom>
              {t('observations.filled', { filled, total: indicators.length })}
              {period ? ` · ${t('observations.dueOn', { date: format.date(period.dueOn) })}` : ''}
            </Typography>
            <EntryRows
              rows={indicators.map((indicator) => ({
                id: indicator.code,
                indicator,
                observation: byIndicator.get(indicator.code),
              }))}
              communeCode={communeCode}
              periodCode={periodCode}
            />
          </>
        );
      }}
    </Loaded>
  );
}
