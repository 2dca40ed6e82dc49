import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';
import type { FigureImportBody } from '@cis/contracts';
import { readSheet } from '../../../apps/api/src/spreadsheet/index.js';
import { signIn } from '../attempts.js';
import { atMost } from '../figure.js';
import { figureTable, tableFile, tableText, valueOf, type FigureTable } from '../figure-table.js';
import { PASSWORD, type Measure } from '../measure.js';
import { residentMegabytes } from '../processes.js';

const YEAR = 2025;
const POLL_MS = 100;

/** A year of the whole province from a file: against reading it and COPY of the same rows; stopped half-way; taken back. */
export const figureImports: Measure = async ({ program, admin, note }) => {
  const cookie = await signIn({ url: program.url, password: PASSWORD }, 'tinh.admin');
  const api = `${program.url}/api/v1/figure-imports`;
  const table = await figureTable(admin, YEAR);
  const figures = table.communes.length * table.indicators.length * table.months.length;
  await admin.query(`delete from commune.submission_cells; delete from commune.submission_versions; delete from commune.submission_events;
    delete from commune.explanation_requests; delete from commune.submissions; delete from commune.observation_revisions; delete from commune.observations`);

  const previewed = await pastePreviews(api, cookie, table);
  note(
    atMost(
      `preview of ${table.communes.length} × ${table.indicators.length} pasted cells, in the server`,
      previewed,
      1,
      's',
    ),
  );

  const file = await tableFile(table, 0);
  const bare = await readAndCopy(admin, table, file);
  const before = residentMegabytes(program.child) ?? NaN;
  let peak = before;
  let longest = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(program.child) ?? 0);
    void runningSeconds(admin).then((now) => (longest = Math.max(longest, now)));
  }, POLL_MS);
  const started = performance.now();
  const preview = await upload(api, cookie, file);
  const read = performance.now();
  const ended = await follow(api, cookie, await apply(api, cookie, preview));
  const applying = (performance.now() - read) / 1000;
  const seconds = (performance.now() - started) / 1000;
  if (ended.state !== 'applied' || ended.done !== figures)
    throw new Error(`Not all was saved: ${JSON.stringify(ended)}`);
  note(
    atMost(
      `applying a file of ${figures} values, times reading it and COPY (${seconds.toFixed(1)} s / ${bare.toFixed(1)} s)`,
      seconds / bare,
      4,
      '×',
    ),
  );
  note(atMost('memory growth while it is applied', peak - before, 300, 'MB'));
  note(await stopsHalfWay(api, cookie, admin, table));

  peak = residentMegabytes(program.child) ?? NaN;
  const settled = peak;
  const undoing = performance.now();
  const undone = await follow(api, cookie, await undo(api, cookie, preview));
  const undoSeconds = (performance.now() - undoing) / 1000;
  clearInterval(watch);
  if (undone.state !== 'undone' || undone.undo?.restored !== figures)
    throw new Error(`Not all was taken back: ${JSON.stringify(undone)}`);
  note(
    atMost(
      `undo of ${figures} values, times applying them (${undoSeconds.toFixed(1)} s / ${applying.toFixed(1)} s)`,
      undoSeconds / applying,
      2,
      '×',
    ),
  );
  note(atMost('memory growth while it is taken back', peak - settled, 300, 'MB'));
  note(atMost('longest statement of applying and undoing, of 15 s allowed', longest, 5, 's'));
};

/** How long the statement that the program runs in a long transaction has been running. */
async function runningSeconds(admin: Client): Promise<number> {
  const { rows } = await admin.query<{ seconds: number | null }>(
    `select max(extract(epoch from clock_timestamp() - a.query_start))::float8 as seconds from pg_stat_activity a
     where a.datname = current_database() and a.usename = 'cis_app' and a.state = 'active' and a.xact_start < now() - interval '1 second'`,
  );
  return rows[0]?.seconds ?? 0;
}

/** Median of three, after one to warm up. */
async function pastePreviews(api: string, cookie: string, table: FigureTable): Promise<number> {
  const body = JSON.stringify({ text: tableText(table), periodCode: table.months[0] });
  const times: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    const started = performance.now();
    const preview = await answer(
      fetch(`${api}/pasted`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body,
      }),
    );
    times.push((performance.now() - started) / 1000);
    await answer(fetch(`${api}/${preview.id}/cancel`, { method: 'POST', headers: { cookie } }));
  }
  return times.slice(1).sort((a, b) => a - b)[1] ?? NaN;
}

/** Seconds for the least anybody would have to do: read the same file, put the same rows into the same table. Rolled back. */
async function readAndCopy(admin: Client, table: FigureTable, file: Buffer): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'cis-copy-'));
  // The server may be another user's.
  chmodSync(folder, 0o755);
  const path = join(folder, 'rows.csv');
  const lines = table.communes.flatMap(({ id }) =>
    table.months.flatMap((period, month) =>
      table.indicators.map(
        (indicator) =>
          `${id},${randomUUID()},${indicator.code},${period},reported,preliminary,${valueOf(indicator, month, 0)},true`,
      ),
    ),
  );
  writeFileSync(path, lines.join('\n'), { mode: 0o644 });
  try {
    const started = performance.now();
    await readSheet(file, 'a.xlsx');
    await admin.query('begin');
    await admin.query(
      `copy commune.observations (commune_id, id, indicator_code, period_code, state, grade, value, is_public) from '${path}' csv`,
    );
    const seconds = (performance.now() - started) / 1000;
    await admin.query('rollback');
    return seconds;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function stopsHalfWay(api: string, cookie: string, admin: Client, table: FigureTable) {
  const digest = async (): Promise<string> =>
    JSON.stringify(
      (await admin.query('select count(*), sum(version), sum(value) from commune.observations')).rows,
    );
  const standing = await digest();
  const job = await apply(api, cookie, await upload(api, cookie, await tableFile(table, 3)));
  let done = 0;
  while (done < job.total / 3) {
    await delay(POLL_MS);
    const now = await answer(fetch(`${api}/${job.id}`, { headers: { cookie } }));
    if (now.state !== 'applying') throw new Error(`It ended before it could be stopped: ${now.state}`);
    done = now.done;
  }
  await answer(fetch(`${api}/${job.id}/cancel`, { method: 'POST', headers: { cookie } }));
  await delay(2_000);
  const isUntouched = (await digest()) === standing;
  return {
    what: `stopped after ${done} of ${job.total} figures: nothing half-way`,
    measured: isUntouched ? 'as before' : 'changed',
    wanted: 'as before',
    isReached: isUntouched,
  };
}

async function upload(api: string, cookie: string, file: Buffer): Promise<FigureImportBody> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(file)]), 'ma-tran.xlsx');
  return answer(fetch(api, { method: 'POST', headers: { cookie }, body: form }));
}

function apply(api: string, cookie: string, { id, version }: FigureImportBody): Promise<FigureImportBody> {
  return answer(
    fetch(`${api}/${id}/apply`, { method: 'POST', headers: { cookie, 'if-match': `"${version}"` } }),
  );
}

function undo(api: string, cookie: string, { id }: FigureImportBody): Promise<FigureImportBody> {
  return answer(fetch(`${api}/${id}/undo`, { method: 'POST', headers: { cookie } }));
}

async function follow(api: string, cookie: string, { id }: FigureImportBody): Promise<FigureImportBody> {
  for (;;) {
    const job = await answer(fetch(`${api}/${id}`, { headers: { cookie } }));
    if (job.state !== 'applying' && job.state !== 'undoing') return job;
    await delay(POLL_MS);
  }
}

async function answer(sent: Promise<Response>): Promise<FigureImportBody> {
  const response = await sent;
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);
  return JSON.parse(text) as FigureImportBody;
}
