import type { IndicatorDomain } from '@cis/contracts/catalogue.constants';
import type { IndicatorSetPage } from '@cis/contracts/indicator-sets.dto';
import { TARGET_HORIZONS, TARGET_ISSUERS } from '@cis/contracts/targets.constants';
import { MenuItem, Stack, TextField } from '@mui/material';

import { useApi } from '../components/useApi';
import { useChoices, type Choice } from '../components/useChoices';
import { useText } from '../messages/useText';
import { ALL_DOMAINS, type GridAddress } from './grid-address';

interface GridFiltersProps {
  readonly address: GridAddress;
  readonly domains: readonly IndicatorDomain[];
  readonly onChange: (change: Partial<Record<keyof GridAddress, string>>) => void;
}

interface FilterProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  /** Offered first, for no narrowing. */
  readonly all?: string;
}

function Filter({ label, value, choices, onChange, all }: FilterProps) {
  return (
    <TextField
      select
      fullWidth={false}
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ minWidth: { xs: 0, sm: 150 }, flex: { xs: '1 1 45%', sm: '0 1 auto' }, m: 0 }}
    >
      {all === undefined ? null : <MenuItem value="">{all}</MenuItem>}
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Year, set, horizon and issuer choose the grid; domain, region, type and name what is seen of it. */
export function GridFilters({ address, domains, onChange }: GridFiltersProps) {
  const t = useText();
  const sets = useApi<IndicatorSetPage>('indicator-sets?perPage=200').data?.items ?? [];
  const years = Array.from({ length: 13 }, (_, index) => String(2024 + index));
  return (
    <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', mb: 2 }} className="no-print">
      <Filter
        label={t('targetGrid.horizon')}
        value={address.horizon}
        choices={useChoices('horizon', TARGET_HORIZONS)}
        onChange={(horizon) => onChange({ horizon })}
      />
      <Filter
        label={t(address.horizon === 'year' ? 'targets.year' : 'targetGrid.lastYear')}
        value={String(address.year)}
        choices={years.map((year) => ({ id: year, name: year }))}
        onChange={(year) => onChange({ year })}
      />
      <Filter
        label={t('targetGrid.set')}
        value={address.setId === null ? '' : String(address.setId)}
        choices={sets.map(({ id, nameVi }) => ({ id: String(id), name: nameVi }))}
        onChange={(setId) => onChange({ setId })}
        all={t('targetGrid.setOfYear')}
      />
      <Filter
        label={t('targets.issuer')}
        value={address.issuer}
        choices={useChoices('issuer', TARGET_ISSUERS)}
        onChange={(issuer) => onChange({ issuer })}
      />
      <Filter
        label={t('province.domain')}
        value={address.domain ?? ALL_DOMAINS}
        choices={[{ id: ALL_DOMAINS, name: t('targetGrid.allDomains') }, ...useChoices('domain', domains)]}
        onChange={(domain) => onChange({ domain })}
      />
      <Filter
        label={t('targetGrid.region')}
        value={address.region ?? ''}
        choices={[
          { id: 'east', name: t('targetGrid.east') },
          { id: 'west', name: t('targetGrid.west') },
        ]}
        onChange={(region) => onChange({ region })}
        all={t('targetGrid.allRegions')}
      />
      <Filter
        label={t('targetGrid.type')}
        value={address.type ?? ''}
        choices={[
          { id: 'xa', name: t('targetGrid.xa') },
          { id: 'phuong', name: t('targetGrid.phuong') },
        ]}
        onChange={(type) => onChange({ type })}
        all={t('targetGrid.allTypes')}
      />
      <TextField
        type="search"
        fullWidth={false}
        label={t('targetGrid.commune')}
        value={address.q}
        onChange={(event) => onChange({ q: event.target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ minWidth: { xs: 0, sm: 150 }, flex: { xs: '1 1 45%', sm: '0 1 auto' }, m: 0 }}
      />
    </Stack>
  );
}
