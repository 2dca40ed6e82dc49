import type { Database, Transaction } from '@cis/database';

/** Deleted rows by table, and rows that stayed because real data refer to them. */
export interface ClearedSample {
  readonly deleted: Readonly<Record<string, number>>;
  readonly kept: Readonly<Record<string, number>>;
}

interface Deletion {
  readonly table: string;
  /** Which rows belong to the samples; `row` is the table. */
  readonly where: string;
  /** Counted afterwards: samples that real rows refer to. */
  readonly countKept?: true;
}

/** Children first. What a real row refers to stays: nothing that somebody entered is lost. */
const DELETIONS: readonly Deletion[] = [
  { table: 'commune.task_files', where: `row.is_sample and ${refersToSample('commune.tasks', 'task_id')}` },
  { table: 'commune.task_blocks', where: `row.is_sample and ${refersToSample('commune.tasks', 'task_id')}` },
  { table: 'commune.task_events', where: refersToSample('commune.tasks', 'task_id') },
  { table: 'commune.task_updates', where: `row.is_sample and ${refersToSample('commune.tasks', 'task_id')}` },
  // Leads and states go with their task.
  { table: 'commune.tasks', where: `row.is_sample and row.parent_id is not null and ${isUnusedTask()}` },
  { table: 'commune.tasks', where: `row.is_sample and ${isUnusedTask()}`, countKept: true },
  {
    table: 'steering.directive_tasks',
    where: `row.is_sample and not exists (select from commune.tasks used where used.directive_task_id = row.id)
      and not exists (select from steering.directive_tasks used where used.tenant_id = row.tenant_id and used.continues_id = row.id and not used.is_sample)`,
    countKept: true,
  },
  {
    table: 'steering.directives',
    where: `row.is_sample and not exists (select from steering.directive_tasks used where used.tenant_id = row.tenant_id and used.directive_id = row.id)
      and not exists (select from steering.directives used where used.tenant_id = row.tenant_id and used.replaces_id = row.id and not used.is_sample)`,
    countKept: true,
  },
  { table: 'commune.observation_revisions', where: refersToSample('commune.observations', 'observation_id') },
  { table: 'commune.observations', where: 'row.is_sample', countKept: true },
  { table: 'commune.unlock_requests', where: 'row.is_sample', countKept: true },
  { table: 'commune.explanation_requests', where: refersToSample('commune.submissions', 'submission_id') },
  { table: 'commune.submission_cells', where: refersToSample('commune.submissions', 'submission_id') },
  { table: 'commune.submission_versions', where: refersToSample('commune.submissions', 'submission_id') },
  { table: 'commune.submission_events', where: refersToSample('commune.submissions', 'submission_id') },
  { table: 'commune.submissions', where: 'row.is_sample', countKept: true },
  {
    table: 'commune.target_versions',
    where: `row.is_sample and not exists (select from commune.target_versions other
      where other.commune_id = row.commune_id and other.target_id = row.target_id and not other.is_sample)`,
    countKept: true,
  },
  {
    table: 'commune.targets',
    where: `row.is_sample and ${isUnused('commune.target_versions', 'target_id')}`,
    countKept: true,
  },
  {
    table: 'commune.assignments',
    where: `row.is_sample and ${isUnused('commune.tasks', 'owner_assignment_id')}`,
    countKept: true,
  },
  {
    table: 'commune.person_confidential',
    where: `row.is_sample and not exists (select from commune.assignments used
      where used.commune_id = row.commune_id and used.person_id = row.id)`,
    countKept: true,
  },
  {
    table: 'commune.people',
    where: `row.is_sample and ${isUnused('commune.assignments', 'person_id')}`,
    countKept: true,
  },
  {
    table: 'commune.attachments',
    where: `row.is_sample and ${isUnused('commune.people', 'portrait_id')} and ${isUnused('commune.tasks', 'decision_file_id')}
      and ${isUnused('commune.task_files', 'attachment_id')}`,
    countKept: true,
  },
];

const SETS: Deletion = { table: 'reference.indicator_sets', where: 'row.is_sample', countKept: true };

const ACCOUNT_DELETIONS: readonly Deletion[] = [
  {
    table: 'identity.sessions',
    where:
      'exists (select from identity.users u where u.tenant_id = row.tenant_id and u.id = row.user_id and u.is_sample)',
  },
  {
    table: 'identity.credentials',
    where:
      'exists (select from identity.users u where u.tenant_id = row.tenant_id and u.id = row.id and u.is_sample)',
  },
  { table: 'identity.users', where: 'row.is_sample' },
];

/** Deletes all sample rows of every commune in one transaction; demo accounts only when asked to. */
export async function clearSample(
  database: Database,
  { withAccounts }: { readonly withAccounts: boolean },
): Promise<ClearedSample> {
  return database.within({ kind: 'system', reason: 'clear sample data' }, async (tx) => {
    const steps = withAccounts ? [...DELETIONS, SETS, ...ACCOUNT_DELETIONS] : [...DELETIONS, SETS];
    const deleted: Record<string, number> = {};
    for (const step of steps) deleted[step.table] = (deleted[step.table] ?? 0) + (await deleteRows(tx, step));
    const kept: Record<string, number> = {};
    for (const { table } of steps.filter(({ countKept }) => countKept)) {
      const [left] = await tx.query<{ count: number }>(
        `select count(*)::int as count from ${table} where is_sample`,
      );
      if (left && left.count > 0) kept[table] = left.count;
    }
    return { deleted, kept };
  });
}

async function deleteRows(tx: Transaction, { table, where }: Deletion): Promise<number> {
  const [answer] = await tx.query<{ count: number }>(
    `with gone as (delete from ${table} as row where ${where} returning 1) select count(*)::int as count from gone`,
  );
  return answer?.count ?? 0;
}

function refersToSample(parent: string, column: string): string {
  return `exists (select from ${parent} parent where parent.commune_id = row.commune_id and parent.id = row.${column} and parent.is_sample)`;
}

function isUnused(child: string, column: string): string {
  return `not exists (select from ${child} used where used.commune_id = row.commune_id and used.${column} = row.id)`;
}

/** Nothing that somebody entered hangs on the task: reports, evidence, questions or parts of it. */
function isUnusedTask(): string {
  return [
    isUnused('commune.task_updates', 'task_id'),
    isUnused('commune.task_files', 'task_id'),
    isUnused('commune.task_blocks', 'task_id'),
    isUnused('commune.tasks', 'parent_id'),
  ].join(' and ');
}
