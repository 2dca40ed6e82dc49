import { setTimeout as delay } from 'node:timers/promises';
import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app';
import { submit } from '../support/submission';

/** Two requests of one moment: what the second one judges by must be what the first one wrote. */
describe('requests that meet at one row', () => {
  let test: TestApp;
  let officer: Agent;
  let leader: Agent;
  let province: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    officer = await test.as('officer');
    leader = await test.as('leader');
    province = await test.as('provinceAdmin');
  });
  afterAll(() => test.close());

  /** Starts them in order while nobody can commit; the audit chain holds everybody up. */
  async function meeting(...requests: readonly (() => Promise<Answer>)[]): Promise<Answer[]> {
    await test.admin.query('begin');
    await test.admin.query('select 1 from audit.chain_heads where tenant_id = $1 for update', [
      test.actors.officer.tenantId,
    ]);
    const answers: Promise<Answer>[] = [];
    for (const request of requests) {
      answers.push(request());
      await delay(200);
    }
    await test.admin.query('commit');
    return Promise.all(answers);
  }

  it('do not let a leader send the figure he is just correcting', async () => {
    const figure = {
      indicatorCode: 'KT08',
      periodCode: '2026-M01',
      state: 'reported',
      grade: 'estimated',
      value: 8140,
    };
    const { status, body } = await officer.post('/api/v1/observations', figure);
    expect([status, body.code]).toEqual([201, undefined]);
    const id: string = body.id ?? body.observation.id;

    const [corrected, sent] = await meeting(
      () => leader.patch(`/api/v1/observations/${id}`, { value: 99_999 }, { 'if-match': '"1"' }),
      () => submit(leader, '2026-M01'),
    );

    expect(corrected?.status).toBe(200);
    expect([sent?.status, sent?.body.code]).toEqual([403, 'submission.own-entry']);
  });

  it('number the versions of a target one after the other', async () => {
    const version = {
      operator: 'at_least',
      low: 5,
      decisionNumber: '01/QĐ-UBND',
      decisionDate: '2026-01-10',
    };
    const { body } = await province.post('/api/v1/targets', {
      ...version,
      communeCode: '23986',
      indicatorCode: 'KT09',
      year: 2026,
    });
    const adjust = () => province.post(`/api/v1/targets/${body.id}/versions`, { ...version, low: 6 });

    const answers = await meeting(adjust, adjust);

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect((await province.get(`/api/v1/targets/${body.id}`)).body.versions).toHaveLength(3);
  });

  it('assign no target for a base quantity, neither one by one nor by file', async () => {
    const { status, body } = await province.post('/api/v1/targets', {
      communeCode: '23986',
      indicatorCode: 'B01',
      year: 2026,
      operator: 'at_least',
      low: 5,
      decisionNumber: '01/QĐ-UBND',
      decisionDate: '2026-01-10',
    });

    expect([status, body.errors?.[0]?.pointer]).toEqual([400, '/indicatorCode']);
  });
});
