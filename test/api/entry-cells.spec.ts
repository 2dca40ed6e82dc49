import { startTestApp, type Agent, type TestApp } from '../support/app';
import { aCell, openForm, outcomesOf, saveCells } from '../support/entry-form';
import { roundTripsOf } from '../support/round-trips';

describe('saving figures of a form', () => {
  let test: TestApp;
  let officer: Agent;
  let leader: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    officer = await test.as('officer');
    leader = await test.as('leader');
  });
  afterAll(() => test.close());

  const iaLe = () => test.actors.officer.tenantId;

  it('saves what can be saved, computes what follows, and says what is wrong with the rest', async () => {
    const answer = await saveCells(officer, '2026-M10', [
      aCell('KT10', 400),
      aCell('B13', 1000, { grade: 'official' }),
      aCell('CD01', 206),
      aCell('KT11', 40),
      aCell('XH01', 3),
      aCell('ZZ99', 1),
    ]);

    expect(answer.status).toBe(200);
    expect(
      answer.body.results.map((result: { outcome: string; problem: { code: string } | null }) => [
        result.outcome,
        result.problem?.code,
      ]),
    ).toEqual([
      ['saved', undefined],
      ['saved', undefined],
      ['refused', 'observation.out-of-range'],
      ['refused', 'indicator.derived'],
      ['refused', 'observation.period-not-allowed'],
      ['refused', 'indicator.unknown'],
    ]);
    expect(answer.body.derived).toMatchObject([
      { indicatorCode: 'KT11', cell: { value: 40, grade: 'estimated', version: 1 } },
    ]);
    expect(answer.body.submission).toMatchObject({ state: 'draft', sealedNumber: 0 });
  });

  it('keeps all five states, and never a bare blank', async () => {
    const none = { value: null, grade: null };
    const answer = await saveCells(officer, '2026-M09', [
      aCell('KT08', 0),
      aCell('KT09', null, { ...none, state: 'not_applicable', reason: 'Không phát sinh.' }),
      aCell('KT10', null, { ...none, state: 'not_available', reason: 'Kho bạc chưa đối chiếu.' }),
      aCell('KT15', null, { ...none, state: 'not_due' }),
      aCell('KT23', null, { ...none, state: 'missing' }),
      aCell('QA03', null, { ...none, state: 'not_available' }),
      aCell('CD01', null),
    ]);

    expect(outcomesOf(answer)).toEqual({
      KT08: 'saved',
      KT09: 'saved',
      KT10: 'saved',
      KT15: 'saved',
      KT23: 'saved',
      QA03: 'refused',
      CD01: 'refused',
    });
    expect(
      answer.body.results.slice(5).map(({ problem }: { problem: { code: string } }) => problem.code),
    ).toEqual(['observation.reason-missing', 'observation.state-mismatch']);
    expect(answer.body.results[0].cell.value).toBe(0);
  });

  it('answers the same request again with unchanged, and writes nothing', async () => {
    const send = () => saveCells(officer, '2026-M08', [aCell('KT08', 5000), aCell('CD01', 81.5)]);
    await send();
    const before = await revisions();

    const again = await send();

    expect(outcomesOf(again)).toEqual({ KT08: 'unchanged', CD01: 'unchanged' });
    expect(again.body.results[0].cell).toMatchObject({ version: 1, value: 5000 });
    expect(await revisions()).toBe(before);
  });

  it('shows what stands when somebody else saved in between, and saves the rest', async () => {
    await saveCells(officer, '2026-M07', [aCell('KT08', 4000), aCell('KT10', 100)]);
    await saveCells(leader, '2026-M07', [aCell('KT08', 4100, { baseVersion: 1 })]);

    const answer = await saveCells(officer, '2026-M07', [
      aCell('KT08', 4200, { baseVersion: 1 }),
      aCell('KT10', 110, { baseVersion: 1 }),
    ]);

    expect(outcomesOf(answer)).toEqual({ KT08: 'conflict', KT10: 'saved' });
    expect(answer.body.results[0].cell).toMatchObject({ version: 2, value: 4100 });
  });

  it('saves all or nothing when asked to', async () => {
    await saveCells(officer, '2026-M06', [aCell('KT08', 3000)]);
    const before = await revisions();

    const refused = await saveCells(officer, '2026-M06', [aCell('KT10', 90), aCell('CD01', 206)], {
      mode: 'all',
    });
    const conflicting = await saveCells(officer, '2026-M06', [aCell('KT10', 90), aCell('KT08', 3100)], {
      mode: 'all',
    });

    expect(outcomesOf(refused)).toEqual({ KT10: 'held', CD01: 'refused' });
    expect(outcomesOf(conflicting)).toEqual({ KT10: 'held', KT08: 'conflict' });
    expect(await revisions()).toBe(before);
    expect(outcomesOf(await saveCells(officer, '2026-M06', [aCell('KT10', 90)], { mode: 'all' }))).toEqual({
      KT10: 'saved',
    });
  });

  it('loses nothing when two save the same cell at once: one saves, the other is shown it', async () => {
    for (const round of [1, 2, 3, 4, 5]) {
      const period = `2025-M0${round}`;
      const answers = await Promise.all([
        saveCells(officer, period, [aCell('KT08', 1000 + round), aCell('KT10', 10)]),
        saveCells(leader, period, [aCell('KT08', 2000 + round), aCell('CD01', 70)]),
      ]);

      const outcomes = answers.map((answer) => outcomesOf(answer)['KT08']);
      expect([...outcomes].sort()).toEqual(['conflict', 'saved']);
      const form = await openForm(officer, period);
      const values = Object.fromEntries(
        form.body.rows
          .filter(({ cell }: { cell: unknown }) => cell)
          .map((row: { indicatorCode: string; cell: { value: number } }) => [
            row.indicatorCode,
            row.cell.value,
          ]),
      );
      expect(values).toMatchObject({
        KT08: (outcomes[0] === 'saved' ? 1000 : 2000) + round,
        KT10: 10,
        CD01: 70,
      });
      const { rows } = await test.admin.query(
        'select count(*)::int as n from commune.submissions where commune_id = $1 and period_code = $2',
        [iaLe(), period],
      );
      expect(rows).toEqual([{ n: 1 }]);
    }
  });

  it('takes three round trips for sixty figures', async () => {
    const { rows } = await test.admin.query<{ code: string }>(
      `select code from reference.indicators where 'Y' = any (period_kinds) and kind <> 'derived' and applies_to <> 'phuong'
         and retired_on is null order by sort_order limit 60`,
    );
    const cells = rows.map(({ code }) => aCell(code, 1));

    expect(cells.length).toBeGreaterThan(40);
    expect(await roundTripsOf(test.database, () => saveCells(officer, '2026-Y', cells))).toBe(3);
  });

  it('refuses two values for one figure and more cells than a form has', async () => {
    const twice = await saveCells(officer, '2026-M05', [aCell('KT08', 1), aCell('KT08', 2)]);
    const many = await saveCells(
      officer,
      '2026-M05',
      Array.from({ length: 201 }, () => aCell('KT08', 1)),
    );

    expect([twice.status, twice.body.errors[0].pointer]).toEqual([400, '/cells/1/indicatorCode']);
    expect(many.status).toBe(400);
  });

  describe('computed figures', () => {
    it('follow next year when a year they look back on changes', async () => {
      await saveCells(officer, '2026-Y', [aCell('XH01', 3, { baseVersion: 1 })]);
      const first = await saveCells(officer, '2025-Y', [aCell('XH01', 5)]);
      const reduction = async () =>
        (await officer.get('/api/v1/observations?indicatorCode=XH02&periodCode=2026-Y')).body.items[0];
      const before = await reduction();

      await saveCells(officer, '2025-Y', [
        aCell('XH01', null, { baseVersion: 1, state: 'not_available', grade: null, reason: 'Đang rà soát.' }),
      ]);

      expect(first.body.derived).toEqual([]);
      expect(before).toMatchObject({ value: 2, grade: 'estimated' });
      expect(await reduction()).toMatchObject({ value: null, state: 'not_available', version: 2 });
    });

    it('follow the formula of the catalogue, also when it is computed from a computed figure', async () => {
      await test.admin.query(
        `insert into reference.indicators (code, kind, domain, name_vi, name_en, search_name, unit, direction, period_kinds, is_cumulative,
           aggregation, decimals, applies_to, visibility, evidence, sort_order, formula)
         values ('TT01', 'derived', 'economy', 'Thử', 'Trial', 'thu', 'pct', 'none', '{M}', false, 'derived', 2, 'all', 'public', 'test', 999, '100 - KT11')`,
      );

      await saveCells(officer, '2025-M11', [aCell('KT10', 30), aCell('B13', 120)]);

      const { rows } = await test.admin.query<{ value: number; origin: string }>(
        `select o.value::float, r.origin from commune.observations o
         join commune.observation_revisions r on r.commune_id = o.commune_id and r.observation_id = o.id
         where o.indicator_code = 'TT01' and o.commune_id = $1`,
        [iaLe()],
      );
      expect(rows).toEqual([{ value: 75, origin: 'derived' }]);
    });
  });

  describe('the window of the period', () => {
    const lock = (period: string, day: string) =>
      test.admin.query(
        `update reference.reporting_periods set due_on = least(due_on, $2::date), grace_until = least(grace_until, $2::date), locks_on = $2::date where code = $1`,
        [period, day],
      );

    it('refuses all once it is locked, and takes figures again for the commune it is unlocked for', async () => {
      await lock('2025-M08', '2025-09-30');
      const unlock = (expires: string) =>
        test.admin.query(
          `insert into commune.unlock_requests (commune_id, id, period_code, reason, decision, decided_at, expires_at)
           values ($1, gen_random_uuid(), '2025-M08', 'Sai đơn vị', 'granted', now(), ${expires})`,
          [iaLe()],
        );

      const locked = await saveCells(officer, '2025-M08', [aCell('KT08', 1)]);
      await unlock(`now() - interval '1 minute'`);
      const expired = await saveCells(officer, '2025-M08', [aCell('KT08', 1)]);
      await unlock(`now() + interval '1 hour'`);
      const unlocked = await saveCells(officer, '2025-M08', [aCell('KT08', 1)]);
      const neighbour = await saveCells(await test.as('neighbourOfficer'), '2025-M08', [aCell('KT08', 1)]);

      expect([locked.status, locked.body.code, locked.body.params.date]).toEqual([
        409,
        'period.closed',
        '30/09/2025',
      ]);
      expect(expired.body.code).toBe('period.closed');
      expect(outcomesOf(unlocked)).toEqual({ KT08: 'saved' });
      expect(neighbour.body.code).toBe('period.closed');
      expect((await openForm(officer, '2025-M08')).body.period).toMatchObject({
        state: 'reopened',
        mayEnter: true,
      });
    });

    it('binds single figures in the same way', async () => {
      await lock('2025-M09', '2025-10-31');
      const single = {
        indicatorCode: 'KT08',
        periodCode: '2025-M09',
        state: 'reported',
        grade: 'official',
        value: 1,
      };

      const answer = await officer.post('/api/v1/observations', single);

      expect([answer.status, answer.body.code]).toEqual([409, 'period.closed']);
    });

    it('refuses a period that has not begun', async () => {
      const answer = await saveCells(officer, '2027-M06', [aCell('KT08', 1)]);

      expect([answer.status, answer.body.code]).toEqual([422, 'period.upcoming']);
    });
  });

  describe('an approved form', () => {
    it('keeps its figures until a correction is opened', async () => {
      const saved = await saveCells(officer, '2026-M04', [aCell('KT08', 2000)]);
      const setState = (state: string) =>
        test.admin.query(
          `update commune.submissions set state = $3, sealed_number = 1 where commune_id = $1 and id = $2`,
          [iaLe(), saved.body.submission.id, state],
        );
      await setState('approved');

      const form = await saveCells(officer, '2026-M04', [aCell('KT08', 2100, { baseVersion: 1 })]);
      const single = await officer.patch(
        `/api/v1/observations/${String(saved.body.results[0].cell.id)}`,
        { value: 2100 },
        { 'if-match': '"1"' },
      );
      const undone = await officer.post(`/api/v1/observation-batches/${String(saved.body.batchId)}/undo`);

      expect([form, single, undone].map(({ status, body }) => [status, body.code])).toEqual([
        [409, 'submission.approved'],
        [409, 'submission.approved'],
        [409, 'submission.approved'],
      ]);
      expect((await openForm(officer, '2026-M04')).body.mayEnter).toBe(false);
      await setState('draft');
      expect(
        outcomesOf(await saveCells(officer, '2026-M04', [aCell('KT08', 2100, { baseVersion: 1 })])),
      ).toEqual({
        KT08: 'saved',
      });
    });

    it('counts what changed since it was sealed', async () => {
      const saved = await saveCells(officer, '2026-M03', [aCell('KT08', 1500), aCell('CD01', 70)]);
      const { id } = saved.body.submission;
      await test.admin.query(
        `update commune.submissions set state = 'submitted', sealed_number = 1 where commune_id = $1 and id = $2`,
        [iaLe(), id],
      );
      for (const code of ['KT08', 'CD01']) {
        await test.admin.query(
          `insert into commune.submission_cells (commune_id, id, submission_id, indicator_code, observation_version)
           values ($1, gen_random_uuid(), $2, $3, 1)`,
          [iaLe(), id, code],
        );
      }

      const changed = await saveCells(officer, '2026-M03', [aCell('KT08', 1600, { baseVersion: 1 })]);

      expect(changed.body.submission).toMatchObject({ state: 'submitted', changedCount: 1 });
    });
  });

  describe('undoing a step', () => {
    const undo = (agent: Agent, batch: unknown) =>
      agent.post(`/api/v1/observation-batches/${String(batch)}/undo`);

    it('gives each figure back what it was, and can be undone in turn', async () => {
      await saveCells(officer, '2026-M02', [aCell('KT08', 900)]);
      const pasted = await saveCells(
        officer,
        '2026-M02',
        [aCell('KT08', 950, { baseVersion: 1 }), aCell('KT10', 40), aCell('B13', 80)],
        { origin: 'paste' },
      );

      const undone = await undo(officer, pasted.body.batchId);
      const form = await openForm(officer, '2026-M02');
      const redone = await undo(leader, undone.body.batchId);

      const figures = (answer: typeof undone) =>
        Object.fromEntries(
          answer.body.figures.map(
            (figure: { indicatorCode: string; outcome: string; cell: { value: number } }) => [
              figure.indicatorCode,
              [figure.outcome, figure.cell.value],
            ],
          ),
        );
      expect(undone.status).toBe(200);
      expect(figures(undone)).toEqual({
        KT08: ['restored', 900],
        KT10: ['restored', null],
        B13: ['restored', null],
      });
      expect(
        form.body.rows.find((row: { indicatorCode: string }) => row.indicatorCode === 'KT11').cell.state,
      ).toBe('not_available');
      expect(figures(redone)).toEqual({
        KT08: ['restored', 950],
        KT10: ['restored', 40],
        B13: ['restored', 80],
      });
    });

    it('keeps what was saved since, and says so', async () => {
      const pasted = await saveCells(officer, '2026-M01', [aCell('KT08', 400), aCell('CD01', 70)]);
      await saveCells(leader, '2026-M01', [aCell('KT08', 450, { baseVersion: 1 })]);

      const undone = await undo(officer, pasted.body.batchId);

      expect(undone.body.figures).toMatchObject([
        { indicatorCode: 'CD01', outcome: 'restored', cell: { state: 'missing' } },
        { indicatorCode: 'KT08', outcome: 'kept', cell: { value: 450 } },
      ]);
    });

    it('is not open to neighbours, nor for a step that never was', async () => {
      const pasted = await saveCells(officer, '2025-M12', [aCell('KT08', 9000)]);

      const foreign = await undo(await test.as('neighbourOfficer'), pasted.body.batchId);
      const unreal = await undo(officer, '01900000-0000-7000-8000-000000000000');

      expect([foreign.status, unreal.status]).toEqual([404, 404]);
      expect((await undo(await test.as('provinceAdmin'), pasted.body.batchId)).status).toBe(403);
      expect((await undo(officer, pasted.body.batchId)).status).toBe(200);
    });
  });

  async function revisions(): Promise<number> {
    return (await test.admin.query('select count(*)::int as n from commune.observation_revisions')).rows[0].n;
  }
});
