import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@cis/config';
import { can, NOTIFICATION_AUDIENCES, NOTIFICATION_KINDS, ROLES, ROLES_BY_TENANT } from '@cis/contracts';
import { Database, type Scope } from '@cis/database';
import { todayInVietnam } from '@cis/domain';
import type { CandidateSql } from './planning/candidate.js';
import { DIGESTS } from './planning/digests.sql.js';
import { dueMessages, type DueMessage } from './planning/due-messages.sql.js';
import { REPORT_REMINDERS } from './planning/report-reminders.sql.js';
import { REVIEWS_WAITING } from './planning/reviews-waiting.sql.js';
import { storeMessages } from './planning/store-messages.js';
import { EXPLANATIONS, SUBMISSION_EVENTS } from './planning/submission-events.sql.js';
import { TARGETS_ASSIGNED } from './planning/targets-assigned.sql.js';
import { TASK_EVENTS } from './planning/task-events.sql.js';
import { TASK_QUESTIONS, TASK_QUESTIONS_DUE } from './planning/task-questions.sql.js';
import { TASK_REMINDERS } from './planning/task-reminders.sql.js';
import { TASKS_ASSIGNED } from './planning/tasks-assigned.sql.js';
import { TASKS_TO_CONFIRM } from './planning/tasks-to-confirm.sql.js';
import { TASKS_SILENT } from './planning/tasks-silent.sql.js';
import { UNLOCKS, UNLOCKS_ENDING } from './planning/unlocks.sql.js';

const PLANNER: Scope = { kind: 'system', reason: 'plan notifications' };

/** What happened is told at any hour, what a day brings from the morning on. */
const AT_ONCE: readonly CandidateSql[] = [
  SUBMISSION_EVENTS,
  EXPLANATIONS,
  UNLOCKS,
  TARGETS_ASSIGNED,
  TASKS_ASSIGNED,
  TASK_EVENTS,
  TASK_QUESTIONS,
];
const IN_THE_MORNING: readonly CandidateSql[] = [
  REPORT_REMINDERS,
  UNLOCKS_ENDING,
  REVIEWS_WAITING,
  TASK_REMINDERS,
  TASKS_TO_CONFIRM,
  TASKS_SILENT,
  TASK_QUESTIONS_DUE,
  DIGESTS,
];
const MORNING_HOUR = 7;

const HOUR_IN_VIETNAM = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  hourCycle: 'h23',
});

const KEPT = "delete from identity.notifications where created_at < $1::timestamptz - interval '400 days'";

/** Pairs of kind and role: who is told of what. */
const AUDIENCE = NOTIFICATION_KINDS.flatMap((kind) => {
  const { tenants, permission } = NOTIFICATION_AUDIENCES[kind];
  return ROLES.filter(
    (role) => can(role, permission) && tenants.some((tenant) => ROLES_BY_TENANT[tenant].includes(role)),
  ).map((role) => ({ kind, role }));
});

/**
 * Derives from the rows themselves what people have to be told; nothing calls it, so nothing is lost while it is down. Running it
 * twice, or in several processes at once, tells nobody twice.
 */
@Injectable()
export class NotificationPlanner {
  private readonly canSendEmail: boolean;

  constructor(
    private readonly database: Database,
    @Inject(APP_CONFIG) config: AppConfig,
  ) {
    this.canSendEmail = config.mail !== null;
  }

  /** The number of messages that are new. */
  async plan(at: Date = new Date()): Promise<number> {
    const isMorning = Number(HOUR_IN_VIETNAM.format(at)) >= MORNING_HOUR;
    const sources = isMorning ? [...AT_ONCE, ...IN_THE_MORNING] : AT_ONCE;
    let told = 0;
    for (const source of sources) {
      const due = await this.database.read<DueMessage>(PLANNER, dueMessages(source), [
        at,
        todayInVietnam(at),
        AUDIENCE.map(({ kind }) => kind),
        AUDIENCE.map(({ role }) => role),
        this.canSendEmail,
      ]);
      if (due.length > 0) told += await this.database.within(PLANNER, (tx) => storeMessages(tx, due, at));
    }
    await this.database.within(PLANNER, (tx) => tx.query(KEPT, [at]));
    return told;
  }
}
