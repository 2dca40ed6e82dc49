import type { CommuneQualityBody } from '@cis/contracts/report-quality.dto';
import { useMemo, useState } from 'react';
import type { SortPayload } from 'react-admin';

import type { Column } from '../components/column';
import { RecordTable } from '../components/RecordTable';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { MeasureBar } from './MeasureBar';
import { COUNTS, MEASURES, type Measure } from './measures';

type Row = CommuneQualityBody & { readonly id: string };

/** What has no measure comes last either way. */
function compare(one: Row, other: Row, { field, order }: SortPayload): number {
  if (field === 'communeName') return 0;
  const [a, b] = [one[field as Measure], other[field as Measure]];
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return order === 'ASC' ? a - b : b - a;
}

/** Every commune with its measures as bars; the least complete first, or by any other measure. */
export function CommuneQualityTable({ items }: { readonly items: readonly CommuneQualityBody[] }) {
  const t = useText();
  const format = useFormat();
  const [sort, setSort] = useState<SortPayload>({ field: 'completeness', order: 'ASC' });
  const rows = useMemo(() => {
    const sorted = items
      .map((item): Row => Object.assign({ id: item.communeCode }, item))
      .sort((one, other) => compare(one, other, sort));
    return sort.field === 'communeName' && sort.order === 'DESC' ? sorted.reverse() : sorted;
  }, [items, sort]);
  const columns: Column<Row>[] = [
    { source: 'communeName', label: t('word.commune'), isSortable: true },
    ...MEASURES.map((measure): Column<Row> => {
      const [part, whole] = COUNTS[measure];
      return {
        source: measure,
        label: t(`quality.${measure}`),
        isNumeric: true,
        isSortable: true,
        render: (row) => (
          <MeasureBar share={row[measure]} part={Number(row[part])} whole={Number(row[whole])} />
        ),
      };
    }),
    {
      source: 'lastSavedAt',
      label: t('quality.lastSaved'),
      isUnbroken: true,
      render: ({ lastSavedAt }) => format.date(lastSavedAt) || t('quality.never'),
    },
  ];
  return (
    <RecordTable
      caption={t('quality.byCommune')}
      rows={rows}
      columns={columns}
      sort={sort}
      onSort={setSort}
      linkOf={({ communeCode }) => `/observations?communeCode=${communeCode}`}
    />
  );
}
