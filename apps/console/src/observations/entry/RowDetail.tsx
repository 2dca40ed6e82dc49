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

/** What is asked about a row, if anything; the most pressing question alone, because one is answered at a time. */
export function rowDetail(view: RowView, session: EntrySession, mayWrite: boolean): ReactNode {
  const { draft, verdict, returned, warnings } = view;
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
  if (returned) return <ReturnedNote view={view} />;
  return warnings.length > 0 && mayWrite ? <WarningAsk view={view} session={session} /> : null;
}

function ReturnedNote({ view: { returned } }: Pick<AskProps, 'view'>) {
  const t = useText();
  return (
    <div>
      <Typography component="span" variant="body2" color="error.main" sx={{ fontWeight: 600 }}>
        <span aria-hidden>▼ </span>
        {t('entry.returnedBy', { name: returned?.decidedByName ?? t('entry.reviewer') })}
      </Typography>{' '}
      <span>{returned?.reason ?? ''}</span>
    </div>
  );
}
