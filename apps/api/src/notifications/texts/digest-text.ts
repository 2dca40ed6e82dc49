import { formatVietnameseDate as date } from '@cis/domain';
import type { DigestReport, DigestTasks, Tell } from './params.js';
import { others, word } from './words.js';

const NO_TASKS: DigestTasks = { overdue: 0, dueSoon: 0, returned: 0, toConfirm: 0, late: [] };

export const digest: Tell<'digest'> = (
  { rhythm, due, late, returned, questions, unacknowledged, tasks = NO_TASKS },
  language,
) => {
  const line = (report: DigestReport, vi: string, en: string): string =>
    word(
      language,
      `${report.periodVi}: ${vi} ${date(report.day)}, đã nhập ${report.filled}/${report.expected} chỉ tiêu.`,
      `${report.periodEn}: ${en} ${date(report.day)}, ${report.filled} of ${report.expected} figures entered.`,
    );
  const count = (number: number, vi: string, en: string): string[] =>
    number === 0 ? [] : [word(language, `${number} ${vi}`, `${en}: ${number}`)];
  const parts = [
    ...count(tasks.overdue, 'nhiệm vụ quá hạn', 'overdue tasks'),
    ...count(late.length, 'báo cáo quá hạn', 'late reports'),
    ...count(due.length, 'báo cáo sắp đến hạn', 'reports due'),
    ...count(returned, 'số liệu bị trả lại', 'figures returned'),
    ...count(questions, 'yêu cầu giải trình', 'explanations asked'),
    ...count(unacknowledged, 'chỉ tiêu chưa xác nhận', 'targets not acknowledged'),
    ...count(tasks.returned, 'nhiệm vụ bị trả lại', 'tasks returned'),
    ...count(tasks.dueSoon, 'nhiệm vụ sắp đến hạn', 'tasks due soon'),
    ...count(tasks.toConfirm, 'nhiệm vụ chờ xác nhận', 'tasks to confirm'),
  ];
  const name =
    rhythm === 'daily'
      ? word(language, 'Tổng hợp trong ngày', 'Today')
      : word(language, 'Tổng hợp trong tuần', 'This week');
  return {
    title: `${name}: ${parts.join(', ')}`,
    details: [
      ...tasks.late.map(({ title, day }) =>
        word(language, `Nhiệm vụ quá hạn từ ${date(day)}: ${title}`, `Task due since ${date(day)}: ${title}`),
      ),
      ...others(tasks.overdue - tasks.late.length, language),
      ...late.map((report) => line(report, 'quá hạn từ', 'due since')),
      ...due.map((report) => line(report, 'hạn gửi', 'due on')),
    ],
  };
};
