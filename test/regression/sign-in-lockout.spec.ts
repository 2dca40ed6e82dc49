import { PASSWORD } from '../support/actors';
import { startTestApp, type Answer, type TestApp } from '../support/app';

const OFFICE = '10.52.0.7';
const ELSEWHERE = '203.0.113.9';
const WRONG = 'sai-mat-khau-2026';

describe('slowing sign-in down without locking people out', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ TRUST_PROXY: 'true' });
  });
  beforeEach(() => test.admin.query('delete from identity.login_attempts'));
  afterAll(() => test.close());

  const attempt = (username: string, password: string, from: string): Promise<Answer> =>
    test.nobody.post('/api/v1/session', { username, password }, { 'x-forwarded-for': from });

  async function lockFrom(address: string, username: string): Promise<void> {
    for (let failures = 0; failures < 10; failures += 1) {
      await attempt(username, WRONG, address);
      await test.admin.query('update identity.login_attempts set locked_until = null where failures < 10');
    }
  }

  it('does not let a stranger lock an account for the office that uses it', async () => {
    expect((await attempt('ia-le.canbo', PASSWORD, OFFICE)).status).toBe(200);

    await lockFrom(ELSEWHERE, 'ia-le.canbo');

    expect((await attempt('ia-le.canbo', PASSWORD, ELSEWHERE)).status).toBe(429);
    expect((await attempt('ia-le.canbo', PASSWORD, OFFICE)).status).toBe(200);
    expect((await attempt('ia-le.canbo', PASSWORD, ELSEWHERE)).status).toBe(429);
  });

  it('still locks an account for guesses from its own office', async () => {
    await attempt('chu-se.canbo', PASSWORD, OFFICE);

    await lockFrom(OFFICE, 'chu-se.canbo');

    expect((await attempt('chu-se.canbo', PASSWORD, OFFICE)).status).toBe(429);
  });

  it('keeps an address with many mistakes open for those who work there', async () => {
    await attempt('ia-le.lanhdao', PASSWORD, OFFICE);
    await attempt('ia-le.khongco', WRONG, OFFICE);
    await test.admin.query(
      "update identity.login_attempts set failures = 200, locked_until = now() + interval '5 minutes'",
    );

    expect((await attempt('chu-se.lanhdao', PASSWORD, OFFICE)).status).toBe(429);
    expect((await attempt('ia-le.lanhdao', PASSWORD, OFFICE)).status).toBe(200);
  });

  it('forgets the mistakes of an address over time, though every few hours somebody mistypes', async () => {
    await attempt('ia-le.khongco', WRONG, OFFICE);
    await test.admin.query(
      "update identity.login_attempts set failures = 149, last_failed_at = now() - interval '11 hours'",
    );

    await attempt('ia-le.khongai', WRONG, OFFICE);

    expect((await attempt('tinh.admin', PASSWORD, OFFICE)).status).toBe(200);
  });

  it('believes only the address that the proxy itself saw', async () => {
    await attempt('tinh.xem', PASSWORD, `${ELSEWHERE}, ${OFFICE}`);

    const { rows } = await test.admin.query<{ ip: string }>(
      "select s.ip from identity.sessions s join identity.users u on u.id = s.user_id where u.username = 'tinh.xem'",
    );
    expect(rows).toEqual([{ ip: OFFICE }]);
  });
});
