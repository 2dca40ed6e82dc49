import { Box } from '@mui/material';
import { useMemo, useState } from 'react';

import { ActionButton } from '../components/ActionButton';
import { EmptyState } from '../components/EmptyState';
import { ImportButton } from '../components/ImportButton';
import { Loaded } from '../components/Loaded';
import { Panel } from '../components/Panel';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { CalendarLegend } from './CalendarLegend';
import { DayOffDialog } from './DayOffDialog';
import { DayOffTable } from './DayOffTable';
import { MonthCalendar } from './MonthCalendar';
import type { DayOff } from './period.types';
import { RemoveDayOffDialog } from './RemoveDayOffDialog';
import { useDaysOff } from './useDaysOff';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The year as twelve months, and its days off as a list; the province changes both here. */
export function DaysOffPanel({ year }: { readonly year: number }) {
  const t = useText();
  const mayManage = useMay('period:manage');
  const query = useDaysOff(year);
  const [chosen, setChosen] = useState<DayOff | null>(null);
  const choose = mayManage ? setChosen : undefined;
  return (
    <Loaded query={query}>
      {({ items }) => (
        <>
          <Panel
            title={t('daysOff.calendar', { year })}
            actions={
              mayManage ? (
                <>
                  <ImportButton
                    path="days-off/import"
                    title={t('daysOff.importTitle')}
                    help={t('daysOff.importHelp')}
                  />
                  <ActionButton label={t('daysOff.add')} variant="contained">
                    {(close) => <DayOffDialog onClose={close} />}
                  </ActionButton>
                </>
              ) : null
            }
          >
            <CalendarLegend />
            <YearCalendar year={year} items={items} onChoose={choose} />
          </Panel>
          <Panel title={t('daysOff.list')}>
            {items.length === 0 ? (
              <EmptyState title={t('daysOff.none', { year })}>{t('daysOff.noneHelp')}</EmptyState>
            ) : (
              <DayOffTable items={items} onChoose={choose} />
            )}
          </Panel>
          {chosen ? <ChosenDay dayOff={chosen} onClose={() => setChosen(null)} /> : null}
        </>
      )}
    </Loaded>
  );
}

interface YearCalendarProps {
  readonly year: number;
  readonly items: readonly DayOff[];
  readonly onChoose: ((day: DayOff) => void) | undefined;
}

function YearCalendar({ year, items, onChoose }: YearCalendarProps) {
  const daysOff = useMemo(() => new Map(items.map((item) => [item.day, item])), [items]);
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        alignItems: 'start',
        gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', md: 'repeat(3, 1fr)', xl: 'repeat(4, 1fr)' },
      }}
    >
      {MONTHS.map((month) => (
        <MonthCalendar key={month} year={year} month={month} daysOff={daysOff} onChoose={onChoose} />
      ))}
    </Box>
  );
}

/** Edit first; removing is a dialog of its own, which names what will happen. */
function ChosenDay({ dayOff, onClose }: { readonly dayOff: DayOff; readonly onClose: () => void }) {
  const [isRemoving, setRemoving] = useState(false);
  return isRemoving ? (
    <RemoveDayOffDialog dayOff={dayOff} onClose={onClose} />
  ) : (
    <DayOffDialog dayOff={dayOff} onClose={onClose} onRemove={() => setRemoving(true)} />
  );
}
