import { Box, Skeleton } from '@mui/material';
import type { ReactNode } from 'react';
import { ShowBase, useShowContext, type RaRecord, type ShowBaseProps } from 'react-admin';

import { FaultNotice } from './FaultNotice';
import { DETAIL } from './detail';

interface ShowPageProps<Row extends RaRecord> {
  /** Replaces those of a detail page, e.g. to ask for another day. */
  readonly queryOptions?: ShowBaseProps<Row>['queryOptions'];
  readonly children: (row: Row) => ReactNode;
}

function Content<Row extends RaRecord>({ children }: Pick<ShowPageProps<Row>, 'children'>) {
  const { record, error, refetch } = useShowContext<Row>();
  if (record) return <>{children(record)}</>;
  return error ? (
    <FaultNotice error={error} onRetry={() => void refetch()} />
  ) : (
    <Skeleton variant="rounded" height={320} sx={{ mt: 2 }} />
  );
}

/** The page of one row, once all of it has arrived. */
export function ShowPage<Row extends RaRecord>({ queryOptions = DETAIL, children }: ShowPageProps<Row>) {
  return (
    <ShowBase<Row> queryOptions={queryOptions}>
      <Box sx={{ maxWidth: 960 }}>
        <Content<Row>>{children}</Content>
      </Box>
    </ShowBase>
  );
}
