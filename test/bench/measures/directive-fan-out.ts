import { Client } from 'pg';
import { openingStatement, type Scope } from '@cis/database';
import { signIn } from '../attempts.js';
import { appUrl, PASSWORD, type Measure } from '../measure.js';

const SCOPE: Scope = { kind: 'province', provinceCode: '52' };
const LINES = 20;
const COMMUNES = 135;
const ROUNDS = 6;

/** Issuing a directive of 20 lines to 135 communes through HTTP, against one transaction of plain SQL that writes the same rows. */
export const directiveFanOut: Measure = async ({ program, server, admin, note }) => {
  const cookie = await signIn({ url: program.url, password: PASSWORD }, 'tinh.admin');
  const bare = new Client({ connectionString: appUrl(server) });
  await bare.connect();
  try {
    const ours: number[] = [];
    const plain: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const issued = await draft(program.url, cookie, `${round}/KH-ĐO`);
      const copied = await draft(program.url, cookie, `${round}/KH-ĐO-SQL`);
      const own = await timed(() => issue(program.url, cookie, issued));
      const theirs = await timed(() => copyBySql(bare, issued.id, copied.id));
      await checkSame(admin, issued.id, copied.id);
      // The first round warms both up.
      if (round === 0) continue;
      ours.push(own);
      plain.push(theirs);
    }
    const times = median(ours) / median(plain);
    note({
      what: `issuing ${LINES} lines to ${COMMUNES} communes (${LINES * COMMUNES} instances), of the same rows in plain SQL`,
      measured: `${times.toFixed(2)} × (${median(ours).toFixed(0)} / ${median(plain).toFixed(0)} ms)`,
      wanted: '≤ 3 ×',
      isReached: times <= 3,
    });
  } finally {
    await bare.end();
  }
};

interface Draft {
  readonly id: string;
  readonly version: number;
}

/** Every second line has a department beside the commune; whoever is the chairman answers for it. */
async function draft(url: string, cookie: string, number: string): Promise<Draft> {
  const created = await call<Draft>(url, cookie, 'POST', 'directives', undefined, {
    number,
    issuedOn: '2026-01-15',
    issuer: 'Cơ quan đo',
    abstract: 'Kế hoạch để đo',
    programmeCode: 'NQ57',
  });
  return call<Draft>(url, cookie, 'PUT', `directives/${created.id}/tasks`, created.version, {
    tasks: Array.from({ length: LINES }, (_, index) => ({
      title: `Nhiệm vụ để đo số ${index + 1}`,
      description: 'Nội dung để đo.',
      kind: 'deadline',
      deadline: '2099-12-31',
      ownerPositionCode: 'CT_UBND',
      leadDepartments: index % 2 === 0 ? [] : [5202003],
      deliverable: 'Báo cáo kết quả',
      authority: 'Chủ tịch Ủy ban nhân dân cấp xã',
      isPublic: true,
    })),
  });
}

async function issue(url: string, cookie: string, { id, version }: Draft): Promise<void> {
  await call(url, cookie, 'POST', `directives/${id}/issue`, version);
}

async function call<Body>(
  url: string,
  cookie: string,
  method: string,
  path: string,
  version: number | undefined,
  body?: object,
): Promise<Body> {
  const answer = await fetch(`${url}/api/v1/${path}`, {
    method,
    headers: {
      cookie,
      ...(body && { 'content-type': 'application/json' }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok)
    throw new Error(`${method} ${path}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
  return (await answer.json()) as Body;
}

/** The rows of the issued directive once more, under the other: same tables, role and triggers. */
async function copyBySql(client: Client, issuedId: string, copiedId: string): Promise<void> {
  await client.query(openingStatement(SCOPE));
  await client.query(
    `with sent as (
       update steering.directives set sent_at = now(), version = version + 1, updated_at = now() where id = $2 returning tenant_id),
     copied as (
       insert into commune.tasks (commune_id, id, title, description, category, programme_code, stage_code, kind, rhythm, starts_on, deadline,
         original_deadline, owner_assignment_id, lead_org, lead_departments, supporting_orgs, deliverable, authority, target_codes, is_public,
         document_number, document_date, document_issuer, document_abstract, department_id, directive_tenant, directive_id, directive_task_id,
         assigned_by_tenant, assigned_at, assigned_by, created_by, updated_by)
       select t.commune_id, gen_random_uuid(), t.title, t.description, t.category, t.programme_code, t.stage_code, t.kind, t.rhythm, t.starts_on,
         t.deadline, t.original_deadline, t.owner_assignment_id, t.lead_org, t.lead_departments, t.supporting_orgs, t.deliverable, t.authority,
         t.target_codes, t.is_public, t.document_number, t.document_date, t.document_issuer, t.document_abstract, t.department_id,
         t.directive_tenant, $2, n.id, t.assigned_by_tenant, t.assigned_at, t.assigned_by, t.created_by, t.updated_by
       from commune.tasks t
       join steering.directive_tasks o on o.id = t.directive_task_id
       join steering.directive_tasks n on n.directive_id = $2 and n.ordinal = o.ordinal
       where t.directive_id = $1
       returning commune_id, id, directive_task_id)
     insert into commune.task_leads (commune_id, id, task_id, role, ordinal, org_tenant, org_name, is_sample, created_by)
     select l.commune_id, gen_random_uuid(), c.id, l.role, l.ordinal, l.org_tenant, l.org_name, l.is_sample, l.created_by
     from copied c
     join steering.directive_tasks n on n.id = c.directive_task_id
     join steering.directive_tasks o on o.directive_id = $1 and o.ordinal = n.ordinal
     join commune.tasks t on t.commune_id = c.commune_id and t.directive_task_id = o.id
     join commune.task_leads l on l.commune_id = t.commune_id and l.task_id = t.id`,
    [issuedId, copiedId],
  );
  await client.query('COMMIT');
}

async function checkSame(admin: Client, issuedId: string, copiedId: string): Promise<void> {
  const { rows } = await admin.query<{ tasks: number; leads: number }>(
    `select count(distinct t.id)::int as tasks, count(l.id)::int as leads
     from commune.tasks t left join commune.task_leads l on l.commune_id = t.commune_id and l.task_id = t.id
     where t.directive_id in ($1, $2) group by t.directive_id`,
    [issuedId, copiedId],
  );
  const wanted = { tasks: LINES * COMMUNES, leads: LINES * COMMUNES * 1.5 };
  if (rows.length !== 2 || rows.some(({ tasks, leads }) => tasks !== wanted.tasks || leads !== wanted.leads))
    throw new Error(`Not the same rows: ${JSON.stringify(rows)}, wanted ${JSON.stringify(wanted)}`);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
