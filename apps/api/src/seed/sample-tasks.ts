import type { TableRow } from './insert-rows.js';
import { addDays, officeHour, sampleId, type SampleContext } from './sample-context.js';
import type { SampleDepartment } from './sample-accounts.js';
import { TASK_SAMPLES, TASK_STAGES, type TaskSample, type TaskStage } from './sample-task-texts.js';

export interface SampleTasks {
  readonly tasks: readonly TableRow[];
  readonly updates: readonly TableRow[];
}

interface Owner {
  readonly id: string;
  readonly post: string;
}

/** One task for every stage a task can be in, so that each status is to be seen in every commune. */
export function sampleTasks(
  context: SampleContext,
  owners: readonly Owner[],
  departments: readonly SampleDepartment[],
): SampleTasks {
  const tasks: TableRow[] = [];
  const updates: TableRow[] = [];
  const offset = context.chance.integer(0, TASK_SAMPLES.length - 1);
  TASK_STAGES.forEach((stage, index) => {
    if (stage.rarity !== undefined && !context.chance.happens(stage.rarity)) return;
    const text = TASK_SAMPLES[(offset + index) % TASK_SAMPLES.length];
    const owner = owners.length > 0 ? context.chance.pick(owners) : null;
    if (!text || !owner) return;
    const task = taskRow(context, {
      stage,
      text,
      owner,
      department: departments[index % departments.length] ?? null,
    });
    tasks.push(task);
    updates.push(...updateRows(context, { stage, task }));
  });
  return { tasks, updates };
}

function taskRow(
  { commune, chance, actors, today }: SampleContext,
  made: { stage: TaskStage; text: TaskSample; owner: Owner; department: SampleDepartment | null },
): TableRow {
  const { stage, text, owner } = made;
  const fromProvince = text.category === 'assigned';
  const isRoutine = stage.kind === 'routine';
  const deadline = isRoutine ? null : addDays(today, chance.integer(...stage.deadlineInDays));
  // Work that is due far ahead has begun all the same: nothing is assigned in the future.
  const startsOn = earlier(addDays(deadline ?? today, -chance.integer(90, 210)), addDays(today, -30));
  const completedOn =
    stage.completedAfterDeadline && deadline
      ? addDays(deadline, chance.integer(...stage.completedAfterDeadline))
      : null;
  return {
    commune_id: commune.id,
    id: sampleId(commune.id, `task ${stage.name}`),
    title: text.title,
    description: text.description,
    category: text.category,
    programme_code: text.programme,
    kind: stage.kind,
    rhythm: isRoutine ? 'monthly' : null,
    starts_on: startsOn,
    deadline,
    original_deadline: deadline && stage.extendedByDays ? addDays(deadline, -stage.extendedByDays) : deadline,
    owner_assignment_id: owner.id,
    lead_org: text.leadOrg,
    supporting_orgs: text.supportingOrgs,
    deliverable: text.deliverable,
    authority: 'Chủ tịch Ủy ban nhân dân cấp xã',
    document_number: stage.isDraft ? null : 'MẪU-05/KH',
    document_date: stage.isDraft ? null : startsOn,
    document_issuer: stage.isDraft ? null : 'Cơ quan ban hành (mẫu)',
    document_abstract: stage.isDraft ? null : 'Kế hoạch thực hiện nhiệm vụ trọng tâm (mẫu)',
    department_id: fromProvince ? (made.department?.id ?? null) : null,
    assigned_at: stage.isDraft ? null : officeHour(startsOn, chance),
    assigned_by: stage.isDraft ? null : fromProvince ? actors.provinceAdminId : actors.approverId,
    assigned_by_tenant: stage.isDraft
      ? null
      : fromProvince
        ? Math.floor(commune.id / 100_000) * 100_000
        : commune.id,
    completed_on: completedOn,
    confirmed_at:
      completedOn && stage.isConfirmed ? officeHour(earlier(addDays(completedOn, 2), today), chance) : null,
    confirmed_by: completedOn && stage.isConfirmed ? actors.approverId : null,
    return_reason: stage.returnReason ?? null,
    disposition: stage.disposition ?? null,
    disposition_reason: stage.disposition
      ? 'Lý do minh họa: nội dung không thuộc phạm vi hoặc chờ hướng dẫn.'
      : null,
    extension_reason: stage.extendedByDays ? 'Chờ kết quả đo đạc, đã được cơ quan giao đồng ý.' : null,
    extension_document: stage.extendedByDays ? 'MẪU-09/CV' : null,
    is_public: !stage.isDraft && chance.happens(0.75),
    is_sample: true,
    created_by: actors.editorId,
  };
}

/** Reports at even steps from the start until completion or today; the last one completes where the task is complete. */
function updateRows(
  { commune, actors, chance, today }: SampleContext,
  { stage, task }: { stage: TaskStage; task: TableRow },
): TableRow[] {
  const start = String(task['starts_on']);
  const end =
    typeof task['completed_on'] === 'string' ? task['completed_on'] : addDays(today, -chance.integer(1, 20));
  const days = Math.max(stage.reports, Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000));
  return Array.from({ length: stage.reports }, (_, index) => {
    const isLast = index === stage.reports - 1;
    const isCompletion = isLast && (task['completed_on'] !== null || stage.returnReason !== undefined);
    const percent = isCompletion ? 100 : Math.round(((index + 1) / (stage.reports + 1)) * 100);
    return {
      commune_id: commune.id,
      id: sampleId(commune.id, `update ${stage.name} ${index}`),
      task_id: task['id'] ?? null,
      reported_on: isLast ? end : addDays(start, Math.round((days * (index + 1)) / stage.reports)),
      percent: stage.kind === 'routine' ? null : percent,
      body: isCompletion
        ? 'Đã hoàn thành, gửi kèm sản phẩm.'
        : `Đã thực hiện ${percent} % khối lượng theo kế hoạch.`,
      difficulty: chance.happens(0.25) ? 'Nhân lực chuyên môn còn thiếu, hồ sơ cũ chưa đầy đủ.' : null,
      proposal: chance.happens(0.12) ? 'Đề nghị sở chuyên ngành cử cán bộ hướng dẫn.' : null,
      deliverable_evidence: isCompletion ? 'Báo cáo kết quả MẪU-11/BC' : null,
      is_completion: isCompletion,
      is_sample: true,
      created_by: actors.editorId,
    };
  });
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
