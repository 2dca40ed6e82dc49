import type { Statement, Transaction } from '@cis/database';
import { leadColumns, taskEventStatements } from '../tasks/index.js';
import type { FanOutPlan, ReplacedDirective } from './fan-out-plan.js';
import { continuedLeadStatements, type Continued } from './continued-leads.sql.js';
import { leadsOfLine, supportersOf, type Issue } from './fan-out.sql.js';
import type { LineRow } from './directive-rows.js';
import type { LineGround } from './line-faults.js';

/**
 * Lets instances of the replaced directive go on under the new one: progress, reports and the original deadline stay. A completed
 * instance keeps what it was completed against and only changes the document it belongs to.
 */
export async function continuationStatements(
  tx: Transaction,
  issue: Issue,
  { lines }: FanOutPlan,
  ground: LineGround,
  replaced: ReplacedDirective,
): Promise<Statement[]> {
  const continued = lines.flatMap(({ line, instances }) =>
    instances.flatMap((instance): Continued[] => {
      const { continues, commune } = instance;
      if (!continues) return [];
      return [{ ...instance, line, continues, leads: leadsOfLine(line, commune, issue.departments) }];
    }),
  );
  if (continued.length === 0) return [];
  const open = continued.filter(({ continues }) => !continues.isCompleted);
  const byLine = Map.groupBy(continued, ({ line }) => line);
  return [
    ...[...byLine].flatMap(([line, rows]) => lineStatements(issue, line, rows, ground)),
    ...(await continuedLeadStatements(tx, issue, open)),
    ...taskEventStatements(
      issue.caller,
      issue.by,
      continued.map(({ continues, line }) => ({
        task: continues,
        action: 'continued',
        document: issue.directive.number,
        details: {
          directiveId: issue.directive.id,
          previousDocument: replaced.number,
          previousDeadline: continues.deadline,
          deadline: continues.isCompleted ? continues.deadline : line.deadline,
        },
      })),
    ),
  ];
}

function lineStatements(
  issue: Issue,
  line: LineRow,
  rows: readonly Continued[],
  ground: LineGround,
): Statement[] {
  const { directive } = issue;
  const before = line.continuesId === null ? undefined : ground.replaced.get(line.continuesId);
  const hasNewPost = before?.ownerPositionCode !== line.ownerPositionCode;
  const document = {
    programme_code: directive.programmeCode,
    stage_code: line.stageCode,
    document_number: directive.number,
    document_date: directive.issuedOn,
    document_issuer: directive.issuer,
    document_abstract: directive.abstract,
    directive_tenant: directive.tenantId,
    directive_id: directive.id,
    directive_task_id: line.id,
    updated_by: issue.by,
  };
  const work = {
    title: line.title,
    description: line.description,
    category: line.category,
    rhythm: line.rhythm,
    starts_on: line.startsOn,
    deadline: line.deadline,
    deliverable: line.deliverable,
    authority: line.authority,
    target_codes: line.targetCodes,
    is_public: line.isPublic,
  };
  const done = rows.filter(({ continues }) => continues.isCompleted);
  const open = rows.filter(({ continues }) => !continues.isCompleted);
  return [
    ...updateStatements(
      document,
      DONE,
      done.map(({ continues }) => [
        continues.communeId,
        continues.id,
        issue.files.get(continues.communeId) ?? null,
      ]),
    ),
    ...updateStatements(
      { ...document, ...work },
      OPEN,
      open.map(({ continues, ownerAssignmentId, leads }) => {
        const keepsOwner = continues.isAssigned && !(hasNewPost && ownerAssignmentId !== null);
        const owner = keepsOwner ? continues.ownerAssignmentId : ownerAssignmentId;
        const { leadOrg, leadDepartments } = leadColumns(leads);
        return [
          continues.communeId,
          continues.id,
          issue.files.get(continues.communeId) ?? null,
          owner,
          leadOrg,
          leadDepartments,
          supportersOf(leads),
          owner === null ? null : issue.sentAt,
          issue.by,
          line.deadline,
        ];
      }),
    ),
  ];
}

/** Values each row has of its own, with their types, and what they are set to. */
interface OwnValues {
  readonly types: Readonly<Record<string, string>>;
  readonly sets: string;
}

const DONE: OwnValues = { types: { file_id: 'uuid' }, sets: 'decision_file_id = v.file_id' };

/** A draft whose post is filled by now is assigned with the new deadline as its first; an assigned one keeps its first deadline. */
const OPEN: OwnValues = {
  types: {
    file_id: 'uuid',
    owner_id: 'uuid',
    lead_org: 'text',
    lead_departments: 'int[]',
    supporting_orgs: 'text[]',
    assigned_at: 'timestamptz',
    assigned_by: 'uuid',
    deadline: 'date',
  },
  sets: `decision_file_id = v.file_id, owner_assignment_id = v.owner_id, lead_org = v.lead_org, lead_departments = v.lead_departments,
    supporting_orgs = v.supporting_orgs, assigned_at = coalesce(t.assigned_at, v.assigned_at),
    assigned_by = case when t.assigned_at is not null then t.assigned_by when v.assigned_at is not null then v.assigned_by end,
    original_deadline = case when t.assigned_at is not null then t.original_deadline when v.assigned_at is not null then v.deadline end`,
};

/** One statement for instances by (commune_id, id); `shared` columns get the same value in all. */
function updateStatements(
  shared: Readonly<Record<string, unknown>>,
  { types, sets }: OwnValues,
  rows: readonly (readonly unknown[])[],
): Statement[] {
  if (rows.length === 0) return [];
  const names = ['commune_id', 'id', ...Object.keys(types)];
  const kinds = ['int', 'uuid', ...Object.values(types)];
  const values = Object.values(shared);
  const sharedSets = Object.keys(shared).map((column, index) => `${column} = $${index + 1}`);
  const tuples = rows.map((row) => {
    const places = row.map((value, index) => `$${values.push(value)}::${kinds[index] ?? ''}`);
    return `(${places.join(', ')})`;
  });
  return [
    [
      `update commune.tasks t set ${sharedSets.join(', ')}, ${sets}, version = t.version + 1, updated_at = now()
       from (values ${tuples.join(', ')}) v (${names.join(', ')}) where t.commune_id = v.commune_id and t.id = v.id`,
      values,
    ],
  ];
}
