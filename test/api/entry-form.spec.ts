import { startTestApp, type Agent, type TestApp } from '../support/app';

const FORM = '/api/v1/entry-form';
const CELLS = `${FORM}/cells`;

describe('entry form', () => {
  let test: TestApp;
  let officer: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    officer = await test.as('officer');
  });
  afterAll(() => test.close());

  it('saves what can be saved, computes what follows, and says what is wrong with the rest', async () => {
    const answer = await officer.put(CELLS, {
      periodCode: '2026-M10',
      cells: [
        { indicatorCode: 'KT10', baseVersion: 0, state: 'reported', grade: 'estimated', value: 400 },
        { indicatorCode: 'B13', baseVersion: 0, state: 'reported', grade: 'official', value: 1000 },
        { indicatorCode: 'CD01', baseVersion: 0, state: 'reported', grade: 'official', value: 206 },
      ],
    });

    expect(answer.status).toBe(200);
    expect(answer.body.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'saved',
      'saved',
      'refused',
    ]);
    expect(answer.body.results[2].problem.code).toBe('observation.out-of-range');
    expect(answer.body.derived).toMatchObject([
      { indicatorCode: 'KT11', cell: { value: 40, grade: 'estimated', version: 1 } },
    ]);
    expect(answer.body.submission).toMatchObject({ state: 'draft', sealedNumber: 0 });
  });
});
