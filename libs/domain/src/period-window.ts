import type { PeriodState } from '@cis/contracts';
import { nextDay } from './vietnamese-date.js';

/** A period's dates as the province set them; `YYYY-MM-DD`, every last day included. */
export interface PeriodDates {
  readonly startsOn: string;
  readonly cutoffOn: string;
  readonly dueOn: string;
  /** Submitted until this day still counts as in time. */
  readonly graceUntil: string;
  /** Last day on which late figures are taken without an unlock. */
  readonly locksOn: string;
  /** Takes the place of dueOn, and moves grace and lock where they would come before it. */
  readonly extendedUntil: string | null;
}

/**
 * What the dates mean on a day: the one meaning for forms, refusals, reminders and lists (domain.md 4.1).
 * - `upcoming`: the data window has not begun, nothing can be reported;
 * - `open`: until the due day;
 * - `closing`: past the due day, taken until the lock;
 * - `closed`: locked;
 * - `reopened`: locked for all, unlocked for this commune until a moment.
 */
export interface PeriodWindow {
  readonly state: PeriodState;
  readonly mayEnter: boolean;
  /** The due day in force. */
  readonly dueOn: string;
  /** A submission after this day is late. */
  readonly timelyUntil: string;
  readonly locksOn: string;
  /** Days to the due day; negative once it has passed. */
  readonly daysLeft: number;
  readonly isLate: boolean;
  /** Instant at which an unlock ends; null unless `reopened`. */
  readonly reopenedUntil: string | null;
}

const later = (one: string, other: string | null): string => (other !== null && other > one ? other : one);

/** `unlockedUntil` is the end of the newest granted unlock as an instant, `now` the present one; `today` in Asia/Ho_Chi_Minh. */
export function periodWindow(
  dates: PeriodDates,
  today: string,
  unlock: { readonly unlockedUntil: string | null; readonly now: string } | null = null,
): PeriodWindow {
  const dueOn = dates.extendedUntil ?? dates.dueOn;
  const timelyUntil = later(dates.graceUntil, dates.extendedUntil);
  const locksOn = later(dates.locksOn, dates.extendedUntil);
  const unlockedUntil = unlock?.unlockedUntil ?? null;
  const isUnlocked =
    unlock !== null && unlockedUntil !== null && Date.parse(unlockedUntil) > Date.parse(unlock.now);
  const state = stateOf({ startsOn: dates.startsOn, dueOn, locksOn }, today, isUnlocked);
  return {
    state,
    mayEnter: state === 'open' || state === 'closing' || state === 'reopened',
    dueOn,
    timelyUntil,
    locksOn,
    daysLeft: daysBetween(today, dueOn),
    isLate: today > timelyUntil,
    reopenedUntil: state === 'reopened' ? unlockedUntil : null,
  };
}

function stateOf(
  {
    startsOn,
    dueOn,
    locksOn,
  }: { readonly startsOn: string; readonly dueOn: string; readonly locksOn: string },
  today: string,
  isUnlocked: boolean,
): PeriodState {
  if (today < startsOn) return 'upcoming';
  if (today <= dueOn) return 'open';
  if (today <= locksOn) return 'closing';
  return isUnlocked ? 'reopened' : 'closed';
}

/** Whole days from one date to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export interface DayOff {
  readonly day: string;
  readonly kind: 'holiday' | 'swap_off' | 'swap_work';
}

/** Which days are worked: weekends and days off are not, a Saturday or Sunday worked by a swap is. */
export class WorkingDays {
  private readonly off: ReadonlySet<string>;
  private readonly worked: ReadonlySet<string>;

  constructor(days: readonly DayOff[]) {
    this.off = new Set(days.filter(({ kind }) => kind !== 'swap_work').map(({ day }) => day));
    this.worked = new Set(days.filter(({ kind }) => kind === 'swap_work').map(({ day }) => day));
  }

  isWorked(day: string): boolean {
    if (this.worked.has(day)) return true;
    return !this.off.has(day) && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  }

  /** The day itself when it is worked, else the next one that is. */
  onOrAfter(day: string): string {
    let candidate = day;
    while (!this.isWorked(candidate)) candidate = nextDay(candidate);
    return candidate;
  }
}

const WEEKDAYS_ONLY = new WorkingDays([]);

/** A swap gives a day of the week away and takes a Saturday or Sunday for it; a holiday may fall on any day. */
export function isSwapPossible({ day, kind }: DayOff): boolean {
  if (kind === 'holiday') return true;
  return WEEKDAYS_ONLY.isWorked(day) === (kind === 'swap_off');
}
