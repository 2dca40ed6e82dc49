import { arrangeReports, inVietnam, plannerOf } from '../support/notification';
import { reads } from './form';
import { PHONE, startJourney, type Journey } from './journey';

describe('notifications in the console', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await startJourney();
    await arrangeReports(journey.test);
    for (const day of ['2026-11-16', '2026-11-17']) await plannerOf(journey.test).plan(inVietnam(day));
  });
  afterAll(() => journey.close());

  it('counts what is unread, leads to the report, and then counts one less', async () => {
    const page = await journey.visitAs('ia-le.canbo', PHONE);
    await page.goto('/console/');
    await page.getByRole('link', { name: 'Thông báo: 2 chưa đọc' }).click();
    await reads(page, 'Hôm nay là hạn gửi báo cáo tháng 11/2026');
    await page.getByRole('link', { name: 'Mở: Hôm nay là hạn gửi báo cáo tháng 11/2026' }).click();
    await page.waitForURL(/2026-M11/);

    await page.getByRole('link', { name: 'Thông báo: 1 chưa đọc' }).click();
    await page.getByRole('button', { name: 'Chưa đọc (1)' }).click();
    await page.getByRole('button', { name: 'Đánh dấu đã đọc tất cả' }).click();
    await reads(page, 'Không còn thông báo chưa đọc');
    await page.getByRole('link', { name: 'Thông báo', exact: true }).waitFor();

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.context().close();
  });

  it('keeps what a leader chose to be told', async () => {
    const page = await journey.visitAs('ia-le.lanhdao');
    await page.goto('/console/profile');
    const overdue = page.getByRole('switch', { name: 'Báo cáo đã quá hạn' });
    await overdue.click();
    await reads(page, 'Đã lưu.');
    await page.getByLabel('Bản tổng hợp cho lãnh đạo').click();
    const saved = page.waitForResponse((response) => response.request().method() === 'PATCH');
    await page.getByRole('option', { name: 'Mỗi ngày làm việc' }).click();
    expect((await saved).status()).toBe(200);
    await page.reload();

    await reads(page, 'Mỗi ngày làm việc');
    expect(await page.getByRole('switch', { name: 'Báo cáo đã quá hạn' }).isChecked()).toBe(false);
    expect(await page.getByRole('switch', { name: 'Báo cáo sắp đến hạn' }).isChecked()).toBe(true);
    await page.context().close();
  });
});
