import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { press, reads } from './form';
import { PHONE, startJourney, type Journey } from './journey';

const REVENUE = 'Tổng thu ngân sách nhà nước trên địa bàn';

describe('figures from a spreadsheet and back', () => {
  let journey: Journey;
  let folder: string;

  beforeAll(async () => {
    journey = await startJourney();
    folder = mkdtempSync(join(tmpdir(), 'cis-import-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await journey.close();
  });

  const figures = async (): Promise<unknown[]> =>
    (
      await journey.test.admin.query(
        `select o.indicator_code, o.period_code, o.state, o.value::float8 as value from commune.observations o
         join reference.indicators i on i.code = o.indicator_code and i.kind <> 'derived' order by 1, 2`,
      )
    ).rows;

  it('the downloaded template is filled in, imported, and taken back', async () => {
    const page = await journey.visitAs('ia-le.canbo');
    const template = await page.request.get('/api/v1/figure-imports/template?periodCode=2026-M10');
    const path = join(folder, 'bieu.xlsx');
    writeFileSync(path, await filledIn(await template.body(), { KT08: 7420, KT15: 3 }));

    await page.goto('/console/figure-imports');
    await page.locator('input[type=file]').setInputFiles(path);
    await reads(page, 'bieu.xlsx: 2 ô có số liệu');
    await reads(page, '7.420 triệu đồng');
    expect(await figures()).toEqual([]);
    await press(page, 'Ghi 2 số liệu');
    await reads(page, 'Đã ghi 2 số liệu.');
    expect(await figures()).toMatchObject([
      { indicator_code: 'KT08', value: 7420 },
      { indicator_code: 'KT15', value: 3 },
    ]);

    await press(page, 'Hoàn tác');
    await reads(page, /^Đã hoàn tác/);
    expect(await figures()).toMatchObject([{ state: 'missing' }, { state: 'missing' }]);
    await page.context().close();
  });

  it('a pasted block asks back what is doubtful, on a phone as well', async () => {
    const page = await journey.visitAs('ia-le.canbo', PHONE);
    await page.goto('/console/figure-imports');
    await paste(
      page,
      `Chỉ tiêu\tTháng 9/2026\n${REVENUE}\t1.234\nSố doanh nghiệp thành lập mới\t5\nChỉ tiêu lạ\t7`,
    );

    await reads(page, 'Dán từ bảng tính: 3 ô có số liệu');
    await reads(page, '1 ô chờ bạn chọn cách đọc; không chọn thì không ghi.');
    await press(page, 'Chọn 1.234 triệu đồng');
    await press(page, 'Ghi 2 số liệu');
    await reads(page, 'Đã ghi 2 số liệu.');

    expect(await figures()).toMatchObject([
      { indicator_code: 'KT08', period_code: '2026-M09', value: 1234 },
      { indicator_code: 'KT08', period_code: '2026-M10' },
      { indicator_code: 'KT15', period_code: '2026-M09', value: 5 },
      { indicator_code: 'KT15', period_code: '2026-M10' },
    ]);
    await page.goto('/console/figure-imports');
    await reads(page, 'Đã hoàn tác');
    await page.context().close();
  });

  it('a file dropped anywhere on either page opens its preview, which says how much is of other communes', async () => {
    const page = await journey.visitAs('ia-le.canbo');
    const { rows } = await journey.test.admin.query<{ code: string }>(
      'select code from reference.administrative_units where valid_to is null order by code',
    );
    const table = ['Mã xã,KT15', ...rows.map(({ code }) => `${code},6`)].join('\n');

    await page.goto('/console/figure-imports');
    await reads(page, 'Các lần nhập trước');
    await drag(page, 'dragenter', table);
    await reads(page, 'Thả tệp vào đây để xem trước; chưa ghi gì.');
    await drag(page, 'drop', table);
    await reads(page, 'ca-tinh.csv: 1 ô có số liệu');
    await reads(page, '134 dòng của xã, phường khác được bỏ qua.');

    await page.goto('/console/observations?periodCode=2026-M08');
    await reads(page, 'Dán từ Excel');
    await drag(page, 'drop', table);
    await reads(page, 'ca-tinh.csv: 1 ô có số liệu');
    await page.context().close();
  });

  it('the entry form takes a table and shows the figures once they are saved', async () => {
    const page = await journey.visitAs('ia-le.canbo');
    await page.goto('/console/observations?periodCode=2026-M08');
    await press(page, 'Dán từ Excel');
    await paste(page, 'Mã\tThực hiện\nKT15\t4\nKT10\t2.500,5');

    await reads(page, '2.500,5 triệu đồng');
    await press(page, 'Ghi 2 số liệu');
    await reads(page, 'Đã ghi 2 số liệu.');
    await press(page, 'Đóng');
    await reads(page, '2.500,5');
    await page.context().close();
  });
});

/** The template with figures in its column of actual values. */
async function filledIn(template: Buffer, values: Readonly<Record<string, number>>): Promise<Uint8Array> {
  const { sheets } = await readXlsx(template);
  const rows = (sheets[0]?.rows ?? []).map((row) => {
    const value = values[String(row[0])];
    return value === undefined ? [...row] : row.map((cell, column) => (column === 3 ? value : cell));
  });
  return writeXlsx({ sheets: [{ name: 'Biểu', rows }] });
}

/** A file held over the page's background, or let go there. */
async function drag(page: Page, type: 'dragenter' | 'drop', text: string): Promise<void> {
  await page.evaluate(`{
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([${JSON.stringify(text)}], 'ca-tinh.csv', { type: 'text/csv' }));
    document.body.dispatchEvent(new DragEvent('${type}', { bubbles: true, cancelable: true, dataTransfer }));
  }`);
}

/** Copies a range as a spreadsheet does, and pastes it with the keyboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByLabel('Dán bảng vào đây').focus();
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('Control+V');
}
