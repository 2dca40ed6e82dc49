import type { DomainOverview } from '@cis/contracts/targets.dto';

import type { Column } from '../components/column';
import { filteredList } from '../components/filtered-list';
import { Panel } from '../components/Panel';
import { RecordLink } from '../components/RecordLink';
import { RecordTable } from '../components/RecordTable';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText, type TextKey } from '../messages/useText';

type Count = Exclude<keyof DomainOverview, 'domain'>;

interface Row extends Omit<DomainOverview, 'domain'> {
  readonly id: string;
  /** Null in the row of totals. */
  readonly domain: DomainOverview['domain'] | null;
}

/** Each count with the filter of the target list that shows the same targets. */
const COUNTS: readonly {
  readonly count: Count;
  readonly text: TextKey;
  readonly filter: Record<string, string>;
}[] = [
  { count: 'targets', text: 'province.targets', filter: {} },
  { count: 'exceeded', text: 'province.exceeded', filter: { result: 'exceeded' } },
  { count: 'met', text: 'province.met', filter: { result: 'met' } },
  { count: 'notMet', text: 'province.notMet', filter: { result: 'not_met' } },
  { count: 'withoutData', text: 'province.withoutData', filter: { result: 'none' } },
  { count: 'unacknowledged', text: 'province.unacknowledged', filter: { acknowledged: 'false' } },
];

/** Targets of the year by domain and result; every number leads to its targets. */
export function DomainTable({
  domains,
  year,
}: {
  readonly domains: readonly DomainOverview[];
  readonly year: number;
}) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const sum = (count: Count): number => domains.reduce((total, row) => total + row[count], 0);
  const rows: Row[] = [
    ...domains.map((row) => Object.assign({ id: row.domain }, row)),
    {
      id: 'total',
      domain: null,
      targets: sum('targets'),
      exceeded: sum('exceeded'),
      met: sum('met'),
      notMet: sum('notMet'),
      withoutData: sum('withoutData'),
      unacknowledged: sum('unacknowledged'),
    },
  ];
  const columns: Column<Row>[] = [
    {
      source: 'domain',
      label: t('province.domain'),
      render: ({ domain }) => (domain ? word('domain', domain) : <strong>{t('province.total')}</strong>),
    },
    ...COUNTS.map(({ count, text, filter }) => ({
      source: count,
      label: t(text),
      isNumeric: true,
      render: (row: Row) =>
        row[count] === 0 ? (
          '0'
        ) : (
          <RecordLink
            to={filteredList('targets', { year, ...(row.domain ? { domain: row.domain } : {}), ...filter })}
          >
            {format.number(row[count])}
          </RecordLink>
        ),
    })),
  ];
  return (
    <Panel title={t('province.byDomain', { year })}>
      <RecordTable caption={t('province.byDomain', { year })} rows={rows} columns={columns} />
    </Panel>
  );
}
