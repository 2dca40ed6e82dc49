import { Box, Stack, Typography } from '@mui/material';

import { StatusChip } from '../components/StatusChip';
import { useFormat } from '../components/useFormat';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { AssignmentActions } from './AssignmentActions';
import type { Assignment, Person } from './person.types';

interface HistoryEntryProps {
  readonly assignment: Assignment;
  readonly person: Person;
}

/** One post on the time line: from, to, how it came about and how it ended. */
export function HistoryEntry({ assignment, person }: HistoryEntryProps) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const { positionName, kind, term, startsOn, endsOn, endKind, voidedAt, voidReason, isPrimary } = assignment;
  const isNow = assignment.state === 'active';
  const decision = t('assignment.byDecision', {
    number: assignment.decisionNumber ?? '–',
    date: format.date(assignment.decisionDate),
    issuer: assignment.decisionIssuer ?? '',
  });
  const end = endKind
    ? `${word('endKind', endKind)} ${assignment.endDecisionNumber ?? ''} ${format.date(assignment.endDecisionDate)}`.trim()
    : null;
  return (
    <Box
      component="li"
      sx={{
        borderLeft: 3,
        borderColor: isNow ? 'primary.main' : 'divider',
        pl: 2,
        opacity: voidedAt ? 0.75 : 1,
      }}
    >
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography variant="h3" sx={{ textDecoration: voidedAt ? 'line-through' : undefined }}>
          {positionName}
        </Typography>
        {isPrimary && isNow ? <StatusChip tone="onTrack" label={t('assignment.primary')} /> : null}
        {kind === 'acting' && isNow ? (
          <StatusChip tone="behind" label={word('appointmentKind', kind)} />
        ) : null}
        {assignment.state === 'upcoming' ? (
          <StatusChip tone="onTrack" label={word('assignmentState', 'upcoming')} />
        ) : null}
        {voidedAt ? <StatusChip tone="none" label={t('assignment.voided')} /> : null}
      </Stack>
      <Typography variant="body2">
        {format.date(startsOn)} – {endsOn ? format.date(endsOn) : t('assignment.toNow')} ·{' '}
        {word('appointmentKind', kind)}
        {term ? ` · ${t('assignment.termOf', { term })}` : ''}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {decision}
        {end ? ` · ${end}` : ''}
        {voidReason ? ` · ${t('assignment.voidReason')}: ${voidReason}` : ''}
      </Typography>
      {voidedAt ? null : <AssignmentActions assignment={assignment} person={person} />}
    </Box>
  );
}
