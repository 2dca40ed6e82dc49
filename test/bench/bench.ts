import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { openingStatement, rolePassword, startDisposableServer, type Server } from '@cis/database';
import { signIn, tryForeignCommunes } from './attempts.js';
import { compare, type Comparison } from './load.js';
import { recordStatements } from './recorded-statements.js';
import { residentMegabytes, startBareServer, startProgram, type BenchProcess } from './processes.js';

interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly wanted: string;
  readonly isReached: boolean;
}

const ROOT = join(__dirname, '../../..');
const PASSWORD = 'mat-khau-do-hieu-nang';
const POOL_SIZE = 10;
const LIST = '/api/v1/people?perPage=50';

/** Everything in one run on one machine; prints a table and writes it as JSON. Not a test: it never fails by its figures. */
async function bench(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cis-bench-'));
  const { server, stop } = await startDisposableServer();
  const environment = {
    DATABASE_URL: server.adminUrl,
    SESSION_SECRET: server.secret,
    DATA_DIR: dataDir,
    SEED: 'demo',
    SEED_PASSWORD: PASSWORD,
    DATABASE_POOL_SIZE: String(POOL_SIZE),
    LOG_LEVEL: 'info',
  };
  const figures: Figure[] = [];
  const note = (figure: Figure): void => {
    figures.push(figure);
    process.stdout.write(
      `${figure.isReached ? '✓' : '✗'} ${figure.what}: ${figure.measured} (wanted ${figure.wanted})\n`,
    );
  };
  try {
    await (await startProgram(environment)).stop();
    const program = await startProgram(environment);
    note(atMost('warm start to ready, external database', program.readyAfter / 1000, 10, 's'));
    const admin = new Client({ connectionString: server.adminUrl });
    await admin.connect();
    try {
      await delay(3_000);
      note(
        atMost(
          'resident memory at rest, without the database',
          residentMegabytes(program.child) ?? NaN,
          200,
          'MB',
        ),
      );
      await listUnderRowLevelSecurity(program, server, admin, note);
      await publicProfile(program, note);
      await foreignAttempts(program, admin, note);
      note(atMost("console's first load", consoleFirstLoad() / 1024, 450, 'KB gzip'));
      note({
        what: 'resident memory after the run',
        measured: `${residentMegabytes(program.child) ?? NaN} MB`,
        wanted: 'for comparison',
        isReached: true,
      });
    } finally {
      await admin.end();
      await program.stop();
    }
  } finally {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  mkdirSync(join(ROOT, 'bench-results'), { recursive: true });
  const file = join(ROOT, 'bench-results', `${new Date().toISOString().replaceAll(':', '-')}.json`);
  writeFileSync(file, JSON.stringify({ node: process.version, figures }, null, 2));
  process.stdout.write(`\n${table(figures)}\n\nWritten to ${file}\n`);
}

/** A signed-in commune's list of 50 people against the same SQL, role and transaction in bare node:http + pg. */
async function listUnderRowLevelSecurity(
  program: BenchProcess,
  server: Server,
  admin: Client,
  note: (figure: Figure) => void,
): Promise<void> {
  const communeId = await fiftyPeopleInOneCommune(admin);
  const { rows: slugs } = await admin.query<{ slug: string }>(
    'select slug from reference.administrative_units where id = $1',
    [communeId],
  );
  const username = `${slugs[0]?.slug ?? ''}.canbo`;
  const cookie = await signIn({ url: program.url, password: PASSWORD }, username);
  const { statements, roundTrips } = await recordStatements(server, LIST, { username, password: PASSWORD });
  const [text, values] = statements[0] ?? ['', []];
  note({
    what: 'round trips of the signed-in list request (statements beside opening and commit)',
    measured: `${roundTrips} (${statements.length})`,
    wanted: '1 (1)',
    isReached: roundTrips === 1 && statements.length === 1,
  });
  const url = new URL(server.adminUrl);
  url.username = 'cis_app';
  url.password = rolePassword(server, 'cis_app');
  for (const isPipelined of [false, true]) {
    const bare = await startBareServer({
      kind: 'rows',
      databaseUrl: url.toString(),
      opening: openingStatement({ kind: 'commune', communeId }),
      sql: text,
      values,
      isPipelined,
      poolSize: POOL_SIZE,
    });
    try {
      const comparison = await compare({ url: program.url + LIST, headers: { cookie } }, { url: bare.url });
      note(
        ratio(
          `list of 50 rows, signed in, of bare node:http + pg (${isPipelined ? 'pipelined too' : 'opening, statement, commit'})`,
          comparison,
          0.6,
        ),
      );
    } finally {
      await bare.stop();
    }
  }
}

async function fiftyPeopleInOneCommune(admin: Client): Promise<number> {
  const { rows } = await admin.query<{ id: number }>(
    'select id from reference.administrative_units where valid_to is null order by id limit 1',
  );
  const communeId = rows[0]?.id ?? 0;
  await admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
  await admin.query(
    `insert into commune.people (commune_id, id, lineage_id, full_name, sort_name, search_name, office_phone, duties, is_sample)
     select $1, gen_random_uuid(), gen_random_uuid(), 'Người Mẫu Đo ' || n, 'Đo ' || n, 'do ' || n, '0269 3000 000', 'Theo dõi lĩnh vực mẫu', true
     from generate_series(1, 60) n`,
    [communeId],
  );
  await admin.query('analyze commune.people');
  return communeId;
}

/** A profile's JSON against a bare node:http server that answers the same bytes. */
async function publicProfile(program: BenchProcess, note: (figure: Figure) => void): Promise<void> {
  const url = `${program.url}/api/v1/public/communes/23563`;
  const body = await (await fetch(url, { headers: { 'accept-encoding': 'identity' } })).text();
  const bare = await startBareServer({ kind: 'bytes', body });
  try {
    note(
      ratio(
        `public profile as JSON (${Math.round(body.length / 1024)} KB) of bare node:http with the same bytes`,
        await compare({ url }, { url: bare.url }),
        0.5,
      ),
    );
  } finally {
    await bare.stop();
  }
}

async function foreignAttempts(
  program: BenchProcess,
  admin: Client,
  note: (figure: Figure) => void,
): Promise<void> {
  const report = await tryForeignCommunes({ url: program.url, password: PASSWORD }, admin);
  const statuses = Object.entries(report.statuses)
    .map(([status, count]) => `${status}: ${count}`)
    .join(', ');
  note({
    what: `cross-commune attempts (seed ${report.seed}, ${report.seconds.toFixed(0)} s; ${statuses})`,
    measured: `${report.succeeded} of ${report.attempts} succeed`,
    wanted: '0 of at least 20,000',
    isReached: report.succeeded === 0 && report.attempts >= 20_000,
  });
  for (const example of report.examples) process.stdout.write(`  ${example}\n`);
}

/** Bytes of the page, its styles and the scripts it asks for at once, gzipped as served. */
function consoleFirstLoad(): number {
  const folder = join(ROOT, 'dist/console');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const assets = [...html.matchAll(/(?:src|href)="\/console\/([^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path ?? '',
  );
  return [html, ...assets.map((path) => readFileSync(join(folder, path)))].reduce(
    (sum, content) => sum + gzipSync(content).length,
    0,
  );
}

function ratio(what: string, { ratio: value, ours, bare }: Comparison, wanted: number): Figure {
  return {
    what,
    measured: `${value.toFixed(2)} (${Math.round(ours.requestsPerSecond)} / ${Math.round(bare.requestsPerSecond)} per s; p95 ${ours.p95.toFixed(1)} / ${bare.p95.toFixed(1)} ms)`,
    wanted: `≥ ${wanted}`,
    isReached: value >= wanted,
  };
}

function atMost(what: string, value: number, limit: number, unit: string): Figure {
  return {
    what,
    measured: `${value.toFixed(1)} ${unit}`,
    wanted: `≤ ${limit} ${unit}`,
    isReached: value <= limit,
  };
}

function table(figures: readonly Figure[]): string {
  return figures
    .map(
      ({ what, measured, wanted, isReached }) =>
        `| ${isReached ? '✓' : '✗'} | ${what} | ${measured} | ${wanted} |`,
    )
    .join('\n');
}

bench().catch((error: unknown) => {
  process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
});
