import { Box, Paper, Stack, Typography } from '@mui/material';

import { contentOf, numericSx, type Identified } from './column';
import { RecordLink } from './RecordLink';
import type { RecordTableProps } from './RecordTable';

/** The same rows for a narrow screen: one card a row, the link on top, a few figures below. */
export function RecordCards<Row extends Identified>({
  rows,
  columns,
  linkOf,
  caption,
}: RecordTableProps<Row>) {
  const [title, ...others] = columns;
  return (
    <Stack component="ul" aria-label={caption} sx={{ listStyle: 'none', p: 0, m: 0, gap: 1 }}>
      {rows.map((row) => (
        <Paper component="li" key={row.id} sx={{ p: 1.5 }}>
          <Typography component="div" sx={{ fontWeight: 600, '& a': { display: 'block', py: 1 } }}>
            {title ? <RecordLink to={linkOf?.(row)}>{contentOf(title, row)}</RecordLink> : null}
          </Typography>
          {others
            .filter((column) => !column.isWideOnly)
            .map((column) => ({ column, content: contentOf(column, row) }))
            .filter(({ content }) => content !== null && content !== '')
            .map(({ column, content }) => (
              <Stack
                key={column.source}
                direction={column.isBlock ? 'column' : 'row'}
                sx={{ justifyContent: 'space-between', gap: column.isBlock ? 0 : 2, py: 0.25 }}
              >
                <Typography variant="body2" color="text.secondary" sx={{ whiteSpace: 'nowrap' }}>
                  {column.label}
                </Typography>
                <Box
                  sx={{
                    ...numericSx,
                    ...(column.isBlock ? { textAlign: 'left' } : {}),
                    whiteSpace: 'normal',
                    overflowWrap: 'anywhere',
                    typography: 'body2',
                  }}
                >
                  {content}
                </Box>
              </Stack>
            ))}
        </Paper>
      ))}
    </Stack>
  );
}
