import fc from 'fast-check';

import { formatTsv, parseTsv } from './tsv.js';

describe('tab-separated text', () => {
  it.each([
    [
      'Excel, with the line break it puts at the end',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'LibreOffice and Google Sheets, without one',
      '1\t2\n3\t4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['one cell', '7.420', [['7.420']]],
    ['empty cells and rows inside', '\t1\n\n2\t', [['', '1'], [''], ['2', '']]],
    ['a line break and a tab in quotes', '"a\nb"\t"c\td"', [['a\nb', 'c\td']]],
    ['doubled quotes', '"xã ""Ia Le"""\t5', [['xã "Ia Le"', '5']]],
    ['a quote that only begins a word', '"a" b\t2', [['"a" b', '2']]],
  ])('of %s is read cell by cell', (_, text, block) => {
    expect(parseTsv(text)).toEqual(block);
  });

  it('comes back as it was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ư', '"', '\t', '\n', ' ') });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(block, (cells) => {
        // One last empty row cannot be told from the line break that ends a text.
        fc.pre(cells.length === 1 || formatTsv(cells.slice(-1)) !== '');
        expect(parseTsv(formatTsv(cells))).toEqual(cells);
      }),
    );
  });
});
