import { LinearProgress } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

import { FaultNotice } from '../components/FaultNotice';
import { useText } from '../messages/useText';
import type { FigureImport, ImportDefaults } from './figure-import.types';
import { sendPasted } from './send-table';

interface PastedTableProps {
  readonly text: string;
  readonly defaults: ImportDefaults;
  readonly onRead: (preview: FigureImport) => void;
}

/** Sends a table that is already at hand, once. */
export function PastedTable({ text, defaults, onRead }: PastedTableProps) {
  const t = useText();
  const { data, error, refetch } = useQuery({
    queryKey: ['figure-imports', 'pasted', defaults, text],
    queryFn: () => sendPasted(text, defaults),
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
