import type { OverdueLeadBody, OverdueTaskBody, OverdueTaskPage } from '@cis/contracts/task-monitoring.dto';
import { Box, Paper, Stack, Typography } from '@mui/material';

import { EmptyState } from '../components/EmptyState';
import { Loaded } from '../components/Loaded';
import { RecordLink } from '../components/RecordLink';
import { StatusChip } from '../components/StatusChip';
import { useApi } from '../components/useApi';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { readQuery, type MonitoringPlace } from './monitoring-address';
import { PER_PAGE, Pages } from './Pages';
import { usePage } from './usePage';

/** What is overdue as the report lists it: leads, the words of the task, its deadlines, then what each lead says. */
export function OverdueList({ place }: { readonly place: MonitoringPlace }) {
  const t = useText();
  const format = useFormat();
  const filters = new URLSearchParams(readQuery(place)).toString();
  const [page, setPage] = usePage(filters);
  const query = useApi<OverdueTaskPage>(
    `task-monitoring/overdue?${new URLSearchParams({ ...readQuery(place), page: String(page), perPage: String(PER_PAGE) }).toString()}`,
  );
  return (
    <Loaded query={query}>
      {({ items, total, asOf }) =>
        total === 0 ? (
          <EmptyState title={t('monitoring.nothingOverdue')}>
            {t('monitoring.asOf', { date: format.date(asOf) })}
          </EmptyState>
        ) : (
          <>
            <Typography sx={{ mb: 1 }}>
              {t('monitoring.overdueCount', { date: format.date(asOf), count: format.number(total) })}
            </Typography>
            <Stack component="ol" sx={{ listStyle: 'none', p: 0, m: 0, gap: 1 }}>
              {items.map((task) => (
                <OverdueEntry key={task.id} task={task} />
              ))}
            </Stack>
            <Pages page={page} total={total} onChange={setPage} />
          </>
        )
      }
    </Loaded>
  );
}

function OverdueEntry({ task }: { readonly task: OverdueTaskBody }) {
  const t = useText();
  const format = useFormat();
  const leads = task.leads.filter(({ role }) => role === 'lead');
  const isExtended = task.originalDeadline !== task.deadline;
  return (
    <Paper component="li" sx={{ p: 2, breakInside: 'avoid' }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {[...new Set([task.communeName, ...leads.map(({ orgName }) => orgName)])].join('; ')}
      </Typography>
      <Box sx={{ my: 0.5 }}>
        <RecordLink to={`/tasks/${task.id}/show`}>“{task.title}”</RecordLink>
      </Box>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
        <StatusChip tone="atRisk" label={t('monitoring.daysLate', { days: format.number(task.daysLate) })} />
        <Typography variant="body2">
          {t('monitoring.deadline', { date: format.date(task.deadline) })}
          {isExtended ? ` (${t('monitoring.original', { date: format.date(task.originalDeadline) })})` : ''}
          {task.documentNumber === null ? '' : ` · ${task.documentNumber}`}
        </Typography>
      </Stack>
      {leads.map((lead) => (
        <LeadParagraph key={lead.orgName} lead={lead} />
      ))}
      {task.difficulty === null ? null : (
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          <strong>{t('monitoring.difficulty')}:</strong> {task.difficulty}
        </Typography>
      )}
    </Paper>
  );
}

function LeadParagraph({ lead }: { readonly lead: OverdueLeadBody }) {
  const t = useText();
  const format = useFormat();
  const said =
    lead.completedOn !== null
      ? t('monitoring.leadDone', { date: format.date(lead.completedOn) })
      : (lead.explanation ?? t('monitoring.notExplained'));
  const isOpen = lead.completedOn === null && lead.explanation === null;
  return (
    <Typography variant="body2" sx={{ mt: 0.25 }}>
      <strong>{lead.orgName}:</strong>{' '}
      <Box component="span" sx={isOpen ? { color: 'warning.main', fontStyle: 'italic' } : {}}>
        {said}
      </Box>
      {lead.percent !== null && lead.completedOn === null ? ` (${lead.percent} %)` : ''}
      {lead.returnReason === null ? '' : ` ${t('monitoring.returned', { reason: lead.returnReason })}`}
    </Typography>
  );
}
