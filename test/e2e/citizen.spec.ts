import type { Page } from 'playwright-core';
import { anObservation } from '../support/observation';
import { publishPeriod } from '../support/submission';
import { aPerson } from '../support/person';
import { aTarget } from '../support/target';
import { aTask } from '../support/task';
import { PHONE, startJourney, type Journey } from './journey';
import { seriousFaults } from './serious-faults';

const HEAVIEST_PAGE_BYTES = 100_000;

describe('a citizen, and everybody who cannot use a mouse', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await startJourney();
    const province = await journey.test.as('provinceAdmin');
    const officer = await journey.test.as('officer');
    await province.post('/api/v1/targets', aTarget());
    await officer.post('/api/v1/observations', anObservation());
    await officer.post('/api/v1/people', aPerson({ fullName: 'Nguyễn Thị Mẫu' }));
    await officer.post('/api/v1/tasks', aTask());
    await publishPeriod(journey.test, '2025-M12');
  });
  afterAll(() => journey.close());

  it('finds the present commune by a former name without marks, without scripts, over a slow line', async () => {
    const page = await journey.visit({ ...PHONE, javaScriptEnabled: false });
    const weight = weigh(page);

    await page.goto('/');
    await page.getByRole('searchbox').fill('ia blu');
    await page.getByRole('button', { name: 'Tìm' }).click();
    await page.getByRole('link', { name: /Ia Le/ }).first().click();
    await page.getByRole('heading', { level: 1, name: /Xã Ia Le/ }).waitFor();

    expect(new URL(page.url()).pathname).toBe('/xa/ia-le-23986');
    expect(await page.locator('main').innerText()).toMatch(/Xã Ia Blứ.*212 %|212 %.*Xã Ia Blứ/s);
    const weights = await weight.pages();
    expect(weights).toHaveLength(3);
    expect(Math.min(...weights)).toBeGreaterThan(1_000);
    expect(Math.max(...weights)).toBeLessThan(HEAVIEST_PAGE_BYTES);
    await page.context().close();
  });

  it.each([
    ['the portal home', null, '/', 'Tìm'],
    ['a profile', null, '/xa/ia-le-23986', '212 %'],
    ['the sign-in page', null, '/console/login', 'Quên mật khẩu'],
    ['the home page', 'ia-le.canbo', '/console/', 'chỉ tiêu'],
    ['the list of people', 'ia-le.canbo', '/console/people', 'Nguyễn Thị Mẫu'],
    ['the posts of a commune', 'ia-le.canbo', '/console/personnel', 'Chủ tịch Ủy ban nhân dân'],
    ['the list of targets', 'ia-le.canbo', '/console/targets', '212 %'],
    ['the list of tasks', 'ia-le.canbo', '/console/tasks', 'Số hóa toàn bộ hồ sơ'],
    ['the entry form', 'ia-le.canbo', '/console/observations?periodCode=2025-M12', 'Thực hiện'],
  ])('%s has no serious fault of accessibility', async (_, username, path, sign) => {
    const page = username === null ? await journey.visit() : await journey.visitAs(username);

    await page.goto(path);
    await page.getByText(sign).first().waitFor();

    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });
});

/** Adds up what each page brought over the line: document, styles, pictures. */
function weigh(page: Page): { readonly pages: () => Promise<number[]> } {
  const pages: Promise<number>[][] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) pages.push([]);
  });
  page.on('requestfinished', (request) => {
    pages
      .at(-1)
      ?.push(
        request
          .sizes()
          .then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
      );
  });
  return {
    pages: () =>
      Promise.all(
        pages.map(async (parts) => (await Promise.all(parts)).reduce((sum, bytes) => sum + bytes, 0)),
      ),
  };
}
