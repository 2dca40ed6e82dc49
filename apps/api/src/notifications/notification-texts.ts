import type { Language, NotificationKind } from '@cis/contracts';
import { digest } from './texts/digest-text.js';
import type { NotificationText, Params, Tell } from './texts/params.js';
import { periodLocking, reportDue, reportOverdue } from './texts/report-texts.js';
import {
  cellsReturned,
  explanationAnswered,
  explanationRequested,
  reviewsWaiting,
  submissionWithdrawn,
} from './texts/submission-texts.js';
import { targetsAssigned } from './texts/target-texts.js';
import { taskChanged, taskReturned } from './texts/task-decision-texts.js';
import { taskQuestion, taskQuestionAnswered, taskQuestionDue } from './texts/task-question-texts.js';
import { taskDue, taskOverdue, tasksAssigned, taskSilent, tasksToConfirm } from './texts/task-texts.js';
import { unlockDecided, unlockExpires, unlockRequested } from './texts/unlock-texts.js';
import { plain } from './texts/words.js';

const TEXTS: { readonly [Kind in NotificationKind]: Tell<Kind> } = {
  'report-due': reportDue,
  'report-overdue': reportOverdue,
  'period-locking': periodLocking,
  'cells-returned': cellsReturned,
  'explanation-requested': explanationRequested,
  'explanation-answered': explanationAnswered,
  'submission-approved': plain('Báo cáo {period} đã được duyệt', 'The report for {period} was approved'),
  'submission-published': plain(
    'Báo cáo {period} đã được duyệt và công bố',
    'The report for {period} was published',
  ),
  'submission-reopened': plain(
    'Báo cáo {period} được mở lại để đính chính',
    'The report for {period} was reopened for a correction',
  ),
  'submission-withdrawn': submissionWithdrawn,
  'reviews-waiting': reviewsWaiting,
  'unlock-requested': unlockRequested,
  'unlock-decided': unlockDecided,
  'unlock-expires': unlockExpires,
  'targets-assigned': targetsAssigned,
  'tasks-assigned': tasksAssigned,
  'task-due': taskDue,
  'task-overdue': taskOverdue,
  'task-silent': taskSilent,
  'task-returned': taskReturned,
  'task-changed': taskChanged,
  'tasks-to-confirm': tasksToConfirm,
  'tasks-escalated': taskOverdue,
  'task-question': taskQuestion,
  'task-question-due': taskQuestionDue,
  'task-question-answered': taskQuestionAnswered,
  digest,
};

/** Puts a stored message into words; `params` are what the planner stored with that kind. */
export function notificationText<Kind extends NotificationKind>(
  kind: Kind,
  params: object,
  language: Language,
): NotificationText {
  return TEXTS[kind](params as Params[Kind], language);
}
