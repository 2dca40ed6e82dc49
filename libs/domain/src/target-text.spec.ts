import fc from 'fast-check';
import type { TargetBounds } from './achievement.js';
import { readTargetText, writeTargetText, type TargetTextContext } from './target-text.js';

const PERCENT: TargetTextContext = { direction: 'higher', unitWords: ['%', 'pct'], isYesNo: false };
const MONEY: TargetTextContext = { direction: 'higher', unitWords: ['triệu đồng'], isYesNo: false };
const POVERTY: TargetTextContext = { direction: 'lower', unitWords: ['%'], isYesNo: false };
const SHARE: TargetTextContext = { direction: 'none', unitWords: ['%'], isYesNo: false };
const YES_NO: TargetTextContext = { direction: 'higher', unitWords: ['đạt/chưa đạt'], isYesNo: true };
const INCOME: TargetTextContext = {
  direction: 'higher',
  unitWords: ['triệu đồng/người/năm'],
  isYesNo: false,
};

const atLeast = (low: number): TargetBounds => ({ operator: 'at_least', low, high: null });
const atMost = (high: number): TargetBounds => ({ operator: 'at_most', low: null, high });
const single = (operator: 'equal' | 'reach' | 'per_year', low: number): TargetBounds => ({
  operator,
  low,
  high: null,
});
const between = (low: number, high: number): TargetBounds => ({ operator: 'range', low, high });

describe('a target as people write it', () => {
  it.each<[string, TargetTextContext, TargetBounds]>([
    ['≥ 9.500', MONEY, atLeast(9500)],
    ['>=9500', MONEY, atLeast(9500)],
    ['9.500 triệu đồng', MONEY, atLeast(9500)],
    ['9 500', MONEY, atLeast(9500)],
    ['95', PERCENT, atLeast(95)],
    ['95,5%', PERCENT, atLeast(95.5)],
    ['Từ 95 % trở lên', PERCENT, atLeast(95)],
    ['95% trở lên', PERCENT, atLeast(95)],
    ['đạt từ 95% trở lên', PERCENT, atLeast(95)],
    ['đạt trên 95%', PERCENT, atLeast(95)],
    ['không dưới 95', PERCENT, atLeast(95)],
    ['TỐI THIỂU 95', PERCENT, atLeast(95)],
    ['3,38', POVERTY, atMost(3.38)],
    ['≤ 3,5', POVERTY, atMost(3.5)],
    ['không quá 3,5%', POVERTY, atMost(3.5)],
    ['khong qua 3,5 %', POVERTY, atMost(3.5)],
    ['dưới 3,5%', POVERTY, atMost(3.5)],
    ['3,5% trở xuống', POVERTY, atMost(3.5)],
    ['42,1', SHARE, single('equal', 42.1)],
    ['= 12', PERCENT, single('equal', 12)],
    ['bằng 12', PERCENT, single('equal', 12)],
    ['10 - 10,5', PERCENT, between(10, 10.5)],
    ['10-10,5%', PERCENT, between(10, 10.5)],
    ['10% – 10,5%', PERCENT, between(10, 10.5)],
    ['từ 10 đến 10,5 %', PERCENT, between(10, 10.5)],
    ['1.200 đến 1.300 triệu đồng', MONEY, between(1200, 1300)],
    ['-2 - -1', SHARE, between(-2, -1)],
    ['đạt 19', PERCENT, single('reach', 19)],
    ['giữ vững 19', PERCENT, single('reach', 19)],
    ['đạt', YES_NO, single('reach', 1)],
    ['8 %/năm', PERCENT, single('per_year', 8)],
    ['bình quân 8,5%/năm', PERCENT, single('per_year', 8.5)],
    ['≥ 8 % mỗi năm', PERCENT, single('per_year', 8)],
    ['không quá 2/năm', POVERTY, single('per_year', 2)],
    ['60 triệu đồng/người/năm', INCOME, atLeast(60)],
  ])('reads "%s"', (text, context, bounds) => {
    expect(readTargetText(text, context)).toEqual({ kind: 'bounds', bounds });
  });

  it.each(['', '   ', '-', '–'])('takes "%s" for no target', (text) => {
    expect(readTargetText(text, PERCENT)).toEqual({ kind: 'empty' });
  });

  it.each([
    'tốt hơn',
    'đạt',
    '≥',
    '10,5 - 10',
    '≥ mười',
    'khá 95',
    '95 tấn',
    '1.23.4',
    'tu',
    '≤ 8 %/năm',
    '9'.repeat(200),
  ])('does not guess what "%s" means', (text) => {
    expect(readTargetText(text, PERCENT)).toEqual({ kind: 'unreadable' });
  });

  it('reads back exactly what it writes, for every operator and six decimals', () => {
    const figure = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map((n) => n / 1e6);
    const bounds = fc.oneof(
      figure.map(atLeast),
      figure.map(atMost),
      figure.map((low) => single('equal', low)),
      figure.map((low) => single('reach', low)),
      figure.map((low) => single('per_year', low)),
      fc.tuple(figure, figure).map(([a, b]) => between(Math.min(a, b), Math.max(a, b))),
    );
    fc.assert(
      fc.property(bounds, fc.constantFrom(PERCENT, MONEY, POVERTY, SHARE, INCOME), (wanted, context) => {
        expect(readTargetText(writeTargetText(wanted), context)).toEqual({ kind: 'bounds', bounds: wanted });
      }),
    );
    expect(readTargetText(writeTargetText(single('reach', 1), true), YES_NO)).toEqual({
      kind: 'bounds',
      bounds: single('reach', 1),
    });
  });

  it('survives any text, and never gives bounds that do not fit their operator', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 140 }), (text) => {
        expect(['bounds', 'empty', 'unreadable']).toContain(readTargetText(text, PERCENT).kind);
      }),
    );
  });
});
