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

export interface DigestParams {
  readonly rhythm: 'daily' | 'weekly';
  readonly due: readonly DigestReport[];
  readonly late: readonly DigestReport[];
  readonly returned: number;
  readonly questions: number;
  readonly unacknowledged: number;
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
  digest: DigestParams;
}

export type Tell<Kind extends NotificationKind> = (
  params: Params[Kind],
  language: Language,
) => NotificationText;
