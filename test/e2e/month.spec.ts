import type { Page } from 'playwright-core';
import type { Agent } from '../support/app';
import { aTarget } from '../support/target';
import { press, reads, type } from './form';
import { startJourney, type Journey } from './journey';
import { CLIPBOARD, openSheet } from './sheet';

const PERIOD = '2026-M10';
const BEFORE = '2026-M09';
const VALUE = 'Thực hiện';
const REVENUE = 'Tổng thu ngân sách nhà nước trên địa bàn';
const PUBLIC_WORKS = 'Vốn đầu tư công đã giải ngân';
const REPORT = /Xã Ia Le, Tháng 10\/2026/;

/** A month as a commune lives it: pasted, two warnings answered, sent, one figure returned, corrected, approved, published. */
describe('a month of reporting', () => {
  let journey: Journey;
  let officer: Agent;

  beforeAll(async () => {
    journey = await startJourney();
    officer = await journey.test.as('officer');
    const province = await journey.test.as('provinceAdmin');
    for (const [indicatorCode, low] of Object.entries({ KT08: 9500, KT10: 12_000, KT15: 35 })) {
      await done(province.post('/api/v1/targets', aTarget({ indicatorCode, low, year: 2026 })));
    }
    await done(
      officer.put('/api/v1/entry-form/cells', {
        periodCode: BEFORE,
        cells: Object.entries({ KT08: 7000, KT10: 6500, KT15: 20 }).map(([indicatorCode, value]) => ({
          indicatorCode,
          baseVersion: 0,
          state: 'reported',
          grade: 'preliminary',
          value,
        })),
      }),
    );
  });
  afterAll(() => journey.close());

  it('is pasted from Excel, and both figures that look wrong are asked about on the spot', async () => {
    const page = await journey.visitAs('ia-le.canbo', CLIPBOARD);
    const sheet = await openSheet(page, `periodCode=${PERIOD}`);

    await sheet.paste(REVENUE, VALUE, '7.420.000\r\n6.000\r\n22\r\n');
    await sheet.asks(/lớn gấp khoảng 1\.000 lần mức của kỳ trước/);
    await press(page, 'Đúng, sửa thành 7.420');
    await sheet.asks(/lũy kế 6\.000 nhỏ hơn số 6\.500/);
    await press(page, 'Giữ và ghi chú');
    await type(page, 'Vì sao số này đúng', 'Thu hồi vốn ứng trước');
    await page.keyboard.press('Enter');
    await sheet.saved();

    await expectFigures({
      KT08: { value: 7420 },
      KT10: { value: 6000, note: 'Thu hồi vốn ứng trước' },
      KT15: { value: 22 },
    });
    await page.context().close();
  });

  it('cannot be sent by the one who entered it, and is sent by the leader', async () => {
    const entered = await journey.visitAs('ia-le.canbo');
    await entered.goto(`/console/observations?periodCode=${PERIOD}`);
    await reads(entered, 'Đủ số liệu. Lãnh đạo xã, phường kiểm tra và gửi.');
    expect(await entered.getByRole('button', { name: 'Gửi báo cáo' }).count()).toBe(0);
    await entered.context().close();

    await send('Gửi báo cáo', /Đã gửi bản số 1/);
  });

  it('comes back from the department with one figure and the reason', async () => {
    const page = await journey.visitAs('so.tai-chinh');
    await openReport(page);

    await page.getByRole('button', { name: `Trả lại: ${REVENUE}` }).click();
    await type(page.getByRole('dialog').last(), 'Lý do', 'Chưa trừ hoàn thuế');
    await press(page.getByRole('dialog').last(), 'Trả lại');

    await reads(page, /Bị trả lại/);
    await page.context().close();
  });

  it('shows the officer only that figure, who corrects it where it stands', async () => {
    const page = await journey.visitAs('ia-le.canbo', CLIPBOARD);
    await page.goto('/console/');
    await reads(page, '1 ô bị trả lại trong báo cáo Tháng 10/2026');
    const sheet = await openSheet(page, `periodCode=${PERIOD}&returned=true`);
    await reads(page, /Chưa trừ hoàn thuế/);
    expect(await page.getByRole('rowheader', { name: new RegExp(`^${PUBLIC_WORKS}`) }).count()).toBe(0);

    await sheet.enter(REVENUE, VALUE, '7.390');
    await sheet.saved();

    await expectFigures({ KT08: { value: 7390 } });
    await page.context().close();
  });

  it('is sent again, approved with the difference in sight, and published', async () => {
    await send('Gửi lại báo cáo', /Đã gửi bản số 2/);
    const page = await journey.visitAs('tinh.admin');
    await openReport(page);
    await reads(page, '7.420');
    await reads(page, '7.390');
    await press(page, 'Đóng');
    await page.getByRole('gridcell', { name: REPORT }).focus();
    await page.keyboard.press('a');
    await page.getByRole('gridcell', { name: new RegExp(`${REPORT.source}: Đã duyệt`) }).waitFor();
    await page.getByRole('button', { name: /^Công bố/ }).click();
    await press(page.getByRole('dialog'), 'Công bố');
    await page.getByRole('gridcell', { name: new RegExp(`${REPORT.source}: Đã công bố`) }).waitFor();

    await page.goto('/xa/ia-le-23986');
    await reads(page, '7.390');
    expect(await page.locator('main').innerText()).not.toMatch(/7\.420|hoàn thuế/);
    await page.context().close();
  });

  it('leaves two seals that belong together, and figures that cannot be changed without a correction', async () => {
    const leader = await journey.test.as('leader');
    const { body: seals } = await leader.get('/api/v1/submissions/verification');
    const { body: list } = await officer.get(`/api/v1/observations?periodCode=${PERIOD}&indicatorCode=KT08`);
    const [revenue] = list.items;

    const refused = await officer.patch(
      `/api/v1/observations/${revenue.id}`,
      { value: 1 },
      { 'if-match': `"${revenue.version}"` },
    );

    expect(seals).toMatchObject({ seals: 2, faults: [] });
    expect(refused).toMatchObject({ status: 409, body: { code: 'submission.approved' } });
    await expectFigures({ KT08: { value: 7390 } });
  });

  async function send(button: string, outcome: RegExp): Promise<void> {
    const page = await journey.visitAs('ia-le.lanhdao');
    await page.goto(`/console/observations?periodCode=${PERIOD}`);
    await press(page, button);
    await reads(page.getByRole('dialog'), /Số liệu được niêm phong thành bản số \d/);
    await press(page.getByRole('dialog'), button);
    await reads(page, outcome);
    await page.context().close();
  }

  async function openReport(page: Page): Promise<void> {
    await page.goto('/console/province-submissions?q=ia+le');
    await page.getByRole('gridcell', { name: REPORT }).focus();
    await page.keyboard.press('Enter');
  }

  async function expectFigures(wanted: Record<string, object>): Promise<void> {
    const { body } = await officer.get(`/api/v1/observations?periodCode=${PERIOD}&perPage=200`);
    const figures = body.items as { indicatorCode: string }[];
    expect(Object.fromEntries(figures.map((figure) => [figure.indicatorCode, figure]))).toMatchObject(wanted);
  }
});

async function done(answer: Promise<{ status: number; text: string }>): Promise<void> {
  const { status, text } = await answer;
  if (status >= 300) throw new Error(text);
}
