import { figureChange } from './submission-difference.js';
import { missingRows, openWarnings, refuseUnlessReady, type ReadinessRow } from './submission-readiness.js';

const row = (change: Partial<ReadinessRow> = {}): ReadinessRow => ({
  code: 'KT08',
  name: 'Thu ngân sách',
  isExpected: true,
  state: 'reported',
  note: null,
  warnings: [],
  ...change,
});

describe('a form that is to be sent', () => {
  it.each([
    ['reported', true],
    ['not_applicable', true],
    ['not_available', true],
    ['not_due', false],
    ['missing', false],
    [null, false],
  ] as const)('counts %s as settled: %s', (state, isSettled) => {
    expect(missingRows([row({ state })]).length === 0).toBe(isSettled);
  });

  it('owes nothing that is not expected', () => {
    expect(missingRows([row({ isExpected: false, state: null })])).toEqual([]);
  });

  it('has a warning open until a note answers it, and blanks are no note', () => {
    const warned = { warnings: ['cumulative-fell'] };

    expect(openWarnings([row(warned), row({ ...warned, note: '  ' })])).toHaveLength(2);
    expect(openWarnings([row({ ...warned, note: 'Đã đối chiếu' })])).toEqual([]);
  });

  it('is refused with every missing figure as a fault, and the first three by name', () => {
    const rows = ['A', 'B', 'C', 'D'].map((name) => row({ code: `KT0${name}`, name, state: null }));

    let refusal: unknown;
    try {
      refuseUnlessReady([...rows, row()]);
    } catch (error) {
      refusal = error;
    }

    expect(refusal).toMatchObject({
      code: 'submission.incomplete',
      params: { count: 4, names: 'A; B; C…' },
      faults: rows.map(({ code }) => ({ pointer: `/cells/${code}`, code: 'missing' })),
    });
  });

  it('is refused while empty, though nothing is expected', () => {
    expect(() => refuseUnlessReady([row({ isExpected: false, state: null })])).toThrow(
      expect.objectContaining({ code: 'submission.empty' }),
    );
  });
});

describe('figureChange', () => {
  const figure = {
    state: 'reported',
    grade: 'estimated',
    value: 1,
    numerator: null,
    denominator: null,
    note: null,
    reason: null,
  };

  it.each([
    ['nothing and nothing', null, null, 'same'],
    ['a first figure', null, figure, 'new'],
    ['a figure that is gone', figure, null, 'removed'],
    ['the same figure', figure, { ...figure }, 'same'],
    ['another value', figure, { ...figure, value: 2 }, 'changed'],
    ['only a note, which is how a commune answers', figure, { ...figure, note: 'Đúng' }, 'changed'],
  ] as const)('tells %s', (_, before, after, change) => {
    expect(figureChange(before, after)).toBe(change);
  });
});
