import { Inject, Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import { APP_CONFIG, type AppConfig } from '@cis/config';
import type {
  EmailReportBody,
  Language,
  NotificationBody,
  NotificationKind,
  NotificationListQuery,
  NotificationPage,
} from '@cis/contracts';
import { Database } from '@cis/database';
import { notificationText } from './notification-texts.js';

/** The scope of a department or of the province reaches further than one person, so each statement names both keys. */
const OWN = 'n.tenant_id = $1 and n.user_id = $2';

const PAGE = `
  select n.id, n.kind, n.params, n.link, n.created_at as "createdAt", n.read_at as "readAt"
  from identity.notifications n where ${OWN} and ($3::boolean is false or n.read_at is null)
  order by n.created_at desc, n.id desc limit $4 offset $5`;

const COUNTS = `
  select count(*) filter (where $3::boolean is false or n.read_at is null)::int as total, count(*) filter (where n.read_at is null)::int as unread
  from identity.notifications n where ${OWN}`;

const EMAIL_COUNTS = `
  select count(*) filter (where n.email_state in ('queued', 'sending'))::int as waiting, count(*) filter (where n.email_state = 'sent')::int as sent
  from identity.notifications n where n.created_at > now() - interval '30 days'`;

const EMAIL_FAILURES = `
  select n.email_fault as fault, count(*)::int as count, max(n.created_at) as "latestAt"
  from identity.notifications n where n.email_state = 'failed' and n.created_at > now() - interval '30 days'
  group by n.email_fault order by count desc, fault`;

interface Row {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly params: object;
  readonly link: string | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

@Injectable()
export class NotificationsReader {
  constructor(
    private readonly database: Database,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** The caller's messages, newest first; one round trip. */
  async list(
    { scope, session }: CallerContext,
    { page, perPage, unread }: NotificationListQuery,
    language: Language,
  ): Promise<NotificationPage> {
    const own = [session.tenantId, session.userId, unread === 'true'];
    const [rows, [counts]] = await this.database.readAll<[Row, { total: number; unread: number }]>(scope, [
      [PAGE, [...own, perPage, (page - 1) * perPage]],
      [COUNTS, own],
    ]);
    return {
      items: rows.map((row) => toBody(row, language)),
      total: counts?.total ?? 0,
      unread: counts?.unread ?? 0,
    };
  }

  /** How sending fares for everybody the caller's scope reaches. */
  async emailReport({ scope }: CallerContext): Promise<EmailReportBody> {
    const [[counts], failures] = await this.database.readAll<
      [{ waiting: number; sent: number }, EmailReportBody['failures'][number]]
    >(scope, [
      [EMAIL_COUNTS, []],
      [EMAIL_FAILURES, []],
    ]);
    return {
      canSendEmail: this.config.mail !== null,
      waiting: counts?.waiting ?? 0,
      sent: counts?.sent ?? 0,
      failures,
    };
  }
}

function toBody({ params, ...row }: Row, language: Language): NotificationBody {
  const { title, details } = notificationText(row.kind, params, language);
  return { ...row, title, details: [...details] };
}
