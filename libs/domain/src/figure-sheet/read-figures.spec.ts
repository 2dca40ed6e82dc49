import { pasted, sheetOf, VOCABULARY } from './sheet.fixture.js';
import { NO_CHOICES, readFigures, type SheetChoices } from './read-figures.js';
import type { FigureSheet } from './sheet.js';

const OCTOBER = { ...NO_CHOICES, periodCode: '2026-M10', communeCode: '23941' };

/** `commune/indicator/period = readings` of every figure that has no problem, doubts behind a question mark. */
function read(sheet: FigureSheet, choices: SheetChoices = OCTOBER): string[] {
  return readFigures(sheet, VOCABULARY, choices).figures.map((figure) => {
    const place = [figure.communeCode, figure.indicatorCode, figure.periodCode].join('/');
    const readings = figure.readings.map(({ state, value }) => value ?? state).join(' | ');
    const parts = figure.numerator === null ? '' : `${figure.numerator} of ${figure.denominator}`;
    const doubts = figure.doubts.length > 0 ? ` ? ${figure.doubts.join()}` : '';
    return figure.problem ? `${figure.raw}: ${figure.problem}` : `${place} = ${readings}${parts}${doubts}`;
  });
}

describe('the ways a table can lie', () => {
  it('reads one form as a single column, with titles above and units in a column', () => {
    expect(
      read(
        pasted(`BÁO CÁO THÁNG 9 NĂM 2026
Xã Ia Le
STT\tChỉ tiêu\tĐơn vị tính\tThực hiện\tKế hoạch năm\tGhi chú
1\tTổng thu ngân sách nhà nước trên địa bàn\tTriệu đồng\t7.420\t9.500\tđã đối chiếu
2\tSố doanh nghiệp thành lập mới\tDN\t3\t10\t
3\tTỷ lệ dân số tham gia bảo hiểm y tế\t%\t94,4\t95\t`),
      ),
    ).toEqual(['23941/KT08/2026-M09 = 7420', '23941/KT15/2026-M09 = 3', '23941/XH04/2026-M09 = 94.4']);
  });

  it('reads indicators by periods, periods by label or code', () => {
    expect(
      read(
        pasted(`Mã\tChỉ tiêu\tTháng 9/2026\tT10\t2026-M11
KT08\tThu NSNN\t6.810,5\t7.420,5\t
KT15\tDoanh nghiệp mới\t2\t3\t4`),
      ),
    ).toEqual([
      '23941/KT08/2026-M09 = 6810.5',
      '23941/KT08/2026-M10 = 7420.5',
      '23941/KT15/2026-M09 = 2',
      '23941/KT15/2026-M10 = 3',
      '23941/KT15/2026-M11 = 4',
    ]);
  });

  it('reads communes by indicators, and takes the longer name for itself', () => {
    expect(
      read(
        pasted(`TT\tXã, phường\tTổng thu ngân sách nhà nước trên địa bàn (tỷ đồng)\tSố doanh nghiệp thành lập mới
1\tAn Nhơn\t12,5\t4
2\tP. An Nhơn Đông\t3\t5
3\tUBND xã An Nhơn Tây\t2,25\t6
4\t23941\t1\t7`),
        { ...NO_CHOICES, periodCode: '2026-M10' },
      ),
    ).toEqual([
      '21640/KT08/2026-M10 = 12500',
      '21640/KT15/2026-M10 = 4',
      '21641/KT08/2026-M10 = 3000',
      '21641/KT15/2026-M10 = 5',
      '21642/KT08/2026-M10 = 2250',
      '21642/KT15/2026-M10 = 6',
      '23941/KT08/2026-M10 = 1000',
      '23941/KT15/2026-M10 = 7',
    ]);
  });

  it('reads one figure a row', () => {
    expect(
      read(
        pasted(`Xã\tChỉ tiêu\tKỳ\tGiá trị
Ia Le\tKT08\tTháng 10/2026\t7.420,0
Chu Se\tKim ngạch xuất khẩu\tQuý III/2026\t1.200,5`),
        NO_CHOICES,
      ),
    ).toEqual(['23941/KT08/2026-M10 = 7420', '23942/KT13/2026-Q3 = 1200.5']);
  });

  it('reads two levels of headers, merged in a file and blank when pasted', () => {
    const rows = [
      ['Chỉ tiêu', 'Tháng 9/2026', '', 'Tháng 10/2026', ''],
      ['', 'Thực hiện', 'Mẫu số', 'Thực hiện', 'Mẫu số'],
      ['Số doanh nghiệp thành lập mới', 2, '', 3, ''],
    ];
    const expected = ['23941/KT15/2026-M09 = 2', '23941/KT15/2026-M10 = 3'];

    expect(read(sheetOf(rows))).toEqual(expected);
    const merges = [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 0, left: 3, bottom: 0, right: 4 },
    ];
    expect(read(sheetOf(rows, merges))).toEqual(expected);
  });

  it('reads a block without any header: names and figures', () => {
    expect(read(pasted('Thu NSNN trên địa bàn\t7420\nSố doanh nghiệp thành lập mới\t3'))).toEqual([
      '23941/KT08/2026-M10 = 7420 ? close-indicator',
      '23941/KT15/2026-M10 = 3',
    ]);
  });

  it('leaves out plans, comparisons, headings, numbering rows and empty cells', () => {
    expect(
      read(
        pasted(`Chỉ tiêu\tKế hoạch năm 2026\tƯớc TH tháng 10/2026\tSo với cùng kỳ (%)
A\t1\t2\t3
I. KINH TẾ\t\t\t
Tổng thu ngân sách nhà nước trên địa bàn\t9.500\t7.420\t110,2
Vốn đầu tư công đã giải ngân\t100\t\t`),
      ),
    ).toEqual(['23941/KT08/2026-M10 = 7420']);
  });
});

describe('what stands in a cell', () => {
  const cell = (text: string, name = 'KT08'): string[] => read(pasted(`Mã\tThực hiện\n${name}\t${text}`));

  it.each([
    ['8,14 tỷ', '8140'],
    ['8,14 tỉ đồng', '8140'],
    ['7.420 triệu', '7420 | 7.42 ? ambiguous-number'],
    ['8.140.000 nghìn đồng', '8140'],
    ['8.140.000.000 đồng', '8140'],
    ['1 234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['1.234', '1234 | 1.234 ? ambiguous-number'],
    ['20 (6)', '20 ? footnote'],
    ['20⁶', '20 ? footnote'],
    ['4.2862', '4286 | 4.2862 ? footnote'],
    ['không áp dụng', 'not_applicable'],
    ['Chưa có số liệu', 'not_available'],
    ['-', '0 | not_applicable ? ambiguous-word'],
    ['x', '0 | not_applicable ? ambiguous-word'],
    ['…', 'not_available'],
  ])('reads %s', (text, expected) => {
    expect(cell(text)).toEqual([`23941/KT08/2026-M10 = ${expected}`]);
  });

  it.each([
    ['không có', 'KT15', '0'],
    ['1.234', 'B10', '1234'],
    ['2 triệu USD', 'KT13', '2000'],
    ['1,5 km²', 'KT17', '150'],
    ['94,4%', 'XH04', '94.4'],
    ['11.204/11.870', 'XH04', '11204 of 11870'],
    ['11.204/11.870 = 94,4%', 'XH04', '11204 of 11870'],
    ['Đạt', 'XH10', '1'],
    ['chưa đạt', 'XH10', '0'],
    ['không có', 'KT08', '0 | not_available ? ambiguous-word'],
  ])('reads %s of %s', (text, code, expected) => {
    expect(cell(text, code)).toEqual([`23941/${code}/2026-M10 = ${expected}`]);
  });

  it.each([
    ['nhiều', 'unreadable'],
    ['12,3,4', 'unreadable'],
    ['12%', 'wrong-unit'],
  ])('refuses %s and says why', (text, problem) => {
    expect(cell(text)).toEqual([`${text}: ${problem}`]);
  });

  it('lets one clear number of a column decide how all are written', () => {
    expect(read(pasted('Mã\tThực hiện\nKT08\t1.234\nKT10\t1.234,5'))).toEqual([
      '23941/KT08/2026-M10 = 1234',
      '23941/KT10/2026-M10 = 1234.5',
    ]);
    expect(read(pasted('Mã\tThực hiện\nKT08\t1.234\nKT10\t1,234.5'))).toEqual([
      '23941/KT08/2026-M10 = 1.234',
      '23941/KT10/2026-M10 = 1234.5',
    ]);
  });

  it('takes true numbers as they are, and units of the header into account', () => {
    expect(
      read(
        sheetOf([
          ['Chỉ tiêu', 'Thực hiện (nghìn đồng)'],
          ['Vốn đầu tư công đã giải ngân', 1234.5],
        ]),
      ),
    ).toEqual(['23941/KT10/2026-M10 = 1.2345']);
    expect(
      read(sheetOf([['Đơn vị tính: tỷ đồng'], ['Mã', 'Thực hiện'], ['KT10', 1.5], ['KT15', 4]])),
    ).toEqual(['23941/KT10/2026-M10 = 1500', '23941/KT15/2026-M10 = 4']);
  });

  it('reads states, grades and parts from columns of their own', () => {
    const { figures } = readFigures(
      pasted(`Mã\tThực hiện\tTử số\tMẫu số\tTrạng thái\tLoại số liệu\tGhi chú\tLý do
XH04\t\t11204\t11870\tCó số liệu\tSơ bộ\tđã đối chiếu\t
KT08\t\t\t\tKhông có số liệu\t\t\tkho bạc chưa gửi
KT10\t5\t\t\tKhông áp dụng\t\t\t`),
      VOCABULARY,
      OCTOBER,
    );

    expect(figures).toMatchObject([
      { numerator: 11204, denominator: 11870, grade: 'preliminary', note: 'đã đối chiếu', problem: null },
      { readings: [{ state: 'not_available' }], reason: 'kho bạc chưa gửi', problem: null },
      { problem: 'state-and-value' },
    ]);
  });
});

describe('what is doubtful', () => {
  it('offers close names and never takes them silently', () => {
    const { figures } = readFigures(
      pasted('Chỉ tiêu\tThực hiện\nTổng thu ngân sách nhà nước trên địa bnà\t5\nSố ca mắc sốt xuất huyết\t7'),
      VOCABULARY,
      OCTOBER,
    );

    expect(figures[0]).toMatchObject({
      indicatorCode: 'KT08',
      indicatorCandidates: ['KT08'],
      doubts: ['close-indicator'],
    });
    expect(figures[1]).toMatchObject({ indicatorCode: null, problem: 'unknown-indicator' });
  });

  it('asks about a former commune, whose figure is not the present one’s', () => {
    const [figure] = readFigures(pasted('Xã\tKT15\nXã Dun\t5'), VOCABULARY, {
      ...NO_CHOICES,
      periodCode: '2026-M10',
    }).figures;

    expect(figure).toMatchObject({ communeCode: '23942', doubts: ['close-commune'] });
  });

  it('asks when code and name contradict each other', () => {
    const [figure] = readFigures(
      pasted('Mã\tChỉ tiêu\tThực hiện\nKT08\tDân số\t5'),
      VOCABULARY,
      OCTOBER,
    ).figures;

    expect(figure).toMatchObject({ indicatorCandidates: ['KT08', 'B02'], doubts: ['close-indicator'] });
  });

  it('refuses two different figures for one place and takes a repeated one once', () => {
    expect(read(pasted('Mã\tThực hiện\nKT08\t5\nKT08\t6'))).toEqual(['5: given-twice', '6: given-twice']);
    expect(read(pasted('Mã\tThực hiện\nKT08\t5\nKT08\t5'))).toEqual(['23941/KT08/2026-M10 = 5']);
  });

  it('compares total rows with their rows and finds the footnote mark that spoils the sum', () => {
    const reading = readFigures(
      pasted(`Xã\tSố doanh nghiệp thành lập mới\tTổng thu ngân sách nhà nước trên địa bàn (triệu đồng)
Ia Le\t12\t287.964
Chư Sê\t206\t407.582
Tổng cộng\t32\t695.545`),
      VOCABULARY,
      { ...NO_CHOICES, periodCode: '2026-M10', notation: 'vi' },
    );

    expect(reading.mismatches).toEqual([{ row: 3, column: 1, indicatorCode: 'KT15', total: 32, sum: 218 }]);
    expect(reading.figures).toHaveLength(4);
    expect(reading.figures.filter(({ doubts }) => doubts.length > 0)).toMatchObject([
      {
        communeCode: '23942',
        indicatorCode: 'KT15',
        readings: [{ value: 206 }, { value: 20 }],
        doubts: ['total-suggests'],
      },
    ]);
  });
});

describe('what a person decides', () => {
  it('takes the place of what the labels say', () => {
    const sheet = pasted('Chỉ tiêu\tSố của tôi\nThu khác\t5\nKhông rõ\t6');

    expect(
      read(sheet, {
        ...OCTOBER,
        rows: [
          { row: 1, indicatorCode: 'KT08' },
          { row: 2, isSkipped: true },
        ],
      }),
    ).toEqual(['23941/KT08/2026-M10 = 5']);
    expect(
      read(pasted('Mã\tCột lạ\nKT08\t1.234'), {
        ...OCTOBER,
        notation: 'en',
        columns: [{ column: 1, periodCode: '2026-M08' }],
      }),
    ).toEqual(['23941/KT08/2026-M08 = 1.234']);
  });
});
