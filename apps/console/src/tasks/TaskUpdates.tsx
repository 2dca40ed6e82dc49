import { Box, Stack, Typography } from '@mui/material';

import { ActionButton } from '../components/ActionButton';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { ReportDialog } from './ReportDialog';
import type { Task } from './task.types';

/** Progress reports, newest first; none is ever changed. */
export function TaskUpdates({ task }: { readonly task: Task }) {
  const t = useText();
  const format = useFormat();
  const mayReport = useMay('task:write') && task.assignedAt !== null && task.confirmedAt === null;
  const report = mayReport ? (
    <ActionButton label={t('tasks.report')} variant="contained">
      {(close) => <ReportDialog task={task} onClose={close} />}
    </ActionButton>
  ) : null;
  return (
    <Panel title={t('tasks.reports')} actions={report}>
      {task.updates.length === 0 ? (
        <EmptyState title={t('tasks.noReports')}>
          {t(task.assignedAt ? 'tasks.noReportsHelp' : 'tasks.notAssignedHelp')}
        </EmptyState>
      ) : null}
      <Stack component="ol" sx={{ listStyle: 'none', m: 0, p: 0, gap: 2 }}>
        {task.updates.map(
          ({
            id,
            reportedOn,
            percent,
            body,
            difficulty,
            proposal,
            deliverableEvidence,
            isCompletion,
            createdByName,
          }) => (
            <Box
              component="li"
              key={id}
              sx={{ borderLeft: 3, borderColor: isCompletion ? 'success.main' : 'divider', pl: 2 }}
            >
              <Typography variant="h3">
                {format.date(reportedOn)}
                {percent === null ? '' : ` · ${percent} %`}
                {isCompletion ? ` · ${t('tasks.completion')}` : ''}
              </Typography>
              <Typography sx={{ whiteSpace: 'pre-line' }}>{body}</Typography>
              <Typography variant="body2" color="text.secondary">
                {[
                  difficulty ? `${t('tasks.difficulty')}: ${difficulty}` : '',
                  proposal ? `${t('tasks.proposal')}: ${proposal}` : '',
                  deliverableEvidence ? `${t('tasks.evidence')}: ${deliverableEvidence}` : '',
                  createdByName ?? '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Typography>
            </Box>
          ),
        )}
      </Stack>
    </Panel>
  );
}
