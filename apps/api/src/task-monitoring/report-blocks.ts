import type { OverdueLeadBody, TaskMonitoringBody } from '@cis/contracts';
import { foldName } from '@cis/domain';
import { DAYS_AHEAD } from './report-facts.sql.js';
import { dayWord, namesWord, tasksWord, sentence } from './report-words.js';
import type { TaskReport } from './task-report.reader.js';

/** A part of the report's text. A `blank` is what the officer must fill in. */
export type ReportBlock =
  | { readonly kind: 'heading' | 'subheading' | 'paragraph' | 'item' | 'blank'; readonly text: string }
  | { readonly kind: 'table'; readonly table: TaskMonitoringBody };

const MOST_ENTRIES = 60;
const MOST_NAMES = 12;
const OTHER_COMMUNES = 'xã, phường khác';

/** The five parts of a report on tasks (P17); only what the data say, and marked blanks where they say nothing. */
export function reportBlocks(report: TaskReport): ReportBlock[] {
  return [
    ...results(report),
    ...shortcomings(report),
    ...causes(report),
    ...comingWork(report),
    ...proposals(report),
  ];
}

function results({ table }: TaskReport): ReportBlock[] {
  const { total, asOf } = table;
  const done = total.doneOnTime + total.doneLate;
  return [
    heading('I. KẾT QUẢ ĐẠT ĐƯỢC'),
    paragraph(
      `Tính đến ngày ${dayWord(asOf)}, tổng số nhiệm vụ được giao: ${tasksWord(total.total)}. Trong đó: ` +
        `đã hoàn thành ${tasksWord(done)} (đúng hạn ${tasksWord(total.doneOnTime)}, quá hạn ${tasksWord(total.doneLate)}); ` +
        `đang thực hiện trong hạn ${tasksWord(total.inTime)}; đang thực hiện quá hạn ${tasksWord(total.overdue)}; ` +
        `thường xuyên ${tasksWord(total.routine)}; không thuộc phạm vi ${tasksWord(total.notApplicable)}; ` +
        `tạm dừng ${tasksWord(total.paused)}.`,
    ),
    paragraph(
      `Trong số đã hoàn thành, chờ cơ quan giao xác nhận: ${tasksWord(total.awaitingConfirmation)}. ` +
        `Trong số đang thực hiện, sắp đến hạn (còn từ 7 ngày trở xuống): ${tasksWord(total.dueSoon)}.`,
    ),
    { kind: 'table', table },
    ...(table.inSeveralRows === 0
      ? []
      : [
          paragraph(
            `Ghi chú: ${tasksWord(table.inSeveralRows)} do nhiều sở, ngành cùng chủ trì được tính ở dòng của từng cơ quan và tính một lần ở dòng tổng.`,
          ),
        ]),
  ];
}

function shortcomings({ overdue, silent, table }: TaskReport): ReportBlock[] {
  const lines = grouped(overdue, ({ line, deadline }) => `${line} ${deadline}`);
  return [
    heading('II. TỒN TẠI, HẠN CHẾ'),
    subheading(`1. Nhiệm vụ quá hạn: ${tasksWord(table.total.overdue)}`),
    ...lines.slice(0, MOST_ENTRIES).flatMap((tasks, index) => overdueEntry(tasks, index + 1)),
    ...more(lines.length),
    subheading(
      `2. Nhiệm vụ quá kỳ chưa báo cáo: ${tasksWord(silent.reduce((sum, row) => sum + row.silent, 0))}`,
    ),
    ...silent
      .slice(0, MOST_ENTRIES)
      .map((row) =>
        item(
          `${row.communeName}: ${tasksWord(row.silent)}, lâu nhất ${row.days} ngày (từ ${dayWord(row.silentSince)}).`,
        ),
      ),
    ...more(silent.length),
  ];
}

/** One line of a document may be late in many communes: leads, the words of the task, its deadline, then a paragraph per lead. */
function overdueEntry(tasks: readonly TaskReport['overdue'][number][], number: number): ReportBlock[] {
  const [first] = tasks;
  if (!first) return [];
  const late = tasks.flatMap((task) =>
    task.leads
      .filter(({ role }) => role === 'lead')
      .map((lead) => ({
        lead,
        name: leadName(lead, task.communeName),
        // Of one department late in several communes each paragraph says which part is meant.
        part: lead.isCommune || tasks.length === 1 ? '' : ` (tại ${task.communeName})`,
      })),
  );
  const names = namesWord(
    late.map(({ name }) => name),
    MOST_NAMES,
    'cơ quan khác',
  );
  const original =
    first.originalDeadline === first.deadline
      ? ''
      : `, thời hạn ban đầu ${dayWord(first.originalDeadline)} (đã gia hạn)`;
  const document = first.documentNumber === null ? '' : ` (theo Văn bản số ${first.documentNumber})`;
  return [
    paragraph(
      `${number}) ${names}: “${first.title}”${document}; thời hạn hoàn thành ${dayWord(first.deadline)}${original}, quá hạn ${first.daysLate} ngày.`,
    ),
    ...late.slice(0, MOST_ENTRIES).map(({ lead, name, part }) => leadParagraph(lead, name + part)),
  ];
}

function leadParagraph(
  { completedOn, explanation, percent, returnReason }: OverdueLeadBody,
  name: string,
): ReportBlock {
  if (completedOn !== null) return item(`${name}: đã hoàn thành phần việc ngày ${dayWord(completedOn)}.`);
  const progress = percent === null ? '' : ` Tiến độ báo cáo: ${percent}%.`;
  const returned = returnReason === null ? '' : ` Bị trả lại: ${sentence(returnReason)}`;
  return explanation === null
    ? blank(`${name}: [chưa có giải trình – đề nghị bổ sung].${progress}${returned}`)
    : item(`${name}: ${sentence(explanation)}${progress}${returned}`);
}

/** The data do not say which cause is whose: that is for the officer to decide. */
function causes({ overdue, said }: TaskReport): ReportBlock[] {
  const told = [
    ...overdue.flatMap((task) =>
      task.leads.flatMap((lead) =>
        lead.explanation === null
          ? []
          : [`${leadName(lead, task.communeName)}: ${sentence(lead.explanation)}`],
      ),
    ),
    ...said.flatMap(({ communeName, difficulty }) =>
      difficulty === null ? [] : [`${communeName}: ${sentence(difficulty)}`],
    ),
  ];
  const distinct = [...new Set(told)];
  return [
    heading('III. NGUYÊN NHÂN'),
    ...(distinct.length === 0
      ? [paragraph('Giải trình, khó khăn, vướng mắc các đơn vị đã báo cáo: không có.')]
      : [
          paragraph(
            'Giải trình, khó khăn, vướng mắc các đơn vị đã báo cáo (chưa phân loại; chuyển vào mục 1 hoặc mục 2 dưới đây):',
          ),
          ...distinct.slice(0, MOST_ENTRIES).map(item),
          ...more(distinct.length),
        ]),
    subheading('1. Nguyên nhân khách quan'),
    blank('[…………………… – cơ quan soạn thảo bổ sung]'),
    subheading('2. Nguyên nhân chủ quan'),
    blank('[…………………… – cơ quan soạn thảo bổ sung]'),
  ];
}

function comingWork({ coming }: TaskReport): ReportBlock[] {
  const lines = grouped(
    coming,
    ({ id, directiveTaskId, deadline }) => `${directiveTaskId ?? id} ${deadline}`,
  );
  return [
    heading('IV. NHIỆM VỤ THỜI GIAN TỚI'),
    paragraph(`Nhiệm vụ đến hạn trong ${DAYS_AHEAD} ngày tới: ${tasksWord(coming.length)}.`),
    ...lines.slice(0, MOST_ENTRIES).flatMap((tasks) => {
      const [first] = tasks;
      if (!first) return [];
      const communes = namesWord(
        tasks.map(({ communeName }) => communeName),
        MOST_NAMES,
        OTHER_COMMUNES,
      );
      const lead = first.leadOrg === null ? '' : ` Chủ trì: ${first.leadOrg}.`;
      return [item(`“${first.title}”, hạn ${dayWord(first.deadline)}: ${communes}.${lead}`)];
    }),
    ...more(lines.length),
  ];
}

function proposals({ said, questions }: TaskReport): ReportBlock[] {
  const asked = said.flatMap(({ communeName, title, proposal }) =>
    proposal === null ? [] : [`${communeName}, nhiệm vụ “${title}”: ${sentence(proposal)}`],
  );
  return [
    heading('V. ĐỀ XUẤT, KIẾN NGHỊ'),
    ...(asked.length + questions.length === 0
      ? [paragraph('Đề xuất, kiến nghị các đơn vị đã báo cáo: không có.')]
      : []),
    ...asked.slice(0, MOST_ENTRIES).map(item),
    ...more(asked.length),
    ...questions
      .slice(0, MOST_ENTRIES)
      .map(({ blockedBy, communeName, title, question, dueOn }) =>
        item(
          `Đề nghị ${blockedBy} trả lời ${communeName} (hạn ${dayWord(dueOn)}), nhiệm vụ “${title}”: ${sentence(question)}`,
        ),
      ),
    ...more(questions.length),
  ];
}

/** A commune's office is named with its commune, unless its name says so already. */
function leadName({ orgName, isCommune }: OverdueLeadBody, communeName: string): string {
  if (!isCommune || foldName(orgName).includes(foldName(communeName))) return orgName;
  return `${orgName} (${communeName})`;
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  return [...Map.groupBy(rows, keyOf).values()];
}

function more(count: number): ReportBlock[] {
  return count > MOST_ENTRIES
    ? [item(`Và ${count - MOST_ENTRIES} mục khác, xem bảng kèm theo (tệp Excel).`)]
    : [];
}

const heading = (text: string): ReportBlock => ({ kind: 'heading', text });
const subheading = (text: string): ReportBlock => ({ kind: 'subheading', text });
const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', text });
const item = (text: string): ReportBlock => ({ kind: 'item', text });
const blank = (text: string): ReportBlock => ({ kind: 'blank', text });
