import { ANNEX_ROW_KINDS, type AnnexRowKind } from '@cis/contracts/directive-annex.constants';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, FormControlLabel, Paper, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';

import { FaultNotice } from '../components/FaultNotice';
import { Loaded } from '../components/Loaded';
import { Panel } from '../components/Panel';
import { useRefreshAfterChange } from '../components/useRefreshAfterChange';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { request } from '../providers/http';
import { linesAfter } from './annex-lines';
import type { AnnexPreview, AnnexWork } from './annex.types';
import { AnnexColumns } from './AnnexColumns';
import { AnnexTable } from './AnnexTable';
import { RESOURCE, type Directive } from './directive.types';
import { useAnnexText } from './useAnnexText';

interface AnnexReviewProps {
  readonly directive: Directive;
  readonly work: AnnexWork;
  /** Null gives the table up. */
  readonly onChange: (work: AnnexWork | null) => void;
}

/** What the table would do, row by row; it is made again after every correction, and nothing is saved before the button. */
export function AnnexReview({ directive, work, onChange }: AnnexReviewProps) {
  const t = useText();
  const path = `directives/${directive.id}/annex/preview`;
  const query = useQuery<AnnexPreview>({
    queryKey: ['api', path, directive.version, work],
    queryFn: async ({ signal }) => (await request<AnnexPreview>(path, { method: 'POST', body: work, signal })).body,
    placeholderData: (before) => before,
    gcTime: 0,
  });
  return (
    <>
      <Loaded query={query}>
        {(preview) => <Preview directive={directive} work={work} preview={preview} onChange={onChange} isCurrent={!query.isPlaceholderData && query.error === null} />}
      </Loaded>
      {query.data === undefined && query.error ? (
        <Button onClick={() => onChange(null)}>{t('annex.another')}</Button>
      ) : null}
    </>
  );
} // prettier-ignore

interface PreviewProps extends AnnexReviewProps {
  readonly preview: AnnexPreview;
  /** False while the preview of a correction is awaited. */
  readonly isCurrent: boolean;
}

function Preview({ directive, work, preview, onChange, isCurrent }: PreviewProps) {
  const t = useText();
  const text = useAnnexText();
  const [shown, setShown] = useState<AnnexRowKind | null>(null);
  const rows = preview.rows.filter(({ kind }) => shown === null || kind === shown);
  return (
    <>
      <Panel
        title={t('annex.preview')}
        actions={
          <Button size="small" onClick={() => onChange(null)}>
            {t('annex.another')}
          </Button>
        }
      >
        <KindFilter preview={preview} value={shown} onChange={setShown} />
        {preview.warnings.map((warning) => (
          <Alert key={warning.code} severity="warning" sx={{ mt: 1 }}>
            {text.warning(warning)}
          </Alert>
        ))}
        <AnnexColumns
          preview={preview}
          chosen={work.columns}
          onChange={(columns) => onChange({ ...work, columns })}
        />
        <AnnexTable rows={rows} work={work} onChange={onChange} />
      </Panel>
      <ApplyBar directive={directive} preview={preview} isCurrent={isCurrent} onDone={() => onChange(null)} />
    </>
  );
}

interface KindFilterProps {
  readonly preview: AnnexPreview;
  readonly value: AnnexRowKind | null;
  readonly onChange: (kind: AnnexRowKind | null) => void;
}

function KindFilter({ preview, value, onChange }: KindFilterProps) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const { counts } = preview;
  const countOf = (kind: AnnexRowKind): number => (kind === 'left_out' ? counts.leftOut : counts[kind]);
  return (
    <Stack direction="row" role="group" aria-label={t('annex.kinds')} sx={{ gap: 1, flexWrap: 'wrap' }}>
      <Button
        size="small"
        variant={value === null ? 'contained' : 'outlined'}
        aria-pressed={value === null}
        onClick={() => onChange(null)}
      >
        {t('annex.all', { count: format.number(preview.rows.length) })}
      </Button>
      {ANNEX_ROW_KINDS.filter((kind) => countOf(kind) > 0).map((kind) => (
        <Button
          key={kind}
          size="small"
          color={kind === 'fault' ? 'error' : 'primary'}
          variant={value === kind ? 'contained' : 'outlined'}
          aria-pressed={value === kind}
          onClick={() => onChange(value === kind ? null : kind)}
        >
          {`${word('annexRowKind', kind)}: ${format.number(countOf(kind))}`}
        </Button>
      ))}
    </Stack>
  );
}

interface ApplyBarProps {
  readonly directive: Directive;
  readonly preview: AnnexPreview;
  readonly isCurrent: boolean;
  readonly onDone: () => void;
}

function ApplyBar({ directive, preview, isCurrent, onDone }: ApplyBarProps) {
  const t = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const refresh = useRefreshAfterChange(RESOURCE);
  const [keepsUnmatched, setKeeps] = useState(true);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { fault } = preview.counts;
  const tasks = linesAfter(directive, preview, keepsUnmatched);

  const apply = async (): Promise<void> => {
    setSaving(true);
    setError(null);
    try {
      await request(`directives/${directive.id}/tasks`, {
        method: 'PUT',
        body: { tasks },
        version: directive.version,
      });
      notify(t('annex.applied', { count: tasks.length }), { type: 'success' });
      onDone();
      await refresh();
      await navigate(`/directives/${directive.id}/show`);
    } catch (refusal) {
      setError(refusal);
      setSaving(false);
    }
  };

  return (
    <Paper sx={{ position: 'sticky', bottom: { xs: 56, sm: 0 }, zIndex: 2, p: 1.5, mt: 2 }}>
      {error === null ? null : <FaultNotice error={error} />}
      {preview.unmatched.length > 0 ? (
        <FormControlLabel
          control={<Checkbox checked={keepsUnmatched} onChange={(_, checked) => setKeeps(checked)} />}
          label={t('annex.keepUnmatched', {
            count: preview.unmatched.length,
            list: preview.unmatched.map(({ ordinal }) => ordinal).join(', '),
          })}
        />
      ) : null}
      <Stack
        direction="row"
        sx={{ gap: 2, alignItems: 'center', justifyContent: 'flex-end', flexWrap: 'wrap' }}
      >
        <Typography variant="body2" color={fault > 0 ? 'error' : 'text.secondary'} aria-live="polite">
          {fault > 0 ? t('annex.faultsLeft', { count: fault }) : t('annex.ready', { count: tasks.length })}
        </Typography>
        <Button
          variant="contained"
          disabled={fault > 0 || tasks.length === 0 || isSaving || !isCurrent}
          onClick={() => void apply()}
        >
          {t('annex.apply')}
        </Button>
      </Stack>
    </Paper>
  );
}
