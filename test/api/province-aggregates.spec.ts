import { startTestApp, type Agent, type TestApp } from '../support/app.js';
import { anObservation } from '../support/observation.js';

describe('the province’s figure', () => {
  let test: TestApp;
  let province: Agent;

  const report = async (
    who: 'officer' | 'neighbourOfficer',
    indicatorCode: string,
    periodCode: string,
    figure: Record<string, unknown>,
  ) => {
    const agent = await test.as(who);
    const answer = await agent.post(
      '/api/v1/observations',
      anObservation({ indicatorCode, periodCode, ...figure }),
    );
    expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
  };
  const summary = async (indicatorCode: string, year: number) => {
    const { status, body } = await province.get(
      `/api/v1/province/targets?indicatorCode=${indicatorCode}&year=${year}`,
    );
    expect(status).toBe(200);
    return body.summary;
  };

  beforeAll(async () => {
    test = await startTestApp();
    province = await test.as('provinceAdmin');
    await report('officer', 'KT01', '2025-H1', { value: 110 });
    await report('officer', 'KT01', '2026-H1', { value: 220 });
    await report('neighbourOfficer', 'KT01', '2025-H1', { value: 10_000 });
    await report('neighbourOfficer', 'KT01', '2026-H1', { value: 10_100, grade: 'estimated' });
  });
  afterAll(() => test.close());

  it('of growth is the growth of the totals, not the mean of what communes show', async () => {
    const growth = await summary('KT03', 2026);

    expect(growth).toMatchObject({
      aggregateMethod: 'formula',
      aggregateCommunes: 2,
      reported: 2,
      communes: 135,
    });
    expect(growth.aggregate).toBeCloseTo(((220 + 10_100) / (110 + 10_000) - 1) * 100);
    expect(growth.distribution).toMatchObject({ minimum: 1, median: 50.5, maximum: 100 });
  });

  it('says of what grades and periods it is', async () => {
    const product = await summary('KT01', 2026);

    expect(product).toMatchObject({
      aggregate: 10_320,
      hasMixedGrades: true,
      grades: [
        { grade: 'estimated', communes: 1 },
        { grade: 'official', communes: 1 },
      ],
      periods: [{ periodCode: '2026-H1', communes: 2 }],
    });
  });

  it('of a rate comes from the parts of the same communes', async () => {
    await report('officer', 'B13', '2026-M06', { value: 100 });
    await report('officer', 'KT10', '2026-M06', { value: 90 });
    await report('neighbourOfficer', 'B13', '2026-M06', { value: 900 });
    await report('neighbourOfficer', 'KT10', '2026-M06', { value: 90 });

    const rate = await summary('KT11', 2026);

    // The mean would say 50 %.
    expect(rate).toMatchObject({ aggregateMethod: 'formula', aggregateCommunes: 2 });
    expect(rate.aggregate).toBeCloseTo(18);
  });

  it('of an index is none, only how the communes lie', async () => {
    await report('officer', 'CD01', '2026-M06', { value: 80 });
    await report('neighbourOfficer', 'CD01', '2026-M05', { value: 90 });

    const index = await summary('CD01', 2026);

    expect(index).toMatchObject({
      aggregate: null,
      aggregateMethod: null,
      aggregateCommunes: 0,
      distribution: { minimum: 80, lowerQuartile: 82.5, median: 85, upperQuartile: 87.5, maximum: 90 },
    });
    expect(index.periods).toHaveLength(2);
  });

  it('of nothing is nothing', async () => {
    expect(await summary('KT12', 2026)).toMatchObject({
      aggregate: null,
      distribution: null,
      grades: [],
      periods: [],
    });
  });
});
