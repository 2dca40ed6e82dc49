import { today } from '@cis/ui';
import { SUBMISSION_STATES } from '@cis/contracts/submissions.constants';
import { Button, Collapse, MenuItem, Stack, TextField, useMediaQuery } from '@mui/material';
import { useState } from 'react';

import { useChoices, type Choice } from '../components/useChoices';
import { yearsAround } from '../components/years';
import { useText } from '../messages/useText';
import { countOf, type FilterName, type ReviewFilterState } from './review-filters';

/** On a phone only the search stands open. */
export function ReviewFilterBar({ filters, set }: Pick<ReviewFilterState, 'filters' | 'set'>) {
  const t = useText();
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('md'));
  const [isOpen, setOpen] = useState(false);
  const count = countOf(filters);
  const states = useChoices('submissionState', SUBMISSION_STATES);
  const any: Choice = { id: '', name: t('submissions.any') };
  const years = yearsAround(Number(today().slice(0, 4))).map((year) => ({
    id: String(year),
    name: String(year),
  }));
  const select = (name: FilterName, label: string, choices: readonly Choice[]) => (
    <TextField
      select
      size="small"
      label={label}
      value={filters[name]}
      onChange={(event) => set(name, event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ width: 'auto', minWidth: 130, flex: { xs: '1 1 40%', md: '0 0 auto' } }}
    >
      {choices.map(({ id, name: text }) => (
        <MenuItem key={id} value={id}>
          {text}
        </MenuItem>
      ))}
    </TextField>
  );
  const selects = (
    <>
      {select('year', t('submissions.year'), years)}
      {select(
        'kind',
        t('submissions.kind'),
        (['M', 'Q', 'H', 'Y'] as const).map((id) => ({ id, name: t(`submissions.kind${id}`) })),
      )}
      {select('state', t('submissions.filterState'), [
        any,
        { id: 'late', name: t('submissions.filterLate') },
        { id: 'changed', name: t('submissions.filterChanged') },
        { id: 'warnings', name: t('submissions.filterWarnings') },
        { id: 'questions', name: t('submissions.filterQuestions') },
        { id: 'missing', name: t('submissions.filterMissing') },
        ...states,
      ])}
      {select('region', t('submissions.region'), [any, ...useChoices('region', ['east', 'west'])])}
      {select('type', t('submissions.type'), [any, ...useChoices('communeType', ['xa', 'phuong'])])}
    </>
  );
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap', mb: 2 }}>
      <TextField
        type="search"
        size="small"
        label={t('submissions.search')}
        value={filters.q}
        onChange={(event) => set('q', event.target.value)}
        slotProps={{ htmlInput: { 'data-search': true } }}
        sx={{ flex: '1 1 200px', maxWidth: { md: 320 } }}
      />
      {isPhone ? (
        <>
          <Button
            variant="outlined"
            aria-expanded={isOpen}
            aria-controls="review-filters"
            onClick={() => setOpen(!isOpen)}
          >
            {count > 0 ? t('submissions.filtersOn', { count }) : t('submissions.filters')}
          </Button>
          <Collapse id="review-filters" in={isOpen} sx={{ flex: '1 1 100%' }}>
            <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', pt: 1 }}>
              {selects}
            </Stack>
          </Collapse>
        </>
      ) : (
        selects
      )}
    </Stack>
  );
}
