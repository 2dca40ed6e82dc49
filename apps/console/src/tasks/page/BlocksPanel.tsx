import { Box, Stack, Typography } from '@mui/material';
import { TextInput, required } from 'react-admin';

import { ActionButton } from '../../components/ActionButton';
import { ActionDialog } from '../../components/ActionDialog';
import { Panel } from '../../components/Panel';
import { StatusChip } from '../../components/StatusChip';
import { useFormat } from '../../components/useFormat';
import { useText } from '../../messages/useText';
import { useMay, useSession } from '../../providers/session';
import type { Task } from '../task.types';

type Block = Task['blocks'][number];

/** What holds the task up, at whom, since when, and what they answered. */
export function BlocksPanel({ task }: { readonly task: Task }) {
  const t = useText();
  if (task.blocks.length === 0) return null;
  return (
    <Panel title={t('taskPage.blocks')}>
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 2 }}>
        {task.blocks.map((block) => (
          <BlockItem key={block.id} taskId={task.id} block={block} />
        ))}
      </Stack>
    </Panel>
  );
}

export function BlockItem({ taskId, block }: { readonly taskId: string; readonly block: Block }) {
  const t = useText();
  const format = useFormat();
  const {
    blockedByName,
    question,
    dueOn,
    answer,
    answeredAt,
    closedAt,
    isOverdue,
    createdAt,
    createdByName,
  } = block;
  const [tone, state] = closedAt
    ? (['none', 'closed'] as const)
    : answeredAt
      ? (['ahead', 'answered'] as const)
      : isOverdue
        ? (['atRisk', 'overdue'] as const)
        : (['behind', 'waiting'] as const);
  return (
    <Box component="li" sx={{ borderLeft: 3, borderColor: 'divider', pl: 2 }}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {t('taskPage.askedOf', { body: blockedByName })}
        </Typography>
        <StatusChip tone={tone} label={t(`taskPage.blockState.${state}`)} />
      </Stack>
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{question}</Typography>
      <Typography variant="body2" color="text.secondary">
        {[
          createdByName ?? '',
          format.instant(createdAt),
          t('taskPage.answerDue', { date: format.date(dueOn) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      {answer ? (
        <Typography sx={{ whiteSpace: 'pre-line', mt: 0.5, overflowWrap: 'anywhere' }}>
          <strong>{t('taskPage.answer')}:</strong> {answer}{' '}
          <Typography component="span" variant="body2" color="text.secondary">
            {format.instant(answeredAt)}
          </Typography>
        </Typography>
      ) : null}
      <BlockSteps taskId={taskId} block={block} />
    </Box>
  );
}

function BlockSteps({ taskId, block }: { readonly taskId: string; readonly block: Block }) {
  const t = useText();
  const isCommune = useSession()?.tenant.kind === 'commune';
  const mayClose = useMay('task:write') && isCommune && block.closedAt === null;
  return (
    <Stack direction="row" sx={{ gap: 1, mt: 1, '&:empty': { display: 'none' } }}>
      {block.canAnswer ? (
        <ActionButton label={t('taskPage.giveAnswer')} variant="contained">
          {(close) => (
            <ActionDialog
              title={t('taskPage.giveAnswer')}
              help={block.question}
              submitLabel={t('taskPage.giveAnswer')}
              resource="task-steps"
              path={`tasks/${taskId}/blocks/${block.id}/answer`}
              onClose={close}
            >
              <TextInput source="answer" multiline minRows={3} validate={required()} />
            </ActionDialog>
          )}
        </ActionButton>
      ) : null}
      {mayClose ? (
        <ActionButton label={t('taskPage.closeBlock')}>
          {(close) => (
            <ActionDialog
              title={t('taskPage.closeBlock')}
              help={t('taskPage.closeBlockHelp')}
              submitLabel={t('taskPage.closeBlock')}
              resource="task-steps"
              path={`tasks/${taskId}/blocks/${block.id}/close`}
              onClose={close}
            />
          )}
        </ActionButton>
      ) : null}
    </Stack>
  );
}
