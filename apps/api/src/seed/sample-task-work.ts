import { addDays, earlier, type SampleContext } from './sample-context.js';
import type { SampleActor, SampleLead, SampleTaskLife } from './sample-task-life.js';

/** Something done to a task on a day. */
export interface Step {
  readonly on: string;
  readonly take: (on: string) => void;
}

interface Work {
  /** Day of assignment. */
  readonly from: string;
  readonly assigner: SampleActor;
  /** Of those who do it, 0 to 1: the diligent are late and silent less often. */
  readonly diligence: number;
}

const DAYS_OF_RHYTHM: Readonly<Record<string, number>> = { weekly: 7, monthly: 30, quarterly: 91 };
/** Of routine work only the last reports are made up. */
const ROUTINE_REPORTS = 2;

const DIFFICULTIES = [
  'Nhân lực chuyên môn còn thiếu, hồ sơ cũ chưa đầy đủ.',
  'Đường truyền ở một số thôn, làng chưa ổn định.',
  'Số liệu giữa hai hệ thống chưa khớp, phải đối soát từng hồ sơ.',
  'Kinh phí chưa được cấp đủ theo dự toán.',
];
const PROPOSALS = [
  'Đề nghị sở chuyên ngành cử cán bộ hướng dẫn.',
  'Đề nghị bổ sung kinh phí trong đợt điều chỉnh dự toán tới.',
  'Đề nghị mở quyền khai thác dữ liệu cho cấp xã.',
];
const EXPLANATIONS = [
  'Hồ sơ cũ phân tán ở ba đơn vị trước sắp xếp, đang thu thập; sẽ hoàn thành trong tháng.',
  'Chưa có hướng dẫn kỹ thuật nên phải làm lại một phần; đã bố trí thêm người.',
  'Người phụ trách chuyển công tác, việc được bàn giao chậm.',
];
const RETURNS = [
  'Sản phẩm chưa đủ số liệu từng thôn, làng.',
  'Thiếu văn bản kèm theo, chưa có xác nhận của lãnh đạo.',
];
const QUESTIONS = [
  {
    question: 'Đề nghị cấp quyền khai thác dữ liệu để đối soát; xã chưa thể làm tiếp.',
    answer: 'Đã cấp quyền, đề nghị xã đối soát và báo cáo.',
  },
  {
    question: 'Mẫu biểu hướng dẫn chưa thống nhất với văn bản trước, đề nghị cho ý kiến.',
    answer: 'Thực hiện theo mẫu biểu của văn bản mới.',
  },
];

/** Reports of routine work by its rhythm; the least diligent fall silent after the first. */
export function workInRhythm(
  { chance, today }: SampleContext,
  life: SampleTaskLife,
  { from, diligence, rhythm }: Work & { readonly rhythm: string },
): Step[] {
  const days = DAYS_OF_RHYTHM[rhythm] ?? 30;
  const due = Math.floor((Date.parse(today) - Date.parse(from)) / 86_400_000 / days);
  const isSilent = diligence < 0.2 && chance.happens(0.7);
  const numbers = isSilent
    ? [1]
    : Array.from({ length: ROUTINE_REPORTS }, (_, index) => due - ROUTINE_REPORTS + 1 + index);
  return numbers
    .filter((number) => number >= 1)
    .map((number) => ({
      on: addDays(from, number * days),
      take: (on) => life.report(on, { percent: null, ...troubles(chance) }),
    }));
}

interface DeadlineWork extends Work {
  readonly leads: readonly SampleLead[];
  readonly deadline: string;
}

/** From the first report to confirmation: in time, late or never; with the returns, extensions, explanations and questions on the way. */
export function workToDeadline(context: SampleContext, life: SampleTaskLife, work: DeadlineWork): Step[] {
  const { chance, today } = context;
  const { from, assigner } = work;
  if (chance.happens(0.03))
    return [setAside(life, addDays(from, chance.integer(8, 25)), assigner, 'not_applicable')];
  const extension = chance.happens(0.07) ? chance.integer(20, 45) : 0;
  const deadline = addDays(work.deadline, extension);
  const steps: Step[] = [];
  if (extension > 0)
    steps.push({
      on: addDays(work.deadline, -4),
      take: (on) =>
        life.extend(on, assigner, {
          deadline,
          reason: 'Chờ kết quả của đơn vị phối hợp, cơ quan giao đã đồng ý.',
          document: 'MẪU-09/CV',
        }),
    });
  const done = work.leads.flatMap(({ role }, lead) =>
    role === 'lead' ? [workOfLead(context, life, { ...work, deadline, lead, steps })] : [],
  );
  const lastDay = done.reduce((latest, day) => (latest > day ? latest : day), from);
  if (lastDay < NEVER && (lastDay < addDays(today, -30) || chance.happens(0.5)))
    steps.push({ on: addDays(lastDay, chance.integer(2, 9)), take: (on) => life.confirm(on, assigner) });
  if (lastDay > today) {
    if (chance.happens(0.03)) {
      const pausedOn = addDays(today, -chance.integer(3, 20));
      return [
        ...steps.filter(({ on }) => on < pausedOn),
        ...(pausedOn > from ? [setAside(life, pausedOn, assigner, 'paused')] : []),
      ];
    }
    if (chance.happens(0.12)) steps.push(question(context, life, work));
  }
  return steps;
}

/** Later than any day a sample is about. */
const NEVER = '9999-12-31';

/** Steps of one lead, put to `steps`; returns the day on which it is done for good. */
function workOfLead(
  context: SampleContext,
  life: SampleTaskLife,
  { lead, steps, ...work }: DeadlineWork & { readonly lead: number; readonly steps: Step[] },
): string {
  const { chance, today, commune } = context;
  const doneOn = completionDay(context, work);
  const end = earlier(doneOn, today);
  const span = Math.round((Date.parse(end) - Date.parse(work.from)) / 86_400_000);
  const reports = work.diligence < 0.12 ? 0 : chance.happens(lead > 0 ? 0.4 : 0.8) ? 1 : 0;
  for (let number = 1; number <= reports; number += 1) {
    const share = number / (reports + 1);
    steps.push({
      on: addDays(work.from, Math.round(span * share)),
      take: (on) =>
        life.report(on, {
          percent: Math.round(share * chance.between(70, 98)),
          lead,
          ...troubles(chance),
        }),
    });
  }
  const complete = (on: string) =>
    life.report(on, {
      percent: 100,
      lead,
      isCompletion: true,
      ...(chance.happens(0.35) && { link: `https://minh-hoa.example/san-pham/${commune.code}` }),
    });
  const isReturned = work.leads.length === 1 && doneOn < NEVER && chance.happens(0.1);
  const finallyOn = isReturned ? addDays(doneOn, chance.integer(6, 14)) : doneOn;
  steps.push({ on: doneOn, take: complete });
  if (isReturned)
    steps.push(
      { on: addDays(doneOn, 2), take: (on) => life.sendBack(on, work.assigner, chance.pick(RETURNS)) },
      { on: finallyOn, take: complete },
    );
  const explainedOn = addDays(work.deadline, chance.integer(3, 8));
  if (finallyOn > explainedOn && chance.happens(0.35 + 0.5 * work.diligence))
    steps.push({ on: explainedOn, take: (on) => life.explain(on, lead, chance.pick(EXPLANATIONS)) });
  return finallyOn;
}

function completionDay({ chance }: SampleContext, { from, deadline, diligence }: DeadlineWork): string {
  const draw = chance.next();
  const never = 0.03 + 0.1 * (1 - diligence);
  const late = never + 0.08 + 0.22 * (1 - diligence);
  const early = Math.max(1, Math.round((Date.parse(deadline) - Date.parse(from)) / 86_400_000 / 2));
  if (draw < never) return NEVER;
  return draw < late
    ? addDays(deadline, chance.integer(1, 32))
    : addDays(deadline, -chance.integer(0, Math.min(early, 40)));
}

function setAside(
  life: SampleTaskLife,
  on: string,
  by: SampleActor,
  disposition: 'not_applicable' | 'paused',
): Step {
  const reason =
    disposition === 'paused'
      ? 'Tạm dừng để chờ hướng dẫn mới của cơ quan giao (minh họa).'
      : 'Nội dung không có trên địa bàn (minh họa).';
  return { on, take: (day) => life.setAside(day, by, disposition, reason) };
}

/** Asked lately, so that some are still open, some answered and some not answered in time. */
function question({ chance, today }: SampleContext, life: SampleTaskLife, { assigner, from }: Work): Step {
  const asked = addDays(today, -chance.integer(1, 24));
  const { question: text, answer } = chance.pick(QUESTIONS);
  const isAnswered = chance.happens(0.45);
  const answeredOn = addDays(asked, chance.integer(2, 6));
  return {
    on: asked > from ? asked : addDays(from, 1),
    take: (on) =>
      life.block(
        on,
        { text, body: assigner, bodyName: bodyNameOf(assigner), dueOn: addDays(on, 7) },
        isAnswered
          ? {
              on: answeredOn,
              text: answer,
              closedOn: chance.happens(0.5) ? addDays(answeredOn, 2) : null,
            }
          : undefined,
      ),
  };
}

function bodyNameOf({ name }: SampleActor): string {
  return name.startsWith('Quản trị tỉnh') ? 'Ủy ban nhân dân tỉnh' : name.replace(' (mẫu)', '');
}

export function troubles(chance: SampleContext['chance']): {
  readonly difficulty: string | null;
  readonly proposal: string | null;
} {
  return {
    difficulty: chance.happens(0.25) ? chance.pick(DIFFICULTIES) : null,
    proposal: chance.happens(0.12) ? chance.pick(PROPOSALS) : null,
  };
}
