import type { Language } from '@cis/contracts';
import { formatVietnameseDate as date } from '@cis/domain';
import type { NotificationText, TaskDeadlineParams, TaskListParams, Tell } from './params.js';
import { others, word } from './words.js';

/** `3 nhiệm vụ`, `3 nhiệm vụ của 2 xã, phường`. */
const tasks = (count: number, communes: number | undefined, language: Language): string =>
  communes === undefined
    ? word(language, `${count} nhiệm vụ`, count === 1 ? '1 task' : `${count} tasks`)
    : word(
        language,
        `${count} nhiệm vụ của ${communes} xã, phường`,
        `${count === 1 ? '1 task' : `${count} tasks`} in ${communes === 1 ? '1 commune' : `${communes} communes`}`,
      );

const named = ({ count, titles }: TaskListParams, language: Language): string[] => [
  ...titles.map((title) => `– ${title}`),
  ...others(count - titles.length, language),
];

export const tasksAssigned: Tell<'tasks-assigned'> = (params, language) => {
  const { count, communes, document, documentDate, issuer, firstDeadline } = params;
  const what =
    communes === undefined
      ? word(language, `${count} nhiệm vụ mới`, `New tasks: ${count}`)
      : word(
          language,
          `Chủ trì ${count} nhiệm vụ mới tại ${communes} xã, phường`,
          `New tasks to lead: ${count}, in communes: ${communes}`,
        );
  const source =
    document === null
      ? []
      : [
          [
            word(language, `Văn bản ${document}`, `Document ${document}`),
            documentDate === null
              ? ''
              : word(language, ` ngày ${date(documentDate)}`, ` of ${date(documentDate)}`),
            issuer === null ? '' : word(language, ` của ${issuer}`, `, ${issuer}`),
            '.',
          ].join(''),
        ];
  return {
    title: document === null ? what : `${what} ${word(language, 'theo', 'by')} ${document}`,
    details: [
      ...source,
      ...(firstDeadline === null
        ? []
        : [
            word(
              language,
              `Hạn sớm nhất: ${date(firstDeadline)}.`,
              `First deadline: ${date(firstDeadline)}.`,
            ),
          ]),
      ...named(params, language),
    ],
  };
};

const deadline = ({ day }: TaskDeadlineParams, language: Language): string =>
  word(language, `Thời hạn: ${date(day)}.`, `Deadline: ${date(day)}.`);

export const taskDue: Tell<'task-due'> = (params, language) => {
  const { count, communes, days, workingDays } = params;
  const what = tasks(count, communes, language);
  const left =
    workingDays > 0
      ? word(
          language,
          `${workingDays} ngày làm việc`,
          workingDays === 1 ? '1 working day' : `${workingDays} working days`,
        )
      : word(language, `${days} ngày`, days === 1 ? '1 day' : `${days} days`);
  return {
    title:
      days === 0
        ? word(language, `Hôm nay là hạn của ${what}`, `Due today: ${what}`)
        : word(language, `Còn ${left} đến hạn của ${what}`, `Due in ${left}: ${what}`),
    details: [deadline(params, language), ...named(params, language)],
  };
};

/** Also for whoever assigned them. */
export const taskOverdue = (params: TaskDeadlineParams, language: Language): NotificationText => {
  const { count, communes, days } = params;
  return {
    title: word(
      language,
      `${tasks(count, communes, language)} quá hạn ${days} ngày`,
      `${days === 1 ? '1 day' : `${days} days`} overdue: ${tasks(count, communes, language)}`,
    ),
    details: [deadline(params, language), ...named(params, language)],
  };
};

export const taskSilent: Tell<'task-silent'> = (params, language) => ({
  title: word(
    language,
    `${params.count} nhiệm vụ chưa báo cáo đúng kỳ`,
    `Tasks not reported by their rhythm: ${params.count}`,
  ),
  details: named(params, language),
});

export const tasksToConfirm: Tell<'tasks-to-confirm'> = (params, language) => ({
  title: word(
    language,
    `${tasks(params.count, params.communes, language)} báo hoàn thành, chờ xác nhận`,
    `Reported complete, waiting for you: ${tasks(params.count, params.communes, language)}`,
  ),
  details: named(params, language),
});
