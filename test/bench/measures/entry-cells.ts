import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { openDatabase, openingStatement, type Server } from '@cis/database';
import { loadConfig } from '@cis/config';
import { createApp } from '../../../apps/api/src/create-app.js';
import { roundTripsOf } from '../../support/round-trips.js';
import { signIn } from '../attempts.js';
import { entryData, type EntryData } from '../entry-data.js';
import { shown } from '../figure.js';
import { appUrl, PASSWORD, type Measure } from '../measure.js';
import { startBareServer, type BenchProcess } from '../processes.js';

const ROUNDS = 60;

/**
 * Saving a pasted block of 60 figures that all change, against bare node:http + pg that saves the same request by one SQL
 * upsert with revisions, in the same kind of transaction, role and triggers.
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
  const bares: BenchProcess[] = [];
  try {
    for (const isWithRevisions of [true, false])
      bares.push(await startUpserts(server, data, isWithRevisions));
    const ours: number[] = [];
    const others: number[][] = bares.map(() => []);
    let version = await presentVersion(admin, data);
    // The first rounds warm all up.
    for (let round = -20; round < ROUNDS; round += 1) {
      const url = `${program.url}/api/v1/entry-form/cells`;
      const took = await put(url, blockOf(data, 1000 + round, version), cookie);
      const bareTook = [];
      for (const [index, bare] of bares.entries())
        bareTook.push(await put(bare.url, blockOf(data, (2 + index) * 1000 + round, 0), cookie));
      version += 1 + bares.length;
      if (round < 0) continue;
      ours.push(took);
      bareTook.forEach((time, index) => others[index]?.push(time));
    }
    const [withRevisions = NaN, alone = NaN] = others.map(median);
    const times = median(ours) / withRevisions;
    note({
      what: 'saving a pasted block of 60 figures, of bare node:http + pg with one SQL upsert of figures and revisions',
      measured: `${times.toFixed(2)} × (${median(ours).toFixed(1)} / ${withRevisions.toFixed(1)} ms)`,
      wanted: '≤ 2.5 ×',
      isReached: times <= 2.5,
    });
    note(
      shown(
        'the same, of an upsert that keeps no revisions',
        `${(median(ours) / alone).toFixed(2)} × (${alone.toFixed(1)} ms)`,
      ),
    );
  } finally {
    for (const bare of bares) await bare.stop();
  }
};

/** The same role, policies, triggers, scope and actor as the program's. */
function startUpserts(
  server: Server,
  { communeId, username }: EntryData,
  isWithRevisions: boolean,
): Promise<BenchProcess> {
  const actor = { userId: null, name: username, ip: '127.0.0.1', requestId: randomUUID() };
  return startBareServer({
    kind: 'upserts',
    databaseUrl: appUrl(server),
    opening: openingStatement({ kind: 'commune', communeId, actor }),
    communeId,
    isWithRevisions,
  });
}

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

/** Milliseconds from sending the block to having read the answer. */
async function put(url: string, block: object, cookie: string): Promise<number> {
  const body = JSON.stringify(block);
  const started = performance.now();
  const answer = await fetch(url, {
    method: 'PUT',
    // As the load of the other measures, which asks for no compression.
    headers: { cookie, 'content-type': 'application/json', 'accept-encoding': 'identity' },
    body,
  });
  const text = await answer.text();
  const took = performance.now() - started;
  const { results } = answer.ok
    ? (JSON.parse(text) as { results?: { outcome: string }[] })
    : { results: undefined };
  if (results?.every(({ outcome }) => outcome === 'saved') !== true)
    throw new Error(`The block was not saved: ${answer.status} ${text.slice(0, 300)}`);
  return took;
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
    const save = (value: number, version: number) =>
      app.inject({
        method: 'PUT',
        url: '/api/v1/entry-form/cells',
        headers: { cookie },
        payload: blockOf(data, value, version),
      });
    // The first request also reads the session.
    await save(500, 0);
    return await roundTripsOf(database, () => save(501, 1));
  } finally {
    await app.close();
    await database.close();
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
