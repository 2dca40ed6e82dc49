import type { Page, Route } from 'playwright-core';
import { aPhoto } from '../support/evidence';
import { aPerson, anAssignment } from '../support/person';
import { aTask } from '../support/task';
import { press, reads, type } from './form';
import { PHONE, startJourney, type Journey } from './journey';
import { seriousFaults } from './serious-faults';

const TITLE = 'Kiên cố hóa đường liên thôn mẫu';
const UPDATES = /\/api\/v1\/tasks\/[0-9a-f-]+\/updates$/;

describe('a task on a phone', () => {
  let journey: Journey;
  let phone: Page;
  let taskId: string;

  beforeAll(async () => {
    journey = await startJourney();
    const officer = await journey.test.as('officer');
    const leader = await journey.test.as('leader');
    const { body: person } = await officer.post('/api/v1/people', aPerson({ fullName: 'Người Mẫu' }));
    const { body: owner } = await officer.post('/api/v1/assignments', anAssignment({ personId: person.id }));
    const { body: task } = await officer.post(
      '/api/v1/tasks',
      aTask({ title: TITLE, ownerAssignmentId: owner.id }),
    );
    taskId = task.id as string;
    expect((await leader.post(`/api/v1/tasks/${taskId}/assign`, {})).status).toBe(200);
    phone = await journey.visitAs('ia-le.canbo', PHONE);
  });
  afterAll(() => journey.close());

  it('is updated in three taps with a photo as evidence', async () => {
    await phone.goto('/console/tasks');
    await phone.getByRole('button', { name: `Cập nhật: ${TITLE}` }).tap();
    const sheet = phone.getByRole('dialog', { name: 'Cập nhật tiến độ' });
    await photograph('ảnh hiện trường.jpg');
    await sheet.getByText('✓').waitFor();
    await sheet.getByRole('button', { name: 'Gửi', exact: true }).tap();
    await reads(phone, 'Đã gửi báo cáo tiến độ.');

    const { updates, files } = await task();
    expect(updates).toMatchObject([{ body: 'Gửi minh chứng kèm theo.', percent: null }]);
    expect(files).toMatchObject([{ name: 'ảnh hiện trường.jpg', updateId: updates[0]?.id }]);
  });

  it('keeps what was chosen when sending fails, and sends it once however often it is pressed', async () => {
    await phone.getByRole('button', { name: `Cập nhật: ${TITLE}` }).tap();
    const sheet = phone.getByRole('dialog', { name: 'Cập nhật tiến độ' });
    await sheet.getByRole('button', { name: '50 %' }).tap();
    expect(await sheet.getByLabel('Việc đã làm').inputValue()).toBe('Đạt 50 % khối lượng.');
    await sheet.getByRole('button', { name: 'Có vướng mắc?' }).tap();
    await type(sheet, 'Khó khăn, vướng mắc', 'Mưa kéo dài');

    await phone.route(UPDATES, (route: Route) => route.abort());
    await press(sheet, 'Gửi');
    await reads(sheet, /Nội dung vẫn được giữ/);
    await phone.unroute(UPDATES);
    await phone.reload();
    await phone.getByRole('button', { name: `Cập nhật: ${TITLE}` }).tap();
    expect(await sheet.getByLabel('Khó khăn, vướng mắc').inputValue()).toBe('Mưa kéo dài');

    await sheet.getByRole('button', { name: 'Gửi', exact: true }).dblclick();
    await sheet.waitFor({ state: 'detached' });
    const { updates } = await task();
    expect(updates).toHaveLength(2);
    expect(updates[0]).toMatchObject({
      percent: 50,
      body: 'Đạt 50 % khối lượng.',
      difficulty: 'Mưa kéo dài',
    });
  });

  it('lies in its column of the board and on its day of the calendar', async () => {
    await press(phone, 'Bảng');
    await phone.getByRole('tab', { name: 'Đang thực hiện (1)' }).tap();
    await phone.getByRole('tabpanel').getByRole('link', { name: TITLE }).waitFor();

    await phone.goto('/console/tasks?view=calendar&month=2099-12');
    await reads(phone, 'Tháng 12/2099');
    await phone
      .getByRole('region', { name: /31\/12\/2099/ })
      .getByRole('link', { name: TITLE })
      .waitFor();
    await press(phone, 'Tháng trước');
    await reads(phone, 'Tháng này không có thời hạn nào');
  });

  it('opens again as it was left', async () => {
    await phone.goto('/console/');
    await phone.goto('/console/tasks');

    await reads(phone, 'Tháng 11/2099');
  });

  it.each(['/console/tasks?view=list', '/console/tasks?view=board', '/console/tasks?view=calendar'])(
    'has no serious fault for people with assistive technology at %s',
    async (path) => {
      await phone.goto(path);
      await phone.getByRole('group', { name: 'Cách xem' }).waitFor();
      await phone.waitForLoadState('networkidle');

      expect(await seriousFaults(phone)).toEqual([]);
    },
  );

  it('is reported complete with its product, and its page has no serious fault', async () => {
    await phone.goto('/console/tasks?view=list');
    await phone.getByRole('button', { name: `Cập nhật: ${TITLE}` }).tap();
    const sheet = phone.getByRole('dialog', { name: 'Cập nhật tiến độ' });
    await sheet.getByRole('button', { name: '100 %' }).tap();
    const send = sheet.getByRole('button', { name: 'Gửi', exact: true });
    expect(await send.isDisabled()).toBe(true);
    await type(sheet, 'Sản phẩm hoàn thành', 'Biên bản nghiệm thu 05/BB-UBND');
    expect(await seriousFaults(phone)).toEqual([]);
    await send.tap();
    await sheet.waitFor({ state: 'detached' });

    await phone.goto(`/console/tasks/${taskId}/show`);
    await reads(phone, /chờ cơ quan giao xác nhận/);
    await phone.waitForLoadState('networkidle');
    expect(await seriousFaults(phone)).toEqual([]);
  });

  /** Chooses a picture as the camera would give it. */
  async function photograph(name: string): Promise<void> {
    await phone
      .locator('input[type="file"][capture]')
      .setInputFiles({ name, mimeType: 'image/jpeg', buffer: aPhoto() });
  }

  async function task(): Promise<{ updates: { id: string }[]; files: unknown[] }> {
    const officer = await journey.test.as('officer');
    return (await officer.get(`/api/v1/tasks/${taskId}`)).body as {
      updates: { id: string }[];
      files: unknown[];
    };
  }
});
