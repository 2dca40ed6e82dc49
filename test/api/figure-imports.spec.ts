import { setTimeout as delay } from 'node:timers/promises';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { FigureCellBody, FigureImportBody } from '@cis/contracts';
import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app.js';

const BASE = '/api/v1/figure-imports';
const OCTOBER = '2026-M10';

let test: TestApp;
let iaLe: string;
let chuSe: string;

beforeAll(async () => {
  test = await startTestApp();
  const codeOf = async (id: number): Promise<string> =>
    (
      await test.admin.query<{ code: string }>(
        'select code from reference.administrative_units where id = $1',
        [id],
      )
    ).rows[0]?.code ?? '';
  iaLe = await codeOf(test.actors.officer.tenantId);
  chuSe = await codeOf(test.actors.neighbourOfficer.tenantId);
});

afterAll(() => test.close());

afterEach(async () => {
  await test.admin.query(`set app.commune_from = '0'; set app.commune_to = '2147483647';
    delete from commune.submission_cells; delete from commune.submission_versions; delete from commune.submissions;
    delete from commune.observation_revisions; delete from commune.observations; delete from identity.figure_imports`);
});

const match = (version: number) => ({ 'if-match': `"${version}"` });

async function paste(agent: Agent, text: string, options: object = {}): Promise<FigureImportBody> {
  const answer = await agent.post(`${BASE}/pasted`, { text, periodCode: OCTOBER, ...options });
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return answer.body as FigureImportBody;
}

async function cellsOf(agent: Agent, { id }: { id: string }): Promise<FigureCellBody[]> {
  const answer = await agent.get(`${BASE}/${id}/cells?perPage=200`);
  expect(answer.status).toBe(200);
  return (answer.body as { items: FigureCellBody[] }).items;
}

/** `C2 kind value reasons` of every cell. */
async function shown(agent: Agent, preview: { id: string }): Promise<string[]> {
  return (await cellsOf(agent, preview)).map(({ cell, kind, after, reasons, warnings }) =>
    [cell, kind, after?.value ?? after?.state, ...[...reasons, ...warnings].map(({ code }) => code)]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

async function ended(agent: Agent, id: string): Promise<FigureImportBody> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const { body } = await agent.get(`${BASE}/${id}`);
    if ((body as FigureImportBody).state !== 'applying') return body as FigureImportBody;
    await delay(50);
  }
  throw new Error('The import never ended');
}

async function apply(agent: Agent, { id, version }: FigureImportBody): Promise<FigureImportBody> {
  const answer = await agent.post(`${BASE}/${id}/apply`, undefined, match(version));
  expect([answer.status, answer.text]).toEqual([202, expect.any(String)]);
  return ended(agent, id);
}

async function figures(): Promise<string[]> {
  const { rows } = await test.admin.query<{ line: string }>(
    `select concat_ws(' ', u.slug, o.indicator_code, o.period_code, o.state, trim_scale(o.value)::text, o.grade, o.note) as line
     from commune.observations o join reference.administrative_units u on u.id = o.commune_id
     join reference.indicators i on i.code = o.indicator_code and i.kind <> 'derived' order by 1`,
  );
  return rows.map(({ line }) => line);
}

function problem(answer: Answer): string {
  return `${answer.status} ${String((answer.body as { code?: string } | undefined)?.code)}`;
}

describe('a pasted table', () => {
  it('is shown cell by cell before anything is saved, and then saved as one step', async () => {
    const officer = await test.as('officer');
    const preview = await paste(
      officer,
      `Chỉ tiêu\tĐơn vị tính\tThực hiện
Tổng thu ngân sách nhà nước trên địa bàn\ttỷ đồng\t7,42
Số doanh nghiệp thành lập mới\tDN\t3
Chỉ tiêu lạ\t\t5
Vốn đầu tư công đã giải ngân\ttriệu đồng\t-5`,
    );

    expect(preview).toMatchObject({
      state: 'previewed',
      counts: { new: 2, refused: 2, accepted: 2, undecided: 0 },
    });
    expect(await shown(officer, preview)).toEqual([
      'C2 new 7420',
      'C3 new 3',
      'C4 refused unknown-indicator',
      'C5 refused observation.out-of-range',
    ]);
    expect(await figures()).toEqual([]);

    expect(await apply(officer, preview)).toMatchObject({ state: 'applied', total: 2, done: 2 });
    expect(await figures()).toEqual([
      'ia-le KT08 2026-M10 reported 7420 preliminary',
      'ia-le KT15 2026-M10 reported 3 preliminary',
    ]);
    const { rows } = await test.admin.query(
      'select distinct batch_id, origin, created_by from commune.observation_revisions where origin <> $1',
      ['derived'],
    );
    expect(rows).toEqual([{ batch_id: preview.id, origin: 'import', created_by: test.actors.officer.id }]);
  });

  it('tells new, changed and same figures apart and leaves alone what the table leaves empty', async () => {
    const officer = await test.as('officer');
    await apply(
      officer,
      await paste(
        officer,
        'Mã\tThực hiện\tLoại số liệu\tGhi chú\nKT08\t7420\tChính thức\tkhớp kho bạc\nKT15\t3\t\t',
      ),
    );

    const preview = await paste(officer, 'Mã\tThực hiện\nKT08\t7420\nKT15\t4\nKT10\t\nKT23\t12');

    expect(await shown(officer, preview)).toEqual(['B2 same 7420', 'B3 changed 4', 'B5 new 12']);
    await apply(officer, preview);
    expect(await figures()).toEqual([
      'ia-le KT08 2026-M10 reported 7420 official khớp kho bạc',
      'ia-le KT15 2026-M10 reported 4 preliminary',
      'ia-le KT23 2026-M10 reported 12 preliminary',
    ]);
  });

  it('asks back what can be read in two ways and saves it only as decided', async () => {
    const officer = await test.as('officer');
    const preview = await paste(officer, 'Mã\tThực hiện\nKT08\t1.234\nKT10\t-\nKT15\t2');

    expect(preview.counts).toMatchObject({ suspicious: 2, undecided: 2, accepted: 1 });
    expect((await cellsOf(officer, preview))[0]).toMatchObject({
      raw: '1.234',
      readings: [{ value: 1234 }, { value: 1.234 }],
      isAccepted: false,
      reasons: [{ code: 'ambiguous-number', detail: expect.stringContaining('hai cách đọc') }],
    });

    const decided = await officer.patch(
      `${BASE}/${preview.id}`,
      {
        cells: [
          { row: 1, column: 1, reading: 1 },
          { row: 2, column: 1, isSkipped: true },
        ],
      },
      match(preview.version),
    );
    expect(decided.body).toMatchObject({ version: 2, counts: { undecided: 0, skipped: 1, accepted: 2 } });
    await apply(officer, decided.body as FigureImportBody);
    expect(await figures()).toEqual([
      'ia-le KT08 2026-M10 reported 1.234 preliminary',
      'ia-le KT15 2026-M10 reported 2 preliminary',
    ]);
  });

  it('takes a close name only when it was confirmed, and another one when it was chosen', async () => {
    const officer = await test.as('officer');
    const preview = await paste(
      officer,
      'Chỉ tiêu\tThực hiện\nTổng thu ngân sách nhà nước trên địa bnà\t7420\nThu khác\t5',
    );
    expect(await shown(officer, preview)).toEqual([
      'B2 suspicious 7420 close-indicator',
      'B3 refused unknown-indicator',
    ]);

    const decided = await officer.patch(
      `${BASE}/${preview.id}`,
      {
        rows: [
          { row: 1, indicatorCode: 'KT08' },
          { row: 2, indicatorCode: 'KT09' },
        ],
      },
      match(preview.version),
    );

    expect(await shown(officer, preview)).toEqual(['B2 new 7420', 'B3 suspicious 5 outside-usual-range']);
    expect(decided.body).toMatchObject({ counts: { accepted: 2, undecided: 0 } });
  });

  it('lets warnings through, says them, and leaves them out on request', async () => {
    const officer = await test.as('officer');
    const preview = await paste(officer, 'Mã\tThực hiện\nKT08\t1\nKT15\t3');
    expect(await shown(officer, preview)).toEqual(['B2 suspicious 1 outside-usual-range', 'B3 new 3']);
    expect(preview.counts).toMatchObject({ accepted: 2 });

    const { body } = await officer.patch(`${BASE}/${preview.id}`, { skipsSuspicious: true }, match(1));

    expect(body).toMatchObject({ counts: { accepted: 1, skipped: 1 } });
  });

  it('refuses what the rules refuse, each with its reason', async () => {
    await test.admin.query(
      "update reference.reporting_periods set locks_on = '2026-10-20' where code = '2026-M09'",
    );
    const officer = await test.as('officer');
    const preview = await paste(
      officer,
      `Mã\tTháng 9/2026\tTháng 10/2026\tTháng 1/2027\tQuý III/2026
KT08\t1000\t1200\t1300\t5
KT11\t\t50\t\t`,
    );

    expect(await shown(officer, preview)).toEqual([
      'B2 refused period.closed',
      'C2 new 1200',
      'D2 refused period.upcoming',
      'E2 refused observation.period-not-allowed',
      'C3 refused indicator.derived',
    ]);
    await test.admin.query(
      "update reference.reporting_periods set locks_on = '2100-01-01' where code = '2026-M09'",
    );
  });

  it('refuses null for what has a default, and keeps the preview readable', async () => {
    const officer = await test.as('officer');
    const { body } = await officer.post('/api/v1/figure-imports/pasted', {
      text: 'Chỉ tiêu\tTháng 9/2026\nKT08\t12',
    });
    const url = `/api/v1/figure-imports/${body.id}`;
    for (const field of ['rows', 'columns', 'cells', 'takesFirstReadings', 'skipsSuspicious']) {
      const answer = await officer.patch(url, { [field]: null }, { 'if-match': '"1"' });
      expect([field, answer.status, answer.body.code]).toEqual([field, 400, 'request.invalid']);
    }

    expect((await officer.get(`${url}/cells`)).status).toBe(200);
  });

  it('cannot change a form that is approved', async () => {
    const officer = await test.as('officer');
    await apply(officer, await paste(officer, 'Mã\tThực hiện\nKT15\t3'));
    const preview = await paste(officer, 'Mã\tThực hiện\nKT15\t4');
    await test.admin.query(
      `update commune.submissions set state = 'approved', sealed_number = 1, submitted_at = now()`,
    );

    expect(await shown(officer, await paste(officer, 'Mã\tThực hiện\nKT15\t5'))).toEqual([
      'B2 refused submission.approved',
    ]);
    // A preview from before the approval is not written either.
    expect(await apply(officer, preview)).toMatchObject({
      state: 'previewed',
      counts: { accepted: 0, refused: 1 },
    });
    expect(await figures()).toEqual(['ia-le KT15 2026-M10 reported 3 preliminary']);
  });
});

describe('whose figures', () => {
  const TABLE = (): string =>
    `Mã xã\tXã, phường\tKT15\n${iaLe}\tXã Ia Le\t3\n${chuSe}\tXã Chư Sê\t4\n99999\tXã Không Có\t5`;

  it('commune staff import their own rows of a table of many communes', async () => {
    const officer = await test.as('officer');
    const preview = await paste(officer, TABLE());

    expect(await shown(officer, preview)).toEqual(['C2 new 3', 'C4 refused unknown-commune']);
    await apply(officer, preview);
    expect(await figures()).toEqual(['ia-le KT15 2026-M10 reported 3 preliminary']);
  });

  it('rows and columns of other communes are summed up, and nothing is said of them', async () => {
    const officer = await test.as('officer');
    const { rows } = await test.admin.query<{ code: string }>(
      'select code from reference.administrative_units where valid_to is null order by code',
    );

    const asRows = await paste(
      officer,
      ['Mã xã\tKT08\tKT15', ...rows.map(({ code }) => `${code}\t5000\t3`)].join('\n'),
    );
    const asColumns = await paste(officer, `Chỉ tiêu\tXã Ia Le\tXã Chư Sê\nKT15\t3\t4`);

    expect(asRows).toMatchObject({
      foreignRows: 134,
      foreignColumns: 0,
      counts: { new: 2, refused: 0, accepted: 2 },
    });
    expect(asColumns).toMatchObject({ foreignRows: 0, foreignColumns: 1, counts: { new: 1, refused: 0 } });
    const seen = JSON.stringify(await cellsOf(officer, asRows));
    expect(seen).toContain(iaLe);
    expect(seen).not.toContain(chuSe);
  });

  it('the province imports those of all its communes', async () => {
    const admin = await test.as('provinceAdmin');
    await apply(admin, await paste(admin, TABLE()));

    expect(await figures()).toEqual([
      'chu-se KT15 2026-M10 reported 4 preliminary',
      'ia-le KT15 2026-M10 reported 3 preliminary',
    ]);
  });

  it('nobody names or reaches another commune, and an id never leaves its office', async () => {
    const officer = await test.as('officer');
    const neighbour = await test.as('neighbourOfficer');
    const text = 'Mã\tThực hiện\nKT15\t3';
    expect(
      problem(await officer.post(`${BASE}/pasted`, { text, periodCode: OCTOBER, communeCode: chuSe })),
    ).toBe('404 row.not-found');
    const theirs = await paste(neighbour, text);
    expect((await neighbour.get(`${BASE}/${theirs.id}`)).status).toBe(200);

    expect(problem(await officer.get(`${BASE}/${theirs.id}`))).toBe('404 row.not-found');
    expect(problem(await officer.get(`${BASE}/${theirs.id}/cells`))).toBe('404 row.not-found');
    expect(problem(await officer.patch(`${BASE}/${theirs.id}`, {}, match(1)))).toBe('404 row.not-found');
    expect(problem(await officer.post(`${BASE}/${theirs.id}/apply`, undefined, match(1)))).toBe(
      '404 row.not-found',
    );
    expect(problem(await officer.post(`${BASE}/${theirs.id}/cancel`))).toBe('404 row.not-found');
    const mine = await paste(officer, text);
    expect(
      problem(
        await officer.patch(`${BASE}/${mine.id}`, { rows: [{ row: 1, communeCode: chuSe }] }, match(1)),
      ),
    ).toBe('404 row.not-found');
    expect(problem(await (await test.as('provinceAdmin')).get(`${BASE}/${theirs.id}`))).toBe(
      '404 row.not-found',
    );
  });

  it.each(['departmentReviewer', 'provinceViewer', 'auditor', 'personnelOfficer'] as const)(
    '%s may not import',
    async (who) => {
      const agent = await test.as(who);

      expect(problem(await agent.post(`${BASE}/pasted`, { text: 'a\tb', periodCode: OCTOBER }))).toBe(
        '403 permission.denied',
      );
      expect(problem(await agent.get(BASE))).toBe('403 permission.denied');
    },
  );
});

describe('one step', () => {
  it('is not taken when a figure changed since the preview; the preview is read again', async () => {
    const officer = await test.as('officer');
    const preview = await paste(officer, 'Mã\tThực hiện\nKT15\t3\nKT23\t10');
    await apply(officer, await paste(officer, 'Mã\tThực hiện\nKT15\t9'));

    const after = await apply(officer, preview);

    expect(after).toMatchObject({
      state: 'previewed',
      fault: expect.stringContaining('thay đổi'),
      counts: { new: 1, changed: 1 },
    });
    expect(await figures()).toEqual(['ia-le KT15 2026-M10 reported 9 preliminary']);
    expect(await apply(officer, after)).toMatchObject({ state: 'applied' });
    expect(await figures()).toEqual([
      'ia-le KT15 2026-M10 reported 3 preliminary',
      'ia-le KT23 2026-M10 reported 10 preliminary',
    ]);
  });

  it('is taken once, by whoever saw the newest preview, and only with something to save', async () => {
    const officer = await test.as('officer');
    const preview = await paste(officer, 'Mã\tThực hiện\nKT15\t3');
    const url = `${BASE}/${preview.id}/apply`;

    expect(problem(await officer.post(url))).toBe('428 row.version-missing');
    expect(problem(await officer.post(url, undefined, match(7)))).toBe('412 row.stale');
    await apply(officer, preview);
    expect(problem(await officer.post(url, undefined, match(2)))).toBe('409 figure-import.closed');
    expect(problem(await officer.get(`${BASE}/${preview.id}/cells`))).toBe('409 figure-import.closed');
    const same = await paste(officer, 'Mã\tThực hiện\nKT15\t3');
    expect(problem(await officer.post(`${BASE}/${same.id}/apply`, undefined, match(1)))).toBe(
      '422 figure-import.nothing',
    );
  });

  it('leaves nothing when it is given up, before or while it runs', async () => {
    const admin = await test.as('provinceAdmin');
    const { rows } = await test.admin.query<{ code: string }>(
      'select code from reference.administrative_units where valid_to is null order by code',
    );
    const table = [
      'Mã xã\tKT08\tKT09\tKT10\tKT15\tKT23',
      ...rows.map(({ code }) => `${code}\t5000\t4000\t3000\t3\t12`),
    ].join('\n');
    const early = await paste(admin, table);
    expect((await admin.post(`${BASE}/${early.id}/cancel`)).body).toMatchObject({ state: 'cancelled' });
    expect(problem(await admin.post(`${BASE}/${early.id}/cancel`))).toBe('409 figure-import.closed');

    const preview = await paste(admin, table);
    await test.admin.query('begin');
    // The import waits for the last commune until it is stopped.
    await test.admin.query(
      "select pg_advisory_xact_lock(hashtext('commune information system: figures'), id) from reference.administrative_units where valid_to is null order by id desc limit 1",
    );
    await admin.post(`${BASE}/${preview.id}/apply`, undefined, match(1));
    expect((await admin.post(`${BASE}/${preview.id}/cancel`)).body).toMatchObject({ state: 'cancelled' });
    await test.admin.query('commit');
    await delay(1_000);

    expect(await ended(admin, preview.id)).toMatchObject({ state: 'cancelled' });
    expect(await figures()).toEqual([]);
  });

  it('is taken back as one step, once, and leaves what was changed since', async () => {
    const officer = await test.as('officer');
    await apply(officer, await paste(officer, 'Mã\tThực hiện\nKT15\t3\nKT23\t10'));
    const step = await paste(officer, 'Mã\tThực hiện\nKT15\t4\nKT23\t11\nKT08\t7420');
    expect(problem(await officer.post(`${BASE}/${step.id}/undo`))).toBe('409 figure-import.closed');
    await apply(officer, step);
    await apply(officer, await paste(officer, 'Mã\tThực hiện\nKT23\t12'));

    expect((await officer.post(`${BASE}/${step.id}/undo`)).body).toMatchObject({ state: 'undone' });

    expect(await figures()).toEqual([
      'ia-le KT08 2026-M10 missing',
      'ia-le KT15 2026-M10 reported 3 preliminary',
      'ia-le KT23 2026-M10 reported 12 preliminary',
    ]);
    expect(problem(await officer.post(`${BASE}/${step.id}/undo`))).toBe('409 figure-import.closed');
    const neighbour = await test.as('neighbourOfficer');
    expect(problem(await neighbour.post(`${BASE}/${step.id}/undo`))).toBe('404 row.not-found');
  });

  it('that died with its server is over and wrote nothing', async () => {
    const officer = await test.as('officer');
    const preview = await paste(officer, 'Mã\tThực hiện\nKT15\t3');
    await test.admin.query(
      "update identity.figure_imports set state = 'applying', total = 1, updated_at = now() - interval '1 hour' where id = $1",
      [preview.id],
    );

    const { body } = await officer.get(`${BASE}/${preview.id}`);

    expect(body).toMatchObject({
      state: 'failed',
      fault: expect.stringContaining('chưa có số liệu nào được ghi'),
    });
    expect(await figures()).toEqual([]);
  });
});

describe('files', () => {
  it('the template comes back unchanged as the same, in both formats', async () => {
    const officer = await test.as('officer');
    await apply(
      officer,
      await paste(
        officer,
        `Mã\tThực hiện\tTử số\tMẫu số\tTrạng thái\tLoại số liệu\tGhi chú\tLý do
KT08\t7420,125\t\t\t\tChính thức\tđã đối chiếu\t
XH04\t\t11204\t11870\t\tSơ bộ\t\t
KT15\t\t\t\tKhông có số liệu\t\t\tđang tổng hợp
KT23\t1234567\t\t\t\tƯớc tính\t=1+1\t`,
      ),
    );
    const before = await figures();
    expect(before).toHaveLength(4);

    for (const format of ['xlsx', 'csv']) {
      const file = await officer.get(`${BASE}/template?periodCode=${OCTOBER}&format=${format}`);
      expect(file.status).toBe(200);
      const answer = await officer.upload(BASE, { name: `bieu.${format}`, content: file.raw });

      expect(answer.body).toMatchObject({
        counts: { new: 0, changed: 0, same: 4, suspicious: 0, refused: 0 },
      });
    }
  });

  it('an edited template changes exactly what was edited', async () => {
    const officer = await test.as('officer');
    const file = await officer.get(`${BASE}/template?periodCode=${OCTOBER}`);
    const { sheets } = await readXlsx(file.raw);
    const rows = (sheets[0]?.rows ?? []).map((row) => [...row]);
    const row = rows.find(([code]) => code === 'KT08');
    if (!row) throw new Error('The template has no KT08');
    row[3] = 7420.5;
    row[8] = 'Kho bạc xác nhận';
    const edited = await writeXlsx({ sheets: [{ name: 'a', rows }] });

    const answer = await officer.upload(BASE, { name: 'bieu.xlsx', content: Buffer.from(edited) });
    expect(answer.body).toMatchObject({
      sourceName: 'bieu.xlsx',
      counts: { new: 1, accepted: 1, refused: 0 },
    });
    await apply(officer, answer.body as FigureImportBody);
    expect(await figures()).toEqual(['ia-le KT08 2026-M10 reported 7420.5 preliminary Kho bạc xác nhận']);
  });

  it('the matrix of a year comes back unchanged as the same, and edited for any commune', async () => {
    const admin = await test.as('provinceAdmin');
    await apply(
      admin,
      await paste(
        admin,
        `Mã xã\tKỳ\tKT08\tXH04\tKT15\n${iaLe}\t2026-M09\t7420,123\t94,38921651\tkhông áp dụng\n${chuSe}\t2026-M10\t5000\t\t3`,
      ),
    );
    const file = await admin.get(`${BASE}/matrix?year=2026&kind=M`);
    expect(file.status).toBe(200);

    const answer = await admin.upload(BASE, { name: 'ma-tran.xlsx', content: file.raw });

    expect(answer.body).toMatchObject({ counts: { new: 0, changed: 0, same: 5, suspicious: 0, refused: 0 } });
    const own = await (await test.as('officer')).get(`${BASE}/matrix?year=2026&kind=M&format=csv`);
    expect(own.text).toContain('Xã Ia Le');
    expect(own.text).not.toContain('Chư Sê');
  });

  it('that are no tables are refused with advice', async () => {
    const officer = await test.as('officer');
    const send = async (name: string, content: Buffer | string): Promise<string> =>
      problem(await officer.upload(`${BASE}?periodCode=${OCTOBER}`, { name, content }));

    expect(await send('a.xlsx', '<html><table><tr><td>1</td></tr></table></html>')).toBe(
      '422 import.unreadable',
    );
    expect(await send('a.xlsx', '')).toBe('422 import.unreadable');
    expect(await send('a.csv', '')).toBe('422 import.unreadable');
    expect(await send('a.csv', Buffer.from([0xff, 0xfe, 0x41, 0x00]))).toBe('422 import.unreadable');
    expect(await send('a.xls', 'x')).toBe('415 file.type-not-allowed');
    const locked = await writeXlsx({
      sheets: [{ name: 'a', rows: [['Mã']] }],
      encryption: { password: 'mat-khau', spinCount: 1000 },
    });
    expect(await send('a.xlsx', Buffer.from(locked))).toBe('422 import.unreadable');
    const bomb = Buffer.from(await writeXlsx({ sheets: [{ name: 'a', rows: [['Mã', 'x']] }] }));
    bomb.writeUInt32LE(2 ** 31, bomb.readUInt32LE(bomb.lastIndexOf('PK\u0005\u0006') + 16) + 24);
    expect(await send('a.xlsx', bomb)).toBe('422 import.unreadable');
    expect(problem(await officer.post(BASE, {}))).toBe('415 request.unsupported-type');
    expect(problem(await officer.post(`${BASE}/pasted`, { text: '', periodCode: OCTOBER }))).toBe(
      '400 request.invalid',
    );
    expect(problem(await officer.get(`${BASE}/template?periodCode=1999-M01`))).toBe(
      '422 observation.period-not-allowed',
    );
  });

  it('are kept until the figures are saved or given up, and then removed', async () => {
    const officer = await test.as('officer');
    const stored = async (): Promise<number> => {
      const { LocalFileStorage } = await import('../../apps/api/src/files/local-file-storage.js');
      const storage = new LocalFileStorage(test.config.dataDir);
      const { rows } = await test.admin.query<{ tenantId: number; sha256: string }>(
        'select tenant_id as "tenantId", sha256 from identity.figure_imports',
      );
      const found = await Promise.all(rows.map((row) => storage.read({ ...row, shelf: 'imports' })));
      return found.filter((bytes) => bytes !== null).length;
    };
    const preview = await paste(officer, 'Mã\tThực hiện\nKT15\t3');
    expect(await stored()).toBe(1);

    await apply(officer, preview);
    await delay(300);

    expect(await stored()).toBe(0);
  });
});
