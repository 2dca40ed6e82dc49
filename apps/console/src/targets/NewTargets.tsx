import type { AcknowledgedTargetsBody } from '@cis/contracts/target-grid.dto';
import type { TargetChangeBody } from '@cis/contracts/targets.dto';
import { Alert, AlertTitle, Box, Button, Link, Stack, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';

import { RecordLink } from '../components/RecordLink';
import { useApi } from '../components/useApi';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useRefreshAfterChange } from '../components/useRefreshAfterChange';
import { useText } from '../messages/useText';
import { apiUrl, request } from '../providers/http';
import { useMay } from '../providers/session';
import { byDecision, type NewTarget } from './new-targets';
import type { TargetRow } from './target.types';
import { useTargetText } from './useTargetText';

const SHOWN_AT_FIRST = 5;

/** What was just assigned or adjusted, by decision, before beside after, until the commune has taken note of it. */
export function NewTargets() {
  const { data } = useApi<{ items: TargetRow[] }>('targets?acknowledged=false&perPage=200');
  return (
    <>
      {byDecision(data?.items ?? []).map((targets) => (
        <OfDecision key={targets[0].change.to.decisionNumber} targets={targets} />
      ))}
    </>
  );
}

function OfDecision({ targets }: { readonly targets: readonly [NewTarget, ...NewTarget[]] }) {
  const t = useText();
  const format = useFormat();
  const mayAcknowledge = useMay('target:acknowledge');
  const [isWhole, setWhole] = useState(false);
  const acknowledge = useAcknowledge();
  const { decisionNumber, decisionDate, decisionAbstract } = targets[0].change.to;
  const withFile = targets.find(({ change }) => change.to.hasDecisionFile);
  const shown = isWhole ? targets : targets.slice(0, SHOWN_AT_FIRST);
  return (
    <Alert severity="info" icon={false} sx={{ mb: 2, '& .MuiAlert-message': { width: '100%' } }}>
      <AlertTitle>
        {t('targetGrid.newFor', {
          count: targets.length,
          number: decisionNumber,
          date: format.date(decisionDate),
        })}
      </AlertTitle>
      {decisionAbstract ? <Typography variant="body2">{decisionAbstract}</Typography> : null}
      {withFile ? (
        <Link href={apiUrl(`targets/${withFile.id}/versions/${withFile.change.to.number}/file`)} download>
          {t('targetGrid.downloadDecision')}
        </Link>
      ) : null}
      <Stack component="ul" sx={{ listStyle: 'none', p: 0, my: 1 }}>
        {shown.map((target) => (
          <Line
            key={target.id}
            target={target}
            onAcknowledge={mayAcknowledge ? () => acknowledge.mutate([target]) : null}
          />
        ))}
      </Stack>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {mayAcknowledge ? (
          <Button
            variant="contained"
            disabled={acknowledge.isPending}
            onClick={() => acknowledge.mutate(targets)}
          >
            {t('targetGrid.acknowledgeAll')}
          </Button>
        ) : null}
        {shown.length < targets.length ? (
          <Button onClick={() => setWhole(true)}>{t('targetGrid.showAll', { count: targets.length })}</Button>
        ) : null}
      </Stack>
    </Alert>
  );
}

function Line({
  target,
  onAcknowledge,
}: {
  readonly target: NewTarget;
  readonly onAcknowledge: (() => void) | null;
}) {
  const t = useText();
  const word = useWord();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2,
        py: 0.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: '1 1 240px' }}>
        <RecordLink to={`/targets/${target.id}/show`}>
          {`${target.indicatorName} (${word('unit', target.unit)})`}
        </RecordLink>
        <Typography variant="body2" color="text.secondary">
          {`${word('horizon', target.horizon)} ${target.year} · ${word('issuer', target.issuer)}`}
        </Typography>
      </Box>
      <BeforeAfter change={target.change} />
      {onAcknowledge ? (
        <Button size="small" onClick={onAcknowledge}>
          {t('targetGrid.acknowledgeOne')}
        </Button>
      ) : null}
    </Box>
  );
}

function BeforeAfter({ change: { from, to } }: { readonly change: TargetChangeBody }) {
  const t = useText();
  const targetText = useTargetText();
  return (
    <Typography className="figure" sx={{ minWidth: 180, textAlign: { sm: 'right' } }}>
      {from ? `${targetText(from)} → ` : `${t('targetGrid.isNew')}: `}
      <strong>{targetText(to)}</strong>
    </Typography>
  );
}

/** Takes note of what is on the screen; what was assigned meanwhile stays and is shown. */
function useAcknowledge() {
  const t = useText();
  const notify = useNotify();
  const refresh = useRefreshAfterChange();
  return useMutation({
    mutationFn: (targets: readonly NewTarget[]) =>
      request<AcknowledgedTargetsBody>('targets/acknowledge', {
        method: 'POST',
        body: { items: targets.map(({ id, change }) => ({ id, number: change.to.number })) },
      }),
    onSuccess: ({ body: { newer } }) => {
      if (newer.length > 0)
        notify(t('targetGrid.newerMeanwhile', { count: newer.length }), { type: 'warning' });
      else notify(t('form.saved'), { type: 'success' });
      return refresh();
    },
    onError: (error) => notify(error.message, { type: 'error' }),
  });
}
