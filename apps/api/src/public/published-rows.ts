import type {
  AppointmentKind,
  Block,
  DataGrade,
  ObservationState,
  TargetHorizon,
  TargetIssuer,
  TargetOperator,
  TaskCategory,
  TaskKind,
  TaskRhythm,
} from '@cis/contracts';

/** Rows of the published views as the profile selects them; dates are `YYYY-MM-DD`. */
export interface PublishedRows {
  readonly contacts: readonly ContactRow[];
  readonly targets: readonly TargetRow[];
  readonly observations: readonly ObservationRow[];
  readonly tasks: readonly TaskRow[];
}

export interface ContactRow {
  readonly personId: string;
  readonly fullName: string;
  readonly officePhone: string | null;
  readonly officeEmail: string | null;
  readonly duties: string | null;
  readonly receptionSchedule: string | null;
  readonly portraitId: string | null;
  readonly positionCode: string;
  readonly positionName: string;
  readonly orgUnit: string;
  readonly block: Block;
  readonly rank: number;
  readonly isKey: boolean;
  readonly kind: AppointmentKind;
  readonly term: string | null;
  readonly startsOn: string;
  readonly isSample: boolean;
}

export interface TargetRow {
  readonly indicatorCode: string;
  readonly indicatorName: string;
  readonly domain: string;
  readonly unit: string;
  readonly direction: 'higher' | 'lower' | 'none';
  readonly decimals: number;
  readonly horizon: TargetHorizon;
  readonly year: number;
  readonly issuer: TargetIssuer;
  readonly operator: TargetOperator;
  readonly low: number | null;
  readonly high: number | null;
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly decisionAbstract: string | null;
  readonly isSample: boolean;
}

export interface ObservationRow {
  readonly indicatorCode: string;
  readonly year: number;
  readonly periodCode: string;
  readonly periodLabel: string;
  readonly cutoffOn: string;
  readonly state: ObservationState;
  readonly grade: DataGrade | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly publishedAt: Date;
  readonly isSample: boolean;
  readonly isYearEnd: boolean;
}

export interface TaskRow {
  readonly title: string;
  readonly category: TaskCategory;
  readonly kind: TaskKind;
  readonly rhythm: TaskRhythm | null;
  readonly startsOn: string | null;
  readonly deadline: string | null;
  readonly originalDeadline: string | null;
  readonly leadOrg: string | null;
  readonly deliverable: string | null;
  readonly completedOn: string | null;
  readonly disposition: 'not_applicable' | 'paused' | null;
  readonly assignedOn: string | null;
  readonly confirmedOn: string | null;
  readonly firstReportedOn: string | null;
  readonly lastReportedOn: string | null;
  readonly percent: number | null;
  readonly programmeName: string | null;
  readonly documentNumber: string | null;
  readonly documentDate: string | null;
  readonly documentIssuer: string | null;
  readonly isSample: boolean;
}
