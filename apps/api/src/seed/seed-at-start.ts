import type { AppConfig } from '@cis/config';
import { loadReference, openDatabase, type ReferenceSummary, type Server } from '@cis/database';
import { seedDemo } from './seed-demo.js';

const PROVINCE_CODE = '52';
/** Bulk statements of the seed may take longer than a request's. */
const SEED_POOL = { poolSize: 2, statementTimeoutMs: 120_000 };

interface Start {
  readonly server: Server;
  readonly say: (line: string) => void;
}

/** Loads what SEED asks for: `none`, the reference data, or these and the demo. Repeating it changes nothing. */
export async function seedAtStart(config: AppConfig, { server, say }: Start): Promise<void> {
  if (config.seed.kind === 'none') return;
  const loaded = loadedFiles(await loadReference(server));
  if (loaded.length > 0) say(`Reference data loaded: ${loaded.join(', ')}`);
  if (config.seed.kind !== 'demo') return;
  const database = await openDatabase(server, SEED_POOL);
  try {
    const seeded = await seedDemo(database, {
      provinceCode: PROVINCE_CODE,
      password: config.seed.password,
      dataDir: config.dataDir,
      today: todayInVietnam(),
    });
    if (!seeded) return;
    const count = Object.values(seeded.rows).reduce((sum, rows) => sum + rows, 0);
    say(`Demo data created: ${count} rows, all marked as samples`);
    if (seeded.passwordFile) {
      say(
        `Password of the demo accounts (tinh.admin, ia-le.canbo, …): ${seeded.password}  (kept in ${seeded.passwordFile})`,
      );
    }
  } finally {
    await database.close();
  }
}

function loadedFiles(summary: ReferenceSummary): string[] {
  return Object.entries(summary).flatMap(([name, count]) =>
    count && count.inserted + count.updated > 0 ? [name] : [],
  );
}

function todayInVietnam(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}
