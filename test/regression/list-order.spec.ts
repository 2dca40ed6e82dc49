import { startTestApp, type TestApp } from '../support/app';

describe('ordering a list', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it.each(['toString', 'constructor', 'valueOf'])(
    'refuses %s, which every object has but no list',
    async (sort) => {
      const { status, body } = await (await test.as('officer')).get(`/api/v1/people?sort=${sort}`);

      expect([status, body.code]).toEqual([400, 'request.invalid']);
    },
  );
});
