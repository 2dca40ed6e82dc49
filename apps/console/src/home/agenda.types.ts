import type { AgendaKind, AgendaSeverity } from '@cis/contracts/agenda.constants';

export interface AgendaItem {
  readonly kind: AgendaKind;
  readonly severity: AgendaSeverity;
  readonly title: string;
  readonly detail: string | null;
  readonly link: string;
  readonly count: number;
  readonly dueOn: string | null;
}

export interface AgendaFigures {
  readonly targets: number;
  readonly targetsAssessed: number;
  readonly targetsMet: number;
  readonly tasks: number;
  readonly tasksDone: number;
  readonly tasksOverdue: number;
}

export interface AgendaEntry {
  readonly periodCode: string;
  readonly labelVi: string;
  readonly labelEn: string;
  readonly expected: number;
  readonly filled: number;
  readonly dueOn: string;
  /** Negative once the due day has passed. */
  readonly daysLeft: number;
}

export interface Agenda {
  readonly asOf: string;
  readonly items: readonly AgendaItem[];
  readonly figures: AgendaFigures;
  readonly entry: AgendaEntry | null;
}
