import { signIn } from '../attempts.js';
import { atMost, shown } from '../figure.js';
import { load } from '../load.js';
import { PASSWORD, type Bench, type Measure } from '../measure.js';
import { recordStatements } from '../recorded-statements.js';
import { loadTasks } from '../task-data.js';

const USERNAME = 'tinh.admin';
/** 135 × 148 = 19,980 beside those of the demo, 5 reports each. */
const PER_COMMUNE = 149;
const REPORTS = 5;
const EACH_MS = 2_000;
const GROUPS = ['programme', 'stage', 'department', 'commune', 'region', 'directive'] as const;
const DAYS_AGO = 45;

/** The monitoring table over 20,000 instances with 100,000 reports, by every group, today and as of a past day; one request after the other. */
export const taskMonitoring: Measure = async (bench) => {
  const { admin, note } = bench;
  const tasks = await loadTasks(admin, {
    name: 'monitoring',
    provinceCode: '52',
    perCommune: PER_COMMUNE,
    reports: REPORTS,
  });
  // As after a night: otherwise autovacuum does it while the requests are measured. A vacuum marks only what has reached the log.
  await admin.query('checkpoint');
  await admin.query('vacuum commune.tasks, commune.task_states, commune.task_blocks');
  note(shown('tasks and reports for the monitoring table', `${tasks} and ${tasks * REPORTS}`));
  const { rows } = await admin.query<{ day: string }>(`select (current_date - ${DAYS_AGO})::text as day`);
  for (const asOf of [null, rows[0]?.day ?? null]) await measureDay(bench, asOf);
};

async function measureDay({ program, server, note }: Bench, asOf: string | null): Promise<void> {
  const cookie = await signIn({ url: program.url, password: PASSWORD }, USERNAME);
  const when = asOf === null ? 'today' : `${DAYS_AGO} days ago`;
  const path = (groupBy: string) =>
    `/api/v1/task-monitoring?groupBy=${groupBy}${asOf === null ? '' : `&asOf=${asOf}`}`;
  const { statements, roundTrips } = await recordStatements(server, path('programme'), {
    username: USERNAME,
    password: PASSWORD,
  });
  note({
    what: `statements (round trips) of the monitoring table, ${when}`,
    measured: `${statements.length} (${roundTrips})`,
    wanted: '≤ 3 (1)',
    isReached: statements.length <= 3 && roundTrips === 1,
  });
  const found: { groupBy: string; p50: number; p95: number }[] = [];
  for (const groupBy of GROUPS) {
    const { p50, p95 } = await load({ url: program.url + path(groupBy), headers: { cookie } }, 1, EACH_MS);
    found.push({ groupBy, p50, p95 });
  }
  const slowest = found.reduce((worst, one) => (one.p95 > worst.p95 ? one : worst));
  const medians = found.map(({ groupBy, p50 }) => `${groupBy} ${p50.toFixed(0)}`).join(', ');
  note(
    atMost(
      `monitoring table, ${when}, p95 of the slowest group (${slowest.groupBy}; p50 in ms: ${medians})`,
      slowest.p95,
      100,
      'ms',
    ),
  );
}
