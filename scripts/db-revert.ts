import { revertLastMigration } from '@cis/database';
import { withServer } from './server-command.js';

// `npm run db:revert`: takes back the newest migration. Its `down` says what is lost.
void withServer(async (server) => {
  await revertLastMigration(server);
  console.log('Took back the newest migration.');
});
