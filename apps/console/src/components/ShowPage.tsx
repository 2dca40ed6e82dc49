import { Box, Skeleton } from '@mui/material';
import type { ReactNode } from 'react';
import { ShowBase, useShowContext, type RaRecord } from 'react-admin';

import { FaultNotice } from './FaultNotice';
import { DETAIL } from './detail';

interface ShowPageProps<Row extends RaRecord> {
  readonly children: (row: Row) => ReactNode;
}

function Content<Row extends RaRecord>({ children }: ShowPageProps<Row>) {
  const { record, error, refetch } = useShowContext<Row>();
  if (record) return <>{children(record)}</>;
  return error ? (
    <FaultNotice error={error} onRetry={() => void refetch()} />
  ) : (
    <Skeleton variant="rounded" height={320} sx={{ mt: 2 }} />
  );
}

/** The page of one row, once all of it has arrived. */
export function ShowPage<Row extends RaRecord>({ children }: ShowPageProps<Row>) {
  return (
    <ShowBase queryOptions={DETAIL}>
      <Box sx={{ maxWidth: 960 }}>
        <Content<Row>>{children}</Content>
      </Box>
    </ShowBase>
  );
}
