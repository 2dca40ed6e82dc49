import fc from 'fast-check';
import { NO_CHOICES, readFigures } from './read-figures.js';
import { sheetOf, VOCABULARY } from './sheet.fixture.js';

const CODES = ['KT08', 'KT10', 'KT15', 'B10'] as const;
const NAMES = [
  'Tổng thu ngân sách nhà nước trên địa bàn',
  'Vốn đầu tư công đã giải ngân',
  'Số doanh nghiệp thành lập mới',
  'Số hồ sơ thủ tục hành chính tiếp nhận trong kỳ',
] as const;
const COMMUNES = [
  ['23941', 'Xã Ia Le'],
  ['23942', 'Xã Chư Sê'],
  ['21640', 'Phường An Nhơn'],
  ['21641', 'Phường An Nhơn Đông'],
  ['21642', 'Xã An Nhơn Tây'],
] as const;
const OCTOBER = { ...NO_CHOICES, periodCode: '2026-M10', communeCode: '23941' };

/** A figure as a spreadsheet keeps it: at most 15 digits. */
const figure = fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100);
const written = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-US') };

/** The same name as a hurried officer types it. */
const typed = (name: string): fc.Arbitrary<string> =>
  fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()).map(([noMarks, upper, spaced]) => {
    const plain = noMarks
      ? name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
      : name;
    const cased = upper ? plain.toUpperCase() : plain;
    return spaced ? `  ${cased.replace(/ /g, '  ')} ` : cased;
  });

describe('reading tables of figures, for any figures', () => {
  it.each(['vi', 'en'] as const)(
    'reads the %s notation as soon as one number of the column proves it',
    (notation) => {
      fc.assert(
        fc.property(fc.array(figure, { minLength: 4, maxLength: 4 }), (values) => {
          const proof = written[notation].format(1234.5);
          const rows = values.map((value, index) => [CODES[index] ?? '', written[notation].format(value)]);
          const { figures } = readFigures(
            sheetOf([['Mã', 'Thực hiện'], ...rows, ['KT13', proof]]),
            VOCABULARY,
            OCTOBER,
          );

          expect(figures.map(({ readings }) => readings.map(({ value }) => value))).toEqual([
            ...values.map((value) => [value]),
            [1234.5],
          ]);
        }),
      );
    },
  );

  it('never takes one of two possible numbers silently', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), (whole, rest) => {
        const text = `${whole}.${String(rest).padStart(3, '0')}`;
        const [read] = readFigures(
          sheetOf([
            ['Mã', 'Thực hiện'],
            ['KT08', text],
          ]),
          VOCABULARY,
          OCTOBER,
        ).figures;

        expect(read?.readings.map(({ value }) => value)).toEqual([whole * 1000 + rest, Number(text)]);
        expect(read?.doubts).toEqual(['ambiguous-number']);
      }),
    );
  });

  it('reads the same whatever the order of columns and rows, and however names are typed', () => {
    const table = fc.tuple(
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2 }),
      fc.shuffledSubarray([...COMMUNES], { minLength: 1 }),
    );
    fc.assert(
      fc.property(
        table.chain(([columns, communes]) =>
          fc.record({
            columns: fc.constant(columns),
            communes: fc.constant(communes),
            headers: fc.tuple(...columns.map((column) => typed(NAMES[column] ?? ''))),
            labels: fc.tuple(...communes.map(([, name]) => typed(name))),
            values: fc.array(fc.array(figure, { minLength: 4, maxLength: 4 }), {
              minLength: 5,
              maxLength: 5,
            }),
          }),
        ),
        ({ columns, communes, headers, labels, values }) => {
          const sheet = sheetOf([
            ['STT', 'Xã, phường', ...headers],
            ...communes.map((_, row) => [
              row + 1,
              labels[row] ?? '',
              ...columns.map((_column, at) => values[row]?.[at] ?? 0),
            ]),
          ]);
          const { figures } = readFigures(sheet, VOCABULARY, { ...NO_CHOICES, periodCode: '2026-M10' });

          expect(
            figures.map((read) => [
              read.communeCode,
              read.indicatorCode,
              read.readings[0]?.value,
              read.doubts,
            ]),
          ).toEqual(
            communes.flatMap(([code], row) =>
              columns.map((column, at) => [code, CODES[column], values[row]?.[at], []]),
            ),
          );
        },
      ),
    );
  });

  it('answers any table without throwing', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(
        ...NAMES,
        ...CODES,
        'Mã',
        'Thực hiện',
        'Kỳ',
        'Tổng cộng',
        'Tháng 10',
        'x',
        '1.234',
        'Xã',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 10 }), (rows) => {
        for (const read of readFigures(sheetOf(rows), VOCABULARY, OCTOBER).figures) {
          expect(
            read.problem !== null ||
              read.readings.length > 0 ||
              read.numerator !== null ||
              read.denominator !== null,
          ).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
