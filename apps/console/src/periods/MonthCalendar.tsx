import { monthWeeks } from '@cis/domain/month-weeks';
import { today } from '@cis/ui';
import { Box, ButtonBase, Typography } from '@mui/material';

import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { daySx } from './day-off-styles';
import type { DayOff } from './period.types';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const FIRST_OF_WEEKEND = 5;
const CELL = { height: 36, p: 0, textAlign: 'center', fontVariantNumeric: 'tabular-nums' } as const;

interface MonthCalendarProps {
  readonly year: number;
  readonly month: number;
  readonly daysOff: ReadonlyMap<string, DayOff>;
  /** Given for those who may change the calendar. */
  readonly onChoose?: ((day: DayOff) => void) | undefined;
}

/** One month as a picture of its weeks. */
export function MonthCalendar({ year, month, daysOff, onChoose }: MonthCalendarProps) {
  const t = useText();
  return (
    <Box
      component="table"
      sx={{ borderCollapse: 'separate', borderSpacing: 2, width: '100%', tableLayout: 'fixed' }}
    >
      <Typography component="caption" sx={{ fontWeight: 600, textAlign: 'left', pb: 0.5 }}>
        {t('daysOff.month', { month })}
      </Typography>
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <Typography key={day} component="th" scope="col" variant="caption" color="text.secondary">
              {t(`daysOff.weekdays.${day}`)}
            </Typography>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthWeeks(year, month).map((week, index) => (
          <tr key={week.find((day) => day !== null) ?? index}>
            {week.map((day, weekday) => (
              <Day
                key={WEEKDAYS[weekday]}
                day={day}
                isWeekend={weekday >= FIRST_OF_WEEKEND}
                dayOff={day === null ? undefined : daysOff.get(day)}
                onChoose={onChoose}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

interface DayProps extends Pick<MonthCalendarProps, 'onChoose'> {
  readonly day: string | null;
  readonly isWeekend: boolean;
  readonly dayOff: DayOff | undefined;
}

function Day({ day, isWeekend, dayOff, onChoose }: DayProps) {
  const t = useText();
  if (day === null) return <td />;
  const number = Number(day.slice(8));
  const isToday = day === today();
  if (!dayOff) {
    return (
      <Box
        component="td"
        {...(isToday ? { 'aria-current': 'date', title: t('daysOff.today') } : {})}
        sx={{
          ...CELL,
          color: isWeekend ? 'text.secondary' : 'text.primary',
          bgcolor: isWeekend ? 'background.default' : 'transparent',
          ...(isToday
            ? { outline: 2, outlineColor: 'primary.main', outlineStyle: 'solid', borderRadius: 1 }
            : {}),
        }}
      >
        {number}
      </Box>
    );
  }
  return (
    <Box component="td" sx={{ ...CELL, ...daySx(dayOff.kind, dayOff.isProvisional) }}>
      <MarkedDay number={number} dayOff={dayOff} onChoose={onChoose} />
    </Box>
  );
}

/** The letter stands for the kind; the whole sentence is there for whoever points at it or listens. */
function MarkedDay({
  number,
  dayOff,
  onChoose,
}: {
  readonly number: number;
  readonly dayOff: DayOff;
  readonly onChoose: DayProps['onChoose'];
}) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const { day, kind, nameVi, isProvisional } = dayOff;
  const sentence = [
    format.date(day),
    word('dayOffKind', kind),
    nameVi,
    isProvisional ? t('daysOff.provisional') : '',
  ]
    .filter(Boolean)
    .join(' · ');
  const content = (
    <Box component="span" sx={{ lineHeight: 1.1 }}>
      {number}
      <Box component="span" aria-hidden sx={{ display: 'block', fontSize: 10 }}>
        {t(`daysOff.mark.${kind}`)}
      </Box>
    </Box>
  );
  return onChoose ? (
    <ButtonBase
      aria-label={sentence}
      title={sentence}
      onClick={() => onChoose(dayOff)}
      sx={{ width: '100%', height: '100%', minHeight: 0, font: 'inherit', color: 'inherit' }}
    >
      {content}
    </ButtonBase>
  ) : (
    <span title={sentence}>{content}</span>
  );
}
