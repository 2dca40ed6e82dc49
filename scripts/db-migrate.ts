import { migrate } from '@cis/database';
import { withServer } from './server-command.js';

// `npm run db:migrate`: roles, then every pending migration.
void withServer(async (server) => {
  const ran = await migrate(server);
  console.log(
    ran.length > 0 ? `Applied:\n${ran.map((name) => `  ${name}`).join('\n')}` : 'Nothing to apply.',
  );
});
