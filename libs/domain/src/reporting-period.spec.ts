import { WorkingDays } from './period-window.js';
import { parsePeriodCode, periodCode, periodsOfYear, reportingPeriod } from './reporting-period.js';

describe('reportingPeriod', () => {
  it.each([
    ['2026-M11', '2026-10-15', '2026-11-14', 'Tháng 11/2026', 'November 2026'],
    ['2026-M01', '2025-12-15', '2026-01-14', 'Tháng 1/2026', 'January 2026'],
    ['2026-Q4', '2026-09-15', '2026-12-14', 'Quý IV/2026', 'Quarter 4 of 2026'],
    ['2026-Q1', '2025-12-15', '2026-03-14', 'Quý I/2026', 'Quarter 1 of 2026'],
    ['2026-H1', '2025-12-15', '2026-06-14', '6 tháng đầu năm 2026', 'First half of 2026'],
    ['2026-H2', '2026-06-15', '2026-12-14', '6 tháng cuối năm 2026', 'Second half of 2026'],
    ['2026-Y', '2025-12-15', '2026-12-14', 'Năm 2026', 'Year 2026'],
  ])('gives %s the window of Decree 09/2019: %s to %s', (code, startsOn, cutoffOn, labelVi, labelEn) => {
    const parsed = parsePeriodCode(code);
    if (!parsed) throw new Error(code);

    expect(reportingPeriod(parsed)).toMatchObject({ code, startsOn, cutoffOn, labelVi, labelEn });
  });

  it('is due on the 17th, or on the next working day', () => {
    expect(reportingPeriod({ kind: 'M', year: 2026, ordinal: 11 }).dueOn).toBe('2026-11-17');
    expect(reportingPeriod({ kind: 'M', year: 2026, ordinal: 10 }).dueOn).toBe('2026-10-19');
  });

  it('moves past the days off of Tết', () => {
    const tet = ['16', '17', '18', '19', '20'].map((day) => ({
      day: `2026-02-${day}`,
      kind: 'holiday' as const,
    }));

    expect(reportingPeriod({ kind: 'M', year: 2026, ordinal: 2 }, new WorkingDays(tet))).toMatchObject({
      dueOn: '2026-02-23',
      departmentDueOn: '2026-02-23',
      provinceDueOn: '2026-02-25',
      locksOn: '2026-03-17',
    });
  });

  it('refuses a period that does not exist', () => {
    expect(() => reportingPeriod({ kind: 'Q', year: 2026, ordinal: 5 })).toThrow(RangeError);
  });
});

describe('periodsOfYear', () => {
  it('has 19 periods whose months follow each other without gap', () => {
    const periods = periodsOfYear(2027);
    const months = periods.filter((period) => period.kind === 'M');

    expect(periods).toHaveLength(19);
    expect(new Set(periods.map((period) => period.code)).size).toBe(19);
    months.slice(1).forEach((month, index) => {
      const before = new Date(`${months[index]?.cutoffOn}T00:00:00Z`).getTime();
      expect(new Date(`${month.startsOn}T00:00:00Z`).getTime() - before).toBe(86_400_000);
    });
  });

  it('reads its own codes back', () => {
    for (const { code } of periodsOfYear(2031)) {
      const parsed = parsePeriodCode(code);
      expect(parsed && periodCode(parsed)).toBe(code);
    }
  });
});

describe('parsePeriodCode', () => {
  it.each(['2026-M13', '2026-M1', '2026-Q5', '2026-H3', '2026', '26-Y', '2026-Y1', ''])(
    'refuses %j',
    (code) => {
      expect(parsePeriodCode(code)).toBeNull();
    },
  );
});
