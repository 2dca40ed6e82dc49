import { Client } from 'pg';
import { CONSTRAINT_TEXTS } from '@cis/contracts';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

describe('check constraints', () => {
  let testDatabase: TestDatabase;
  let named: string[];

  beforeAll(async () => {
    testDatabase = await openTestDatabase();
    const admin = new Client({ connectionString: testDatabase.server.adminUrl });
    await admin.connect();
    // PostgreSQL itself names what has no name: <table>_<column>_check, with a number when there are several.
    const { rows } = await admin.query<{ name: string }>(
      `select c.conname as name from pg_constraint c join pg_namespace n on n.oid = c.connamespace
       where c.contype = 'c' and n.nspname in ('reference', 'commune', 'steering', 'identity', 'audit') and c.conname !~ '_check[0-9]*$'
       order by 1`,
    );
    named = rows.map(({ name }) => name);
    await admin.end();
  });
  afterAll(() => testDatabase.close());

  it('that were named on purpose are found', () => {
    expect(named.length).toBeGreaterThanOrEqual(20);
    expect(named).toContain('tasks_confirmed_after_completion');
  });

  it('that were named on purpose have a sentence each (libs/contracts/src/constraint-texts.ts), and no sentence is left over', () => {
    expect(Object.keys(CONSTRAINT_TEXTS).sort()).toEqual(named.toSorted());
  });

  it('are spoken of in sentences of both languages, without their name', () => {
    const sentences = Object.values(CONSTRAINT_TEXTS).flatMap(({ vi, en }) => [vi, en]);

    expect(sentences.filter((sentence) => !/^\p{Lu}.*\.$/u.test(sentence) || sentence.includes('_'))).toEqual(
      [],
    );
  });
});
