import { randomUUID } from 'node:crypto';
import { FileStorage } from '../../apps/api/src/files/index.js';
import { startTestApp, type Answer, type TestApp } from '../support/app.js';
import { RenderedAnswers } from '../../apps/api/src/public/rendered-answers.js';

const IA_LE = '23986';
const PROFILE = `/api/v1/public/communes/${IA_LE}`;
const SECRET = 'KHÔNG CÔNG BỐ';

/** Rows of xã Ia Le, each published one beside its unpublished twin. */
async function arrange({ admin, actors }: TestApp): Promise<void> {
  const commune = actors.officer.tenantId;
  // The audit functions are bound by the scope even when a superuser writes.
  await admin.query('set app.commune_from = 0; set app.commune_to = 2147483647');
  const ids = Array.from({ length: 12 }, () => randomUUID());
  const person = async (id: string | undefined, name: string, isPublished: boolean): Promise<void> => {
    await admin.query(
      `insert into commune.people (commune_id, id, lineage_id, full_name, sort_name, search_name, birth_date, hometown, office_phone, office_email, is_published)
       values ($1, $2, $2, $3, $3, $3, '1980-02-03', $5, '0269.000.0001', 'chu-tich@xa.example', $4)`,
      [commune, id, name, isPublished, `Quê ${SECRET}`],
    );
  };
  const assignment = async (
    personId: string | undefined,
    post: string,
    more: { isPublished?: boolean; endsOn?: string } = {},
  ): Promise<void> => {
    await admin.query(
      `insert into commune.assignments (commune_id, id, person_id, position_code, kind, starts_on, ends_on, end_kind, is_published)
       values ($1, $2, $3, $4, 'elected', '2025-07-01', $5, $6, $7)`,
      [
        commune,
        randomUUID(),
        personId,
        post,
        more.endsOn ?? null,
        more.endsOn ? 'transferred' : null,
        more.isPublished ?? true,
      ],
    );
  };
  await person(ids[0], 'Nguyễn Văn Mẫu Công Bố', true);
  await assignment(ids[0], 'CT_UBND');
  await assignment(ids[0], 'PBT_DU');
  await assignment(ids[0], 'CTV_QS', { isPublished: false });
  await person(ids[1], `Trần Thị ${SECRET}`, false);
  await assignment(ids[1], 'BT_DU');
  await person(ids[2], `Lê Văn Đã Thôi ${SECRET}`, true);
  await assignment(ids[2], 'PCT_UBND', { endsOn: '2026-01-01' });
  await person(ids[3], `Hồ Thị Không Chủ Chốt ${SECRET}`, true);
  await assignment(ids[3], 'UVBCH_DU');
  const target = async (indicator: string, isPublic: boolean, low: number): Promise<void> => {
    const id = randomUUID();
    await admin.query(
      `insert into commune.targets (commune_id, id, indicator_code, horizon, year, issuer, is_public) values ($1, $2, $3, 'year', 2025, 'province', $4)`,
      [commune, id, indicator, isPublic],
    );
    await admin.query(
      `insert into commune.target_versions (commune_id, id, target_id, number, operator, low, decision_number, decision_date, decision_abstract, effective_on)
       values ($1, $2, $3, 1, 'at_least', $4, 'MẪU-01/QĐ', '2025-07-15', $5, '2025-07-15')`,
      [commune, randomUUID(), id, low, isPublic ? 'Giao chỉ tiêu' : SECRET],
    );
  };
  await target('KT08', true, 3840);
  await target('CD01', true, 90);
  await target('QA01', false, 100);
  const observation = async (
    indicator: string,
    period: string,
    value: number,
    isPublished: boolean,
    isPublic = true,
  ): Promise<void> => {
    await admin.query(
      `insert into commune.observations (commune_id, id, indicator_code, period_code, state, grade, value, note, is_public, published_at)
       values ($1, $2, $3, $4, 'reported', 'official', $5, $6, $7, $8)`,
      [
        commune,
        randomUUID(),
        indicator,
        period,
        value,
        SECRET,
        isPublic,
        isPublished ? '2026-01-20T08:00:00Z' : null,
      ],
    );
  };
  await observation('KT08', '2025-M11', 7000, true);
  await observation('KT08', '2025-M12', 8140, true);
  await observation('CD01', '2025-M11', 88, true);
  await observation('CD01', '2025-M12', 94.89, false);
  await observation('QA01', '2025-Y', 100, true, false);
  const task = async (title: string, isPublic: boolean, isAssigned = true): Promise<string> => {
    const id = randomUUID();
    await admin.query(
      `insert into commune.tasks (commune_id, id, title, description, category, kind, deadline, original_deadline, owner_assignment_id, lead_org,
         deliverable, authority, return_reason, assigned_at, is_public)
       select $1, $2, $3, $4, 'priority_task', 'deadline', '2026-06-30', '2026-06-30', id, 'Văn phòng', 'Báo cáo', 'Chủ tịch', $4, $5, $6
       from commune.assignments where commune_id = $1 and position_code = 'CT_UBND'`,
      [commune, id, title, SECRET, isAssigned ? '2026-01-05T08:00:00Z' : null, isPublic],
    );
    return id;
  };
  const late = await task('Số hóa dữ liệu đất đai', true);
  await admin.query(
    `update commune.tasks set percent = 60, first_reported_on = '2026-03-01', last_reported_on = '2026-05-04', document_number = '15/KH-UBND',
       document_date = '2026-01-02', document_issuer = 'UBND tỉnh', programme_code = 'DA06' where id = $1`,
    [late],
  );
  const reported = await task('Việc báo xong, chờ xác nhận', true);
  await admin.query("update commune.tasks set completed_on = '2026-06-01', percent = 100 where id = $1", [
    reported,
  ]);
  const done = await task('Việc đã được xác nhận', true);
  await admin.query(
    "update commune.tasks set completed_on = '2026-06-01', confirmed_at = '2026-06-05' where id = $1",
    [done],
  );
  const replaced = await task(`Nhiệm vụ đã thay thế ${SECRET}`, true);
  await admin.query("update commune.tasks set superseded_on = '2026-05-01' where id = $1", [replaced]);
  for (const id of [late, reported])
    await admin.query(
      `insert into commune.task_updates (commune_id, id, task_id, reported_on, percent, body, difficulty, proposal, deliverable_evidence)
       values ($1, $2, $3, '2026-05-04', 60, $4, $4, $4, $4)`,
      [commune, randomUUID(), id, SECRET],
    );
  await task(`Nhiệm vụ nội bộ ${SECRET}`, false);
  await task(`Nhiệm vụ dự thảo ${SECRET}`, true, false);
}

describe('published data', () => {
  let testApp: TestApp;
  let profile: Answer;

  beforeAll(async () => {
    testApp = await startTestApp();
    await arrange(testApp);
    profile = await testApp.nobody.get(PROFILE);
  });

  afterAll(() => testApp.close());

  describe('a profile', () => {
    it('gives the facts of the unit with their sources and the units it was made of', () => {
      expect(profile.status).toBe(200);
      expect(profile.body).toMatchObject({
        code: IA_LE,
        fullName: 'Xã Ia Le',
        slug: 'ia-le',
        hasSample: false,
      });
      expect(profile.body.facts.area.sources[0]).toContain('Bản đồ');
      expect(profile.body.formerUnits.length).toBeGreaterThan(0);
    });

    it('joins the published posts of one of the key personnel on one card, in order of rank', () => {
      expect(profile.body.contacts).toEqual([
        expect.objectContaining({
          fullName: 'Nguyễn Văn Mẫu Công Bố',
          title: 'Phó Bí thư Đảng ủy, Chủ tịch Ủy ban nhân dân',
          officePhone: '0269.000.0001',
          officeEmail: 'chu-tich@xa.example',
        }),
      ]);
    });

    it('gives targets with the latest published figure and a result once the year is complete', () => {
      const budget = profile.body.targets.find(
        (target: { indicatorCode: string }) => target.indicatorCode === 'KT08',
      );
      const service = profile.body.targets.find(
        (target: { indicatorCode: string }) => target.indicatorCode === 'CD01',
      );

      expect(budget).toMatchObject({
        low: 3840,
        ratio: 211.98,
        result: 'exceeded',
        latest: { value: 8140, periodCode: '2025-M12' },
      });
      expect(service).toMatchObject({ result: null, latest: { value: 88, isYearEnd: false } });
    });

    it('gives published tasks with the status of today, their source and how far they are', () => {
      expect(profile.body.tasks).toContainEqual(
        expect.objectContaining({
          title: 'Số hóa dữ liệu đất đai',
          status: 'overdue',
          percent: 60,
          reportedOn: '2026-05-04',
          documentNumber: '15/KH-UBND',
          documentDate: '2026-01-02',
          documentIssuer: 'UBND tỉnh',
          programmeName: expect.stringContaining('Đề án 06'),
        }),
      );
    });

    it('calls nothing done before it is confirmed', () => {
      const of = (title: string): unknown =>
        profile.body.tasks.find((task: { title: string }) => task.title === title);

      expect(of('Việc báo xong, chờ xác nhận')).toMatchObject({
        status: 'awaiting_confirmation',
        completedOn: null,
        percent: null,
      });
      expect(of('Việc đã được xác nhận')).toMatchObject({
        status: 'done_on_time',
        completedOn: '2026-06-01',
      });
    });

    it('counts the published tasks by status, so that the parts make the total', () => {
      const { total, ...parts } = profile.body.taskCounts as Record<string, number>;

      expect(total).toBe(profile.body.tasks.length);
      expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(total);
      expect(profile.body.taskCounts).toMatchObject({
        total: 3,
        overdue: 1,
        awaitingConfirmation: 1,
        doneOnTime: 1,
      });
    });

    it('carries nothing unpublished, internal or personal, though all of it exists', async () => {
      const { rows } = await testApp.admin.query<{ kind: string; count: number }>(`
        select 'people' as kind, count(*)::int as count from commune.people where full_name like '%${SECRET}'
        union all select 'hometowns', count(*)::int from commune.people where hometown like '%${SECRET}'
        union all select 'tasks', count(*)::int from commune.tasks where title like '%${SECRET}'
        union all select 'replaced tasks', count(*)::int from commune.tasks where superseded_on is not null
        union all select 'task reports', count(*)::int from commune.task_updates where body = '${SECRET}' and difficulty = '${SECRET}'
        union all select 'task descriptions', count(*)::int from commune.tasks where description = '${SECRET}'
        union all select 'internal targets', count(*)::int from commune.targets where indicator_code = 'QA01'
        union all select 'unpublished observations', count(*)::int from commune.observations where published_at is null
        union all select 'notes', count(*)::int from commune.observations where note = '${SECRET}'`);

      expect(rows.filter(({ count }) => count === 0)).toEqual([]);
      expect(profile.text).not.toContain(SECRET);
      expect(profile.text).not.toContain('QA01');
      expect(profile.text).not.toContain('94.89');
      expect(profile.text).not.toContain('1980-02-03');
      expect(profile.text).not.toContain('CTV_QS');
    });

    it('costs one round trip, and none while the answer is kept', async () => {
      const readAll = jest.spyOn(testApp.database, 'readAll');
      testApp.app.get(RenderedAnswers).clear();

      await testApp.nobody.get(PROFILE);
      await testApp.nobody.get(PROFILE);

      expect(readAll).toHaveBeenCalledTimes(1);
      readAll.mockRestore();
    });

    it('has a strong ETag and may be kept for a minute', () => {
      expect(profile.headers['etag']).toMatch(/^"[\w-]{20,}"$/);
      expect(profile.headers['cache-control']).toContain('public, max-age=60');
    });

    it('answers 304 to whoever already has it, in any encoding', async () => {
      const etag = String(profile.headers['etag']);
      const compressed = await testApp.app.inject({ url: PROFILE, headers: { 'accept-encoding': 'br' } });

      const same = await testApp.nobody.get(PROFILE, { 'if-none-match': etag });
      const sameCompressed = await testApp.nobody.get(PROFILE, {
        'if-none-match': String(compressed.headers['etag']),
      });
      const other = await testApp.nobody.get(PROFILE, { 'if-none-match': '"something else"' });

      expect(compressed.headers['content-encoding']).toBe('br');
      expect(compressed.headers['etag']).not.toBe(etag);
      expect([same.status, same.text]).toEqual([304, '']);
      expect(sameCompressed.status).toBe(304);
      expect(other.status).toBe(200);
    });

    it('changes its ETag with the data', async () => {
      await testApp.admin.query(
        "update commune.tasks set deliverable = 'Báo cáo mới' where title = 'Số hóa dữ liệu đất đai'",
      );
      testApp.app.get(RenderedAnswers).clear();

      const later = await testApp.nobody.get(PROFILE, { 'if-none-match': String(profile.headers['etag']) });

      expect(later.status).toBe(200);
      expect(later.headers['etag']).not.toBe(profile.headers['etag']);
    });

    it('is not there for an unknown code, and moves from a code that other systems use', async () => {
      const unknown = await testApp.nobody.get('/api/v1/public/communes/00000');
      const nonsense = await testApp.nobody.get('/api/v1/public/communes/%27%20or%201%3D1');
      const alias = await testApp.nobody.get('/api/v1/public/communes/23737');

      expect([unknown.status, unknown.body.code]).toEqual([404, 'row.not-found']);
      expect(nonsense.status).toBe(404);
      expect([alias.status, alias.headers['location']]).toEqual([301, '/api/v1/public/communes/23938']);
    });
  });

  it('shows a portrait only once it is published with its basis', async () => {
    const commune = testApp.actors.officer.tenantId;
    const picture = Buffer.from('ảnh mẫu');
    const { sha256 } = await testApp.app.get(FileStorage, { strict: false }).put(commune, picture);
    const id = randomUUID();
    await testApp.admin.query(
      `insert into commune.attachments (commune_id, id, purpose, file_name, content_type, byte_size, sha256)
       values ($1, $2, 'portrait', 'anh.png', 'image/png', $3, $4)`,
      [commune, id, picture.length, sha256],
    );
    const path = `${PROFILE}/portraits/${id}`;
    const person = "full_name = 'Nguyễn Văn Mẫu Công Bố'";
    await testApp.admin.query(`update commune.people set portrait_id = $1 where ${person}`, [id]);

    const before = await testApp.nobody.get(path);
    await testApp.admin.query(
      `update commune.people set is_portrait_published = true, portrait_basis = 'consent', portrait_basis_on = '2026-01-01' where ${person}`,
    );
    testApp.app.get(RenderedAnswers).clear();
    const after = await testApp.nobody.get(path);
    const profileNow = await testApp.nobody.get(PROFILE);

    expect(before.status).toBe(404);
    expect([after.status, after.headers['content-type'], after.raw.equals(picture)]).toEqual([
      200,
      'image/png',
      true,
    ]);
    expect(profileNow.body.contacts[0].portraitUrl).toBe(path);
    expect((await testApp.nobody.get(`/api/v1/public/communes/21553/portraits/${id}`)).status).toBe(404);
    expect((await testApp.nobody.get(`${PROFILE}/portraits/x`)).status).toBe(404);
  });

  describe('the list', () => {
    const list = (query: string): Promise<Answer> => testApp.nobody.get(`/api/v1/public/communes?${query}`);

    it('gives all 135, a page at a time, in a stable order', async () => {
      const first = await list('perPage=100');
      const second = await list('perPage=100&page=2');

      expect([first.body.total, first.body.items.length, second.body.items.length]).toEqual([135, 100, 35]);
    });

    it.each([
      ['q=dak+doa', 'Xã Đak Đoa'],
      ['q=Ia+Li', 'Xã Ia Ly'],
      ["q=K'Bang", 'Xã Kbang'],
      ['q=An+Nhon', 'Phường An Nhơn'],
      ['q=23737', 'Xã Ia Mơ'],
    ])('answers %s first with %s', async (query, fullName) => {
      const { body } = await list(query);

      expect(body.items[0].fullName).toBe(fullName);
    });

    it('says how a former name leads to the present commune', async () => {
      const { body } = await list('q=phuong+nhon+phu');

      expect(body.items[0]).toMatchObject({
        fullName: 'Phường Quy Nhơn Bắc',
        matchedBy: { kind: 'former-name', formerUnit: { fullName: 'Phường Nhơn Phú', extent: 'whole' } },
      });
    });

    it('narrows by type, region and former district, and sorts', async () => {
      expect((await list('type=phuong')).body.total).toBe(25);
      expect((await list('region=east')).body.total).toBe(58);
      expect((await list('formerDistrict=chu+se')).body.total).toBeGreaterThan(0);
      expect((await list('sort=population&order=desc')).body.items[0].fullName).toBe('Phường Quy Nhơn');
    });

    it.each(['sort=secret', 'perPage=201', 'type=quan', 'unknown=1', 'page=0'])(
      'refuses %s',
      async (query) => {
        expect((await list(query)).status).toBe(400);
      },
    );
  });

  it('is listed for staff too, but not without an account', async () => {
    const officer = await testApp.as('officer');

    expect((await testApp.nobody.get('/api/v1/communes')).status).toBe(401);
    expect((await officer.get('/api/v1/communes?q=ia+le')).body.items[0].code).toBe(IA_LE);
    expect((await officer.get(`/api/v1/communes/${IA_LE}`)).body.facts.population.unit).toBe('person');
    expect((await officer.get('/api/v1/communes/00000')).status).toBe(404);
  });
});
