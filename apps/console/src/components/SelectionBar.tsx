import { Button, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';

import { useText } from '../messages/useText';

interface SelectionBarProps {
  readonly text: string;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

/** What can be done with the chosen rows; stays in sight while one scrolls. */
export function SelectionBar({ text, onClear, children }: SelectionBarProps) {
  const t = useText();
  return (
    <Paper
      role="status"
      sx={{
        position: 'sticky',
        bottom: { xs: 64, sm: 8 },
        zIndex: 2,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        p: 1,
        pl: 2,
        mt: 1,
        borderColor: 'primary.main',
      }}
    >
      <Typography sx={{ flex: 1, fontWeight: 600 }}>{text}</Typography>
      <Button onClick={onClear}>{t('periods.clearSelection')}</Button>
      {children}
    </Paper>
  );
}
