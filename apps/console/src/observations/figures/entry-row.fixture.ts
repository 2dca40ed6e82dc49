import type { EntryCellBody, EntryRowBody } from '../entry.types';

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
