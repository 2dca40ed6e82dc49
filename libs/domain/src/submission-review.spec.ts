import fc from 'fast-check';
import { decidedState, decisionCounts, isStepAllowed, renewedDecision } from './submission-cycle.js';
import { pendingCells, reviewed, type ReviewCell, type ReviewedForm } from './submission-review.js';

const DOMAINS = ['economy', 'society', 'environment'] as const;
const decision = fc.constantFrom('pending', 'accepted', 'returned' as const);
const cell = (indicatorCode: string) =>
  fc.record({
    indicatorCode: fc.constant(indicatorCode),
    domain: fc.constantFrom(...DOMAINS),
    decision,
    sealedVersion: fc.constant(1),
    currentVersion: fc.constantFrom(1, 1, 1, 2),
  });
/** Of every size, in a state that its cells explain. */
const form = fc
  .integer({ min: 1, max: 8 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => cell(`KT0${index}`))))
  .map((cells): ReviewedForm => ({
    state: decidedState(decisionCounts(cells.map((one) => one.decision))),
    changedCount: cells.filter((one) => one.currentVersion !== one.sealedVersion).length,
    cells,
  }))
  .filter(({ state }) => isStepAllowed(state, 'review'));

const codeOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const accept = ({ indicatorCode }: ReviewCell) => ({
  indicatorCode,
  decision: 'accepted' as const,
  reason: null,
});
const giveBack = ({ indicatorCode }: ReviewCell) => ({
  indicatorCode,
  decision: 'returned' as const,
  reason: 'x',
});

describe('reviewing a form', () => {
  it('is approved exactly when every cell is accepted and nothing changed since it was sealed', () => {
    fc.assert(
      fc.property(form, (one) => {
        const all = one.cells.map(accept);
        const code = codeOf(() => reviewed(one, all, null));

        if (one.changedCount > 0) expect(code).toBe('submission.changed');
        else
          expect(reviewed(one, all, null)).toEqual({
            state: 'approved',
            counts: { pending: 0, accepted: one.cells.length, returned: 0 },
          });
      }),
    );
  });

  it('is returned as soon as one cell is, whatever the others are, changed or not', () => {
    fc.assert(
      fc.property(form, fc.nat(), (one, pick) => {
        const chosen = one.cells[pick % one.cells.length];
        if (!chosen) return;

        expect(reviewed(one, [giveBack(chosen)], null).state).toBe('returned');
      }),
    );
  });

  it('counts every cell once, and changes only those named', () => {
    fc.assert(
      fc.property(form, (one) => {
        const named = one.cells.filter((_, index) => index % 2 === 0);
        const { counts } = reviewed(one, named.map(giveBack), null);
        const others = decisionCounts(
          one.cells.filter((_, index) => index % 2 === 1).map((other) => other.decision),
        );

        expect(counts).toEqual({ ...others, returned: others.returned + named.length });
      }),
    );
  });

  it('lets a department decide nothing outside its domains', () => {
    fc.assert(
      fc.property(form, fc.constantFrom(...DOMAINS), (one, own) => {
        expect(pendingCells(one, [own]).every(({ domain }) => domain === own)).toBe(true);
        const foreign = one.cells.find(({ domain }) => domain !== own);
        if (foreign)
          expect(codeOf(() => reviewed(one, [giveBack(foreign)], [own]))).toBe('submission.not-your-domain');
      }),
    );
  });

  it.each(['draft', 'approved', 'published'] as const)('decides nothing about a form that is %s', (state) => {
    const one = {
      indicatorCode: 'KT08',
      domain: 'economy',
      decision: 'pending',
      sealedVersion: 1,
      currentVersion: 1,
    } as const;

    expect(codeOf(() => reviewed({ state, changedCount: 0, cells: [one] }, [accept(one)], null))).toBe(
      'submission.not-submitted',
    );
  });
});

describe('the cycle of a form', () => {
  it('never goes from a form that waits to the citizens without an approval', () => {
    for (const state of ['draft', 'submitted', 'returned'] as const)
      expect(isStepAllowed(state, 'publish')).toBe(false);
  });

  it('keeps an acceptance only over the very version that was accepted', () => {
    fc.assert(
      fc.property(
        decision,
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 3 }),
        (before, sealedVersion, version) => {
          const stays = before === 'accepted' && sealedVersion === version;

          expect(renewedDecision({ decision: before, sealedVersion }, version)).toBe(
            stays ? 'accepted' : 'pending',
          );
        },
      ),
    );
    expect(renewedDecision(null, 1)).toBe('pending');
  });
});
