import { startTestApp, type Agent, type TestApp } from '../support/app';
import { aCell, saveCells } from '../support/entry-form';
import { roundTripsOf } from '../support/round-trips';
import { aTarget } from '../support/target';

describe('asking a figure', () => {
  let test: TestApp;
  let officer: Agent;
  let leader: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    officer = await test.as('officer');
    leader = await test.as('leader');
  });
  afterAll(() => test.close());

  const pedigreeOf = (agent: Agent, id: unknown) => agent.get(`/api/v1/observations/${String(id)}/pedigree`);

  it('tells its definition, its targets before and after an adjustment, and who entered what when', async () => {
    const province = await test.as('provinceAdmin');
    const target = await province.post('/api/v1/targets', aTarget({ year: 2026, low: 9000 }));
    await province.post(
      `/api/v1/targets/${String(target.body.id)}/versions`,
      {
        operator: 'at_least',
        low: 12_000,
        decisionNumber: '99/QĐ-UBND',
        decisionDate: '2026-09-01',
        effectiveOn: '2026-09-01',
      },
      { 'if-match': '"1"' },
    );
    const saved = await saveCells(officer, '2026-M10', [aCell('KT08', 10_000)]);
    const { id } = saved.body.results[0].cell;
    await saveCells(
      leader,
      '2026-M10',
      [aCell('KT08', 10_500, { baseVersion: 1, note: 'Đã đối chiếu kho bạc.' })],
      {
        origin: 'paste',
      },
    );

    const answer = await pedigreeOf(officer, id);

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      observation: { value: 10_500, state: 'reported', grade: 'estimated', unit: 'mil_vnd' },
      definition: {
        nameVi: 'Tổng thu ngân sách nhà nước trên địa bàn',
        direction: 'higher',
        isCumulative: true,
      },
      period: { labelVi: 'Tháng 10/2026', startsOn: '2026-09-15', cutoffOn: '2026-10-14' },
      targets: [
        { versionNumber: 2, decisionNumber: '99/QĐ-UBND', isInForce: true, ratio: 87.5, result: 'not_met' },
        { versionNumber: 1, decisionNumber: '01/QĐ-UBND', isInForce: false, result: 'exceeded' },
      ],
      inputs: [],
      revisions: [
        { number: 2, value: 10_500, origin: 'paste', createdByName: 'Lãnh đạo Mẫu Ia Le' },
        { number: 1, value: 10_000, origin: 'entry', createdByName: 'Cán bộ Mẫu Ia Le' },
      ],
    });
  });

  it('tells what a computed figure comes from', async () => {
    const saved = await saveCells(officer, '2026-M09', [
      aCell('KT10', 300),
      aCell('B13', 400, { grade: 'official' }),
    ]);
    const [derived] = saved.body.derived;

    const answer = await pedigreeOf(officer, derived.cell.id);

    expect(answer.body.definition.formula).toBe('KT10 / B13 * 100');
    expect(answer.body.inputs).toMatchObject([
      { indicatorCode: 'KT10', periodCode: '2026-M09', value: 300, grade: 'estimated' },
      { indicatorCode: 'B13', periodCode: '2026-M09', value: 400, grade: 'official' },
    ]);
    expect(answer.body.revisions).toMatchObject([{ origin: 'derived', value: 75 }]);
  });

  it('takes one round trip, and answers a neighbour as if there were no such figure', async () => {
    const saved = await saveCells(officer, '2026-M08', [aCell('KT08', 8000)]);
    const { id } = saved.body.results[0].cell;

    expect(await roundTripsOf(test.database, () => pedigreeOf(officer, id))).toBe(1);
    expect((await pedigreeOf(await test.as('neighbourOfficer'), id)).status).toBe(404);
    expect((await pedigreeOf(await test.as('departmentReviewer'), id)).status).toBe(200);
  });
});
