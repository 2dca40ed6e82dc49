import type { Page } from 'playwright-core';
import { PASSWORD } from '../support/actors';
import { aPerson } from '../support/person';
import { field, press, reads, save, type } from './form';
import { startJourney, type Journey } from './journey';
import { openSheet } from './sheet';

const PEOPLE = '/api/v1/people';
const REVENUE = 'Tổng thu ngân sách nhà nước trên địa bàn';

describe('what may go wrong in an office', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await startJourney();
  });
  afterAll(() => journey.close());

  it('creates one row of a double click', async () => {
    const page = await journey.visitAs('ia-le.canbo');
    await page.goto('/console/people/create');
    await type(page, 'Họ và tên', 'Nguyễn Văn Mẫu Đôi');
    // The answer waits for the second click, which on a slow line comes long before it.
    const { promise: clickedTwice, resolve: letGo } = Promise.withResolvers<undefined>();
    const keys = new Set<string | undefined>();
    await page.route(`**${PEOPLE}`, async (route) => {
      keys.add(route.request().headers()['idempotency-key']);
      await clickedTwice;
      await route.continue();
    });

    await page.getByRole('button', { name: 'Lưu', exact: true }).dblclick();
    await page.evaluate('document.querySelector("main form, form").requestSubmit()');
    letGo(undefined);
    await page.getByRole('heading', { level: 1, name: 'Nguyễn Văn Mẫu Đôi' }).waitFor();

    expect([...keys]).toEqual([expect.any(String)]);
    expect(await namesLike('Mẫu Đôi')).toEqual(['Nguyễn Văn Mẫu Đôi']);
    await page.context().close();
  });

  it('keeps what was typed when the server refuses it', async () => {
    const page = await journey.visitAs('ia-le.canbo');
    const sheet = await openSheet(page, 'periodCode=2025-M12&indicatorCode=KT08');

    await sheet.enter(REVENUE, 'Ghi chú, lý do', 'Số mẫu gõ nhầm dấu');
    await sheet.enter(REVENUE, 'Thực hiện', '-1.234,5');
    await sheet.says('1 ô chưa lưu được');

    expect(await sheet.cell(REVENUE, 'Thực hiện').innerText()).toMatch(/^-1\.234,5/);
    expect(await sheet.cell(REVENUE, 'Ghi chú, lý do').innerText()).toBe('Số mẫu gõ nhầm dấu');
    expect((await (await journey.test.as('officer')).get('/api/v1/observations')).body.total).toBe(0);
    await sheet.enter(REVENUE, 'Thực hiện', '1.234,5');
    await sheet.saved();
    expect((await (await journey.test.as('officer')).get('/api/v1/observations')).body.items[0].value).toBe(
      1234.5,
    );
    await page.context().close();
  });

  it('keeps what was typed when the network is gone, and saves once when it is back', async () => {
    const page = await journey.visitAs('ia-le.canbo');
    await page.goto('/console/people/create');
    await type(page, 'Họ và tên', 'Nguyễn Văn Mẫu Mạng');

    await page.context().setOffline(true);
    await reads(page, /^Đang mất mạng/);
    await press(page, 'Lưu');
    await reads(page.getByRole('alert'), /^Không kết nối được máy chủ/);
    expect(await field(page, 'Họ và tên').inputValue()).toBe('Nguyễn Văn Mẫu Mạng');

    await page.context().setOffline(false);
    await page.getByText(/^Đang mất mạng/).waitFor({ state: 'detached' });
    await save(page);
    expect(await namesLike('Mẫu Mạng')).toEqual(['Nguyễn Văn Mẫu Mạng']);
    await page.context().close();
  });

  it('shows both versions of a stale save and lets the person choose', async () => {
    const officer = await journey.test.as('officer');
    const { body } = await officer.post(PEOPLE, aPerson({ officePhone: '0269 3000 000' }));
    const phone = async () => (await officer.get(`${PEOPLE}/${body.id}`)).body.officePhone as string;
    const mine = await journey.visitAs('ia-le.canbo');
    const theirs = await mine.context().newPage();
    for (const page of [mine, theirs]) await openPhone(page, body.id);

    await type(theirs, 'Điện thoại công vụ', '0269 3000 002');
    await save(theirs);
    await type(mine, 'Điện thoại công vụ', '0269 3000 001');
    await press(mine, 'Lưu');
    const choice = mine.getByRole('dialog', { name: 'Có người vừa lưu bản mới hơn' });
    await reads(choice, '0269 3000 002');
    expect(await choice.getByRole('table').innerText()).toMatch(/0269 3000 001\s+0269 3000 002/);
    await press(choice, 'Giữ bản của tôi');
    await choice.waitFor({ state: 'detached' });
    expect(await phone()).toBe('0269 3000 001');

    for (const page of [mine, theirs]) await openPhone(page, body.id);
    await type(theirs, 'Điện thoại công vụ', '0269 3000 004');
    await save(theirs);
    await type(mine, 'Điện thoại công vụ', '0269 3000 003');
    await press(mine, 'Lưu');
    await reads(choice, '0269 3000 004');
    await press(choice, 'Lấy bản đã lưu');
    await choice.waitFor({ state: 'detached' });
    expect(await field(mine, 'Điện thoại công vụ').inputValue()).toBe('0269 3000 004');
    expect(await phone()).toBe('0269 3000 004');
    await mine.context().close();
  });

  it('leads to the sign-in page when the session was ended elsewhere, and back to where one was', async () => {
    const page = await journey.visitAs('chu-se.canbo');
    await page.goto('/console/personnel');
    await page.getByRole('heading', { level: 1, name: 'Nhân sự chủ chốt' }).waitFor();
    const elsewhere = await journey.test.signIn('chu-se.canbo');
    const { body } = await elsewhere.get('/api/v1/me/sessions');
    for (const { id, isCurrent } of body.items as { id: string; isCurrent: boolean }[])
      if (!isCurrent) await elsewhere.delete(`/api/v1/me/sessions/${id}`);

    await page.getByRole('menuitem', { name: 'Nhiệm vụ', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
    await signIn(page, 'chu-se.canbo', PASSWORD);

    await page.getByRole('heading', { level: 1, name: 'Nhiệm vụ trọng tâm' }).waitFor();
    await page.context().close();
  });

  it('asks for an own password at the first sign-in before anything else', async () => {
    const leader = await journey.test.as('leader');
    const account = { username: 'ia-le.moi', fullName: 'Cán bộ Mẫu Mới', roles: ['commune_editor'] };
    const { initialPassword } = (await leader.post('/api/v1/users', account)).body as {
      initialPassword: string;
    };
    const page = await journey.visit();
    await page.goto('/console/people');
    await signIn(page, account.username, initialPassword);
    await page.getByRole('heading', { level: 1, name: 'Hãy đổi mật khẩu' }).waitFor();
    await page.goto('/console/people');
    await page.getByRole('heading', { level: 1, name: 'Hãy đổi mật khẩu' }).waitFor();

    await type(page, 'Mật khẩu hiện tại', initialPassword);
    await type(page, 'Mật khẩu mới', 'con trâu đi trước cái cày');
    await type(page, 'Nhập lại mật khẩu mới', 'con trâu đi trước cái cày');
    await press(page, 'Đổi mật khẩu');

    await page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor();
    expect(await page.getByTestId('tenant-name').innerText()).toBe('Xã Ia Le');
    await page.context().close();
  });

  async function namesLike(text: string): Promise<string[]> {
    const { body } = await (await journey.test.as('officer')).get(`${PEOPLE}?q=${encodeURIComponent(text)}`);
    return (body.items as { fullName: string }[]).map(({ fullName }) => fullName);
  }
});

async function openPhone(page: Page, personId: string): Promise<void> {
  await page.goto(`/console/people/${personId}`);
  await field(page, 'Điện thoại công vụ').waitFor();
}

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await type(page, 'Tên đăng nhập', username);
  await type(page, 'Mật khẩu', password);
  await press(page, 'Đăng nhập');
}
