import { anObservation } from '../support/observation';
import { submit } from '../support/submission';
import { press, reads, type } from './form';
import { startJourney, type Journey } from './journey';

const PERIOD = '2026-M10';

/** Several figures of one report decided in one step, and a commune where one person does everything. */
describe('a reviewer with several figures', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await startJourney();
    await journey.test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    const officer = await journey.test.as('officer');
    for (const indicatorCode of ['KT08', 'KT15', 'XH04']) {
      const answer = await officer.post(
        '/api/v1/observations',
        anObservation({
          indicatorCode,
          periodCode: PERIOD,
          grade: 'estimated',
          value: 12,
          note: 'Đã đối chiếu',
        }),
      );
      if (answer.status !== 201) throw new Error(answer.text);
    }
    const sent = await submit(await journey.test.as('leader'), PERIOD);
    if (sent.status !== 200) throw new Error(sent.text);
  });
  afterAll(() => journey.close());

  it('chooses a range by keyboard and returns it with one reason; other domains cannot be chosen', async () => {
    const page = await journey.visitAs('so.tai-chinh');
    await page.goto('/console/province-submissions?q=ia+le');
    await page.getByRole('gridcell', { name: /Xã Ia Le, Tháng 10\/2026/ }).click();
    const boxes = page.getByRole('checkbox', { name: /^Chọn: / });
    await boxes.first().focus();
    await page.keyboard.press('Space');
    await boxes.last().click({ modifiers: ['Shift'] });
    expect(await boxes.count()).toBe(2);
    await reads(page, 'Đã chọn 2 ô');

    await press(page, 'Trả lại 2 ô với một lý do');
    await type(page.getByRole('dialog').last(), 'Lý do', 'Lệch đơn vị');
    await press(page.getByRole('dialog').last(), 'Trả lại');

    await reads(page, '2 ô bị trả');
    expect(await page.getByText('“Lệch đơn vị”').count()).toBeGreaterThanOrEqual(2);
    await page.context().close();
  });

  it('lets the only person of a commune send what that person entered, and has it on record', async () => {
    const { test } = journey;
    const leader = await test.as('neighbourLeader');
    await leader.post(
      '/api/v1/observations',
      anObservation({ periodCode: PERIOD, grade: 'estimated', note: 'Đã đối chiếu' }),
    );
    const page = await journey.visitAs('chu-se.lanhdao');
    const send = async (): Promise<void> => {
      await page.goto(`/console/observations?periodCode=${PERIOD}`);
      await press(page, 'Gửi báo cáo');
      await press(page.getByRole('dialog'), 'Gửi báo cáo');
    };

    await send();
    await reads(page.getByRole('dialog'), /nhập/);
    const { tenantId, id } = test.actors.neighbourLeader;
    await test.admin.query(`update identity.users set status = 'closed' where tenant_id = $1 and id <> $2`, [
      tenantId,
      id,
    ]);
    await send();

    await reads(page, /Đã gửi bản số 1/);
    const { rows } = await test.admin.query(
      `select tenant_id as tenant, actor_id as actor from audit.entries where action = 'submitted-own-entry'`,
    );
    expect(rows).toEqual([{ tenant: tenantId, actor: id }]);
    await page.context().close();
  });
});
