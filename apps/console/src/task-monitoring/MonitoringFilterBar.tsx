import { Box, Button, Chip, MenuItem, Stack, TextField } from '@mui/material';

import { CommunePicker } from '../components/CommunePicker';
import { useText } from '../messages/useText';
import { useSession } from '../providers/session';
import type { MonitoringFilterName } from './monitoring-address';
import { useMonitoringChoices } from './useMonitoringChoices';
import type { MonitoringState } from './useMonitoringPlace';

const SELECTS = ['programmeCode', 'stageCode', 'departmentId', 'region'] as const;

/** Narrows all views alike. What only a link sets, a directive, shows as a chip that takes it off. */
export function MonitoringFilterBar({ place }: { readonly place: MonitoringState }) {
  const t = useText();
  const { tenant } = useSession() ?? {};
  const isWide = tenant?.kind !== 'commune';
  const choices = useMonitoringChoices(place.filters);
  const names: readonly (typeof SELECTS)[number][] = isWide ? SELECTS : SELECTS.slice(0, 3);
  const isNarrowed = Object.keys(place.filters).length > 0;
  const own = tenant?.kind === 'department' ? String(tenant.id) : null;
  const set = (name: MonitoringFilterName) => (value: string) => place.setFilter(name, value);
  return (
    <Box className="no-print" sx={{ mb: 1 }}>
      <Box
        sx={{
          display: 'grid',
          columnGap: 1,
          gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(5, minmax(0, 1fr))' },
          alignItems: 'start',
        }}
      >
        {names.map((name) =>
          choices[name].length === 0 ? null : (
            <TextField
              key={name}
              select
              label={t(`monitoring.filter.${name}`)}
              value={place.filters[name] ?? ''}
              onChange={(event) => set(name)(event.target.value)}
              slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
            >
              <MenuItem value="">{t('monitoring.any')}</MenuItem>
              {choices[name].map(({ id, name: text }) => (
                <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
                  {text}
                </MenuItem>
              ))}
            </TextField>
          ),
        )}
        {isWide ? (
          <CommunePicker
            value={place.filters.communeCode ?? null}
            onChange={set('communeCode')}
            wholeProvince={t('monitoring.any')}
          />
        ) : null}
      </Box>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        {place.filters.directiveId === undefined ? null : (
          <Chip label={t('monitoring.oneDirective')} onDelete={() => place.setFilter('directiveId', '')} />
        )}
        {own !== null && place.filters.departmentId !== own ? (
          <Button size="small" onClick={() => place.setFilter('departmentId', own)}>
            {t('monitoring.onlyMine')}
          </Button>
        ) : null}
        {isNarrowed ? (
          <Button size="small" onClick={place.clear}>
            {t('monitoring.clear')}
          </Button>
        ) : null}
      </Stack>
    </Box>
  );
}
