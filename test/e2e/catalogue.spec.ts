import type { Page } from 'playwright-core';
import { anObservation } from '../support/observation';
import { choose, field, pick, press, reads, row, save, type } from './form';
import { PHONE, startJourney, type Journey } from './journey';
import { seriousFaults } from './serious-faults';

describe('the catalogue of indicators and the sets of a year', () => {
  let journey: Journey;
  let province: Page;

  const report = async (indicatorCode: string, periodCode: string, value: number): Promise<void> => {
    const officer = await journey.test.as('officer');
    const answer = await officer.post(
      '/api/v1/observations',
      anObservation({ indicatorCode, periodCode, value }),
    );
    if (answer.status !== 201) throw new Error(answer.text);
  };

  beforeAll(async () => {
    journey = await startJourney();
    province = await journey.visitAs('tinh.admin');
  });
  afterAll(() => journey.close());

  async function define(code: string, name: string): Promise<void> {
    await province.goto('/console/indicators/create');
    await type(province, 'Mã', code);
    await choose(province, 'Lĩnh vực', 'Môi trường');
    await type(province, 'Tên chỉ tiêu', name);
    await type(province, 'Tên tiếng Anh', name);
    await pick(province, 'Đơn vị tính', 'tấn quy đổi', /^Đơn vị mới: tấn quy đổi$/);
    await choose(province, 'Kỳ báo cáo', 'Tháng');
    await province.keyboard.press('Escape');
  }

  it('takes a new indicator with a unit nobody used before', async () => {
    await define('MT90', 'Rác thải được tái chế');
    await save(province);

    await reads(province, 'MT90 · Môi trường · tấn quy đổi');
    await reads(province, 'Định nghĩa chưa từng sửa.');
  });

  it('says what is wrong with a formula, how a good one reads, and computes it from the figures there are', async () => {
    await report('MT90', '2025-M11', 3456);
    await report('MT90', '2025-M12', 5000);
    await define('MT91', 'Rác thải tái chế gấp đôi');
    await choose(province, 'Loại', 'Tính theo công thức');
    await choose(province, 'Cách tổng hợp', 'Tính lại theo công thức');
    await type(province, 'Công thức', 'MT90 * (2');
    await reads(province, /Không đọc được công thức/);
    await type(province, 'Công thức', 'MT90 * 2');
    await reads(province, 'Đọc là: Rác thải được tái chế × 2');
    await save(province);

    await reads(province, 'Đã tính cho 1 xã, phường: 2 số liệu mới, 0 thay đổi, 0 giữ nguyên.');
    await reads(province, '2 số liệu của 1 xã, phường trong 2 kỳ');
    await press(province, 'Tính từ số liệu đã có');
    await reads(province, 'Đã tính cho 1 xã, phường: 0 số liệu mới, 0 thay đổi, 2 giữ nguyên.');
  });

  it('keeps the replaced definition with the reason and the person', async () => {
    await province.goto('/console/indicators/MT90');
    await type(province, 'Nguồn', 'Quyết định 12/QĐ-UBND');
    await type(province, 'Lý do', 'Bổ sung căn cứ');
    await save(province);

    await reads(province, 'tinh.admin · Bổ sung căn cứ');
    await reads(row(province, 'Nguồn'), 'Quyết định 12/QĐ-UBND');
  });

  it('lets nobody change the unit of what was reported; a successor carries the series on', async () => {
    await province.goto('/console/indicators/MT90');
    await reads(province, /^Đã có số liệu hoặc mức giao/);
    expect(await field(province, 'Đơn vị tính').isEditable()).toBe(false);
    expect(await field(province, 'Tên chỉ tiêu').isEditable()).toBe(true);

    await province.goto('/console/indicators/MT90/show');
    await press(province, 'Tạo chỉ tiêu kế tiếp');
    const dialog = province.getByRole('dialog');
    await type(dialog, 'Mã', 'MT92');
    await pick(dialog, 'Đơn vị tính', 'nghìn tấn', /^Đơn vị mới: nghìn tấn$/);
    await type(dialog, 'Từ năm', '2026');
    await type(dialog, 'Hệ số', '0,001');
    await press(dialog, 'Tạo chỉ tiêu kế tiếp');
    await province.getByRole('heading', { name: 'Sửa MT92' }).waitFor();
    expect(await field(province, 'Đơn vị tính').inputValue()).toBe('nghìn tấn');
    expect(await field(province, 'Đơn vị tính').isEditable()).toBe(true);

    await report('MT92', '2026-M01', 6);
    await province.goto('/console/indicators/MT92/series?communeCode=23986');
    await reads(row(province, 'Tháng 11/2025'), '3.456 của MT90 × 0,001');
    await reads(row(province, 'Tháng 11/2025'), '3,456');
    await reads(row(province, 'Tháng 1/2026'), 'Chính chỉ tiêu này');
  });

  it('carries a set into the next year, with what continues its indicators', async () => {
    const { body: set } = await (
      await journey.test.as('provinceAdmin')
    ).post('/api/v1/indicator-sets', {
      year: 2026,
      programme: 'thu-nghiem',
      nameVi: 'Bộ thử nghiệm 2026',
      items: [{ indicatorCode: 'KT08', isRequired: true }, { indicatorCode: 'MT90' }],
    });

    await province.goto(`/console/indicator-sets/${set.id}/show`);
    await press(province, 'Sao sang năm khác');
    await press(province.getByRole('dialog'), 'Sao sang năm khác');

    await reads(province, 'Đã sao. Thay: MT90 → MT92. Bỏ: không.');
    await field(province, 'Tên bộ').waitFor();
    expect(await field(province, 'Tên bộ').inputValue()).toBe('Bộ thử nghiệm 2027');
  });

  it('is there for an officer to read, not to change', async () => {
    const officer = await journey.visitAs('ia-le.canbo');
    await officer.goto('/console/indicators/MT91/show');

    await reads(officer, 'Rác thải được tái chế × 2');
    await officer.getByRole('link', { name: 'Xem chuỗi số liệu' }).waitFor();
    const main = officer.getByRole('main');
    for (const name of [
      'Tính từ số liệu đã có',
      'Tạo chỉ tiêu kế tiếp',
      'Ngừng dùng',
      'Nối với chỉ tiêu trước',
    ])
      expect(await main.getByRole('button', { name }).count()).toBe(0);
    expect(await main.getByRole('link', { name: 'Sửa' }).count()).toBe(0);
    await officer.goto('/console/indicators');
    await reads(officer, 'MT90 · Rác thải được tái chế');
    expect(await main.getByRole('link', { name: 'Thêm chỉ tiêu' }).count()).toBe(0);
    await officer.context().close();
  });

  it.each([
    ['a desk', {}],
    ['a phone', PHONE],
  ])('has no serious fault for those who cannot see or point, and fits %s', async (_, device) => {
    const page = await journey.visitAs('tinh.admin', device);
    const screens: readonly (readonly [path: string, text: string])[] = [
      ['indicators', 'MT90 · Rác thải được tái chế'],
      ['indicators/MT90/show', 'Bổ sung căn cứ'],
      ['indicators/MT91', 'Đọc là: Rác thải được tái chế × 2'],
      ['indicators/MT92/series?communeCode=23986', 'Chính chỉ tiêu này'],
      ['indicator-sets', 'Bộ thử nghiệm 2026'],
    ];
    for (const [path, text] of screens) {
      await page.goto(`/console/${path}`);
      await reads(page, text);
      expect([path, await seriousFaults(page)]).toEqual([path, []]);
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect([path, overflow]).toEqual([path, 0]);
    }
    await page.context().close();
  });
});
