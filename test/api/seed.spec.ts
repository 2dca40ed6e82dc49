import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo, type DemoSeedResult } from '../../apps/api/src/seed/seed-demo.js';
import { clearSample } from '../../apps/api/src/seed/clear-sample.js';
import { verifyAllSeals } from '@cis/database';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

const SYSTEM = { kind: 'system', reason: 'test' } as const;
const SAMPLE_TABLES = [
  'commune.people',
  'commune.person_confidential',
  'commune.assignments',
  'commune.targets',
  'commune.target_versions',
  'commune.observations',
  'commune.submissions',
  'commune.submission_versions',
  'commune.submission_cells',
  'commune.submission_events',
  'commune.tasks',
  'commune.task_updates',
  'commune.task_leads',
  'commune.task_events',
];
/** Not in every commune. */
const RARER_SAMPLE_TABLES = [
  'commune.task_blocks',
  'commune.task_files',
  'steering.directives',
  'steering.directive_tasks',
];

describe('the demo seed', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cis-seed-'));
  const options = { provinceCode: '52', password: null, dataDir, today: '2026-11-22' };
  let open: TestDatabase;
  let first: DemoSeedResult | null;

  const count = async (sql: string): Promise<number> => {
    const [row] = await open.database.read<{ count: number }>(
      SYSTEM,
      `select count(*)::int as count from ${sql}`,
    );
    return row?.count ?? -1;
  };

  beforeAll(async () => {
    open = await openTestDatabase();
    first = await seedDemo(open.database, options);
  }, 120_000);

  afterAll(async () => {
    await open.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('gives every commune two accounts, and the province and three departments theirs', async () => {
    expect(await count('identity.users where is_sample')).toBe(135 * 2 + 2 + 3);
    expect(
      await count(
        "identity.users where username in ('ia-le.canbo', 'tinh.admin', 'tinh.xem', 'so.tai-chinh')",
      ),
    ).toBe(4);
  });

  it('keeps a generated password where only its owner reads it', () => {
    const file = join(dataDir, 'demo-password.txt');

    expect(readFileSync(file, 'utf8').trim()).toBe(first?.password);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each(SAMPLE_TABLES)('fills %s in every commune, and marks every row', async (table) => {
    expect(await count(`(select distinct commune_id from ${table}) t`)).toBe(135);
    expect(await count(`${table} where not is_sample`)).toBe(0);
  });

  it('shows observations in all five states and tasks of every kind of outcome', async () => {
    expect(await count('(select distinct state from commune.observations) t')).toBe(5);
    expect(await count('commune.tasks where assigned_at is null')).toBeGreaterThan(0);
    expect(
      await count("commune.tasks where completed_on is null and deadline < '2026-11-22'"),
    ).toBeGreaterThan(0);
    expect(await count('commune.tasks where completed_on > deadline')).toBeGreaterThan(0);
  });

  it.each(RARER_SAMPLE_TABLES)('fills %s, and marks every row', async (table) => {
    expect(await count(table)).toBeGreaterThan(0);
    expect(await count(`${table} where not is_sample`)).toBe(0);
  });

  it('has directives of the province and of departments: issued, replaced and drafts', async () => {
    const directives = await open.database.read<{ kind: string; state: string; count: number }>(
      SYSTEM,
      `select case when tenant_id = 5200000 then 'province' else 'department' end as kind,
         case when sent_at is null then 'draft' when replaced_on is null then 'issued' else 'replaced' end as state, count(*)::int as count
       from steering.directives group by 1, 2 order by 1, 2`,
    );

    expect(directives).toEqual([
      { kind: 'department', state: 'draft', count: 1 },
      { kind: 'department', state: 'issued', count: 2 },
      { kind: 'province', state: 'draft', count: 1 },
      { kind: 'province', state: 'issued', count: 2 },
      { kind: 'province', state: 'replaced', count: 1 },
    ]);
    expect(
      await count(`steering.directives d where (select count(*) from steering.directive_tasks l
        where l.tenant_id = d.tenant_id and l.directive_id = d.id) not between 8 and 12`),
    ).toBe(0);
  });

  it('gives each recipient of an issued line one instance, or under the line that goes on from it', async () => {
    const spread = `steering.directive_tasks l join steering.directives d on d.tenant_id = l.tenant_id and d.id = l.directive_id
      cross join reference.administrative_units u
      where d.sent_at is not null and u.valid_to is null and u.type in ('xa', 'phuong')
        and case l.recipients_kind when 'all' then true when 'region' then u.region = any (l.recipient_values) else u.type = any (l.recipient_values) end
        and not exists (select from steering.directive_tasks n where n.tenant_id = l.tenant_id and n.continues_id = l.id)`;

    expect(await count('commune.tasks where directive_id is not null')).toBe(await count(spread));
    expect(
      await count(
        `${spread} and not exists (select from commune.tasks t where t.commune_id = u.id and t.directive_task_id = l.id)`,
      ),
    ).toBe(0);
    expect(
      await count(
        'commune.tasks t where directive_id is not null and assigned_at is null and owner_assignment_id is not null',
      ),
    ).toBe(0);
    expect(await count('commune.tasks where superseded_on is not null')).toBeGreaterThan(25);
    expect(await count('commune.tasks where superseded_on is not null and completed_on is not null')).toBe(0);
    expect(await count("commune.task_events where action = 'continued'")).toBeGreaterThan(100);
  });

  it('keeps what a task repeats of its reports and leads as they are', async () => {
    expect(
      await count(`commune.tasks t where t.assigned_at is not null and not exists (select from commune.task_leads l
        where l.commune_id = t.commune_id and l.task_id = t.id and l.role = 'lead')`),
    ).toBe(0);
    expect(
      await count(`commune.tasks t left join (select commune_id, task_id, min(reported_on) as first, max(reported_on) as last
          from commune.task_updates group by 1, 2) u on u.commune_id = t.commune_id and u.task_id = t.id
        where (t.first_reported_on, t.last_reported_on) is distinct from (u.first, u.last)`),
    ).toBe(0);
    expect(
      await count(`commune.tasks t join (select commune_id, task_id, count(*) filter (where completed_on is null) as open, max(completed_on) as last
          from commune.task_leads where role = 'lead' group by 1, 2) l on l.commune_id = t.commune_id and l.task_id = t.id
        where t.completed_on is distinct from case when l.open = 0 then l.last end`),
    ).toBe(0);
    expect(
      await count(`commune.task_leads l join commune.tasks t on t.commune_id = l.commune_id and t.id = l.task_id
        where l.role = 'lead' and l.completed_on is null and t.deadline < '2026-11-22' and t.completed_on is null
          and exists (select from commune.task_leads d where d.commune_id = l.commune_id and d.task_id = l.task_id and d.completed_on is not null)`),
    ).toBeGreaterThan(0);
  });

  it('knows each day what was known then: the states of a task are without gap and end with the task as it is', async () => {
    expect(
      await count(`(select valid_to, lead(valid_from, 1, 'infinity') over (partition by commune_id, id order by valid_from) as next,
          valid_from, row_number() over (partition by commune_id, id order by valid_from) as number from commune.task_states) s
        where valid_to <> next or (number = 1) <> (valid_from = '-infinity')`),
    ).toBe(0);
    expect(
      await count(`commune.tasks t left join commune.task_states s on s.commune_id = t.commune_id and s.id = t.id and s.valid_to = 'infinity'
        where t.assigned_at is not null and (s.assigned_on, s.deadline, s.original_deadline, s.completed_on, s.first_reported_on, s.last_reported_on,
            s.percent, s.disposition, s.superseded_on)
          is distinct from ((t.assigned_at at time zone 'Asia/Ho_Chi_Minh')::date, t.deadline, t.original_deadline, t.completed_on,
            t.first_reported_on, t.last_reported_on, t.percent, t.disposition, t.superseded_on)`),
    ).toBe(0);
    expect(
      await count(
        'commune.task_states where greatest(completed_on, last_reported_on, assigned_on) >= valid_to',
      ),
    ).toBe(0);
    expect(
      await count(
        "(select distinct date_trunc('week', valid_from) from commune.task_states where valid_from > '2026-05-24') w",
      ),
    ).toBe(26);
  });

  it('asks and answers: questions open, answered and past their day', async () => {
    expect(
      await count("commune.task_blocks where answered_at is null and due_on >= '2026-11-22'"),
    ).toBeGreaterThan(0);
    expect(
      await count("commune.task_blocks where answered_at is null and due_on < '2026-11-22'"),
    ).toBeGreaterThan(0);
    expect(
      await count('commune.task_blocks where answered_at is not null and closed_at is null'),
    ).toBeGreaterThan(0);
    expect(await count('commune.task_leads where overdue_explanation is not null')).toBeGreaterThan(0);
    expect(await count('commune.tasks where parent_id is not null')).toBeGreaterThan(0);
    for (const action of [
      'completed',
      'confirmed',
      'returned',
      'extended',
      'explained',
      'paused',
      'not_applicable',
    ])
      expect(await count(`commune.task_events where action = '${action}'`)).toBeGreaterThan(0);
  });

  it('has reports in every state, sealed without a fault, and figures published only with theirs', async () => {
    expect(await count('(select distinct state from commune.submissions) t')).toBe(5);
    let seals = 0;
    for await (const report of verifyAllSeals(open.database)) {
      expect(report.faults).toEqual([]);
      seals += report.seals;
    }
    expect(seals).toBe(await count('commune.submission_versions'));
    expect(
      await count(`commune.observations o join commune.submissions s on s.commune_id = o.commune_id and s.period_code = o.period_code
        where o.published_at is not null and s.state <> 'published'`),
    ).toBe(0);
    expect(
      await count(`commune.submissions s where s.returned_count <> (select count(*) from commune.submission_cells c
        where c.commune_id = s.commune_id and c.submission_id = s.id and c.decision = 'returned')
        or s.changed_count <> (select count(*) from commune.submission_cells c join commune.observations o on o.commune_id = c.commune_id
          and o.indicator_code = c.indicator_code and o.period_code = s.period_code and o.version <> c.observation_version
          where c.commune_id = s.commune_id and c.submission_id = s.id)`),
    ).toBe(0);
  });

  it('leaves xã Ia Le the three results of 2025 that the tour enters', async () => {
    const iaLe = "(select id from reference.administrative_units where slug = 'ia-le' and valid_to is null)";

    expect(
      await count(
        `commune.targets where commune_id = ${iaLe} and year = 2025 and indicator_code in ('KT08', 'XH01', 'CD01')`,
      ),
    ).toBe(0);
    expect(await count(`commune.targets where commune_id = ${iaLe} and year = 2025`)).toBeGreaterThan(10);
  });

  it('has the assigned targets of 2025 and 2026 as sample sets, beside the forms, which are none', async () => {
    const sets = await open.database.read<{ year: number; items: number; name: string }>(
      SYSTEM,
      `select s.year, s.name_vi as name, count(x.*)::int as items from reference.indicator_sets s
       join reference.indicator_set_items x on x.set_id = s.id where s.is_sample and not s.is_form group by s.id order by s.year`,
    );

    expect(sets.map(({ year, items }) => [year, items])).toEqual([
      [2025, 24],
      [2026, 21],
    ]);
    expect(sets.every(({ name }) => name.endsWith('(minh họa)'))).toBe(true);
    expect(await count('reference.indicator_sets where is_form and is_sample')).toBe(0);
  });

  it('does nothing the second time', async () => {
    const before = await count('commune.observations');

    const second = await seedDemo(open.database, options);

    expect(second).toBeNull();
    expect(await count('commune.observations')).toBe(before);
  });

  it('opens what the tour of Ia Le enters, long after its lock', async () => {
    const unlocks = await open.database.read(
      SYSTEM,
      `select u.slug, r.period_code as "periodCode", r.decision, r.is_sample as "isSample", r.expires_at > '2027-01-20' as "isLong"
       from commune.unlock_requests r join reference.administrative_units u on u.id = r.commune_id order by r.period_code`,
    );

    expect(unlocks).toEqual(
      ['2025-M12', '2025-Y'].map((periodCode) => ({
        slug: 'ia-le',
        periodCode,
        decision: 'granted',
        isSample: true,
        isLong: true,
      })),
    );
  });

  describe('cleared', () => {
    it('keeps what a real row refers to and deletes the rest', async () => {
      await open.database.within(SYSTEM, (tx) =>
        tx.query(`insert into commune.task_updates (commune_id, id, task_id, reported_on, body)
          select commune_id, gen_random_uuid(), id, '2026-11-01', 'Báo cáo thật' from commune.tasks
          where assigned_at is not null order by id limit 1`),
      );

      const { deleted, kept } = await clearSample(open.database, { withAccounts: false });

      expect(deleted['commune.observations']).toBe(first?.rows['commune.observations']);
      expect(kept).toEqual({
        'commune.tasks': 1,
        'commune.assignments': 1,
        'commune.person_confidential': 1,
        'commune.people': 1,
      });
      expect(await count('identity.users where is_sample')).toBe(275);
    });

    it('leaves no sample row and no account once nothing real refers to them', async () => {
      await open.database.within(SYSTEM, (tx) =>
        tx.query('delete from commune.task_updates where not is_sample'),
      );

      const { kept } = await clearSample(open.database, { withAccounts: true });

      expect(kept).toEqual({});
      for (const table of [
        ...SAMPLE_TABLES,
        ...RARER_SAMPLE_TABLES,
        'commune.unlock_requests',
        'identity.users',
      ])
        expect(await count(`${table} where is_sample`)).toBe(0);
      expect(await count('commune.task_states')).toBe(0);
      expect(await count('commune.observation_revisions')).toBe(0);
      expect(await count('reference.indicator_sets where is_sample')).toBe(0);
      expect(await count('reference.indicator_sets where is_form')).toBe(3);
    });

    it('does not come back with the next start', async () => {
      expect(await seedDemo(open.database, options)).toBeNull();
    });
  });
});
