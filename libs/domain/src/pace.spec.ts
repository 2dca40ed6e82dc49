import fc from 'fast-check';
import { TARGET_OPERATORS, type TargetOperator } from '@cis/contracts';
import { achievement, type Direction, type TargetBounds } from './achievement.js';
import { growsToTarget, pace, type PaceInput } from './pace.js';

const atLeast = (low: number): TargetBounds => ({ operator: 'at_least', low, high: null });
const atMost = (high: number): TargetBounds => ({ operator: 'at_most', low: null, high });
const NO_LAST_YEAR = { samePeriod: null, yearEnd: null };

const cumulative = (change: Partial<PaceInput>): PaceInput => ({
  bounds: atLeast(1000),
  direction: 'higher',
  isCumulative: true,
  value: 480,
  elapsedMonths: 7,
  lastYear: NO_LAST_YEAR,
  ...change,
});
const level = (change: Partial<PaceInput>): PaceInput =>
  cumulative({ isCumulative: false, bounds: atLeast(95), value: 93, ...change });

describe('pace', () => {
  describe('of a figure that accumulates', () => {
    it('is held against last year’s share at the same period: 48 % by July is on track where last year had 47 %', () => {
      expect(pace(cumulative({ lastYear: { samePeriod: 423, yearEnd: 900 } }))).toEqual({
        expectedShare: 0.47,
        achievedShare: 0.48,
        basis: 'last_year',
        state: 'on_track',
      });
    });

    it('is held against the months where there is no last year, and where last year had nothing by then', () => {
      for (const lastYear of [
        NO_LAST_YEAR,
        { samePeriod: 0, yearEnd: 900 },
        { samePeriod: 950, yearEnd: 900 },
      ]) {
        expect(pace(cumulative({ lastYear }))).toMatchObject({
          expectedShare: 7 / 12,
          basis: 'calendar',
          state: 'behind',
        });
      }
    });

    it.each([
      [620, 'ahead'],
      [583, 'on_track'],
      [500, 'behind'],
      [300, 'at_risk'],
    ] as const)('with %d of 1000 by July is %s', (value, state) => {
      expect(pace(cumulative({ value })).state).toBe(state);
    });

    it('counts the other way round under a limit', () => {
      const accidents = cumulative({ bounds: atMost(12), direction: 'lower' });

      expect(pace({ ...accidents, value: 4 }).state).toBe('ahead');
      expect(pace({ ...accidents, value: 7 }).state).toBe('on_track');
      expect(pace({ ...accidents, value: 11 }).state).toBe('at_risk');
    });

    it('cannot come back once a limit is passed, however late in the year', () => {
      const accidents = cumulative({
        bounds: atMost(12),
        direction: 'lower',
        value: 12.1,
        elapsedMonths: 11,
      });

      expect(pace(accidents).state).toBe('at_risk');
      expect(pace({ ...accidents, elapsedMonths: 12 }).state).toBe('at_risk');
    });

    it('is judged by the upper end of a range where lower is better', () => {
      const range = cumulative({
        bounds: { operator: 'range', low: 6, high: 12 },
        direction: 'lower',
        value: 6.9,
      });

      expect(pace(range)).toMatchObject({ state: 'on_track' });
      expect(pace({ ...range, value: 13 }).state).toBe('at_risk');
    });

    it('is on track at the year’s end only when the target is met', () => {
      expect(pace(cumulative({ value: 990, elapsedMonths: 12 })).state).toBe('behind');
      expect(pace(cumulative({ value: 700, elapsedMonths: 12 })).state).toBe('at_risk');
      expect(pace(cumulative({ value: 1000, elapsedMonths: 12 })).state).toBe('on_track');
      expect(pace(cumulative({ value: 1001, elapsedMonths: 12 })).state).toBe('ahead');
    });
  });

  describe('of a level', () => {
    it('is on track once it meets the target, at any time of the year', () => {
      expect(pace(level({ value: 95.5 }))).toMatchObject({ state: 'ahead', basis: 'level' });
      expect(pace(level({ bounds: { operator: 'reach', low: 95, high: null }, value: 95 })).state).toBe(
        'on_track',
      );
    });

    it('is measured by the way from last year’s end to the target', () => {
      const from90 = (value: number) =>
        pace(level({ value, lastYear: { samePeriod: null, yearEnd: 90 } })).state;

      expect(from90(93)).toBe('on_track');
      expect(from90(94.5)).toBe('ahead');
      expect(from90(92.5)).toBe('behind');
      expect(from90(90)).toBe('at_risk');
    });

    it('is at risk when it fell below a target that last year’s end had met', () => {
      expect(pace(level({ value: 93, lastYear: { samePeriod: null, yearEnd: 97 } })).state).toBe('at_risk');
      const poverty = level({ bounds: atMost(3), direction: 'lower', value: 4 });
      expect(pace({ ...poverty, lastYear: { samePeriod: null, yearEnd: 2 } }).state).toBe('at_risk');
      expect(pace({ ...poverty, value: 3.4, lastYear: { samePeriod: null, yearEnd: 4 } }).state).toBe(
        'on_track',
      );
    });

    it('is behind while there is no last year to start from', () => {
      expect(pace(level({ value: 93 })).state).toBe('behind');
    });

    it('is never on track at the year’s end without meeting the target', () => {
      expect(
        pace(level({ value: 94.9, elapsedMonths: 12, lastYear: { samePeriod: null, yearEnd: 90 } })).state,
      ).toBe('behind');
    });
  });

  it('says nothing without a figure or without bounds that fit', () => {
    const unknown = { expectedShare: null, achievedShare: null, basis: null, state: null };

    expect(pace(cumulative({ value: null }))).toEqual(unknown);
    expect(pace(cumulative({ bounds: { operator: 'range', low: 5, high: null } }))).toEqual(unknown);
  });

  describe('whatever the figures', () => {
    const amount = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    const direction = fc.constantFrom<Direction>('higher', 'lower', 'none');
    const bounds = fc
      .tuple(fc.constantFrom<TargetOperator>(...TARGET_OPERATORS), amount, amount)
      .map(([operator, one, other]): TargetBounds => {
        if (operator === 'at_most') return { operator, low: null, high: one };
        if (operator === 'range') return { operator, low: Math.min(one, other), high: Math.max(one, other) };
        return { operator, low: one, high: null };
      });
    const known = fc.record({
      bounds,
      direction,
      isCumulative: fc.boolean(),
      value: fc.double({ min: 0, max: 1e6, noNaN: true }),
      elapsedMonths: fc.integer({ min: 1, max: 12 }),
      lastYear: fc.record({ samePeriod: fc.option(amount), yearEnd: fc.option(amount) }),
    });

    it('gives a state for every figure, and expects a share between nothing and all', () => {
      fc.assert(
        fc.property(known, (input) => {
          const answer = pace(input);
          expect(answer.state).not.toBeNull();
          if (answer.expectedShare !== null) {
            expect(answer.expectedShare).toBeGreaterThan(0);
            expect(answer.expectedShare).toBeLessThanOrEqual(1);
          }
        }),
      );
    });

    it('agrees with the result at the year’s end: on track or ahead exactly when the target is met', () => {
      fc.assert(
        fc.property(known, (input) => {
          const { state } = pace({ ...input, elapsedMonths: 12 });
          const { result } = achievement(input.bounds, input.direction, input.value);
          expect(state === 'ahead' || state === 'on_track').toBe(result !== 'not_met');
        }),
      );
    });

    it('never gets worse by more where more is better, nor by less under a limit', () => {
      const order = ['at_risk', 'behind', 'on_track', 'ahead'];
      const rank = (input: PaceInput) => order.indexOf(pace(input).state ?? '');
      fc.assert(
        fc.property(amount, amount, fc.nat(1e6), known, (goal, one, more, rest) => {
          const growing = {
            ...rest,
            isCumulative: true,
            direction: 'higher' as const,
            bounds: atLeast(goal),
          };
          const limited = { ...rest, isCumulative: true, direction: 'lower' as const, bounds: atMost(goal) };
          expect(rank({ ...growing, value: one + more })).toBeGreaterThanOrEqual(
            rank({ ...growing, value: one }),
          );
          expect(rank({ ...limited, value: one + more })).toBeLessThanOrEqual(
            rank({ ...limited, value: one }),
          );
        }),
      );
    });
  });
});

describe('growsToTarget', () => {
  it.each([
    [
      'an amount',
      { kind: 'indicator', isCumulative: true, aggregation: 'sum', isWeightCumulative: null },
      true,
    ],
    [
      'new members / members',
      { kind: 'indicator', isCumulative: true, aggregation: 'ratio', isWeightCumulative: false },
      true,
    ],
    [
      'dossiers in time / resolved',
      { kind: 'indicator', isCumulative: true, aggregation: 'ratio', isWeightCumulative: true },
      false,
    ],
    [
      'a rate of unknown parts',
      { kind: 'indicator', isCumulative: true, aggregation: 'ratio', isWeightCumulative: null },
      false,
    ],
    [
      'disbursement, computed as disbursed / planned',
      { kind: 'derived', isCumulative: true, aggregation: 'ratio', isWeightCumulative: null },
      true,
    ],
    [
      'poverty',
      { kind: 'indicator', isCumulative: false, aggregation: 'ratio', isWeightCumulative: false },
      false,
    ],
  ] as const)('%s: %j → %s', (_, indicator, expected) => {
    expect(growsToTarget(indicator)).toBe(expected);
  });
});
