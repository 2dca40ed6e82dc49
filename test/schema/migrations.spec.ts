import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { entities, migrate, ownerSource, revertLastMigration } from '@cis/database';
import { openEmptyTestDatabase, openTestDatabase } from '../support/database.js';

const ROOT = join(__dirname, '../..');

describe('migrations', () => {
  it('go up, down to nothing and up again', async () => {
    const empty = await openEmptyTestDatabase();
    const admin = new Client({ connectionString: empty.server.adminUrl });
    await admin.connect();
    const tables = async (): Promise<number> => {
      const { rows } = await admin.query<{ count: number }>(
        "select count(*)::int as count from pg_tables where schemaname in ('reference', 'commune', 'steering', 'identity', 'audit')",
      );
      return rows[0]?.count ?? -1;
    };

    const ran = await migrate(empty.server);
    const built = await tables();
    for (const _ of ran) await revertLastMigration(empty.server);
    const left = await tables();
    await migrate(empty.server);

    expect(ran.length).toBeGreaterThanOrEqual(8);
    expect(built).toBeGreaterThan(20);
    expect(left).toBe(0);
    expect(await tables()).toBe(built);
    await admin.end();
    await empty.close();
  });

  it('are all listed, in order', () => {
    const files = readdirSync(join(ROOT, 'libs/database/migrations')).filter((name) => name.endsWith('.ts'));
    const listed = readFileSync(join(ROOT, 'libs/database/src/migrations.ts'), 'utf8');

    expect(files.filter((name) => !listed.includes(name.replace(/\.ts$/, '.js')))).toEqual([]);
  });
});

describe('entities', () => {
  it('equal the migrated tables, column by column', async () => {
    const testDatabase = await openTestDatabase();
    const source = await ownerSource(testDatabase.server).initialize();
    const { rows } = await source
      .query<{ table: string; column: string; nullable: boolean }[]>(
        `select table_schema || '.' || table_name as table, column_name as column, is_nullable = 'YES' as nullable
         from information_schema.columns where table_schema = 'commune'`,
      )
      .then((all) => ({ rows: all }));

    for (const entity of entities) {
      const metadata = source.getMetadata(entity);
      const mapped = metadata.columns.map(
        (column) => `${column.databaseName} ${column.isNullable ? 'null' : 'not null'}`,
      );
      const migrated = rows
        .filter(({ table }) => table === metadata.tablePath)
        .map(({ column, nullable }) => `${column} ${nullable ? 'null' : 'not null'}`);
      expect([metadata.tablePath, ...mapped.sort()]).toEqual([metadata.tablePath, ...migrated.sort()]);
    }
    await source.destroy();
    await testDatabase.close();
  });
});

describe('the code', () => {
  it('uses neither COPY nor INSERT … SELECT on tenant tables, which fail on the distributed engine under row-level security', () => {
    const faults = sources(join(ROOT, 'apps/api/src'))
      .concat(sources(join(ROOT, 'libs/database/src')))
      .filter((file) =>
        /\bcopy\s+commune\.|insert\s+into\s+(commune|identity)\.[^;`]*?\)\s*select\b/is.test(
          readFileSync(file, 'utf8'),
        ),
      );

    expect(faults).toEqual([]);
  });

  it('never turns on synchronize', () => {
    const faults = sources(join(ROOT, 'libs/database/src')).filter((file) =>
      /synchronize:\s*true/.test(readFileSync(file, 'utf8')),
    );

    expect(faults).toEqual([]);
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => join(folder, name));
}
