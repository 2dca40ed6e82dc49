import { Button, Chip, Stack } from '@mui/material';

import { useCatalogue } from '../../components/catalogues';
import { useFormat } from '../../components/useFormat';
import { useText } from '../../messages/useText';
import { TASK_FILTERS, type TaskFilterName } from './task-filters';
import type { FilterChoices } from './useFilterChoices';
import type { TaskFilterState } from './useTaskFilters';

interface FilterChipsProps extends Pick<TaskFilterState, 'filters' | 'set' | 'clear'> {
  readonly choices: FilterChoices;
}

/** What narrows the list now; each chip takes its filter off. */
export function FilterChips({ filters, choices, set, clear }: FilterChipsProps) {
  const t = useText();
  const format = useFormat();
  const communes = useCatalogue('communes');
  const shown = TASK_FILTERS.filter((name) => name !== 'q' && filters[name] !== undefined);
  if (shown.length === 0) return null;
  const valueOf = (name: TaskFilterName): string => {
    const value = filters[name] ?? '';
    if (name === 'communeCode') return communes.find(({ code }) => code === value)?.fullName ?? value;
    if (name === 'dueFrom' || name === 'dueBefore' || name === 'asOf') return format.date(value);
    if (name === 'directiveId' || name === 'directiveTaskId' || name === 'parentId') return '';
    return choices[name]?.find(({ id }) => id === value)?.name ?? value;
  };
  return (
    <Stack direction="row" sx={{ gap: 0.75, flexWrap: 'wrap', alignItems: 'center', mt: 1 }}>
      {shown.map((name) => (
        <Chip
          key={name}
          label={[t(`taskWork.filter.${name}`), valueOf(name)].filter(Boolean).join(': ')}
          onDelete={() => set(name, '')}
          sx={{ maxWidth: '100%' }}
        />
      ))}
      <Button size="small" onClick={clear}>
        {t('list.clearFilters')}
      </Button>
    </Stack>
  );
}
