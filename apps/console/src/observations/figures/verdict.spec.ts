import { NO_TEXTS, textsOfCell, type CellTexts } from './cell-texts';
import { anEntryCell, anEntryRow } from './entry-row.fixture';
import { verdictOf } from './verdict';

const row = anEntryRow();
const ratio = anEntryRow({ indicatorCode: 'XH05', unit: 'pct', isRatio: true, decimals: 1, hardMax: 100 });
const reported = (change: Partial<CellTexts>): CellTexts => ({
  ...NO_TEXTS,
  state: 'reported',
  grade: 'estimated',
  ...change,
});

describe('what can be done with a row as typed', () => {
  it('sends a number with every part given', () => {
    expect(verdictOf(row, reported({ value: '7.420', note: ' quyết toán ' }))).toEqual({
      kind: 'ready',
      body: {
        indicatorCode: 'KT08',
        state: 'reported',
        grade: 'estimated',
        value: 7420,
        numerator: null,
        denominator: null,
        note: 'quyết toán',
        reason: null,
      },
    });
  });

  it('has nothing to send of what is saved, nor of an untouched row', () => {
    const cell = anEntryCell();
    expect(verdictOf({ ...row, cell }, textsOfCell(cell))).toEqual({ kind: 'same' });
    expect(verdictOf(row, NO_TEXTS)).toEqual({ kind: 'same' });
  });

  it('leaves the quotient of parts to the server, but not a value that contradicts them', () => {
    const parts = { numerator: '11204', denominator: '11870' };
    expect(verdictOf(ratio, reported({ ...parts, value: '94,4' }))).toMatchObject({
      body: { value: null, numerator: 11204 },
    });
    expect(verdictOf(ratio, reported({ ...parts, value: '90' }))).toMatchObject({ body: { value: 90 } });
  });

  it.each([
    ['a word', row, reported({ value: 'tám' }), { kind: 'invalid', column: 'value' }],
    [
      'two readings',
      row,
      reported({ value: '1,234' }),
      { kind: 'ask', column: 'value', readings: [1.234, 1234] },
    ],
    ['one part', ratio, reported({ numerator: '5' }), { kind: 'incomplete', column: 'denominator' }],
    [
      'a denominator of nothing',
      ratio,
      reported({ numerator: '5', denominator: '0' }),
      { kind: 'invalid', column: 'denominator' },
    ],
    ['a state without its number', row, reported({}), { kind: 'incomplete', column: 'value' }],
    [
      'an absence without a reason',
      row,
      { ...NO_TEXTS, state: 'not_available' },
      { kind: 'incomplete', column: 'note' },
    ],
    ['a remark without a state', row, { ...NO_TEXTS, note: 'x' }, { kind: 'incomplete', column: 'state' }],
    [
      'an absence with a number',
      row,
      { ...NO_TEXTS, state: 'missing', value: '5' },
      { kind: 'invalid', column: 'state' },
    ],
  ] as const)('keeps %s back and says where', (_, of, texts, verdict) => {
    expect(verdictOf(of, texts)).toMatchObject(verdict);
  });

  it('gives the reason of an absence and keeps an older note beside it', () => {
    const cell = anEntryCell({
      state: 'not_available',
      grade: null,
      value: null,
      reason: 'cũ',
      note: 'ghi chú',
    });

    expect(verdictOf({ ...row, cell }, { ...textsOfCell(cell), note: 'mới' })).toMatchObject({
      body: { reason: 'mới', note: 'ghi chú', grade: null },
    });
  });
});
