import type { MissingFiguresBody } from '@cis/contracts/province-overview.dto';
import { useSearchParams } from 'react-router-dom';

import type { Column } from '../components/column';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { RecordLink } from '../components/RecordLink';
import { RecordTable } from '../components/RecordTable';
import { StatusChip } from '../components/StatusChip';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { MissingCommunes } from './MissingCommunes';

type Row = MissingFiguresBody & { readonly id: string };

interface MissingFiguresProps {
  readonly missing: readonly MissingFiguresBody[];
  readonly year: number;
}

/** What communes still owe by period; choosing a period names the communes. */
export function MissingFigures({ missing, year }: MissingFiguresProps) {
  const t = useText();
  const format = useFormat();
  const [search] = useSearchParams();
  const chosen = missing.find(({ periodCode }) => periodCode === search.get('periodCode'));
  const linkOf = ({ periodCode }: Row): string => `/province?year=${year}&periodCode=${periodCode}`;
  const columns: Column<Row>[] = [
    { source: 'periodLabel', label: t('observations.period') },
    {
      source: 'dueOn',
      label: t('province.dueOn'),
      isUnbroken: true,
      render: ({ dueOn }) => format.date(dueOn),
    },
    {
      source: 'state',
      label: t('word.state'),
      render: ({ missing: count, isLate }) => (
        <StatusChip
          tone={count === 0 ? 'onTrack' : isLate ? 'atRisk' : 'behind'}
          label={t(count === 0 ? 'province.complete' : isLate ? 'province.late' : 'province.inTime')}
        />
      ),
    },
    {
      source: 'expected',
      label: t('province.expected'),
      isNumeric: true,
      isWideOnly: true,
      render: ({ expected }) => format.number(expected),
    },
    {
      source: 'missing',
      label: t('province.missingFigures'),
      isNumeric: true,
      render: ({ missing: count }) => format.number(count),
    },
    {
      source: 'communes',
      label: t('province.missingCommunes'),
      isNumeric: true,
      render: (row) =>
        row.communes === 0 ? '0' : <RecordLink to={linkOf(row)}>{format.number(row.communes)}</RecordLink>,
    },
  ];
  return (
    <Panel title={t('province.missing')}>
      {missing.length === 0 ? (
        <EmptyState title={t('province.noPeriod')} />
      ) : (
        <RecordTable
          caption={t('province.missing')}
          rows={missing.map((row) => Object.assign({ id: row.periodCode }, row))}
          columns={columns}
          linkOf={linkOf}
        />
      )}
      {chosen ? <MissingCommunes period={chosen} /> : null}
    </Panel>
  );
}
