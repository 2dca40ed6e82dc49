import { readFigures } from './read-figures.js';
import { sheetOf, VOCABULARY } from './sheet.fixture.js';
import { readUnit, splitUnit } from './units.js';

const LENGTH = 2_000;
const filled = (part: string): string => part.repeat(Math.ceil(LENGTH / part.length));

/** Texts that a pattern with two neighbouring parts for the same letters divides in every way there is. */
const HOSTILE: Readonly<Record<string, string>> = {
  'an open bracket before blanks': `Thu (${filled(' ')}x`,
  'a comma before blanks': `Thu,${filled(' ')},`,
  'brackets that never close': filled('('),
  'digits and blanks': `1${filled(' 1')}!`,
  digits: `${filled('1')}!`,
  'blanks after a digit': `1${filled(' ')}!`,
  'words that announce a unit': `${filled('unit:')}(`,
  numbering: filled('1.'),
  dashes: filled('- '),
  'a month before blanks': `tháng 1${filled(' ')}x`,
  'a fraction of blanks': `${filled('1 ')}/${filled('1 ')}!`,
  'a word before brackets': `chưa có ${filled('(')}`,
  stars: `1${filled('*')}!`,
};

describe('texts made to be slow', () => {
  // Four places in fifty rows: a reading that takes the square of the length would not be done within the time of a test.
  it.each(Object.entries(HOSTILE))('are read at once: %s', (_, text) => {
    const rows = Array.from({ length: 50 }, () => [text, text, 1]);
    const { figures } = readFigures(
      sheetOf([[text], ['Chỉ tiêu', 'Tháng 10/2026', text], ...rows, ['KT08', 12, 1]]),
      VOCABULARY,
    );

    expect(figures.map(({ raw }) => raw)).toContain('12');
  });

  it('are looked for among the names no more than a thousand times', () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => [
      `Tổng thu ngân sách nhà nước trên địa bàn ${row}`,
      1,
    ]);
    const { figures } = readFigures(
      sheetOf([['Chỉ tiêu', 'Tháng 10/2026'], ...rows, ['KT08', 12]]),
      VOCABULARY,
    );

    expect(figures).toHaveLength(20_001);
    expect(figures[0]?.indicatorCandidates).toEqual(['KT08']);
    expect(figures.at(-2)?.indicatorCandidates).toEqual([]);
    expect(figures.at(-1)?.indicatorCode).toBe('KT08');
  });

  it('leave units as readable as they were', () => {
    expect(splitUnit('Tổng thu ( ĐVT : triệu đồng )')).toEqual({
      name: 'Tổng thu',
      unit: readUnit('triệu đồng'),
    });
    expect(splitUnit('Tổng thu, tỷ đồng').unit).toEqual(readUnit('tỷ đồng'));
    expect(splitUnit('Tổng thu (đơn vị tính: ha)').unit).toEqual(readUnit('ha'));
  });
});
