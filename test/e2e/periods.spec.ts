import { formatVietnameseDate, todayInVietnam } from '@cis/domain';
import type { Page } from 'playwright-core';
import { date, press, reads, row, type } from './form';
import { startJourney, type Journey } from './journey';

describe('deadlines, days off and unlocks', () => {
  let journey: Journey;
  let province: Page;
  let officer: Page;

  beforeAll(async () => {
    journey = await startJourney();
    await journey.test.admin.query(
      'update reference.reporting_periods set locks_on = due_on + 31 where year in (2025, 2026)',
    );
    province = await journey.visitAs('tinh.admin');
    officer = await journey.visitAs('ia-le.canbo');
  });
  afterAll(() => journey.close());

  it('lets the officer ask for a locked period, and the province open it', async () => {
    await officer.goto('/console/reporting-periods?year=2025');
    await row(officer, 'Tháng 12/2025').getByRole('button', { name: 'Yêu cầu mở khóa' }).click();
    const asking = officer.getByRole('dialog');
    await type(asking, 'Lý do', 'Ngành thuế gửi số liệu muộn');
    await press(asking, 'Gửi yêu cầu');
    await reads(officer, 'Đã gửi yêu cầu mở khóa, đang chờ tỉnh trả lời.');

    await province.goto('/console/');
    await reads(province, '1 yêu cầu mở khóa chờ trả lời');
    await province.goto('/console/reporting-periods?view=unlock-requests');
    await province.getByLabel('Chọn yêu cầu của Xã Ia Le, Tháng 12/2025').check();
    await press(province, 'Mở khóa');
    const granting = province.getByRole('dialog');
    await type(granting, 'Lời trả lời', 'Đồng ý');
    await press(granting, 'Mở khóa');
    await reads(province, 'Đã mở khóa');

    await officer.goto('/console/reporting-periods?year=2025');
    await reads(row(officer, 'Tháng 12/2025'), 'Mở lại');
  });

  it('says which deadlines move before a day off is saved', async () => {
    await province.goto('/console/reporting-periods?view=days-off&year=2027');
    await press(province, 'Thêm ngày');
    const dialog = province.getByRole('dialog');
    await date(dialog, 'Ngày', '17/08/2027');
    await type(dialog, 'Tên ngày', 'Ngày nghỉ thử');
    await reads(dialog, '18/08/2027');
    await press(dialog, 'Lưu');
    await reads(province, 'Ngày nghỉ thử');

    await province.goto('/console/reporting-periods?year=2027');
    await reads(row(province, 'Tháng 8/2027'), '18/08/2027');
  });

  it('extends several periods at once, and the officer reads why', async () => {
    await province.goto('/console/reporting-periods?year=2026');
    await province.getByLabel('Chọn Tháng 9/2026').check();
    await province.getByLabel('Chọn Tháng 10/2026').check();
    await press(province, 'Gia hạn');
    const dialog = province.getByRole('dialog');
    const until = formatVietnameseDate(todayInVietnam(new Date(Date.now() + 300 * 86_400_000)));
    await date(dialog, 'Gia hạn đến', until);
    await type(dialog, 'Lý do', 'Ảnh hưởng của bão');
    await press(dialog, 'Gia hạn');
    await reads(province, `gia hạn đến ${until}`);

    await officer.goto('/console/reporting-periods?year=2026');
    await reads(row(officer, 'Tháng 10/2026'), 'Ảnh hưởng của bão');
    await reads(row(officer, 'Tháng 10/2026'), 'Đang mở');
  });
});
