import { periodsOfYear, WorkingDays, type DayOff } from '@cis/domain';
import { readReferenceFiles } from './reference-files.js';
import { referenceRows } from './reference-rows.js';
import { defaultDeadlines } from './reporting-periods.js';

const { daysOff } = referenceRows(readReferenceFiles());
const working = new WorkingDays(daysOff as unknown as DayOff[]);
const periods = [2025, 2026, 2027].flatMap((year) => periodsOfYear(year, working));

describe('periods with the shipped days off', () => {
  it('end all their deadlines on days that are worked', () => {
    const idle = periods.flatMap(({ code }) =>
      Object.entries(defaultDeadlines(code, working))
        .filter(([, day]) => !working.isWorked(day))
        .map(([field, day]) => `${code} ${field} ${day}`),
    );

    expect(idle).toEqual([]);
  });

  it('keep their deadlines in order, after the cutoff', () => {
    for (const { cutoffOn, dueOn, departmentDueOn, provinceDueOn, graceUntil, locksOn } of periods) {
      expect([cutoffOn, dueOn, departmentDueOn, provinceDueOn, locksOn].toSorted()).toEqual([
        cutoffOn,
        dueOn,
        departmentDueOn,
        provinceDueOn,
        locksOn,
      ]);
      expect(graceUntil >= dueOn && locksOn >= graceUntil).toBe(true);
    }
  });

  it.each([
    ['2026-M02', { dueOn: '2026-02-23', departmentDueOn: '2026-02-23', provinceDueOn: '2026-02-25' }],
    ['2026-M08', { dueOn: '2026-08-17', departmentDueOn: '2026-08-20', provinceDueOn: '2026-08-25' }],
    ['2026-M04', { dueOn: '2026-04-17', departmentDueOn: '2026-04-20', provinceDueOn: '2026-04-28' }],
    ['2025-M04', { dueOn: '2025-04-17', departmentDueOn: '2025-04-21', provinceDueOn: '2025-04-25' }],
  ])('%s moves only where a day off or a weekend is in the way', (code, deadlines) => {
    expect(defaultDeadlines(code, working)).toMatchObject(deadlines);
  });
});

describe('the shipped days off', () => {
  it('cover each year from 2025 to 2027 with the eleven paid holidays of the Labour Code', () => {
    for (const year of [2025, 2026, 2027]) {
      const holidays = daysOff.filter(
        ({ day, kind, name_vi: name }) =>
          String(day).startsWith(`${year}-`) && kind === 'holiday' && !String(name).startsWith('Nghỉ bù'),
      );
      expect(holidays.filter(({ name_vi: name }) => name !== 'Ngày Văn hóa Việt Nam')).toHaveLength(11);
    }
  });

  it('say where each comes from, and that the whole of 2027 is provisional', () => {
    expect(daysOff.filter(({ source }) => source === null)).toEqual([]);
    expect(
      daysOff.filter(({ day, is_provisional: open }) => String(day).startsWith('2027-') && open !== true),
    ).toEqual([]);
  });

  it('give a working day for each one taken by a swap', () => {
    const count = (kind: string): number => daysOff.filter((row) => row.kind === kind).length;

    expect(count('swap_work')).toBe(count('swap_off'));
  });
});
