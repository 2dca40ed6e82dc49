import { startTestApp, type Agent, type TestApp } from '../support/app';
import { plannerOf, storedFor } from '../support/notification';
import { anObservation } from '../support/observation';
import { submit, SUBMISSIONS } from '../support/submission';
import { aTarget } from '../support/target';

const PERIOD = '2026-M09';

/** What the other capabilities really write, from the first figure to the correction; nobody calls the planner but the clock. */
describe('news of a report on its way', () => {
  let test: TestApp;
  let officer: Agent;
  let leader: Agent;
  let department: Agent;
  let province: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    officer = await test.as('officer');
    leader = await test.as('leader');
    department = await test.as('departmentReviewer');
    province = await test.as('provinceAdmin');
  });
  afterAll(() => test.close());

  /** Titles that came since the last call, of what happened (not of what the day brings). */
  const news = async (who: Agent): Promise<string[]> => {
    await plannerOf(test).plan();
    const { body } = await who.get('/api/v1/me/notifications?unread=true&perPage=200');
    await who.post('/api/v1/me/notifications/read', { all: true });
    const daily = ['report-due', 'report-overdue', 'period-locking', 'reviews-waiting', 'digest'];
    return body.items
      .filter(({ kind }: { kind: string }) => !daily.includes(kind))
      .map(({ title }: { title: string }) => title);
  };

  it('reaches everybody it concerns, step by step', async () => {
    expect((await province.post('/api/v1/targets', aTarget({ year: 2026, low: 9000 }))).status).toBe(201);
    expect(await news(leader)).toEqual(['1 chỉ tiêu năm 2026 được giao']);
    expect(await news(officer)).toEqual([]);

    const entered = await officer.post(
      '/api/v1/observations',
      anObservation({ periodCode: PERIOD, value: 9500, grade: 'estimated', note: 'Đã đối chiếu' }),
    );
    expect(entered.status).toBe(201);
    const sent = await submit(leader, PERIOD);
    expect(sent.status).toBe(200);
    const { id } = sent.body;
    expect(await news(officer)).toEqual([]);

    const asked = await department.post(`${SUBMISSIONS}/${id}/questions`, {
      indicatorCode: 'KT08',
      question: 'Vì sao tăng?',
    });
    expect(asked.status).toBeLessThan(300);
    expect(await news(officer)).toEqual(['Có yêu cầu giải trình về báo cáo tháng 9/2026']);
    const { rows } = await test.admin.query<{ id: string }>('select id from commune.explanation_requests');
    await officer.post(`${SUBMISSIONS}/${id}/questions/${rows[0]!.id}/answer`, { answer: 'Thu tiền đất.' });
    expect(await news(department)).toEqual(['Xã Ia Le đã giải trình về báo cáo tháng 9/2026']);
    expect(await news(officer)).toEqual([]);

    const returned = await department.post(`${SUBMISSIONS}/${id}/decisions`, {
      number: 1,
      decisions: [{ indicatorCode: 'KT08', decision: 'returned', reason: 'Lệch đơn vị' }],
    });
    expect(returned.status).toBe(200);
    expect(await news(officer)).toEqual(['1 số liệu trong báo cáo tháng 9/2026 bị trả lại']);
    expect(await news(leader)).toContain('1 số liệu trong báo cáo tháng 9/2026 bị trả lại');

    const { headers } = await officer.get(`/api/v1/observations/${entered.body.id}`);
    await officer.patch(
      `/api/v1/observations/${entered.body.id}`,
      { value: 9400 },
      { 'if-match': String(headers['etag']) },
    );
    expect((await submit(leader, PERIOD)).status).toBe(200);
    expect((await province.post(`${SUBMISSIONS}/approve`, { ids: [id] })).body.done).toBe(1);
    expect(await news(officer)).toEqual(['Báo cáo tháng 9/2026 đã được duyệt']);
    expect((await province.post(`${SUBMISSIONS}/publish`, { ids: [id] })).body.done).toBe(1);
    expect(await news(officer)).toEqual(['Báo cáo tháng 9/2026 đã được duyệt và công bố']);

    const figure = (await officer.get(`/api/v1/observations?periodCode=${PERIOD}`)).body.items[0].id;
    const taken = await province.post('/api/v1/observations/unpublish', { ids: [figure] });
    expect(taken.body).toEqual({ ids: [figure], changed: 1 });
    expect((await province.post('/api/v1/observations/unpublish', { ids: [figure] })).body.changed).toBe(0);
    expect(await news(officer)).toEqual(['Tỉnh rút công bố 1 số liệu của báo cáo tháng 9/2026']);
    expect((await province.post(`${SUBMISSIONS}/publish`, { ids: [id] })).body.done).toBe(1);
    await news(officer);
    const withdrawn = await province.post(`${SUBMISSIONS}/withdraw`, { ids: [id], reason: 'Chờ Thống kê' });
    expect(withdrawn.body.done).toBe(1);
    expect(await news(leader)).toContain('Tỉnh rút công bố 1 số liệu của báo cáo tháng 9/2026');
    await news(officer);

    expect((await leader.post(`${SUBMISSIONS}/${id}/reopen`, { reason: 'Nhầm số phiếu' })).status).toBe(200);
    expect(await news(officer)).toEqual(['Báo cáo tháng 9/2026 được mở lại để đính chính']);
    expect(await news(leader)).not.toContain('Báo cáo tháng 9/2026 được mở lại để đính chính');
  });

  it('carries a request to unlock to the province and the answer back', async () => {
    await test.admin.query(
      "update reference.reporting_periods set locks_on = '2026-02-01', due_on = '2026-01-17', grace_until = '2026-01-17', department_due_on = '2026-01-20', province_due_on = '2026-01-26' where code = '2025-M12'",
    );
    const requested = await officer.post('/api/v1/unlock-requests', {
      periodCode: '2025-M12',
      reason: 'Thiếu số liệu ngân sách',
    });
    expect(requested.status).toBe(201);
    expect(await news(province)).toEqual(['Xã Ia Le đề nghị mở khóa kỳ tháng 12/2025']);

    const refused = await province.post('/api/v1/unlock-requests/refuse', {
      ids: [requested.body.id],
      note: 'Đã chốt năm',
    });
    expect(refused.status).toBe(200);
    expect(await news(officer)).toEqual(['Đề nghị mở khóa kỳ tháng 12/2025 không được chấp nhận']);
  });

  it('never reached the neighbour', async () => {
    expect(await storedFor(test, test.actors.neighbourOfficer)).toEqual([]);
  });
});
