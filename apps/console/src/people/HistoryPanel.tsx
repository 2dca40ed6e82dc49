import { Stack } from '@mui/material';

import { ActionButton } from '../components/ActionButton';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { AssignDialog } from './AssignDialog';
import { HistoryEntry } from './HistoryEntry';
import type { Person } from './person.types';

/** Every post ever held here, newest first; ended or voided ones stay. */
export function HistoryPanel({ person }: { readonly person: Person }) {
  const t = useText();
  const mayWrite = useMay('person:write');
  const history = [...person.assignments].sort(
    (one, other) =>
      Number(one.endsOn !== null) - Number(other.endsOn !== null) ||
      other.startsOn.localeCompare(one.startsOn),
  );
  const add = mayWrite ? (
    <ActionButton label={t('assignment.add')} variant="contained">
      {(close) => <AssignDialog person={person} onClose={close} />}
    </ActionButton>
  ) : null;
  return (
    <Panel title={t('people.tabHistory')} actions={add}>
      {history.length === 0 ? (
        <EmptyState title={t('assignment.none')}>{t('assignment.noneHelp')}</EmptyState>
      ) : null}
      <Stack component="ol" sx={{ listStyle: 'none', m: 0, p: 0, gap: 2 }}>
        {history.map((assignment) => (
          <HistoryEntry key={assignment.id} assignment={assignment} person={person} />
        ))}
      </Stack>
    </Panel>
  );
}
