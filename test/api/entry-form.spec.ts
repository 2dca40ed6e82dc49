import { aTarget } from '../support/target';
import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app';
import { aCell, ENTRY_FORM, openForm, outcomesOf, saveCells } from '../support/entry-form';
import { roundTripsOf } from '../support/round-trips';

interface Row {
  readonly indicatorCode: string;
  readonly [field: string]: unknown;
}

const rowOf = (answer: Answer, code: string): Row =>
  (answer.body.rows as Row[]).find(({ indicatorCode }) => indicatorCode === code)!;

describe('opening the entry form', () => {
  let test: TestApp;
  let officer: Agent;
  let province: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    officer = await test.as('officer');
    province = await test.as('provinceAdmin');
    await province.post('/api/v1/targets', aTarget({ year: 2026, low: 9500 }));
    for (const [period, value] of [
      ['2025-M10', 6020],
      ['2025-M12', 7000],
      ['2026-M08', 6400],
      ['2026-M09', 6810],
    ] as const) {
      await saveCells(officer, period, [aCell('KT08', value)]);
    }
  });
  afterAll(() => test.close());

  it('shows each indicator with its target, achievement, pace, last periods and trend', async () => {
    await saveCells(officer, '2026-M10', [aCell('KT08', 7420)]);

    const form = await openForm(officer, '2026-M10');

    expect(form.status).toBe(200);
    expect(form.body).toMatchObject({
      form: 'kt-xh',
      communeName: 'Xã Ia Le',
      period: {
        code: '2026-M10',
        kind: 'M',
        elapsedMonths: 10,
        startsOn: '2026-09-15',
        cutoffOn: '2026-10-14',
      },
      mayEnter: true,
      submission: { state: 'draft', expectedCount: 1, filledCount: 1, warningCount: 0 },
    });
    expect(form.body.historyPeriods).toEqual([
      '2025-M10', '2025-M11', '2025-M12', '2026-M01', '2026-M02', '2026-M03', '2026-M04', '2026-M05', '2026-M06',
      '2026-M07', '2026-M08', '2026-M09',
    ]); // prettier-ignore
    expect(rowOf(form, 'KT08')).toMatchObject({
      isExpected: true,
      cell: { value: 7420, state: 'reported', version: 1 },
      target: { operator: 'at_least', low: 9500, versionNumber: 1, decisionNumber: '01/QĐ-UBND' },
      previous: 6810,
      sameLastYear: 6020,
      history: [6020, null, 7000, null, null, null, null, null, null, null, 6400, 6810],
      review: null,
    });
    // 7.420 of 9.500 is 78 %; last year had reached 6.020 of 7.000 by now, 86 %.
    const { meaning } = rowOf(form, 'KT08') as unknown as { meaning: Record<string, number | string> };
    expect(meaning['ratio']).toBeCloseTo(78.105, 2);
    expect(meaning['expectedShare']).toBeCloseTo(0.86, 5);
    expect(meaning['pace']).toBe('behind');
  });

  it('has the rows of the period: monthly ones in a month, none for the other type of commune, computed ones shown', async () => {
    const month = await openForm(officer, '2026-M10');
    const year = await openForm(officer, '2026-Y');
    const codes = (answer: Answer) => (answer.body.rows as Row[]).map(({ indicatorCode }) => indicatorCode);

    expect(codes(month)).not.toContain('XH01');
    expect(codes(year)).toContain('XH01');
    expect(rowOf(month, 'KT11')).toMatchObject({
      isDerived: true,
      isExpected: false,
      formula: 'KT10 / B13 * 100',
    });
    expect(rowOf(month, 'XH04')).toMatchObject({ isRatio: true, hardMin: 0, hardMax: 100 });
  });

  it('says that a period is late, and that one has not begun', async () => {
    const late = await openForm(officer, '2026-M09');
    const upcoming = await openForm(officer, '2027-M06');

    expect(late.body.period).toMatchObject({ state: 'closing', mayEnter: true, isLate: true });
    expect(upcoming.body.period).toMatchObject({ state: 'upcoming', mayEnter: false, isLate: false });
    expect(upcoming.body.mayEnter).toBe(false);
  });

  it('carries a series on from the indicator it succeeds, in the new unit', async () => {
    await saveCells(officer, '2025-M09', [aCell('KT09', 5)]);
    await test.admin.query(
      `insert into reference.indicator_successions (indicator_code, predecessor_code, from_year, factor) values ('KT15', 'KT09', 2026, 2)`,
    );

    const form = await openForm(officer, '2026-M09');

    expect(rowOf(form, 'KT15')).toMatchObject({ sameLastYear: 10 });
    expect(rowOf(form, 'KT09')).toMatchObject({ sameLastYear: 5 });
    await test.admin.query('delete from reference.indicator_successions');
  });

  it('takes one round trip', async () => {
    expect(await roundTripsOf(test.database, () => openForm(officer, '2026-M10'))).toBe(1);
  });

  it('is open to the province and departments for any commune, and to nobody for a neighbour', async () => {
    const neighbour = await test.as('neighbourOfficer');
    const department = await test.as('departmentReviewer');

    expect((await openForm(province, '2026-M10', '&communeCode=23986')).body.communeName).toBe('Xã Ia Le');
    expect((await openForm(department, '2026-M10', '&communeCode=23986')).status).toBe(200);
    expect((await openForm(neighbour, '2026-M10', '&communeCode=23986')).status).toBe(404);
    expect((await openForm(province, '2026-M10')).body.code).toBe('commune.required');
    expect((await test.nobody.get(`${ENTRY_FORM}?periodCode=2026-M10`)).status).toBe(401);
  });

  it.each([
    ['a form that does not exist', 'periodCode=2026-M10&form=khac', 404],
    ['a period that does not exist', 'periodCode=1999-M10', 404],
    ['no period', '', 400],
    ['an unknown parameter', 'periodCode=2026-M10&all=1', 400],
  ])('refuses %s', async (_, query, status) => {
    expect((await officer.get(`${ENTRY_FORM}?${query}`)).status).toBe(status);
  });

  it('lets nobody but commune staff write', async () => {
    for (const actor of ['provinceAdmin', 'departmentReviewer', 'auditor', 'personnelOfficer'] as const) {
      const answer = await saveCells(await test.as(actor), '2026-M08', [aCell('KT10', 1)], {
        communeCode: '23986',
      });
      expect([actor, answer.status]).toEqual([actor, 403]);
    }
    const neighbour = await test.as('neighbourOfficer');
    expect(
      (await saveCells(neighbour, '2026-M08', [aCell('KT10', 1)], { communeCode: '23986' })).status,
    ).toBe(404);
    expect(outcomesOf(await saveCells(officer, '2026-M08', [aCell('KT10', 1)]))).toEqual({ KT10: 'saved' });
  });
});
