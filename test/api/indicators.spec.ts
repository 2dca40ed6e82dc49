import { setTimeout as delay } from 'node:timers/promises';
import { importReference } from '../../apps/api/src/data-import/import-reference.js';
import { readTable } from '../../apps/api/src/spreadsheet/read-table.js';
import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app.js';
import { anIndicator } from '../support/indicator.js';
import { anObservation } from '../support/observation.js';
import { aTarget } from '../support/target.js';

const matching = (version: number) => ({ 'if-match': `"${version}"` });

describe('defining indicators', () => {
  let test: TestApp;
  let province: Agent;
  let officer: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    province = await test.as('provinceAdmin');
    officer = await test.as('officer');
  });
  afterAll(() => test.close());

  const auditOf = async (entity: string): Promise<string[]> => {
    const { body } = await province.get(`/api/v1/audit-entries?entity=${entity}&perPage=200`);
    return (body.items as { action: string }[]).map(({ action }) => action);
  };

  it('takes a new indicator, which everybody then reads, and the audit trail remembers who made it', async () => {
    const created = await province.post('/api/v1/indicators', anIndicator());
    const read = await officer.get('/api/v1/indicators/MT90');

    expect(created.status).toBe(201);
    expect(created.headers['etag']).toBe('"1"');
    expect(read.body).toMatchObject({
      code: 'MT90',
      unit: 'household',
      isCumulative: false,
      appliesTo: 'all',
      evidence: 'province',
      retiredOn: null,
      revisions: [],
      usage: { figures: 0, communes: 0, periods: 0, targets: 0 },
    });
    expect(await auditOf('indicators')).toContain('created');
  });

  it.each(['officer', 'leader', 'departmentReviewer', 'provinceViewer'] as const)(
    'lets %s read the catalogue and change nothing of it',
    async (who) => {
      const agent = await test.as(who);

      expect((await agent.get('/api/v1/indicators/KT01')).status).toBe(200);
      expect((await agent.post('/api/v1/indicators', anIndicator({ code: 'MT91' }))).status).toBe(403);
      expect((await agent.patch('/api/v1/indicators/KT01', { nameVi: 'Khác' }, matching(1))).status).toBe(
        403,
      );
      expect((await agent.post('/api/v1/indicators/KT02/retirement', {}, matching(1))).status).toBe(403);
      expect((await agent.delete('/api/v1/indicators/KT02/retirement', matching(1))).status).toBe(403);
      expect(
        (await agent.post('/api/v1/indicators/KT02/successor', { code: 'KT90', fromYear: 2027 }, matching(1)))
          .status,
      ).toBe(403);
      expect((await agent.put('/api/v1/indicators/KT02/predecessors/KT01', { fromYear: 2027 })).status).toBe(
        403,
      );
    },
  );

  it('knows no indicator by a code nobody gave, nor by what is no code', async () => {
    expect((await officer.get('/api/v1/indicators/ZZ99')).status).toBe(404);
    expect((await officer.get('/api/v1/indicators/kt01')).status).toBe(404);
    expect((await officer.get('/api/v1/indicators/KT01')).status).toBe(200);
  });

  it('refuses a code that is taken', async () => {
    const { status, body } = await province.post('/api/v1/indicators', anIndicator({ code: 'KT01' }));

    expect(status).toBe(409);
    expect(body.code).toBe('indicator.exists');
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/code' })]);
  });

  it.each([
    ['a base figure outside its domain', { kind: 'base' }, '/domain'],
    ['a computed indicator without a formula', { kind: 'derived', aggregation: 'derived' }, '/formula'],
    ['a formula on one that is entered', { formula: 'KT01 / KT02' }, '/formula'],
    [
      'a formula over a code nobody knows',
      { kind: 'derived', aggregation: 'derived', formula: 'ZZ99 * 2' },
      '/formula',
    ],
    ['a weighted mean without a weight', { aggregation: 'wmean' }, '/weightCode'],
    ['a weight nobody knows', { aggregation: 'wmean', weightCode: 'ZZ99' }, '/weightCode'],
    ['itself as a weight', { aggregation: 'wmean', weightCode: 'MT91' }, '/weightCode'],
    ['a computed weight', { aggregation: 'wmean', weightCode: 'KT03' }, '/weightCode'],
    ['a ratio of nothing', { aggregation: 'ratio', denominator: 'B03' }, '/numerator'],
    ['counting communes of what is no yes or no', { aggregation: 'count_true' }, '/aggregation'],
    ['limits the wrong way round', { hardMin: 5, hardMax: 1, softMax: null }, '/hardMax'],
    ['a usual range outside the limits', { hardMin: 0, softMin: -1 }, '/softMin'],
    ['an owner that is no department', { departmentId: 1 }, '/departmentId'],
  ])('refuses %s, at its field', async (_, change, pointer) => {
    const { status, body } = await province.post(
      '/api/v1/indicators',
      anIndicator({ code: 'MT91', ...change }),
    );

    expect([status, body.code]).toEqual([422, 'indicator.definition-invalid']);
    expect((body.errors as { pointer: string }[]).map((fault) => fault.pointer)).toContain(pointer);
    expect((await province.get('/api/v1/indicators/MT91')).status).toBe(404);
  });

  it.each([
    [{ periodKinds: [] }, '/periodKinds'],
    [{ decimals: 7 }, '/decimals'],
    [{ code: 'mt-1' }, '/code'],
    [{ nameVi: '  ' }, '/nameVi'],
    [{ secret: 1 }, '/secret'],
  ])('refuses %j as it stands', async (change, pointer) => {
    const { status, body } = await province.post(
      '/api/v1/indicators',
      anIndicator({ code: 'MT91', ...change }),
    );

    expect([status, body.code]).toEqual([400, 'request.invalid']);
    expect((body.errors as { pointer: string }[]).map((fault) => fault.pointer)).toContain(pointer);
  });

  describe('formulas', () => {
    const derived = (code: string, formula: string) =>
      anIndicator({ code, kind: 'derived', aggregation: 'derived', unit: 'pct', formula });

    it('are said in words in both languages, before and after saving', async () => {
      const preview = await officer.get(
        '/api/v1/indicators/formula-words?formula=KT10%20%2F%20B13%20*%20100',
      );
      const saved = await officer.get('/api/v1/indicators/KT03');

      expect(preview.body).toEqual({
        vi: '(Vốn đầu tư công đã giải ngân ÷ Kế hoạch vốn đầu tư công được giao trong năm) × 100',
        en: '(Public investment disbursed ÷ Public investment plan) × 100',
        inputs: ['KT10', 'B13'],
      });
      expect(saved.body.formulaWords.vi).toContain('(năm trước)');
    });

    it('that cannot be read are refused with the part that cannot', async () => {
      const { status, body } = await province.post(
        '/api/v1/indicators',
        derived('MT92', 'KT01 / process.exit(1)'),
      );
      const preview = await officer.get('/api/v1/indicators/formula-words?formula=KT01%20%2B');

      expect([status, body.code]).toEqual([422, 'indicator.formula-invalid']);
      expect([preview.status, preview.body.code]).toEqual([422, 'indicator.formula-invalid']);
    });

    it('may use computed indicators, but never run in a circle', async () => {
      expect((await province.post('/api/v1/indicators', derived('MT93', 'KT10 / KT12'))).status).toBe(201);
      expect((await province.post('/api/v1/indicators', derived('MT94', 'MT93 * 2'))).status).toBe(201);

      const circle = await province.patch('/api/v1/indicators/MT93', { formula: 'MT94 + KT10' }, matching(1));
      const itself = await province.patch(
        '/api/v1/indicators/MT93',
        { formula: 'previous_year(MT93) + KT10' },
        matching(1),
      );
      const preview = await officer.get('/api/v1/indicators/formula-words?code=MT93&formula=MT94%20*%202');

      for (const { status, body } of [circle, itself, preview])
        expect([status, body.code]).toEqual([422, 'indicator.formula-circular']);
      expect(circle.body.params.path).toBe('MT93 → MT94 → MT93');
    });
  });

  describe('changing a definition', () => {
    beforeAll(async () => {
      await province.post('/api/v1/indicators', anIndicator({ code: 'MT70' }));
    });

    it('keeps the one it replaces, with the reason and whose change it was', async () => {
      const edited = await province.patch(
        '/api/v1/indicators/MT70',
        { unit: 'project', hardMax: 900, softMax: 800, reason: 'Theo Quyết định 12/QĐ-UBND' },
        matching(1),
      );

      expect(edited.status).toBe(200);
      expect(edited.headers['etag']).toBe('"2"');
      expect(edited.body).toMatchObject({ unit: 'project', hardMax: 900 });
      expect(edited.body.revisions).toEqual([
        expect.objectContaining({
          number: 1,
          reason: 'Theo Quyết định 12/QĐ-UBND',
          changedByName: 'tinh.admin',
          definition: expect.objectContaining({
            code: 'MT70',
            unit: 'household',
            hardMax: null,
            softMax: 5000,
          }),
        }),
      ]);
      expect(await auditOf('indicators')).toContain('updated');
    });

    it('writes no history when nothing differs', async () => {
      const { status, body } = await province.patch(
        '/api/v1/indicators/MT70',
        { unit: 'project' },
        matching(2),
      );

      expect([status, body.version, body.revisions.length]).toEqual([200, 2, 1]);
    });

    it('refuses a save over a newer version, and one that names none', async () => {
      const stale = await province.patch('/api/v1/indicators/MT70', { nameVi: 'Khác' }, matching(1));
      const blind = await province.patch('/api/v1/indicators/MT70', { nameVi: 'Khác' });

      expect([stale.status, stale.body.code]).toEqual([412, 'row.stale']);
      expect([blind.status, blind.body.code]).toEqual([428, 'row.version-missing']);
      expect((await province.get('/api/v1/indicators/MT70')).body.nameVi).not.toBe('Khác');
    });

    it('clears what may be empty and nothing else', async () => {
      const cleared = await province.patch('/api/v1/indicators/MT70', { hardMax: null }, matching(2));
      const refused = await province.patch('/api/v1/indicators/MT70', { nameVi: null }, matching(3));

      expect(cleared.body.hardMax).toBeNull();
      expect([refused.status, refused.body.code]).toEqual([400, 'request.invalid']);
    });

    it('finds an indicator by its new name without marks', async () => {
      await province.patch('/api/v1/indicators/MT70', { nameVi: 'Trạm sạc xe điện' }, matching(3));

      const { body } = await officer.get('/api/v1/indicators?q=tram sac');

      expect((body.items as { code: string }[]).map(({ code }) => code)).toEqual(['MT70']);
    });
  });

  describe('once there are figures', () => {
    beforeAll(async () => {
      await province.post(
        '/api/v1/indicators',
        anIndicator({ code: 'MT80', decimals: 1, periodKinds: ['M'] }),
      );
      const saved = await officer.post(
        '/api/v1/observations',
        anObservation({ indicatorCode: 'MT80', periodCode: '2025-M12', value: 12.5 }),
      );
      expect(saved.status).toBe(201);
    });

    it('says how much it is used, to a commune only of its own', async () => {
      const own = await officer.get('/api/v1/indicators/MT80');
      const neighbour = await (await test.as('neighbourOfficer')).get('/api/v1/indicators/MT80');

      expect(own.body.usage).toEqual({ figures: 1, communes: 1, periods: 1, targets: 0 });
      expect(neighbour.body.usage).toEqual({ figures: 0, communes: 0, periods: 0, targets: 0 });
    });

    it.each([
      ['unit', { unit: 'project' }],
      ['direction', { direction: 'lower' }],
      ['isCumulative', { isCumulative: true }],
      ['aggregation', { aggregation: 'none' }],
      ['weightCode', { weightCode: 'B02' }],
      ['numerator', { numerator: 'số hộ' }],
      ['denominator', { denominator: 'B03' }],
      ['decimals', { decimals: 0 }],
      ['appliesTo', { appliesTo: 'phuong' }],
      ['kind', { kind: 'derived', formula: 'KT01 * 2', aggregation: 'derived' }],
    ])('refuses another %s and names the way out', async (field, change) => {
      const { status, body } = await province.patch('/api/v1/indicators/MT80', change, matching(1));

      expect([status, body.code]).toEqual([409, 'indicator.meaning-fixed']);
      expect(body.params.fields.split(', ')).toContain(field);
      expect(body.detail).toContain('chỉ tiêu kế tiếp');
      expect(body.errors).toContainEqual(expect.objectContaining({ pointer: `/${field}` }));
    });

    it('still takes what changes no meaning: names, ranges, visibility, owner, periods, more decimals', async () => {
      const departments = await province.get('/api/v1/departments?q=tai chinh');
      const { status, body } = await province.patch(
        '/api/v1/indicators/MT80',
        {
          nameVi: 'Hộ lắp điện mặt trời',
          softMax: 9000,
          visibility: 'internal',
          departmentId: departments.body.items[0].id,
          periodKinds: ['M', 'Y'],
          decimals: 2,
        },
        matching(1),
      );

      expect(status).toBe(200);
      expect(body).toMatchObject({ decimals: 2, periodKinds: ['M', 'Y'], visibility: 'internal' });
    });

    it('holds for targets alone as well', async () => {
      await province.post('/api/v1/indicators', anIndicator({ code: 'MT81' }));
      const assigned = await province.post('/api/v1/targets', aTarget({ indicatorCode: 'MT81', low: 5 }));
      expect(assigned.status).toBe(201);

      const { status, body } = await province.patch(
        '/api/v1/indicators/MT81',
        { unit: 'project' },
        matching(1),
      );

      expect([status, body.code]).toEqual([409, 'indicator.meaning-fixed']);
    });

    it('waits for a figure that is being saved this moment, and then refuses', async () => {
      await province.post('/api/v1/indicators', anIndicator({ code: 'MT82' }));
      const scope = { kind: 'commune', communeId: test.actors.officer.tenantId } as const;
      let editing: Promise<Answer> | undefined;
      await test.database.within(scope, async (tx) => {
        await tx.query(
          `insert into commune.observations (commune_id, id, indicator_code, period_code, state, grade, value, is_public)
           values ($1, gen_random_uuid(), 'MT82', '2025-Y', 'reported', 'official', 3, true)`,
          [scope.communeId],
        );
        editing = province.patch('/api/v1/indicators/MT82', { unit: 'project' }, matching(1));
        await delay(200);
      });

      expect(editing).toBeDefined();
      const { status, body } = (await editing) as Answer;
      expect([status, body.code]).toEqual([409, 'indicator.meaning-fixed']);
    });
  });

  describe('retiring', () => {
    it('takes an indicator out of the lists but not out of the catalogue, and can be taken back', async () => {
      await province.post('/api/v1/indicators', anIndicator({ code: 'MT60' }));
      const retired = await province.post(
        '/api/v1/indicators/MT60/retirement',
        { reason: 'Hết hiệu lực' },
        matching(1),
      );
      const codes = async (retiredOnes: string) => {
        const { body } = await officer.get(`/api/v1/indicators?domain=environment&perPage=200${retiredOnes}`);
        return (body.items as { code: string }[]).map(({ code }) => code);
      };

      expect(retired.status).toBe(201);
      expect(retired.body.retiredOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(retired.body.revisions[0]).toMatchObject({
        reason: 'Hết hiệu lực',
        definition: { retiredOn: null },
      });
      expect(await codes('')).not.toContain('MT60');
      expect(await codes('&retired=true')).toEqual(['MT60']);
      expect(await codes('&retired=all')).toEqual(expect.arrayContaining(['MT60', 'MT01']));

      const again = await province.post('/api/v1/indicators', anIndicator({ code: 'MT60' }));
      expect(again.body.code).toBe('indicator.exists');

      const restored = await province.delete('/api/v1/indicators/MT60/retirement', matching(2));
      expect([restored.status, restored.body.retiredOn]).toEqual([200, null]);
      expect(await codes('')).toContain('MT60');
    });

    it('is refused while others are computed or weighed with it', async () => {
      const formula = await province.post('/api/v1/indicators/KT01/retirement', {}, matching(1));
      const weight = await province.post('/api/v1/indicators/B12/retirement', {}, matching(1));

      expect([formula.status, formula.body.code]).toEqual([409, 'indicator.needed']);
      expect(formula.body.params.users).toBe('KT03');
      expect(weight.body.params.users).toBe('KT19');
    });

    it('keeps a formula from using what is retired', async () => {
      await province.post('/api/v1/indicators', anIndicator({ code: 'MT61' }));
      await province.post('/api/v1/indicators/MT61/retirement', {}, matching(1));
      const { body } = await province.post(
        '/api/v1/indicators',
        anIndicator({ code: 'MT62', kind: 'derived', aggregation: 'derived', formula: 'MT61 * 2' }),
      );

      expect(body.code).toBe('indicator.definition-invalid');
      expect(body.errors[0]).toMatchObject({ pointer: '/formula' });
    });
  });

  describe('in a file', () => {
    const importing = async (content: Buffer | string) =>
      importReference(test.server, 'indicators', await readTable(Buffer.from(content), 'a.csv'), {
        dryRun: false,
      });

    it('come back from the export as they went, retired ones and those with new units included', async () => {
      const { raw } = await province.get('/api/v1/indicators/export?format=csv&retired=all');

      const report = await importing(raw);

      expect(report.faults).toEqual([]);
      expect(report).toMatchObject({ applied: true, created: 0, changed: 0 });
      expect(report.same).toBeGreaterThan(73);
    });

    it('change and leave the replaced definition behind', async () => {
      const report = await importing(
        'Mã chỉ tiêu;Tên chỉ tiêu;Công thức\nKT11;Tỷ lệ giải ngân;KT10 / B13 * 100\n',
      );

      expect(report).toMatchObject({ applied: true, changed: 1, faults: [] });
      const { body } = await officer.get('/api/v1/indicators/KT11');
      expect(body).toMatchObject({ nameVi: 'Tỷ lệ giải ngân', version: 2 });
      expect(body.revisions).toEqual([
        expect.objectContaining({
          reason: 'Nhập từ tệp',
          changedByName: null,
          definition: expect.objectContaining({ nameVi: 'Tỷ lệ giải ngân vốn đầu tư công' }),
        }),
      ]);
    });

    it('obey the same rules: meaning stays, definitions are sound; the cell is named and nothing is written', async () => {
      await province.post('/api/v1/indicators', anIndicator({ code: 'MT30' }));
      const target = await province.post('/api/v1/targets', aTarget({ indicatorCode: 'MT30', low: 5 }));
      expect(target.status).toBe(201);

      const report = await importing(
        'Mã chỉ tiêu;Tên chỉ tiêu;Đơn vị tính;Công thức\nKT02;Khác;;\nMT30;;triệu đồng;\nKT03;;;KT03 * 2\nKT12;;;KT01 * 2\n',
      );

      expect(report.applied).toBe(false);
      expect(report.faults.map(({ row, column }) => [row, column])).toEqual([
        [3, 'C'],
        [4, 'D'],
        [5, 'D'],
      ]);
      expect(report.faults[0]?.reason).toContain('chỉ tiêu kế tiếp');
      expect((await officer.get('/api/v1/indicators/KT02')).body.nameVi).not.toBe('Khác');
    });
  });

  it('gives the list as a file', async () => {
    const { status, text, headers } = await officer.get(
      '/api/v1/indicators/export?format=csv&domain=economy',
    );

    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain('chi-tieu.csv');
    expect(text).toContain('Mã chỉ tiêu');
    expect(text).toContain('KT08');
    expect(text).not.toContain('XH01');
  });
});
