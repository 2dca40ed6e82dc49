import { Box, Stack, Typography } from '@mui/material';

import { Panel } from '../../components/Panel';
import { StatusChip, type Tone } from '../../components/StatusChip';
import { useWord } from '../../components/useChoices';
import { useFormat } from '../../components/useFormat';
import { useText } from '../../messages/useText';
import type { Task } from '../task.types';

type Lead = Task['leads'][number];

/** How each body stands by itself: one may be done while another is late. */
export function LeadsPanel({ task }: { readonly task: Task }) {
  const t = useText();
  if (task.leads.length === 0) return null;
  const several = task.leads.filter(({ role }) => role === 'lead').length > 1;
  return (
    <Panel title={t('taskPage.leads')}>
      {several ? (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
          {t('taskPage.allLeadsNeeded')}
        </Typography>
      ) : null}
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {task.leads.map((lead) => (
          <LeadItem key={lead.id} lead={lead} />
        ))}
      </Stack>
    </Panel>
  );
}

function LeadItem({ lead }: { readonly lead: Lead }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const { role, orgName, isMine, percent, lastReportedOn, completedOn, isLate, returnReason } = lead;
  const [tone, state] = stateOf(lead);
  const done = completedOn ? t('taskPage.completedOn', { date: format.date(completedOn) }) : '';
  const reported = lastReportedOn
    ? t('taskPage.lastReported', { date: format.date(lastReportedOn) })
    : state === 'waiting'
      ? ''
      : t('taskPage.neverReported');
  return (
    <Box
      component="li"
      sx={{ py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}
    >
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {orgName}
        </Typography>
        <Typography component="span" variant="body2" color="text.secondary">
          {word('taskLeadRole', role)}
          {isMine ? ` · ${t('taskPage.myBody')}` : ''}
        </Typography>
        <StatusChip tone={tone} label={t(`taskPage.leadState.${state}`)} />
      </Stack>
      <Typography variant="body2" color="text.secondary">
        {[percent === null ? '' : `${percent} %`, done || reported].filter(Boolean).join(' · ')}
      </Typography>
      {returnReason ? (
        <Typography variant="body2" sx={{ color: 'error.main', fontWeight: 600 }}>
          {t('tasks.returned')}: {returnReason}
        </Typography>
      ) : null}
      {lead.overdueExplanation ? (
        <Typography variant="body2" sx={{ whiteSpace: 'pre-line' }}>
          {t('taskPage.explanation')}: {lead.overdueExplanation}
        </Typography>
      ) : isLate ? (
        <Typography variant="body2" color="text.secondary">
          {t('taskPage.notExplained')}
        </Typography>
      ) : null}
    </Box>
  );
}

function stateOf({
  completedOn,
  isLate,
  percent,
  lastReportedOn,
}: Lead): [Tone, 'done' | 'doneLate' | 'late' | 'working' | 'waiting'] {
  if (completedOn !== null) return isLate ? ['behind', 'doneLate'] : ['ahead', 'done'];
  if (isLate) return ['atRisk', 'late'];
  return percent !== null || lastReportedOn !== null ? ['onTrack', 'working'] : ['none', 'waiting'];
}
