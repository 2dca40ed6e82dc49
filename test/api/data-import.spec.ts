import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { typeParsers, type Scope } from '@cis/database';
import { CommuneDirectory } from '../../apps/api/src/communes/commune-directory.js';
import { readCommunes } from '../../apps/api/src/communes/read-communes.js';
import { DataImport, type TenantImportKind } from '../../apps/api/src/data-import/data-import.js';
import {
  importReference,
  type ReferenceImportKind,
} from '../../apps/api/src/data-import/import-reference.js';
import { readTable } from '../../apps/api/src/spreadsheet/read-table.js';
import { writeXlsx } from '../../apps/api/src/spreadsheet/write-spreadsheet.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

const PROVINCE: Scope = {
  kind: 'province',
  provinceCode: '52',
  actor: { userId: null, name: 'nhập thử', ip: null, requestId: null },
};

let test: TestDatabase;
let admin: Client;
let communes: CommuneDirectory;
let imports: DataImport;

beforeAll(async () => {
  test = await openTestDatabase();
  admin = new Client({ connectionString: test.server.adminUrl, types: typeParsers });
  await admin.connect();
  communes = new CommuneDirectory(await readCommunes(test.database));
  imports = new DataImport(test.database, communes);
});

afterAll(async () => {
  await admin.end();
  await test.close();
});

async function importCsv(kind: TenantImportKind, text: string, { scope = PROVINCE, dryRun = false } = {}) {
  return imports.importRows(kind, await readTable(Buffer.from(text), 'a.csv'), { scope, dryRun });
}

async function importReferenceCsv(kind: ReferenceImportKind, bytes: Buffer, dryRun = false) {
  return importReference(test.server, kind, await readTable(bytes, 'a.csv'), { dryRun });
}

async function rowsOf(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  return (await admin.query<Record<string, unknown>>(sql, values)).rows;
}

describe('importing reference data', () => {
  it.each([
    ['units', 508],
    ['successions', 376],
    ['indicators', 73],
    ['positions', 41],
  ] as const)('finds the shipped %s unchanged', async (kind, rows) => {
    const shipped = readFileSync(`libs/database/reference/gia-lai/${kind}.csv`);

    const report = await importReferenceCsv(kind, shipped);

    expect(report.faults).toEqual([]);
    expect(report).toMatchObject({ applied: true, total: rows, same: rows, created: 0, changed: 0 });
  });

  it('changes what is filled, leaves what is empty, and says so again as unchanged', async () => {
    const file = Buffer.from('Mã đơn vị;Dân số;Nguồn dân số;Trụ sở\n23938;3.400;Báo cáo của xã;\n');

    const first = await importReferenceCsv('units', file);
    const second = await importReferenceCsv('units', file);

    expect(first).toMatchObject({ applied: true, changed: 1 });
    expect(second).toMatchObject({ applied: true, changed: 0, same: 1 });
    const [unit] = await rowsOf(
      "select population, seat from reference.administrative_units where code = '23938' and valid_to is null",
    );
    expect(unit).toEqual({ population: 3400, seat: communes.byCode('23938')?.seat });
  });

  it('names row, column and reason of every fault and writes nothing', async () => {
    const file =
      'mã đơn vị,loại,tên,dân số\n23938,xã,Ia Mơ,9999\n2393,xã,X,1\n99999,làng,X,1\n99998,xã,X,mười\n99997,xã,,5\n';

    const report = await importReferenceCsv('units', Buffer.from(file));

    expect(report).toMatchObject({ applied: false, total: 5 });
    expect(report.faults.map(({ row, column }) => [row, column])).toEqual([[3, 'A'], [4, 'B'], [5, 'D'], [6, 'C']]); // prettier-ignore
    const [unit] = await rowsOf(
      "select population from reference.administrative_units where code = '23938' and valid_to is null",
    );
    expect(unit?.population).not.toBe(9999);
  });

  it('only says what it would do in a dry run', async () => {
    const report = await importReferenceCsv(
      'positions',
      Buffer.from('Mã chức danh;Chức danh\nBT_DU;Bí thư\n'),
      true,
    );

    expect(report).toMatchObject({ dryRun: true, applied: false, changed: 1 });
    expect(await rowsOf("select name_vi from reference.positions where code = 'BT_DU'")).toEqual([
      { name_vi: 'Bí thư Đảng ủy' },
    ]);
  });
});

describe('importing people', () => {
  const PEOPLE = [
    'DANH SÁCH NHÂN SỰ (mẫu);;;;;;',
    ';;;;;;',
    'STT;Xã, phường;Họ và tên;Ngày sinh;Giới tính;Chức danh;Hình thức;Từ ngày;Ghi gì đó',
    '1;Xã Ia Le;Nguyễn Văn Mẫu;2/9/1980;Nam;Bí thư Đảng ủy;Chỉ định;01/07/2025;x',
    '2;Xã Ia Le;Nguyễn Văn Mẫu;02/09/1980;;CT_HDND;Bầu;20/03/2026;',
    '3;23575;Ksor Thử;;Nữ;;;;',
  ].join('\n');

  it('takes several posts of one person from several rows, and the same file changes nothing', async () => {
    const first = await importCsv('people', PEOPLE);
    const second = await importCsv('people', PEOPLE);

    expect(first).toMatchObject({ applied: true, faults: [], total: 3, ignoredHeaders: ['Ghi gì đó'] });
    expect(second).toMatchObject({ applied: true, faults: [], same: 3, created: 0, changed: 0 });
    expect(
      await rowsOf(`select p.full_name, p.sort_name, p.gender, a.position_code, a.is_primary, a.term, a.starts_on
        from commune.people p left join commune.assignments a on a.commune_id = p.commune_id and a.person_id = p.id order by p.full_name, a.starts_on`),
    ).toEqual([
      {
        full_name: 'Ksor Thử',
        sort_name: 'Thử Ksor',
        gender: 'female',
        position_code: null,
        is_primary: null,
        term: null,
        starts_on: null,
      },
      {
        full_name: 'Nguyễn Văn Mẫu',
        sort_name: 'Mẫu Nguyễn Văn',
        gender: 'male',
        position_code: 'BT_DU',
        is_primary: true,
        term: '2025-2030',
        starts_on: '2025-07-01',
      },
      {
        full_name: 'Nguyễn Văn Mẫu',
        sort_name: 'Mẫu Nguyễn Văn',
        gender: 'male',
        position_code: 'CT_HDND',
        is_primary: false,
        term: '2026-2031',
        starts_on: '2026-03-20',
      },
    ]);
  });

  it('refuses posts against the rules, unknown communes and impossible dates, each at its cell', async () => {
    const report = await importCsv(
      'people',
      [
        'Xã, phường;Họ và tên;Ngày sinh;Chức danh;Từ ngày',
        'Xã Ia Le;Trần Thị Thử;31/4/1990;;',
        'Ia Lee;Trần Thị Thử;1/4/1990;;',
        'Xã Ia Le;Trần Thị Thử;1/4/1990;TP_KTHTDT;1/7/2025',
        'Xã Ia Le;Trần Thị Thử;1/4/1990;Vua;1/7/2025',
        'Xã Ia Le;Trần Thị Thử;1/4/1900;;',
        'Xã Ia Le;Nguyễn Văn Mẫu;2/9/1980;BT_DU;1/8/2025',
        'Nhơn Phú;Trần Thị Thử;;;',
      ].join('\n'),
    );

    expect(report.faults.map(({ row, column }) => `${row}${column ?? ''}`)).toEqual([
      '2C',
      '3A',
      '4',
      '5D',
      '6C',
      '7E',
      '8A',
    ]);
    expect(report.faults.at(-1)?.reason).toContain('có phải Phường Quy Nhơn Bắc');
    expect(await rowsOf("select 1 from commune.people where full_name = 'Trần Thị Thử'")).toEqual([]);
  });

  it('keeps a commune to itself, and lets it leave the commune column out', async () => {
    const own = communes.byCode('23575');
    const scope: Scope = { kind: 'commune', communeId: own?.id ?? 0 };

    const foreign = await importCsv('people', 'Xã, phường;Họ và tên\nXã Ia Le;Lê Văn Lạ\n', { scope });
    const home = await importCsv('people', 'Họ và tên\nLê Văn Nhà\n', { scope });

    expect(foreign.faults.map(({ reason }) => reason)).toEqual(['không thuộc phạm vi của bạn']);
    expect(home).toMatchObject({ applied: true, created: 1 });
    expect(await rowsOf("select commune_id from commune.people where full_name like 'Lê Văn %'")).toEqual([
      { commune_id: own?.id },
    ]);
  });

  it('stores hostile text as text and refuses what no database can hold', async () => {
    const hostile = await importCsv(
      'people',
      "Xã;Họ và tên;Quê quán\n23575;Phạm Thử;'; drop table commune.people; --<script>\n",
    );
    const nul = await importCsv('people', 'Xã;Họ và tên\n23575;Phạm\u0000Thử\n');

    expect(hostile).toMatchObject({ applied: true, created: 1 });
    expect(nul.faults).toMatchObject([{ row: 2, column: 'B', reason: 'có ký tự không hợp lệ' }]);
  });

  it('reads the XLSX it hands out as a template', async () => {
    const template = imports.template('people');
    const row = template.columns.map(
      ({ header }) =>
        ({ 'Xã, phường': 'Xã Ia Ly', 'Họ và tên': 'Rơ Châm Thử', 'Ngày sinh': '1990-01-02' })[header] ?? null,
    );

    const rows = await readTable(await writeXlsx([{ ...template, rows: [row] }]), 'a.xlsx');

    expect(await imports.importRows('people', rows, { scope: PROVINCE, dryRun: false })).toMatchObject({
      applied: true,
      created: 1,
    });
    expect(await rowsOf("select birth_date from commune.people where full_name = 'Rơ Châm Thử'")).toEqual([
      { birth_date: '1990-01-02' },
    ]);
  });
});

describe('importing targets', () => {
  const HEAD = 'Xã;Chỉ tiêu;Năm;Mức giao;Đơn vị tính;Số quyết định;Ngày quyết định\n';
  const FIRST = `${HEAD}Xã Ia Le;KT08;2025;3,84;tỷ đồng;01/QĐ-MẪU;10/01/2025\nXã Ia Le;Tỷ lệ hộ nghèo đa chiều;2025;3,5;%;01/QĐ-MẪU;10/01/2025\n`;
  const ADJUSTED = `${HEAD}Xã Ia Le;KT08;2025;4.000;triệu đồng;02/QĐ-MẪU;1/6/2025\n`;

  it('converts units, chooses the comparison by direction, and versions an adjustment', async () => {
    const first = await importCsv('targets', FIRST);
    const adjusted = await importCsv('targets', ADJUSTED);
    const repeated = await importCsv('targets', FIRST);

    expect(first).toMatchObject({ faults: [], created: 2 });
    expect(adjusted).toMatchObject({ faults: [], changed: 1 });
    expect(repeated).toMatchObject({ faults: [], same: 2, changed: 0 });
    expect(
      await rowsOf(`select t.indicator_code, v.number, v.operator, v.low, v.high from commune.targets t
        join commune.target_versions v on v.target_id = t.id order by t.indicator_code, v.number`),
    ).toEqual([
      { indicator_code: 'KT08', number: 1, operator: 'at_least', low: 3840, high: null },
      { indicator_code: 'KT08', number: 2, operator: 'at_least', low: 4000, high: null },
      { indicator_code: 'XH01', number: 1, operator: 'at_most', low: null, high: 3.5 },
    ]);
  });

  it('refuses wrong units, values beyond the hard range, foreign domains and indicators that do not apply', async () => {
    const rows = [
      'Xã Ia Le;KT08;2026;5;người;03/QĐ-MẪU;10/01/2026',
      'Xã Ia Le;XH01;2026;120;%;03/QĐ-MẪU;10/01/2026',
      'Phường Pleiku;KT21;2026;19;;03/QĐ-MẪU;10/01/2026',
      'Xã Ia Le;B02;2026;19;;03/QĐ-MẪU;10/01/2026',
      'Xã Ia Le;KT08;2026;;;03/QĐ-MẪU;10/01/2026',
      'Xã Ia Le;KT08;2026;1.2.3;;03/QĐ-MẪU;10/01/2026',
    ];
    const scope: Scope = { kind: 'department', departmentId: 5_202_002, provinceCode: '52' };

    const report = await importCsv('targets', HEAD + rows.join('\n'));
    const foreign = await importCsv('targets', FIRST, { scope });

    expect(report.faults.map(({ row, column }) => `${row}${column ?? ''}`)).toEqual([
      '2E',
      '3D',
      '4B',
      '5B',
      '6D',
      '7D',
    ]);
    expect(foreign.faults.map(({ reason }) => reason)).toEqual(
      Array(2).fill('chỉ tiêu thuộc lĩnh vực của cơ quan khác'),
    );
  });

  it('refuses two rows that contradict each other', async () => {
    const rows = 'Xã Ia Le;KT09;2026;5;;03/QĐ-MẪU;10/01/2026\nXã Ia Le;KT09;2026;6;;03/QĐ-MẪU;10/01/2026\n';

    expect((await importCsv('targets', HEAD + rows)).faults).toMatchObject([
      { row: 3, reason: expect.stringContaining('dòng 2') as string },
    ]);
  });
});

describe('importing tasks', () => {
  const HEAD =
    'Xã;Nhiệm vụ;Số văn bản;Rõ người;Thời hạn;Rõ trách nhiệm;Rõ sản phẩm;Rõ thẩm quyền;Ngày giao;Chương trình\n';

  it('assigns clear tasks, keeps others as drafts, and repeats without change', async () => {
    const file = `${HEAD}Xã Ia Le;Số hóa hồ sơ hộ tịch;15/KH-MẪU;Nguyễn Văn Mẫu;31/12/2026;Văn phòng;Cơ sở dữ liệu;Chủ tịch UBND xã;1/2/2026;NQ57\nXã Ia Le;Lập kế hoạch năm;;;;;;;;\n`;

    const first = await importCsv('tasks', file);
    const second = await importCsv('tasks', file);

    expect(first).toMatchObject({ faults: [], created: 2 });
    expect(second).toMatchObject({ faults: [], same: 2 });
    expect(
      await rowsOf(
        "select title, original_deadline, programme_code, assigned_by_tenant, to_char(assigned_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as assigned from commune.tasks order by title",
      ),
    ).toEqual([
      {
        title: 'Lập kế hoạch năm',
        original_deadline: null,
        programme_code: null,
        assigned_by_tenant: null,
        assigned: null,
      },
      {
        title: 'Số hóa hồ sơ hộ tịch',
        original_deadline: '2026-12-31',
        programme_code: 'NQ57',
        assigned_by_tenant: 5_200_000,
        assigned: '2026-02-01',
      },
    ]);
    expect(
      await rowsOf(
        'select t.title, l.role, l.org_name, l.org_tenant = l.commune_id as own from commune.task_leads l join commune.tasks t on t.id = l.task_id',
      ),
    ).toEqual([{ title: 'Số hóa hồ sơ hộ tịch', role: 'lead', org_name: 'Văn phòng', own: true }]);
  });

  it('names stage, departments that lead beside the commune, and the targets it should move', async () => {
    const head = `${HEAD.trim()};Giai đoạn;Sở, ngành chủ trì;Chỉ tiêu\n`;
    const row = (title: string, rest: string) =>
      `Xã Ia Le;${title};16/KH-MẪU;Nguyễn Văn Mẫu;31/12/2026;Văn phòng;Cơ sở dữ liệu;Chủ tịch UBND xã;1/2/2026;${rest}\n`;
    const file = head + row('Ký số văn bản đi', 'KH02;Giai đoạn đột phá;Sở Tài chính | so-noi-vu;cd07|CD01');

    const first = await importCsv('tasks', file);
    const second = await importCsv('tasks', file);

    expect(first).toMatchObject({ faults: [], created: 1 });
    expect(second).toMatchObject({ faults: [], same: 1 });
    expect(
      await rowsOf(
        `select t.stage_code, t.lead_org, t.lead_departments, t.target_codes, l.role, l.org_name, l.org_tenant = t.commune_id as own
         from commune.tasks t join commune.task_leads l on l.commune_id = t.commune_id and l.task_id = t.id
         where t.title = 'Ký số văn bản đi' order by l.ordinal`,
      ),
    ).toEqual(
      [
        ['Văn phòng', true],
        ['Sở Tài chính', false],
        ['Sở Nội vụ', false],
      ].map(([name, isOwn]) => ({
        stage_code: 'dot-pha',
        lead_org: 'Văn phòng; Sở Tài chính; Sở Nội vụ',
        lead_departments: [5202001, 5202004],
        target_codes: ['CD07', 'CD01'],
        role: 'lead',
        org_name: name,
        own: isOwn,
      })),
    );
    for (const [rest, column] of [
      ['NQ57;Giai đoạn đột phá;;', 'K'],
      ['KH02;;Sở Không Có;', 'L'],
      ['KH02;;;ZZ99', 'M'],
    ])
      expect((await importCsv('tasks', head + row('Việc sai tên', rest ?? ''))).faults).toMatchObject([
        { row: 2, column },
      ]);
  });

  it('refuses to assign what is not clear and to change what is assigned', async () => {
    const unclear = await importCsv('tasks', `${HEAD}Xã Ia Le;Việc chưa rõ;;;31/12/2026;;;;1/2/2026;\n`);
    const moved = await importCsv(
      'tasks',
      `${HEAD}Xã Ia Le;Số hóa hồ sơ hộ tịch;15/KH-MẪU;;31/3/2027;;;;;\n`,
    );
    const stranger = await importCsv('tasks', `${HEAD}Xã Ia Le;Việc của người lạ;;Không Có Ai;;;;;;\n`);

    expect(unclear.faults[0]?.reason).toBe(
      'chưa đủ "6 rõ": rõ người, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền',
    );
    expect(moved.faults).toMatchObject([{ row: 2, column: 'E' }]);
    expect(stranger.faults).toMatchObject([{ row: 2, column: 'D' }]);
  });
});

describe('unusable files', () => {
  it('says which columns are missing', async () => {
    await expect(importCsv('targets', 'a;b\n1;2\n')).rejects.toMatchObject({ code: 'import.unreadable' });
    await expect(importCsv('targets', 'Xã;Năm\n1;2\n')).rejects.toMatchObject({
      params: { reason: 'thiếu cột: Chỉ tiêu, Số quyết định, Ngày quyết định' },
    });
    await expect(importCsv('people', 'Họ tên;Họ và tên\n1;2\n')).rejects.toMatchObject({
      params: { reason: 'cột lặp lại: Họ và tên' },
    });
  });
});
