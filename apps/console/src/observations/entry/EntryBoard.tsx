import type { EntryFormBody } from '../entry.types';
import { Alert, Box, Button, Stack, useMediaQuery } from '@mui/material';
import { useMemo, useRef, useState } from 'react';

import type { GridHandle } from '@cis/ui/grid';

import { EmptyState } from '../../components/EmptyState';
import { EntryTransfer } from '../../figure-imports/EntryTransfer';
import { useText } from '../../messages/useText';
import { SubmissionPanel } from '../../submissions/SubmissionPanel';
import { useMay } from '../../providers/session';
import type { FormAddress } from '../autosave/draft-storage';
import { useEntrySession } from '../autosave/useEntrySession';
import { EntryCards } from './EntryCards';
import { EntryFilters } from './EntryFilters';
import { EntryHeader } from './EntryHeader';
import { EntrySheet } from './EntrySheet';
import { needsAttention, rowView } from './row-view';
import { SaveState } from './SaveState';
import { shownRows } from './shown-rows';
import { SignInAgain } from './SignInAgain';
import { useEntryFilter } from './useEntryFilter';

/** Where the form is sent from. */
const SENDING = 'gui-bao-cao';

interface EntryBoardProps {
  readonly body: EntryFormBody;
  readonly address: FormAddress;
  readonly onlyIndicator: string | null;
  readonly onShowAll: () => void;
  readonly onReload: () => void;
}

/** The form: what is due above, the figures as a spreadsheet, or as cards on a phone. */
export function EntryBoard({ body, address, onlyIndicator, onShowAll, onReload }: EntryBoardProps) {
  const t = useText();
  const { session, state } = useEntrySession(body, address);
  const mayWrite = useMay('observation:write') && state.form.mayEnter;
  const hasUnsaved = Object.keys(state.drafts).length > 0;
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const grid = useRef<GridHandle>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  const [filter, setFilter] = useEntryFilter();
  const views = useMemo(
    () =>
      state.form.rows.flatMap(({ indicatorCode }) => {
        const row = state.rows[indicatorCode];
        return row ? [rowView(state, row)] : [];
      }),
    [state],
  );
  const shown = shownRows(views, { ...filter, onlyIndicator });
  const attention = mayWrite ? shown.filter(needsAttention) : [];

  const focus = (code: string): void => {
    if (isPhone) document.getElementById(`figure-${code}`)?.focus();
    else grid.current?.focusCell(code, 'value');
  };

  if (views.length === 0)
    return <EmptyState title={t('observations.nothingDue')}>{t('observations.nothingDueHelp')}</EmptyState>;
  return (
    <>
      {state.link === 'signed-out' ? <SignInAgain onDone={() => session.resume()} /> : null}
      <EntryHeader
        state={state}
        mayWrite={mayWrite}
        actions={
          <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap' }}>
            {mayWrite ? (
              <EntryTransfer
                form={address.form}
                communeCode={address.communeCode}
                periodCode={address.periodCode}
                pasted={pasted}
                onClosed={() => setPasted(null)}
                onApplied={onReload}
              />
            ) : null}
            <Button href={`#${SENDING}`} variant="outlined">
              {t('entry.toSending')}
            </Button>
          </Stack>
        }
      />
      {state.isKept ? null : (
        <Alert severity="error" sx={{ mb: 1 }}>
          {t('entry.notKept')}
        </Alert>
      )}
      <Stack
        direction="row"
        className="no-print"
        sx={{ flexWrap: 'wrap', alignItems: 'center', columnGap: 2, mb: 1 }}
      >
        {mayWrite || hasUnsaved ? <SaveState state={state} /> : null}
        <Box sx={{ flex: 1 }} />
        {onlyIndicator ? (
          <Button size="small" onClick={onShowAll}>
            {t('entry.showAll')}
          </Button>
        ) : (
          <EntryFilters
            views={views}
            attention={attention}
            filter={filter}
            onFilter={setFilter}
            onGo={focus}
          />
        )}
      </Stack>
      {isPhone ? (
        <EntryCards views={shown} session={session} state={state} mayWrite={mayWrite} />
      ) : (
        <EntrySheet
          ref={grid}
          views={shown}
          session={session}
          state={state}
          mayWrite={mayWrite}
          onPasteTable={setPasted}
        />
      )}
      <Box id={SENDING} sx={{ mt: 2 }}>
        <SubmissionPanel
          form={{ ...state.form, submission: state.submission, rows: views.map(({ row }) => row) }}
          hasUnsaved={hasUnsaved}
          onFocusCell={focus}
          onChanged={onReload}
        />
      </Box>
    </>
  );
}
