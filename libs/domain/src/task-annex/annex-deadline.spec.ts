import { readDeadline, readRhythm } from './annex-deadline.js';

const read = (text: string, year: number | null = 2025) => readDeadline(text, year);

describe('the deadline of an annex', () => {
  it.each([
    ['30/6/2025', null, '2025-06-30', null],
    ['30-6-2025', null, '2025-06-30', null],
    ['30.06.2025', null, '2025-06-30', null],
    ['2025-06-30', null, '2025-06-30', null],
    ['Trước ngày 30/6/2025', null, '2025-06-30', 'before'],
    ['Hoàn thành trước 30/6/2025.', null, '2025-06-30', 'before'],
    ['ngày 15 tháng 7 năm 2025', null, '2025-07-15', null],
    ['Tháng 6/2025', null, '2025-06-30', 'end-of-month'],
    ['trong tháng 02 năm 2028', null, '2028-02-29', 'end-of-month'],
    ['6/2025', null, '2025-06-30', 'end-of-month'],
    ['Quý III/2025', null, '2025-09-30', 'end-of-quarter'],
    ['quý 4 năm 2025', null, '2025-12-31', 'end-of-quarter'],
    ['6 tháng đầu năm 2026', null, '2026-06-30', 'end-of-half'],
    ['Hết năm 2025', null, '2025-12-31', 'end-of-year'],
    ['2026', null, '2026-12-31', 'end-of-year'],
    ['Từ 01/7/2025 đến 31/12/2025', '2025-07-01', '2025-12-31', null],
    ['01/7/2025 – 31/12/2025', '2025-07-01', '2025-12-31', null],
    ['từ tháng 7/2025 đến tháng 9/2025', '2025-07-01', '2025-09-30', 'end-of-month'],
  ])('"%s" is from %s to %s (%s)', (text, startsOn, deadline, note) => {
    expect(read(text)).toEqual({ kind: 'deadline', startsOn, deadline, note });
  });

  it.each([
    ['Thường xuyên', null],
    ['Thường xuyên, liên tục', null],
    ['Hằng tháng', 'monthly'],
    ['hàng tuần', 'weekly'],
    ['Thường xuyên; báo cáo hằng quý', 'quarterly'],
    ['Định kỳ hằng năm', 'yearly'],
    ['Hằng ngày', null],
  ])('"%s" is routine (%s)', (text, rhythm) => {
    expect(read(text)).toEqual({ kind: 'routine', rhythm });
  });

  it.each([
    ['Quý III, IV/2025', 'deadline-ambiguous', ['30/09/2025', '31/12/2025']],
    ['30/6/2025 và 31/12/2025', 'deadline-ambiguous', ['30/06/2025', '31/12/2025']],
    ['Thường xuyên, hoàn thành trước 31/12/2025', 'deadline-ambiguous', ['31/12/2025', 'Thường xuyên, hằng tuần', 'Thường xuyên, hằng tháng', 'Thường xuyên, hằng quý', 'Thường xuyên, hằng năm']],
    ['Quý III', 'deadline-ambiguous', ['Quý III/2025', 'Quý III/2026']],
    ['30/6', 'deadline-ambiguous', ['30/6/2025', '30/6/2026']],
    ['tháng 9', 'deadline-ambiguous', ['tháng 9/2025', 'tháng 9/2026']],
    ['2025-2030', 'deadline-ambiguous', ['31/12/2030', 'Thường xuyên, hằng năm']],
    ['Giai đoạn 2025 - 2030', 'deadline-ambiguous', ['31/12/2030', 'Thường xuyên, hằng năm']],
    ['30/6/20253', 'deadline-footnote', ['30/06/2025']],
    ['31/6/2025', 'deadline-impossible', []],
    ['06/13/2025', 'deadline-impossible', []],
    ['31/12/2025 - 01/7/2025', 'deadline-before-start', []],
    ['Sau 30/6/2025', 'deadline-unreadable', ['30/06/2025']],
    ['Theo kế hoạch của Trung ương', 'deadline-unreadable', []],
    ['Ngay sau khi có hướng dẫn', 'deadline-unreadable', []],
    ['x'.repeat(5000), 'deadline-unreadable', []],
  ])('"%s" is not guessed: %s', (text, code, choices) => {
    expect(read(text)).toEqual({ kind: 'fault', code, choices });
  }); // prettier-ignore

  it('offers only texts that are read in one way', () => {
    for (const text of ['Quý III, IV/2025', 'Quý III', '30/6', 'tháng 9', '2025-2030', '30/6/20253', 'Thường xuyên, 31/12/2025']) {
      const reading = read(text);
      for (const choice of reading.kind === 'fault' ? reading.choices : []) expect(read(choice).kind).not.toBe('fault');
    }
  }); // prettier-ignore

  it('offers no years when nobody knows in which one the directive is issued', () => {
    expect(read('Quý III', null)).toEqual({ kind: 'fault', code: 'deadline-ambiguous', choices: [] });
  });

  it('reads the rhythm of a column of its own', () => {
    expect(['Tháng', 'quý', 'Hằng tuần', '1 tháng/lần', 'quý/lần', '6 tháng', 'khi có yêu cầu'].map(readRhythm)).toEqual(
      ['monthly', 'quarterly', 'weekly', 'monthly', null, null, null]); // prettier-ignore
  });

  it('stays quick on hostile text', () => {
    const begun = performance.now();
    for (const part of ['1/', 'quy i ', 'tu ', '§', '20', 'thang 1 ', '6 thang dau ']) read(part.repeat(300).slice(0, 300)); // prettier-ignore
    expect(performance.now() - begun).toBeLessThan(200);
  });
});
