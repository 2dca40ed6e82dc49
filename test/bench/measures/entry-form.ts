import { openingStatement } from '@cis/database';
import { signIn } from '../attempts.js';
import { entryData } from '../entry-data.js';
import { ratio } from '../figure.js';
import { compare } from '../load.js';
import { appUrl, PASSWORD, POOL_SIZE, type Measure } from '../measure.js';
import { startBareServer } from '../processes.js';
import { recordStatements } from '../recorded-statements.js';

/** Opening a form of 60 indicators with 24 periods of history against bare node:http + pg doing the same statements. */
export const openingTheForm: Measure = async ({ program, server, admin, note }) => {
  const { communeId, username, form, periodCode } = await entryData(admin);
  const path = `/api/v1/entry-form?form=${form}&periodCode=${periodCode}`;
  const account = { username, password: PASSWORD };
  const { statements, roundTrips } = await recordStatements(server, path, account);
  note({
    what: 'statements (round trips) of opening the form: 60 indicators, 24 periods of history',
    measured: `${statements.length} (${roundTrips})`,
    wanted: '≤ 4 (1)',
    isReached: statements.length <= 4 && roundTrips === 1,
  });
  const cookie = await signIn({ url: program.url, password: PASSWORD }, username);
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
      const comparison = await compare({ url: program.url + path, headers: { cookie } }, { url: bare.url });
      const manner = isPipelined ? 'pipelined too' : 'one after the other';
      note(
        ratio(
          `opening the form of bare node:http + pg with the same statements (${manner})`,
          comparison,
          0.5,
        ),
      );
    } finally {
      await bare.stop();
    }
  }
};
