import { Stack } from '@mui/material';

import { ActionButton } from '../components/ActionButton';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { AssignDialog } from './AssignDialog';
import { HistoryEntry } from './HistoryEntry';
import type { Assignment, Person } from './person.types';

const ORDER: Readonly<Record<Assignment['state'], number>> = { upcoming: 0, active: 1, ended: 2, voided: 3 };

/** What comes and what is held first, in rank order; then the past, newest first; mistakes last. */
function inOrder(one: Assignment, other: Assignment): number {
  const byState = ORDER[one.state] - ORDER[other.state];
  if (byState !== 0) return byState;
  return one.state === 'active' ? one.rank - other.rank : other.startsOn.localeCompare(one.startsOn);
}

/** Every post ever held here; ended or voided ones stay. */
export function HistoryPanel({ person }: { readonly person: Person }) {
  const t = useText();
  const mayWrite = useMay('person:write');
  const add = mayWrite ? (
    <ActionButton label={t('assignment.add')} variant="contained">
      {(close) => <AssignDialog person={person} onClose={close} />}
    </ActionButton>
  ) : null;
  return (
    <Panel title={t('people.tabHistory')} actions={add}>
      {person.assignments.length === 0 ? (
        <EmptyState title={t('assignment.none')}>{mayWrite ? t('assignment.noneHelp') : null}</EmptyState>
      ) : null}
      <Stack component="ol" sx={{ listStyle: 'none', m: 0, p: 0, gap: 2 }}>
        {[...person.assignments].sort(inOrder).map((assignment) => (
          <HistoryEntry key={assignment.id} assignment={assignment} person={person} />
        ))}
      </Stack>
    </Panel>
  );
}
