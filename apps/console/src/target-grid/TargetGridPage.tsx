import { today } from '@cis/ui';
import { Alert } from '@mui/material';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';

import { Loaded } from '../components/Loaded';
import { PageHeading } from '../components/PageHeading';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';
import { useSession } from '../providers/session';
import { storeKey } from './draft-store';
import { gridAddressOf, gridQuery, type GridAddress } from './grid-address';
import { GridFilters } from './GridFilters';
import type { Grid } from './target-grid.types';
import { TargetGridEditor } from './TargetGridEditor';

/** Communes × indicators of a set: typed, pasted or read from a file, looked over, and assigned by one decision. */
export default function TargetGridPage() {
  const t = useText();
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const [round, setRound] = useState(0);
  const address = gridAddressOf(search, Number(today().slice(0, 4)), session?.tenant.domains[0]);
  const query = useApi<Grid>(`targets/grid?${gridQuery(address)}`);
  const change = (values: Partial<Record<keyof GridAddress, string>>): void =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(values))
        if (value === '') next.delete(name);
        else next.set(name, value);
      return next;
    });
  const reload = async (): Promise<void> => {
    await query.refetch();
    setRound((before) => before + 1);
  };
  return (
    <>
      <PageHeading title={t('targetGrid.title')} help={t('targetGrid.help')} />
      <GridFilters
        address={address}
        domains={[...new Set(query.data?.indicators.map(({ domain }) => domain))]}
        onChange={change}
      />
      <Loaded query={query}>
        {(grid) => (
          <>
            {grid.indicators.some(({ isEditable }) => isEditable) ? null : (
              <Alert severity="info" sx={{ mb: 2 }}>
                {t('targetGrid.readOnly')}
              </Alert>
            )}
            <TargetGridEditor
              // What was typed lies under this key; another grid, or the same one loaded again, starts from it.
              key={`${gridQuery(address)} ${round}`}
              grid={grid}
              address={address}
              storageKey={storeKey(session?.user.id ?? '', address)}
              onReload={reload}
            />
          </>
        )}
      </Loaded>
    </>
  );
}
