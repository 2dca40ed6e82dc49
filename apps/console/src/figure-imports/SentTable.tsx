import { LinearProgress } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId } from 'react';

import { FaultNotice } from '../components/FaultNotice';
import { useText } from '../messages/useText';
import type { FigureImport, ImportDefaults } from './figure-import.types';
import { sendFile, sendPasted } from './send-table';

interface SentTableProps {
  /** A pasted block or a file. */
  readonly table: string | File;
  readonly defaults: ImportDefaults;
  readonly onRead: (preview: FigureImport) => void;
}

/** Sends a table that is already at hand, once. */
export function SentTable({ table, defaults, onRead }: SentTableProps) {
  const t = useText();
  const id = useId();
  const { data, error, refetch } = useQuery({
    queryKey: ['figure-imports', 'sent', id],
    queryFn: () => (typeof table === 'string' ? sendPasted(table, defaults) : sendFile(table, defaults)),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  useEffect(() => {
    if (data) onRead(data);
  }, [data, onRead]);
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  return <LinearProgress aria-label={t('figureImports.reading')} />;
}
