import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DecisionFileRetention } from '../../apps/api/src/files/decision-file-retention';
import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app';
import { aTarget } from '../support/target';

const TARGETS = '/api/v1/targets';
const FILES = '/api/v1/target-decisions/files';
const IA_LE = '23986';
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');
const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const docx = (extra = ''): Buffer =>
  Buffer.from(`PK\u0003\u0004....[Content_Types].xml....word/document.xml....${extra}`, 'latin1');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82]);
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(20)]);

describe('the signed decision behind a target', () => {
  let test: TestApp;
  let province: Agent;
  let department: Agent;
  let leader: Agent;
  let officer: Agent;
  let neighbour: Agent;
  let neighbourCode: string;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    province = await test.as('provinceAdmin');
    department = await test.as('departmentReviewer');
    leader = await test.as('leader');
    officer = await test.as('officer');
    neighbour = await test.as('neighbourLeader');
    neighbourCode = (
      await test.admin.query('select code from reference.administrative_units where id = $1', [
        test.actors.neighbourLeader.tenantId,
      ])
    ).rows[0].code;
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await test.admin.query(
      'delete from commune.target_versions; delete from commune.targets; delete from commune.attachments; delete from identity.decision_uploads',
    );
  });

  const upload = (
    agent: Agent,
    name = 'QĐ 05 về việc giao chỉ tiêu.pdf',
    content: Buffer = PDF,
  ): Promise<Answer> => agent.upload(FILES, { name, content, type: 'application/octet-stream' });
  const applyWith = (
    agent: Agent,
    fileId: unknown,
    communes: readonly string[] = [IA_LE],
    issuer = 'province',
  ): Promise<Answer> =>
    agent.post(`${TARGETS}/apply`, {
      year: 2026,
      horizon: 'year',
      issuer,
      decision: { number: '05/QĐ-UBND', date: '2026-01-15', fileId },
      cells: communes.flatMap((communeCode) =>
        ['KT08', 'KT15'].map((indicatorCode) => ({
          communeCode,
          indicatorCode,
          operator: 'at_least',
          low: 5,
        })),
      ),
    });
  const idOf = async (agent: Agent): Promise<string> =>
    (await agent.get(`${TARGETS}?year=2026`)).body.items[0].id;
  const storedFiles = (tenantId: number): string[] => {
    const folder = join(test.config.dataDir, 'files', String(tenantId));
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  };
  const aDayLater = async (): Promise<void> => {
    await test.admin.query("update identity.decision_uploads set created_at = now() - interval '25 hours'");
    await test.app.get(DecisionFileRetention, { strict: false }).remove();
  };

  it('is uploaded once, and every commune it concerns downloads it under its name', async () => {
    const { status, body } = await upload(province);
    const applied = await applyWith(province, body.id, [IA_LE, neighbourCode]);

    expect(status).toBe(201);
    expect(body).toMatchObject({
      fileName: 'QĐ 05 về việc giao chỉ tiêu.pdf',
      contentType: 'application/pdf',
      byteSize: PDF.length,
    });
    expect(applied.body).toEqual({ created: 4, changed: 0, same: 0 });
    for (const agent of [leader, neighbour, officer]) {
      const file = await agent.get(`${TARGETS}/${await idOf(agent)}/versions/1/file`);
      expect(file.status).toBe(200);
      expect(file.raw.equals(PDF)).toBe(true);
      expect(file.headers).toMatchObject({
        'content-type': 'application/pdf',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      });
      const disposition = String(file.headers['content-disposition']);
      expect(disposition).toMatch(/^attachment; filename="QD 05 ve viec giao chi tieu.pdf"; /);
      expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(
        'QĐ 05 về việc giao chỉ tiêu.pdf',
      );
    }
    const { rows } = await test.admin.query(
      `select commune_id, count(*)::int as n, min(stored_by_tenant) as stored from commune.attachments group by 1`,
    );
    expect(rows.map(({ n, stored }) => [n, stored])).toEqual([
      [1, 5_200_000],
      [1, 5_200_000],
    ]);
    expect(storedFiles(5_200_000)).toHaveLength(1);
    const detail = await leader.get(`${TARGETS}/${await idOf(leader)}`);
    expect(detail.body.versions[0]).toMatchObject({
      hasDecisionFile: true,
      decisionFileName: 'QĐ 05 về việc giao chỉ tiêu.pdf',
    });
  });

  it("is not the neighbour's to fetch, though it is there", async () => {
    await applyWith(province, (await upload(province)).body.id);
    const path = `${TARGETS}/${await idOf(leader)}/versions/1/file`;

    expect((await leader.get(path)).status).toBe(200);
    expect((await neighbour.get(path)).status).toBe(404);
    expect((await test.nobody.get(path)).status).toBe(401);
    for (const number of ['2', '0', '-1', '99999', '99999999999'])
      expect((await leader.get(path.replace('/1/', `/${number}/`))).status).toBe(404);
    expect((await leader.get(path.replace('/1/', '/x/'))).status).toBe(400);
  });

  it.each([
    ['a Word document', 'QĐ.docx', docx(), DOCX_TYPE, 'QĐ.docx'],
    ['a scan as PNG', 'scan.png', PNG, 'image/png', 'scan.png'],
    ['a photo', 'ảnh chụp.JPEG', JPEG, 'image/jpeg', 'ảnh chụp.JPEG'],
    ['a PDF with another ending', 'quyết định.exe', PDF, 'application/pdf', 'quyết định.exe.pdf'],
    ['a name that turns text around', 'a\u202efdp.exe', PDF, 'application/pdf', 'afdp.exe.pdf'],
    ['a name with folders', '../../etc/QĐ.pdf', PDF, 'application/pdf', 'QĐ.pdf'],
  ])('takes %s', async (_, name, content, contentType, fileName) => {
    const { status, body } = await upload(province, name, content);

    expect([status, body.contentType, body.fileName]).toEqual([201, contentType, fileName]);
  });

  it.each([
    ['a program named as a PDF', 'qd.pdf', Buffer.from('MZ this program cannot be run')],
    ['a web page', 'qd.pdf', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a Word document with macros', 'qd.docx', docx('word/vbaProject.bin')],
    ['an archive', 'qd.docx', Buffer.from('PK\u0003\u0004 only some files in here', 'latin1')],
    ['an empty file', 'qd.pdf', Buffer.alloc(0)],
    ['an old Word file', 'qd.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...PNG])],
  ])('refuses %s', async (_, name, content) => {
    const before = storedFiles(5_200_000).length;

    const answer = await upload(province, name, content);

    expect([answer.status, answer.body.code]).toEqual([415, 'file.type-not-allowed']);
    expect(storedFiles(5_200_000)).toHaveLength(before);
    expect((await upload(province)).status).toBe(201);
  });

  it('refuses more than 25 MB, and what is no file', async () => {
    const large = await upload(province, 'qd.pdf', Buffer.concat([PDF, Buffer.alloc(25 * 1_048_576)]));

    expect([large.status, large.body.code]).toEqual([413, 'file.too-large']);
    expect((await province.post(FILES, { file: 'x' })).status).toBe(415);
  });

  it('refuses those who assign nothing', async () => {
    expect((await upload(officer)).status).toBe(403);
    expect((await upload(await test.as('provinceViewer'))).status).toBe(403);
    expect((await upload(leader)).status).toBe(201);
  });

  it('survives that an officer has the same bytes read as a table of figures and gives that up', async () => {
    await applyWith(leader, (await upload(leader)).body.id, [IA_LE], 'commune_council');
    const path = `${TARGETS}/${await idOf(leader)}/versions/1/file`;
    const decision = await officer.get(path);
    expect(decision.status).toBe(200);

    const table = await officer.upload('/api/v1/figure-imports', {
      name: 'so-lieu.csv',
      content: decision.raw,
    });
    expect(table.status).toBe(201);
    const given = await officer.post(`/api/v1/figure-imports/${table.body.id}/cancel`);

    expect(given.body).toMatchObject({ state: 'cancelled' });
    expect((await officer.get(path)).raw).toEqual(PDF);
  });

  it("refuses another's upload, an unknown one and one that is gone, and then assigns nothing", async () => {
    const { body } = await upload(province);
    const own = await upload(leader);

    for (const [agent, fileId, issuer] of [
      [department, body.id, 'province'],
      [leader, body.id, 'commune_council'],
      [province, own.body.id, 'province'],
      [province, '00000000-0000-7000-8000-000000000000', 'province'],
    ] as const) {
      const answer = await applyWith(agent, fileId, [IA_LE], issuer);
      expect([answer.status, answer.body.code]).toEqual([422, 'decision-file.gone']);
    }
    expect((await applyWith(province, 'x')).status).toBe(400);
    expect((await test.admin.query('select from commune.targets')).rowCount).toBe(0);
    expect((await applyWith(province, body.id)).status).toBe(200);
  });

  it('goes with a single target and its adjustment as well', async () => {
    const first = (await upload(leader, 'NQ HĐND.pdf')).body.id;
    const assigned = await leader.post(
      TARGETS,
      aTarget({ year: 2026, issuer: 'commune_council', decisionFileId: first }),
    );
    const { communeCode: _c, indicatorCode: _i, year: _y, ...bounds } = aTarget({ low: 4000 });
    const second = (await upload(leader, 'NQ điều chỉnh.docx', docx())).body.id;
    await leader.post(`${TARGETS}/${assigned.body.id}/versions`, { ...bounds, decisionFileId: second });

    const { body } = await leader.get(`${TARGETS}/${assigned.body.id}`);

    expect(
      body.versions.map(({ decisionFileName }: { decisionFileName: string }) => decisionFileName),
    ).toEqual(['NQ điều chỉnh.docx', 'NQ HĐND.pdf']);
    const file = await leader.get(`${TARGETS}/${assigned.body.id}/versions/2/file`);
    expect(file.headers['content-type']).toBe(DOCX_TYPE);
  });

  it('is removed after a day when nobody attached it, and not before', async () => {
    const { body } = await upload(province, 'bỏ quên.pdf', Buffer.concat([PDF, Buffer.from('quen')]));
    const stored = storedFiles(5_200_000).length;

    await test.app.get(DecisionFileRetention, { strict: false }).remove();
    expect(storedFiles(5_200_000)).toHaveLength(stored);
    await aDayLater();

    expect(storedFiles(5_200_000)).toHaveLength(stored - 1);
    expect((await applyWith(province, body.id)).body.code).toBe('decision-file.gone');
  });

  it('stays as long as a target refers to it, also when the same file is uploaded again and forgotten', async () => {
    await applyWith(province, (await upload(province)).body.id);
    await upload(province);
    await aDayLater();

    const file = await leader.get(`${TARGETS}/${await idOf(leader)}/versions/1/file`);

    expect([file.status, file.raw.equals(PDF)]).toEqual([200, true]);
  });

  it('waits for no more than fifty files of one person', async () => {
    await test.admin.query(
      `insert into identity.decision_uploads (tenant_id, id, file_name, content_type, byte_size, sha256, created_by)
       select 5200000, gen_random_uuid(), 'qd.pdf', 'application/pdf', 1, repeat('0', 64), $1 from generate_series(1, 50)`,
      [test.actors.provinceAdmin.id],
    );

    expect((await upload(province)).status).toBe(429);
    expect((await upload(department)).status).toBe(201);
  });
});
