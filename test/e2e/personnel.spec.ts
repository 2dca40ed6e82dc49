import type { Page } from 'playwright-core';
import { choose, date, pick, press, reads, save, type } from './form';
import { PHONE, startJourney, type Journey } from './journey';

const POST = 'Chủ tịch Ủy ban nhân dân';

describe('key personnel, on a phone', () => {
  let journey: Journey;
  let page: Page;

  beforeAll(async () => {
    journey = await startJourney();
    page = await journey.visitAs('ia-le.canbo', PHONE);
  });
  afterAll(() => journey.close());

  it('starts with the post vacant', async () => {
    await page.goto('/console/personnel');

    await page.getByRole('button', { name: new RegExp(`: ${POST}$`) }).waitFor();
  });

  it('takes a person and gives the post', async () => {
    await addPerson('Nguyễn Văn Mẫu', '0269 3000 001');
    await page.getByRole('tab', { name: 'Quá trình' }).click();
    await press(page, 'Giao chức danh');
    const dialog = page.getByRole('dialog');
    await pick(dialog, 'Chức danh', 'chu tich uy ban', new RegExp(`^${POST}$`));
    await choose(dialog, 'Hình thức', 'Bầu');
    await date(dialog, 'Từ ngày', '01/07/2025');
    await type(dialog, 'Số quyết định', '12/QĐ-UBND');
    await press(dialog, 'Lưu');

    await entry(/01\/07\/2025.*Bầu.*12\/QĐ-UBND/s);
    await reads(page, `${POST} · Xã Ia Le`);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  it('hands the post over in one step and keeps the history of both', async () => {
    await addPerson('Trần Thị Mẫu', '0269 3000 002');
    await page.goto('/console/people');
    await page.getByRole('link', { name: 'Nguyễn Văn Mẫu' }).click();
    await page.getByRole('tab', { name: 'Quá trình' }).click();
    await press(page, 'Bàn giao');
    const dialog = page.getByRole('dialog');
    await date(dialog, 'Ngày bàn giao', '01/10/2026');
    await choose(dialog, 'Lý do thôi giữ', 'Điều động');
    await pick(dialog, 'Người trong danh sách', 'tran thi', /^Trần Thị Mẫu/);
    await choose(dialog, 'Hình thức', 'Bầu');
    await press(dialog, 'Bàn giao');

    await entry(/01\/07\/2025.*01\/10\/2026.*Điều động/s);
    await page.goto('/console/people');
    await page.getByRole('link', { name: 'Trần Thị Mẫu' }).click();
    await page.getByRole('tab', { name: 'Quá trình' }).click();
    await entry(/01\/10\/2026.*Bầu/s);
  });

  it('no longer counts the post as vacant, and still knows who held it before', async () => {
    await page.goto('/console/personnel');
    await page.getByRole('link', { name: 'Trần Thị Mẫu' }).waitFor();
    expect(await page.getByRole('button', { name: new RegExp(`: ${POST}$`) }).count()).toBe(0);

    await page.goto('/console/personnel?asOf=2026-09-30');
    await page.getByRole('link', { name: 'Nguyễn Văn Mẫu' }).waitFor();
    expect(await page.getByRole('link', { name: 'Trần Thị Mẫu' }).count()).toBe(0);
  });

  it('publishes the duty contact and nothing personal', async () => {
    const citizen = await journey.visit(PHONE);
    await citizen.goto('/xa/ia-le-23986');
    const contact = await citizen.locator('li', { hasText: 'Trần Thị Mẫu' }).innerText();
    const everything =
      (await citizen.content()) + (await (await citizen.request.get('/api/v1/public/communes/23986')).text());

    expect(contact).toContain(POST);
    expect(contact).toContain('0269 3000 002');
    for (const personal of ['1980', 'Làng Mẫu', 'Thạc sĩ', 'master', 'Nguyễn Văn Mẫu'])
      expect(everything).not.toContain(personal);
    expect(await overflow(citizen)).toBeLessThanOrEqual(0);
  });

  /** Waits for an entry of the history. */
  async function entry(text: RegExp): Promise<void> {
    await page.getByRole('listitem').filter({ hasText: text }).first().waitFor();
  }

  async function addPerson(fullName: string, officePhone: string): Promise<void> {
    await page.goto('/console/people');
    await page.getByRole('link', { name: 'Thêm người' }).first().click();
    await type(page, 'Họ và tên', fullName);
    await date(page, 'Ngày sinh', '17/05/1980');
    await type(page, 'Quê quán', 'Làng Mẫu');
    await type(page, 'Điện thoại công vụ', officePhone);
    await choose(page, 'Trình độ chuyên môn', 'Thạc sĩ');
    await save(page);
    await page.getByRole('heading', { level: 1, name: fullName }).waitFor();
  }
});

/** Pixels by which the page is wider than the screen. */
function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
