import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { startDisposableServer, type Server } from '@cis/database';
import { atMost, shown, table, type Figure } from './figure.js';
import { PASSWORD, POOL_SIZE, type Measure } from './measure.js';
import { MEASURES } from './measures/index.js';
import { residentMegabytes, startProgram, type BenchProcess } from './processes.js';

const ROOT = join(__dirname, '../../..');

/**
 * Everything in one run on one machine; prints a table and writes it as JSON. Not a test: it never fails by its figures.
 * `npm run bench -- name …` takes some measures only.
 */
async function bench(measures: readonly Measure[]): Promise<void> {
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
    try {
      await measureAll(measures, { program, server, note });
    } finally {
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

async function measureAll(
  measures: readonly Measure[],
  { program, server, note }: { program: BenchProcess; server: Server; note: (figure: Figure) => void },
): Promise<void> {
  const admin = new Client({ connectionString: server.adminUrl });
  await admin.connect();
  try {
    await admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    await delay(3_000);
    const atRest = residentMegabytes(program.child) ?? NaN;
    note(atMost('resident memory at rest, without the database', atRest, 200, 'MB'));
    for (const measure of measures) await measure({ program, server, admin, note });
    note(shown('resident memory after the run', `${residentMegabytes(program.child) ?? NaN} MB`));
  } finally {
    await admin.end();
  }
}

function chosen(names: readonly string[]): Measure[] {
  if (names.length === 0) return Object.values(MEASURES);
  return names.map((name) => {
    const measure = MEASURES[name];
    if (!measure)
      throw new Error(`There is no measure "${name}"; there are ${Object.keys(MEASURES).join(', ')}.`);
    return measure;
  });
}

async function main(): Promise<void> {
  await bench(chosen(process.argv.slice(2)));
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
});
