import { writeXlsx as writeWorkbook } from 'hucre/xlsx';
import { DomainError } from '@cis/domain';
import { readTable } from './read-table.js';
import {
  columnLetter,
  LARGEST_FILE_BYTES,
  MOST_COLUMNS,
  MOST_ROWS,
  sheetTitle,
  type SheetContent,
} from './table.js';
import { writeCsv, writeXlsx } from './write-spreadsheet.js';

const SHEET: SheetContent = {
  name: 'Chỉ tiêu 2026',
  columns: [
    { header: 'Xã, phường', kind: 'text' },
    { header: 'Mã', kind: 'text' },
    { header: 'Giá trị', kind: 'number', decimals: 2 },
    { header: 'Ngày', kind: 'date' },
    { header: 'Ghi chú', kind: 'text' },
  ],
  rows: [
    ['Xã Ia Le', '23998', 8.14, '2026-01-01', '=1+1'],
    ['Phường Pleiku', '23575', -1234567.5, null, '+84 269 0000000'],
    ['Xã "Kbang"; dòng\nmới', '00123', 0, '2026-12-31', '<b>đậm</b> & "nháy"'],
    ['Xã Krong', '1', 1.234, null, true],
  ],
};

const READ_BACK = [
  ['Xã, phường', 'Mã', 'Giá trị', 'Ngày', 'Ghi chú'],
  ['Xã Ia Le', '23998', '8,14', '2026-01-01', '=1+1'],
  ['Phường Pleiku', '23575', '-1234567,5', '', '+84 269 0000000'],
  ['Xã "Kbang"; dòng\nmới', '00123', '0', '2026-12-31', '<b>đậm</b> & "nháy"'],
  ['Xã Krong', '1', '1,234', '', 'Có'],
];

const csv = (text: string) => readTable(Buffer.from(text), 'a.csv');
const cells = async (rows: ReturnType<typeof readTable>) => (await rows).map((row) => row.cells);
const problem = async (rows: Promise<unknown>) => {
  const error: unknown = await rows.catch((reason: unknown) => reason);
  return error instanceof DomainError ? `${error.code} ${String(error.params.reason ?? '')}`.trim() : error;
};

describe('writing and reading back', () => {
  it('keeps text, numbers and dates through XLSX', async () => {
    expect(await cells(readTable(await writeXlsx([SHEET]), 'b.XLSX'))).toEqual(READ_BACK);
  });

  it('keeps text, numbers and dates through CSV', async () => {
    const dayFirst = READ_BACK.map((row) =>
      row.map((cell) => cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1')),
    );

    expect(await cells(readTable(writeCsv(SHEET), 'b.csv'))).toEqual(dayFirst);
  });

  it('numbers the rows as the spreadsheet program does, title lines and gaps included', async () => {
    const bytes = await writeXlsx([{ ...SHEET, title: ['UBND tỉnh Gia Lai', ''] }]);

    const rows = await readTable(bytes, 'c.xlsx');

    expect(rows.map((row) => row.number)).toEqual([1, 3, 4, 5, 6, 7]);
  });

  it('marks CSV text that a spreadsheet would run, and leaves negative numbers alone', () => {
    const text = writeCsv(SHEET).toString();

    expect(text.startsWith('\ufeffXã, phường;Mã')).toBe(true);
    expect(text).toContain(";'=1+1\r\n");
    expect(text).toContain(';-1234567,5;');
  });

  it('writes what XML cannot hold without it', async () => {
    const rows = [['a\u0000b\ud800c', null, null, null, null]];

    expect((await cells(readTable(await writeXlsx([{ ...SHEET, rows }]), 'd.xlsx')))[1]).toEqual([
      'ab\ufffdc',
    ]);
  });
});

describe('reading XLSX', () => {
  it('reads the first visible sheet', async () => {
    const bytes = await writeWorkbook({
      sheets: [
        { name: 'Danh mục', hidden: true, rows: [['ẩn']] },
        { name: 'Dữ liệu', rows: [['thấy'], [0.1 + 0.2], [new Date('2026-09-02T07:30:00Z')]] },
      ],
    });

    expect(await cells(readTable(bytes, 'a.xlsx'))).toEqual([['thấy'], ['0,3'], ['2026-09-02T07:30']]);
  });

  it('refuses what is not a workbook', async () => {
    expect(await problem(readTable(Buffer.from('xin chào'), 'a.xlsx'))).toMatch(
      /^import.unreadable không phải tệp Excel/,
    );
    expect(await problem(readTable(new Uint8Array(0), 'a.xlsx'))).toMatch(/^import.unreadable/);
    expect(await problem(readTable(Buffer.from('PK\u0005\u0006'.padEnd(22, '\0')), 'a.xlsx'))).toMatch(
      /^import.unreadable/,
    );
  });

  it('refuses an archive that declares to unpack to too much, or does not say', async () => {
    const bytes = Buffer.from(await writeXlsx([SHEET]));
    const directory = bytes.readUInt32LE(bytes.lastIndexOf('PK\u0005\u0006') + 16);
    const bomb = Buffer.from(bytes);
    bomb.writeUInt32LE(2 ** 31, directory + 24);
    const silent = Buffer.from(bytes);
    silent.writeUInt32LE(0, directory + 24);

    expect(await problem(readTable(bomb, 'a.xlsx'))).toBe('import.unreadable tệp quá lớn sau khi giải nén');
    expect(await problem(readTable(silent, 'a.xlsx'))).toBe('import.unreadable tệp quá lớn sau khi giải nén');
  });

  it('refuses a line of millions of empty cells at once', async () => {
    const begun = performance.now();

    expect(await problem(csv(';'.repeat(4_000_000)))).toBe(
      'import.unreadable tệp CSV có dấu ngoặc kép chưa đóng hoặc dòng quá dài',
    );
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('refuses an archive whose reader would follow another directory than the one that is judged', async () => {
    const bytes = Buffer.from(await writeXlsx([SHEET]));
    const end = bytes.length - 22;
    expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
    for (const field of [12, 16]) {
      const zip64 = Buffer.from(bytes);
      zip64.writeUInt32LE(0xffffffff, end + field);
      expect(await problem(readTable(zip64, 'a.xlsx'))).toBe(
        'import.unreadable tệp quá lớn sau khi giải nén',
      );
    }
  });

  it('never unpacks an entry beyond its declared size', async () => {
    const bytes = Buffer.from(
      await writeXlsx([{ ...SHEET, rows: Array.from({ length: 5000 }, () => ['x'.repeat(100)]) }]),
    );
    const end = bytes.lastIndexOf('PK\u0005\u0006');
    let entry = bytes.readUInt32LE(end + 16);
    for (let index = 0; index < bytes.readUInt16LE(end + 10); index += 1) {
      bytes.writeUInt32LE(10, entry + 24);
      entry +=
        46 + bytes.readUInt16LE(entry + 28) + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
    }

    expect(await problem(readTable(bytes, 'a.xlsx'))).toMatch(/^import.unreadable tệp Excel bị hỏng/);
  });

  it('refuses too many rows or columns instead of cutting them off', async () => {
    const tall = await writeWorkbook({
      sheets: [{ name: 'a', rows: Array.from({ length: MOST_ROWS + 5 }, () => ['x']) }],
    });
    const wide = await writeWorkbook({
      sheets: [{ name: 'a', rows: [Array.from({ length: MOST_COLUMNS + 5 }, () => 'x')] }],
    });

    expect(await problem(readTable(tall, 'a.xlsx'))).toMatch(/quá 20000 dòng/);
    expect(await problem(readTable(wide, 'a.xlsx'))).toMatch(/quá 100 cột/);
  });
});

describe('reading CSV', () => {
  it.each([
    ['a;b\n1,5;2', [['a', 'b'], ['1,5', '2']]],
    ['a,b\r\n"1,5",2\r\n', [['a', 'b'], ['1,5', '2']]],
    ['a\tb\n1\t2', [['a', 'b'], ['1', '2']]],
    ['\ufeff"a;x";b\n1;2', [['a;x', 'b'], ['1', '2']]],
    ['một cột\nhai', [['một cột'], ['hai']]],
    ['a;b\n\n ; \n1', [['a', 'b'], ['1']]],
  ])('recognises the separator of %j', async (text, expected) => {
    expect(await cells(csv(text))).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['UTF-16', Buffer.from('\ufeffXã;Mã', 'utf16le')],
    ['Windows-1258 or TCVN3', Buffer.from([0x58, 0xe3, 0x3b, 0x4d])],
  ])('refuses %s with advice', async (_, bytes) => {
    expect(await problem(readTable(bytes, 'a.csv'))).toMatch(
      /^import.unreadable tệp không dùng bảng mã UTF-8/,
    );
  });

  it('refuses open quotes, long files and other types', async () => {
    expect(await problem(csv('a;b\n"1;2'))).toMatch(/ngoặc kép/);
    expect(await problem(csv('x\n'.repeat(MOST_ROWS + 10)))).toMatch(/quá 20000 dòng/);
    expect(await problem(readTable(new Uint8Array(LARGEST_FILE_BYTES + 1), 'a.csv'))).toBe('file.too-large');
    expect(await problem(readTable(Buffer.from('a'), 'a.xls'))).toBe('file.type-not-allowed');
  });
});

describe('columnLetter', () => {
  it('counts as spreadsheets do', () => {
    expect([0, 25, 26, 27, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
  });
});

describe('the title of an export', () => {
  it('says that it shows sample data as soon as one row is', () => {
    const rows = (samples: boolean[]) => samples.map((isSample) => ({ isSample }));

    expect(sheetTitle('Nhiệm vụ', '2026-11-22', rows([false, true]))).toEqual([
      'Nhiệm vụ, tính đến ngày 22/11/2026',
      'Số liệu minh họa',
    ]);
    expect(sheetTitle('Nhiệm vụ', '2026-11-22', rows([false]))).toEqual([
      'Nhiệm vụ, tính đến ngày 22/11/2026',
    ]);
  });
});
