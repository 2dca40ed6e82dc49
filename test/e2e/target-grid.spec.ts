import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { choose, date, field, press, reads, type } from './form';
import { PHONE, startJourney, type Journey } from './journey';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');
const DECISION = 'QĐ 05 giao chỉ tiêu.pdf';

describe('assigning targets to many communes', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await startJourney();
  });
  afterAll(() => journey.close());

  it('lets a department paste a block, see what it does, and assign it by one decision', async () => {
    const page = await journey.visitAs('so.tai-chinh', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.goto('/console/target-grid?year=2026');
    await paste(await cell(page, 'Xã Ia Le', 'KT08'), '9.500\t1.200 đến 1.300\nkhông rõ\t');
    await reads(page, 'Đã sửa 3 ô, chưa giao.');
    await reads(page, '1 ô cần sửa lại.');
    await shows(page, 'Xã Ia Le', 'KT08', '≥ 9.500');
    await shows(page, 'Xã Ia Le', 'KT09', '1.200 - 1.300');
    expect(await page.getByRole('columnheader').filter({ hasText: 'XH01' }).count()).toBe(0);

    await page.reload();
    await reads(page, 'Đã sửa 3 ô, chưa giao.');
    await press(page, 'Xem thay đổi (3)');
    const dialog = page.getByRole('dialog');
    await reads(dialog, '2 giao mới · 0 điều chỉnh · 0 giữ nguyên · 1 không nhận');
    await press(dialog, 'Giao 2 chỉ tiêu');
    await reads(dialog, 'Cần ghi mục này.');
    await type(dialog, 'Số, ký hiệu', '05/QĐ-UBND');
    await date(dialog, 'Ngày ký', '15/01/2026');
    await type(dialog, 'Trích yếu', 'Giao chỉ tiêu năm 2026');
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: DECISION, mimeType: 'application/pdf', buffer: PDF });
    await reads(dialog, DECISION);
    await press(dialog, 'Giao 2 chỉ tiêu');
    await reads(dialog, 'Giao mới 2 chỉ tiêu, điều chỉnh 0 chỉ tiêu theo 05/QĐ-UBND');
    await press(dialog, 'Đóng');

    await reads(page, 'Đã sửa 1 ô, chưa giao.');
    await shows(page, 'Xã Ia Le', 'KT08', '≥ 9.500');
    await press(page, 'Bỏ mọi thay đổi');
    await reads(page, 'Chưa có thay đổi.');
    await page.context().close();
  });

  it('asks before leaving, and undoes what was typed', async () => {
    const page = await journey.visitAs('so.tai-chinh');
    await page.goto('/console/target-grid?year=2026');
    await (await cell(page, 'Xã Al Bá', 'KT08')).click();
    await page.keyboard.type('7000');
    await page.keyboard.press('Enter');
    await shows(page, 'Xã Al Bá', 'KT08', '≥ 7.000');

    await page.getByRole('menuitem', { name: 'Nhiệm vụ', exact: true }).click();
    await press(page.getByRole('dialog'), 'Ở lại');
    await page.keyboard.press('Escape');
    await press(page, 'Hoàn tác');

    await reads(page, 'Chưa có thay đổi.');
    expect(await (await cell(page, 'Xã Al Bá', 'KT08')).innerText()).toBe('');
    await page.context().close();
  });

  it('shows the commune what is new, lets it fetch the decision, and acknowledges it', async () => {
    const page = await journey.visitAs('ia-le.lanhdao');
    await page.goto('/console/targets');
    const banner = page.getByRole('alert').filter({ hasText: '05/QĐ-UBND' });
    await reads(banner, 'vừa giao hoặc điều chỉnh 2 chỉ tiêu theo 05/QĐ-UBND (15/01/2026)');
    await reads(banner, 'từ 9.500 trở lên');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      banner.getByRole('link', { name: 'Tải quyết định' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(DECISION);
    expect(readFileSync(await download.path()).equals(PDF)).toBe(true);

    await press(banner, 'Xác nhận đã nhận tất cả');
    await banner.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('shows the neighbour neither the targets nor the decision, though they are there', async () => {
    const own = await journey.visitAs('ia-le.canbo');
    const { items } = await (await own.request.get('/api/v1/targets?year=2026')).json();
    const file = `/api/v1/targets/${items[0].id}/versions/1/file`;
    const neighbour = await journey.visitAs('chu-se.lanhdao');

    await neighbour.goto('/console/targets');
    await reads(neighbour, 'Chưa có chỉ tiêu được giao');

    expect((await own.request.get(file)).status()).toBe(200);
    expect((await neighbour.request.get(file)).status()).toBe(404);
    await own.context().close();
    await neighbour.context().close();
  });

  it('shows an adjustment before beside after, and the result under each decision', async () => {
    const province = await journey.visitAs('tinh.admin');
    await province.goto('/console/target-grid?year=2026&domain=economy');
    await (await cell(province, 'Xã Ia Le', 'KT08')).click();
    await province.keyboard.type('9000');
    await province.keyboard.press('Enter');
    await press(province, 'Xem thay đổi (1)');
    const dialog = province.getByRole('dialog');
    await reads(dialog, '0 giao mới · 1 điều chỉnh');
    await type(dialog, 'Số, ký hiệu', '40/QĐ-UBND');
    await date(dialog, 'Ngày ký', '01/06/2026');
    await press(dialog, 'Giao 1 chỉ tiêu');
    await reads(dialog, 'điều chỉnh 1 chỉ tiêu theo 40/QĐ-UBND');

    const leader = await journey.visitAs('ia-le.lanhdao');
    await leader.goto('/console/targets');
    const banner = leader.getByRole('alert').filter({ hasText: '40/QĐ-UBND' });
    await reads(banner, 'từ 9.500 trở lên → từ 9.000 trở lên');
    await banner.getByRole('link', { name: /Tổng thu ngân sách/ }).click();
    await reads(leader, 'Các lần giao và điều chỉnh');
    await reads(leader, '05/QĐ-UBND');
    await reads(leader, DECISION);
    await province.context().close();
    await leader.context().close();
  });

  it("lets a leader record the council's target, and shows both", async () => {
    const page = await journey.visitAs('ia-le.lanhdao');
    await page.goto('/console/targets/create');
    await reads(page, 'Ghi chỉ tiêu của HĐND, đại hội');
    await field(page, 'Chỉ tiêu').fill('KT08');
    await page.getByRole('option', { name: /^KT08/ }).click();
    await choose(page, 'Phép so sánh', 'Từ … trở lên');
    await type(page, 'Giá trị', '10.000');
    await type(page, 'Năm', '2026');
    await type(page, 'Số quyết định', '07/NQ-HĐND');
    await date(page, 'Ngày quyết định', '20/01/2026');
    await date(page, 'Hiệu lực từ', '20/01/2026');
    await press(page, 'Lưu');
    await reads(page, 'Cấp khác giao cùng chỉ tiêu này');
    await reads(page, 'HĐND xã, phường giao');
    await page.context().close();
  });

  it('works on a phone: one indicator at a time, a card for each commune', async () => {
    const page = await journey.visitAs('so.tai-chinh', PHONE);
    await page.goto('/console/target-grid?year=2026');
    const input = page.getByLabel('Xã Al Bá, Tổng giá trị sản phẩm trên địa bàn (giá so sánh 2010)');
    await input.fill('650');
    await input.blur();

    await reads(page, 'Đã sửa 1 ô, chưa giao.');
    await reads(page, 'Giao mới. chưa giao');
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBe(0);
    await page.context().close();
  });

  /** By the name of its row and the code of its column, once the grid is there. */
  async function cell(page: Page, commune: string, code: string): Promise<Locator> {
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: commune, exact: true }) });
    await row.waitFor();
    const headings = await page.getByRole('columnheader').allInnerTexts();
    const place = headings.findIndex((heading) => heading.startsWith(`${code} `));
    return row.locator(`td[data-column="${place - 1}"]`);
  }

  async function shows(page: Page, commune: string, code: string, text: string): Promise<void> {
    await (await cell(page, commune, code)).filter({ hasText: text }).waitFor();
  }

  async function paste(target: Locator, text: string): Promise<void> {
    const page = target.page();
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await target.click();
    await page.keyboard.press('Control+v');
  }
});
