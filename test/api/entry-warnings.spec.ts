import { aTarget } from '../support/target';
import { startTestApp, type Agent, type TestApp } from '../support/app';
import { aCell, openForm, saveCells, warningsOf } from '../support/entry-form';

interface Row {
  readonly indicatorCode: string;
  readonly warnings: readonly { readonly code: string; readonly detail: string }[];
}

describe('warnings of the entry form', () => {
  let test: TestApp;
  let officer: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    officer = await test.as('officer');
    for (const [month, value] of [80, 81, 80.5, 79.5, 82, 81.5, 80].entries()) {
      await saveCells(officer, `2026-M0${month + 1}`, [aCell('CD01', value)]);
    }
    for (const [month, value] of [680, 1370, 2040, 2730, 3400, 4090, 4760].entries()) {
      await saveCells(officer, `2026-M0${month + 1}`, [
        aCell('KT08', value),
        aCell('KT23', 20 * (month + 1)),
      ]);
    }
  });
  afterAll(() => test.close());

  const august = (code: string, value: number, version = 0) =>
    saveCells(officer, '2026-M08', [aCell(code, value, { baseVersion: version })]);

  it('asks back a value a thousand times too large, with the value that was meant', async () => {
    const answer = await august('KT08', 5_440_000);

    expect(answer.body.results[0].outcome).toBe('saved');
    expect(answer.body.results[0].warnings).toMatchObject([
      {
        code: 'unit-slip',
        params: { times: 1000, suggested: 5440, reference: 'previous' },
        detail: '5.440.000 lớn gấp khoảng 1.000 lần mức của kỳ trước (5.440). Có phải 5.440 không?',
      },
    ]);
  });

  it('asks back one typed in billions where millions are stored', async () => {
    expect(warningsOf(await august('KT08', 5.44, 1))['KT08']).toEqual(['unit-slip-small', 'cumulative-fell']);
  });

  it('is silent about a value that follows the series', async () => {
    expect(warningsOf(await august('KT08', 5450, 2))).toEqual({});
  });

  it('holds the increase of a cumulative figure against earlier increases', async () => {
    expect(warningsOf(await august('KT08', 7900, 3))).toEqual({ KT08: ['outlier-increase'] });
  });

  it('asks back a footnote mark that stuck to the figure', async () => {
    const answer = await august('KT23', 1626);

    expect(answer.body.results[0].warnings).toMatchObject([
      { code: 'footnote-mark', params: { mark: '6', suggested: 162 } },
    ]);
  });

  it('notices a value far from the commune’s own history', async () => {
    expect(warningsOf(await august('CD01', 55))).toEqual({ CD01: ['outlier'] });
    expect(warningsOf(await august('CD01', 81.2, 1))).toEqual({});
  });

  it('says the same in full when the form is opened again, in the language of the reader', async () => {
    const saved = await saveCells(officer, '2026-M11', [aCell('KT08', 7_500_000), aCell('CD01', 8)]);
    const rows = (await openForm(officer, '2026-M11')).body.rows as Row[];
    const english = await officer.get('/api/v1/entry-form?periodCode=2026-M11', { 'accept-language': 'en' });

    for (const { indicatorCode, warnings } of saved.body.results as Row[]) {
      expect(warnings).not.toEqual([]);
      expect(rows.find((row) => row.indicatorCode === indicatorCode)?.warnings).toEqual(warnings);
    }
    expect(rows.filter(({ warnings }) => warnings.length > 0)).toHaveLength(2);
    expect(english.text).toContain('Did you mean 7.500?');
  });

  it('leaves out in full what no longer holds, though its code stands until the figure is saved again', async () => {
    await saveCells(officer, '2025-M05', [aCell('KT08', 900)]);
    await saveCells(officer, '2025-M06', [aCell('KT08', 800)]);
    await saveCells(officer, '2025-M05', [aCell('KT08', 700, { baseVersion: 1 })]);

    const { rows } = (await openForm(officer, '2025-M06')).body as { rows: Row[] };

    expect(rows.find(({ indicatorCode }) => indicatorCode === 'KT08')).toMatchObject({
      cell: { warnings: ['cumulative-fell'] },
      warnings: [],
    });
  });

  it('holds a first value against the target', async () => {
    const province = await test.as('provinceAdmin');
    await province.post('/api/v1/targets', aTarget({ indicatorCode: 'KT12', year: 2026, low: 90 }));

    const answer = await saveCells(officer, '2026-Y', [aCell('KT12', 88_000)]);

    expect(answer.body.results[0].warnings).toMatchObject([
      { code: 'unit-slip', params: { reference: 'target', suggested: 88 } },
    ]);
  });

  it('adds up the shares of the economy, says it of every part, and takes it back when they fit', async () => {
    await saveCells(officer, '2026-Y', [aCell('KT04', 40), aCell('KT05', 30)]);

    const wrong = await saveCells(officer, '2026-Y', [aCell('KT06', 33)]);
    const parts = async () =>
      (await openForm(officer, '2026-Y')).body.rows
        .filter(({ indicatorCode }: { indicatorCode: string }) =>
          ['KT04', 'KT05', 'KT06'].includes(indicatorCode),
        )
        .map(({ cell }: { cell: { warnings: string[]; version: number } }) => [cell.warnings, cell.version]);
    const before = await parts();
    const right = await saveCells(officer, '2026-Y', [aCell('KT04', 37.05, { baseVersion: 1 })]);

    expect(wrong.body.results[0].warnings).toMatchObject([
      { code: 'shares-not-100', params: { sum: '103', total: 100 } },
    ]);
    expect(before).toEqual([
      [['shares-not-100'], 1],
      [['shares-not-100'], 1],
      [['shares-not-100'], 1],
    ]);
    expect(warningsOf(right)).toEqual({});
    expect(await parts()).toEqual([
      [[], 2],
      [[], 1],
      [[], 1],
    ]);
  });

  it('counts a warning as open until a note answers it', async () => {
    const slip = await saveCells(officer, '2026-M09', [aCell('CD01', 52)]);
    const noted = await saveCells(officer, '2026-M09', [
      aCell('CD01', 52, { baseVersion: 1, note: 'Hệ thống một cửa ngừng hai tuần.' }),
    ]);

    expect(slip.body.submission.warningCount).toBe(1);
    expect(noted.body.submission.warningCount).toBe(0);
    expect(noted.body.results[0].cell.warnings).toEqual(['outlier']);
  });

  it('says it in English to those who ask in English', async () => {
    const answer = await officer.put(
      '/api/v1/entry-form/cells',
      { periodCode: '2026-M10', cells: [aCell('CD01', 50)] },
      { 'accept-language': 'en' },
    );

    expect(answer.body.results[0].warnings[0].detail).toContain('far from what is usual here');
  });
});
