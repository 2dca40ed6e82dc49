import { openingStatement } from '@cis/database';
import { signIn } from '../attempts.js';
import { ratio } from '../figure.js';
import { compare } from '../load.js';
import { appUrl, PASSWORD, POOL_SIZE, type Measure } from '../measure.js';
import { startBareServer } from '../processes.js';
import { recordStatements } from '../recorded-statements.js';
import { loadTasks } from '../task-data.js';

const LIST = '/api/v1/tasks?perPage=50';

/** A signed-in commune's list of 50 tasks against the same SQL, role and transaction in bare node:http + pg. */
export const listOfTasks: Measure = async ({ program, server, admin, note }) => {
  await loadTasks(admin, { name: 'list', provinceCode: '52', perCommune: 60, reports: 3 });
  const { rows } = await admin.query<{ id: number; slug: string }>(
    'select id, slug from reference.administrative_units where valid_to is null order by id limit 1',
  );
  const [commune] = rows;
  if (!commune) throw new Error('There is no commune.');
  const username = `${commune.slug}.canbo`;
  const cookie = await signIn({ url: program.url, password: PASSWORD }, username);
  const { statements, roundTrips } = await recordStatements(server, LIST, { username, password: PASSWORD });
  note({
    what: 'round trips of the list of tasks (statements beside opening and commit)',
    measured: `${roundTrips} (${statements.length})`,
    wanted: '1 (≤ 2)',
    isReached: roundTrips === 1 && statements.length <= 2,
  });
  const bare = await startBareServer({
    kind: 'rows',
    databaseUrl: appUrl(server),
    opening: openingStatement({ kind: 'commune', communeId: commune.id }),
    statements,
    isPipelined: true,
    poolSize: POOL_SIZE,
  });
  try {
    const comparison = await compare({ url: program.url + LIST, headers: { cookie } }, { url: bare.url });
    note(
      ratio('list of 50 tasks, signed in, of bare node:http + pg with the same statements', comparison, 0.5),
    );
  } finally {
    await bare.stop();
  }
};
