import type { EmailFault } from '@cis/contracts';

/**
 * - `sent`: the server took it over;
 * - `again`: it certainly did not, and may later;
 * - `failed`: it never will (`detail`: the server's codes, never its words, which repeat addresses), or nobody knows whether it did.
 */
export type Delivery =
  | { readonly kind: 'sent' }
  | { readonly kind: 'again'; readonly detail: string; readonly isServerAway: boolean }
  | { readonly kind: 'failed'; readonly fault: EmailFault; readonly detail?: string };

interface SmtpError {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
}

/** Reads what nodemailer threw; `hasBegun`: the content was on its way. */
export function deliveryOf(error: unknown, hasBegun: boolean): Delivery {
  const { code, command, responseCode, response } = (
    typeof error === 'object' && error !== null ? error : {}
  ) as SmtpError;
  const answer = typeof responseCode === 'number' ? responseCode : null;
  const detail = detailOf(answer, response, code);
  // A wrong password or a missing STARTTLS is the operator's to mend, for all mails alike.
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'ETLS' || command === 'EHLO' || command === 'CONN') {
    if (!hasBegun) return { kind: 'again', detail, isServerAway: true };
  }
  if (answer !== null && answer >= 500) return { kind: 'failed', fault: 'refused', detail };
  if (answer !== null && answer >= 400) return { kind: 'again', detail, isServerAway: false };
  if (hasBegun) return { kind: 'failed', fault: 'uncertain' };
  return { kind: 'again', detail, isServerAway: true };
}

function detailOf(answer: number | null, response: unknown, code: unknown): string {
  if (answer === null) return typeof code === 'string' && /^[A-Z]{3,20}$/.test(code) ? code : 'unknown';
  const enhanced =
    typeof response === 'string' ? /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] : undefined;
  return enhanced === undefined ? `SMTP ${answer}` : `SMTP ${answer} ${enhanced}`;
}
