import { today } from '@cis/ui';
import { Typography } from '@mui/material';

import { useCatalogue, type Indicator, type ReportingPeriod } from '../components/catalogues';
import { Loaded } from '../components/Loaded';
import { useApi } from '../components/useApi';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { TargetRow } from '../targets/target.types';
import { periodBefore } from './current-period';
import { EntryRows } from './EntryRows';
import type { Observation } from './observation.types';

interface EntryTableProps {
  readonly communeCode: string;
  readonly periodCode: string;
  readonly onlyIndicator: string | null;
}

interface Figures {
  readonly items: readonly Observation[];
}

const FIRST_OF_YEAR_ISSUER = 'province';

/** The indicators due in this period, each with its figure or as missing. */
export function EntryTable({ communeCode, periodCode, onlyIndicator }: EntryTableProps) {
  const t = useText();
  const format = useFormat();
  const periods = useCatalogue('reporting-periods');
  const period = periods.find(({ code }) => code === periodCode);
  const before = periodBefore(periods, period);
  const type = useCatalogue('communes').find(({ code }) => code === communeCode)?.type;
  const indicators = useCatalogue('indicators').filter(
    (indicator) => isDue(indicator, period, type) && (!onlyIndicator || indicator.code === onlyIndicator),
  );
  const query = useApi<Figures>(figuresOf(communeCode, periodCode));
  const earlier = useApi<Figures>(before ? figuresOf(communeCode, before.code) : null);
  const targets = useApi<{ items: readonly TargetRow[] }>(
    `targets?communeCode=${communeCode}&year=${periodCode.slice(0, 4)}&issuer=${FIRST_OF_YEAR_ISSUER}&perPage=200`,
  );
  return (
    <Loaded query={query}>
      {({ items }) => {
        const figures = byIndicator(items);
        const past = byIndicator(earlier.data?.items ?? []);
        const asked = byIndicator(targets.data?.items ?? []);
        const filled = indicators.filter(({ code }) => isSettled(figures.get(code))).length;
        const owed = indicators.filter(({ code }) => asked.has(code));
        const given = owed.filter(({ code }) => isSettled(figures.get(code))).length;
        const isLate = period && period.dueOn < today() && given < owed.length;
        return (
          <>
            <Typography gutterBottom>
              {t('observations.filled', { filled, total: indicators.length })}
              {owed.length > 0 ? ` · ${t('observations.owed', { given, owed: owed.length })}` : ''}
              {period ? ` · ${t('observations.dueOn', { date: format.date(period.dueOn) })}` : ''}
              {isLate ? ` (${t('observations.lateSince')})` : ''}
            </Typography>
            <EntryRows
              rows={indicators.map((indicator) => ({
                id: indicator.code,
                indicator,
                observation: figures.get(indicator.code),
                before: past.get(indicator.code),
                target: asked.get(indicator.code),
              }))}
              communeCode={communeCode}
              periodCode={periodCode}
              isOpen={!period || period.cutoffOn <= today()}
            />
          </>
        );
      }}
    </Loaded>
  );
}

const figuresOf = (communeCode: string, periodCode: string): string =>
  `observations?communeCode=${communeCode}&periodCode=${periodCode}&perPage=200`;

/** Somebody said what there is to say, be it that there is no figure. */
const isSettled = (observation: Observation | undefined): boolean =>
  observation !== undefined && observation.state !== 'missing' && observation.state !== 'not_due';

function isDue(
  { kind, periodKinds, appliesTo }: Indicator,
  period: ReportingPeriod | undefined,
  type: string | undefined,
): boolean {
  return (
    kind !== 'derived' &&
    period !== undefined &&
    periodKinds.includes(period.kind) &&
    (appliesTo === 'all' || !type || appliesTo === type)
  );
}

function byIndicator<Row extends { readonly indicatorCode: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.indicatorCode, row]));
}
