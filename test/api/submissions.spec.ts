import { startTestApp, type Agent, type TestApp } from '../support/app';
import { anObservation } from '../support/observation';
import { submit, SUBMISSIONS } from '../support/submission';
import { aTarget } from '../support/target';

const OBSERVATIONS = '/api/v1/observations';

describe('submitting a form', () => {
  let test: TestApp;
  let officer: Agent;
  let leader: Agent;
  let neighbourLeader: Agent;
  let province: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    officer = await test.as('officer');
    leader = await test.as('leader');
    neighbourLeader = await test.as('neighbourLeader');
    province = await test.as('provinceAdmin');
    await province.post('/api/v1/targets', aTarget({ year: 2026, low: 9000 }));
  });
  afterAll(() => test.close());

  const enter = async (change: Record<string, unknown>, who = officer): Promise<string> => {
    const answer = await who.post(
      OBSERVATIONS,
      anObservation({ grade: 'estimated', note: 'Đã đối chiếu', ...change }),
    );
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id;
  };
  const versionsOf = async (periodCode: string): Promise<number> =>
    (
      await test.admin.query(
        `select count(*)::int as n from commune.submission_versions v join commune.submissions s on s.commune_id = v.commune_id and s.id = v.submission_id
         where s.period_code = $1`,
        [periodCode],
      )
    ).rows[0].n;

  it('seals what is there: values, names, units, the target with its decision and what it means', async () => {
    await enter({ periodCode: '2026-M09', value: 9500 });

    const sent = await submit(leader, '2026-M09');

    expect(sent.status).toBe(200);
    expect(sent.body).toMatchObject({
      communeCode: '23986',
      periodCode: '2026-M09',
      state: 'submitted',
      sealedNumber: 1,
      isLate: true,
      expectedCount: 1,
      filledCount: 1,
      changedCount: 0,
      pendingCount: 1,
    });
    const version = await officer.get(`${SUBMISSIONS}/${sent.body.id}/versions/1`);
    expect(version.body).toMatchObject({ number: 1, chainNumber: 1, submittedByName: 'Lãnh đạo Mẫu Ia Le' });
    expect(version.body.content).toMatchObject({
      communeName: 'Xã Ia Le',
      period: { labelVi: 'Tháng 9/2026' },
    });
    expect(version.body.content.rows).toMatchObject([
      {
        indicatorCode: 'KT08',
        nameVi: 'Tổng thu ngân sách nhà nước trên địa bàn',
        unit: 'mil_vnd',
        value: 9500,
        observationVersion: 1,
        target: { operator: 'at_least', low: 9000, versionNumber: 1, decisionNumber: '01/QĐ-UBND' },
        achievement: { result: 'exceeded' },
      },
    ]);
  });

  it('does it once when the same request comes twice, and refuses to do it again without a change', async () => {
    await enter({ periodCode: '2026-M08', value: 9000 });

    const [first, second] = [
      await submit(leader, '2026-M08', 'double-click-08'),
      await submit(leader, '2026-M08', 'double-click-08'),
    ];
    const again = await submit(leader, '2026-M08');

    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    expect([again.status, again.body.code]).toEqual([409, 'submission.unchanged']);
    expect(await versionsOf('2026-M08')).toBe(1);
  });

  it('seals one version when two leaders press at the same moment', async () => {
    await enter({ periodCode: '2026-M07', value: 9000 });

    const answers = await Promise.all(Array.from({ length: 6 }, () => submit(leader, '2026-M07')));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(await versionsOf('2026-M07')).toBe(1);
  });

  it('names the figures that are still missing, until there is a value or a reason', async () => {
    await enter({ indicatorCode: 'CD01', periodCode: '2026-M06', value: 80 });

    const refused = await submit(leader, '2026-M06');

    expect([refused.status, refused.body.code]).toEqual([422, 'submission.incomplete']);
    expect(refused.body.detail).toContain('Tổng thu ngân sách nhà nước trên địa bàn');
    expect(refused.body.errors).toMatchObject([{ pointer: '/cells/KT08', code: 'missing' }]);
    await enter({
      periodCode: '2026-M06',
      state: 'not_available',
      grade: null,
      value: null,
      reason: 'Kho bạc chưa chốt',
    });
    expect((await submit(leader, '2026-M06')).status).toBe(200);
  });

  it('names the warnings that no note answers', async () => {
    const id = await enter({ periodCode: '2026-M05', value: 8.14, note: null });

    const refused = await submit(leader, '2026-M05');

    expect([refused.status, refused.body.code]).toEqual([422, 'submission.warnings-open']);
    expect(refused.body.errors).toMatchObject([{ pointer: '/cells/KT08', code: 'warning' }]);
    await officer.patch(`${OBSERVATIONS}/${id}`, { note: 'Đã đối chiếu với Kho bạc' }, { 'if-match': '"1"' });
    expect((await submit(leader, '2026-M05')).status).toBe(200);
  });

  it('does not let the one who entered a figure send it, unless nobody else has an account; then it is on record', async () => {
    await enter({ periodCode: '2026-M04', value: 9000 }, leader);
    const refused = await submit(leader, '2026-M04');
    await enter({ periodCode: '2026-M04', value: 9000 }, neighbourLeader);
    await test.admin.query(`update identity.users set status = 'closed' where tenant_id = $1 and id <> $2`, [
      test.actors.neighbourLeader.tenantId,
      test.actors.neighbourLeader.id,
    ]);

    const alone = await submit(neighbourLeader, '2026-M04');

    expect([refused.status, refused.body.code, refused.body.params.count]).toEqual([
      403,
      'submission.own-entry',
      1,
    ]);
    expect(alone.status).toBe(200);
    const { rows } = await test.admin.query(
      `select tenant_id as tenant from audit.entries where action = 'submitted-own-entry'`,
    );
    expect(rows).toEqual([{ tenant: test.actors.neighbourLeader.tenantId }]);
    await test.admin.query(`update identity.users set status = 'active' where tenant_id = $1`, [
      test.actors.neighbourLeader.tenantId,
    ]);
  });

  it.each([
    [
      'a form that does not exist',
      { form: 'khong-co', periodCode: '2026-M03' },
      422,
      'submission.form-unknown',
    ],
    ['a period that has not begun', { periodCode: '2027-M11' }, 422, 'period.upcoming'],
    ['a period without a single figure', { periodCode: '2026-M03' }, 422, 'submission.empty'],
    ['an impossible period', { periodCode: '2026-M13' }, 400, 'request.invalid'],
    ['an unknown field', { periodCode: '2026-M03', state: 'approved' }, 400, 'request.invalid'],
  ])('refuses %s', async (_, body, status, code) => {
    const answer = await leader.post(SUBMISSIONS, body);

    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('refuses a locked period and says what to do, until the province has unlocked it for this commune', async () => {
    await enter({ periodCode: '2026-M02', value: 9000 });
    await test.admin.query(
      `update reference.reporting_periods set grace_until = due_on, locks_on = due_on + 10 where code = '2026-M02'`,
    );

    const locked = await submit(leader, '2026-M02');
    await test.admin.query(
      `insert into commune.unlock_requests (commune_id, id, period_code, reason, decision, decided_at, expires_at)
       values ($1, gen_random_uuid(), '2026-M02', 'Sửa số', 'granted', now(), now() + interval '1 day')`,
      [test.actors.leader.tenantId],
    );
    const unlocked = await submit(leader, '2026-M02');

    expect([locked.status, locked.body.code]).toEqual([409, 'period.closed']);
    expect(locked.body.detail).toContain('yêu cầu mở khóa');
    expect([unlocked.status, unlocked.body.isLate]).toEqual([200, true]);
  });

  it('is for leaders only, and of the own commune only', async () => {
    await enter({ periodCode: '2026-M01', value: 9000 });
    const sent = await submit(leader, '2026-M01');

    for (const agent of [officer, province, await test.as('departmentReviewer'), await test.as('auditor')])
      expect((await submit(agent, '2026-M01')).status).toBe(403);
    expect(sent.status).toBe(200);
    const { id } = sent.body;
    expect((await officer.get(`${SUBMISSIONS}/${id}`)).status).toBe(200);
    for (const path of [id, `${id}/versions/1`])
      expect((await neighbourLeader.get(`${SUBMISSIONS}/${path}`)).status).toBe(404);
    expect((await neighbourLeader.post(`${SUBMISSIONS}/${id}/reopen`, { reason: 'x' })).status).toBe(404);
    expect((await neighbourLeader.get(`${SUBMISSIONS}?periodCode=2026-M01`)).body.total).toBe(0);
    expect(
      (await province.get(`${SUBMISSIONS}?periodCode=2026-M01&communeCode=23986`)).body.items[0].id,
    ).toBe(id);
  });

  it('lists the newest period first, with counters', async () => {
    const { body } = await officer.get(`${SUBMISSIONS}?year=2026&kind=M`);

    const codes = body.items.map(({ periodCode }: { periodCode: string }) => periodCode);
    expect(codes).toEqual([...codes].sort().reverse());
    expect(body.items.at(0)).toMatchObject({ periodCode: '2026-M09', state: 'submitted', filledCount: 1 });
  });
});
