import { loadConfig } from '@cis/config';
import { openDatabase } from '@cis/database';
import { clearSample } from '../apps/api/src/seed/clear-sample.js';
import { withServer } from './server-command.js';

// `npm run data:clear-sample [-- --accounts]`: removes every row marked as sample; with --accounts the demo accounts too.
const withAccounts = process.argv.includes('--accounts');

void withServer(async (server) => {
  const database = await openDatabase(server, { ...loadConfig().database, statementTimeoutMs: 600_000 });
  try {
    const { deleted, kept } = await clearSample(database, { withAccounts });
    console.log('Deleted sample rows:');
    for (const [table, count] of Object.entries(deleted)) console.log(`  ${table}: ${count}`);
    for (const [table, count] of Object.entries(kept)) {
      console.log(`  ${table}: ${count} kept, because real data refer to them`);
    }
    if (!withAccounts) console.log('The demo accounts stay; add "-- --accounts" to remove them too.');
  } finally {
    await database.close();
  }
});
