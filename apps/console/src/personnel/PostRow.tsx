import type { PostBody } from '@cis/contracts/personnel.responses';
import { Box, Stack, Typography } from '@mui/material';

import { ActionButton } from '../components/ActionButton';
import { RecordLink } from '../components/RecordLink';
import { useFormat } from '../components/useFormat';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { FillPostDialog } from './FillPostDialog';
import { isMissed } from './post-occupation';
import { PostState } from './PostState';

const SAID_BY_STATE = new Set<string>(['post.mandatory-vacant', 'post.acting-only']);

/** One post: its name, who holds it or that it is vacant, and what looks odd. */
export function PostRow({ post, asOf }: { readonly post: PostBody; readonly asOf: string }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const mayWrite = useMay('person:write');
  const { positionName, holders, state, warnings } = post;
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
      <Typography sx={{ fontWeight: post.isKeyPersonnel ? 600 : 400 }}>{positionName}</Typography>
      <Stack sx={{ gap: 0.5 }}>
        {holders.map((holder) => (
          <Stack
            key={holder.assignmentId}
            direction="row"
            sx={{ columnGap: 1, flexWrap: 'wrap', alignItems: 'baseline' }}
          >
            <RecordLink to={`/people/${holder.personId}/show?asOf=${asOf}`}>{holder.fullName}</RecordLink>
            <Typography variant="body2" color="text.secondary">
              {word('appointmentKind', holder.kind)} ·{' '}
              {t('personnel.since', { date: format.date(holder.startsOn) })}
            </Typography>
          </Stack>
        ))}
        {state === 'held' ? null : (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <PostState post={post} />
            {state === 'vacant' && mayWrite ? (
              <ActionButton
                label={t('personnel.fill')}
                aria-label={t('personnel.fillPost', { position: positionName })}
                variant={isMissed(post) ? 'outlined' : 'text'}
              >
                {(close) => <FillPostDialog post={post} onClose={close} />}
              </ActionButton>
            ) : null}
          </Stack>
        )}
        {warnings
          .filter(({ code }) => !SAID_BY_STATE.has(code))
          .map(({ code, detail }) => (
            <Typography key={code + detail} variant="body2" sx={{ color: 'warning.main' }}>
              <span aria-hidden>◐ </span>
              {detail}
            </Typography>
          ))}
      </Stack>
    </Box>
  );
}
