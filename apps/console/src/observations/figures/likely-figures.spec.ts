import { anEntryForm, anEntryRow } from './entry-row.fixture';
import { likelyFigures } from './likely-figures';

const form = anEntryForm({ historyPeriods: ['2026-M09', '2026-M10'] });
const share = anEntryRow({ unit: 'pct', isCumulative: false, decimals: 1, hardMax: 100, history: [93, 94] });
const count = anEntryRow({
  unit: 'household',
  isCumulative: false,
  decimals: 0,
  hardMax: 100,
  history: [19, 20],
});

describe('what an impossible figure was probably meant to be', () => {
  it('is the figure without the footnote mark that stuck to it', () => {
    expect(likelyFigures(206, count, form)).toEqual([20]);
  });

  it('is, where there are decimals, also the figure with the comma it lost', () => {
    expect(likelyFigures(941, share, form)).toEqual([94, 94.1]);
    expect(likelyFigures(940, share, form)).toEqual([94]);
  });

  it('is known from the target where nothing was reported before', () => {
    const target = { operator: 'at_least', low: 95, high: null } as const;
    const row = { ...share, history: [null, null], target: { ...target, ...DECISION } };
    expect(likelyFigures(950, row, form)).toEqual([95]);
  });

  it('is unknown where nothing fits, or the correction would be impossible too', () => {
    expect(likelyFigures(140, share, form)).toEqual([]);
    expect(likelyFigures(950, { ...share, history: [] }, form)).toEqual([]);
    expect(likelyFigures(941, { ...share, hardMax: 50 }, form)).toEqual([]);
  });
});

const DECISION = { versionNumber: 1, decisionNumber: '12/QĐ-UBND', decisionDate: '2026-01-05' };
