import fc from 'fast-check';
import { achievement, boundsFit, type Direction, type TargetBounds } from './achievement.js';

const exactly = (low: number): TargetBounds => ({ operator: 'equal', low, high: null });
const atLeast = (low: number): TargetBounds => ({ operator: 'at_least', low, high: null });
const atMost = (high: number): TargetBounds => ({ operator: 'at_most', low: null, high });
const between = (low: number, high: number): TargetBounds => ({ operator: 'range', low, high });
const reach = (low: number): TargetBounds => ({ operator: 'reach', low, high: null });

describe('achievement', () => {
  it('shows the budget revenue of Ia Le in 2025 as 212 % of the target, which is exceeded', () => {
    const result = achievement(exactly(8140 / 2.12), 'higher', 8140);

    expect(result.ratio).toBeCloseTo(212, 8);
    expect(result.result).toBe('exceeded');
  });

  it.each<[string, TargetBounds, Direction, number, string]>([
    ['below at least', atLeast(95), 'higher', 94.89, 'not_met'],
    ['exactly at least', atLeast(95), 'higher', 95, 'met'],
    ['above at least', atLeast(95), 'higher', 95.01, 'exceeded'],
    ['below at most, fewer is better', atMost(3.5), 'lower', 3.38, 'exceeded'],
    ['exactly at most', atMost(3.38), 'lower', 3.38, 'met'],
    ['above at most', atMost(3), 'lower', 3.38, 'not_met'],
    ['at most without a direction', atMost(30), 'none', 20, 'met'],
    ['inside a range', between(10, 10.5), 'higher', 10.2, 'met'],
    ['beyond the good end of a range', between(10, 10.5), 'higher', 11, 'exceeded'],
    ['before the range', between(10, 10.5), 'higher', 9.9, 'not_met'],
    ['below a range where lower is better', between(2, 3), 'lower', 1.5, 'exceeded'],
    ['above a range where lower is better', between(2, 3), 'lower', 3.5, 'not_met'],
    ['outside a range without a direction', between(40, 45), 'none', 46, 'not_met'],
    ['beyond a level to reach and keep', reach(18), 'higher', 19, 'met'],
    ['short of a level to reach', reach(19), 'higher', 18, 'not_met'],
    ['a level to keep low', reach(0), 'lower', 0, 'met'],
    ['equal, lower is better and less reported', exactly(4), 'lower', 3, 'exceeded'],
    ['equal without a direction', exactly(4), 'none', 3, 'not_met'],
    ['a yearly rate', { operator: 'per_year', low: 10, high: null }, 'higher', 11, 'exceeded'],
  ])('judges %s', (_, bounds, direction, actual, result) => {
    expect(achievement(bounds, direction, actual).result).toBe(result);
  });

  it('shows a difference and no per cent where lower is better, also for a target of 0', () => {
    expect(achievement(atMost(0), 'lower', 0)).toEqual({ ratio: null, difference: 0, result: 'met' });
    expect(achievement(atMost(5), 'lower', 3).ratio).toBeNull();
    expect(achievement(atMost(5), 'lower', 3).difference).toBe(-2);
  });

  it('shows no per cent of 0 or of a negative target', () => {
    expect(achievement(exactly(0), 'higher', 3)).toEqual({ ratio: null, difference: 3, result: 'exceeded' });
    expect(achievement(exactly(-2), 'higher', 3).ratio).toBeNull();
  });

  it('knows nothing without an actual: missing is not zero', () => {
    expect(achievement(atLeast(5), 'higher', null)).toEqual({ ratio: null, difference: null, result: null });
    expect(achievement(atLeast(5), 'higher', 0).result).toBe('not_met');
  });

  const bounds = fc
    .record({
      operator: fc.constantFrom('at_least', 'at_most', 'equal', 'range', 'reach', 'per_year' as const),
      a: fc.integer({ min: -50, max: 50 }),
      b: fc.integer({ min: -50, max: 50 }),
    })
    .map(({ operator, a, b }): TargetBounds => {
      if (operator === 'range') return { operator, low: Math.min(a, b), high: Math.max(a, b) };
      return operator === 'at_most' ? { operator, low: null, high: a } : { operator, low: a, high: null };
    });
  const RANK = { not_met: 0, met: 1, exceeded: 2 };

  it('never gets worse when the actual moves in the good direction', () => {
    fc.assert(
      fc.property(
        bounds,
        fc.constantFrom('higher', 'lower' as const),
        fc.integer(),
        fc.nat(50),
        (target, direction, from, step) => {
          // "at least" with lower-is-better (and the reverse) asks for movement against the direction.
          fc.pre(!(target.operator === 'at_least' && direction === 'lower'));
          fc.pre(!(target.operator === 'at_most' && direction === 'higher'));
          const to = direction === 'higher' ? from + step : from - step;
          const [before, after] = [from, to].map(
            (actual) => achievement(target, direction, actual).result ?? 'not_met',
          );

          expect(RANK[after ?? 'not_met']).toBeGreaterThanOrEqual(RANK[before ?? 'met']);
        },
      ),
    );
  });

  it('always gives a result when the bounds fit and never says exceeded without a direction', () => {
    fc.assert(
      fc.property(bounds, fc.integer(), (target, actual) => {
        expect(boundsFit(target)).toBe(true);
        expect(['not_met', 'met']).toContain(achievement(target, 'none', actual).result);
      }),
    );
  });
});
