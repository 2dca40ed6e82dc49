import { readFileSync, writeFileSync } from 'node:fs';
import { dumpSchema, migrate, startDisposableServer } from '@cis/database';

const FILE = 'libs/database/schema.sql';

// `npm run db:dump`: writes the schema that the migrations make, on a throw-away server so that nothing else can
// be in it. With `--check` it only compares, and fails when the committed file is not the same.
async function main(): Promise<void> {
  const { server, stop } = await startDisposableServer();
  try {
    await migrate(server);
    const current = await dumpSchema(server);
    if (!process.argv.includes('--check')) {
      writeFileSync(FILE, current);
      console.log(`Wrote ${FILE}.`);
    } else if (readFileSync(FILE, 'utf8') !== current) {
      console.error(`${FILE} is not what the migrations make. Run "npm run db:dump" and commit the result.`);
      process.exitCode = 1;
    }
  } finally {
    await stop();
  }
}

void main();
