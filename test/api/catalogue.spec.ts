import { startTestApp, type Agent, type TestApp } from '../support/app';

describe('the catalogue', () => {
  let test: TestApp;
  let officer: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    officer = await test.as('officer');
  });
  afterAll(() => test.close());

  it.each([
    ['indicators?perPage=200', 73],
    ['indicators?domain=economy&perPage=200', 23],
    ['indicators?appliesTo=phuong&q=nuoc hop ve sinh', 0],
    ['indicators?appliesTo=xa&q=nuoc hop ve sinh', 1],
    ['indicators?periodKind=H&q=kt01', 1],
    ['reporting-periods?year=2026&perPage=200', 19],
    ['reporting-periods?year=2026&kind=Q', 4],
    ['departments?q=tai chinh', 1],
    ['programmes?q=de an 06', 1],
  ])('answers %s', async (path, total) => {
    const { status, body } = await officer.get(`/api/v1/${path}`);

    expect(status).toBe(200);
    expect(body.total).toBe(total);
  });

  it('lists indicator sets with their indicators in order', async () => {
    const { status, body } = await officer.get('/api/v1/indicator-sets');

    expect(status).toBe(200);
    expect(body.items).toHaveLength(body.total);
  });

  it('asks everybody to sign in', async () => {
    expect((await test.nobody.get('/api/v1/indicators')).status).toBe(401);
  });
});
