import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface FormSectionProps {
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
}

/** A group of fields with its name and why it is asked; two columns where there is room. */
export function FormSection({ title, help, children }: FormSectionProps) {
  return (
    <Paper component="fieldset" sx={{ p: 2, mb: 2, mx: 0, minWidth: 0 }}>
      <Typography component="legend" variant="h2" sx={{ float: 'left', width: '100%', p: 0 }}>
        {title}
      </Typography>
      <Box sx={{ clear: 'both' }}>
        {help ? (
          <Typography variant="body2" color="text.secondary">
            {help}
          </Typography>
        ) : null}
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
            columnGap: 3,
            // Padding: a margin would collapse into the floated legend.
            pt: help ? 1 : 1.5,
            alignItems: 'start',
          }}
        >
          {children}
        </Box>
      </Box>
    </Paper>
  );
}
