import { setTimeout as delay } from 'node:timers/promises';
import type { FigureImportBody } from '@cis/contracts';
import { startTestApp, type Agent, type TestApp } from '../support/app.js';

const BASE = '/api/v1/figure-imports';
const CODES = ['KT08', 'KT09', 'KT10', 'KT15', 'KT23'];
const MONTHS = ['2026-M07', '2026-M08', '2026-M09', '2026-M10'];
const LOCK = `select pg_advisory_xact_lock(hashtext('commune information system: figures'), id)
  from reference.administrative_units where valid_to is null order by id desc limit 1`;

let test: TestApp;
let admin: Agent;
let communes: string[];

beforeAll(async () => {
  test = await startTestApp();
  admin = await test.as('provinceAdmin');
  const { rows } = await test.admin.query<{ code: string }>(
    'select code from reference.administrative_units where valid_to is null order by code',
  );
  communes = rows.map(({ code }) => code);
});

afterAll(() => test.close());

afterEach(async () => {
  await test.admin.query(`set app.commune_from = '0'; set app.commune_to = '2147483647';
    delete from commune.submission_cells; delete from commune.submission_versions; delete from commune.submissions;
    delete from commune.observation_revisions; delete from commune.observations; delete from identity.figure_imports`);
});

/** All communes by four months by five indicators: more than is written or taken back at once. */
const wholeTable = (factor = 1): string =>
  [
    ['Mã xã', 'Kỳ báo cáo', ...CODES].join('\t'),
    ...communes.flatMap((code) =>
      MONTHS.map((month, at) =>
        [code, month, ...[5000, 4000, 3000, 3, 12].map((value) => value * factor + at)].join('\t'),
      ),
    ),
  ].join('\n');
const WHOLE = (): number => communes.length * MONTHS.length * CODES.length;

async function preview(text: string): Promise<FigureImportBody> {
  const answer = await admin.post(`${BASE}/pasted`, { text, periodCode: '2026-M10' });
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return answer.body as FigureImportBody;
}

async function begin({ id, version }: FigureImportBody): Promise<void> {
  const answer = await admin.post(`${BASE}/${id}/apply`, undefined, { 'if-match': `"${version}"` });
  expect([answer.status, answer.text]).toEqual([202, expect.any(String)]);
}

async function ended({ id }: FigureImportBody): Promise<FigureImportBody> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const { body } = await admin.get(`${BASE}/${id}`);
    const job = body as FigureImportBody;
    if (job.state !== 'applying' && job.state !== 'undoing') return job;
    await delay(50);
  }
  throw new Error('It never ended');
}

async function applied(text: string): Promise<FigureImportBody> {
  const job = await preview(text);
  await begin(job);
  const end = await ended(job);
  expect(end).toMatchObject({ state: 'applied', fault: null });
  return end;
}

const undo = (job: FigureImportBody) => admin.post(`${BASE}/${job.id}/undo`);

/** Everything that was entered and what follows from it, with the counts of the forms. */
async function everything(): Promise<unknown[]> {
  const { rows: figures } = await test.admin.query(
    `select state, count(*)::int, sum(value)::float8 as sum from commune.observations group by state order by state`,
  );
  const { rows: headers } = await test.admin.query(
    'select sum(filled_count)::int as filled, sum(warning_count)::int as warned from commune.submissions',
  );
  return [...figures, ...headers];
}

/** Begins to save while somebody else is saving the last commune; `work` is done to the connection that waits for it. */
async function whileWaiting(job: FigureImportBody, work: (pid: number) => Promise<unknown>): Promise<void> {
  await test.admin.query('begin');
  try {
    await test.admin.query(LOCK);
    await begin(job);
    await work(await waitingPid());
  } finally {
    await test.admin.query('commit');
  }
}

async function waitingPid(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const { rows } = await test.admin.query<{ pid: number }>(
      "select pid from pg_stat_activity where datname = current_database() and wait_event = 'advisory' and pid <> pg_backend_pid()",
    );
    if (rows[0]) return rows[0].pid;
    await delay(50);
  }
  throw new Error('Nothing waits');
}

describe('an import of the whole province is taken back', () => {
  it('in the background, with the figures before it, what follows from them, and the counts of the forms', async () => {
    await applied(wholeTable());
    const before = await everything();
    const second = await applied(wholeTable(2));
    expect(await everything()).not.toEqual(before);

    const answer = await undo(second);

    expect([answer.status, answer.body]).toMatchObject([
      200,
      { state: 'undoing', total: WHOLE(), undo: null },
    ]);
    expect((await undo(second)).body).toMatchObject({ code: 'figure-import.closed' });
    expect(await ended(second)).toMatchObject({
      state: 'undone',
      done: WHOLE(),
      undo: { restored: WHOLE(), kept: 0, refused: 0 },
    });
    expect(await everything()).toEqual(before);
    expect((await undo(second)).status).toBe(409);
  });

  it('but what somebody changed since stays and is counted', async () => {
    const job = await applied(wholeTable());
    await applied(`Mã xã\tKỳ báo cáo\tKT15\n${communes[0]}\t2026-M09\t77`);

    await undo(job);

    expect(await ended(job)).toMatchObject({
      state: 'undone',
      undo: { restored: WHOLE() - 1, kept: 1, refused: 0 },
    });
    expect((await everything())[1]).toMatchObject({ state: 'reported', count: 1, sum: 77 });
  });

  it('not at all once one form of it is approved', async () => {
    const job = await applied(wholeTable());
    const before = await everything();
    await test.admin.query(
      `update commune.submissions set state = 'approved', sealed_number = 1, submitted_at = now()
       where id = (select id from commune.submissions where period_code = '2026-M08' order by commune_id desc limit 1)`,
    );

    expect((await undo(job)).body).toMatchObject({ code: 'submission.approved' });

    expect(await ended(job)).toMatchObject({ state: 'applied' });
    expect(await everything()).toEqual(before);
  });

  it('not at all when it is stopped', async () => {
    const job = await applied(wholeTable());
    const before = await everything();
    const waiting = await test.admin.query<{ id: string }>('select id from commune.observations limit 1');
    await test.admin.query('begin');
    // The undo waits for this row after some communes, until it is stopped.
    await test.admin.query(`select 1 from commune.observations where id = $1 for update`, [
      waiting.rows[0]?.id,
    ]);
    await undo(job);
    expect((await admin.post(`${BASE}/${job.id}/cancel`)).body).toMatchObject({
      state: 'applied',
      done: WHOLE(),
      fault: null,
    });
    await test.admin.query('commit');
    await delay(1_500);

    expect(await ended(job)).toMatchObject({ state: 'applied', undo: null });
    expect(await everything()).toEqual(before);
    await undo(job);
    expect(await ended(job)).toMatchObject({ state: 'undone' });
  });
});

describe('a step in the background that fails', () => {
  it('says why, with a code and without the words of the database', async () => {
    const job = await preview(wholeTable());
    await whileWaiting(job, (pid) => test.admin.query('select pg_cancel_backend($1)', [pid]));

    const end = await ended(job);

    expect(end).toMatchObject({
      state: 'failed',
      fault: expect.stringMatching(/^Không ghi được: .*\(mã timeout\/57014\)\. Chưa có số liệu nào được ghi/),
    });
    expect(end.fault).not.toMatch(/statement|cancel/i);
    expect(await everything()).toEqual([{ filled: null, warned: null }]);
  });

  it('begins again by itself when only the connection was lost', async () => {
    const job = await preview(wholeTable());
    await whileWaiting(job, (pid) => test.admin.query('select pg_terminate_backend($1)', [pid]));

    expect(await ended(job)).toMatchObject({ state: 'applied', done: WHOLE(), fault: null });
    const { rows } = await test.admin.query(
      "select count(*)::int as written from commune.observation_revisions where origin = 'import'",
    );
    expect(rows).toEqual([{ written: WHOLE() }]);
  });

  it('is not called dead because a busy server is silent, but once its connection is gone', async () => {
    const job = await preview(wholeTable());
    await test.admin.query(
      "update identity.figure_imports set state = 'applying', total = 1, updated_at = now() - interval '1 hour' where id = $1",
      [job.id],
    );
    await test.admin.query('begin');
    await test.admin.query(
      "select pg_advisory_xact_lock(hashtext('commune information system: figure imports'), hashtext($1))",
      [job.id],
    );
    expect((await admin.get(`${BASE}/${job.id}`)).body).toMatchObject({ state: 'applying' });
    await test.admin.query('commit');

    expect((await admin.get(`${BASE}/${job.id}`)).body).toMatchObject({ state: 'failed' });
  });

  it('leaves an undo that died with its server to be asked for again', async () => {
    const job = await applied(`Mã xã\tKT15\n${communes[0]}\t3`);
    await test.admin.query(
      "update identity.figure_imports set state = 'undoing', updated_at = now() - interval '1 hour' where id = $1",
      [job.id],
    );

    expect((await admin.get(`${BASE}/${job.id}`)).body).toMatchObject({
      state: 'applied',
      fault: expect.stringContaining('Hãy hoàn tác lại'),
    });
    expect((await undo(job)).body).toMatchObject({ state: 'undone', fault: null, undo: { restored: 1 } });
  });
});
