import type { PostBody } from '@cis/contracts/personnel.responses';
import { Box, Stack, Typography } from '@mui/material';

import { RecordLink } from '../components/RecordLink';
import { StatusChip, type Tone } from '../components/StatusChip';
import { useFormat } from '../components/useFormat';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';

const TONES: Readonly<Record<PostBody['state'], Tone>> = {
  held: 'onTrack',
  vacant: 'missing',
  acting: 'behind',
  over: 'atRisk',
};

/** One post: its name, who holds it or that it is vacant, and what looks odd. */
export function PostRow({ post, communeCode }: { readonly post: PostBody; readonly communeCode: string }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const { positionName, holders, state, warnings, vacantSince } = post;
  return (
    <Box
      sx={{
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'minmax(180px, 2fr) 3fr' },
        gap: { xs: 0, sm: 2 },
      }}
    >
      <Typography sx={{ fontWeight: 600 }}>{positionName}</Typography>
      <Stack sx={{ gap: 0.5 }}>
        {holders.map((holder) => (
          <Stack
            key={holder.assignmentId}
            direction="row"
            sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'baseline' }}
          >
            <RecordLink to={`/people/${holder.personId}/show`}>{holder.fullName}</RecordLink>
            <Typography variant="body2" color="text.secondary">
              {word('appointmentKind', holder.kind)} ·{' '}
              {t('personnel.since', { date: format.date(holder.startsOn) })}
            </Typography>
          </Stack>
        ))}
        {state === 'held' ? null : (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <StatusChip tone={TONES[state]} label={word('postState', state)} />
            {state === 'vacant' && vacantSince ? (
              <Typography variant="body2">
                {t('personnel.since', { date: format.date(vacantSince) })}
              </Typography>
            ) : null}
            {state === 'vacant' ? (
              <RecordLink to={`/people?filter=${encodeURIComponent(JSON.stringify({ communeCode }))}`}>
                {t('personnel.fill')}
              </RecordLink>
            ) : null}
          </Stack>
        )}
        {warnings
          .filter(({ code }) => code !== 'post.mandatory-vacant' && code !== 'post.acting-only')
          .map(({ code, detail }) => (
            <Typography key={code + detail} variant="body2" sx={{ color: 'warning.main' }}>
              ◐ {detail}
            </Typography>
          ))}
      </Stack>
    </Box>
  );
}
