import type { Language } from '@cis/contracts';
import type { NotificationText } from '../texts/params.js';

/** What a mail says; both bodies say the same. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const WORDS = {
  vi: {
    system: 'Hệ thống thông tin cấp xã',
    open: 'Mở trong hệ thống',
    why: 'Thư được gửi tự động, xin không trả lời. Chọn loại thư muốn nhận trong hệ thống, mục Tài khoản của tôi.',
  },
  en: {
    system: 'Commune information system',
    open: 'Open in the system',
    why: 'Sent automatically; please do not reply. Choose what you receive in the system, under My account.',
  },
} as const;

/** Line breaks and other control characters must never reach a header; a subject has one line of sensible length. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** `address` is where the link leads; null leaves it out. */
export function mailText(
  { title, details }: NotificationText,
  address: string | null,
  language: Language,
): MailText {
  const words = WORDS[language];
  const body = [`${title}.`, ...details];
  const link = address === null ? [] : [`${words.open}: ${address}`];
  return {
    subject: oneLine(title),
    text: [...body, '', ...link, '', '--', words.system, words.why, ''].join('\n'),
    html: [
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(oneLine(title))}</title></head>`,
      '<body style="font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #14213D; max-width: 600px">',
      `<p style="font-weight: bold">${escaped(title)}</p>`,
      ...details.map((detail) => `<p>${escaped(detail)}</p>`),
      ...(address === null
        ? []
        : [`<p><a href="${escaped(address)}" style="color: #0B5CAD">${words.open}</a></p>`]),
      `<p style="font-size: 13px; color: #475569">${words.system}<br>${words.why}</p>`,
      '</body></html>',
    ].join('\n'),
  };
}
