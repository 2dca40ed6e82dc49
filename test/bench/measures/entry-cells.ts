import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openDatabase, openingStatement, type Server } from '@cis/database';
import { loadConfig } from '@cis/config';
import { createApp } from '../../../apps/api/src/create-app.js';
import { roundTripsOf } from '../../support/round-trips.js';
import { signIn } from '../attempts.js';
import { entryData, type EntryData } from '../entry-data.js';
import { shown } from '../figure.js';
import { appUrl, PASSWORD, type Measure } from '../measure.js';

const ROUNDS = 60;

/**
 * Saving a pasted block of 60 figures that all change, against one SQL upsert of the same figures with their revisions, in the same kind
 * of transaction, role and triggers.
 */
export const savingABlock: Measure = async ({ program, server, admin, note }) => {
  const data = await entryData(admin);
  const trips = await roundTrips(server, data);
  note({
    what: 'round trips of saving a pasted block of 60 figures',
    measured: String(trips),
    wanted: '≤ 5',
    isReached: trips <= 5,
  });
  const cookie = await signIn({ url: program.url, password: PASSWORD }, data.username);
  const bare = new Client({ connectionString: appUrl(server) });
  await bare.connect();
  try {
    const ours: number[] = [];
    const withRevisions: number[] = [];
    const alone: number[] = [];
    let version = await presentVersion(admin, data);
    // The first rounds warm both up.
    for (let round = -10; round < ROUNDS; round += 1) {
      const times = {
        ours: await timed(() => save(program.url, cookie, data, { value: 1000 + round, version })),
        withRevisions: await timed(() => upsert(bare, data, { value: 2000 + round, isWithRevisions: true })),
        alone: await timed(() => upsert(bare, data, { value: 3000 + round, isWithRevisions: false })),
      };
      version += 3;
      if (round < 0) continue;
      ours.push(times.ours);
      withRevisions.push(times.withRevisions);
      alone.push(times.alone);
    }
    const times = median(ours) / median(withRevisions);
    note({
      what: 'saving a pasted block of 60 figures, of one SQL upsert of figures and revisions',
      measured: `${times.toFixed(2)} × (${median(ours).toFixed(1)} / ${median(withRevisions).toFixed(1)} ms)`,
      wanted: '≤ 2.5 ×',
      isReached: times <= 2.5,
    });
    note(
      shown(
        'the same, of an upsert that keeps no revisions',
        `${(median(ours) / median(alone)).toFixed(2)} × (${median(alone).toFixed(1)} ms)`,
      ),
    );
  } finally {
    await bare.end();
  }
};

async function presentVersion(admin: Client, { communeId, codes, periodCode }: EntryData): Promise<number> {
  const { rows } = await admin.query<{ version: number }>(
    'select version from commune.observations where commune_id = $1 and indicator_code = $2 and period_code = $3',
    [communeId, codes[0], periodCode],
  );
  return rows[0]?.version ?? 0;
}

const blockOf = ({ form, periodCode, codes }: EntryData, value: number, version: number): object => ({
  form,
  periodCode,
  origin: 'paste',
  cells: codes.map((indicatorCode) => ({
    indicatorCode,
    baseVersion: version,
    state: 'reported',
    grade: 'estimated',
    value,
  })),
});

async function save(
  url: string,
  cookie: string,
  data: EntryData,
  { value, version }: { value: number; version: number },
): Promise<void> {
  const answer = await fetch(`${url}/api/v1/entry-form/cells`, {
    method: 'PUT',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify(blockOf(data, value, version)),
  });
  const body = (await answer.json()) as { results?: { outcome: string }[] };
  if (body.results?.every(({ outcome }) => outcome === 'saved') !== true) {
    throw new Error(`The block was not saved: ${answer.status} ${JSON.stringify(body).slice(0, 300)}`);
  }
}

async function upsert(
  client: Client,
  { communeId, codes, periodCode }: EntryData,
  { value, isWithRevisions }: { value: number; isWithRevisions: boolean },
): Promise<void> {
  const figures = `insert into commune.observations (commune_id, id, indicator_code, period_code, state, grade, value, is_public)
    select $1::int, id, code, $4, 'reported', 'estimated', $5::numeric, true from unnest($2::uuid[], $3::text[]) f (id, code)
    on conflict (commune_id, indicator_code, period_code) do update set state = excluded.state, grade = excluded.grade, value = excluded.value,
      version = observations.version + 1, updated_at = now()`;
  const statement = isWithRevisions
    ? `with saved as (${figures} returning *)
       insert into commune.observation_revisions (commune_id, id, observation_id, number, state, grade, value)
       select commune_id, gen_random_uuid(), id, version, state, grade, value from saved`
    : figures;
  await client.query(openingStatement({ kind: 'commune', communeId }));
  await client.query(statement, [communeId, codes.map(() => randomUUID()), codes, periodCode, value]);
  await client.query('COMMIT');
}

/** Counted in this process, over the same database. */
async function roundTrips(server: Server, data: EntryData): Promise<number> {
  const database = await openDatabase(server, { poolSize: 2, statementTimeoutMs: 10_000 });
  const app = await createApp(
    loadConfig({
      LOG_LEVEL: 'silent',
      SESSION_SECRET: server.secret,
      DATABASE_URL: server.adminUrl,
      SEED: 'none',
    }),
    database,
  );
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const account = { username: data.username, password: PASSWORD };
    const session = await app.inject({ method: 'POST', url: '/api/v1/session', payload: account });
    const cookie = String(session.headers['set-cookie']).split(';')[0] ?? '';
    const put = (value: number, version: number) =>
      app.inject({
        method: 'PUT',
        url: '/api/v1/entry-form/cells',
        headers: { cookie },
        payload: blockOf(data, value, version),
      });
    // The first request also reads the session.
    await put(500, 0);
    return await roundTripsOf(database, () => put(501, 1));
  } finally {
    await app.close();
    await database.close();
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
