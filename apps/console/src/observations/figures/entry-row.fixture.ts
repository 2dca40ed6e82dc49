import type { EntryCellBody, EntryFormBody, EntryRowBody } from '../entry.types';

/** Budget revenue of a month, as the entry form has it. */
export function anEntryRow(change: Partial<EntryRowBody> = {}): EntryRowBody {
  return {
    indicatorCode: 'KT08',
    nameVi: 'Tổng thu ngân sách nhà nước trên địa bàn',
    nameEn: 'State budget revenue',
    domain: 'economy',
    unit: 'mil_vnd',
    direction: 'higher',
    decimals: 1,
    isCumulative: true,
    isDerived: false,
    formula: null,
    isRatio: false,
    numerator: null,
    denominator: null,
    hardMin: 0,
    hardMax: null,
    softMin: null,
    softMax: null,
    isExpected: true,
    cell: null,
    warnings: [],
    target: null,
    meaning: {
      ratio: null,
      difference: null,
      result: null,
      expectedShare: null,
      achievedShare: null,
      pace: null,
    },
    previous: null,
    sameLastYear: null,
    history: [],
    review: null,
    ...change,
  };
}

export function anEntryCell(change: Partial<EntryCellBody> = {}): EntryCellBody {
  return {
    id: '01900000-0000-7000-8000-000000000001',
    version: 1,
    state: 'reported',
    grade: 'estimated',
    value: 7420,
    numerator: null,
    denominator: null,
    note: null,
    reason: null,
    warnings: [],
    updatedAt: '2026-11-16T03:42:00.000Z',
    publishedAt: null,
    isSample: false,
    ...change,
  };
}

/** The form of November 2026 with that row. */
export function anEntryForm(change: Partial<EntryFormBody> = {}): EntryFormBody {
  return {
    form: 'kt-xh',
    formNameVi: 'Kinh tế - xã hội',
    communeCode: '23986',
    communeName: 'Xã Ia Le',
    period: {
      code: '2026-M11',
      kind: 'M',
      year: 2026,
      labelVi: 'Tháng 11/2026',
      labelEn: 'November 2026',
      startsOn: '2026-10-15',
      cutoffOn: '2026-11-14',
      dueOn: '2026-11-17',
      timelyUntil: '2026-11-17',
      locksOn: '2026-12-01',
      daysLeft: 1,
      state: 'open',
      mayEnter: true,
      isLate: false,
      reopenedUntil: null,
      isUnlockRequested: false,
      elapsedMonths: 11,
    },
    submission: null,
    mayEnter: true,
    historyPeriods: [],
    rows: [anEntryRow()],
    ...change,
  };
}
