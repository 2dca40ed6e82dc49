import FilterIcon from '@mui/icons-material/FilterListOutlined';
import { Box, Button, Collapse, MenuItem, Stack, TextField } from '@mui/material';
import { useEffect, useState } from 'react';

import { CommunePicker } from '../../components/CommunePicker';
import { DatePicker } from '../../components/DatePicker';
import { useText } from '../../messages/useText';
import { useSession } from '../../providers/session';
import { FilterChips } from './FilterChips';
import type { TaskFilterName } from './task-filters';
import { useFilterChoices } from './useFilterChoices';
import type { TaskFilterState } from './useTaskFilters';

type FilterBarProps = Pick<TaskFilterState, 'filters' | 'set' | 'clear'>;

const TYPING_MS = 300;
const SELECTS: readonly TaskFilterName[] = [
  'status',
  'risk',
  'mine',
  'programmeCode',
  'stageCode',
  'category',
  'kind',
  'departmentId',
  'toConfirm',
  'returned',
];

/** The search stands open; the rest opens under one button, and what is on shows as chips that take it off again. */
export function TaskFilterBar({ filters, set, clear }: FilterBarProps) {
  const t = useText();
  const isWide = useSession()?.tenant.kind !== 'commune';
  const [isOpen, setOpen] = useState(false);
  const choices = useFilterChoices(filters);
  const names: readonly TaskFilterName[] = isWide ? [...SELECTS, 'region', 'communeType'] : SELECTS;
  return (
    <Box className="no-print" sx={{ mb: 1.5 }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
        <SearchBox value={filters.q ?? ''} onChange={(text) => set('q', text)} />
        <Button
          variant="outlined"
          startIcon={<FilterIcon />}
          aria-expanded={isOpen}
          aria-controls="task-filters"
          onClick={() => setOpen(!isOpen)}
          sx={{ flexShrink: 0, minHeight: 40 }}
        >
          {t('taskWork.filters')}
        </Button>
      </Stack>
      <Collapse id="task-filters" in={isOpen} unmountOnExit>
        <Box
          sx={{
            display: 'grid',
            columnGap: 1,
            gridTemplateColumns: { xs: '1fr', sm: 'repeat(auto-fill, minmax(180px, 1fr))' },
            alignItems: 'start',
          }}
        >
          {isWide ? (
            <CommunePicker
              value={filters.communeCode ?? null}
              onChange={(code) => set('communeCode', code)}
              wholeProvince={t('taskWork.anyCommune')}
            />
          ) : null}
          {names.map((name) => {
            const options = choices[name] ?? [];
            if (options.length === 0) return null;
            return (
              <TextField
                key={name}
                select
                label={t(`taskWork.filter.${name}`)}
                value={filters[name] ?? ''}
                onChange={(event) => set(name, event.target.value)}
                slotProps={{ select: { displayEmpty: true } }}
              >
                <MenuItem value="">{t('taskWork.any')}</MenuItem>
                {options.map(({ id, name: text }) => (
                  <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
                    {text}
                  </MenuItem>
                ))}
              </TextField>
            );
          })}
          <DayFilter name="dueFrom" filters={filters} set={set} />
          <DayFilter name="dueBefore" filters={filters} set={set} />
        </Box>
      </Collapse>
      <FilterChips filters={filters} choices={choices} set={set} clear={clear} />
    </Box>
  );
}

/** Asks the server once the typing pauses. */
function SearchBox({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    if (typed === null) return;
    const timer = window.setTimeout(() => {
      onChange(typed.trim());
      setTyped(null);
    }, TYPING_MS);
    return () => window.clearTimeout(timer);
  }, [typed, onChange]);
  return (
    <TextField
      type="search"
      label={t('taskWork.search')}
      value={typed ?? value}
      onChange={(event) => setTyped(event.target.value)}
      slotProps={{ htmlInput: { 'data-search': true } }}
      sx={{ maxWidth: { sm: 360 } }}
    />
  );
}

/** Only a whole date narrows the list. */
function DayFilter({
  name,
  filters,
  set,
}: Pick<TaskFilterState, 'filters' | 'set'> & { readonly name: 'dueFrom' | 'dueBefore' }) {
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <DatePicker
      label={t(`taskWork.filter.${name}`)}
      value={typed ?? filters[name] ?? ''}
      onChange={(day) => {
        setTyped(day);
        if (day === '' || /^\d{4}-\d{2}-\d{2}$/.test(day)) set(name, day);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
