import { Box, Stack, Typography } from '@mui/material';

import { EmptyState } from '../../components/EmptyState';
import { Panel } from '../../components/Panel';
import { useWord } from '../../components/useChoices';
import { useFormat } from '../../components/useFormat';
import { useText } from '../../messages/useText';
import { EvidenceList } from '../evidence/EvidenceList';
import type { Task } from '../task.types';
import { timelineOf } from './timeline-entries';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What was reported and decided, newest first: when, by whom, why, and by which document. Nothing of it is ever changed. */
export function Timeline({ task }: { readonly task: Task }) {
  const t = useText();
  const entries = timelineOf(task.updates, task.events);
  return (
    <Panel title={t('taskPage.story')}>
      {entries.length === 0 ? (
        <EmptyState title={t('tasks.noReports')}>
          {t(task.assignedAt ? 'tasks.noReportsHelp' : 'tasks.notAssignedHelp')}
        </EmptyState>
      ) : null}
      <Stack component="ol" sx={{ listStyle: 'none', m: 0, p: 0, gap: 2 }}>
        {entries.map((entry) =>
          entry.kind === 'report' ? (
            <ReportItem key={entry.report.id} task={task} report={entry.report} />
          ) : (
            <EventItem key={entry.event.id} event={entry.event} />
          ),
        )}
      </Stack>
    </Panel>
  );
}

function ReportItem({ task, report }: { readonly task: Task; readonly report: Task['updates'][number] }) {
  const t = useText();
  const format = useFormat();
  const { id, reportedOn, percent, body, difficulty, proposal, deliverableEvidence, isCompletion } = report;
  const lead =
    task.leads.length > 1 ? task.leads.find((one) => one.id === report.leadId)?.orgName : undefined;
  const files = task.files.filter(({ updateId }) => updateId === id);
  const facts = [
    difficulty ? `${t('tasks.difficulty')}: ${difficulty}` : '',
    proposal ? `${t('tasks.proposal')}: ${proposal}` : '',
    deliverableEvidence ? `${t('tasks.evidence')}: ${deliverableEvidence}` : '',
  ].filter(Boolean);
  return (
    <Box
      component="li"
      sx={{ borderLeft: 3, borderColor: isCompletion ? 'success.main' : 'info.main', pl: 2 }}
    >
      <Typography variant="h3">
        {format.date(reportedOn)}
        {percent === null ? '' : ` · ${percent} %`}
        {isCompletion ? ` · ${t('tasks.completion')}` : ''}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{body}</Typography>
      {facts.map((fact) => (
        <Typography key={fact} variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {fact}
        </Typography>
      ))}
      {files.length > 0 ? <EvidenceList taskId={task.id} files={files} /> : null}
      <Typography variant="body2" color="text.secondary">
        {[lead ?? '', report.createdByName ?? '', format.instant(report.createdAt)]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
    </Box>
  );
}

function EventItem({ event }: { readonly event: Task['events'][number] }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const { action, reason, document, details, happenedAt, actorName } = event;
  const shown = (value: string | number | null | undefined): string =>
    typeof value === 'string' && ISO_DAY.test(value) ? format.date(value) : String(value ?? '');
  const change =
    details['from'] || details['to'] ? `${shown(details['from'])} → ${shown(details['to'])}` : '';
  return (
    <Box component="li" sx={{ borderLeft: 3, borderColor: 'divider', pl: 2 }}>
      <Typography variant="h3">
        {word('taskAction', action)}
        {change ? `: ${change}` : ''}
      </Typography>
      {reason ? (
        <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{reason}</Typography>
      ) : null}
      {document ? <Typography variant="body2">{t('taskPage.byDocument', { document })}</Typography> : null}
      <Typography variant="body2" color="text.secondary">
        {[actorName ?? '', format.instant(happenedAt)].filter(Boolean).join(' · ')}
      </Typography>
    </Box>
  );
}
