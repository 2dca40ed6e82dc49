import type { Page } from 'playwright-core';
import { aPerson, anAssignment } from '../support/person';
import { aTask } from '../support/task';
import { choose, date, pick, press, reads, row, save, type } from './form';
import { startJourney, type Journey } from './journey';
import { seriousFaults } from './serious-faults';

const TITLE = 'Số hóa hồ sơ hộ tịch mẫu';

describe('a task with its six clarities', () => {
  let journey: Journey;
  let officer: Page;
  let leader: Page;
  let address: string;

  beforeAll(async () => {
    journey = await startJourney();
    const agent = await journey.test.as('officer');
    const { body: owner } = await agent.post('/api/v1/people', aPerson({ fullName: 'Người Mẫu' }));
    await agent.post('/api/v1/assignments', anAssignment({ personId: owner.id }));
    officer = await journey.visitAs('ia-le.canbo');
    leader = await journey.visitAs('ia-le.lanhdao');
  });
  afterAll(() => journey.close());

  it('begins as a draft that says which clarities are missing', async () => {
    await officer.goto('/console/tasks/create');
    await type(officer, 'Nhiệm vụ', TITLE);
    await save(officer);

    await officer.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    address = new URL(officer.url()).pathname;
    await reads(officer, 'Dự thảo, chưa giao');
    for (const missing of ['rõ người', 'rõ thời gian', 'rõ trách nhiệm', 'rõ sản phẩm', 'rõ thẩm quyền'])
      expect(await clarity(missing)).toContain('Còn thiếu');
    expect(await clarity('rõ việc')).toContain('Đã có');
  });

  it('cannot be assigned before all six are clear', async () => {
    await leader.goto(address);
    await press(leader, 'Giao nhiệm vụ');
    const dialog = leader.getByRole('dialog');
    await press(dialog, 'Giao nhiệm vụ');

    await reads(dialog.getByRole('alert'), /rõ thẩm quyền/);
    await press(dialog, 'Hủy');
  });

  it('is completed by the officer and assigned by the leader', async () => {
    await officer.getByRole('link', { name: 'Sửa', exact: true }).click();
    await date(officer, 'Thời hạn', '31/12/2099');
    await pick(officer, 'Người chịu trách nhiệm', 'nguoi mau', /^Người Mẫu/);
    await type(officer, 'Cơ quan chủ trì', 'Văn phòng HĐND và UBND');
    await type(officer, 'Thẩm quyền quyết định', 'Chủ tịch UBND xã');
    await type(officer, 'Sản phẩm', 'Cơ sở dữ liệu đã nghiệm thu');
    await save(officer);
    await officer.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await officer.getByText('Còn thiếu').first().waitFor({ state: 'detached' });

    await leader.reload();
    await press(leader, 'Giao nhiệm vụ');
    await press(leader.getByRole('dialog'), 'Giao nhiệm vụ');

    await reads(leader, 'Chưa thực hiện');
  });

  it('moves with its reports and is done when the leader confirms the product', async () => {
    await officer.reload();
    await report('40', 'Đã quét xong một nửa hồ sơ');
    await reads(officer, 'Đang thực hiện (trong hạn)');

    await press(officer, 'Báo cáo tiến độ');
    const dialog = officer.getByRole('dialog');
    await type(dialog, 'Tiến độ (%)', '100');
    await type(dialog, 'Việc đã làm', 'Đã nghiệm thu');
    await dialog.getByText('Báo hoàn thành').click();
    await press(dialog, 'Gửi báo cáo');
    expect(await dialog.getByRole('alert').first().innerText()).toContain('Sản phẩm hoàn thành');
    await type(dialog, 'Sản phẩm hoàn thành', 'Biên bản nghiệm thu 05/BB-UBND');
    await press(dialog, 'Gửi báo cáo');
    await reads(officer, /chờ cơ quan giao xác nhận/);

    await leader.reload();
    await press(leader, 'Xác nhận hoàn thành');
    await press(leader.getByRole('dialog'), 'Xác nhận hoàn thành');
    await reads(leader, 'Hoàn thành đúng hạn');
    await reads(leader, /05\/BB-UBND/);
  });

  it('is counted for the province', async () => {
    const province = await journey.visitAs('tinh.xem');
    await province.goto('/console/tasks');
    const task = province.getByRole('row').filter({ hasText: TITLE });
    await task.waitFor();

    expect(await task.innerText()).toMatch(/Xã Ia Le.*Hoàn thành đúng hạn/s);
    await reads(province.getByRole('region', { name: 'Nhiệm vụ theo trạng thái' }), /: 1 = 1 \+ 0/);
    const counters = await province.request.get('/api/v1/tasks/counters');
    expect(await counters.json()).toMatchObject({ total: 1, doneOnTime: 1, overdue: 0, drafts: 0 });
  });

  function clarity(name: string): Promise<string> {
    return officer.getByRole('listitem').filter({ hasText: name }).innerText();
  }

  async function report(percent: string, body: string): Promise<void> {
    await press(officer, 'Báo cáo tiến độ');
    const dialog = officer.getByRole('dialog');
    await type(dialog, 'Tiến độ (%)', percent);
    await type(dialog, 'Việc đã làm', body);
    await press(dialog, 'Gửi báo cáo');
    await dialog.waitFor({ state: 'detached' });
  }
});

describe('a task that is in somebody’s way', () => {
  const [first, second] = ['Chỉnh trang chợ xã mẫu', 'Nâng cấp trạm y tế mẫu'];
  const question = 'Khi nào cấp kinh phí đợt 2?';
  let journey: Journey;
  let officer: Page;
  let leader: Page;
  let ids: string[];

  beforeAll(async () => {
    journey = await startJourney();
    const agent = await journey.test.as('officer');
    const chief = await journey.test.as('leader');
    const { body: person } = await agent.post('/api/v1/people', aPerson({ fullName: 'Người Mẫu' }));
    const { body: owner } = await agent.post('/api/v1/assignments', anAssignment({ personId: person.id }));
    ids = [];
    for (const title of [first, second]) {
      const { body } = await agent.post('/api/v1/tasks', aTask({ title, ownerAssignmentId: owner.id }));
      expect((await chief.post(`/api/v1/tasks/${body.id}/assign`, {})).status).toBe(200);
      ids.push(body.id as string);
    }
    officer = await journey.visitAs('ia-le.canbo');
    leader = await journey.visitAs('ia-le.lanhdao');
  });
  afterAll(() => journey.close());

  it('asks the province, which finds the question and answers it', async () => {
    await officer.goto(`/console/tasks/${ids[0]}/show`);
    await press(officer, 'Báo vướng mắc');
    const dialog = officer.getByRole('dialog');
    await dialog.getByLabel('Tỉnh', { exact: true }).check();
    await type(dialog, 'Câu hỏi, kiến nghị', question);
    await press(dialog, 'Gửi câu hỏi');
    await reads(officer, 'Chờ trả lời');

    const province = await journey.visitAs('tinh.admin');
    await province.goto('/console/task-blocks');
    await reads(province, question);
    expect(await seriousFaults(province)).toEqual([]);
    await press(province, 'Trả lời');
    await type(province.getByRole('dialog'), 'Trả lời', 'Trong tháng sau.');
    await press(province.getByRole('dialog'), 'Trả lời');
    await reads(province, 'Không có câu hỏi nào đang chờ');

    await officer.reload();
    await reads(officer, /Trong tháng sau\./);
    await press(officer, 'Hết vướng mắc');
    await press(officer.getByRole('dialog'), 'Hết vướng mắc');
    await reads(officer, 'Đã khép lại');
  });

  it('is handed down in part to a named person', async () => {
    await leader.goto(`/console/tasks/${ids[0]}/show`);
    await press(leader, 'Giao việc cho cán bộ');
    const dialog = leader.getByRole('dialog');
    await pick(dialog, 'Người chịu trách nhiệm', 'nguoi mau', /^Người Mẫu/);
    await type(dialog, 'Nhiệm vụ', 'Lập danh sách tiểu thương');
    await press(dialog, 'Giao việc');
    await leader.getByRole('link', { name: 'Lập danh sách tiểu thương' }).waitFor();
  });

  it('takes a department as a supporter while it is a draft', async () => {
    await officer.goto('/console/tasks/create');
    await type(officer, 'Nhiệm vụ', 'Rà soát hồ sơ đất đai mẫu');
    await press(officer, 'Thêm cơ quan');
    await choose(officer, 'Sở, ngành', 'Sở Tài chính');
    await save(officer);

    await reads(officer, /Sở Tài chính\s*Phối hợp/);
  });

  it('is extended together with others, each with its outcome, and keeps its first deadline in sight', async () => {
    await leader.goto('/console/tasks');
    await leader.getByRole('checkbox', { name: `Chọn: ${first}` }).check();
    await leader.getByRole('checkbox', { name: `Chọn: ${second}` }).check();
    await press(leader, 'Gia hạn (2)');
    const dialog = leader.getByRole('dialog');
    await date(dialog, 'Thời hạn mới', '30/06/2100');
    await type(dialog, 'Lý do', 'Chờ kinh phí');
    await type(dialog, 'Văn bản', '12/UBND-VP');
    await press(dialog, 'Gia hạn');
    await reads(leader, 'Xong 2, không được 0');
    await press(leader.getByRole('dialog'), 'Đóng');
    expect(await row(leader, second).innerText()).toMatch(/31\/12\/2099\s*30\/06\/2100/);

    await leader.goto(`/console/tasks/${ids[1]}/show`);
    await reads(leader, /Gia hạn: 31\/12\/2099 → 30\/06\/2100/);
    await reads(leader, /12\/UBND-VP/);
    await leader.waitForLoadState('networkidle');
    expect(await seriousFaults(leader)).toEqual([]);
  });

  it('stands on the board with the step that would move it', async () => {
    await leader.goto('/console/tasks?view=board');
    const column = leader.getByRole('region', { name: /^Chưa thực hiện/ });
    await column.getByRole('link', { name: second }).waitFor();
    await column.getByRole('button', { name: `Cập nhật: ${second}` }).waitFor();

    expect(await seriousFaults(leader)).toEqual([]);
  });
});
