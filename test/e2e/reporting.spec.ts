import { anObservation } from '../support/observation';
import { aTarget } from '../support/target';
import { press, reads, type } from './form';
import { startJourney, type Journey } from './journey';

const REVENUE = 'Tổng thu ngân sách nhà nước trên địa bàn';
const PERIOD = '2026-M10';
const ENTRY = `/console/observations?periodCode=${PERIOD}`;

/** A month from the leader's desk to the citizens, with one figure that comes back on the way. */
describe('a report on its way', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await startJourney();
    const [province, officer] = [await journey.test.as('provinceAdmin'), await journey.test.as('officer')];
    await province.post('/api/v1/targets', aTarget({ year: 2026, low: 9000 }));
    await officer.post(
      '/api/v1/observations',
      anObservation({ periodCode: PERIOD, grade: 'estimated', value: 9500, note: 'Đã đối chiếu' }),
    );
  });
  afterAll(() => journey.close());

  it('is sent by the leader, who is told what happens', async () => {
    const page = await journey.visitAs('ia-le.lanhdao');
    await page.goto(ENTRY);
    await reads(page, 'Đủ số liệu, có thể gửi.');

    await press(page, 'Gửi báo cáo');
    await reads(page.getByRole('dialog'), 'Số liệu được niêm phong thành bản số 1');
    await press(page.getByRole('dialog'), 'Gửi báo cáo');

    await reads(page, /Đã gửi bản số 1/);
    await page.context().close();
  });

  it('is opened by the department from the list by keyboard, and one figure goes back with its reason', async () => {
    const page = await journey.visitAs('so.tai-chinh');
    await page.goto('/console/province-submissions?state=submitted');
    await page.getByRole('gridcell', { name: /Xã Ia Le, Tháng 10\/2026: Đã gửi, chờ duyệt/ }).focus();
    await page.keyboard.press('Enter');

    await page.getByRole('button', { name: `Trả lại: ${REVENUE}` }).click();
    await type(page.getByRole('dialog').last(), 'Lý do', 'Lệch đơn vị, xem lại triệu đồng');
    await press(page.getByRole('dialog').last(), 'Trả lại');

    await reads(page, /Bị trả lại/);
    await page.context().close();
  });

  it('shows the officer what came back and why, on the first page and at the form', async () => {
    const page = await journey.visitAs('ia-le.canbo');
    await page.goto('/console/');
    await reads(page, '1 ô bị trả lại trong báo cáo Tháng 10/2026');
    await page.goto(ENTRY);
    await reads(page, /: “Lệch đơn vị, xem lại triệu đồng” — Chuyên viên Mẫu Sở Tài chính/);
    await reads(page, 'Sửa hoặc ghi chú ở ô bị trả lại, rồi gửi lại.');
    await page.context().close();

    const officer = await journey.test.as('officer');
    const { body } = await officer.get(`/api/v1/observations?periodCode=${PERIOD}`);
    const corrected = await officer.patch(
      `/api/v1/observations/${body.items[0].id}`,
      { value: 9400, note: 'Đã đối chiếu lại' },
      { 'if-match': `"${body.items[0].version}"` },
    );
    expect(corrected.status).toBe(200);
  });

  it('is sent again with what changed, approved with one key, and published', async () => {
    const leader = await journey.visitAs('ia-le.lanhdao');
    await leader.goto(ENTRY);
    await press(leader, 'Gửi lại báo cáo');
    await press(leader.getByRole('dialog'), 'Gửi lại báo cáo');
    await reads(leader, /Đã gửi bản số 2/);
    await leader.context().close();

    const page = await journey.visitAs('tinh.admin');
    await page.goto('/console/province-submissions?q=ia+le');
    await page.getByRole('gridcell', { name: /Xã Ia Le, Tháng 10\/2026/ }).focus();
    await page.keyboard.press('Enter');
    await reads(page, '9.500');
    await reads(page, '9.400');
    await press(page, 'Đóng');
    await page.getByRole('gridcell', { name: /Xã Ia Le, Tháng 10\/2026/ }).focus();
    await page.keyboard.press('a');
    await page.getByRole('gridcell', { name: /Xã Ia Le, Tháng 10\/2026: Đã duyệt/ }).waitFor();
    await page.getByRole('button', { name: /^Công bố/ }).click();
    await press(page.getByRole('dialog'), 'Công bố');

    await page.getByRole('gridcell', { name: /Xã Ia Le, Tháng 10\/2026: Đã công bố/ }).waitFor();
    await page.goto('/xa/ia-le-23986');
    await reads(page, '9.400');
    await page.context().close();
  });
});
