import { startTestApp, type Agent, type TestApp } from '../support/app';
import { insertOwner } from '../support/task';
import { alike, insertLeads, insertWatchedTasks } from '../support/watched-task';
import { textInZip } from '../support/zip';
import { readTable } from '../../apps/api/src/spreadsheet/read-table';

const PATH = '/api/v1/task-monitoring/export';
const day = (offset: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);
const shown = (iso: string): string => iso.split('-').reverse().join('/');

/** The paragraphs of a DOCX as plain text. */
function paragraphsOf(docx: Buffer): string[] {
  return [...textInZip(docx, 'word/document.xml').matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([xml]) =>
    [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
      .map(([, text]) => text)
      .join('')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );
}

describe('the report on tasks', () => {
  let test: TestApp;
  let province: Agent;
  let officer: Agent;
  let neighbour: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    province = await test.as('provinceAdmin');
    officer = await test.as('leader');
    neighbour = await test.as('neighbourLeader');
    await test.admin.query(
      `insert into reference.programmes (code, name_vi, sort_order) values ('BAOCAO', 'Chương trình chuyển đổi số', 900), ('TRONG', 'Chương trình trống', 901)`,
    );
    const place = {
      communeId: test.actors.officer.tenantId,
      owner: await insertOwner(test.admin, test.actors.officer.tenantId),
    };
    await insertWatchedTasks(
      test.admin,
      place,
      alike(40, { programmeCode: 'BAOCAO', completedOn: '2025-08-01' }),
    );
    await insertWatchedTasks(
      test.admin,
      place,
      alike(60, { programmeCode: 'BAOCAO', startsOn: day(0), deadline: day(60) }),
    );
    await insertWatchedTasks(test.admin, place, [
      {
        programmeCode: 'BAOCAO',
        title: 'Tập huấn kỹ năng số cho cán bộ',
        startsOn: day(0),
        deadline: day(10),
      },
    ]);
    const [late] = (await insertWatchedTasks(test.admin, place, [
      {
        programmeCode: 'BAOCAO',
        title: 'Số hóa "100%" hồ sơ & dữ liệu',
        deadline: day(-10),
        originalDeadline: day(-40),
      },
    ])) as [string];
    await insertLeads(test.admin, { communeId: place.communeId, id: late }, [
      { orgName: 'Sở Tư pháp', completedOn: '2025-12-01' },
      { orgName: 'Văn phòng UBND', explanation: 'Đường truyền chưa bảo đảm.' },
      { orgName: 'Công an xã' },
    ]);
    await test.admin.query(
      `insert into commune.task_updates (commune_id, id, task_id, reported_on, body, difficulty, proposal)
       values ($1, gen_random_uuid(), $2, $3, 'Đang làm', 'Thiếu máy quét', 'Cấp thêm máy quét')`,
      [place.communeId, late, day(-1)],
    );
    await test.admin.query(
      `insert into commune.task_blocks (commune_id, id, task_id, blocked_by_name, question, due_on)
       values ($1, gen_random_uuid(), $2, 'Sở Tài chính', 'Nguồn kinh phí lấy ở đâu?', $3)`,
      [place.communeId, late, day(5)],
    );
  });
  afterAll(() => test.close());

  it('drafts the five parts with the figures of the database', async () => {
    const answer = await province.get(`${PATH}?format=docx&programmeCode=BAOCAO`);
    const { body } = await province.get('/api/v1/task-monitoring?programmeCode=BAOCAO');
    const text = paragraphsOf(answer.raw);

    expect(answer.status).toBe(200);
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="theo-doi-nhiem-vu-${day(0)}.docx"`,
    );
    expect(body.total).toMatchObject({ total: 102, doneOnTime: 40, inTime: 61, overdue: 1 });
    expect(text.slice(0, 10)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH GIA LAI',
      '–––––––',
      'Số:       /BC-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      '–––––––––––––––',
      `Gia Lai, ngày …… tháng …… năm ${day(0).slice(0, 4)}`,
      'BÁO CÁO',
      'Kết quả thực hiện nhiệm vụ thuộc Chương trình chuyển đổi số',
    ]);
    expect(text.filter((line) => /^[IV]+\. /.test(line))).toEqual([
      'I. KẾT QUẢ ĐẠT ĐƯỢC',
      'II. TỒN TẠI, HẠN CHẾ',
      'III. NGUYÊN NHÂN',
      'IV. NHIỆM VỤ THỜI GIAN TỚI',
      'V. ĐỀ XUẤT, KIẾN NGHỊ',
    ]);
    expect(text).toContain(
      `Tính đến ngày ${shown(day(0))}, tổng số nhiệm vụ được giao: 102 nhiệm vụ. Trong đó: đã hoàn thành 40 nhiệm vụ (đúng hạn 40 nhiệm vụ, ` +
        'quá hạn không có); đang thực hiện trong hạn 61 nhiệm vụ; đang thực hiện quá hạn 1 nhiệm vụ; thường xuyên không có; ' +
        'không thuộc phạm vi không có; tạm dừng không có.',
    );
    const totals = text.indexOf('Tổng số');
    expect(text.slice(totals, totals + 9)).toEqual(['Tổng số', '102', '40', '0', '61', '1', '0', '0', '0']);
    expect(text).toContain(
      `1) Sở Tư pháp; Văn phòng UBND; Công an xã: “Số hóa "100%" hồ sơ & dữ liệu”; thời hạn hoàn thành ${shown(day(-10))}, ` +
        `thời hạn ban đầu ${shown(day(-40))} (đã gia hạn), quá hạn 10 ngày.`,
    );
    expect(text).toContain('- Sở Tư pháp: đã hoàn thành phần việc ngày 01/12/2025.');
    expect(text).toContain('- Văn phòng UBND: Đường truyền chưa bảo đảm.');
    expect(text).toContain('- Công an xã: [chưa có giải trình – đề nghị bổ sung].');
    expect(text).toContain('- Xã Ia Le: Thiếu máy quét.');
    expect(text).toContain('- […………………… – cơ quan soạn thảo bổ sung]');
    expect(text).toContain('Nhiệm vụ đến hạn trong 30 ngày tới: 1 nhiệm vụ.');
    expect(text).toContain('- Xã Ia Le, nhiệm vụ “Số hóa "100%" hồ sơ & dữ liệu”: Cấp thêm máy quét.');
    expect(text.join('\n')).toContain(`Đề nghị Sở Tài chính trả lời Xã Ia Le (hạn ${shown(day(5))})`);
    expect(text.join('\n')).toContain('Nguồn kinh phí lấy ở đâu?\n');
    expect(text).toContain('Nơi nhận:');
    expect(text).toContain('CHỦ TỊCH');
  });

  it('is laid out on A4 as the decree asks, with a page number from the second page on', async () => {
    const { raw } = await province.get(`${PATH}?format=docx&programmeCode=BAOCAO`);
    const xml = textInZip(raw, 'word/document.xml');

    expect(xml).toContain('<w:pgSz w:w="11905" w:h="16837"');
    expect(xml).toContain('w:top="1133" w:right="850" w:bottom="1133" w:left="1700"');
    expect(xml).toContain('<w:titlePg/>');
    expect(xml).toContain('Times New Roman');
    expect(`${textInZip(raw, 'word/header1.xml')}${textInZip(raw, 'word/header2.xml')}`).toContain('PAGE');
  });

  it('says that there is nothing instead of leaving it out, and invents nothing', async () => {
    const { raw } = await province.get(`${PATH}?format=docx&programmeCode=TRONG`);
    const text = paragraphsOf(raw);

    expect(text.join('\n')).toContain('tổng số nhiệm vụ được giao: không có.');
    expect(text).toContain('1. Nhiệm vụ quá hạn: không có');
    expect(text).toContain('2. Nhiệm vụ quá kỳ chưa báo cáo: không có');
    expect(text).toContain('Giải trình, khó khăn, vướng mắc các đơn vị đã báo cáo: không có.');
    expect(text).toContain('Nhiệm vụ đến hạn trong 30 ngày tới: không có.');
    expect(text).toContain('Đề xuất, kiến nghị các đơn vị đã báo cáo: không có.');
  });

  it('writes a workbook whose figures are numbers', async () => {
    const { status, raw } = await province.get(`${PATH}?format=xlsx&programmeCode=BAOCAO`);
    const sheet = textInZip(raw, 'xl/worksheets/sheet1.xml');
    const workbook = textInZip(raw, 'xl/workbook.xml');
    const rows = (await readTable(raw, 'bao-cao.xlsx')).map(({ cells }) => cells);

    expect(status).toBe(200);
    expect([...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Bảng theo dõi',
      'Quá hạn',
      'Chưa báo cáo',
    ]);
    expect(rows.at(-1)?.slice(2, 10)).toEqual(['102', '40', '0', '61', '1', '0', '0', '0']);
    expect(sheet).toMatch(/<c r="C\d+"(?: s="\d+")?><v>102<\/v><\/c>/);
  });

  it('holds only what the caller may see: a commune its own, and those without the permission nothing', async () => {
    const own = paragraphsOf((await officer.get(`${PATH}?format=docx&programmeCode=BAOCAO`)).raw);
    const foreign = paragraphsOf((await neighbour.get(`${PATH}?format=docx&programmeCode=BAOCAO`)).raw);
    const book = await neighbour.get(`${PATH}?format=xlsx&programmeCode=BAOCAO`);

    expect(own).toContain('XÃ IA LE');
    expect(own.join('\n')).toContain('Số hóa "100%" hồ sơ');
    expect(foreign).toContain('XÃ CHƯ SÊ');
    expect(foreign.join('\n')).toContain('tổng số nhiệm vụ được giao: không có.');
    expect(foreign.join('\n')).not.toContain('Số hóa "100%" hồ sơ');
    expect(textInZip(book.raw, 'xl/sharedStrings.xml')).not.toContain('Số hóa');
    expect((await test.nobody.get(PATH)).status).toBe(401);
  });
});
