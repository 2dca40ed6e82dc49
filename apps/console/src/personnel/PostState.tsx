import type { PostBody } from '@cis/contracts/personnel.responses';
import { Stack } from '@mui/material';

import { Quiet } from '../components/Quiet';

import { StatusChip } from '../components/StatusChip';
import { useFormat } from '../components/useFormat';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { isMissed, toneOf } from './post-occupation';

/** The state of a post: loud where somebody is missed, a quiet remark where nobody need hold it. */
export function PostState({ post }: { readonly post: PostBody }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const { state, vacantSince } = post;
  if (state === 'vacant' && !isMissed(post)) return <Quiet>{t('personnel.nobody')}</Quiet>;
  if (state === 'held') return <Quiet>{word('postState', state)}</Quiet>;
  return (
    <Stack direction="row" sx={{ columnGap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <StatusChip tone={toneOf(post)} label={word('postState', state)} />
      {state === 'vacant' && vacantSince ? (
        <Quiet>{t('personnel.since', { date: format.date(vacantSince) })}</Quiet>
      ) : null}
    </Stack>
  );
}
