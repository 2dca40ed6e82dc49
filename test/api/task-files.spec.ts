import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EvidenceRetention } from '../../apps/api/src/task-files/evidence-retention';
import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app';
import { aDocx, anXlsx, aPhoto, aPng, aWebp, aZip, DOCX_TYPE, PDF, XLSX_TYPE } from '../support/evidence';
import { insertOwner, insertTask } from '../support/task';

const NOWHERE = '00000000-0000-7000-8000-000000000000';

describe('evidence of a task', () => {
  let test: TestApp;
  let officer: Agent;
  let leader: Agent;
  let neighbour: Agent;
  let department: Agent;
  let province: Agent;
  let iaLe: number;
  let owner: string;
  let task: string;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    officer = await test.as('officer');
    leader = await test.as('leader');
    neighbour = await test.as('neighbourOfficer');
    department = await test.as('departmentReviewer');
    province = await test.as('provinceAdmin');
    iaLe = test.actors.officer.tenantId;
    owner = await insertOwner(test.admin, iaLe);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    task = await insertTask(test.admin, iaLe, owner);
  });

  const path = (rest = 'files'): string => `/api/v1/tasks/${task}/${rest}`;
  const upload = (agent: Agent, content: Buffer = PDF, name = 'Biên bản nghiệm thu.pdf'): Promise<Answer> =>
    agent.upload(path(), { name, content, type: 'application/octet-stream' });
  const contentOf = (agent: Agent, id: string, headers = {}): Promise<Answer> =>
    agent.get(path(`files/${id}/content`), headers);
  const assignedBy = (tenantId: number): Promise<unknown> =>
    test.admin.query('update commune.tasks set assigned_by_tenant = $2 where id = $1', [task, tenantId]);
  const ledBy = (tenantId: number): Promise<unknown> =>
    test.admin.query(
      `insert into commune.task_leads (commune_id, id, task_id, role, ordinal, org_tenant, org_name)
       values ($1, gen_random_uuid(), $2, 'lead', 1, $3, 'Đơn vị chủ trì')`,
      [iaLe, task, tenantId],
    );
  const storedFiles = (tenantId: number): string[] => {
    const folder = join(test.config.dataDir, 'files', String(tenantId));
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  };
  /** A report of completion that names the evidence; its id. */
  const completedWith = async (fileId: string, words: string | null = null): Promise<void> => {
    const { rows } = await test.admin.query(
      `insert into commune.task_updates (commune_id, id, task_id, reported_on, body, is_completion, deliverable_evidence)
       values ($1, gen_random_uuid(), $2, current_date, 'Đã xong', true, $3) returning id`,
      [iaLe, task, words],
    );
    await test.admin.query('update commune.task_files set update_id = $2 where id = $1', [
      fileId,
      rows[0].id,
    ]);
    await test.admin.query('update commune.tasks set completed_on = current_date where id = $1', [task]);
  };

  it('is uploaded, and downloaded under its name by the same commune', async () => {
    const { status, body } = await upload(officer);

    expect(status).toBe(201);
    expect(body).toMatchObject({
      kind: 'file',
      name: 'Biên bản nghiệm thu.pdf',
      contentType: 'application/pdf',
      byteSize: PDF.length,
      updateId: null,
      url: null,
      createdByName: test.actors.officer.fullName,
      mayRemove: true,
      removedAt: null,
    });
    const file = await contentOf(leader, body.id);
    expect([file.status, file.raw.equals(PDF)]).toEqual([200, true]);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-cache',
    });
    const disposition = String(file.headers['content-disposition']);
    expect(disposition).toMatch(/^attachment; filename="Bien ban nghiem thu.pdf"; /);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe('Biên bản nghiệm thu.pdf');
    const again = await contentOf(officer, body.id, { 'if-none-match': String(file.headers.etag) });
    expect([again.status, again.raw.length]).toEqual([304, 0]);
  });

  it.each([
    ['a Word document', 'Báo cáo.docx', aDocx(), DOCX_TYPE, 'Báo cáo.docx'],
    ['a workbook', 'Bảng kê.XLSX', anXlsx(), XLSX_TYPE, 'Bảng kê.XLSX'],
    ['a photo', 'IMG_1.jpeg', aPhoto(), 'image/jpeg', 'IMG_1.jpeg'],
    ['a picture as PNG', 'chụp màn hình.png', aPng(), 'image/png', 'chụp màn hình.png'],
    ['a picture as WebP', 'ảnh.webp', aWebp(), 'image/webp', 'ảnh.webp'],
    ['marks of another form', 'Biên bản.pdf'.normalize('NFD'), PDF, 'application/pdf', 'Biên bản.pdf'],
    ['another ending', 'biên bản.exe', PDF, 'application/pdf', 'biên bản.exe.pdf'],
    ['no name', '.pdf', PDF, 'application/pdf', '.pdf.pdf'],
    ['a name that turns text around', 'a\u202efdp.exe', PDF, 'application/pdf', 'afdp.exe.pdf'],
    ['a name with control characters', 'a\u0007\u200bb.pdf', PDF, 'application/pdf', 'ab.pdf'],
    ['a name with folders', '../../etc/biên bản.pdf', PDF, 'application/pdf', 'biên bản.pdf'],
    ['a very long name', `${'ắ'.repeat(400)}.pdf`, PDF, 'application/pdf', `${'ắ'.repeat(196)}.pdf`],
  ])('takes %s', async (_, name, content, contentType, stored) => {
    const { status, body } = await upload(officer, content, name);

    expect([status, body.contentType, body.name]).toEqual([201, contentType, stored]);
    expect((await contentOf(officer, body.id)).status).toBe(200);
  });

  it.each([
    ['a program named as a PDF', 'a.pdf', Buffer.from('MZ this program cannot be run in DOS mode')],
    ['a web page', 'a.pdf', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing with script', 'a.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="a()"/>')],
    ['an archive', 'a.docx', aZip({ 'word/document.xml': 'only some files in here' })],
    ['a Word document with macros', 'a.docx', aDocx({ 'word/vbaProject.bin': 'Sub AutoOpen()' })],
    ['a workbook for macros', 'a.xlsx', anXlsx('application/vnd.ms-excel.sheet.macroEnabled.main+xml')],
    ['a document with a program inside', 'a.docx', aDocx({ 'word/embeddings/setup.exe': 'MZ' })],
    ['a page in front of an archive', 'a.docx', Buffer.concat([Buffer.from('<html>'), aDocx()])],
    ['an archive cut off', 'a.docx', aDocx().subarray(0, -9)],
    ['a photo cut off', 'a.jpg', aPhoto().subarray(0, 300)],
    ['only the first bytes of a photo', 'a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['only the first bytes of a picture', 'a.png', aPng().subarray(0, 30)],
    ['only the first bytes of a WebP', 'a.webp', aWebp().subarray(0, 14)],
    ['an old Word file', 'a.doc', Buffer.from('d0cf11e0a1b11ae1d0cf11e0a1b11ae1', 'hex')],
    ['an empty file', 'a.pdf', Buffer.alloc(0)],
  ])('refuses %s', async (_, name, content) => {
    const before = storedFiles(iaLe).length;

    const answer = await upload(officer, content, name);

    expect([answer.status, answer.body.code]).toEqual([415, 'file.type-not-allowed']);
    expect(storedFiles(iaLe)).toHaveLength(before);
    expect((await upload(officer)).status).toBe(201);
  });

  it('forgets where, when and with what a photo was taken, and what hides behind it, but not which way is up', async () => {
    for (const content of [aPhoto({ orientation: 6, after: '<script>PK' }), aPng('<script>'), aWebp(6)]) {
      const { body } = await upload(officer, content, 'ảnh');

      const { raw } = await contentOf(officer, body.id);

      for (const secret of ['GPS', 'MAY_ANH', 'xmpmeta', '<script>'])
        expect(raw.includes(secret)).toBe(false);
      expect(raw.length).toBe(body.byteSize);
      if (body.contentType === 'image/jpeg')
        expect(raw.includes(Buffer.from([1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
    }
  });

  it('refuses more than 25 MB, two files, another field, and what is no form', async () => {
    const boundary = 'x';
    const part = (field: string): string =>
      `--x\r\nContent-Disposition: form-data; name="${field}"; filename="a.pdf"\r\n\r\n${PDF.toString()}\r\n`;
    const send = (...fields: string[]): Promise<Response> =>
      fetch(`${test.url}${path()}`, {
        method: 'POST',
        headers: { cookie: officer.cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
        body: `${fields.map(part).join('')}--x--\r\n`,
      });
    const statusOf = async (answer: Promise<Response>): Promise<unknown[]> => {
      const got = await answer;
      return [got.status, ((await got.json()) as { code?: string }).code];
    };
    const large = await upload(officer, Buffer.concat([PDF, Buffer.alloc(26 * 1_048_576)]));

    expect([large.status, large.body.code]).toEqual([413, 'file.too-large']);
    expect(await statusOf(send('file', 'file'))).toEqual([400, 'request.malformed']);
    expect(await statusOf(send('tep'))).toEqual([400, 'request.malformed']);
    expect(await statusOf(send())).toEqual([400, 'request.malformed']);
    expect((await officer.post(path(), { file: 'x' })).status).toBe(415);
    expect((await statusOf(send('file')))[0]).toBe(201);
  });

  it('is there once, however often the same file is sent', async () => {
    const [first, second] = await Promise.all([upload(officer), upload(officer, PDF, 'tên khác.pdf')]);
    const other = await insertTask(test.admin, iaLe, owner);
    const before = storedFiles(iaLe).length;
    const elsewhere = await officer.upload(`/api/v1/tasks/${other}/files`, { name: 'a.pdf', content: PDF });

    expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id]);
    expect(elsewhere.status).toBe(201);
    expect(elsewhere.body.id).not.toBe(first.body.id);
    expect(storedFiles(iaLe)).toHaveLength(before);
    const { rows } = await test.admin.query(
      'select count(*)::int as n from commune.task_files where task_id = $1',
      [task],
    );
    expect(rows[0].n).toBe(1);
  });

  it('can be shown again in a later report, without being stored again', async () => {
    const first = await upload(officer);
    await completedWith(first.body.id);

    const again = await upload(officer);

    expect(again.status).toBe(201);
    expect(again.body).toMatchObject({ updateId: null, name: first.body.name });
    const { rows } = await test.admin.query(
      'select count(distinct attachment_id)::int as n from commune.task_files where task_id = $1',
      [task],
    );
    expect(rows[0].n).toBe(1);
  });

  it('is a link as well, when it leads to a web address', async () => {
    const { status, body } = await officer.post(path('links'), {
      url: 'https://ia-le.gialai.gov.vn/tin-tuc/1',
      title: 'Tin đăng cổng thông tin',
    });
    const untitled = await officer.post(path('links'), { url: 'http://may-chu-noi-bo/bao-cao' });

    expect([status, untitled.status]).toEqual([201, 201]);
    expect(body).toMatchObject({ kind: 'link', name: 'Tin đăng cổng thông tin', contentType: null });
    expect(untitled.body.name).toBe('http://may-chu-noi-bo/bao-cao');
    expect((await contentOf(officer, body.id)).status).toBe(404);
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://a.vn/x',
      'file:///etc/passwd',
      '//a.vn',
      'HTTPS:a',
      'https://nguoi:matkhau@a.vn/',
      'https://',
      '',
      null,
      7,
      `https://a.vn/${'x'.repeat(1000)}`,
      'https://a.vn/ x\u0000',
    ])
      expect((await officer.post(path('links'), { url })).status).toBe(400);
  });

  it('lies in the folder of whoever uploaded it, when that is the department that leads or assigned the task', async () => {
    const tenantId = test.actors.departmentReviewer.tenantId;
    await ledBy(tenantId);

    const { status, body } = await upload(department, aDocx({ 'docProps/app.xml': 'sở' }), 'của sở.docx');

    expect(status).toBe(201);
    expect(storedFiles(tenantId)).toHaveLength(1);
    const { rows } = await test.admin.query(
      'select a.commune_id, a.stored_by_tenant from commune.task_files f join commune.attachments a on a.id = f.attachment_id where f.id = $1',
      [body.id],
    );
    expect(rows[0]).toEqual({ commune_id: iaLe, stored_by_tenant: tenantId });
    expect((await contentOf(officer, body.id)).status).toBe(200);
    await assignedBy(test.actors.provinceAdmin.tenantId);
    expect((await upload(province)).status).toBe(201);
  });

  it('is for those concerned: not for the neighbour, another department, a viewer who would add, or the public', async () => {
    const { body } = await upload(officer);
    const viewer = await test.as('provinceViewer');

    expect((await contentOf(officer, body.id)).status).toBe(200);
    expect((await contentOf(province, body.id)).status).toBe(200);
    expect((await contentOf(viewer, body.id)).status).toBe(200);
    for (const agent of [neighbour, await test.as('neighbourLeader'), department])
      expect((await contentOf(agent, body.id)).status).toBe(404);
    expect((await contentOf(test.nobody, body.id)).status).toBe(401);
    for (const agent of [neighbour, department]) {
      expect((await upload(agent)).status).toBe(404);
      expect((await agent.post(path('links'), { url: 'https://a.vn' })).status).toBe(404);
      expect((await agent.delete(path(`files/${body.id}`))).status).toBe(404);
      expect((await agent.post(path(`files/${body.id}/restore`), {})).status).toBe(404);
    }
    expect((await upload(viewer)).status).toBe(403);
    expect((await upload(await test.as('auditor'))).status).toBe(403);
    expect((await upload(province)).body.code).toBe('task.not-involved');
    expect((await test.nobody.get(`/api/v1/public/communes/23986/files/${body.id}`)).status).toBe(404);
  });

  it('opens for the body that is asked about a block', async () => {
    const { body } = await upload(officer);
    expect((await contentOf(department, body.id)).status).toBe(404);
    await test.admin.query(
      `insert into commune.task_blocks (commune_id, id, task_id, blocked_by_tenant, blocked_by_name, question, due_on)
       values ($1, gen_random_uuid(), $2, $3, 'Sở', 'Xin ý kiến', current_date)`,
      [iaLe, task, test.actors.departmentReviewer.tenantId],
    );

    expect((await contentOf(department, body.id)).status).toBe(200);
    expect((await upload(department)).body.code).toBe('task.not-involved');
  });

  it('answers what is not there, and what is no id, without a failure', async () => {
    const { body } = await upload(officer);
    const other = await insertTask(test.admin, iaLe, owner);

    expect((await contentOf(officer, NOWHERE)).status).toBe(404);
    expect((await officer.get(`/api/v1/tasks/${other}/files/${body.id}/content`)).status).toBe(404);
    expect((await officer.get(`/api/v1/tasks/${NOWHERE}/files/${body.id}/content`)).status).toBe(404);
    for (const id of ['x', '..%2f..%2fetc%2fpasswd', '%2e%2e', '1'])
      expect([400, 404]).toContain((await contentOf(officer, id)).status);
    expect((await contentOf(officer, body.id)).status).toBe(200);
  });

  it('waits for no draft and for nothing that is confirmed', async () => {
    const { body } = await upload(officer);
    await test.admin.query(
      'update commune.tasks set completed_on = current_date, confirmed_at = now() where id = $1',
      [task],
    );
    expect((await upload(officer)).body.code).toBe('task.already-confirmed');
    expect((await leader.delete(path(`files/${body.id}`))).body.code).toBe('task.already-confirmed');
    expect((await contentOf(officer, body.id)).status).toBe(200);

    task = await insertTask(test.admin, iaLe, owner, { assignedOn: null });
    expect((await upload(officer)).body.code).toBe('task.not-assigned');
  });

  describe('taken away', () => {
    it('is gone for everybody, and back when whoever added it thinks better of it', async () => {
      const { body } = await upload(officer);

      const removed = await officer.delete(path(`files/${body.id}`));

      expect([removed.status, typeof removed.body.removedAt]).toEqual([200, 'string']);
      expect((await contentOf(officer, body.id)).status).toBe(404);
      expect((await officer.delete(path(`files/${body.id}`))).status).toBe(404);
      const restored = await officer.post(path(`files/${body.id}/restore`), {});
      expect([restored.status, restored.body.removedAt]).toEqual([200, null]);
      expect((await contentOf(leader, body.id)).raw.equals(PDF)).toBe(true);
      expect((await officer.post(path(`files/${body.id}/restore`), {})).status).toBe(404);
    });

    it("is the leader's and the uploader's to do, nobody else's", async () => {
      const byLeader = await leader.upload(path(), { name: 'a.pdf', content: PDF });
      await assignedBy(test.actors.provinceAdmin.tenantId);

      expect((await officer.delete(path(`files/${byLeader.body.id}`))).body.code).toBe(
        'evidence.not-removable',
      );
      expect((await province.delete(path(`files/${byLeader.body.id}`))).body.code).toBe(
        'evidence.not-removable',
      );
      expect((await leader.delete(path(`files/${byLeader.body.id}`))).status).toBe(200);
      expect((await officer.post(path(`files/${byLeader.body.id}/restore`), {})).status).toBe(404);
      const byOfficer = await upload(officer);
      expect((await leader.delete(path(`files/${byOfficer.body.id}`))).status).toBe(200);
    });

    it('cannot be the only product of a completion that stands', async () => {
      const { body } = await upload(officer);
      await completedWith(body.id);

      expect((await officer.delete(path(`files/${body.id}`))).body.code).toBe('evidence.only-product');

      await test.admin.query('update commune.tasks set completed_on = null where id = $1', [task]);
      expect((await officer.delete(path(`files/${body.id}`))).status).toBe(200);
    });

    it('comes back for thirty days only', async () => {
      const { body } = await upload(officer);
      await officer.delete(path(`files/${body.id}`));
      await test.admin.query(
        "update commune.task_files set removed_at = now() - interval '31 days' where id = $1",
        [body.id],
      );

      expect((await officer.post(path(`files/${body.id}/restore`), {})).status).toBe(404);
    });
  });

  it('stops at two hundred pieces of one task', async () => {
    await test.admin.query(
      `insert into commune.task_files (commune_id, id, task_id, url) select $1, gen_random_uuid(), $2, 'https://a.vn/' || n from generate_series(1, 200) n`,
      [iaLe, task],
    );

    expect((await upload(officer)).body.code).toBe('evidence.too-many');
    expect((await officer.post(path('links'), { url: 'https://a.vn' })).status).toBe(409);
  });

  describe('whose time is over', () => {
    const clean = (): Promise<void> => test.app.get(EvidenceRetention, { strict: false }).remove();
    const rowsOf = async (id: string): Promise<number> =>
      (await test.admin.query('select from commune.task_files where id = $1', [id])).rowCount ?? 0;
    const older = (id: string, interval: string): Promise<unknown> =>
      test.admin.query(
        `update commune.task_files set created_at = now() - interval '${interval}' where id = $1`,
        [id],
      );
    const unlike = (text: string): Buffer => Buffer.concat([PDF, Buffer.from(text)]);

    it('goes a day after it was uploaded when no report names it, with its bytes', async () => {
      const { body } = await upload(officer, unlike('bỏ quên'));
      const before = storedFiles(iaLe).length;

      await clean();
      expect((await contentOf(officer, body.id)).status).toBe(200);
      await older(body.id, '25 hours');
      await clean();

      expect([await rowsOf(body.id), storedFiles(iaLe).length]).toEqual([0, before - 1]);
      expect((await contentOf(officer, body.id)).status).toBe(404);
    });

    it('stays once a report names it, and its bytes for as long as anything refers to them', async () => {
      const content = unlike('hai nơi');
      const named = (await upload(officer, content)).body.id;
      await completedWith(named);
      const other = await insertTask(test.admin, iaLe, owner);
      const forgotten = await officer.upload(`/api/v1/tasks/${other}/files`, { name: 'a.pdf', content });
      await older(named, '9 years');
      await older(forgotten.body.id, '25 hours');

      await clean();

      expect([await rowsOf(named), await rowsOf(forgotten.body.id)]).toEqual([1, 0]);
      expect((await contentOf(officer, named)).raw.equals(content)).toBe(true);
    });

    it('goes thirty days after it was taken away, and not before', async () => {
      const { body } = await upload(officer, unlike('gỡ'));
      await officer.delete(path(`files/${body.id}`));
      await older(body.id, '40 days');
      await clean();
      expect(await rowsOf(body.id)).toBe(1);

      await test.admin.query(
        "update commune.task_files set removed_at = now() - interval '31 days' where id = $1",
        [body.id],
      );
      await clean();

      expect(await rowsOf(body.id)).toBe(0);
    });

    it('goes ten years after the task was completed, unless configured otherwise', async () => {
      const { body } = await upload(officer, unlike('lưu trữ'));
      await completedWith(body.id);
      const completed = (when: string): Promise<unknown> =>
        test.admin.query(
          `update commune.tasks set completed_on = current_date - interval '${when}' where id = $1`,
          [task],
        );
      await completed('9 years 11 months');
      await clean();
      expect(await rowsOf(body.id)).toBe(1);

      await completed('10 years 2 days');
      await clean();

      expect(await rowsOf(body.id)).toBe(0);
    });
  });

  it('is the product of a completion by itself', async () => {
    const { body } = await upload(officer, aPhoto(), 'ảnh công trình.jpg');
    const report = { body: 'Đã xong', isCompletion: true };

    const bare = await officer.post(path('updates'), report);
    const shown = await officer.post(path('updates'), { ...report, fileIds: [body.id] });

    expect([bare.status, bare.body.code]).toEqual([422, 'task.deliverable-missing']);
    expect(shown.status).toBe(200);
    expect(shown.body.files).toMatchObject([{ id: body.id, updateId: shown.body.updates[0].id }]);
  });
});
