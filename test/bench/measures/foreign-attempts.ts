import { tryForeignCommunes } from '../attempts.js';
import { PASSWORD, type Measure } from '../measure.js';

/** Tens of thousands of tries to reach another commune's rows. */
export const foreignAttempts: Measure = async ({ program, admin, note }) => {
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
};
