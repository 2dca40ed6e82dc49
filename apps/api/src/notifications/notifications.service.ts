import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { MarkNotificationsReadDto, UnreadBody } from '@cis/contracts';
import { Database } from '@cis/database';
import { DomainError } from '@cis/domain';

const MARK_READ = `
  update identity.notifications set read_at = now()
  where tenant_id = $1 and user_id = $2 and read_at is null and ($3::uuid[] is null or id = any ($3::uuid[]))`;

const UNREAD = `
  select count(*)::int as unread from identity.notifications where tenant_id = $1 and user_id = $2 and read_at is null`;

@Injectable()
export class NotificationsService {
  constructor(private readonly database: Database) {}

  /**
   * Marks the caller's own messages as read; ids of anybody else's are passed over as if they did not exist. Safe to repeat.
   * @throws DomainError request.invalid unless exactly one of `ids` and `all` is given.
   */
  async markRead(
    { scope, session }: CallerContext,
    { ids, all }: MarkNotificationsReadDto,
  ): Promise<UnreadBody> {
    if ((ids === undefined) === (all === undefined)) {
      throw new DomainError(
        'request.invalid',
        {},
        { faults: [{ pointer: '/ids', code: 'idsOrAll', detail: 'Cần một trong hai: ids hoặc all.' }] },
      );
    }
    return this.database.within(scope, async (tx) => {
      await tx.query(MARK_READ, [session.tenantId, session.userId, ids ?? null]);
      const [row] = await tx.query<UnreadBody>(UNREAD, [session.tenantId, session.userId]);
      return { unread: row?.unread ?? 0 };
    });
  }
}
