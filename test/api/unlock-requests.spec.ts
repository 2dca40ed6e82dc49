import { todayInVietnam } from '@cis/domain';
import { startTestApp, type Agent, type TestApp } from '../support/app';
import { aCell, outcomesOf, saveCells } from '../support/entry-form';

const REQUESTS = '/api/v1/unlock-requests';

const inDays = (days: number): string => todayInVietnam(new Date(Date.now() + days * 86_400_000));

describe('unlock requests', () => {
  let test: TestApp;
  let officer: Agent;
  let leader: Agent;
  let neighbour: Agent;
  let province: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    [officer, leader, neighbour, province] = await Promise.all([
      test.as('officer'),
      test.as('leader'),
      test.as('neighbourOfficer'),
      test.as('provinceAdmin'),
    ]);
    await test.admin.query(`
      update reference.reporting_periods set locks_on = due_on + 31 where year in (2025, 2026);
      set app.commune_from = '0'; set app.commune_to = '2147483647'`);
  });
  afterAll(() => test.close());

  const ask = (agent: Agent, periodCode: string, headers: Record<string, string> = {}) =>
    agent.post(REQUESTS, { periodCode, reason: 'Số liệu ngành dọc đến muộn' }, headers);
  const windowOf = async (agent: Agent, code: string) =>
    (await agent.get(`/api/v1/reporting-periods/${code}`)).body.window;

  it('are taken only for a period that is locked for the commune', async () => {
    const locked = await ask(officer, '2025-M12');
    const upcoming = await ask(officer, '2031-M01');
    const unknown = await ask(officer, '2019-M01');
    await test.admin.query(
      "update reference.reporting_periods set locks_on = '2100-01-01' where code = '2025-Q4'",
    );
    const open = await ask(officer, '2025-Q4');

    expect(locked.status).toBe(201);
    expect(locked.body).toMatchObject({
      communeName: 'Xã Ia Le',
      periodCode: '2025-M12',
      state: 'waiting',
      requestedByName: test.actors.officer.fullName,
      decidedAt: null,
      expiresAt: null,
    });
    expect(upcoming.body.code).toBe('period.upcoming');
    expect(open.body).toMatchObject({ code: 'period.not-locked', status: 409 });
    expect(unknown.body.errors).toMatchObject([{ pointer: '/periodCode' }]);
  });

  it('wait one at a time for each period, and a double click asks once', async () => {
    const key = { 'idempotency-key': 'mo-khoa-2025-M11' };
    const [first, second] = await Promise.all([ask(leader, '2025-M11', key), ask(leader, '2025-M11', key)]);
    const third = await ask(leader, '2025-M11', key);

    expect([first.status, second.status, third.status]).toEqual([201, 201, 201]);
    expect(new Set([first.body.id, second.body.id, third.body.id]).size).toBe(1);
    expect((await ask(officer, '2025-M11')).body.code).toBe('unlock-request.waiting');
    expect((await ask(neighbour, '2025-M11')).status).toBe(201);
  });

  it('need a reason, and somebody who may ask', async () => {
    const silent = await officer.post(REQUESTS, { periodCode: '2025-M10', reason: '   ' });
    const viewer = await (
      await test.as('provinceViewer')
    ).post(REQUESTS, { periodCode: '2025-M10', reason: 'x' });

    expect(silent.body.errors).toMatchObject([{ pointer: '/reason' }]);
    expect(viewer.status).toBe(403);
  });

  it('are seen by their commune and by the province, not by the neighbour', async () => {
    const [own, foreign, all] = await Promise.all(
      [officer, neighbour, province].map((agent) => agent.get(`${REQUESTS}?perPage=200`)),
    );
    const communes = (answer: typeof own) =>
      new Set(answer?.body.items.map(({ communeName }: { communeName: string }) => communeName));

    expect(communes(own)).toEqual(new Set(['Xã Ia Le']));
    expect(communes(foreign)).toEqual(new Set(['Xã Chư Sê']));
    expect(communes(all)).toEqual(new Set(['Xã Ia Le', 'Xã Chư Sê']));
    expect((await province.get(`${REQUESTS}?periodCode=2025-M12`)).body.total).toBe(1);
    expect((await province.get(`${REQUESTS}?state=granted`)).body.total).toBe(0);
    expect((await officer.get(`${REQUESTS}?communeCode=23941`)).status).toBe(404);
  });

  const idsOf = async (query: string): Promise<string[]> =>
    (await province.get(`${REQUESTS}?${query}`)).body.items.map(({ id }: { id: string }) => id);

  it('are granted many at once until a day, and only then is the period open for those who asked', async () => {
    const ids = await idsOf('periodCode=2025-M11');
    const grant = { ids, expiresOn: inDays(5), note: 'Đồng ý' };

    expect((await officer.post(`${REQUESTS}/grant`, grant)).status).toBe(403);
    expect(
      (await province.post(`${REQUESTS}/grant`, { ...grant, expiresOn: inDays(61) })).body.errors,
    ).toMatchObject([{ pointer: '/expiresOn' }]);
    expect((await province.post(`${REQUESTS}/grant`, { ...grant, expiresOn: inDays(-1) })).status).toBe(400);
    expect((await windowOf(officer, '2025-M11')).state).toBe('closed');

    const { status, body } = await province.post(`${REQUESTS}/grant`, grant);

    expect([status, body]).toEqual([200, { decided: 2 }]);
    for (const agent of [officer, neighbour]) {
      expect(await windowOf(agent, '2025-M11')).toMatchObject({
        state: 'reopened',
        mayEnter: true,
        isLate: true,
        reopenedUntil: `${inDays(5)}T16:59:59.000Z`,
      });
    }
    expect((await windowOf(await test.as('provinceAdmin'), '2025-M11')).state).toBe('closed');
    expect((await windowOf(officer, '2025-M12')).state).toBe('closed');
    expect((await officer.get(`${REQUESTS}?state=granted`)).body.items).toMatchObject([
      { decisionNote: 'Đồng ý', decidedByName: test.actors.provinceAdmin.fullName },
    ]);
    expect((await ask(officer, '2025-M11')).body.code).toBe('period.not-locked');
  });

  it('are refused with a note that the commune reads, and answered once', async () => {
    const ids = await idsOf('periodCode=2025-M12');

    const silent = await province.post(`${REQUESTS}/refuse`, { ids, note: '' });
    const refused = await province.post(`${REQUESTS}/refuse`, { ids, note: 'Đã quyết toán năm' });
    const again = await province.post(`${REQUESTS}/grant`, { ids, expiresOn: inDays(2) });

    expect(silent.status).toBe(400);
    expect(refused.body).toEqual({ decided: 1 });
    expect(again.body).toMatchObject({ code: 'unlock-request.decided', status: 409 });
    expect((await leader.get(`${REQUESTS}?state=refused`)).body.items).toMatchObject([
      { periodCode: '2025-M12', decisionNote: 'Đã quyết toán năm', expiresAt: null },
    ]);
    expect((await ask(officer, '2025-M12')).status).toBe(201);
  });

  it('are all answered or none', async () => {
    const [waiting = ''] = await idsOf('state=waiting&periodCode=2025-M12');
    const unknown = '01234567-89ab-7def-8123-456789abcdef';

    const answer = await province.post(`${REQUESTS}/refuse`, { ids: [waiting, unknown], note: 'Không' });

    expect(answer.status).toBe(404);
    expect(await idsOf('state=waiting&periodCode=2025-M12')).toEqual([waiting]);
  });

  it('let exactly those who were granted enter figures, as an extension lets everybody', async () => {
    const enter = (agent: Agent, periodCode: string) => saveCells(agent, periodCode, [aCell('KT08', 1)]);

    const granted = await enter(officer, '2025-M11');
    const refused = await enter(officer, '2025-M12');
    expect(outcomesOf(granted)).toEqual({ KT08: 'saved' });
    expect([refused.status, refused.body.code]).toEqual([409, 'period.closed']);

    await province.post('/api/v1/reporting-periods/extend', {
      codes: ['2025-M10'],
      extendedUntil: inDays(3),
      reason: 'Bão',
    });
    expect(outcomesOf(await enter(neighbour, '2025-M10'))).toEqual({ KT08: 'saved' });
    expect((await ask(neighbour, '2025-M10')).body.code).toBe('period.not-locked');
  });

  it('stand on the agenda: waiting for the province, answered for the commune', async () => {
    const agenda = async (agent: Agent) =>
      (await agent.get('/api/v1/me/agenda')).body.items.map(
        ({ kind, title, dueOn }: { kind: string; title: string; dueOn: string | null }) => [
          kind,
          title,
          dueOn,
        ],
      );

    expect(await agenda(province)).toContainEqual(['unlocks_waiting', '1 yêu cầu mở khóa chờ trả lời', null]);
    expect(await agenda(officer)).toContainEqual([
      'unlocks_granted',
      'Tháng 11/2025: tỉnh đã mở khóa, hãy nhập số liệu',
      inDays(5),
    ]);
    expect(await agenda(officer)).toContainEqual([
      'unlocks_refused',
      'Tháng 12/2025: tỉnh không mở khóa',
      null,
    ]);
    expect((await agenda(neighbour)).map(([kind]: [string]) => kind)).not.toContain('unlocks_refused');
    expect((await agenda(officer)).map(([kind]: [string]) => kind)).not.toContain('unlocks_waiting');
  });

  it('are preceded by a warning while the lock of a begun report comes near', async () => {
    const iaLe = test.actors.officer.tenantId;
    await test.admin.query(
      "insert into commune.submissions (commune_id, id, form, period_code) values ($1, gen_random_uuid(), 'kt-xh', '2026-M08')",
      [iaLe],
    );
    await test.admin.query("update reference.reporting_periods set locks_on = $1 where code = '2026-M08'", [
      inDays(2),
    ]);
    const items = async (agent: Agent) => (await agent.get('/api/v1/me/agenda')).body.items;
    const warning = { kind: 'periods_locking', title: 'Tháng 8/2026: còn 3 ngày để nhập trước khi khóa' };

    expect(await items(officer)).toContainEqual(expect.objectContaining({ ...warning, dueOn: inDays(2) }));
    expect(await items(neighbour)).not.toContainEqual(expect.objectContaining(warning));
  });

  it('end when their time is over', async () => {
    await test.admin.query(
      "update commune.unlock_requests set expires_at = now() - interval '1 second' where period_code = '2025-M11' and commune_id = $1",
      [test.actors.officer.tenantId],
    );

    expect((await windowOf(officer, '2025-M11')).state).toBe('closed');
    expect((await windowOf(neighbour, '2025-M11')).state).toBe('reopened');
    expect((await officer.get(`${REQUESTS}?periodCode=2025-M11`)).body.items).toMatchObject([
      { state: 'expired' },
    ]);
  });
});
