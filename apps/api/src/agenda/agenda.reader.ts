import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import {
  AGENDA_TITLES,
  canAny,
  type AgendaBody,
  type AgendaEntry,
  type AgendaFigures,
  type AgendaItem,
  type AgendaKind,
  type AgendaSeverity,
  type Language,
  type Permission,
  type TenantKind,
} from '@cis/contracts';
import { Database } from '@cis/database';
import { todayInVietnam } from '@cis/domain';
import { FIGURES_SQL, FIGURES_TO_KNOW_SQL, STANDING_SQL, type AgendaCount } from './agenda.sql.js';
import { ENTRY_NOW_SQL } from './entry-now.sql.js';
import { PERIODS_SQL } from './agenda-periods.sql.js';
import { TASKS_SQL } from './tasks-agenda.sql.js';
import { OWN_SUBMISSIONS_SQL, REVIEW_SQL } from './submissions-agenda.sql.js';

interface Concern {
  readonly severity: AgendaSeverity;
  readonly link: string;
  /** For a department, where it is not the same as `link`. */
  readonly departmentLink?: string;
  readonly tenants: readonly TenantKind[];
  /** Only for those who can do something about it. */
  readonly permission: Permission;
}

const ABOVE: readonly TenantKind[] = ['department', 'province'];
const ALL: readonly TenantKind[] = ['commune', 'department', 'province'];

/** In the order they are shown: what hurts most comes first. */
const CONCERNS: Readonly<Record<AgendaKind, Concern>> = {
  tasks_overdue: {
    severity: 'danger',
    link: '/tasks?status=overdue',
    departmentLink: '/tasks?status=overdue&mine=true',
    tenants: ALL,
    permission: 'task:read',
  },
  tasks_returned: {
    severity: 'danger',
    link: '/tasks?returned=true',
    tenants: ['commune'],
    permission: 'task:write',
  },
  task_questions: { severity: 'danger', link: '/task-blocks', tenants: ABOVE, permission: 'task:answer' },
  submissions_returned: {
    severity: 'danger',
    link: '/observations?periodCode={period}&returned=true',
    tenants: ['commune'],
    permission: 'observation:write',
  },
  returned_locked: {
    severity: 'danger',
    link: '/observations?periodCode={period}',
    tenants: ['commune'],
    permission: 'period:request-unlock',
  },
  explanations_open: {
    severity: 'danger',
    link: '/observations?periodCode={period}',
    tenants: ['commune'],
    permission: 'observation:write',
  },
  observations_late: {
    severity: 'danger',
    link: '/observations?periodCode={period}',
    tenants: ['commune'],
    permission: 'observation:write',
  },
  communes_late: {
    severity: 'danger',
    link: '/province',
    tenants: ABOVE,
    permission: 'province:overview',
  },
  periods_locking: {
    severity: 'danger',
    link: '/observations?periodCode={period}',
    tenants: ['commune'],
    permission: 'observation:write',
  },
  unlocks_waiting: {
    severity: 'warning',
    link: '/reporting-periods?view=unlock-requests',
    tenants: ['province'],
    permission: 'period:manage',
  },
  unlocks_granted: {
    severity: 'warning',
    link: '/observations?periodCode={period}',
    tenants: ['commune'],
    permission: 'observation:write',
  },
  tasks_due_soon: {
    severity: 'warning',
    link: '/tasks?status=due_soon',
    departmentLink: '/tasks?status=due_soon&mine=true',
    tenants: ALL,
    permission: 'task:read',
  },
  tasks_at_risk: {
    severity: 'warning',
    link: '/tasks?risk=at_risk',
    tenants: ['commune'],
    permission: 'task:read',
  },
  submissions_ready: {
    severity: 'warning',
    link: '/observations?periodCode={period}',
    tenants: ['commune'],
    permission: 'submission:submit',
  },
  submissions_to_review: {
    severity: 'warning',
    link: '/province-submissions?state=submitted',
    tenants: ABOVE,
    permission: 'submission:review',
  },
  observations_due: {
    severity: 'warning',
    link: '/observations?periodCode={period}',
    tenants: ['commune'],
    permission: 'observation:write',
  },
  posts_vacant: { severity: 'warning', link: '/personnel', tenants: ['commune'], permission: 'person:read' },
  targets_unacknowledged: {
    severity: 'warning',
    link: '/targets?acknowledged=false&year={period}',
    tenants: ALL,
    permission: 'target:read',
  },
  tasks_to_confirm: {
    severity: 'warning',
    link: '/tasks?toConfirm=true',
    tenants: ALL,
    permission: 'task:confirm',
  },
  tasks_without_person: {
    severity: 'warning',
    link: '/directives',
    tenants: ABOVE,
    permission: 'directive:issue',
  },
  tasks_unclear: { severity: 'info', link: '/tasks?status=draft', tenants: ALL, permission: 'task:write' },
  submissions_to_publish: {
    severity: 'info',
    link: '/province-submissions?state=approved',
    tenants: ['province'],
    permission: 'submission:publish',
  },
  submissions_changed: {
    severity: 'info',
    link: '/province-submissions?state=changed',
    tenants: ABOVE,
    permission: 'submission:review',
  },
  periods_locked: {
    severity: 'info',
    link: '/reporting-periods',
    tenants: ['commune'],
    permission: 'period:request-unlock',
  },
  unlocks_refused: {
    severity: 'info',
    link: '/reporting-periods?view=unlock-requests',
    tenants: ['commune'],
    permission: 'period:request-unlock',
  },
};

/** Kinds whose date is one to act by; the others sort by theirs only. */
const DATED: ReadonlySet<AgendaKind> = new Set([
  'observations_late',
  'observations_due',
  'periods_locking',
  'unlocks_granted',
  'submissions_ready',
]);

const NO_FIGURES: AgendaFigures = {
  targets: 0,
  targetsAssessed: 0,
  targetsMet: 0,
  tasks: 0,
  tasksDone: 0,
  tasksOverdue: 0,
};

/** "Việc cần làm": what is missing, due, late or vacant for the one who asks. */
@Injectable()
export class AgendaReader {
  constructor(private readonly database: Database) {}

  /** Seven statements, one round trip. */
  async agenda(caller: CallerContext, language: Language): Promise<AgendaBody> {
    const asOf = todayInVietnam();
    const year = Number(asOf.slice(0, 4));
    const isWide = caller.session.tenantKind !== 'commune';
    const isDepartment = caller.session.tenantKind === 'department';
    const reviewDomains = isDepartment ? caller.session.domains : null;
    const [figures, tasks, standing, periods, [known], submissions, [entry]] = await this.database.readAll<
      [AgendaCount, AgendaCount, AgendaCount, AgendaCount, AgendaFigures, AgendaCount, AgendaEntry]
    >(caller.scope, [
      [FIGURES_SQL, [year]],
      [TASKS_SQL, [caller.session.tenantId, isWide, isDepartment]],
      [STANDING_SQL, [year, isWide]],
      [PERIODS_SQL, [isWide]],
      [FIGURES_TO_KNOW_SQL, [year]],
      isWide ? [REVIEW_SQL, [reviewDomains]] : [OWN_SUBMISSIONS_SQL, []],
      [ENTRY_NOW_SQL, []],
    ]);
    return {
      asOf,
      items: agendaItems(caller, [...figures, ...tasks, ...standing, ...periods, ...submissions], language),
      figures: known ?? NO_FIGURES,
      entry: canAny(caller.session.roles, 'observation:write') ? (entry ?? null) : null,
    };
  }
}

function agendaItems(
  caller: CallerContext,
  counts: readonly AgendaCount[],
  language: Language,
): AgendaItem[] {
  const { roles, tenantKind } = caller.session;
  return (Object.entries(CONCERNS) as [AgendaKind, Concern][]).flatMap(
    ([kind, { severity, link, departmentLink, tenants, permission }]) => {
      if (!tenants.includes(tenantKind) || !canAny(roles, permission)) return [];
      return counts
        .filter((found) => found.kind === kind && found.count > 0)
        .map(({ count, detail, period, periodVi, periodEn, dueOn }) => ({
          kind,
          severity,
          title: AGENDA_TITLES[kind][language]
            .replace('{count}', String(count))
            .replace('{period}', (language === 'vi' ? periodVi : periodEn) ?? ''),
          detail,
          link: (tenantKind === 'department' ? (departmentLink ?? link) : link).replace(
            '{period}',
            period ?? '',
          ),
          count,
          dueOn: DATED.has(kind) ? dueOn : null,
        }));
    },
  );
}
