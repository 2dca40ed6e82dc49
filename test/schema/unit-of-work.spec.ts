import { Client } from 'pg';
import { type QueryRunner } from 'typeorm';
import { ConstraintViolationError, type Scope, TransactionConflictError } from '@cis/database';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

const COMMUNE: Scope = { kind: 'commune', communeId: 5200001 };
const OTHER: Scope = { kind: 'commune', communeId: 5200002 };

describe('within(scope, work)', () => {
  let testDatabase: TestDatabase;

  beforeAll(async () => {
    testDatabase = await openTestDatabase();
  });

  afterAll(() => testDatabase.close());

  const setting = "select current_setting('app.commune_from', true) as scope, current_user as role";

  it('is one transaction that TypeORM does not open a second time', async () => {
    const statements = await testDatabase.database.within(COMMUNE, async (tx) => {
      const runner = tx.manager.queryRunner as QueryRunner;
      const [before] = await tx.query<{ id: string }>('select pg_current_xact_id()::text as id');
      const inner = await tx.manager.transaction(async (manager) =>
        manager.query<{ id: string }[]>('select pg_current_xact_id()::text as id'),
      );
      const [after] = await tx.query<{ id: string }>('select pg_current_xact_id()::text as id');
      return { active: runner.isTransactionActive, ids: [before?.id, inner[0]?.id, after?.id] };
    });

    expect(statements.active).toBe(true);
    expect(new Set(statements.ids).size).toBe(1);
  });

  it('leaves nothing of the scope on the connection it returns', async () => {
    await testDatabase.database.within(COMMUNE, (tx) => tx.query('select 1'));

    const seen = await Promise.all(
      Array.from({ length: 20 }, () =>
        testDatabase.database.within(OTHER, (tx) => tx.query<{ scope: string }>(setting)),
      ),
    );

    expect(new Set(seen.map(([row]) => row?.scope))).toEqual(new Set(['5200002']));
  });

  it('rolls back everything when the work throws, and the connection serves again', async () => {
    const failing = testDatabase.database.within({ kind: 'system', reason: 'test' }, async (tx) => {
      await tx.query("select audit.record(5200001, 'test-event', 'routes', '[]')");
      throw new Error('stop');
    });

    await expect(failing).rejects.toThrow('stop');
    const rows = await testDatabase.database.read(
      COMMUNE,
      "select 1 from audit.entries where action = 'test-event'",
    );
    expect(rows).toEqual([]);
  });

  it('runs the whole work again after a serialisation failure, and gives up with a conflict in the end', async () => {
    let runs = 0;
    const once = await testDatabase.database.within(COMMUNE, async (tx) => {
      runs += 1;
      if (runs === 1) await tx.query("do $$ begin raise exception 'again' using errcode = '40001'; end $$");
      return runs;
    });
    const always = testDatabase.database.within(COMMUNE, (tx) =>
      tx.query("do $$ begin raise exception 'again' using errcode = '40P01'; end $$"),
    );

    expect(once).toBe(2);
    await expect(always).rejects.toBeInstanceOf(TransactionConflictError);
  });

  it('does not run the work again after any other failure', async () => {
    let runs = 0;
    const failing = testDatabase.database.within(COMMUNE, (tx) => {
      runs += 1;
      return tx.query(
        "do $$ begin raise exception 'no' using errcode = '23505', constraint = 'some_key'; end $$",
      );
    });

    await expect(failing).rejects.toMatchObject({ kind: 'unique', constraint: 'some_key' });
    await expect(failing).rejects.toBeInstanceOf(ConstraintViolationError);
    expect(runs).toBe(1);
  });

  it('picks the role by what the scope may do', async () => {
    const role = async (scope: Scope): Promise<unknown> =>
      (await testDatabase.database.read<{ role: string }>(scope, setting))[0]?.role;

    expect(await role(COMMUNE)).toBe('cis_app');
    expect(await role({ kind: 'commune', communeId: 5200001, clearance: 'personnel' })).toBe('cis_personnel');
    expect(await role({ kind: 'public', provinceCode: '52' })).toBe('cis_portal');
    expect(await role({ kind: 'system', reason: 'test' })).toBe('cis_system');
  });

  it('keeps dates as dates and text from the actor as text', async () => {
    const scope: Scope = {
      ...COMMUNE,
      actor: { userId: null, name: "x'; drop table commune.people; --", ip: '::1', requestId: 'r' },
    };

    const [row] = await testDatabase.database.read<{ name: string; day: string }>(
      scope,
      "select current_setting('app.actor_name') as name, date '2026-02-28' as day",
    );

    expect(row).toEqual({ name: "x'; drop table commune.people; --", day: '2026-02-28' });
  });

  it('refuses a scope that is not a number or a province', async () => {
    const bad = ['5200001; drop', NaN, -1, 1.5, 2 ** 31].map((communeId) =>
      testDatabase.database.read({ kind: 'commune', communeId: communeId as number }, 'select 1'),
    );

    for (const attempt of bad) await expect(attempt).rejects.toThrow('commune id');
    await expect(
      testDatabase.database.read({ kind: 'province', provinceCode: "5'" }, 'select 1'),
    ).rejects.toThrow('province');
  });
});

describe('listening', () => {
  it('goes on after the connection was lost, and says that notices may have been missed', async () => {
    const testDatabase = await openTestDatabase();
    const admin = new Client({ connectionString: testDatabase.server.adminUrl });
    await admin.connect();
    const heard: string[] = [];
    let wakeUp: () => void = () => undefined;
    const gap = new Promise<void>((resolve) => (wakeUp = resolve));
    const stop = await testDatabase.database.listen('session_ended', {
      onNotice: (id) => heard.push(id),
      onGap: wakeUp,
    });

    await admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where query = 'LISTEN session_ended'",
    );
    await gap;
    await admin.query("select pg_notify('session_ended', 'later')");
    await testDatabase.database.ping();
    await new Promise((resolve) => setTimeout(resolve, 200));

    expect(heard).toEqual(['later']);
    await stop();
    await admin.end();
    await testDatabase.close();
  }, 15_000);
});
