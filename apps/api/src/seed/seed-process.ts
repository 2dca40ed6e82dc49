import 'reflect-metadata';
import { openDatabase, type Server } from '@cis/database';
import { seedDemo, type DemoSeedOptions } from './seed-demo.js';

/** What the starting server sends over the channel; it holds secrets, so it is no argument. */
export interface SeedOrder {
  readonly server: Server;
  readonly options: DemoSeedOptions;
}

/** Bulk statements of the seed may take longer than a request's. */
const SEED_POOL = { poolSize: 2, statementTimeoutMs: 120_000 };

async function seed({ server, options }: SeedOrder): Promise<void> {
  const database = await openDatabase(server, SEED_POOL);
  try {
    process.send?.(await seedDemo(database, options));
  } finally {
    await database.close();
    process.disconnect();
  }
}

process.once('message', (order: SeedOrder) => {
  seed(order).catch((error: unknown) => {
    process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
    process.exitCode = 1;
  });
});
