import { NO_TEXTS } from './cell-texts';
import { anEntryCell, anEntryRow } from './entry-row.fixture';
import { followUp } from './follow-up';

const row = anEntryRow();
const ratio = anEntryRow({ indicatorCode: 'XH05', unit: 'pct', isRatio: true, decimals: 1, hardMax: 100 });
const REPORTED = { ...NO_TEXTS, value: '7420', state: 'reported', grade: 'official' };

describe('what follows from a change of a figure', () => {
  it('makes a number a reported estimate', () => {
    expect(followUp(row, NO_TEXTS, { value: '7.420' }, 'estimated')).toEqual({
      ...NO_TEXTS,
      value: '7.420',
      state: 'reported',
      grade: 'estimated',
    });
  });

  it('keeps text that cannot be read, as reported, for the person to correct', () => {
    expect(followUp(row, NO_TEXTS, { value: 'tám tỷ' }, 'estimated')).toMatchObject({
      value: 'tám tỷ',
      state: 'reported',
    });
  });

  it('makes the value of its parts, and leaves it alone while one is missing', () => {
    const one = followUp(ratio, NO_TEXTS, { numerator: '11.204' }, 'estimated');
    expect(one.value).toBe('');
    expect(followUp(ratio, one, { denominator: '11.870' }, 'estimated').value).toMatch(/^94,389/);
  });

  it('takes the number away with the choice of an absence', () => {
    expect(followUp(row, REPORTED, { state: 'not_applicable' }, 'estimated')).toEqual({
      ...NO_TEXTS,
      state: 'not_applicable',
    });
  });

  it('leaves a cleared figure as missing where one was saved, else as nothing', () => {
    expect(followUp({ ...row, cell: anEntryCell() }, REPORTED, { value: '' }, 'estimated').state).toBe(
      'missing',
    );
    expect(followUp(row, REPORTED, { value: '' }, 'estimated').state).toBe('');
  });

  it('lets a pasted number and a contradicting state both stand', () => {
    expect(followUp(row, NO_TEXTS, { value: '5', state: 'missing' }, 'estimated')).toMatchObject({
      value: '5',
      state: 'missing',
    });
  });
});
