import { PASSWORD } from '../support/actors.js';
import { cookieOf, startTestApp, type TestApp } from '../support/app.js';

describe('signing in', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
  });

  afterAll(() => test.close());

  it('sets an opaque cookie that scripts and other sites cannot use', async () => {
    const answer = await test.nobody.post('/api/v1/session', { username: 'ia-le.canbo', password: PASSWORD });

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      user: { username: 'ia-le.canbo', roles: ['commune_editor'], mustChangePassword: false },
      tenant: { kind: 'commune', name: 'Xã Ia Le' },
      isDemo: false,
    });
    expect(String(answer.headers['set-cookie'])).toMatch(/^cis_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await test.agent(cookieOf(answer)).get('/api/v1/session')).body).toEqual(answer.body);
  });
});
