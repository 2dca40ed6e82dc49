import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';

/** A mail as it arrived. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and bodies, as they came over the wire. */
  readonly raw: string;
}

/** What the server does with the next mails: take them, or refuse the recipient or the content with that code. */
export type MailServerMood =
  'take' | { readonly recipient: number } | { readonly content: number } | 'hang-up';

export interface MailServer {
  readonly url: string;
  readonly port: number;
  readonly mails: readonly ReceivedMail[];
  mood: MailServerMood;
  /** Milliseconds before it answers to the content. */
  delay: number;
  close(): Promise<void>;
}

/** A real SMTP server on a free port of this machine, or on the one given; without TLS. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const state: { mood: MailServerMood; delay: number } = { mood: 'take', delay: 0 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => {
      done(
        typeof state.mood === 'object' && 'recipient' in state.mood ? refusal(state.mood.recipient) : null,
      );
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        setTimeout(() => {
          if (state.mood === 'hang-up') {
            for (const connection of server.connections) connection.close();
            return;
          }
          if (typeof state.mood === 'object' && 'content' in state.mood) {
            done(refusal(state.mood.content));
            return;
          }
          const { mailFrom, rcptTo } = session.envelope;
          mails.push({
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            raw: Buffer.concat(chunks).toString('utf8'),
          });
          done(null);
        }, state.delay);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.server.address() as AddressInfo;
  return Object.assign(state, {
    port: actual,
    url: `smtp://127.0.0.1:${actual}/?ignoreTLS=true`,
    mails,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error(`5.1.1 says ${responseCode} about nguoi.nhan@example.vn`), { responseCode });
}

/** A header without its folding and with its encoded words read (RFC 2047). */
export function headerOf({ raw }: ReceivedMail, name: string): string {
  const [head = ''] = raw.split(/\r?\n\r?\n/);
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ');
  const value = new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1] ?? '';
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, encoding: string, text: string) =>
      encoding.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : decodeQuoted(text.replaceAll('_', ' ')),
    );
}

/** The decoded plain text of a multipart mail. */
export function plainTextOf({ raw }: ReceivedMail): string {
  const part = raw.split(/\r?\n--/).find((piece) => /content-type: text\/plain/i.test(piece)) ?? '';
  const [head = '', ...body] = part.split(/\r?\n\r?\n/);
  const text = body.join('\n\n');
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8');
  return /quoted-printable/i.test(head) ? decodeQuoted(text.replace(/=\r?\n/g, '')) : text;
}

function decodeQuoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
