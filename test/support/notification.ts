import type { NotificationKind } from '@cis/contracts';
import { NotificationPlanner } from '../../apps/api/src/notifications/notification-planner.js';
import { NotificationSender } from '../../apps/api/src/notifications/notification-sender.js';
import type { Actor } from './actors.js';
import type { TestApp } from './app.js';
import { aTarget } from './target.js';

/** An instant of a day in Vietnam, in the morning unless said otherwise. */
export const inVietnam = (day: string, time = '08:00'): Date => new Date(`${day}T${time}:00+07:00`);

export const plannerOf = (test: TestApp): NotificationPlanner => test.app.get(NotificationPlanner);
export const senderOf = (test: TestApp): NotificationSender => test.app.get(NotificationSender);

export interface StoredNotification {
  readonly kind: NotificationKind;
  readonly about: string;
  readonly params: Record<string, unknown>;
  readonly email_state: string;
  readonly email_attempts: number;
  readonly email_fault: string | null;
  readonly read_at: Date | null;
}

/** What is stored for somebody, oldest first. */
export async function storedFor(test: TestApp, { id }: Actor): Promise<StoredNotification[]> {
  const { rows } = await test.admin.query<StoredNotification>(
    'select * from identity.notifications where user_id = $1 order by created_at, kind, about',
    [id],
  );
  return rows;
}

export async function forgetNotifications(test: TestApp): Promise<void> {
  await test.admin.query('delete from identity.notifications; delete from identity.notification_settings');
}

/** Ia Le and Chư Sê each owe one figure a month for 2026; every period locks twenty days after its due day. */
export async function arrangeReports(test: TestApp): Promise<void> {
  await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
  await test.admin.query('update reference.reporting_periods set locks_on = due_on + 20');
  const province = await test.as('provinceAdmin');
  const { rows } = await test.admin.query<{ code: string }>(
    "select code from reference.administrative_units where valid_to is null and slug in ('ia-le', 'chu-se')",
  );
  for (const { code } of rows) {
    const answer = await province.post('/api/v1/targets', aTarget({ communeCode: code, year: 2026 }));
    if (answer.status !== 201) throw new Error(answer.text);
  }
  await test.admin.query("update commune.target_versions set created_at = '2026-01-05'");
}

/** The submission of a commune in whatever state, past every route; its id. */
export async function insertSubmission(
  test: TestApp,
  communeId: number,
  columns: { period?: string; state?: string; sealed?: number; returned?: number; filled?: number } = {},
): Promise<string> {
  const { rows } = await test.admin.query<{ id: string }>(
    `insert into commune.submissions (commune_id, id, form, period_code, state, sealed_number, returned_count, expected_count, filled_count)
     values ($1, gen_random_uuid(), 'kt-xh', $2, $3, $4, $5, 1, $6) returning id`,
    [
      communeId,
      columns.period ?? '2026-M11',
      columns.state ?? 'submitted',
      columns.sealed ?? 1,
      columns.returned ?? 0,
      columns.filled ?? 1,
    ],
  );
  return rows[0]!.id;
}

export async function insertEvent(
  test: TestApp,
  communeId: number,
  submissionId: string,
  event: { action: string; at: Date; by?: string; number?: number },
): Promise<void> {
  await test.admin.query(
    `insert into commune.submission_events (commune_id, id, submission_id, action, reason, number, created_at, created_by)
     values ($1, gen_random_uuid(), $2, $3, 'Lý do mẫu', $4, $5, $6)`,
    [communeId, submissionId, event.action, event.number ?? 1, event.at, event.by ?? null],
  );
}
