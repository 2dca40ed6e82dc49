import type { AppConfig } from '@cis/config';
import {
  loadReference,
  refreshStatistics,
  type Database,
  type ReferenceSummary,
  type Server,
} from '@cis/database';
import { todayInVietnam } from '@cis/domain';
import { fork } from 'node:child_process';
import { join } from 'node:path';

import { isDemoSeeded, type DemoSeedResult } from './seed-demo.js';
import type { SeedOrder } from './seed-process.js';

const PROVINCE_CODE = '52';

interface Start {
  readonly server: Server;
  readonly database: Database;
  readonly say: (line: string) => void;
}

/** Loads what SEED asks for: `none`, the reference data, or these and the demo. Repeating it changes nothing. */
export async function seedAtStart(config: AppConfig, { server, database, say }: Start): Promise<void> {
  if (config.seed.kind === 'none') return;
  const loaded = loadedFiles(await loadReference(server));
  if (loaded.length > 0) {
    await refreshStatistics(server);
    say(`Reference data loaded: ${loaded.join(', ')}`);
  }
  if (config.seed.kind !== 'demo' || (await isDemoSeeded(database, PROVINCE_CODE))) return;
  const seeded = await seedInProcess({
    server,
    options: {
      provinceCode: PROVINCE_CODE,
      password: config.seed.password,
      dataDir: config.dataDir,
      today: todayInVietnam(),
    },
  });
  if (!seeded) return;
  await refreshStatistics(server);
  const count = Object.values(seeded.rows).reduce((sum, rows) => sum + rows, 0);
  say(`Demo data created: ${count} rows, all marked as samples`);
  if (seeded.passwordFile) {
    say(
      `Password of the demo accounts (tinh.admin, ia-le.canbo, …): ${seeded.password}  (kept in ${seeded.passwordFile})`,
    );
  }
}

/** In a process of its own: what 60,000 rows need of memory goes back to the system (314 MB at rest without, 180 MB with). */
function seedInProcess(order: SeedOrder): Promise<DemoSeedResult | null> {
  return new Promise((resolve, reject) => {
    const seeding = fork(join(__dirname, 'seed-process.js'), [], { execArgv: [] });
    let result: DemoSeedResult | null = null;
    seeding.once('message', (message) => {
      result = message as DemoSeedResult | null;
    });
    seeding.once('error', reject);
    seeding.once('exit', (code) => {
      if (code === 0) resolve(result);
      else reject(new Error('The demo data could not be created; the reason is above.'));
    });
    seeding.send(order);
  });
}

function loadedFiles(summary: ReferenceSummary): string[] {
  return Object.entries(summary).flatMap(([name, count]) =>
    count && count.inserted + count.updated > 0 ? [name] : [],
  );
}
