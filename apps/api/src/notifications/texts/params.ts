import type { Language, NotificationKind } from '@cis/contracts';

/** A message in words: one line that says it all, and what else is worth knowing. */
export interface NotificationText {
  readonly title: string;
  readonly details: readonly string[];
}

export interface PeriodParams {
  readonly periodVi: string;
  readonly periodEn: string;
}

export interface ReportParams extends PeriodParams {
  readonly formVi: string;
  readonly formEn: string;
  readonly day: string;
  readonly days: number;
  readonly locksOn: string;
  readonly filled: number;
  readonly expected: number;
}

export interface ExplanationParams extends PeriodParams {
  readonly indicatorVi: string | null;
  readonly indicatorEn: string | null;
  readonly dueOn: string | null;
  readonly commune: string;
}

export interface UnlockParams extends PeriodParams {
  readonly commune: string;
  readonly decision: 'granted' | 'refused' | null;
  readonly expiresAt: string | null;
}

/** An unlock that ends, with what the reports of the period still lack. */
export interface UnlockEndParams extends PeriodParams {
  readonly expiresAt: string;
  readonly filled: number;
  readonly expected: number;
}

export interface WithdrawnParams extends PeriodParams {
  readonly reason: string | null;
  readonly figures: number | null;
}

export interface TargetsParams {
  readonly count: number;
  readonly adjusted: number;
  readonly year: number;
  readonly decisionNumber: string;
  readonly decisionDate: string;
}

export interface DigestReport extends PeriodParams {
  readonly day: string;
  readonly filled: number;
  readonly expected: number;
}

/** Some tasks, and the titles of the first few. */
export interface TaskListParams {
  readonly count: number;
  readonly titles: readonly string[];
}

export interface TasksAssignedParams extends TaskListParams {
  readonly document: string | null;
  readonly documentDate: string | null;
  readonly issuer: string | null;
  readonly firstDeadline: string | null;
  /** Only for a department that leads them in so many communes. */
  readonly communes?: number;
}

export interface TaskDeadlineParams extends TaskListParams {
  readonly day: string;
  /** To the deadline, or since it. */
  readonly days: number;
  readonly workingDays: number;
  /** Only above the communes. */
  readonly communes?: number;
}

export interface TaskDecisionParams extends TaskListParams {
  readonly action: string;
  readonly reason: string | null;
  readonly document: string | null;
  readonly actor: string | null;
  /** Of all of them; null when they differ. */
  readonly deadline: string | null;
}

export interface TaskQuestionParams {
  readonly count: number;
  /** Names of the first few. */
  readonly communes: readonly string[];
  readonly communeCount: number;
  /** Only of a single one. */
  readonly title: string | null;
  readonly question: string | null;
  readonly dueOn: string;
}

export interface DigestTasks {
  readonly overdue: number;
  readonly dueSoon: number;
  readonly returned: number;
  readonly toConfirm: number;
  readonly late: readonly { readonly title: string; readonly day: string }[];
}

export interface DigestParams {
  readonly rhythm: 'daily' | 'weekly';
  readonly due: readonly DigestReport[];
  readonly late: readonly DigestReport[];
  readonly returned: number;
  readonly questions: number;
  readonly unacknowledged: number;
  /** Absent from messages stored before tasks were part of them. */
  readonly tasks?: DigestTasks;
}

/** What the planner's statements put into `params`, by kind. */
export interface Params {
  'report-due': ReportParams;
  'report-overdue': ReportParams;
  'period-locking': ReportParams;
  'cells-returned': PeriodParams & { readonly count: number };
  'explanation-requested': ExplanationParams;
  'explanation-answered': ExplanationParams;
  'submission-approved': PeriodParams;
  'submission-published': PeriodParams;
  'submission-reopened': PeriodParams;
  'submission-withdrawn': WithdrawnParams;
  'reviews-waiting': { readonly reports: number; readonly communes: number };
  'unlock-requested': UnlockParams;
  'unlock-decided': UnlockParams;
  'unlock-expires': UnlockEndParams;
  'targets-assigned': TargetsParams;
  'tasks-assigned': TasksAssignedParams;
  'task-due': TaskDeadlineParams;
  'task-overdue': TaskDeadlineParams;
  'task-silent': TaskListParams;
  'task-returned': TaskDecisionParams;
  'task-changed': TaskDecisionParams;
  'tasks-to-confirm': TaskListParams & { readonly communes: number };
  'tasks-escalated': TaskDeadlineParams;
  'task-question': TaskQuestionParams;
  'task-question-due': TaskQuestionParams & { readonly late: boolean; readonly bodies: readonly string[] };
  'task-question-answered': { readonly title: string; readonly body: string; readonly answer: string };
  digest: DigestParams;
}

export type Tell<Kind extends NotificationKind> = (
  params: Params[Kind],
  language: Language,
) => NotificationText;
