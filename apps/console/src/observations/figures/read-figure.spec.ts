import fc from 'fast-check';

import { figureText, readFigure, type FigureLimits } from './read-figure';

const MONEY: FigureLimits = { decimals: 1, hardMin: 0, hardMax: null };
const PER_CENT: FigureLimits = { decimals: 2, hardMin: 0, hardMax: 100 };
const EXACT: FigureLimits = { decimals: 3, hardMin: null, hardMax: null };

describe('reading a figure as it was typed', () => {
  it.each<[string, FigureLimits, ReturnType<typeof readFigure>]>([
    ['7.420', MONEY, { kind: 'value', value: 7420, isUnusual: false }],
    ['7420,5', MONEY, { kind: 'value', value: 7420.5, isUnusual: false }],
    ['95,5 %', PER_CENT, { kind: 'value', value: 95.5, isUnusual: false }],
    ['95.5', PER_CENT, { kind: 'value', value: 95.5, isUnusual: true }],
    ['1,234,567.8', MONEY, { kind: 'value', value: 1234567.8, isUnusual: true }],
    ['7 420', MONEY, { kind: 'value', value: 7420, isUnusual: true }],
    ['1,234', EXACT, { kind: 'value', value: 1.234, isUnusual: false }],
    ['1,234', MONEY, { kind: 'ask', readings: [1.234, 1234] }],
    ['95.123', PER_CENT, { kind: 'ask', readings: [95123, 95.123] }],
    ['  ', MONEY, { kind: 'empty' }],
    ['tám tỷ', MONEY, { kind: 'invalid' }],
    ['-', MONEY, { kind: 'invalid' }],
  ])('takes %j as it is meant', (text, limits, reading) => {
    expect(readFigure(text, limits)).toEqual(reading);
  });

  it('never asks about a text it wrote itself', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (any) => {
        const value = Number(any.toFixed(6));
        expect(readFigure(figureText(value), { decimals: 0, hardMin: null, hardMax: null })).toMatchObject({
          kind: 'value',
          value: value === 0 ? 0 : value,
        });
      }),
    );
    expect(figureText(1.234)).toBe('1,2340');
    expect(figureText(null)).toBe('');
  });
});
