import {
  Alert,
  AlertTitle,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Typography,
  useMediaQuery,
} from '@mui/material';
import { useId, useState } from 'react';
import { useNotify } from 'react-admin';

import type { Column } from '../components/column';
import { FaultNotice } from '../components/FaultNotice';
import { Loaded } from '../components/Loaded';
import { RecordTable } from '../components/RecordTable';
import { useApi } from '../components/useApi';
import { useRefreshAfterChange } from '../components/useRefreshAfterChange';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { request } from '../providers/http';
import { useIdempotencyKey } from '../providers/idempotency-key';
import { ClarityText } from './ClarityText';
import { RESOURCE, type Directive, type IssuePreview } from './directive.types';

const NAMED_COMMUNES = 8;

interface IssueDialogProps {
  readonly directive: Directive;
  readonly onClose: () => void;
}

/** What issuing would do, and then the issue itself: asked once more, because nothing calls it back. */
export function IssueDialog({ directive, onClose }: IssueDialogProps) {
  const t = useText();
  const notify = useNotify();
  const titleId = useId();
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const query = useApi<IssuePreview>(`directives/${directive.id}/preview`);
  const refresh = useRefreshAfterChange(RESOURCE);
  const { key } = useIdempotencyKey();
  const [step, setStep] = useState<'look' | 'ask' | 'issuing'>('look');
  const [error, setError] = useState<unknown>(null);

  const issue = async ({ version }: IssuePreview): Promise<void> => {
    setStep('issuing');
    setError(null);
    try {
      await request(`directives/${directive.id}/issue`, { method: 'POST', version, key: key() });
      notify(t('directives.issued', { number: directive.number }), { type: 'success' });
      onClose();
      await refresh();
    } catch (fault) {
      setError(fault);
      setStep('look');
      await query.refetch();
    }
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="lg"
      fullScreen={isPhone}
      {...(step === 'issuing' ? {} : { onClose })}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>{t('directives.previewTitle', { number: directive.number })}</DialogTitle>
      <DialogContent>
        {error === null ? null : <FaultNotice error={error} />}
        <Loaded query={query}>{(preview) => <PreviewView preview={preview} />}</Loaded>
      </DialogContent>
      {query.data && step !== 'look' ? (
        <Alert severity="warning" role="alert" sx={{ mx: 3 }}>
          <AlertTitle>{t('directives.askTitle')}</AlertTitle>
          <AskText preview={query.data} />
          {step === 'issuing' ? (
            <Box sx={{ mt: 1 }}>
              <LinearProgress aria-label={t('directives.issuing')} />
              <Typography variant="body2" aria-live="polite">
                {t('directives.issuing')}
              </Typography>
            </Box>
          ) : null}
        </Alert>
      ) : null}
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={step === 'ask' ? () => setStep('look') : onClose} disabled={step === 'issuing'}>
          {t(step === 'look' ? 'directives.back' : 'form.cancel')}
        </Button>
        {step === 'look' ? (
          <Button
            variant="contained"
            disabled={query.data?.isReady !== true || query.isFetching}
            onClick={() => setStep('ask')}
          >
            {t('directives.issue')}
          </Button>
        ) : (
          <Button
            variant="contained"
            color="warning"
            disabled={step === 'issuing' || !query.data}
            onClick={() => (query.data ? void issue(query.data) : undefined)}
          >
            {t('directives.issueSure')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function AskText({ preview }: { readonly preview: IssuePreview }) {
  const t = useText();
  const format = useFormat();
  const { instances, communes, drafts, replaces } = preview;
  return (
    <>
      {t('directives.ask', {
        instances: format.number(instances - drafts),
        communes: format.number(communes),
      })}
      {drafts > 0 ? ` ${t('directives.askDrafts', { count: format.number(drafts) })}` : ''}
      {replaces
        ? ` ${t('directives.askReplaces', { number: replaces.number, superseded: format.number(replaces.superseded) })}`
        : ''}
    </>
  );
}

function PreviewView({ preview }: { readonly preview: IssuePreview }) {
  const t = useText();
  const format = useFormat();
  const { communes, instances, drafts, faults, replaces, asOf } = preview;
  return (
    <>
      <Typography sx={{ mb: 1 }}>
        {t('directives.previewSum', {
          date: format.date(asOf),
          communes: format.number(communes),
          instances: format.number(instances),
          drafts: format.number(drafts),
        })}
      </Typography>
      {faults.length > 0 ? (
        <Alert severity="error" sx={{ mb: 1 }}>
          <AlertTitle>{t('directives.notReady', { count: faults.length })}</AlertTitle>
          {faults.map(({ pointer, detail }) => (
            <div key={`${pointer} ${detail}`}>
              {lineOf(pointer) ? `${t('directives.lineNumber', { number: lineOf(pointer) ?? 0 })}: ` : ''}
              {detail}
            </div>
          ))}
        </Alert>
      ) : null}
      {replaces ? (
        <Alert severity="info" sx={{ mb: 1 }}>
          {t('directives.previewReplaces', {
            number: replaces.number,
            superseded: format.number(replaces.superseded),
            continued: format.number(replaces.continued),
            completed: format.number(replaces.completed),
          })}
        </Alert>
      ) : null}
      <PreviewTable preview={preview} />
    </>
  );
}

/** `/tasks/0/deadline` is of the first line. */
function lineOf(pointer: string): number | null {
  const place = /^\/tasks\/(\d+)/.exec(pointer)?.[1];
  return place === undefined ? null : Number(place) + 1;
}

function PreviewTable({ preview }: { readonly preview: IssuePreview }) {
  const t = useText();
  const format = useFormat();
  const columns: Column<IssuePreview['tasks'][number]>[] = [
    {
      source: 'title',
      label: t('directives.task'),
      render: ({ ordinal, title }) => `${ordinal}. ${title}`,
    },
    {
      source: 'recipients',
      label: t('directives.recipients'),
      isNumeric: true,
      render: ({ recipients, continued }) =>
        continued > 0
          ? t('directives.recipientsContinued', {
              count: format.number(recipients),
              continued: format.number(continued),
            })
          : format.number(recipients),
    },
    {
      source: 'ownerPosition',
      label: t('directives.owner'),
      render: ({ ownerPosition, withoutOwner }) => (
        <>
          {ownerPosition ?? '–'}
          {withoutOwner.length > 0 ? (
            <Typography variant="body2" color="warning.main">
              {t('directives.vacant', {
                count: format.number(withoutOwner.length),
                list: namesOf(withoutOwner, (count) => t('directives.andMore', { count })),
              })}
            </Typography>
          ) : null}
        </>
      ),
    },
    {
      source: 'missingClarities',
      label: t('directives.clarities'),
      render: ({ missingClarities, unknownRecipients }) => (
        <>
          <ClarityText missing={missingClarities} />
          {unknownRecipients.length > 0
            ? t('directives.unknownRecipients', { list: unknownRecipients.join(', ') })
            : null}
        </>
      ),
    },
  ];
  return <RecordTable caption={t('directives.previewTable')} rows={preview.tasks} columns={columns} />;
}

function namesOf(
  communes: readonly { readonly communeName: string }[],
  more: (count: number) => string,
): string {
  const names = communes.slice(0, NAMED_COMMUNES).map(({ communeName }) => communeName);
  const rest = communes.length - names.length;
  return names.join(', ') + (rest > 0 ? ` ${more(rest)}` : '');
}
