import type { Page } from 'playwright-core';
import { readTable } from '../../apps/api/src/spreadsheet/read-table';
import { fillPost } from '../support/directive';
import { ageTasks, trueCounts, type TrueCounts } from '../support/directive-truth';
import { aPhoto } from '../support/evidence';
import { textInZip } from '../support/zip';
import { pick, press, reads, row, save, type } from './form';
import { PHONE, startJourney, type Journey } from './journey';

const NUMBER = '102/KH-UBND';
const POSTED = 'Công khai thủ tục hành chính tại trụ sở';
const COMPARED = 'Đối soát dữ liệu hộ tịch với dữ liệu dân cư';
const ANNEX = [
  ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Sản phẩm'],
  ['1', POSTED, 'UBND các xã, phường', '31/12/2099', 'Ảnh bảng niêm yết'],
  ['2', COMPARED, 'UBND các xã, phường', '31/12/2099', 'Biên bản đối soát'],
]
  .map((cells) => cells.join('\t'))
  .join('\n');
const EXPLANATION = 'Bảng niêm yết bị hỏng do mưa lớn, đang làm lại.';
const LATE_BY = 10;
const COMMUNES = 135;

/** Issue 4: from the annex of a directive to the report, by people with browsers, against the rows of the database. */
describe('a directive on its way through 135 communes', () => {
  let journey: Journey;
  let province: Page;
  let phone: Page;
  let directiveId: string;
  let posted: string;

  beforeAll(async () => {
    journey = await startJourney();
    await journey.test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    await fillPost(journey.test.admin, 'CT_UBND');
    province = await journey.visitAs('tinh.admin');
    phone = await journey.visitAs('ia-le.canbo', PHONE);
  });
  afterAll(() => journey.close());

  it('is drafted by the province, its annex pasted and completed', async () => {
    await province.goto('/console/directives/create');
    await type(province, 'Số, ký hiệu', NUMBER);
    await type(province, 'Trích yếu', 'Kế hoạch cải cách hành chính ở cơ sở');
    await save(province);
    await province.getByRole('link', { name: 'Dán hoặc tải phụ lục' }).click();
    await type(province, 'Dán bảng phụ lục vào đây (Ctrl+V)', ANNEX);
    await press(province, 'Đọc bảng');
    await reads(province, 'Dự thảo sẽ có 2 nhiệm vụ.');
    await press(province, 'Đưa vào dự thảo');

    await press(province, 'Điền dòng còn thiếu');
    const dialog = province.getByRole('dialog');
    await pick(dialog, 'Chức danh phụ trách', 'chu tich uy ban nhan dan', /^Chủ tịch Ủy ban nhân dân/);
    await type(dialog, 'Thẩm quyền quyết định', 'Chủ tịch UBND tỉnh');
    await press(dialog, 'Điền');

    await reads(province, 'Mọi nhiệm vụ đã đủ 6 rõ.');
    directiveId = /directives\/([0-9a-f-]{36})/.exec(province.url())?.[1] ?? '';
  });

  it('is issued, and every commune has its own two tasks', async () => {
    await press(province, 'Xem trước khi ban hành');
    const dialog = province.getByRole('dialog');
    await reads(dialog, /270 nhiệm vụ cho 135 xã, phường/);
    await press(dialog, 'Ban hành');
    await press(dialog, 'Đúng, ban hành');
    await reads(province, `Đã ban hành ${NUMBER}.`);

    const { rows } = await journey.test.admin.query<{ communes: number; tasks: number }>(
      `select count(distinct commune_id)::int as communes, count(*)::int as tasks from commune.tasks
       where directive_id = $1 and assigned_at is not null`,
      [directiveId],
    );
    expect(rows).toEqual([{ communes: COMMUNES, tasks: 2 * COMMUNES }]);
  });

  it('is completed by one commune from a phone with a photo', async () => {
    await complete('Ảnh chụp bảng niêm yết', 'bảng niêm yết.jpg');

    const { rows } = await journey.test.admin.query<{ id: string; name: string }>(
      `select t.id, a.file_name as name from commune.tasks t
       join commune.task_files f on f.commune_id = t.commune_id and f.task_id = t.id and f.update_id is not null
       join commune.attachments a on a.commune_id = f.commune_id and a.id = f.attachment_id
       where t.completed_on is not null`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['bảng niêm yết.jpg']);
    posted = rows[0]?.id ?? '';
  });

  it('is returned with a reason, completed again and confirmed', async () => {
    await province.goto(`/console/tasks/${posted}/show`);
    await press(province, 'Trả lại');
    const dialog = province.getByRole('dialog');
    await type(dialog, 'Lý do', 'Ảnh chưa rõ phần lệ phí.');
    await press(dialog, 'Trả lại');
    await dialog.waitFor({ state: 'detached' });
    await phone.goto(`/console/tasks/${posted}/show`);
    await reads(phone, /Ảnh chưa rõ phần lệ phí/);
    await complete('Ảnh chụp lại, rõ phần lệ phí', 'bảng niêm yết, lần hai.jpg');

    await province.goto(`/console/tasks/${posted}/show`);
    await press(province, 'Xác nhận hoàn thành');
    await press(province.getByRole('dialog'), 'Xác nhận hoàn thành');
    await province.getByRole('dialog').waitFor({ state: 'detached' });

    const { rows } = await journey.test.admin.query<{ action: string }>(
      'select action from commune.task_events where task_id = $1 order by happened_at',
      [posted],
    );
    expect(rows.map(({ action }) => action)).toEqual(['completed', 'returned', 'completed', 'confirmed']);
  });

  it('goes overdue in another commune, which explains', async () => {
    const { tenantId } = journey.test.actors.neighbourOfficer;
    await ageTasks(journey.test.admin, tenantId, { assignedDaysAgo: 60, dueDaysAgo: LATE_BY });
    const { rows } = await journey.test.admin.query<{ id: string }>(
      'select id from commune.tasks where commune_id = $1 and title = $2',
      [tenantId, POSTED],
    );
    const neighbour = await journey.visitAs('chu-se.canbo');
    await neighbour.goto(`/console/tasks/${rows[0]?.id ?? ''}/show`);
    await press(neighbour, 'Giải trình');
    const dialog = neighbour.getByRole('dialog');
    await type(dialog, 'Giải trình', EXPLANATION);
    await press(dialog, 'Gửi giải trình');

    await dialog.waitFor({ state: 'detached' });
    await reads(neighbour, EXPLANATION);
  });

  it('stands in the monitoring table as in the database, in every commune', async () => {
    const truth = await trueCounts(journey.test.admin, directiveId);
    expect(sumOf(truth)).toEqual({
      total: 2 * COMMUNES,
      doneOnTime: 1,
      doneLate: 0,
      inTime: 2 * COMMUNES - 3,
      overdue: 2,
    });
    await province.goto(`/console/task-monitoring?groupBy=commune&directiveId=${directiveId}`);
    await row(province, 'Xã Chư Sê').waitFor();
    const shown = await numbersByName(province);

    const { rows: names } = await journey.test.admin.query<{ code: string; name: string }>(
      'select code, full_name as name from reference.administrative_units where valid_to is null',
    );
    expect(names).toHaveLength(COMMUNES);
    for (const { code, name } of names) expect([name, shown.get(name)]).toEqual([name, truth.get(code)]);
    expect(shown.get('Tổng số (mỗi nhiệm vụ tính một lần)')).toEqual(sumOf(truth));
  });

  it('is exported as workbook and report with the same figures and the explanation word for word', async () => {
    const truth = sumOf(await trueCounts(journey.test.admin, directiveId));
    const download = async (format: string): Promise<Buffer> => {
      const answer = await province.request.get(
        `/api/v1/task-monitoring/export?format=${format}&groupBy=commune&directiveId=${directiveId}`,
      );
      expect(answer.status()).toBe(200);
      return answer.body();
    };
    const book = await readTable(await download('xlsx'), 'bang.xlsx');
    const { total, doneOnTime, doneLate, inTime, overdue } = truth;

    expect(book.at(-1)?.cells.slice(2, 10)).toEqual(
      [total, doneOnTime, doneLate, inTime, overdue, 0, 0, 0].map(String),
    );
    const report = textInZip(await download('docx'), 'word/document.xml').replaceAll(/<[^>]+>/g, '');
    expect(report).toContain(`tổng số nhiệm vụ được giao: ${total} nhiệm vụ`);
    expect(report).toContain(`đang thực hiện quá hạn ${overdue} nhiệm vụ`);
    expect(report).toContain(EXPLANATION);
  });

  /** Opened, photographed, said to be done, sent. */
  async function complete(product: string, photo: string): Promise<void> {
    await phone.goto('/console/tasks?view=list');
    await phone.getByRole('button', { name: `Cập nhật: ${POSTED}` }).tap();
    const sheet = phone.getByRole('dialog', { name: 'Cập nhật tiến độ' });
    await phone
      .locator('input[type="file"][capture]')
      .setInputFiles({ name: photo, mimeType: 'image/jpeg', buffer: aPhoto() });
    await sheet.getByText('✓').waitFor();
    await sheet.getByRole('button', { name: '100 %' }).tap();
    await type(sheet, 'Sản phẩm hoàn thành', product);
    await sheet.getByRole('button', { name: 'Gửi', exact: true }).tap();
    await sheet.waitFor({ state: 'detached' });
  }
});

function sumOf(truth: ReadonlyMap<string, TrueCounts>): TrueCounts {
  const sum = (name: keyof TrueCounts) => [...truth.values()].reduce((all, counts) => all + counts[name], 0);
  return {
    total: sum('total'),
    doneOnTime: sum('doneOnTime'),
    doneLate: sum('doneLate'),
    inTime: sum('inTime'),
    overdue: sum('overdue'),
  };
}

/** The counts of the monitoring table by the name in front: assigned, then its parts in their order. */
async function numbersByName(page: Page): Promise<Map<string, TrueCounts>> {
  const rows = await Promise.all(
    (await page.locator('[data-monitoring-table] tbody tr').all()).map((one) =>
      one.locator('th, td').allInnerTexts(),
    ),
  );
  return new Map(
    rows.map(([name = '', ...cells]) => {
      const [total = NaN, doneOnTime = NaN, doneLate = NaN, inTime = NaN, overdue = NaN] = cells
        .slice(0, 5)
        .map(Number);
      return [name.split('\n')[0] ?? '', { total, doneOnTime, doneLate, inTime, overdue }];
    }),
  );
}
