import type { Page } from 'playwright-core';
import { aPerson, anAssignment } from '../support/person';
import { date, field, pick, press, reads, row, save, type } from './form';
import { PHONE, startJourney, type Journey } from './journey';

const NUMBER = '102/KH-UBND';
const HEADER =
  '<tr><td rowspan=2>TT</td><td rowspan=2>Nhiệm vụ</td><td colspan=2>Cơ quan</td><td rowspan=2>Thời hạn</td><td rowspan=2>Sản phẩm</td></tr><tr><td>Chủ trì</td><td>Phối hợp</td></tr>';

/** As Word puts an annex on the clipboard: merged headers, a heading across, line ends in cells, a footnote, one date without a year. */
const ANNEX = `<html><body><p class=MsoNormal>DANH MỤC 2 NHIỆM VỤ</p><table class=MsoTable>${HEADER}
  <tr><td colspan=6><b>I. Chuyển đổi số</b></td></tr>
  <tr><td>1</td><td>Ban hành kế hoạch<br>chuyển đổi số của xã<sup>1</sup></td><td>UBND các xã, phường</td><td>Sở KH&amp;CN</td><td>Quý IV/2099</td><td>Kế hoạch được ban hành</td></tr>
  <tr><td>2</td><td>Rà soát thủ tục hành chính<script>window.hacked = true</script></td><td>UBND cấp xã</td><td></td><td>30/6</td><td>Danh mục</td></tr>
  </table><img src="/api/v1/nothing" onerror="window.hacked = true"></body></html>`;

describe('a directive of the province', () => {
  let journey: Journey;
  let province: Page;

  beforeAll(async () => {
    journey = await startJourney();
    const agent = await journey.test.as('officer');
    const { body: owner } = await agent.post('/api/v1/people', aPerson({ fullName: 'Người Mẫu' }));
    await agent.post('/api/v1/assignments', anAssignment({ personId: owner.id, positionCode: 'CT_UBND' }));
    province = await journey.visitAs('tinh.admin');
  });
  afterAll(() => journey.close());

  it('begins as a document', async () => {
    await province.goto('/console/directives');
    await province.getByRole('link', { name: 'Soạn văn bản' }).click();
    await type(province, 'Số, ký hiệu', NUMBER);
    await type(province, 'Trích yếu', 'Kế hoạch chuyển đổi số cấp xã');
    await save(province);

    await province.getByRole('heading', { level: 1, name: NUMBER }).waitFor();
    await reads(province, 'Chưa có nhiệm vụ nào');
  });

  it('takes its annex from Word, and asks about the date it cannot read', async () => {
    await province.getByRole('link', { name: 'Dán hoặc tải phụ lục' }).click();
    await paste(province, ANNEX);

    await reads(province, 'Cần sửa: 1');
    await reads(province, 'I. Chuyển đổi số');
    await reads(province, /30\/6.*nhiều cách hiểu/);
    expect(await province.evaluate('window.hacked')).toBeUndefined();
    expect(await province.getByRole('button', { name: 'Đưa vào dự thảo' }).isDisabled()).toBe(true);
    await field(province, 'Ghi lại: Thời hạn').fill('30/6/2099');
    await press(province, 'Sửa');
    await reads(province, 'Mới: 2');
    await press(province, 'Đưa vào dự thảo');

    await province.getByRole('heading', { level: 1, name: NUMBER }).waitFor();
    await reads(province, 'Ban hành kế hoạch chuyển đổi số của xã');
    await reads(province, '31/12/2099');
    await reads(province, /2\/2 nhiệm vụ chưa đủ 6 rõ/);
  });

  it('is made clear line by line and for all lines at once', async () => {
    await press(province, 'Điền dòng còn thiếu');
    const dialog = province.getByRole('dialog');
    await pick(dialog, 'Chức danh phụ trách', 'chu tich uy ban nhan', /^Chủ tịch Ủy ban nhân dân/);
    await type(dialog, 'Thẩm quyền quyết định', 'Chủ tịch UBND tỉnh');
    await press(dialog, 'Điền');
    await reads(province, 'Mọi nhiệm vụ đã đủ 6 rõ.');

    await press(province, 'Sửa Sản phẩm: Danh mục');
    await province.getByRole('textbox', { name: 'Sản phẩm', exact: true }).fill('Danh mục được duyệt');
    await province.keyboard.press('Enter');
    await province.getByRole('button', { name: 'Sửa Sản phẩm: Danh mục được duyệt' }).waitFor();
  });

  it('is previewed, asked about once more, and reaches all 135 communes', async () => {
    await press(province, 'Xem trước khi ban hành');
    const dialog = province.getByRole('dialog');
    await reads(dialog, /270 nhiệm vụ cho 135 xã, phường, trong đó 268 chưa rõ người/);
    await reads(dialog, /Khuyết ở 134 nơi/);
    await press(dialog, 'Ban hành');
    await reads(dialog, /không thu hồi được/);
    await press(dialog, 'Đúng, ban hành');

    await reads(province, 'Tình hình thực hiện');
    await reads(province, /2 nhiệm vụ đã giao; 268 dự thảo chờ rõ người/);
    await reads(province, 'Chưa rõ người (268)');
    expect((await count('assigned_at is not null')) + (await count('assigned_at is null'))).toBe(270);
    expect(await count('assigned_at is not null')).toBe(2);
  });

  it('shows where each commune stands, each square named and leading to its task', async () => {
    await province.getByRole('tab', { name: 'Theo xã, phường' }).click();
    await reads(province, '135/135 xã, phường');
    await type(province, 'Tìm xã, phường', 'ia le');
    const square = province.getByRole('link', { name: /^Xã Ia Le, nhiệm vụ 1: Chưa thực hiện/ });
    await square.click();
    await reads(province, 'Ban hành kế hoạch chuyển đổi số của xã');

    await province.goBack();
    await province.getByRole('tab', { name: 'Theo nhiệm vụ' }).click();
    await row(province, '2. Rà soát thủ tục hành chính').getByRole('link', { name: '1' }).first().click();
    await row(province, 'Xã Ia Le').waitFor();
  });

  it('can be read on a phone', async () => {
    const phone = await journey.visitAs('tinh.xem', PHONE);
    await phone.goto('/console/directives');
    await phone.getByRole('link', { name: NUMBER }).click();
    await reads(phone, 'Tình hình thực hiện');
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.viewport?.width);
    await phone.context().close();
  });

  it('belongs to a programme whose stages the province keeps', async () => {
    await province.goto('/console/programmes');
    await press(province, 'Thêm chương trình');
    const dialog = province.getByRole('dialog');
    await type(dialog, 'Mã', 'MAU-01');
    await type(dialog, 'Tên chương trình', 'Chương trình mẫu');
    await press(dialog, 'Lưu');
    await dialog.waitFor({ state: 'detached' });
    await dialog.waitFor({ state: 'detached' });
    await row(province, 'Chương trình mẫu').getByRole('button', { name: 'Thêm giai đoạn' }).click();
    await type(dialog, 'Mã', 'dot-pha');
    await type(dialog, 'Tên giai đoạn', 'Đột phá');
    await date(dialog, 'Từ ngày', '01/07/2026');
    await date(dialog, 'Đến ngày', '31/12/2026');
    await press(dialog, 'Lưu');
    await reads(row(province, 'Chương trình mẫu'), '01/07/2026 – 31/12/2026');
  });

  async function count(condition: string): Promise<number> {
    const { rows } = await journey.test.admin.query<{ count: number }>(
      `select count(*)::int as count from commune.tasks where directive_id is not null and ${condition}`,
    );
    return rows[0]?.count ?? 0;
  }
});

/** Puts HTML into the field as Word's clipboard would. */
async function paste(page: Page, html: string): Promise<void> {
  const input = field(page, 'Dán bảng phụ lục vào đây (Ctrl+V)');
  await input.waitFor();
  // Tests know no DOM types: the page's own code is handed over as text.
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    data.setData('text/html', ${JSON.stringify(html)});
    data.setData('text/plain', 'x');
    const pasted = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector('textarea').dispatchEvent(pasted);
  })()`);
}
