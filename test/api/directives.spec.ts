import { aDirective, aLine } from '../support/directive';
import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app';

const DIRECTIVES = '/api/v1/directives';
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');
const match = (answer: Answer): { 'if-match': string } => ({ 'if-match': `"${answer.body.version}"` });

describe('drafts of directives', () => {
  let test: TestApp;
  let province: Agent;
  let department: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    province = await test.as('provinceAdmin');
    department = await test.as('departmentReviewer');
  });
  afterAll(() => test.close());
  beforeEach(() => test.admin.query('delete from steering.directives'));

  const draft = (change: Record<string, unknown> = {}, agent = province): Promise<Answer> =>
    agent.post(DIRECTIVES, aDirective(change));
  const at = (answer: Answer, rest = ''): string => `${DIRECTIVES}/${answer.body.id}${rest}`;
  const addLine = (
    directive: Answer,
    change: Record<string, unknown> = {},
    agent = province,
  ): Promise<Answer> => agent.post(at(directive, '/tasks'), aLine(change), match(directive));

  it('belong to the body that draws them up, and other bodies read them once they are issued', async () => {
    const own = await draft({}, department);
    const paths = ['', '/preview', '/spread', '/file'];
    for (const path of paths) expect((await province.get(at(own, path))).status).toBe(404);
    expect((await province.get(DIRECTIVES)).body.total).toBe(0);
    expect((await department.get(DIRECTIVES)).body.total).toBe(1);
    await test.admin.query('update steering.directives set sent_at = now()');
    const read = await province.get(at(own));

    expect(own.status).toBe(201);
    expect(own.body).toMatchObject({ state: 'draft', isMine: true, tasks: [], fanOut: null });
    expect(read.body).toMatchObject({ id: own.body.id, isMine: false, departmentName: 'Sở Tài chính' });
    expect((await province.get(`${DIRECTIVES}?q=chuyen+doi+so`)).body.total).toBe(1);
    expect((await province.get(`${DIRECTIVES}?mine=true`)).body.total).toBe(0);
    expect((await (await test.as('provinceViewer')).get(at(own))).status).toBe(200);
  });

  it('are edited only by that body: another department and the province do not find them, communes know none', async () => {
    const own = await draft({}, department);
    const ofProvince = await draft({ number: '16/KH-UBND' });

    for (const [agent, directive] of [
      [province, own],
      [department, ofProvince],
    ] as const) {
      const refused = [
        await agent.patch(at(directive), { number: '1' }, match(directive)),
        await agent.delete(at(directive), match(directive)),
        await addLine(directive, {}, agent),
        await agent.put(at(directive, '/tasks'), { tasks: [] }, match(directive)),
        await agent.upload(at(directive, '/file'), { name: 'a.pdf', content: PDF }, {}, match(directive)),
      ];
      expect(refused.map(({ status }) => status)).toEqual(Array(5).fill(404));
      expect((await (agent === province ? department : province).get(at(directive))).status).toBe(200);
    }
    for (const name of ['officer', 'leader', 'auditor'] as const) {
      const agent = await test.as(name);
      expect((await agent.get(DIRECTIVES)).status).toBe(403);
      expect((await agent.get(at(own))).status).toBe(403);
    }
  });

  it('are not there for another province', async () => {
    await test.admin.query(
      `insert into steering.directives (tenant_id, id, number, issued_on, issuer, abstract)
       values (5600000, '00000000-0000-7000-8000-000000000056', '1/KH', '2026-01-01', 'UBND tỉnh khác', 'Kế hoạch khác')`,
    );

    expect((await province.get(DIRECTIVES)).body.total).toBe(0);
    expect((await province.get(`${DIRECTIVES}/00000000-0000-7000-8000-000000000056`)).status).toBe(404);
  });

  it('are drawn up once for one key, and one number of a day once', async () => {
    const key = { 'idempotency-key': 'van-ban-15-kh' };
    const first = await province.post(DIRECTIVES, aDirective(), key);
    const again = await province.post(DIRECTIVES, aDirective(), key);
    const other = await draft();

    expect(again.body.id).toBe(first.body.id);
    expect(other).toMatchObject({ status: 409, body: { errors: [{ pointer: '/number' }] } });
  });

  it('keep their lines in order through moves, changes and removals', async () => {
    let directive = await draft();
    for (const title of ['Việc thứ nhất', 'Việc thứ hai', 'Việc thứ ba'])
      directive = await addLine(directive, { title });
    const titles = (): string[] => directive.body.tasks.map((line: { title: string }) => line.title);
    const ordinals = (): number[] => directive.body.tasks.map((line: { ordinal: number }) => line.ordinal);
    const line = (index: number): string => at(directive, `/tasks/${directive.body.tasks[index].id}`);

    directive = await province.patch(line(2), { ordinal: 1 }, match(directive));
    expect(titles()).toEqual(['Việc thứ ba', 'Việc thứ nhất', 'Việc thứ hai']);
    directive = await province.patch(line(0), { ordinal: 200, title: 'Việc cuối' }, match(directive));
    expect(titles()).toEqual(['Việc thứ nhất', 'Việc thứ hai', 'Việc cuối']);
    directive = await province.delete(line(0), match(directive));
    expect(titles()).toEqual(['Việc thứ hai', 'Việc cuối']);
    expect(ordinals()).toEqual([1, 2]);
    directive = await province.put(
      at(directive, '/tasks'),
      { tasks: [aLine(), aLine({ title: 'Một việc khác' })] },
      match(directive),
    );
    expect(ordinals()).toEqual([1, 2]);
    expect(directive.body.tasks[0]).toMatchObject({
      ownerPosition: 'Chủ tịch Ủy ban nhân dân',
      missingClarities: [],
    });
    expect((await province.put(at(directive, '/tasks'), { tasks: [] }, { 'if-match': '"1"' })).status).toBe(
      412,
    );
  });

  it('say which of the six a line lacks, and guess nothing', async () => {
    const directive = await province.post(
      at(await draft(), '/tasks'),
      { title: 'Việc chưa rõ gì', kind: 'routine', communeRole: 'support' },
      { 'if-match': '"1"' },
    );

    expect(directive.body.tasks[0].missingClarities).toEqual([
      'owner',
      'time',
      'responsibility',
      'product',
      'authority',
    ]);
  });

  it.each([
    [{ kind: 'routine', rhythm: 'monthly' }, '/deadline'],
    [{ startsOn: '2100-01-01' }, '/startsOn'],
    [{ ownerPositionCode: 'KHONG_CO' }, '/ownerPositionCode'],
    [{ stageCode: 'dot-pha' }, '/stageCode'],
    [{ leadDepartments: [1] }, '/leadDepartments'],
    [{ targetCodes: ['KT999'] }, '/targetCodes'],
    [{ recipientsKind: 'list' }, '/recipientValues'],
    [{ recipientsKind: 'list', recipientValues: ['99999'] }, '/recipientValues'],
    [{ recipientsKind: 'region', recipientValues: ['north'] }, '/recipientValues'],
    [{ recipientsKind: 'all', recipientValues: ['23986'] }, '/recipientValues'],
    [{ continuesId: '00000000-0000-7000-8000-000000000001' }, '/continuesId'],
  ])('refuse a line with %j at %s', async (change, pointer) => {
    const directive = await draft();
    const answer = await addLine(directive, change);
    const all = await province.put(
      at(directive, '/tasks'),
      { tasks: [aLine(), aLine(change)] },
      match(directive),
    );

    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
    expect(all).toMatchObject({ status: 400, body: { errors: [{ pointer: `/tasks/1${pointer}` }] } });
    expect((await province.get(at(directive))).body.tasks).toEqual([]);
  });

  it('carry one signed file, whose bytes go with the draft', async () => {
    const directive = await draft();
    const attached = await province.upload(
      at(directive, '/file'),
      { name: 'Kế hoạch 15.pdf', content: PDF },
      {},
      match(directive),
    );
    const file = await province.get(at(directive, '/file'));
    const page = await province.upload(
      at(directive, '/file'),
      { name: 'a.pdf', content: '<html>' },
      {},
      match(attached),
    );

    expect(attached.body).toMatchObject({ fileName: 'Kế hoạch 15.pdf', fileType: 'application/pdf' });
    expect(file.raw.equals(PDF)).toBe(true);
    expect(String(file.headers['content-disposition'])).toContain('attachment');
    expect(page).toMatchObject({ status: 415, body: { code: 'file.type-not-allowed' } });
    expect((await province.delete(at(directive), match(attached))).status).toBe(204);
    expect((await province.get(at(directive, '/file'))).status).toBe(404);
  });

  it.each([
    [null],
    [[]],
    [{ number: null }],
    [{ number: { a: 1 } }],
    [{ issuedOn: '2026-02-30' }],
    [{ programmeCode: 'KHONG-CO' }],
    [{ replacesId: '00000000-0000-7000-8000-000000000001' }],
    [{ replacesId: 'x' }],
    [{ abstract: 'a\u0000b' }],
  ])('refuse the change %j with a reason', async (change) => {
    const directive = await draft();
    const answer = await province.patch(at(directive), change, match(directive));

    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it.each([
    [{ tasks: null }],
    [{ tasks: [null] }],
    [{ tasks: ['a'] }],
    [{ tasks: [[]] }],
    [{ tasks: [{}] }],
    [{ tasks: [aLine({ leadDepartments: null })] }],
    [{ tasks: [aLine({ recipientValues: [null] })] }],
    [{ tasks: [aLine({ title: null })] }],
    [{ tasks: [aLine({ otherLeads: [{}] })] }],
    [null],
  ])('refuse the lines %j with a reason', async (body) => {
    const directive = await draft();
    const answer = await province.put(at(directive, '/tasks'), body, match(directive));

    expect([400, 422]).toContain(answer.status);
  });
});
