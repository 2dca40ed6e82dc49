import type { Client } from 'pg';
import { openingStatement } from '@cis/database';
import { signIn } from '../attempts.js';
import { ratio } from '../figure.js';
import { compare } from '../load.js';
import { appUrl, PASSWORD, POOL_SIZE, type Measure } from '../measure.js';
import { startBareServer } from '../processes.js';
import { recordStatements } from '../recorded-statements.js';

const LIST = '/api/v1/people?perPage=50';

/** A signed-in commune's list of 50 people against the same SQL, role and transaction in bare node:http + pg. */
export const listOfPeople: Measure = async ({ program, server, admin, note }) => {
  const communeId = await fiftyPeopleInOneCommune(admin);
  const { rows: slugs } = await admin.query<{ slug: string }>(
    'select slug from reference.administrative_units where id = $1',
    [communeId],
  );
  const username = `${slugs[0]?.slug ?? ''}.canbo`;
  const cookie = await signIn({ url: program.url, password: PASSWORD }, username);
  const { statements, roundTrips } = await recordStatements(server, LIST, { username, password: PASSWORD });
  note({
    what: 'round trips of the signed-in list request (statements beside opening and commit)',
    measured: `${roundTrips} (${statements.length})`,
    wanted: '1 (1)',
    isReached: roundTrips === 1 && statements.length === 1,
  });
  for (const isPipelined of [false, true]) {
    const bare = await startBareServer({
      kind: 'rows',
      databaseUrl: appUrl(server),
      opening: openingStatement({ kind: 'commune', communeId }),
      statements,
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
};

async function fiftyPeopleInOneCommune(admin: Client): Promise<number> {
  const { rows } = await admin.query<{ id: number }>(
    'select id from reference.administrative_units where valid_to is null order by id limit 1',
  );
  const communeId = rows[0]?.id ?? 0;
  await admin.query(
    `insert into commune.people (commune_id, id, lineage_id, full_name, sort_name, search_name, office_phone, duties, is_sample)
     select $1, gen_random_uuid(), gen_random_uuid(), 'Người Mẫu Đo ' || n, 'Đo ' || n, 'do ' || n, '0269 3000 000', 'Theo dõi lĩnh vực mẫu', true
     from generate_series(1, 60) n`,
    [communeId],
  );
  await admin.query('analyze commune.people');
  return communeId;
}
