import { Inject, Injectable, Logger } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@cis/config';
import type { EmailFault, Language, NotificationKind } from '@cis/contracts';
import { Database, type Scope } from '@cis/database';
import { retryDelay } from '@cis/domain';
import type { Delivery } from './mailing/delivery.js';
import { mailText } from './mailing/mail-text.js';
import { Mailer } from './mailing/mailer.js';
import { notificationText } from './notification-texts.js';
import { CLAIM_NEXT, GIVE_UP_OLD, RECORD_AGAIN, RECORD_FAILED, RECORD_SENT } from './queue.sql.js';

const SENDER: Scope = { kind: 'system', reason: 'send notifications' };

interface Claimed {
  tenantId: number;
  id: string;
  kind: NotificationKind;
  params: object;
  link: string | null;
  attempts: number;
  locale: Language;
  /** Null: no longer to be sent (account closed, address or e-mail taken away, kind muted). */
  email: string | null;
}

/**
 * Empties the queue. A message is claimed in a transaction of its own before anything is said to the mail server: of several processes one gets
 * it, and one that dies in between leaves it claimed, to be shown as failed but never sent again.
 */
@Injectable()
export class NotificationSender {
  private readonly logger = new Logger('NotificationSender');
  private isStopping = false;

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** The message in hand is finished, no further one is claimed. */
  stop(): void {
    this.isStopping = true;
  }

  /** Sends what is due; ends when nothing is left, or when the mail server cannot be reached. The number sent. */
  async send(now: () => Date = () => new Date()): Promise<number> {
    await this.database.within(SENDER, (tx) => tx.query(GIVE_UP_OLD, [now()]));
    if (!this.mailer.isConfigured) return 0;
    let sent = 0;
    while (!this.isStopping) {
      const [message] = await this.database.within(SENDER, (tx) => tx.query<Claimed>(CLAIM_NEXT, [now()]));
      if (!message) break;
      if (message.email === null) continue;
      const delivery = await this.deliver(message, message.email);
      await this.record(message, delivery, now());
      if (delivery.kind === 'sent') sent += 1;
      if (delivery.kind === 'again' && delivery.isServerAway) break;
    }
    return sent;
  }

  private async deliver({ id, kind, params, link, locale }: Claimed, to: string): Promise<Delivery> {
    const { publicUrl } = this.config.http;
    const address =
      publicUrl === null || link === null ? null : `${publicUrl.replace(/\/+$/, '')}/console${link}`;
    const text = mailText(notificationText(kind, params, locale), address, locale);
    return this.mailer.send({ id, to, ...text });
  }

  private async record(message: Claimed, delivery: Delivery, at: Date): Promise<void> {
    const key = [message.tenantId, message.id];
    await this.database.within(SENDER, async (tx) => {
      if (delivery.kind === 'sent') return tx.query(RECORD_SENT, key);
      if (delivery.kind === 'failed')
        return tx.query(RECORD_FAILED, [...key, faultText(delivery.fault, delivery.detail)]);
      const minutes = retryDelay(message.attempts);
      return minutes === null
        ? tx.query(RECORD_FAILED, [...key, faultText('gave-up', delivery.detail)])
        : tx.query(RECORD_AGAIN, [...key, at, minutes, delivery.detail]);
    });
    if (delivery.kind !== 'sent') {
      this.logger.warn(
        `Message ${message.id} not sent: ${delivery.kind === 'failed' ? delivery.fault : 'will be tried again'} ${delivery.detail ?? ''}`,
      );
    }
  }
}

/** `refused SMTP 550 5.1.1`: the code first, what the server answered after it. */
const faultText = (fault: EmailFault, detail: string | undefined): string => [fault, detail].join(' ').trim();
