import { Button } from '@mui/material';
import { useState } from 'react';

import { SelectionBar } from '../../components/SelectionBar';
import { useText } from '../../messages/useText';
import { useMay } from '../../providers/session';
import type { TaskSelection } from '../list/useTaskSelection';
import { BULK_ACTIONS, fits, type BulkAction } from './bulk-actions';
import { BulkDialog } from './BulkDialog';
import { BulkOutcomesDialog } from './BulkOutcomesDialog';
import type { BulkOutcomes } from './bulk.types';

/** What can be done with all chosen tasks, and afterwards what came of each. */
export function BulkBar({ selection }: { readonly selection: TaskSelection }) {
  const t = useText();
  const [mayAssign, mayConfirm] = [useMay('task:assign'), useMay('task:confirm')];
  const [action, setAction] = useState<BulkAction | null>(null);
  const [outcomes, setOutcomes] = useState<BulkOutcomes | null>(null);
  const allowed = BULK_ACTIONS.filter((one) => (one === 'confirm' ? mayConfirm : mayAssign));
  return (
    <>
      {selection.ids.size > 0 ? (
        <SelectionBar text={t('taskWork.selected', { count: selection.ids.size })} onClear={selection.clear}>
          {allowed.map((one) => {
            const count = selection.tasks.filter((task) => fits(one, task)).length;
            return (
              <Button key={one} variant="outlined" disabled={count === 0} onClick={() => setAction(one)}>
                {`${t(`taskWork.bulk.${one}`)} (${count})`}
              </Button>
            );
          })}
        </SelectionBar>
      ) : null}
      {action ? (
        <BulkDialog
          action={action}
          tasks={selection.tasks.filter((task) => fits(action, task))}
          onClose={() => setAction(null)}
          onDone={(answer) => {
            setOutcomes(answer);
            selection.clear();
          }}
        />
      ) : null}
      {outcomes ? <BulkOutcomesDialog outcomes={outcomes} onClose={() => setOutcomes(null)} /> : null}
    </>
  );
}
