import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@cis/config';
import { Readable } from 'node:stream';
import { deliveryOf, type Delivery } from './delivery.js';
import type { MailText } from './mail-text.js';

export interface OutgoingMail extends MailText {
  /** Makes the Message-ID, so that even a mail that does come twice is recognised as the same one. */
  readonly id: string;
  readonly to: string;
}

/** One mailbox and nothing that could be read as a list, a name or a second header. */
const ONE_ADDRESS = /^[^\s,;:<>()[\]"\\@]+@[^\s,;:<>()[\]"\\@]+$/;
const LONGEST_WAIT_MS = 15_000;

type Transport = Awaited<ReturnType<typeof openTransport>>;

/** Hands mails to the configured SMTP server, one at a time, and tells whether each is there, may be tried again, or is not known. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  /** Opened with the first mail: whoever sends none need not have the library in memory. */
  private transport: Promise<Transport> | null = null;
  private readonly url: string | null;
  private readonly from: string;

  constructor(@Inject(APP_CONFIG) { mail }: AppConfig) {
    this.url = mail?.url ?? null;
    this.from = mail?.from ?? '';
  }

  get isConfigured(): boolean {
    return this.url !== null;
  }

  async send({ id, to, subject, text, html }: OutgoingMail): Promise<Delivery> {
    if (this.url === null) throw new Error('No mail server is configured');
    if (!ONE_ADDRESS.test(to)) return { kind: 'failed', fault: 'unusable-address' };
    const transport = await (this.transport ??= openTransport(this.url));
    const progress = { hasBegun: false };
    try {
      await transport.sendMail({
        from: { name: 'Hệ thống thông tin cấp xã', address: this.from },
        to: { name: '', address: to },
        messageId: `<${id}@${this.from.split('@')[1] ?? 'localhost'}>`,
        subject,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        progress,
      } as Parameters<Transport['sendMail']>[0]);
      return { kind: 'sent' };
    } catch (error) {
      return deliveryOf(error, progress.hasBegun);
    }
  }

  async onModuleDestroy(): Promise<void> {
    (await this.transport)?.close();
  }
}

async function openTransport(url: string) {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    url,
    connectionTimeout: LONGEST_WAIT_MS,
    greetingTimeout: LONGEST_WAIT_MS,
    socketTimeout: LONGEST_WAIT_MS,
    // Nothing we send comes from a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // The content is read only after the server asked for it: from then on, silence does not mean "not delivered".
  transport.use('stream', (mail, done) => {
    mail.message.build().then((content) => {
      const { progress } = mail.data as { progress?: { hasBegun: boolean } };
      mail.message.createReadStream = () =>
        Readable.from(
          (function* () {
            if (progress) progress.hasBegun = true;
            yield content;
          })(),
        );
      done();
    }, done);
  });
  return transport;
}
