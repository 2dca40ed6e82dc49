import { writeXlsx } from 'hucre/xlsx';
import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app';

const DIRECTIVES = '/api/v1/directives';
const HEADER = ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn', 'Sản phẩm'];
const TABLE = [
  HEADER,
  ['1', 'Ban hành kế hoạch chuyển đổi số', 'UBND các xã, phường', 'Sở KH&CN', 'Quý III/2026', 'Kế hoạch'],
  ['2', 'Rà soát thủ tục hành chính', 'Sở Nội vụ; UBND cấp xã', '', '30/6', 'Danh mục'],
];

describe('the annex of a directive', () => {
  let test: TestApp;
  let province: Agent;
  let department: Agent;
  let officer: Agent;
  let viewer: Agent;
  let id: string;

  beforeAll(async () => {
    test = await startTestApp();
    province = await test.as('provinceAdmin');
    department = await test.as('departmentReviewer');
    officer = await test.as('officer');
    viewer = await test.as('provinceViewer');
    const { body } = await province.post(DIRECTIVES, {
      number: '102/KH-UBND',
      issuedOn: '2026-02-03',
      issuer: 'UBND tỉnh',
      abstract: 'Kế hoạch mẫu',
    });
    id = body.id as string;
  });
  afterAll(() => test.close());

  const preview = (rows: unknown, change: object = {}, agent = province): Promise<Answer> =>
    agent.post(`${DIRECTIVES}/${id}/annex/preview`, { rows, ...change });

  it('is read from a workbook with merged cells, dates written day first', async () => {
    const content = await writeXlsx({
      sheets: [
        {
          name: 'Phụ lục',
          rows: [
            ['DANH MỤC 2 NHIỆM VỤ', null, null, null],
            ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
            [1, 'Việc thứ nhất', 'UBND xã', new Date('2026-09-30T00:00:00Z')],
            [2, 'Việc thứ hai', null, 'Hằng quý'],
          ],
          merges: [
            { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
            { startRow: 2, startCol: 2, endRow: 3, endCol: 2 },
          ],
        },
      ],
    });

    const read = await province.upload(`${DIRECTIVES}/annex/read`, {
      name: 'Phụ lục.xlsx',
      content: Buffer.from(content),
    });

    expect(read.status).toBe(200);
    expect(read.body.rows.slice(1)).toEqual([
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
      ['1', 'Việc thứ nhất', 'UBND xã', '30/09/2026'],
      ['2', 'Việc thứ hai', 'UBND xã', 'Hằng quý'],
    ]);
    expect((await preview(read.body.rows)).body).toMatchObject({
      counts: { new: 2, fault: 0 },
      warnings: [],
    });
  });

  it('refuses what is no table, and what is too large', async () => {
    const file = await province.upload(`${DIRECTIVES}/annex/read`, { name: 'a.pdf', content: '%PDF-1.4' });
    expect([file.status, file.body.code]).toEqual([415, 'file.type-not-allowed']);
    for (const rows of [undefined, 'x', [], ['x'], [[1]], [[null]], [{}]])
      expect([(await preview(rows)).status, (await preview(rows)).body.code]).toEqual([
        400,
        'request.invalid',
      ]);
    for (const rows of [
      Array.from({ length: 1001 }, () => ['']),
      [Array.from({ length: 31 }, () => '')],
      [['x'.repeat(5001)]],
    ])
      expect((await preview(rows)).body.code).toBe('annex.too-large');
    expect((await preview([['a', 'b']])).body.code).toBe('annex.no-header');
    expect((await preview(TABLE, { columns: ['nonsense'] })).body.code).toBe('request.invalid');
    expect((await preview(TABLE, { leftOut: [-1] })).body.code).toBe('request.invalid');
  });

  it('shows faults at their cells, and new, same and changed rows beside the lines that are there', async () => {
    const faulty = await preview(TABLE);
    expect(faulty.status).toBe(200);
    expect(faulty.body.counts).toEqual({ new: 1, changed: 0, same: 0, fault: 1, leftOut: 0 });
    expect(faulty.body.rows[1].faults).toEqual([
      {
        row: 2,
        column: 4,
        field: 'deadline',
        code: 'deadline-ambiguous',
        params: { text: '30/6' },
        choices: ['30/6/2026', '30/6/2027'],
      },
    ]);
    const fixed = TABLE.map((row) => row.map((cell) => (cell === '30/6' ? '30/6/2026' : cell)));
    const lines = (await preview(fixed)).body.rows.map(({ line }: { line: object }) => line);
    const { body: directive } = await province.get(`${DIRECTIVES}/${id}`);
    const saved = await province.put(
      `${DIRECTIVES}/${id}/tasks`,
      { tasks: lines },
      { 'if-match': `"${directive.version}"` },
    );
    expect(saved.status).toBe(200);
    expect(saved.body.tasks).toMatchObject([
      { title: TABLE[1]?.[1], deadline: '2026-09-30', communeRole: 'lead', supportDepartments: [5_202_003] },
      { title: TABLE[2]?.[1], deadline: '2026-06-30', communeRole: 'lead', leadDepartments: [5_202_004] },
    ]);

    const again = await preview(fixed.map((row) => row.map((cell) => cell.replace('Quý III', 'Quý II'))));
    expect(again.body.rows.map(({ kind, changes }: { kind: string; changes: string[] }) => [kind, changes])).toEqual([
      ['changed', ['deadline']],
      ['same', []],
    ]); // prettier-ignore
    expect((await preview(fixed.slice(0, 2))).body.unmatched).toMatchObject([{ ordinal: 2 }]);
    expect((await preview(TABLE, { leftOut: [2] })).body.counts).toMatchObject({ fault: 0, leftOut: 1 });
  });

  it('is for the body that writes the directive', async () => {
    expect((await preview(TABLE, {}, officer)).status).toBe(403);
    expect((await preview(TABLE, {}, viewer)).status).toBe(403);
    expect((await preview(TABLE, {}, department)).status).toBe(404);
    const nowhere = `${DIRECTIVES}/00000000-0000-4000-8000-000000000000/annex/preview`;
    expect((await province.post(nowhere, { rows: TABLE })).status).toBe(404);
    expect((await test.nobody.post(`${DIRECTIVES}/${id}/annex/preview`, { rows: TABLE })).status).toBe(401);
  });
});
