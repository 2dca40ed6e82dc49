import { bootstrap } from './bootstrap.js';
import { ownerSource, runtimeSource, type PoolSettings, type Server } from './data-sources.js';
import { Database } from './database.js';

/** Roles, then every pending migration, one transaction each. Returns the names of those that ran. */
export async function migrate(server: Server): Promise<string[]> {
  await bootstrap(server);
  const source = await ownerSource(server).initialize();
  try {
    const ran = await source.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/** Takes back the newest migration. */
export async function revertLastMigration(server: Server): Promise<void> {
  const source = await ownerSource(server).initialize();
  try {
    await source.undoLastMigration();
  } finally {
    await source.destroy();
  }
}

/**
 * Tells the planner what the tables hold. Right after a load it would otherwise guess until the server's own
 * collector comes round, a minute later or more: measured on the demo data, the provincial roster took 4 s instead
 * of 20 ms.
 */
export async function refreshStatistics(server: Server): Promise<void> {
  const source = await ownerSource(server).initialize();
  try {
    const tables = await source.query<{ name: string }[]>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('reference', 'commune', 'steering', 'identity', 'audit')",
    );
    await source.query(`analyze ${tables.map(({ name }) => name).join(', ')}`);
  } finally {
    await source.destroy();
  }
}

/** Connects the three run-time pools. */
export async function openDatabase(server: Server, settings: PoolSettings): Promise<Database> {
  const share = (part: number) => ({
    ...settings,
    poolSize: Math.max(2, Math.ceil(settings.poolSize / part)),
  });
  const [app, portal, system] = await Promise.all([
    runtimeSource(server, 'cis_app', settings).initialize(),
    runtimeSource(server, 'cis_portal', share(2)).initialize(),
    runtimeSource(server, 'cis_system', share(4)).initialize(),
  ]);
  return new Database({ app, portal, system });
}
