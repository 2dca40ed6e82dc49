import { missingClarities } from '@cis/domain/task-status';
import { Paper, Stack, Typography } from '@mui/material';
import { useWatch } from 'react-hook-form';

import { TASK_CLARITIES } from '../../components/codes';
import { StatusChip } from '../../components/StatusChip';
import { useWord } from '../../components/useChoices';
import { useText } from '../../messages/useText';
import { hasLead, type LeadValue } from './lead-values';

interface Values {
  readonly title?: string | null;
  readonly kind?: 'deadline' | 'routine';
  readonly rhythm?: string | null;
  readonly deadline?: string | null;
  readonly ownerAssignmentId?: string | null;
  readonly leadOrg?: string | null;
  readonly leadValues?: LeadValue[];
  readonly deliverable?: string | null;
  readonly authority?: string | null;
}

const given = (text: string | null | undefined): string | null => (text?.trim() ? text : null);

/** Which of the 6 rõ are there already, while one types. */
export function LiveClarities() {
  const t = useText();
  const word = useWord();
  const values = useWatch<Values>();
  const missing = missingClarities({
    title: values.title ?? '',
    kind: values.kind ?? 'deadline',
    rhythm: given(values.rhythm),
    deadline: given(values.deadline),
    ownerAssignmentId: given(values.ownerAssignmentId),
    leadOrg: hasLead(values.leadValues) ? 'lead' : given(values.leadOrg),
    deliverable: given(values.deliverable),
    authority: given(values.authority),
  });
  return (
    <Paper sx={{ p: 1.5, mb: 2, position: { md: 'sticky' }, top: { md: 56 }, zIndex: 2 }}>
      <Typography sx={{ fontWeight: 600, mb: 0.5 }} role="status">
        {missing.length === 0
          ? t('taskPage.allClear')
          : t('taskPage.stillMissing', { count: missing.length })}
      </Typography>
      <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
        {TASK_CLARITIES.map((clarity) => {
          const isGiven = !missing.includes(clarity);
          return (
            <StatusChip
              key={clarity}
              tone={isGiven ? 'ahead' : 'missing'}
              label={`${word('taskClarity', clarity)}: ${t(isGiven ? 'tasks.clarityGiven' : 'tasks.clarityMissing')}`}
            />
          );
        })}
      </Stack>
    </Paper>
  );
}
