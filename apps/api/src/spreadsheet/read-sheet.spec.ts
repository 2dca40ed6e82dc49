import { writeXlsx as writeWorkbook } from 'hucre/xlsx';
import { DomainError } from '@cis/domain';
import { readPasted, readSheet } from './read-sheet.js';

const reasonOf = async (work: Promise<unknown> | (() => unknown)): Promise<string> => {
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    if (error instanceof DomainError) return `${error.code} ${String(error.params['reason'] ?? '')}`.trim();
    throw error;
  }
  return 'read';
};

describe('reading a sheet of figures', () => {
  it('keeps true numbers, empty rows and merged ranges, and shows per cent per hundred', async () => {
    const bytes = await writeWorkbook({
      sheets: [
        {
          name: 'Biểu',
          rows: [['Tháng 10', null, null], [], ['Tỷ lệ', 0.944, 7.5], ['Chữ', '1.234', true]],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
          columns: [{}, { numFmt: '0.0%' }, {}],
        },
      ],
    });

    expect(await readSheet(bytes, 'Biểu.XLSX')).toEqual({
      rows: [
        ['Tháng 10', '', ''],
        ['', '', ''],
        ['Tỷ lệ', 94.4, 7.5],
        ['Chữ', '1.234', 'Có'],
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    });
  });

  it.each([
    ['tabs, with line ends inside quotes', 'Mã\tGhi chú\nKT08\t"hai\ndòng"', [['Mã', 'Ghi chú'], ['KT08', 'hai\ndòng']]],
    ['tabs, with inches and other lone quotes', 'Mã\tGhi chú\nKT08\tống 2" mới', [['Mã', 'Ghi chú'], ['KT08', 'ống 2" mới']]],
    ['semicolons below a title', 'Xã Ia Le, tháng 10\nMã;Giá trị\nKT08;1,5', [['Xã Ia Le, tháng 10'], ['Mã', 'Giá trị'], ['KT08', '1,5']]],
    ['commas', 'code,value\nKT08,1.5', [['code', 'value'], ['KT08', '1.5']]],
  ])('reads %s', (_, text, rows) => {
    expect(readPasted(text).rows).toEqual(rows);
  }); // prettier-ignore

  it('refuses what is no table, and says why', async () => {
    expect(await reasonOf(readSheet(Buffer.from('<html><table>'), 'a.xlsx'))).toMatch(
      /^import.unreadable không phải tệp Excel/,
    );
    expect(await reasonOf(readSheet(new Uint8Array(0), 'a.xlsx'))).toMatch(/^import.unreadable/);
    expect(await reasonOf(readSheet(new Uint8Array(0), 'a.csv'))).toBe(
      'import.unreadable không có ô nào có nội dung',
    );
    expect(await reasonOf(readSheet(Buffer.from('a'), 'a.pdf'))).toBe('file.type-not-allowed');
    expect(await reasonOf(() => readPasted(' \n\t\n'))).toBe('import.unreadable không có ô nào có nội dung');
    expect(await reasonOf(() => readPasted('x\n'.repeat(20_010)))).toMatch(/quá 20000 dòng/);
  });
});
