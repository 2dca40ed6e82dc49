import type { Page } from 'playwright-core';
import { PASSWORD } from '../support/actors';
import type { Agent } from '../support/app';
import { anObservation } from '../support/observation';
import { aPerson } from '../support/person';
import { publishPeriod } from '../support/submission';
import { aTarget } from '../support/target';
import { aTask } from '../support/task';
import { choose, date, pick, press, reads, row, save, type } from './form';
import { startJourney, type Journey } from './journey';
import { openSheet, sheetOn } from './sheet';

const REVENUE = 'Tổng thu ngân sách nhà nước trên địa bàn';
const POVERTY = 'Tỷ lệ hộ nghèo đa chiều';
const SERVICE = 'Chỉ số phục vụ người dân, doanh nghiệp';

/**
 * Published of xã Ia Le for 2025 (Báo Gia Lai, 1 January 2026): budget revenue of 8,14 tỷ đồng, 212 % of what the province
 * assigned; 177 poor households, 3,38 %; citizen-service index 94,89. The levels assigned for the last two are invented.
 */
describe('the main job, with the published figures of xã Ia Le', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await startJourney();
  });
  afterAll(() => journey.close());

  it('lets the province assign targets', async () => {
    const page = await journey.visitAs('tinh.admin');

    await assign(page, 'KT08', 'Từ … trở lên', '3.839,6');
    await reads(page, 'từ 3.839,6 triệu đồng trở lên');
    await assign(page, 'XH01', 'Không quá', '4');
    await reads(page, 'không quá 4 %');
    await assign(page, 'CD01', 'Từ … trở lên', '90');

    await page.context().close();
  });

  it('lets the officer enter the results and see what they mean', async () => {
    const page = await journey.visit();
    await page.goto('/console/');
    await type(page, 'Tên đăng nhập', 'ia-le.canbo');
    await type(page, 'Mật khẩu', PASSWORD);
    await press(page, 'Đăng nhập');
    await reads(page.getByTestId('tenant-name'), 'Xã Ia Le');

    await page.getByRole('menuitem', { name: 'Nhập số liệu' }).click();
    await reads(page, /^Đã nhập 0\//);
    await pick(page, 'Kỳ báo cáo', 'Tháng 12/2025', /^Tháng 12\/2025$/);
    await reads(page, 'Đã nhập 0/2 chỉ tiêu bắt buộc');
    const month = await sheetOn(page);
    await month.enter(REVENUE, 'Thực hiện', '8.140');
    await month.choose(REVENUE, 'Mức độ', 'Chính thức');
    await month.enter(SERVICE, 'Thực hiện', '94,89');
    await month.choose(SERVICE, 'Mức độ', 'Chính thức');
    await month.saved();
    await reads(page, 'Đã nhập 2/2 chỉ tiêu bắt buộc');
    await pick(page, 'Kỳ báo cáo', 'Năm 2025', /^Năm 2025$/);
    await reads(page, 'Đã nhập 0/1 chỉ tiêu bắt buộc');
    const year = await sheetOn(page);
    await year.enter(POVERTY, 'Tử số', '177');
    await page.locator('[data-detail-of]').filter({ hasText: 'Nhập mẫu số.' }).waitFor();
    await year.enter(POVERTY, 'Thực hiện', '3,38');
    await year.choose(POVERTY, 'Mức độ', 'Chính thức');
    await year.saved();

    await page.getByRole('menuitem', { name: 'Chỉ tiêu', exact: true }).click();
    await reads(row(page, REVENUE), '212 %');
    expect(await row(page, REVENUE).innerText()).toMatch(/từ 3\.839,6 trở lên\s+8\.140\s+212 %.*Vượt/s);
    expect(await row(page, SERVICE).innerText()).toMatch(/94,89\s.*Vượt/s);
    expect(await row(page, POVERTY).innerText()).toMatch(/không quá 4\s+3,38\s.*(Đạt|Vượt)/s);

    await page.context().close();
  });

  it('lets the leader see the figures and send them, and the province publish them', async () => {
    // An internal indicator stays internal even when its figure is published; a later figure is not published at all.
    const officer = await journey.test.as('officer');
    await created(officer, 'observations', anObservation({ indicatorCode: 'QA03', value: 37 }));
    await created(officer, 'observations', anObservation({ periodCode: '2026-M10', value: 9876 }));
    const page = await journey.visitAs('ia-le.lanhdao');

    const month = await openSheet(page, 'periodCode=2025-M12');
    expect(await month.cell(REVENUE, 'Thực hiện').innerText()).toMatch(/^8\.140/);
    await publishPeriod(journey.test, '2025-M12');
    const year = await openSheet(page, 'periodCode=2025-Y');
    expect(await year.cell(POVERTY, 'Thực hiện').innerText()).toMatch(/^3,38/);
    await publishPeriod(journey.test, '2025-Y');

    await page.context().close();
  });

  it("keeps all of it from the neighbour's officer: screens, addresses, ids and exports", async () => {
    const officer = await journey.test.as('officer');
    await created(officer, 'people', aPerson({ fullName: 'Nguyễn Thị Mẫu Ia Le' }));
    await created(officer, 'tasks', aTask({ title: 'Việc mẫu chỉ của Ia Le' }));
    const neighbour = await journey.test.as('neighbourOfficer');
    const page = await journey.visitAs('chu-se.canbo');

    await page.goto('/console/targets');
    await reads(page, 'Chưa có chỉ tiêu được giao');
    await page.goto('/console/people');
    await reads(page, 'Chưa có ai trong danh sách');
    await page.goto('/console/tasks');
    await reads(page, 'Chưa có nhiệm vụ');
    for (const resource of ['targets', 'people', 'tasks', 'observations']) {
      const { body } = await officer.get(`/api/v1/${resource}`);
      expect(body.items.length).toBeGreaterThan(0);
      for (const { id } of body.items as { id: string }[]) {
        expect((await officer.get(`/api/v1/${resource}/${id}`)).status).toBe(200);
        expect((await neighbour.get(`/api/v1/${resource}/${id}`)).status).toBe(404);
      }
      const guessed = body.items[0].id as string;
      await page.goto(
        resource === 'observations'
          ? `/console/${resource}/${guessed}`
          : `/console/${resource}/${guessed}/show`,
      );
      await reads(page, 'Mục này không còn');
      const shown = await page.locator('body').innerText();
      expect(shown).toContain('Xã Chư Sê');
      expect(shown).not.toContain('Ia Le');
    }
    for (const [resource, change] of [
      ['people', { duties: 'x' }],
      ['tasks', { description: 'x' }],
      ['observations', { note: 'x' }],
    ] as const) {
      const address = `/api/v1/${resource}/${(await officer.get(`/api/v1/${resource}`)).body.items[0].id}`;
      expect((await neighbour.patch(address, change, { 'if-match': '"1"' })).status).toBe(404);
      expect((await officer.get(address)).body).not.toMatchObject(change);
    }
    for (const list of ['people', 'tasks']) {
      expect((await officer.get(`/api/v1/${list}/export?format=csv`)).text).toContain('Ia Le');
      for (const wish of ['', '&communeCode=23986']) {
        const taken = await page.request.get(`/api/v1/${list}/export?format=csv${wish}`);
        expect(taken.status()).toBeLessThan(500);
        expect(await taken.text()).not.toContain('Ia Le');
      }
    }

    await page.context().close();
  });

  it('shows the province Ia Le among its 135 communes', async () => {
    const page = await journey.visitAs('tinh.admin');

    await page.goto('/console/province-targets?indicatorCode=KT08&year=2025');
    const communes = page.getByRole('table', { name: REVENUE }).locator('tbody').getByRole('row');
    await communes.first().waitFor();

    expect(await communes.count()).toBe(135);
    expect(await row(page, 'Xã Ia Le').innerText()).toMatch(/từ 3\.839,6 trở lên\s+8\.140\s+212 %.*Vượt/s);
    await reads(page, /1\/135 xã, phường có số liệu/);
    await page.context().close();
  });

  it('shows the public what is published, and nothing else', async () => {
    const province = await journey.test.as('provinceAdmin');
    await created(
      province,
      'targets',
      aTarget({ indicatorCode: 'QA03', operator: 'at_most', low: null, high: 40 }),
    );
    await created(province, 'targets', aTarget({ year: 2026, low: 9000 }));
    const page = await journey.visit();

    await page.goto('/xa/ia-le-23986');
    const shown = await page.locator('main').innerText();
    const profile = await page.request.get('/api/v1/public/communes/23986');

    for (const figure of [REVENUE, '8.140', '212 %', POVERTY, '3,38', SERVICE, '94,89'])
      expect(shown).toContain(figure);
    const { targets } = (await profile.json()) as { targets: PublishedTarget[] };
    expect(
      targets.find(({ indicatorCode, year }) => indicatorCode === 'KT08' && year === 2025),
    ).toMatchObject({
      latest: { periodCode: '2025-M12', value: 8140 },
      result: 'exceeded',
    });
    expect(
      targets.find(({ indicatorCode, year }) => indicatorCode === 'KT08' && year === 2026)?.latest,
    ).toBeNull();
    for (const hidden of [
      'QA03',
      'tai nạn giao thông',
      '9.876',
      '9876',
      'Việc mẫu chỉ của Ia Le',
      'Nguyễn Thị Mẫu',
    ])
      expect(shown + (await profile.text())).not.toContain(hidden);
    await page.context().close();
  });
});

interface PublishedTarget {
  readonly indicatorCode: string;
  readonly year: number;
  readonly latest: { readonly periodCode: string; readonly value: number } | null;
  readonly result: string | null;
}

async function created(agent: Agent, resource: string, body: unknown): Promise<void> {
  const answer = await agent.post(`/api/v1/${resource}`, body);
  if (answer.status !== 201) throw new Error(`${resource}: ${answer.text}`);
}

async function assign(page: Page, indicatorCode: string, operator: string, value: string): Promise<void> {
  await page.goto('/console/targets/create');
  await pick(page, 'Xã, phường', 'ia le', /^Xã Ia Le$/);
  await pick(page, 'Chỉ tiêu', indicatorCode, new RegExp(`^${indicatorCode} `));
  await type(page, 'Năm', '2025');
  await choose(page, 'Phép so sánh', operator);
  await type(page, 'Giá trị', value);
  await type(page, 'Số quyết định', '01/QĐ-UBND');
  await date(page, 'Ngày quyết định', '15/07/2025');
  await date(page, 'Hiệu lực từ', '15/07/2025');
  await save(page);
}
