import type { TableRow } from './insert-rows.js';
import { addDays, earlier, type SampleContext } from './sample-context.js';
import type { SampleDepartment } from './sample-accounts.js';
import { AUTHORITY } from './sample-directives.js';
import {
  approverOf,
  SampleTaskLife,
  type SampleActor,
  type SampleLead,
  type SampleTaskRows,
} from './sample-task-life.js';
import {
  CHILD_SAMPLES,
  TASK_SAMPLES,
  TASK_STAGES,
  type ChildSample,
  type TaskSample,
  type TaskStage,
} from './sample-task-texts.js';
import { troubles } from './sample-task-work.js';

interface Owner {
  readonly id: string;
  readonly post: string;
}

interface OwnTask {
  readonly stage: TaskStage;
  readonly text: TaskSample;
  readonly owner: Owner;
  readonly department: SampleDepartment | null;
  readonly assigner: SampleActor;
}

/** One task for every stage a task can be in, so that each status is to be seen in every commune; some are handed down in parts. */
export function sampleTasks(
  context: SampleContext,
  owners: readonly Owner[],
  { departments, province }: { departments: readonly SampleDepartment[]; province: SampleActor },
): SampleTaskRows[] {
  const offset = context.chance.integer(0, TASK_SAMPLES.length - 1);
  return TASK_STAGES.flatMap((stage, index) => {
    if (stage.rarity !== undefined && !context.chance.happens(stage.rarity)) return [];
    const text = TASK_SAMPLES[(offset + index) % TASK_SAMPLES.length];
    const owner = owners.length > 0 ? context.chance.pick(owners) : null;
    if (!text || !owner) return [];
    const isOwn = text.category !== 'assigned';
    const task = ownTask(context, {
      stage,
      text,
      owner,
      department: isOwn ? null : (departments[index % departments.length] ?? null),
      assigner: isOwn ? approverOf(context) : province,
    });
    const children =
      isOwn && stage.handsDown
        ? CHILD_SAMPLES.map((child) => childTask(context, { parent: task.task, child, owners }))
        : [];
    return [task, ...children];
  });
}

function ownTask(context: SampleContext, made: OwnTask): SampleTaskRows {
  const { chance, today } = context;
  const { stage, text } = made;
  const isRoutine = stage.kind === 'routine';
  const deadline = isRoutine ? null : addDays(today, chance.integer(...stage.deadlineInDays));
  const originalDeadline = deadline && addDays(deadline, -(stage.extendedByDays ?? 0));
  // Work that is due far ahead has begun all the same: nothing is assigned in the future.
  const startsOn = earlier(addDays(originalDeadline ?? today, -chance.integer(90, 210)), addDays(today, -30));
  const life = new SampleTaskLife(
    context,
    `task ${stage.name}`,
    draftRow(made, { deadline: originalDeadline, startsOn, isPublic: chance.happens(0.75) }),
    [ownLead(context, text.leadOrg)],
  );
  if (stage.isDraft) return life.rows();
  life.assign(startsOn, made.assigner);
  const completedOn =
    stage.completedAfterDeadline && deadline
      ? addDays(deadline, chance.integer(...stage.completedAfterDeadline))
      : null;
  const lastReportOn = completedOn ?? addDays(today, -chance.integer(2, 20));
  reportEvenly(context, life, {
    startsOn,
    lastReportOn,
    stage,
    completes: completedOn !== null || stage.returnReason !== undefined,
  });
  if (stage.returnReason) life.sendBack(addDays(lastReportOn, 1), made.assigner, stage.returnReason);
  if (deadline !== originalDeadline && deadline)
    life.extend(earlier(today, addDays(lastReportOn, 1)), made.assigner, {
      deadline,
      reason: 'Chờ kết quả đo đạc, đã được cơ quan giao đồng ý.',
      document: 'MẪU-09/CV',
    });
  if (stage.disposition)
    life.setAside(
      addDays(lastReportOn, 1),
      made.assigner,
      stage.disposition,
      'Lý do minh họa: nội dung không thuộc phạm vi hoặc chờ hướng dẫn.',
    );
  if (completedOn && stage.isConfirmed) life.confirm(earlier(addDays(completedOn, 2), today), made.assigner);
  return life.rows();
}

/** Reports at even steps from the start until the last one, which completes the task where it should. */
function reportEvenly(
  { chance }: SampleContext,
  life: SampleTaskLife,
  {
    startsOn,
    lastReportOn,
    stage,
    completes,
  }: { startsOn: string; lastReportOn: string; stage: TaskStage; completes: boolean },
): void {
  const days = Math.max(
    stage.reports,
    Math.round((Date.parse(lastReportOn) - Date.parse(startsOn)) / 86_400_000),
  );
  for (let index = 0; index < stage.reports; index += 1) {
    const isLast = index === stage.reports - 1;
    const isCompletion = isLast && completes;
    const percent = isCompletion ? 100 : Math.round(((index + 1) / (stage.reports + 1)) * 100);
    life.report(isLast ? lastReportOn : addDays(startsOn, Math.round((days * (index + 1)) / stage.reports)), {
      percent: stage.kind === 'routine' ? null : percent,
      isCompletion,
      ...troubles(chance),
    });
  }
}

function draftRow(
  { stage, text, owner, department }: Omit<OwnTask, 'assigner'>,
  on: { deadline: string | null; startsOn: string; isPublic: boolean },
): TableRow {
  const isRoutine = stage.kind === 'routine';
  return {
    title: text.title,
    description: text.description,
    category: text.category,
    kind: stage.kind,
    rhythm: isRoutine ? 'monthly' : null,
    starts_on: on.startsOn,
    deadline: on.deadline,
    owner_assignment_id: owner.id,
    lead_org: text.leadOrg,
    supporting_orgs: text.supportingOrgs,
    lead_departments: [],
    target_codes: text.targets,
    deliverable: text.deliverable,
    authority: AUTHORITY,
    programme_code: text.programme,
    stage_code: null,
    document_number: stage.isDraft ? null : 'MẪU-05/KH',
    document_date: stage.isDraft ? null : on.startsOn,
    document_issuer: stage.isDraft ? null : 'Cơ quan ban hành (mẫu)',
    document_abstract: stage.isDraft ? null : 'Kế hoạch thực hiện nhiệm vụ trọng tâm (mẫu)',
    department_id: department?.id ?? null,
    directive_tenant: null,
    directive_id: null,
    directive_task_id: null,
    parent_id: null,
    is_public: !stage.isDraft && on.isPublic,
  };
}

/** A part of a task, handed down to somebody by name. */
function childTask(
  context: SampleContext,
  { parent, child, owners }: { parent: TableRow; child: ChildSample; owners: readonly Owner[] },
): SampleTaskRows {
  const { chance, today } = context;
  const approver = approverOf(context);
  const startsOn = addDays(String(parent['starts_on']), 5);
  const lead = String(parent['lead_org']);
  const life = new SampleTaskLife(
    context,
    `task ${String(parent['id'])} ${child.part}`,
    {
      ...parent,
      title: `${child.part}: ${String(parent['title']).toLocaleLowerCase('vi')}`,
      starts_on: startsOn,
      deadline: addDays(today, chance.integer(...child.deadlineInDays)),
      owner_assignment_id: chance.pick(owners).id,
      deliverable: child.deliverable,
      parent_id: parent['id'] ?? null,
      is_public: false,
    },
    [ownLead(context, lead)],
  );
  life.assign(startsOn, approver);
  const span = Math.round((Date.parse(today) - Date.parse(startsOn)) / 86_400_000);
  life.report(addDays(startsOn, Math.round(span * 0.4)), { percent: 50, ...troubles(chance) });
  if (!child.isDone) return life.rows();
  const doneOn = addDays(startsOn, Math.round(span * 0.7));
  life.report(doneOn, { percent: 100, isCompletion: true });
  life.confirm(earlier(addDays(doneOn, 2), today), approver);
  return life.rows();
}

function ownLead({ commune }: SampleContext, orgName: string): SampleLead {
  return { role: 'lead', orgTenant: commune.id, orgName };
}
