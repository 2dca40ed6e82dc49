import { loadConfig } from '@cis/config';
import { migrate, openDatabase, startDisposableServer } from '@cis/database';
import { writeFileSync } from 'node:fs';
import { createApp } from '../apps/api/src/create-app.js';
import { openApiDocument } from '../apps/api/src/openapi/openapi-document.js';

const FILE = 'apps/api/openapi.json';

// `npm run openapi:write`: writes the API's document from the code, on a throw-away database.
async function main(): Promise<void> {
  const { server, stop } = await startDisposableServer();
  try {
    await migrate(server);
    const config = loadConfig({
      LOG_LEVEL: 'silent',
      SESSION_SECRET: server.secret,
      DATABASE_URL: server.adminUrl,
    });
    const database = await openDatabase(server, config.database);
    const app = await createApp(config, database);
    writeFileSync(FILE, `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
    await app.close();
    await database.close();
    console.log(`Wrote ${FILE}.`);
  } finally {
    await stop();
  }
}

void main();
