import { DomainError } from '../domain-error.js';
import { VOCABULARY } from './annex.fixture.js';
import { matchLines, type ExistingLine } from './match-lines.js';
import { readAnnex } from './read-annex.js';

const NOTHING = { columns: [], leftOut: new Set<number>() };
const read = (rows: string[][], choices = NOTHING) => readAnnex(rows, VOCABULARY, 2025, choices);

const HEADER = ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn hoàn thành', 'Sản phẩm', 'Cấp có thẩm quyền']; // prettier-ignore
const across = (text: string) => HEADER.map(() => text);

/** As Word puts it on the clipboard: title and headings merged across, two leads of one task below each other. */
const WORD = [
  across('PHỤ LỤC\nDANH MỤC 5 NHIỆM VỤ'),
  HEADER,
  ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
  across('I. Nhiệm vụ về thể chế'),
  ['1', 'Ban hành kế hoạch chuyển đổi số của xã[1]', 'UBND các xã, phường', 'Sở KH&CN', 'Trước ngày 30/6/2025', 'Kế hoạch được ban hành', 'Chủ tịch UBND tỉnh'],
  ['2', 'Rà soát thủ tục hành chính\nđủ điều kiện trực tuyến toàn trình', 'UBND cấp xã', '', 'Quý III/2025', 'Danh mục', 'UBND tỉnh'],
  ['2', 'Rà soát thủ tục hành chính\nđủ điều kiện trực tuyến toàn trình', 'Sở Nội vụ', '', 'Quý III/2025', 'Báo cáo', 'UBND tỉnh'],
  across('II. Nhiệm vụ về hạ tầng'),
  ['3', 'Duy trì đường truyền số liệu chuyên dùng', 'VNPT Gia Lai', 'UBND cấp xã', 'Thường xuyên, báo cáo hằng quý', 'Báo cáo', 'Sở KH&CN'],
  ['4', 'Bồi dưỡng kỹ năng số cho cán bộ', 'Sở Nội vụ', '', 'Tháng 9/2025', 'Lớp bồi dưỡng', 'UBND tỉnh'],
  across('(*) Phụ lục ban hành kèm theo Kế hoạch mẫu.'),
]; // prettier-ignore

describe('reading a task annex', () => {
  it('reads groups, two leads in merged rows, routine work, footnotes and the announced number', () => {
    const { headerRow, columns, rows, warnings } = read(WORD);

    expect(headerRow).toBe(1);
    expect(columns.map(({ field }) => field)).toEqual(['ordinal', 'title', 'leads', 'supports', 'deadline', 'deliverable', 'authority']); // prettier-ignore
    expect(rows.map(({ number, group, line }) => [number, group, line?.kind, line?.deadline ?? line?.rhythm])).toEqual([
      ['1', 'I. Nhiệm vụ về thể chế', 'deadline', '2025-06-30'],
      ['2', 'I. Nhiệm vụ về thể chế', 'deadline', '2025-09-30'],
      ['3', 'II. Nhiệm vụ về hạ tầng', 'routine', 'quarterly'],
      ['4', 'II. Nhiệm vụ về hạ tầng', 'deadline', '2025-09-30'],
    ]); // prettier-ignore
    expect(rows[0]?.line).toMatchObject({
      title: 'Ban hành kế hoạch chuyển đổi số của xã',
      communeRole: 'lead',
      supportDepartments: [3],
      deliverable: 'Kế hoạch được ban hành',
      authority: 'Chủ tịch UBND tỉnh',
      recipientsKind: 'all',
    });
    expect(rows[0]?.notes.map(({ code }) => code)).toEqual(['footnote-removed', 'before']);
    expect(rows[1]?.line).toMatchObject({
      title: 'Rà soát thủ tục hành chính đủ điều kiện trực tuyến toàn trình',
      communeRole: 'lead',
      leadDepartments: [4],
      deliverable: 'Danh mục\nBáo cáo',
    });
    expect(rows[2]?.line).toMatchObject({ communeRole: 'support', otherLeads: ['VNPT Gia Lai'] });
    expect(rows[3]?.notes.map(({ code }) => code)).toContain('commune-unnamed');
    expect(warnings).toEqual([{ code: 'announced-differs', params: { announced: 5, read: 4 } }]);
  });

  it('joins a header of two rows, and asks about leads that a plain paste lost', () => {
    const { columns, rows } = read([
      ['STT', 'Nhiệm vụ', 'Cơ quan', '', 'Tiến độ'],
      ['', '', 'Chủ trì', 'Phối hợp', ''],
      ['1', 'Lập danh sách hộ chưa có mạng', 'UBND cấp xã', '', '31/12/2025'],
      ['2', 'Phủ sóng các thôn còn thiếu', '', '', '31/12/2025'],
    ]);

    expect(columns.map(({ field }) => field)).toEqual(['ordinal', 'title', 'leads', 'supports', 'deadline']);
    expect(rows[1]?.faults).toEqual([
      { row: 3, column: null, field: 'leads', code: 'lead-missing', params: {}, choices: ['UBND cấp xã', 'UBND các xã, phường'] },
    ]); // prettier-ignore
  });

  it('names every fault at its cell, and takes a row that is left out on purpose no further', () => {
    const table = [
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian', 'Chức danh phụ trách', 'Giai đoạn', 'Kỳ báo cáo'],
      ['1', 'Giải phóng mặt bằng', 'Sở Tài chinhh', '30/6', 'Chủ tịch UBND xã', 'Cấp bách', ''],
      ['2', 'Thu gom rác thải', 'UBND xã', 'Thường xuyên', 'Trưởng thôn', 'Tăng tốc', ''],
      ['2', 'Giải phóng mặt bằng', 'UBND xã', '30/6/2025', 'PCT UBND xã', 'dot-pha', ''],
      ['5', 'Thu gom nước thải', 'UBND xã', 'Thường xuyên', '', '', 'Quý'],
    ];

    const { rows, warnings } = read(table);
    expect(rows.map(({ faults }) => faults.map(({ row, column, code }) => [row, column, code]))).toEqual([
      [[1, 3, 'deadline-ambiguous'], [1, 2, 'body-close']],
      [[2, 3, 'rhythm-missing'], [2, 4, 'owner-unknown'], [2, 5, 'stage-unknown']],
      [[3, 1, 'title-twice']],
      [],
    ]); // prettier-ignore
    expect(rows.map(({ line }) => line?.rhythm)).toEqual([undefined, undefined, undefined, 'quarterly']);
    expect(warnings.map(({ code }) => code)).toEqual(['numbers-missing', 'numbers-repeated']);

    const without = read(table, { columns: [], leftOut: new Set([1, 2]) });
    expect(without.rows.map(({ isLeftOut, faults }) => [isLeftOut, faults.length])).toEqual([
      [true, 0],
      [true, 0],
      [false, 0],
      [false, 0],
    ]);
    expect(without.rows[2]?.line).toMatchObject({ ownerPositionCode: 'PCT_UBND', stageCode: 'dot-pha' });
  });

  it('takes columns as a person maps them', () => {
    const table = [
      ['TT', 'Nhiệm vụ', 'Đơn vị', 'Bên làm', 'Hạn'],
      ['1', 'Xây dựng cổng dữ liệu', 'cái', 'UBND xã', '2/9/2026'],
    ];

    expect(read(table).warnings).toEqual([
      { code: 'columns-unknown', params: { columns: '"Bên làm", "Hạn"' } },
    ]);
    const mapped = read(table, {
      columns: [null, null, 'ignored', 'leads', 'deadline'],
      leftOut: new Set(),
    } as never);
    expect(mapped.rows[0]?.line).toMatchObject({ communeRole: 'lead', deadline: '2026-09-02' });
    expect(mapped.warnings).toEqual([]);
  });

  it('keeps a title too long for a name as description', () => {
    const long = `${'Tổ chức thực hiện đồng bộ các giải pháp, '.repeat(15)}hoàn thành`;
    const [row] = read([['TT', 'Nhiệm vụ', 'Chủ trì', 'Hạn hoàn thành'], ['1', long, 'UBND xã', '2/9/2026']]).rows; // prettier-ignore

    expect(row?.line?.title.length).toBeLessThanOrEqual(500);
    expect(row?.line?.title).toMatch(/giải pháp…$/);
    expect(row?.line?.description).toBe(long);
    expect(row?.notes.map(({ code }) => code)).toContain('title-shortened');
  });

  it('refuses a table that is no annex', () => {
    expect(() => read([['a', 'b'], ['Nhiệm vụ', '']])).toThrow(new DomainError('annex.no-header')); // prettier-ignore
    expect(() => read([])).toThrow(DomainError);
  });

  it('stays quick on hostile tables', () => {
    const begun = performance.now();
    const cell = `${'Sở '.repeat(400)}${','.repeat(2000)}${' và '.repeat(300)}`;
    const rows = [['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'], ...Array.from({ length: 200 }, (_, row) => [`${row}`, `${row} ${cell}`, cell, cell])]; // prettier-ignore
    read(rows);
    expect(performance.now() - begun).toBeLessThan(4000);
  });
});

describe('an annex beside lines already there', () => {
  const lineOf = (at: number, change: Partial<ExistingLine> = {}): ExistingLine =>
    Object.assign({}, read(WORD).rows[at]?.line, { id: `line-${at}`, ordinal: at + 1 }, change);

  it('tells new, changed and same rows apart, and lines no row stands for', () => {
    const preview = matchLines(read(WORD), [
      lineOf(0, { ownerPositionCode: 'CT_UBND' }),
      lineOf(1, { deadline: '2025-06-30' }),
      lineOf(2, { title: 'Duy trì đường truyền số liệu chuyên dùng cấp xã' }),
      lineOf(3, { id: 'other', ordinal: 9, title: 'Việc khác hẳn' }),
    ]);

    expect(preview.rows.map(({ kind, lineId, changes }) => [kind, lineId, changes])).toEqual([
      ['same', 'line-0', []],
      ['changed', 'line-1', ['deadline']],
      ['changed', 'line-2', ['title']],
      ['new', null, []],
    ]);
    expect(preview.rows[0]?.line?.ownerPositionCode).toBe('CT_UBND');
    expect(preview.counts).toEqual({ new: 1, changed: 2, same: 1, fault: 0, leftOut: 0 });
    expect(preview.unmatched).toEqual([{ id: 'other', ordinal: 9, title: 'Việc khác hẳn' }]);
  });
});
