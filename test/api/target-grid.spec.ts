import { Client } from 'pg';
import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app';
import { aTarget } from '../support/target';

const TARGETS = '/api/v1/targets';
const IA_LE = '23986';
const DECISION = { number: '12/QĐ-UBND', date: '2026-01-15', abstract: 'Giao chỉ tiêu năm 2026' };

interface Cell {
  communeCode: string;
  indicatorCode: string;
  operator: string;
  low?: number | null;
  high?: number | null;
  note?: string | null;
  expectedNumber?: number | null;
}

const aCell = (change: Partial<Cell> = {}): Cell => ({
  communeCode: IA_LE,
  indicatorCode: 'KT08',
  operator: 'at_least',
  low: 9500,
  ...change,
});
const preview = (cells: Cell[], change: object = {}): object => ({
  year: 2026,
  horizon: 'year',
  issuer: 'province',
  cells,
  ...change,
});
const batch = (cells: Cell[], change: object = {}): object => ({
  ...preview(cells),
  decision: DECISION,
  ...change,
});

describe('targets of many communes at once', () => {
  let test: TestApp;
  let province: Agent;
  let department: Agent;
  let leader: Agent;
  let officer: Agent;
  let neighbour: Agent;
  let ward: string;
  let neighbourCode: string;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    province = await test.as('provinceAdmin');
    department = await test.as('departmentReviewer');
    leader = await test.as('leader');
    officer = await test.as('officer');
    neighbour = await test.as('neighbourLeader');
    ward = await codeOf("type = 'phuong'");
    neighbourCode = await codeOf("slug = 'chu-se'");
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await test.admin.query('delete from commune.target_versions; delete from commune.targets');
  });

  const codeOf = async (condition: string): Promise<string> =>
    (
      await test.admin.query<{ code: string }>(
        `select code from reference.administrative_units where valid_to is null and ${condition} order by id limit 1`,
      )
    ).rows[0]?.code ?? '';
  const apply = (agent: Agent, cells: Cell[], change: object = {}, key?: string): Promise<Answer> =>
    agent.post(`${TARGETS}/apply`, batch(cells, change), key === undefined ? {} : { 'idempotency-key': key });
  const acknowledge = (agent: Agent, ids: readonly string[], number = 1): Promise<Answer> =>
    agent.post(`${TARGETS}/acknowledge`, { items: ids.map((id) => ({ id, number })) });
  const versions = async (): Promise<number> =>
    Number((await test.admin.query('select count(*) as n from commune.target_versions')).rows[0].n);
  const cellAt = (body: Answer['body'], commune: string, indicator: string): unknown =>
    body.rows[body.communes.findIndex(({ code }: { code: string }) => code === commune)][
      body.indicators.findIndex(({ code }: { code: string }) => code === indicator)
    ];

  describe('the grid', () => {
    it('shows all 135 communes against the indicators of the form, empty where nothing is assigned', async () => {
      await apply(province, [aCell()]);

      const { status, body } = await province.get(`${TARGETS}/grid?year=2026`);

      expect(status).toBe(200);
      expect(body.communes).toHaveLength(135);
      expect(body.rows).toHaveLength(135);
      expect(body.set).toMatchObject({ year: 2026, programme: 'kt-xh' });
      expect(body.indicators.some(({ code }: { code: string }) => code.startsWith('B'))).toBe(false);
      expect(cellAt(body, IA_LE, 'KT08')).toMatchObject({
        number: 1,
        operator: 'at_least',
        low: 9500,
        high: null,
        acknowledged: false,
        decision: 0,
      });
      expect(cellAt(body, neighbourCode, 'KT08')).toBeNull();
      expect(body.decisions).toEqual([{ ...DECISION, effectiveOn: '2026-01-15' }]);
    });

    it('shows a commune its own row only', async () => {
      await apply(province, [aCell(), aCell({ communeCode: neighbourCode, low: 777 })]);

      const { body, text } = await leader.get(`${TARGETS}/grid?year=2026`);

      expect(body.communes.map(({ code }: { code: string }) => code)).toEqual([IA_LE]);
      expect(text).not.toContain('777');
      expect((await neighbour.get(`${TARGETS}/grid?year=2026`)).text).toContain('777');
    });

    it('narrows by region and type, and takes another set for a term', async () => {
      const set = (await province.get(`${TARGETS}/grid?year=2026`)).body.set.id;

      expect((await province.get(`${TARGETS}/grid?year=2026&region=east`)).body.communes).toHaveLength(58);
      expect((await province.get(`${TARGETS}/grid?year=2026&type=phuong`)).body.communes).toHaveLength(25);
      const term = await province.get(`${TARGETS}/grid?year=2030&horizon=term_end&setId=${set}`);
      expect([term.status, term.body.year, term.body.set.year]).toEqual([200, 2030, 2026]);
    });

    it('says which columns the caller may assign', async () => {
      const editable = async (agent: Agent, issuer: string): Promise<Set<string>> => {
        const { body } = await agent.get(`${TARGETS}/grid?year=2026&issuer=${issuer}`);
        return new Set(
          body.indicators
            .filter(({ isEditable }: { isEditable: boolean }) => isEditable)
            .map(({ domain }: { domain: string }) => domain),
        );
      };

      expect(await editable(department, 'province')).toEqual(new Set(['economy']));
      expect((await editable(province, 'province')).size).toBeGreaterThan(4);
      expect((await editable(province, 'commune_council')).size).toBe(0);
      expect((await editable(leader, 'province')).size).toBe(0);
      expect((await editable(leader, 'commune_council')).size).toBeGreaterThan(4);
    });

    it.each([
      ['a year without a form', 'year=2099', 422, 'target.set-missing'],
      ['a set that is not there', 'year=2026&setId=99999', 422, 'target.set-missing'],
      ['no year', '', 400, 'request.invalid'],
      ['an unknown issuer', 'year=2026&issuer=me', 400, 'request.invalid'],
      ['an unknown filter', 'year=2026&communeCode=23986', 400, 'request.invalid'],
    ])('refuses %s', async (_, query, status, code) => {
      const answer = await province.get(`${TARGETS}/grid?${query}`);

      expect([answer.status, answer.body.code]).toEqual([status, code]);
    });
  });

  describe('preview', () => {
    it('tells new, changed with its before, and same apart, and writes nothing', async () => {
      await apply(province, [aCell(), aCell({ indicatorCode: 'KT15', low: 5 })]);
      const before = await versions();

      const { status, body } = await province.post(
        `${TARGETS}/preview`,
        preview([
          aCell({ expectedNumber: 1 }),
          aCell({ indicatorCode: 'KT15', low: 8, expectedNumber: 1 }),
          aCell({ communeCode: neighbourCode }),
        ]),
      );

      expect(status).toBe(200);
      expect(body.cells.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
        'same',
        'changed',
        'new',
      ]);
      expect(body.cells[1].before).toEqual({
        number: 1,
        operator: 'at_least',
        low: 5,
        high: null,
        note: null,
        decisionNumber: DECISION.number,
      });
      expect(body).toMatchObject({ created: 1, changed: 1, same: 1, refused: 0 });
      expect(await versions()).toBe(before);
    });

    it.each<[string, Partial<Cell>, string]>([
      ['an unknown commune', { communeCode: '00000' }, 'unknown_commune'],
      ['an unknown indicator', { indicatorCode: 'ZZ99' }, 'unknown_indicator'],
      ['a base figure', { indicatorCode: 'B02' }, 'base_indicator'],
      ['bounds that do not fit', { operator: 'range' }, 'bounds'],
      ['a percentage above 100', { indicatorCode: 'CD01', low: 120 }, 'range'],
      ['a yearly rate for one year', { operator: 'per_year' }, 'horizon'],
      ['a version the sender has not seen', { expectedNumber: 3 }, 'stale'],
    ])('refuses %s in its own cell only', async (_, change, fault) => {
      const { body } = await province.post(
        `${TARGETS}/preview`,
        preview([aCell({ communeCode: neighbourCode }), aCell(change)]),
      );

      expect(body.cells[0]).toMatchObject({ outcome: 'new', fault: null });
      expect(body.cells[1]).toMatchObject({ outcome: 'refused', fault });
    });

    it('refuses an indicator of rural communes for a ward, and a cell that comes twice', async () => {
      const { body } = await province.post(
        `${TARGETS}/preview`,
        preview([
          aCell({ communeCode: ward, indicatorCode: 'MT04', low: 90 }),
          aCell({ indicatorCode: 'MT04', low: 90 }),
          aCell({ indicatorCode: 'MT04', low: 91 }),
        ]),
      );

      expect(body.cells.map(({ fault }: { fault: string | null }) => fault)).toEqual([
        'not_applicable',
        null,
        'twice',
      ]);
    });

    it('refuses a retired indicator', async () => {
      await test.admin.query("update reference.indicators set retired_on = '2026-01-01' where code = 'KT16'");

      const { body } = await province.post(
        `${TARGETS}/preview`,
        preview([aCell({ indicatorCode: 'KT16', low: 2 })]),
      );
      const single = await province.post(TARGETS, aTarget({ indicatorCode: 'KT16', low: 2 }));
      await test.admin.query("update reference.indicators set retired_on = null where code = 'KT16'");

      expect(body.cells[0]).toMatchObject({ outcome: 'refused', fault: 'retired' });
      expect(single.status).toBe(400);
    });

    it("refuses a department other departments' domains", async () => {
      const { body } = await department.post(
        `${TARGETS}/preview`,
        preview([aCell(), aCell({ indicatorCode: 'XH03', low: 5 })]),
      );

      expect(body.cells.map(({ fault }: { fault: string | null }) => fault)).toEqual([null, 'other_domain']);
    });

    it('knows a full sheet of 135 × 60 in one request, and refuses more', async () => {
      const { body: grid } = await province.get(`${TARGETS}/grid?year=2026`);
      const cells = grid.communes.flatMap(({ code }: { code: string }) =>
        Array.from({ length: 60 }, (_, index) =>
          aCell({
            communeCode: code,
            indicatorCode: grid.indicators[index % grid.indicators.length].code,
            low: 1,
          }),
        ),
      );

      const whole = await province.post(`${TARGETS}/preview`, preview(cells));
      const more = await province.post(`${TARGETS}/preview`, preview([...cells, aCell()]));

      expect([whole.status, whole.body.cells.length]).toEqual([200, 8100]);
      expect([more.status, more.body.code]).toEqual([400, 'request.invalid']);
    });
  });

  describe('apply', () => {
    it('assigns, adjusts by a new version, and leaves what already is as asked alone', async () => {
      await apply(province, [aCell(), aCell({ indicatorCode: 'KT15', low: 5 })]);

      const { status, body } = await apply(
        province,
        [
          aCell({ low: 9000, expectedNumber: 1 }),
          aCell({ indicatorCode: 'KT15', low: 5, expectedNumber: 1 }),
          aCell({ indicatorCode: 'XH01', operator: 'at_most', low: null, high: 3.38 }),
        ],
        { decision: { number: '40/QĐ-UBND', date: '2026-06-01' }, effectiveOn: '2026-07-01' },
      );

      expect([status, body]).toEqual([200, { created: 1, changed: 1, same: 1 }]);
      expect(await versions()).toBe(4);
      const { rows } = await test.admin.query(
        `select v.number, v.low::float8 as low, v.decision_number, v.effective_on::text, t.version from commune.targets t
         join commune.target_versions v on v.target_id = t.id where t.indicator_code = 'KT08' order by v.number`,
      );
      expect(rows).toEqual([
        { number: 1, low: 9500, decision_number: '12/QĐ-UBND', effective_on: '2026-01-15', version: 2 },
        { number: 2, low: 9000, decision_number: '40/QĐ-UBND', effective_on: '2026-07-01', version: 2 },
      ]);
    });

    it('writes nothing at all when one cell is refused, and says which', async () => {
      const answer = await apply(province, [
        aCell(),
        aCell({ communeCode: neighbourCode, indicatorCode: 'CD01', low: 120 }),
      ]);

      expect([answer.status, answer.body.code]).toEqual([422, 'target.cells-refused']);
      expect(answer.body.errors).toEqual([expect.objectContaining({ pointer: '/cells/1', code: 'range' })]);
      expect(answer.body.errors[0].detail).toContain('Chư Sê');
      expect(await versions()).toBe(0);
      expect((await apply(province, [aCell()])).status).toBe(200);
    });

    it('refuses the whole when somebody adjusted one of them meanwhile, and says by which decision', async () => {
      await apply(province, [aCell()]);
      await apply(province, [aCell({ low: 9900, expectedNumber: 1 })], {
        decision: { ...DECISION, number: '33/QĐ-UBND' },
      });

      const answer = await apply(province, [
        aCell({ low: 8000, expectedNumber: 1 }),
        aCell({ communeCode: neighbourCode }),
      ]);

      expect([answer.status, answer.body.code]).toEqual([409, 'target.cells-changed']);
      expect(answer.body.errors[0].detail).toContain('33/QĐ-UBND');
      expect(await versions()).toBe(2);
    });

    it('lets one of two adjusters through when both press at once, again and again', async () => {
      await apply(province, [aCell(), aCell({ communeCode: neighbourCode })]);
      for (let round = 1; round <= 4; round += 1) {
        const both = await Promise.all(
          [100, 200].map((low) =>
            apply(round % 2 === 0 ? department : province, [
              aCell({ low: low + round, expectedNumber: round }),
              aCell({ communeCode: neighbourCode, low: low + round, expectedNumber: round }),
            ]),
          ),
        );
        expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      }
      const { rows } = await test.admin.query(
        'select target_id, count(*)::int as n, max(number)::int as top from commune.target_versions group by 1',
      );
      expect(rows.map(({ n, top }) => [n, top])).toEqual([
        [5, 5],
        [5, 5],
      ]);
    });

    it('lets one of two through when both assign the same new target at once', async () => {
      const both = await Promise.all([
        apply(province, [aCell({ low: 1 }), aCell({ indicatorCode: 'KT15', low: 1 })]),
        apply(department, [aCell({ indicatorCode: 'KT15', low: 2 }), aCell({ low: 2 })]),
      ]);

      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await versions()).toBe(2);
    });

    it('applies once when the same request comes twice, even at the same moment', async () => {
      const cells = [aCell(), aCell({ communeCode: neighbourCode })];
      const [first, second] = await Promise.all([
        apply(province, cells, {}, 'giao-2026-lan-1'),
        apply(province, cells, {}, 'giao-2026-lan-1'),
      ]);
      const third = await apply(province, cells, {}, 'giao-2026-lan-1');

      for (const answer of [first, second, third])
        expect([answer.status, answer.body]).toEqual([200, { created: 2, changed: 0, same: 0 }]);
      expect(await versions()).toBe(2);
    });

    it('takes a yearly rate and the end of a term', async () => {
      const rate = await apply(province, [aCell({ indicatorCode: 'KT03', operator: 'per_year', low: 8 })], {
        year: 2030,
        horizon: 'term_average',
      });
      const end = await apply(province, [aCell({ low: 20_000 })], { year: 2030, horizon: 'term_end' });

      expect([rate.body.created, end.body.created]).toEqual([1, 1]);
      const { body } = await leader.get(`${TARGETS}?year=2030&sort=indicatorCode`);
      expect(body.items.map(({ horizon }: { horizon: string }) => horizon).sort()).toEqual([
        'term_average',
        'term_end',
      ]);
    });

    it.each([
      ['no decision', { decision: undefined }],
      ['a decision without a number', { decision: { date: '2026-01-15' } }],
      ['a day that does not exist', { decision: { ...DECISION, date: '2026-02-30' } }],
      ['no cells', { cells: [] }],
      ['a figure as text', { cells: [{ ...aCell(), low: '9.500' }] }],
      ['an unknown field', { cells: [{ ...aCell(), ratio: 1 }] }],
      ['a version beyond all sense', { cells: [aCell({ expectedNumber: 1e9 })] }],
      ['a figure beyond all sense', { cells: [aCell({ low: 1e300 })] }],
    ])('refuses %s', async (_, change) => {
      const answer = await apply(province, [aCell()], change);

      expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
      expect(await versions()).toBe(0);
    });
  });

  describe('who assigns what', () => {
    it("lets a leader record the council's and the congress's targets of the own commune only", async () => {
      const own = await apply(leader, [aCell({ low: 10_000 })], { issuer: 'commune_council' });
      const congress = await leader.post(
        TARGETS,
        aTarget({ year: 2026, issuer: 'party_congress', low: 11_000 }),
      );
      const foreign = await apply(leader, [aCell({ communeCode: neighbourCode })], {
        issuer: 'commune_council',
      });

      expect([own.status, own.body.created]).toEqual([200, 1]);
      expect(congress.status).toBe(201);
      expect([foreign.status, foreign.body.errors[0].code]).toEqual([422, 'unknown_commune']);
      expect((await neighbour.get(TARGETS)).body.total).toBe(0);
      expect(
        (await leader.post(TARGETS, aTarget({ communeCode: neighbourCode, issuer: 'commune_council' })))
          .status,
      ).toBe(404);
    });

    it.each<['leader' | 'provinceAdmin' | 'departmentReviewer', string]>([
      ['leader', 'province'],
      ['provinceAdmin', 'commune_council'],
      ['provinceAdmin', 'party_congress'],
      ['departmentReviewer', 'party_congress'],
    ])('refuses %s the targets of %s, singly and in the grid', async (who, issuer) => {
      const agent = await test.as(who);

      const answers = [
        await apply(agent, [aCell()], { issuer }),
        await agent.post(`${TARGETS}/preview`, preview([aCell()], { issuer })),
        await agent.post(TARGETS, aTarget({ issuer })),
      ];

      for (const answer of answers)
        expect([answer.status, answer.body.code]).toEqual([403, 'target.not-your-issuer']);
      expect(await versions()).toBe(0);
    });

    it("refuses a leader to adjust what the province assigned, and the province the council's", async () => {
      await apply(province, [aCell()]);
      await apply(leader, [aCell({ low: 10_000 })], { issuer: 'commune_council' });
      const { rows } = await test.admin.query('select id, issuer from commune.targets order by issuer desc');
      const { communeCode: _c, indicatorCode: _i, year: _y, ...bounds } = aTarget();

      const byLeader = await leader.post(`${TARGETS}/${rows[0].id}/versions`, bounds);
      const byProvince = await province.post(`${TARGETS}/${rows[1].id}/versions`, bounds);

      expect(rows.map(({ issuer }) => issuer)).toEqual(['province', 'commune_council']);
      expect([byLeader.body.code, byProvince.body.code]).toEqual([
        'target.not-your-issuer',
        'target.not-your-issuer',
      ]);
      expect((await leader.post(`${TARGETS}/${rows[1].id}/versions`, bounds)).status).toBe(201);
    });

    it('refuses officers and viewers', async () => {
      const viewer = await test.as('provinceViewer');
      for (const agent of [officer, viewer]) {
        expect((await apply(agent, [aCell()])).status).toBe(403);
        expect((await agent.post(`${TARGETS}/preview`, preview([aCell()]))).status).toBe(403);
      }
      expect((await viewer.get(`${TARGETS}/grid?year=2026`)).status).toBe(200);
    });
  });

  describe('what the commune sees', () => {
    it('shows what is new and what changed, before beside after, until it is acknowledged', async () => {
      await apply(province, [aCell(), aCell({ indicatorCode: 'KT15', low: 5 })]);
      const { body: fresh } = await leader.get(`${TARGETS}?acknowledged=false&sort=indicatorCode`);
      const [first, second] = fresh.items.map(({ id }: { id: string }) => id);
      const noted = await acknowledge(leader, [first, second]);
      await apply(province, [aCell({ low: 9000, expectedNumber: 1 })], {
        decision: { number: '40/QĐ-UBND', date: '2026-06-01', abstract: 'Điều chỉnh' },
      });

      const { body } = await leader.get(`${TARGETS}?acknowledged=false`);

      expect(fresh.items[0].change).toMatchObject({ from: null, to: { number: 1, low: 9500 } });
      expect(noted.body).toEqual({ acknowledged: 2, newer: [] });
      expect(body.total).toBe(1);
      expect(body.items[0].change).toMatchObject({
        from: { number: 1, low: 9500, decisionNumber: '12/QĐ-UBND' },
        to: {
          number: 2,
          low: 9000,
          decisionNumber: '40/QĐ-UBND',
          decisionDate: '2026-06-01',
          decisionAbstract: 'Điều chỉnh',
          hasDecisionFile: false,
        },
      });
      await acknowledge(leader, [first], 2);
      expect((await leader.get(`${TARGETS}/${first}`)).body).toMatchObject({
        acknowledged: true,
        change: null,
      });
    });

    it('acknowledges all of them or none: a foreign one among them is not found, though it exists', async () => {
      await apply(province, [aCell(), aCell({ communeCode: neighbourCode })]);
      const { rows } = await test.admin.query('select id from commune.targets');
      const ids = rows.map(({ id }) => id);

      const refused = await acknowledge(leader, ids);

      expect([refused.status, ids.length]).toEqual([404, 2]);
      expect((await leader.get(`${TARGETS}?acknowledged=false`)).body.total).toBe(1);
      expect((await acknowledge(officer, ids)).status).toBe(403);
      expect((await acknowledge(leader, ['x'])).status).toBe(400);
    });

    it('leaves open what was assigned after the person looked, and says which, until that is seen too', async () => {
      await apply(province, [aCell(), aCell({ indicatorCode: 'KT15', low: 5 })]);
      const { body: seen } = await leader.get(`${TARGETS}?acknowledged=false&sort=indicatorCode`);
      const [first, second] = seen.items.map(({ id }: { id: string }) => id);
      await apply(province, [aCell({ low: 9000, expectedNumber: 1 })]);

      const noted = await acknowledge(leader, [first, second]);

      expect(noted.body).toEqual({ acknowledged: 2, newer: [{ id: first, number: 2 }] });
      const { body: open } = await leader.get(`${TARGETS}?acknowledged=false`);
      expect([open.total, open.items[0].change.from.number, open.items[0].change.to.number]).toEqual([
        1, 1, 2,
      ]);
      expect((await acknowledge(leader, [first], 2)).body).toEqual({ acknowledged: 1, newer: [] });
      expect((await leader.get(`${TARGETS}?acknowledged=false`)).body.total).toBe(0);
    });

    it('explains the result under each decision, and leaves the earlier assessment as it was', async () => {
      await apply(province, [aCell({ low: 9000 })]);
      for (const [periodCode, value] of [
        ['2026-M05', 9100],
        ['2026-M08', 9200],
      ] as const)
        await officer.post('/api/v1/observations', {
          communeCode: IA_LE,
          indicatorCode: 'KT08',
          periodCode,
          state: 'reported',
          grade: 'official',
          value,
        });
      await apply(province, [aCell({ low: 9500, expectedNumber: 1 })], {
        decision: { number: '40/QĐ-UBND', date: '2026-07-01' },
      });
      const { rows } = await test.admin.query('select id from commune.targets');

      const { body } = await leader.get(`${TARGETS}/${rows[0].id}`);

      expect(body.versions).toMatchObject([
        {
          number: 2,
          decisionNumber: '40/QĐ-UBND',
          supersededOn: null,
          actual: { periodCode: '2026-M08', value: 9200 },
          achievement: { result: 'not_met' },
          achievementNow: { result: 'not_met' },
        },
        {
          number: 1,
          decisionNumber: '12/QĐ-UBND',
          supersededOn: '2026-07-01',
          actual: { periodCode: '2026-M05', value: 9100 },
          achievement: { result: 'exceeded' },
          achievementNow: { result: 'exceeded' },
        },
      ]);
    });

    it('shows both ratios where the council asks for more than the province', async () => {
      await apply(province, [aCell({ low: 8000 })]);
      await apply(leader, [aCell({ low: 16_000 })], { issuer: 'commune_council' });
      await officer.post('/api/v1/observations', {
        communeCode: IA_LE,
        indicatorCode: 'KT08',
        periodCode: '2026-M06',
        state: 'reported',
        grade: 'official',
        value: 8000,
      });
      const { body: list } = await leader.get(`${TARGETS}?issuer=province`);

      const { body } = await leader.get(`${TARGETS}/${list.items[0].id}`);

      expect(body.issuer).toBe('province');
      expect(body.otherIssuers).toMatchObject([
        { issuer: 'commune_council', current: { low: 16_000 }, achievement: { result: 'not_met' } },
      ]);
    });
  });

  describe('the spreadsheet', () => {
    it('reads back what it exported, and everything in it is the same', async () => {
      await apply(province, [
        aCell({ low: 9500.5 }),
        aCell({ communeCode: neighbourCode, operator: 'range', low: 10, high: 10.5, indicatorCode: 'KT03' }),
        aCell({ indicatorCode: 'XH01', operator: 'at_most', low: null, high: 3.5 }),
        aCell({ indicatorCode: 'XH10', operator: 'reach', low: 1 }),
      ]);
      for (const format of ['xlsx', 'csv']) {
        const file = await province.get(`${TARGETS}/grid/export?year=2026&format=${format}`);
        const { status, body } = await province.upload(`${TARGETS}/grid/read?year=2026`, {
          name: `giao-chi-tieu.${format}`,
          content: file.raw,
        });

        expect([format, status, body.faults]).toEqual([format, 200, []]);
        expect(body.cells).toHaveLength(4);
        const again = await province.post(`${TARGETS}/preview`, preview(body.cells));
        expect(again.body).toMatchObject({ same: 4, created: 0, changed: 0, refused: 0 });
      }
    });

    it('reads a table as departments send it: names without marks, plain figures, and places of what it cannot read', async () => {
      const { status, body } = await department.upload(`${TARGETS}/grid/read?year=2026`, {
        name: 'giao.csv',
        content:
          'Bảng giao chỉ tiêu;;;\r\nSTT;Xã;KT08;Số doanh nghiệp thành lập mới\r\n1;ia le;9.500;không dưới 5\r\n2;Xã Không Có;1;2\r\n3;chu se;nhiều hơn;\r\n',
      });

      expect(status).toBe(200);
      expect(body.cells).toEqual([
        { communeCode: IA_LE, indicatorCode: 'KT08', operator: 'at_least', low: 9500, high: null },
        { communeCode: IA_LE, indicatorCode: 'KT15', operator: 'at_least', low: 5, high: null },
      ]);
      expect(body.faults.map(({ place }: { place: string }) => place)).toEqual(['A4', 'C5']);
    });

    it.each([
      ['a file without indicators', 'a.csv', 'x;y\n1;2\n', 422, 'import.unreadable'],
      ['a file without communes', 'a.csv', 'Xã;KT08\nkhông;1\n', 422, 'import.unreadable'],
      ['a program', 'a.exe', 'MZ', 415, 'file.type-not-allowed'],
      ['a broken workbook', 'a.xlsx', 'PK', 422, 'import.unreadable'],
    ])('refuses %s', async (_, name, content, status, code) => {
      const answer = await province.upload(`${TARGETS}/grid/read?year=2026`, { name, content });

      expect([answer.status, answer.body.code]).toEqual([status, code]);
    });

    it("gives a commune's export its own row only", async () => {
      await apply(province, [aCell(), aCell({ communeCode: neighbourCode })]);

      const file = await leader.get(`${TARGETS}/grid/export?year=2026&format=csv`);

      expect(file.text).toContain(IA_LE);
      expect(file.text).not.toContain(neighbourCode);
    });
  });

  it('leaves one audit entry for each table of a batch, not one for each cell', async () => {
    await apply(province, [aCell(), aCell({ communeCode: neighbourCode }), aCell({ indicatorCode: 'KT15' })]);

    const reader = new Client({ connectionString: test.server.adminUrl });
    await reader.connect();
    await reader.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    const { rows } = await reader.query(
      `select entity, count(*)::int as entries from audit.entries where entity in ('targets', 'target_versions')
       and request_id = (select request_id from audit.entries where entity = 'target_versions' order by at desc limit 1) group by 1 order by 1`,
    );
    await reader.end();

    expect(rows.map(({ entity }) => entity)).toEqual(['target_versions', 'targets']);
  });
});
