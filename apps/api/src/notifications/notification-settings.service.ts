import { Inject, Injectable } from '@nestjs/common';
import type { CallerContext, CurrentSession } from '@cis/auth';
import { APP_CONFIG, type AppConfig } from '@cis/config';
import {
  canAny,
  NOTIFICATION_AUDIENCES,
  NOTIFICATION_KINDS,
  type DigestRhythm,
  type NotificationKind,
  type NotificationSettingsBody,
  type UpdateNotificationSettingsDto,
} from '@cis/contracts';
import { Database, StaleVersionError } from '@cis/database';

interface Stored {
  readonly isEmailOn: boolean;
  readonly mutedKinds: NotificationKind[];
  readonly digest: DigestRhythm;
  readonly version: number;
}

/** As the columns' defaults, for those who never changed anything. */
const DEFAULTS: Stored = { isEmailOn: true, mutedKinds: [], digest: 'weekly', version: 0 };

const COLUMNS = `g.is_email_on as "isEmailOn", g.muted_kinds as "mutedKinds", g.digest, g.version`;

const READ = `
  select ${COLUMNS}, u.email from identity.users u
  left join identity.notification_settings g on g.tenant_id = u.tenant_id and g.id = u.id
  where u.tenant_id = $1 and u.id = $2`;

const CREATE = `
  insert into identity.notification_settings (tenant_id, id, is_email_on, muted_kinds, digest, updated_by)
  values ($1, $2, $3, $4, $5, $2) on conflict (tenant_id, id) do nothing returning version`;

const UPDATE = `
  update identity.notification_settings
  set is_email_on = $3, muted_kinds = $4, digest = $5, version = version + 1, updated_at = now(), updated_by = $2
  where tenant_id = $1 and id = $2 and version = $6 returning version`;

/** What each person wants to be told, and how. */
@Injectable()
export class NotificationSettingsService {
  constructor(
    private readonly database: Database,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async read({ scope, session }: CallerContext): Promise<NotificationSettingsBody> {
    const [row] = await this.database.read<
      { [Key in keyof Stored]: Stored[Key] | null } & { email: string | null }
    >(scope, READ, [session.tenantId, session.userId]);
    return {
      isEmailOn: row?.isEmailOn ?? DEFAULTS.isEmailOn,
      mutedKinds: row?.mutedKinds ?? DEFAULTS.mutedKinds,
      digest: row?.digest ?? DEFAULTS.digest,
      version: row?.version ?? DEFAULTS.version,
      kinds: kindsFor(session),
      email: row?.email ?? null,
      canSendEmail: this.config.mail !== null,
    };
  }

  /**
   * `version` is what the caller last saw; 0 when nothing was stored yet.
   * @throws StaleVersionError when it was changed in between, in another tab or on another device.
   */
  async update(
    caller: CallerContext,
    version: number,
    changes: UpdateNotificationSettingsDto,
  ): Promise<NotificationSettingsBody> {
    const { tenantId, userId } = caller.session;
    const before = await this.read(caller);
    if (before.version !== version) throw new StaleVersionError(before.version);
    const values = [
      tenantId,
      userId,
      changes.isEmailOn ?? before.isEmailOn,
      changes.mutedKinds ?? before.mutedKinds,
      changes.digest ?? before.digest,
    ];
    const written = await this.database.within(caller.scope, (tx) =>
      version === 0 ? tx.query(CREATE, values) : tx.query(UPDATE, [...values, version]),
    );
    const after = await this.read(caller);
    if (written.length === 0) throw new StaleVersionError(after.version);
    return after;
  }
}

function kindsFor({ roles, tenantKind }: CurrentSession): NotificationKind[] {
  return NOTIFICATION_KINDS.filter((kind) => {
    const { tenants, permission } = NOTIFICATION_AUDIENCES[kind];
    return tenants.includes(tenantKind) && canAny(roles, permission);
  });
}
