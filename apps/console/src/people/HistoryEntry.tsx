import { Box, Stack, Typography } from '@mui/material';

import { StatusChip, type Tone } from '../components/StatusChip';
import { useFormat } from '../components/useFormat';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { AssignmentActions } from './AssignmentActions';
import { decisionText } from './decision-text';
import type { Assignment, Person } from './person.types';

interface HistoryEntryProps {
  readonly assignment: Assignment;
  readonly person: Person;
}

/** Ended is the normal fate of a post and needs no chip: its dates say so. */
const CHIPS: Readonly<Partial<Record<Assignment['state'], Tone>>> = { upcoming: 'onTrack', voided: 'none' };

/** One post on the time line: from, to, how it came about and how it ended. */
export function HistoryEntry({ assignment, person }: HistoryEntryProps) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const { positionName, kind, state, term, startsOn, endsOn, endKind, voidReason, note } = assignment;
  const isNow = state === 'active';
  const isVoided = state === 'voided';
  const chip = CHIPS[state];
  const began = decisionText(t, {
    number: assignment.decisionNumber,
    date: format.date(assignment.decisionDate),
    issuer: assignment.decisionIssuer,
  });
  const ended = decisionText(t, {
    number: assignment.endDecisionNumber,
    date: format.date(assignment.endDecisionDate),
  });
  return (
    <Box component="li" sx={{ borderLeft: 3, borderColor: isNow ? 'primary.main' : 'divider', pl: 2 }}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography
          variant="h3"
          sx={isVoided ? { textDecoration: 'line-through', color: 'text.secondary' } : {}}
        >
          {positionName}
        </Typography>
        {assignment.isPrimary && isNow ? <StatusChip tone="onTrack" label={t('assignment.primary')} /> : null}
        {kind === 'acting' && isNow ? (
          <StatusChip tone="behind" label={word('appointmentKind', kind)} />
        ) : null}
        {chip ? <StatusChip tone={chip} label={word('assignmentState', state)} /> : null}
      </Stack>
      <Typography variant="body2">
        {t(endsOn ? 'assignment.period' : 'assignment.periodOpen', {
          from: format.date(startsOn),
          to: format.date(endsOn),
        })}
        {` · ${word('appointmentKind', kind)}`}
        {term ? ` · ${t('assignment.termOf', { term })}` : ''}
      </Typography>
      {began ? <Line>{began}</Line> : null}
      {endKind ? (
        <Line>
          {[t('assignment.endedBy', { kind: word('endKind', endKind) }), ended].filter(Boolean).join(' · ')}
        </Line>
      ) : null}
      {voidReason ? <Line>{`${t('assignment.voidReason')}: ${voidReason}`}</Line> : null}
      {note ? <Line>{note}</Line> : null}
      {isVoided ? null : <AssignmentActions assignment={assignment} person={person} />}
    </Box>
  );
}

function Line({ children }: { readonly children: string }) {
  return (
    <Typography variant="body2" color="text.secondary">
      {children}
    </Typography>
  );
}
