import { Typography } from '@mui/material';
import type { ReactNode } from 'react';

import { useText } from '../../messages/useText';
import type { EntrySession } from '../autosave/EntrySession';
import { ConflictChoice } from './ConflictChoice';
import { ReadingChoice } from './ReadingChoice';
import { RefusedNote } from './RefusedNote';
import { RemarkField } from './RemarkField';
import type { RowView } from './row-view';
import { WarningAsk } from './WarningAsk';

export interface AskProps {
  readonly view: RowView;
  readonly session: EntrySession;
}

/** What is asked about a row, if anything; the most pressing question alone, because one is answered at a time. Who only reads is asked nothing. */
export function rowDetail(view: RowView, session: EntrySession, mayWrite: boolean): ReactNode {
  const { draft, verdict, returned, isMended, warnings } = view;
  if (!mayWrite && !draft) return returned ? <ReturnedNote view={view} /> : null;
  if (draft?.state === 'conflict') return <ConflictChoice view={view} session={session} />;
  if (verdict.kind === 'ask') return <ReadingChoice view={view} session={session} />;
  if (draft?.state === 'refused' || verdict.kind === 'invalid')
    return <RefusedNote view={view} session={session} />;
  if (verdict.kind === 'incomplete')
    return verdict.reason === 'entry.reason.giveReason' ? (
      <RemarkField view={view} session={session} label="entry.reasonLabel" />
    ) : (
      <RefusedNote view={view} session={session} />
    );
  if (returned && !isMended) return <ReturnedNote view={view} />;
  if (warnings.length > 0) return <WarningAsk view={view} session={session} />;
  return returned ? <ReturnedNote view={view} /> : null;
}

/** What the reviewer wrote: loud until the figure is changed, then only as a reminder. */
function ReturnedNote({ view: { returned, isMended } }: Pick<AskProps, 'view'>) {
  const t = useText();
  const by = t('entry.returnedBy', { name: returned?.decidedByName ?? t('entry.reviewer') });
  return (
    <div>
      <Typography
        component="span"
        variant="body2"
        sx={{ fontWeight: 600, color: isMended ? 'info.main' : 'error.main' }}
      >
        <span aria-hidden>{isMended ? '●' : '▼'} </span>
        {isMended ? t('entry.mended') : by}
      </Typography>{' '}
      <span>
        {isMended ? `${by} ` : ''}
        {returned?.reason ?? ''}
      </span>
    </div>
  );
}
