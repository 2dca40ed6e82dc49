import fc from 'fast-check';
import { daysBetween, periodWindow, WorkingDays, type PeriodDates } from './period-window.js';

const OCTOBER: PeriodDates = {
  startsOn: '2026-09-15',
  cutoffOn: '2026-10-14',
  dueOn: '2026-10-19',
  graceUntil: '2026-10-20',
  locksOn: '2026-11-17',
  extendedUntil: null,
};

const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const someDay = fc.integer({ min: 0, max: 2_500 }).map((days) => plusDays('2025-01-01', days));
const gap = fc.integer({ min: 0, max: 60 });

/** Dates in the order the database holds them to, extended or not. */
const periods: fc.Arbitrary<PeriodDates> = fc
  .tuple(someDay, gap, gap, gap, gap, fc.option(fc.integer({ min: 1, max: 120 })))
  .map(([startsOn, toCutoff, toDue, toGrace, toLock, extension]) => {
    const cutoffOn = plusDays(startsOn, toCutoff);
    const dueOn = plusDays(cutoffOn, toDue);
    const graceUntil = plusDays(dueOn, toGrace);
    const locksOn = plusDays(graceUntil, toLock);
    return {
      startsOn,
      cutoffOn,
      dueOn,
      graceUntil,
      locksOn,
      extendedUntil: extension === null ? null : plusDays(dueOn, extension),
    };
  });

describe('periodWindow', () => {
  it.each([
    ['2026-09-14', 'upcoming', false, false],
    ['2026-09-15', 'open', true, false],
    ['2026-10-19', 'open', true, false],
    ['2026-10-20', 'closing', true, false],
    ['2026-10-21', 'closing', true, true],
    ['2026-11-17', 'closing', true, true],
    ['2026-11-18', 'closed', false, true],
  ])('says that on %s the period is %s', (today, state, mayEnter, isLate) => {
    expect(periodWindow(OCTOBER, today)).toMatchObject({ state, mayEnter, isLate });
  });

  it('counts the days to the due day, below zero once it has passed', () => {
    expect(periodWindow(OCTOBER, '2026-10-15').daysLeft).toBe(4);
    expect(periodWindow(OCTOBER, '2026-10-22').daysLeft).toBe(-3);
  });

  it('takes an extension for the due day, and moves grace and lock that would come before it', () => {
    const extended = { ...OCTOBER, extendedUntil: '2026-11-30' };

    expect(periodWindow(extended, '2026-11-20')).toMatchObject({
      state: 'open',
      dueOn: '2026-11-30',
      timelyUntil: '2026-11-30',
      locksOn: '2026-11-30',
      isLate: false,
    });
  });

  it('is reopened for whoever was granted an unlock, until its last moment', () => {
    const unlock = { unlockedUntil: '2026-12-01T16:59:59Z', now: '2026-11-25T02:00:00Z' };

    expect(periodWindow(OCTOBER, '2026-11-25', unlock)).toMatchObject({
      state: 'reopened',
      mayEnter: true,
      isLate: true,
      reopenedUntil: '2026-12-01T16:59:59Z',
    });
    expect(periodWindow(OCTOBER, '2026-12-02', { ...unlock, now: '2026-12-01T17:00:00Z' })).toMatchObject({
      state: 'closed',
      reopenedUntil: null,
    });
  });

  it('goes through its states in one order and never back', () => {
    const order = ['upcoming', 'open', 'closing', 'closed'];
    fc.assert(
      fc.property(periods, someDay, gap, (dates, day, days) => {
        const now = order.indexOf(periodWindow(dates, day).state);
        const later = order.indexOf(periodWindow(dates, plusDays(day, days)).state);
        return now >= 0 && later >= now;
      }),
    );
  });

  it('is never shorter for an extension: what could be entered or was in time still is', () => {
    fc.assert(
      fc.property(periods, someDay, (dates, day) => {
        const plain = periodWindow({ ...dates, extendedUntil: null }, day);
        const extended = periodWindow(dates, day);
        return (
          (!plain.mayEnter || extended.mayEnter) &&
          (plain.isLate || !extended.isLate) &&
          extended.dueOn >= plain.dueOn &&
          extended.locksOn >= plain.locksOn
        );
      }),
    );
  });

  it('is changed by an unlock only after the lock', () => {
    fc.assert(
      fc.property(periods, someDay, (dates, day) => {
        const plain = periodWindow(dates, day);
        const unlocked = periodWindow(dates, day, {
          unlockedUntil: '2100-01-01T00:00:00Z',
          now: `${day}T01:00:00Z`,
        });
        if (plain.state === 'closed')
          return unlocked.state === 'reopened' && unlocked.isLate === plain.isLate;
        expect(unlocked).toEqual(plain);
        return true;
      }),
    );
  });

  it('takes figures exactly when it is open, late but not locked, or reopened', () => {
    fc.assert(
      fc.property(periods, someDay, (dates, day) => {
        const { mayEnter, locksOn } = periodWindow(dates, day);
        return mayEnter === (day >= dates.startsOn && day <= locksOn);
      }),
    );
  });
});

describe('WorkingDays', () => {
  const newYear = new WorkingDays([
    { day: '2026-01-01', kind: 'holiday' },
    { day: '2026-01-02', kind: 'swap_off' },
    { day: '2026-01-10', kind: 'swap_work' },
  ]);

  it.each([
    ['2026-01-01', false],
    ['2026-01-02', false],
    ['2026-01-03', false],
    ['2026-01-05', true],
    ['2026-01-10', true],
    ['2026-01-11', false],
  ])('says whether %s is worked: %s', (day, isWorked) => {
    expect(newYear.isWorked(day)).toBe(isWorked);
  });

  it('goes on to the next day that is worked, also a Saturday worked by a swap', () => {
    expect(newYear.onOrAfter('2026-01-01')).toBe('2026-01-05');
    expect(newYear.onOrAfter('2026-01-10')).toBe('2026-01-10');
  });

  it('ends on a worked day and passes over none', () => {
    const tables = fc.array(
      fc.record({ day: someDay, kind: fc.constantFrom('holiday', 'swap_off', 'swap_work') }),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(tables, someDay, (days, day) => {
        const working = new WorkingDays(days);
        const found = working.onOrAfter(day);
        const skipped = Array.from({ length: daysBetween(day, found) }, (_, index) => plusDays(day, index));
        return working.isWorked(found) && skipped.every((each) => !working.isWorked(each));
      }),
    );
  });
});
