import { Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';

import { ActionButton } from '../components/ActionButton';
import { Panel } from '../components/Panel';
import { RecordTable } from '../components/RecordTable';
import { SelectionBar } from '../components/SelectionBar';
import { useRefreshAfterChange } from '../components/useRefreshAfterChange';
import { useText } from '../messages/useText';
import { request } from '../providers/http';
import { ReasonDialog } from './ReasonDialog';
import type { SubmissionCell, SubmissionDetail } from './submission.types';
import { useCellKeys } from './useCellKeys';
import { useCellSelection } from './useCellSelection';
import { useDifferenceColumns } from './useDifferenceColumns';

const CHOICES = ['all', 'changed', 'pending', 'returned'] as const;
type Choice = (typeof CHOICES)[number];
const CHOICE_TEXTS = {
  all: 'submissions.allCells',
  changed: 'submissions.onlyChanged',
  pending: 'submissions.onlyPending',
  returned: 'submissions.onlyReturned',
} as const;

function isShown(cell: SubmissionCell, choice: Choice): boolean {
  if (choice === 'changed') return cell.changeSincePrevious !== 'same' || cell.changeSinceSealed !== 'same';
  return choice === 'all' || cell.decision === choice;
}

/** Cell by cell, what was returned first: the version before, what was sealed, what it is now; and the reviewer's decisions. */
export function DifferencePanel({ submission }: { readonly submission: SubmissionDetail }) {
  const t = useText();
  const [choice, setChoice] = useState<Choice>('all');
  const [returning, setReturning] = useState<readonly string[] | null>(null);
  const accept = useAccept(submission);
  const pending = submission.cells.filter(({ mayDecide, decision }) => mayDecide && decision === 'pending');
  const rows = submission.cells
    .filter((cell) => isShown(cell, choice))
    .sort((one, other) => Number(other.decision === 'returned') - Number(one.decision === 'returned'))
    .map((cell) => ({ id: cell.indicatorCode, ...cell }));
  const selection = useCellSelection(
    rows.filter(({ mayDecide }) => mayDecide).map(({ indicatorCode }) => indicatorCode),
  );
  const columns = useDifferenceColumns(
    submission,
    { onAccept: (code) => void accept([code]), onReturn: (code) => setReturning([code]) },
    selection,
  );
  const pendingCodes = pending.map(({ indicatorCode }) => indicatorCode);
  const acceptChosen = (codes: readonly string[]): void => void accept(codes, selection.clear);
  const chosenOr = (code: string): readonly string[] =>
    selection.codes.length > 0 ? selection.codes : [code];
  const onKeyDown = useCellKeys({
    onAccept: (code) => acceptChosen(chosenOr(code)),
    onReturn: (code) => setReturning(chosenOr(code)),
  });
  return (
    <Panel
      title={t('submissions.cells')}
      actions={
        <TextField
          select
          size="small"
          label={t('submissions.show')}
          value={choice}
          onChange={(event) => setChoice(event.target.value as Choice)}
          sx={{ minWidth: 180 }}
        >
          {CHOICES.map((one) => (
            <MenuItem key={one} value={one}>
              {t(CHOICE_TEXTS[one])}
            </MenuItem>
          ))}
        </TextField>
      }
    >
      {pending.length > 0 ? (
        <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap', mb: 1.5 }}>
          <Button variant="contained" onClick={() => void accept(pendingCodes)}>
            {t('submissions.acceptAll', { count: pending.length })}
          </Button>
          <ActionButton
            size="medium"
            color="error"
            label={t('submissions.returnAll', { count: pending.length })}
          >
            {(close) => <ReturnDialog submission={submission} codes={pendingCodes} onClose={close} />}
          </ActionButton>
        </Stack>
      ) : null}
      {rows.length === 0 ? (
        <Typography color="text.secondary">{t('submissions.noCells')}</Typography>
      ) : (
        <div onKeyDown={onKeyDown}>
          {pending.length > 0 ? (
            <Typography variant="body2" color="text.secondary" className="no-print" sx={{ mb: 1 }}>
              {t('submissions.chooseHelp')}
            </Typography>
          ) : null}
          <RecordTable caption={t('submissions.cells')} rows={rows} columns={columns} />
        </div>
      )}
      {selection.codes.length > 0 ? (
        <SelectionBar
          text={t('submissions.chosenCells', { count: selection.codes.length })}
          onClear={selection.clear}
        >
          <Button variant="contained" onClick={() => acceptChosen(selection.codes)}>
            {t('submissions.acceptChosen', { count: selection.codes.length })}
          </Button>
          <Button variant="outlined" color="error" onClick={() => setReturning(selection.codes)}>
            {t('submissions.returnChosen', { count: selection.codes.length })}
          </Button>
        </SelectionBar>
      ) : null}
      {returning ? (
        <ReturnDialog
          submission={submission}
          codes={returning}
          onDone={selection.clear}
          onClose={() => setReturning(null)}
        />
      ) : null}
    </Panel>
  );
}

interface ReturnDialogProps {
  readonly submission: SubmissionDetail;
  readonly codes: readonly string[];
  readonly onDone?: () => void;
  readonly onClose: () => void;
}

function ReturnDialog({ submission, codes, onDone, onClose }: ReturnDialogProps) {
  const t = useText();
  return (
    <ReasonDialog
      title={t('submissions.returnTitle', { count: codes.length })}
      help={t('submissions.returnHelp')}
      submitLabel={t('submissions.return')}
      path={`submissions/${submission.id}/decisions`}
      transform={({ reason }) => ({
        number: submission.sealedNumber,
        decisions: codes.map((indicatorCode) => ({ indicatorCode, decision: 'returned', reason })),
      })}
      {...(onDone ? { onDone } : {})}
      onClose={onClose}
      isDangerous
    />
  );
}

/** Accepting asks nothing: it can be seen at once, and returning stays possible until all is accepted. */
function useAccept({
  id,
  sealedNumber,
}: SubmissionDetail): (codes: readonly string[], onDone?: () => void) => Promise<void> {
  const t = useText();
  const notify = useNotify();
  const refresh = useRefreshAfterChange();
  return async (codes, onDone) => {
    try {
      await request(`submissions/${id}/decisions`, {
        method: 'POST',
        body: {
          number: sealedNumber,
          decisions: codes.map((indicatorCode) => ({ indicatorCode, decision: 'accepted' })),
        },
      });
      notify(t('form.saved'), { type: 'success' });
      onDone?.();
    } catch (error) {
      notify(error instanceof Error ? error.message : t('error.unknown'), { type: 'error' });
    }
    await refresh();
  };
}
