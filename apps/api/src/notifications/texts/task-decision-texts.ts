import type { Language } from '@cis/contracts';
import { formatVietnameseDate as date } from '@cis/domain';
import type { NotificationText, TaskDecisionParams, Tell } from './params.js';
import { others, word } from './words.js';

/** What happened to the tasks, by the action of the event. */
const HAPPENED: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  confirmed: { vi: 'được xác nhận hoàn thành', en: 'Confirmed as complete' },
  extended: { vi: 'được gia hạn', en: 'Extended' },
  reassigned: { vi: 'đổi người phụ trách', en: 'Given to another person' },
  paused: { vi: 'tạm dừng', en: 'Paused' },
  not_applicable: { vi: 'không thuộc phạm vi của xã, phường', en: 'Not applicable here' },
  resumed: { vi: 'được tiếp tục thực hiện', en: 'Taken up again' },
  superseded: { vi: 'được thay thế, không tính nữa', en: 'Replaced, no longer counted' },
  continued: { vi: 'được chuyển tiếp, giữ nguyên tiến độ', en: 'Continued with their progress' },
  returned: { vi: 'bị trả lại, chưa được tính là hoàn thành', en: 'Returned, not counted as complete' },
};

const details = (params: TaskDecisionParams, language: Language): string[] => {
  const { count, titles, action, reason, document, actor, deadline } = params;
  return [
    ...(action === 'extended' && deadline !== null
      ? [word(language, `Hạn mới: ${date(deadline)}.`, `New deadline: ${date(deadline)}.`)]
      : []),
    ...(reason === null ? [] : [word(language, `Lý do: ${reason}`, `Reason: ${reason}`)]),
    ...(document === null ? [] : [word(language, `Văn bản: ${document}`, `Document: ${document}`)]),
    ...(actor === null ? [] : [word(language, `Người thực hiện: ${actor}`, `By: ${actor}`)]),
    ...titles.map((title) => `– ${title}`),
    ...others(count - titles.length, language),
  ];
};

const decided = (params: TaskDecisionParams, language: Language): NotificationText => {
  const happened = HAPPENED[params.action];
  return {
    title: word(
      language,
      `${params.count} nhiệm vụ ${happened?.vi ?? 'có thay đổi'}`,
      `${happened?.en ?? 'Changed'}: ${params.count === 1 ? '1 task' : `${params.count} tasks`}`,
    ),
    details: details(params, language),
  };
};

export const taskReturned: Tell<'task-returned'> = decided;
export const taskChanged: Tell<'task-changed'> = decided;
