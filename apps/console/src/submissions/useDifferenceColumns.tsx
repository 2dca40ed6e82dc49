import { Button, Stack, Typography } from '@mui/material';

import { ActionButton } from '../components/ActionButton';
import type { Column } from '../components/column';
import { StatusChip, type Tone } from '../components/StatusChip';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { useTargetText } from '../targets/useTargetText';
import { AskDialog } from './AskDialog';
import { CellCheckbox } from './CellCheckbox';
import type { SubmissionCell, SubmissionDetail } from './submission.types';
import type { CellSelection } from './useCellSelection';
import { useFigureText } from './useFigureText';

type Row = SubmissionCell & { readonly id: string };

interface Decisions {
  readonly onAccept: (indicatorCode: string) => void;
  readonly onReturn: (indicatorCode: string) => void;
}

const DECISION_TONES: Readonly<Record<'pending' | 'accepted' | 'returned', Tone>> = {
  pending: 'none',
  accepted: 'ahead',
  returned: 'atRisk',
};

/** Columns of the difference view; what nobody needs (no version before, nothing changed since) is left out. */
export function useDifferenceColumns(
  submission: SubmissionDetail,
  decisions: Decisions,
  selection: CellSelection,
): Column<Row>[] {
  const t = useText();
  const word = useWord();
  const figureText = useFigureText();
  const targetText = useTargetText();
  const hasPrevious = submission.cells.some(({ previous }) => previous !== null);
  const isSealed = submission.sealedNumber > 0;
  const hasChanges =
    !isSealed || submission.cells.some(({ changeSinceSealed }) => changeSinceSealed !== 'same');
  return [
    {
      source: 'nameVi',
      label: t('submissions.indicator'),
      render: ({ indicatorCode, nameVi, unit }) => (
        <Stack direction="row" sx={{ alignItems: 'flex-start', gap: 0.5 }}>
          {selection.mayChoose(indicatorCode) ? (
            <CellCheckbox code={indicatorCode} name={nameVi} selection={selection} />
          ) : null}
          <span>{`${nameVi} (${word('unit', unit)})`}</span>
        </Stack>
      ),
    },
    ...(hasPrevious
      ? [
          {
            source: 'previous',
            label: t('submissions.before'),
            isNumeric: true,
            render: ({ previous, decimals }) => figureText(previous, decimals),
          } satisfies Column<Row>,
        ]
      : []),
    ...(isSealed
      ? [
          {
            source: 'sealed',
            label: t('submissions.sealed'),
            isNumeric: true,
            render: ({ sealed, decimals, changeSincePrevious }) => (
              <Changed text={figureText(sealed, decimals)} isChanged={changeSincePrevious !== 'same'} />
            ),
          } satisfies Column<Row>,
        ]
      : []),
    ...(hasChanges
      ? [
          {
            source: 'now',
            label: t('submissions.now'),
            isNumeric: true,
            render: ({ now, decimals, changeSinceSealed }) =>
              isSealed && changeSinceSealed === 'same' ? (
                ''
              ) : (
                <Changed text={figureText(now, decimals)} isChanged={isSealed} />
              ),
          } satisfies Column<Row>,
        ]
      : []),
    // A target and its result are part of the seal; a draft has neither.
    ...(isSealed
      ? [
          {
            source: 'target',
            label: t('submissions.target'),
            isWideOnly: true,
            render: ({ target, achievement }) =>
              target
                ? `${targetText(target)}${achievement.result ? ` · ${word('targetResult', achievement.result)}` : ''}`
                : '',
          } satisfies Column<Row>,
        ]
      : []),
    {
      source: 'note',
      label: t('submissions.note'),
      isBlock: true,
      render: ({ now, sealed }) => (sealed ?? now)?.note ?? '',
    },
    ...(isSealed
      ? [
          {
            source: 'decision',
            label: t('submissions.decision'),
            isBlock: true,
            render: (cell) => <Decision cell={cell} submission={submission} decisions={decisions} />,
          } satisfies Column<Row>,
        ]
      : []),
  ];
}

function Changed({ text, isChanged }: { readonly text: string; readonly isChanged: boolean }) {
  const t = useText();
  return isChanged ? (
    <strong>
      {text} <span aria-hidden>Δ</span>
      <Typography component="span" variant="caption" color="warning.main">
        {' '}
        {t('submissions.isChanged')}
      </Typography>
    </strong>
  ) : (
    text
  );
}

interface DecisionProps {
  readonly cell: SubmissionCell;
  readonly submission: SubmissionDetail;
  readonly decisions: Decisions;
}

function Decision({ cell, submission, decisions }: DecisionProps) {
  const t = useText();
  const word = useWord();
  const mayAsk = useMay('submission:review');
  const { decision, reason, decidedByName, mayDecide, indicatorCode, nameVi } = cell;
  if (!decision) return null;
  return (
    <Stack sx={{ gap: 0.5, alignItems: 'flex-start', textAlign: 'left' }}>
      <StatusChip tone={DECISION_TONES[decision]} label={word('cellDecision', decision)} />
      {reason ? (
        <Typography variant="body2">
          “{reason}” — {decidedByName}
        </Typography>
      ) : null}
      <Stack direction="row" className="no-print" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
        {mayDecide && decision !== 'accepted' ? (
          <Button
            size="small"
            aria-label={t('submissions.acceptOf', { name: nameVi })}
            onClick={() => decisions.onAccept(indicatorCode)}
          >
            {t('submissions.accept')}
          </Button>
        ) : null}
        {mayDecide && decision !== 'returned' ? (
          <Button
            size="small"
            color="error"
            aria-label={t('submissions.returnOf', { name: nameVi })}
            onClick={() => decisions.onReturn(indicatorCode)}
          >
            {t('submissions.return')}
          </Button>
        ) : null}
        {mayAsk && mayDecide ? (
          <ActionButton
            variant="text"
            label={t('submissions.ask')}
            aria-label={t('submissions.askOf', { name: nameVi })}
          >
            {(close) => (
              <AskDialog
                submissionId={submission.id}
                indicatorCode={indicatorCode}
                about={nameVi}
                onClose={close}
              />
            )}
          </ActionButton>
        ) : null}
      </Stack>
    </Stack>
  );
}
