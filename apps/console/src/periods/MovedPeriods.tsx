import type { DeadlinesBody } from '@cis/contracts/days-off.dto';
import type { PeriodDateField } from '@cis/contracts/periods.constants';
import { Typography } from '@mui/material';

import { RecordTable } from '../components/RecordTable';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { MovedPeriod } from './period.types';
import { usePeriodLabel } from './usePeriodLabel';

const FIELDS: readonly (keyof DeadlinesBody & PeriodDateField)[] = [
  'dueOn',
  'departmentDueOn',
  'provinceDueOn',
  'graceUntil',
  'locksOn',
];

/** Which dates of which periods move, from and to. */
export function MovedPeriods({ moved }: { readonly moved: readonly MovedPeriod[] }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const labelOf = usePeriodLabel();
  if (moved.length === 0) return <Typography color="text.secondary">{t('daysOff.movesNothing')}</Typography>;
  const rows = moved.flatMap((period) =>
    FIELDS.filter((field) => period.before[field] !== period.after[field]).map((field) => ({
      id: `${period.code} ${field}`,
      period: labelOf(period),
      field: word('periodDate', field),
      before: format.date(period.before[field]),
      after: format.date(period.after[field]),
    })),
  );
  const caption = t('daysOff.moves', { count: moved.length });
  return (
    <>
      <Typography variant="h3" component="p" gutterBottom>
        {caption}
      </Typography>
      <RecordTable
        caption={caption}
        rows={rows}
        columns={[
          { source: 'period', label: t('periods.period') },
          { source: 'field', label: t('daysOff.deadline') },
          { source: 'before', label: t('daysOff.before'), isUnbroken: true },
          { source: 'after', label: t('daysOff.after'), isUnbroken: true },
        ]}
      />
    </>
  );
}
