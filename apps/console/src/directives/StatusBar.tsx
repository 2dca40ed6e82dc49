import { Box } from '@mui/material';

import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { STATUS_PARTS, type StatusCounts } from './status-parts';

/** Counters as one bar; its words are its name, so that nobody has to tell colours apart. */
export function StatusBar({ counters }: { readonly counters: StatusCounts }) {
  const word = useWord();
  const format = useFormat();
  const parts = STATUS_PARTS.map((part) => ({ ...part, count: part.countOf(counters) })).filter(
    ({ count }) => count > 0,
  );
  const text = parts
    .map(({ status, count }) => `${word('taskStatus', status)}: ${format.number(count)}`)
    .join(', ');
  return (
    <Box
      role="img"
      aria-label={text || '0'}
      title={text}
      sx={{
        display: 'flex',
        height: 16,
        minWidth: 96,
        borderRadius: 0.5,
        overflow: 'hidden',
        border: 1,
        borderColor: 'divider',
      }}
    >
      {parts.map(({ status, count, colour }) => (
        <Box
          key={status}
          sx={{
            flex: `${count} 0 2px`,
            bgcolor: colour,
            borderRight: '1px solid #fff',
            '&:last-child': { borderRight: 0 },
          }}
        />
      ))}
    </Box>
  );
}
