import { Box, Paper, Typography } from '@mui/material';

import { useWord } from '../../components/useChoices';
import { EntryCard } from './EntryCard';
import type { EntryViewProps } from './EntrySheet';

/** The form on a phone: a card for each indicator, saved as it is typed. */
export function EntryCards({ views, session, state, mayWrite }: EntryViewProps) {
  const word = useWord();
  return (
    <>
      {views.map((view, place) => (
        <Box key={view.row.indicatorCode}>
          {view.row.domain === views[place - 1]?.row.domain ? null : (
            <Typography variant="h2" sx={{ mt: 2, mb: 1 }}>
              {word('domain', view.row.domain)}
            </Typography>
          )}
          <Paper component="section" aria-label={view.row.nameVi} sx={{ p: 1.5, mb: 1 }}>
            <EntryCard view={view} session={session} state={state} mayWrite={mayWrite} />
          </Paper>
        </Box>
      ))}
    </>
  );
}
