import fc from 'fast-check';
import { addQualityCounts, NOTHING_DUE, reportQuality, type QualityCounts } from './report-quality.js';

const pair = fc.nat(500).chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)));

const counts: fc.Arbitrary<QualityCounts> = fc
  .tuple(pair, pair, pair, pair)
  .map(([[filled, expected], [sound, reported], [timely, due], [unchanged, submitted]]) => ({
    expected,
    filled,
    reported,
    sound,
    due,
    timely,
    submitted,
    unchanged,
  }));

const wild: fc.Arbitrary<QualityCounts> = fc.record({
  expected: fc.integer(),
  filled: fc.integer(),
  reported: fc.integer(),
  sound: fc.integer(),
  due: fc.integer(),
  timely: fc.integer(),
  submitted: fc.integer(),
  unchanged: fc.integer(),
});

const known = (share: number | null): share is number => share !== null;

describe('reportQuality', () => {
  it('says what part of what was due is there', () => {
    expect(
      reportQuality({
        expected: 40,
        filled: 30,
        reported: 28,
        sound: 21,
        due: 12,
        timely: 9,
        submitted: 10,
        unchanged: 10,
      }),
    ).toEqual({ accuracy: 0.75, completeness: 0.75, cleanliness: 1, timeliness: 0.75 });
  });

  it('measures nothing where nothing was due', () => {
    expect(reportQuality(NOTHING_DUE)).toEqual({
      accuracy: null,
      completeness: null,
      cleanliness: null,
      timeliness: null,
    });
  });

  it('never exceeds 100 %, whatever is counted', () => {
    fc.assert(
      fc.property(wild, (any) =>
        Object.values(reportQuality(any)).every((share) => !known(share) || (share >= 0 && share <= 1)),
      ),
    );
  });

  it('lies for the province between its best and its worst commune', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 20 }), (communes) => {
        const whole = reportQuality(addQualityCounts(communes));
        for (const measure of ['accuracy', 'completeness', 'cleanliness', 'timeliness'] as const) {
          const shares = communes.map((one) => reportQuality(one)[measure]).filter(known);
          const together = whole[measure];
          if (together === null) expect(shares).toEqual([]);
          else {
            expect(together).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-12);
            expect(together).toBeLessThanOrEqual(Math.max(...shares) + 1e-12);
          }
        }
      }),
    );
  });

  it('does not depend on how communes are grouped', () => {
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 10 }), fc.nat(10), (all, at) => {
        expect(
          addQualityCounts([addQualityCounts(all.slice(0, at)), addQualityCounts(all.slice(at))]),
        ).toEqual(addQualityCounts(all));
      }),
    );
  });
});
