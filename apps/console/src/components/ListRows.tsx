import { Button, Skeleton, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { useListContext, type ListControllerResult, type RaRecord } from 'react-admin';

import { useText } from '../messages/useText';
import type { Column, Identified } from './column';
import { EmptyState } from './EmptyState';
import { FaultNotice } from './FaultNotice';
import { RecordTable } from './RecordTable';

interface ListRowsProps<Row extends Identified> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly linkOf?: (row: Row) => string | undefined;
  readonly empty: ReactNode;
  /** Headings between the rows while they stand in the list's own order. */
  readonly groupOf?: (row: Row) => string;
}

const PLACEHOLDER_ROWS = 8;

/** The rows of the list around it, or why there are none. */
export function ListRows<Row extends Identified>({ empty, groupOf, ...table }: ListRowsProps<Row>) {
  const { data, error, isPending, refetch, sort, setSort, setFilters, ...list } =
    useListContext() as ListControllerResult<Row & RaRecord>;
  const filters = list.filterValues as Readonly<Record<string, unknown>>;
  const t = useText();
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (isPending) {
    return (
      <Stack sx={{ gap: 0.5, p: 1 }} aria-busy>
        {Array.from({ length: PLACEHOLDER_ROWS }, (_, row) => (
          <Skeleton key={row} variant="rounded" height={36} />
        ))}
      </Stack>
    );
  }
  if (data.length > 0) {
    const grouped = groupOf && sort.field === 'id' ? { groupOf } : {};
    return <RecordTable {...table} {...grouped} rows={data} sort={sort} onSort={setSort} />;
  }
  if (Object.keys(filters).length === 0) return <>{empty}</>;
  return (
    <EmptyState title={t('list.nothingFound')}>
      <Button onClick={() => setFilters({}, [])}>{t('list.clearFilters')}</Button>
    </EmptyState>
  );
}
