import type { DayOffKind } from '@cis/contracts/periods.constants';

/** How a kind of day looks in the calendar; the letter says it without colour. */
export const DAY_OFF_COLOURS: Readonly<Record<DayOffKind, string>> = {
  holiday: 'error.main',
  swap_off: 'warning.main',
  swap_work: 'info.main',
};

export const daySx = (kind: DayOffKind, isProvisional: boolean) => ({
  color: isProvisional ? DAY_OFF_COLOURS[kind] : 'background.paper',
  bgcolor: isProvisional ? 'transparent' : DAY_OFF_COLOURS[kind],
  border: 2,
  borderStyle: isProvisional ? 'dashed' : 'solid',
  borderColor: DAY_OFF_COLOURS[kind],
  borderRadius: 1,
  fontWeight: 600,
});
