import { Stack } from '@mui/material';

import { ActionButton } from '../components/ActionButton';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { CorrectAssignmentDialog } from './CorrectAssignmentDialog';
import { EndDialog } from './EndDialog';
import { HandoverDialog } from './HandoverDialog';
import type { Assignment, Person } from './person.types';
import { PrimaryDialog } from './PrimaryDialog';
import { VoidDialog } from './VoidDialog';

interface AssignmentActionsProps {
  readonly assignment: Assignment;
  readonly person: Person;
}

/** What can be done with one post of one person; a finished one can only be voided. */
export function AssignmentActions({ assignment, person }: AssignmentActionsProps) {
  const t = useText();
  if (!useMay('person:write')) return null;
  const dialog = { assignment, person };
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
      {assignment.endsOn === null ? (
        <>
          <ActionButton label={t('assignment.handover')}>
            {(close) => <HandoverDialog {...dialog} onClose={close} />}
          </ActionButton>
          <ActionButton label={t('assignment.end')}>
            {(close) => <EndDialog {...dialog} onClose={close} />}
          </ActionButton>
          {assignment.isPrimary || assignment.state !== 'active' ? null : (
            <ActionButton label={t('assignment.makePrimary')} variant="text">
              {(close) => <PrimaryDialog {...dialog} onClose={close} />}
            </ActionButton>
          )}
          <ActionButton label={t('assignment.correct')} variant="text">
            {(close) => <CorrectAssignmentDialog {...dialog} onClose={close} />}
          </ActionButton>
        </>
      ) : null}
      <ActionButton label={t('assignment.void')} color="error" variant="text">
        {(close) => <VoidDialog {...dialog} onClose={close} />}
      </ActionButton>
    </Stack>
  );
}
