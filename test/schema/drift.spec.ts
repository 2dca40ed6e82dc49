import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dumpSchema } from '@cis/database';
import { openTestDatabase } from '../support/database.js';

describe('libs/database/schema.sql', () => {
  it('is what the migrations make (else: npm run db:dump)', async () => {
    const testDatabase = await openTestDatabase();
    const committed = readFileSync(join(__dirname, '../../libs/database/schema.sql'), 'utf8');

    const migrated = await dumpSchema(testDatabase.server);

    expect(migrated).toBe(committed);
    await testDatabase.close();
  });
});
