import { Skeleton, Stack } from '@mui/material';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { FaultNotice } from './FaultNotice';

const PLACEHOLDER_ROWS = 5;

interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** Skeleton, fault with retry, or the loaded data. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  if (query.data !== undefined) {
    return (
      <>
        {query.error ? <FaultNotice error={query.error} onRetry={() => void query.refetch()} /> : null}
        {children(query.data)}
      </>
    );
  }
  if (query.error) return <FaultNotice error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Stack sx={{ gap: 1 }} aria-busy>
      {Array.from({ length: PLACEHOLDER_ROWS }, (_, row) => (
        <Skeleton key={row} variant="rounded" height={44} />
      ))}
    </Stack>
  );
}
