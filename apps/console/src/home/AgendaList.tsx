import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { Link } from 'react-router-dom';

import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { AgendaItem } from './agenda.types';
import { listLink } from './list-link';

const SIGNS = { danger: '▼', warning: '◐', info: '●' } as const;
const COLOURS = { danger: 'error.main', warning: 'warning.main', info: 'info.main' } as const;

export function AgendaList({ items }: { readonly items: readonly AgendaItem[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <Paper component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }} aria-label={t('home.title')}>
      {items.map(({ kind, severity, title, detail, link, dueOn }, index) => (
        <Stack
          component="li"
          key={`${kind}-${link}-${title}`}
          direction={{ xs: 'column', sm: 'row' }}
          sx={{
            gap: 1,
            p: 1.5,
            borderTop: index === 0 ? 0 : 1,
            borderColor: 'divider',
            justifyContent: 'space-between',
            alignItems: { sm: 'center' },
          }}
        >
          <Stack direction="row" sx={{ gap: 1.5 }}>
            <Box
              component="span"
              role="img"
              aria-label={t(`severity.${severity}`)}
              title={t(`severity.${severity}`)}
              sx={{ color: COLOURS[severity], width: 16, textAlign: 'center', flexShrink: 0 }}
            >
              {SIGNS[severity]}
            </Box>
            <div>
              <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
              {detail || dueOn ? (
                <Typography variant="body2" color="text.secondary">
                  {[dueOn ? t('home.due', { date: format.date(dueOn) }) : '', detail]
                    .filter(Boolean)
                    .join(' · ')}
                </Typography>
              ) : null}
            </div>
          </Stack>
          <Button
            component={Link}
            to={listLink(link)}
            variant="outlined"
            size="small"
            sx={{
              flexShrink: 0,
              minWidth: 96,
              alignSelf: { xs: 'flex-start', sm: 'center' },
              ml: { xs: 3.5, sm: 0 },
            }}
            aria-label={`${t(`home.action.${kind}`)}: ${title}`}
          >
            {t(`home.action.${kind}`)}
          </Button>
        </Stack>
      ))}
    </Paper>
  );
}
