import { Typography } from '@mui/material';

import { useFormat } from '../../components/useFormat';
import { useText, type TextKey } from '../../messages/useText';
import { verdictAt, type EntryState } from '../autosave/entry-state';

/** Where what was typed is now, in one line: being saved, saved at, waiting for the network, or needing a look. */
export function SaveState({ state }: { readonly state: EntryState }) {
  const t = useText();
  const format = useFormat();
  const { text, count, sign, colour } = standing(state);
  return (
    <Typography
      component="p"
      role="status"
      variant="body2"
      sx={{ color: colour, fontWeight: 600 }}
      data-save-state
    >
      <span aria-hidden>{sign} </span>
      {t(text, { count, at: format.instant(state.savedAt).slice(-5) })}
    </Typography>
  );
}

interface Standing {
  readonly text: TextKey;
  readonly count: number;
  readonly sign: string;
  readonly colour: string;
}

function standing(state: EntryState): Standing {
  const drafts = Object.entries(state.drafts);
  const isReady = ([code]: (typeof drafts)[number]): boolean => verdictAt(state, code).kind === 'ready';
  const open = drafts.filter(([, { state: at }]) => at === 'refused' || at === 'conflict').length;
  const moving = drafts.filter(
    (draft) => isReady(draft) && draft[1].state !== 'refused' && draft[1].state !== 'conflict',
  ).length;
  const unfinished = drafts.length - open - moving;
  if (moving > 0)
    return state.link === 'fine'
      ? { text: 'entry.save.saving', count: moving, sign: '…', colour: 'text.secondary' }
      : { text: 'entry.save.waiting', count: moving, sign: '⏳', colour: 'warning.main' };
  if (open > 0) return { text: 'entry.save.open', count: open, sign: '✕', colour: 'error.main' };
  if (unfinished > 0)
    return { text: 'entry.save.unfinished', count: unfinished, sign: '⚠', colour: 'warning.main' };
  if (state.savedAt) return { text: 'entry.save.saved', count: 0, sign: '✓', colour: 'success.main' };
  return { text: 'entry.save.nothing', count: 0, sign: '', colour: 'text.secondary' };
}
