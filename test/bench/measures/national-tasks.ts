import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { loadReference, migrate, openingStatement, type Server } from '@cis/database';
import { atMost, shown } from '../figure.js';
import { appUrl, PASSWORD, type Measure } from '../measure.js';
import { recordStatements } from '../recorded-statements.js';
import { loadCommunes, loadTasks } from '../task-data.js';

const COMMUNES = 3_321;
const TASKS_EACH = 100;
const REPORTS = 1;
const ROUNDS = 15;

/**
 * The monitoring table of the whole country: the product has no national caller, so the province's statements run under a scope of all
 * communes, as the run-time role, in a database of their own beside the program's.
 */
export const nationalTasks: Measure = async ({ server, note }) => {
  const path = '/api/v1/task-monitoring?groupBy=programme';
  const { statements } = await recordStatements(server, path, { username: 'tinh.admin', password: PASSWORD });
  await inDatabaseOfItsOwn(server, async (own) => {
    const admin = new Client({ connectionString: own.adminUrl });
    const reader = new Client({ connectionString: appUrl(own) });
    await admin.connect();
    await reader.connect();
    try {
      await loadCommunes(admin, COMMUNES);
      const tasks = await loadTasks(admin, { name: 'national', perCommune: TASKS_EACH, reports: REPORTS });
      await admin.query('vacuum analyze commune.tasks');
      note(shown('tasks of the whole country', `${COMMUNES} × ${TASKS_EACH} = ${tasks}`));
      const times: number[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        const started = performance.now();
        await reader.query(openingStatement({ kind: 'system', reason: 'bench' }));
        for (const [sql, values] of statements) await reader.query(sql, [...values]);
        await reader.query('COMMIT');
        if (round > 0) times.push((performance.now() - started) / 1000);
      }
      times.sort((a, b) => a - b);
      const median = times[Math.floor(times.length / 2)] ?? NaN;
      note(
        atMost(
          `monitoring table's statements over the whole country, slowest of ${ROUNDS} (median ${median.toFixed(2)} s)`,
          times.at(-1) ?? NaN,
          1,
          's',
        ),
      );
    } finally {
      await reader.end();
      await admin.end();
    }
  });
};

async function inDatabaseOfItsOwn(server: Server, work: (own: Server) => Promise<void>): Promise<void> {
  const name = `cis_national_${randomBytes(4).toString('hex')}`;
  const url = new URL(server.adminUrl);
  url.pathname = `/${name}`;
  const own = { ...server, adminUrl: url.toString() };
  const maintenance = new Client({ connectionString: server.adminUrl });
  await maintenance.connect();
  try {
    await maintenance.query(`create database ${name}`);
    await migrate(own);
    await loadReference(own);
    await work(own);
  } finally {
    await maintenance.query(`drop database if exists ${name} with (force)`);
    await maintenance.end();
  }
}
