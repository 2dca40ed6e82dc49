import { UNLOCK_REQUEST_STATES } from '@cis/contracts/periods.constants';
import type { UnlockRequestPage } from '@cis/contracts/unlock-requests.dto';
import { Button, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';

import { ActionButton } from '../components/ActionButton';
import { EmptyState } from '../components/EmptyState';
import { Loaded } from '../components/Loaded';
import { Panel } from '../components/Panel';
import { RecordTable } from '../components/RecordTable';
import { useApi } from '../components/useApi';
import { useChoices } from '../components/useChoices';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { SelectionBar } from '../components/SelectionBar';
import { useUnlockColumns } from './unlock-columns';
import { GrantUnlockDialog, RefuseUnlockDialog } from './UnlockDecisionDialogs';
import { useSelection } from './useSelection';

/** What communes asked for and what was answered; the province answers many at once. */
export function UnlockRequestsPanel() {
  const t = useText();
  const mayDecide = useMay('period:manage');
  const selection = useSelection();
  const [state, setState] = useState('');
  const states = useChoices('unlockState', UNLOCK_REQUEST_STATES);
  const query = useApi<UnlockRequestPage>(`unlock-requests?perPage=200${state ? `&state=${state}` : ''}`);
  const columns = useUnlockColumns(mayDecide ? selection : null);
  return (
    <Panel
      title={t('unlocks.title')}
      actions={
        <TextField
          select
          label={t('unlocks.stateFilter')}
          value={state}
          onChange={(event) => {
            selection.clear();
            setState(event.target.value);
          }}
          slotProps={{ select: { displayEmpty: true } }}
          sx={{ minWidth: 180 }}
        >
          <MenuItem value="">{t('unlocks.all')}</MenuItem>
          {states.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      }
    >
      <Loaded query={query}>
        {({ items }) => {
          const waiting = items.filter((request) => request.state === 'waiting').map(({ id }) => id);
          const chosen = waiting.filter((id) => selection.ids.has(id));
          return (
            <>
              {mayDecide && waiting.length > 1 ? (
                <Button onClick={() => selection.replace(waiting)}>
                  {t('unlocks.selectAll', { count: waiting.length })}
                </Button>
              ) : null}
              {items.length === 0 ? (
                <EmptyState title={t('unlocks.none')}>{t('unlocks.noneHelp')}</EmptyState>
              ) : (
                <RecordTable caption={t('unlocks.title')} rows={items} columns={columns} />
              )}
              {chosen.length > 0 ? (
                <SelectionBar
                  text={t('unlocks.selected', { count: chosen.length })}
                  onClear={selection.clear}
                >
                  <ActionButton label={t('unlocks.refuse')} color="error">
                    {(close) => <RefuseUnlockDialog ids={chosen} onClose={close} onDone={selection.clear} />}
                  </ActionButton>
                  <ActionButton label={t('unlocks.grant')} variant="contained">
                    {(close) => <GrantUnlockDialog ids={chosen} onClose={close} onDone={selection.clear} />}
                  </ActionButton>
                </SelectionBar>
              ) : null}
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}
