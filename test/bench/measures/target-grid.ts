import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openingStatement, type Scope } from '@cis/database';
import { signIn } from '../attempts.js';
import { ratio } from '../figure.js';
import { compare } from '../load.js';
import { appUrl, PASSWORD, POOL_SIZE, type Bench, type Measure } from '../measure.js';
import { startBareServer } from '../processes.js';
import { recordStatements } from '../recorded-statements.js';

const USERNAME = 'tinh.admin';
const SCOPE: Scope = { kind: 'province', provinceCode: '52' };
const PATH = '/api/v1/targets/grid?year=2026';
const INDICATORS = 21;
const ROUNDS = 6;
/** Years nobody uses otherwise: each round assigns into one of its own. */
const FIRST_YEAR = 2060;

interface Place {
  readonly communes: readonly { readonly id: number; readonly code: string }[];
  readonly indicators: readonly string[];
}

/** Reading 135 communes × the form, and assigning 135 × 21 targets at once. */
export const targetGrid: Measure = async (bench) => {
  await reading(bench);
  await assigning(bench);
};

async function reading({ program, server, note }: Bench): Promise<void> {
  const { statements, roundTrips } = await recordStatements(server, PATH, {
    username: USERNAME,
    password: PASSWORD,
  });
  note({
    what: "statements (round trips) of the province's grid of targets",
    measured: `${statements.length} (${roundTrips})`,
    wanted: '≤ 3 (1)',
    isReached: statements.length <= 3 && roundTrips === 1,
  });
  const cookie = await signIn({ url: program.url, password: PASSWORD }, USERNAME);
  const bare = await startBareServer({
    kind: 'rows',
    databaseUrl: appUrl(server),
    opening: openingStatement(SCOPE),
    statements,
    isPipelined: true,
    poolSize: POOL_SIZE,
  });
  try {
    const comparison = await compare({ url: program.url + PATH, headers: { cookie } }, { url: bare.url });
    note(
      ratio(
        "the province's grid of targets, of bare node:http + pg with the same statements",
        comparison,
        0.5,
      ),
    );
  } finally {
    await bare.stop();
  }
}

async function assigning({ program, server, admin, note }: Bench): Promise<void> {
  const place = await placeOf(admin);
  const cookie = await signIn({ url: program.url, password: PASSWORD }, USERNAME);
  const bare = new Client({ connectionString: appUrl(server) });
  await bare.connect();
  try {
    const ours: number[] = [];
    const single: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const own = await timed(() => apply(program.url, cookie, place, FIRST_YEAR + round));
      const theirs = await timed(() => insert(bare, place, FIRST_YEAR + 20 + round));
      // The first round warms both up.
      if (round > 0) {
        ours.push(own);
        single.push(theirs);
      }
    }
    const times = median(ours) / median(single);
    note({
      what: `assigning 135 × ${INDICATORS} targets, of one SQL insert of targets and versions`,
      measured: `${times.toFixed(2)} × (${median(ours).toFixed(0)} / ${median(single).toFixed(0)} ms)`,
      wanted: '≤ 2.5 ×',
      isReached: times <= 2.5,
    });
  } finally {
    await bare.end();
  }
}

async function placeOf(admin: Client): Promise<Place> {
  const communes = await admin.query<{ id: number; code: string }>(
    "select id, code from reference.administrative_units where valid_to is null and province_code = '52'",
  );
  const indicators = await admin.query<{ code: string }>(
    `select code from reference.indicators where kind <> 'base' and applies_to = 'all' and retired_on is null
       and coalesce(hard_min, 1) <= 1 and coalesce(hard_max, 1) >= 1 order by sort_order limit ${INDICATORS}`,
  );
  return { communes: communes.rows, indicators: indicators.rows.map(({ code }) => code) };
}

async function apply(
  url: string,
  cookie: string,
  { communes, indicators }: Place,
  year: number,
): Promise<void> {
  const answer = await fetch(`${url}/api/v1/targets/apply`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({
      year,
      horizon: 'year',
      issuer: 'province',
      decision: { number: '01/QĐ-UBND', date: '2026-01-15' },
      cells: communes.flatMap(({ code: communeCode }) =>
        indicators.map((indicatorCode) => ({ communeCode, indicatorCode, operator: 'at_least', low: 1 })),
      ),
    }),
  });
  const body = (await answer.json()) as { created?: number };
  if (body.created !== communes.length * indicators.length)
    throw new Error(`The targets were not assigned: ${answer.status} ${JSON.stringify(body).slice(0, 300)}`);
}

/** The same rows by one statement in the same kind of transaction, role and triggers. */
async function insert(client: Client, { communes, indicators }: Place, year: number): Promise<void> {
  const cells = communes.flatMap(({ id }) => indicators.map((code) => ({ id, code })));
  await client.query(openingStatement(SCOPE));
  await client.query(
    `with assigned as (
       insert into commune.targets (commune_id, id, indicator_code, horizon, year, issuer, is_public)
       select commune_id, id, code, 'year', $4, 'province', true from unnest($1::int[], $2::uuid[], $3::text[]) c (commune_id, id, code)
       returning commune_id, id)
     insert into commune.target_versions (commune_id, id, target_id, number, operator, low, decision_number, decision_date, effective_on)
     select commune_id, gen_random_uuid(), id, 1, 'at_least', 1, '01/QĐ-UBND', '2026-01-15', '2026-01-15' from assigned`,
    [cells.map(({ id }) => id), cells.map(() => randomUUID()), cells.map(({ code }) => code), year],
  );
  await client.query('COMMIT');
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
