import type { Locator, Page } from 'playwright-core';
import { PASSWORD } from '../support/actors';
import type { Agent } from '../support/app';
import { submit, SUBMISSIONS } from '../support/submission';
import { aTarget } from '../support/target';
import { field, press, type } from './form';
import { PHONE, startJourney, type Journey } from './journey';
import { seriousFaults } from './serious-faults';
import { CLIPBOARD, openSheet, sheetOn } from './sheet';

const VALUE = 'Thực hiện';
const STATE = 'Trạng thái';
const REVENUE = 'Tổng thu ngân sách nhà nước trên địa bàn';
const PUBLIC_WORKS = 'Vốn đầu tư công đã giải ngân';
const ENTERPRISES = 'Số doanh nghiệp thành lập mới';
const JOBS = 'Số lao động được giải quyết việc làm mới';
const INSURED = 'Tỷ lệ dân số tham gia bảo hiểm y tế';

interface Figure {
  readonly indicatorCode: string;
  readonly state: string;
  readonly value: number | null;
  readonly note: string | null;
  readonly reason: string | null;
  readonly grade: string | null;
}

/** Each test has a month of its own, so that none meets another's figures; from 13 on those of the year after. */
const month = (number: number): string =>
  `${number > 12 ? 2026 : 2025}-M${String(number > 12 ? number - 12 : number).padStart(2, '0')}`;

describe('an officer enters a month', () => {
  let journey: Journey;
  let officer: Agent;

  beforeAll(async () => {
    journey = await startJourney();
    officer = await journey.test.as('officer');
    const province = await journey.test.as('provinceAdmin');
    for (const [indicatorCode, low] of Object.entries({
      KT08: 9500,
      KT10: 12_000,
      KT15: 35,
      XH07: 120,
      XH04: 95,
    })) {
      const answer = await province.post('/api/v1/targets', aTarget({ indicatorCode, low }));
      if (answer.status !== 201) throw new Error(answer.text);
    }
  });
  afterAll(() => journey.close());

  it('by pasting a column from Excel, and takes it back as one step', async () => {
    const page = await journey.visitAs('ia-le.canbo', CLIPBOARD);
    const sheet = await openSheet(page, `periodCode=${month(7)}`);
    const requests = countSaves(page);

    await sheet.paste(REVENUE, VALUE, '7.420\r\n6.000,5\r\n12\r\n');
    await sheet.saved();

    expect(await figures(7)).toMatchObject({
      KT08: { value: 7420, state: 'reported' },
      KT10: { value: 6000.5 },
      KT15: { value: 12 },
    });
    expect(requests()).toBe(1);
    await page.keyboard.press('Control+z');
    await expectFigures(7, { KT08: { state: 'missing', value: null }, KT15: { state: 'missing' } });
    await page.keyboard.press('Control+y');
    await expectFigures(7, { KT08: { value: 7420 }, KT15: { value: 12 } });
    await page.context().close();
  });

  it('is asked about a number with two readings, and keeps a word until it is corrected', async () => {
    const page = await journey.visitAs('ia-le.canbo');
    const sheet = await openSheet(page, `periodCode=${month(8)}`);

    await sheet.enter(ENTERPRISES, VALUE, '1,234');
    await asks(page, '“1,234” đọc được hai cách.');
    await press(page, '1.234 doanh nghiệp');
    await sheet.enter(REVENUE, VALUE, 'tám tỷ');
    await asks(page, /Không đọc được số này/);
    expect(await sheet.cell(REVENUE, VALUE).innerText()).toMatch(/^tám tỷ/);
    expect(await sheet.cell(REVENUE, VALUE).getAttribute('aria-invalid')).toBe('true');

    await page.reload();
    await page
      .getByRole('gridcell')
      .filter({ hasText: /^tám tỷ/ })
      .waitFor();
    await sheet.enter(REVENUE, VALUE, '8.140');
    await sheet.saved();
    expect(await figures(8)).toMatchObject({ KT08: { value: 8140 }, KT15: { value: 1234 } });
    await page.context().close();
  });

  it('sees why a figure is refused, and it stays as typed', async () => {
    const page = await journey.visitAs('ia-le.canbo');
    const sheet = await openSheet(page, `periodCode=${month(9)}`);

    await sheet.enter(INSURED, VALUE, '140');
    await asks(page, /nằm ngoài khoảng cho phép/);

    expect(await sheet.cell(INSURED, VALUE).innerText()).toMatch(/^140/);
    expect(await figures(9)).not.toHaveProperty('XH04');
    await press(page, 'Bỏ thay đổi');
    await sheet.enter(INSURED, VALUE, '94,1');
    await sheet.saved();
    expect(await figures(9)).toMatchObject({ XH04: { value: 94.1 } });
    await page.context().close();
  });

  it('answers a warning with a note, and an absence with its reason', async () => {
    await officer.put('/api/v1/entry-form/cells', {
      periodCode: month(1),
      cells: [cell('KT08', 9000), cell('KT10', 500)],
    });
    const page = await journey.visitAs('ia-le.canbo');
    const sheet = await openSheet(page, `periodCode=${month(2)}`);

    await sheet.enter(REVENUE, VALUE, '8.000');
    await asks(page, /lũy kế 8.000 nhỏ hơn số 9.000/);
    await press(page, 'Giữ và ghi chú');
    await type(page, 'Vì sao số này đúng', 'Hoàn thuế tháng 1');
    await page.keyboard.press('Enter');
    await sheet.choose(JOBS, STATE, 'Không có số liệu');
    await type(page, 'Lý do không có số liệu', 'Chưa điều tra');
    await page.keyboard.press('Enter');
    await sheet.saved();

    await expectFigures(2, {
      KT08: { value: 8000, note: 'Hoàn thuế tháng 1' },
      XH07: { state: 'not_available', value: null, reason: 'Chưa điều tra' },
    });
    expect(await page.getByText(/nhỏ hơn số 9.000/).count()).toBe(0);
    await page.context().close();
  });

  it('goes on without a network, over a reload, and loses nothing', async () => {
    const page = await journey.visitAs('ia-le.canbo');
    const sheet = await openSheet(page, `periodCode=${month(3)}`);
    await page.route('**/entry-form/cells', (route) => route.abort());

    await sheet.enter(REVENUE, VALUE, '100');
    await sheet.enter(PUBLIC_WORKS, VALUE, '50');
    await sheet.says('Chờ mạng: 2 ô');
    await sheet.cell(ENTERPRISES, VALUE).click();
    await page.keyboard.type('7');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByRole('grid').waitFor();
    const again = await sheetOn(page);

    expect(await again.cell(REVENUE, VALUE).innerText()).toMatch(/^100/);
    expect(await again.cell(ENTERPRISES, VALUE).innerText()).toMatch(/^7/);
    await page.unroute('**/entry-form/cells');
    await page.evaluate('window.dispatchEvent(new Event("online"))');
    await again.saved();
    expect(await figures(3)).toMatchObject({ KT08: { value: 100 }, KT10: { value: 50 }, KT15: { value: 7 } });
    await page.context().close();
  });

  it('signs in again on the spot when the session has ended, and what was typed is saved', async () => {
    const page = await journey.visitAs('ia-le.canbo');
    const sheet = await openSheet(page, `periodCode=${month(4)}`);
    await page.context().clearCookies();

    await sheet.enter(REVENUE, VALUE, '321');
    const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    await type(dialog, 'Mật khẩu', PASSWORD);
    await press(dialog, 'Đăng nhập');

    await sheet.saved();
    expect(await figures(4)).toMatchObject({ KT08: { value: 321 } });
    await page.context().close();
  });

  it('sees in a second tab what the first one saved, and both go on', async () => {
    const one = await journey.visitAs('ia-le.canbo');
    const sheet = await openSheet(one, `periodCode=${month(5)}`);
    const other = await one.context().newPage();
    const second = await openSheet(other, `periodCode=${month(5)}`);

    await sheet.enter(REVENUE, VALUE, '1.000');
    await sheet.saved();
    await second.cell(REVENUE, VALUE).filter({ hasText: '1.000' }).waitFor();
    await second.enter(REVENUE, VALUE, '2.000');
    await second.saved();
    await sheet.cell(REVENUE, VALUE).filter({ hasText: '2.000' }).waitFor();
    await sheet.enter(REVENUE, VALUE, '3.000');
    await expectFigures(5, { KT08: { value: 3000 } });

    expect(await one.getByText('Có người vừa lưu số khác').count()).toBe(0);
    await one.context().close();
  });

  it('chooses between both figures when somebody else saved meanwhile', async () => {
    const page = await journey.visitAs('ia-le.canbo');
    const sheet = await openSheet(page, `periodCode=${month(6)}`);
    await officer.put('/api/v1/entry-form/cells', {
      periodCode: month(6),
      cells: [cell('KT08', 555), cell('KT10', 66)],
    });

    await sheet.enter(REVENUE, VALUE, '444');
    await asks(page, 'Có người vừa lưu số khác cho chỉ tiêu này');
    await press(page, 'Giữ bản của tôi');
    await expectFigures(6, { KT08: { value: 444 } });
    await sheet.enter(PUBLIC_WORKS, VALUE, '77');
    await press(page, 'Lấy bản đã lưu');

    await sheet.cell(PUBLIC_WORKS, VALUE).filter({ hasText: /^66/ }).waitFor();
    expect(await figures(6)).toMatchObject({ KT08: { value: 444 }, KT10: { value: 66 } });
    await page.context().close();
  });

  it('with the keyboard alone, in and out of the table', async () => {
    const page = await journey.visitAs('ia-le.canbo');
    const sheet = await openSheet(page, `periodCode=${month(10)}`);
    const focused = () => page.evaluate<string>('document.activeElement.textContent ?? ""');

    await page.getByRole('button', { name: 'Phím tắt (?)' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type('100');
    await page.keyboard.press('Enter');
    await page.keyboard.type('200');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await page.keyboard.press('F2');
    await page.keyboard.type('5');
    await page.keyboard.press('Escape');
    await sheet.saved();

    await expectFigures(10, { KT08: { value: 100 }, KT10: { value: 100 } });
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Phím tắt (?)' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await sheet.cell(REVENUE, VALUE).focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<boolean>('document.activeElement.closest("[role=grid]") === null')).toBe(true);
    expect(await focused()).not.toMatch(/^100/);
    await page.context().close();
  });

  it('on a phone, as cards that save by themselves', async () => {
    const page = await journey.visitAs('ia-le.canbo', PHONE);
    await page.goto(`/console/observations?periodCode=${month(11)}`);
    const card = page.getByRole('region', { name: REVENUE });

    await field(card, VALUE).fill('4.321,5');
    await field(card, VALUE).press('Enter');
    await page
      .locator('[data-save-state]')
      .filter({ hasText: /^✓ Đã lưu/ })
      .waitFor();

    expect(await figures(11)).toMatchObject({ KT08: { value: 4321.5 } });
    expect(await field(card, VALUE).getAttribute('inputmode')).toBe('decimal');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.viewport?.width);
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('without a serious fault of accessibility, in light and dark, with questions open', async () => {
    for (const theme of ['light', 'dark']) {
      const page = await journey.visitAs('ia-le.canbo');
      await page.addInitScript(`localStorage.setItem('RaStore.theme', '"${theme}"')`);
      const sheet = await openSheet(page, `periodCode=${month(12)}`);
      await sheet.enter(ENTERPRISES, VALUE, '1,234');
      await sheet.enter(INSURED, VALUE, '140');
      await asks(page, /nằm ngoài khoảng cho phép/);

      expect(await seriousFaults(page)).toEqual([]);
      await page.context().close();
    }
  });

  it('never sees what was typed under another account on the same computer', async () => {
    const page = await journey.visitAs('ia-le.canbo');
    const sheet = await openSheet(page, `periodCode=${month(13)}`);
    await page.route('**/entry-form/cells', (route) => route.abort());
    await sheet.enter(REVENUE, VALUE, '987.654');
    await sheet.says(/Chờ mạng/);
    page.on('dialog', (dialog) => void dialog.accept());

    await page.request.post('/api/v1/session', { data: { username: 'chu-se.canbo', password: PASSWORD } });
    await page.goto(`/console/observations?periodCode=${month(13)}`);
    await page.getByRole('grid').waitFor();
    expect(await page.locator('body').innerText()).not.toContain('987.654');

    await page.request.post('/api/v1/session', { data: { username: 'ia-le.canbo', password: PASSWORD } });
    await page.unroute('**/entry-form/cells');
    await page.goto(`/console/observations?periodCode=${month(13)}`);
    await page
      .getByRole('gridcell')
      .filter({ hasText: /^987.654/ })
      .waitFor();
    await page.context().close();
  });

  it('is asked the same again after a reload, and takes the correction with one click', async () => {
    await officer.put('/api/v1/entry-form/cells', {
      periodCode: month(14),
      cells: [cell('KT08', 900), cell('XH04', 94)],
    });
    const page = await journey.visitAs('ia-le.canbo');
    const sheet = await openSheet(page, `periodCode=${month(15)}`);
    const slip = '1.350.000 lớn gấp khoảng 1.000 lần mức của kỳ trước (1.350). Có phải 1.350 không?';

    await sheet.enter(REVENUE, VALUE, '1.350.000');
    await asks(page, slip);
    await page.reload();
    await asks(page, slip);
    await press(page, 'Đúng, sửa thành 1.350');
    await expectFigures(15, { KT08: { value: 1350 } });
    await sheet.enter(INSURED, VALUE, '941');
    await asks(page, /nằm ngoài khoảng cho phép/);
    await press(page, 'Đúng, sửa thành 94,1');

    await expectFigures(15, { XH04: { value: 94.1 } });
    await page
      .locator('[data-detail-of]')
      .filter({ hasText: /gấp khoảng|ngoài khoảng cho phép/ })
      .waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('goes straight to what was returned, and sees it wait to be sent again once it is changed', async () => {
    await officer.put('/api/v1/entry-form/cells', {
      periodCode: month(16),
      cells: [cell('KT08', 8000), cell('KT15', 12)].map((one) => ({ ...one, note: 'Đã đối chiếu' })),
    });
    await giveBack(month(16), 'KT08', 'Lệch đơn vị');
    const page = await journey.visitAs('ia-le.canbo');
    const sheet = await openSheet(page, `periodCode=${month(16)}`);
    const value = sheet.cell(REVENUE, VALUE);

    await page.getByLabel('Chỉ ô bị trả lại (còn 1/1)').click();
    await asks(page, /Bị trả lại · .+: ?\s*Lệch đơn vị/);
    await page.getByRole('rowheader', { name: ENTERPRISES }).waitFor({ state: 'detached' });
    await press(page, 'Ô cần xem tiếp theo (1)');
    expect(await page.evaluate<string>('document.activeElement.textContent')).toMatch(/^8.000/);
    await page.keyboard.type('8.100');
    await page.keyboard.press('Enter');

    await expectFigures(16, { KT08: { value: 8100 } });
    await asks(page, /Đã sửa, chờ gửi lại/);
    await page.getByLabel('Chỉ ô bị trả lại (còn 0/1)').waitFor();
    expect(await value.getAttribute('aria-invalid')).toBeNull();
    await page.context().close();
  });

  it('pastes words into a list, skips what is not in it, and fills down with the mouse', async () => {
    const page = await journey.visitAs('ia-le.canbo', CLIPBOARD);
    const sheet = await openSheet(page, `periodCode=${month(17)}`);
    await sheet.enter(REVENUE, VALUE, '700');
    await page.keyboard.press('ArrowUp');
    const corner = await middleOf(page.locator('[data-corner]'));
    const below = await middleOf(sheet.cell(PUBLIC_WORKS, VALUE));
    await page.mouse.move(corner.x, corner.y);
    await page.mouse.down();
    await page.mouse.move(below.x, below.y, { steps: 4 });
    await page.mouse.up();
    await expectFigures(17, { KT08: { value: 700 }, KT10: { value: 700 } });

    await sheet.paste(REVENUE, 'Mức độ', 'sơ bộ\r\nlinh tinh\r\n');
    await page.getByText(/Đã ghi 1 ô, bỏ qua 1 ô/).waitFor({ state: 'attached' });

    await expectFigures(17, { KT08: { grade: 'preliminary' }, KT10: { grade: 'estimated' } });
    await page.context().close();
  });

  it('by touch: one tap chooses a cell, the next one opens it', async () => {
    const page = await journey.visitAs('ia-le.canbo', { hasTouch: true });
    const sheet = await openSheet(page, `periodCode=${month(18)}`);

    await sheet.cell(REVENUE, VALUE).tap();
    await sheet.cell(REVENUE, VALUE).tap();
    await page.keyboard.type('55');
    await sheet.cell(PUBLIC_WORKS, VALUE).tap();

    await expectFigures(18, { KT08: { value: 55 } });
    await page.context().close();
  });

  it.each(['tinh.xem', 'so.tai-chinh'])('is only read by %s, who is asked nothing', async (reader) => {
    await officer.put('/api/v1/entry-form/cells', {
      periodCode: month(19),
      cells: [cell('KT08', 5), cell('KT10', 4)],
    });
    await officer.put('/api/v1/entry-form/cells', {
      periodCode: month(20),
      cells: [cell('KT08', 4)],
    });
    const page = await journey.visitAs(reader, CLIPBOARD);
    const writes = countSaves(page);
    const sheet = await openSheet(page, `communeCode=23986&periodCode=${month(20)}`);

    await sheet.enter(REVENUE, VALUE, '999');
    await sheet.paste(PUBLIC_WORKS, VALUE, '123\r\n456\r\n');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+z');

    expect(await sheet.cell(REVENUE, VALUE).innerText()).toBe('4');
    expect(await sheet.cell(REVENUE, VALUE).getAttribute('aria-readonly')).toBe('true');
    expect(await page.locator('[data-detail-of]').count()).toBe(0);
    expect(await page.locator('[data-save-state]').count()).toBe(0);
    for (const name of [/^Gửi/, /Dán từ Excel/, /Ô cần xem/, /Giữ và ghi chú/])
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    expect(writes()).toBe(0);
    await page.context().close();
  });

  /** The leader sends the form, the province sends one figure back. */
  async function giveBack(periodCode: string, indicatorCode: string, reason: string): Promise<void> {
    const leader = await journey.test.as('leader');
    const province = await journey.test.as('provinceAdmin');
    const sent = await submit(leader, periodCode);
    const decisions = [{ indicatorCode, decision: 'returned', reason }];
    const { status, text } = await province.post(`${SUBMISSIONS}/${sent.body.id}/decisions`, {
      number: 1,
      decisions,
    });
    if (status !== 200) throw new Error(`${sent.text} ${text}`);
  }

  async function figures(of: number): Promise<Record<string, Figure>> {
    const { body } = await officer.get(`/api/v1/observations?periodCode=${month(of)}&perPage=200`);
    return Object.fromEntries((body.items as Figure[]).map((figure) => [figure.indicatorCode, figure]));
  }

  /** Saved a moment later: asks again until it is so. */
  async function expectFigures(of: number, wanted: object): Promise<void> {
    const deadline = Date.now() + 5_000;
    for (;;) {
      const found = await figures(of);
      try {
        expect(found).toMatchObject(wanted);
        return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }
});

/** A figure as the entry form saves it where there was none. */
function cell(indicatorCode: string, value: number): Record<string, unknown> {
  return { indicatorCode, baseVersion: 0, state: 'reported', grade: 'estimated', value };
}

/** Waits for a question below a row. */
function asks(page: Page, text: string | RegExp): Promise<void> {
  return page.locator('[data-detail-of]').filter({ hasText: text }).waitFor();
}

async function middleOf(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function countSaves(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.method() === 'PUT') count += 1;
  });
  return () => count;
}
