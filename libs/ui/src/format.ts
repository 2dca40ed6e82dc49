/** How figures and dates are written for people. Vietnamese first: 1.234.567,8 and 22/11/2026. */
export type Locale = 'vi' | 'en';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const TAGS: Readonly<Record<Locale, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** A figure with at most `decimals` decimals; numeric columns may arrive as text. Empty for an absent value. */
export function formatNumber(
  value: number | string | null | undefined,
  decimals = 2,
  locale: Locale = 'vi',
): string {
  if (value === null || value === undefined || value === '') return '';
  const figure = Number(value);
  if (!Number.isFinite(figure)) return '';
  return new Intl.NumberFormat(TAGS[locale], { maximumFractionDigits: decimals }).format(figure);
}

/** A share (1 = 100 %) as a percentage. */
export function formatShare(
  share: number | string | null | undefined,
  decimals = 1,
  locale: Locale = 'vi',
): string {
  if (share === null || share === undefined || share === '') return '';
  return `${formatNumber(Number(share) * 100, decimals, locale)} %`;
}

/** A calendar date (`2026-11-22`) as 22/11/2026, without going through a time zone. */
export function formatDate(date: string | null | undefined): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '');
  return match ? `${match[3]}/${match[2]}/${match[1]}` : '';
}

/** An instant as date and time in Việt Nam, whatever the machine's own zone. */
export function formatInstant(instant: string | null | undefined, locale: Locale = 'vi'): string {
  if (!instant) return '';
  const parts = new Intl.DateTimeFormat(TAGS[locale], {
    timeZone: TIME_ZONE,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? '';
  return `${part('day')}/${part('month')}/${part('year')} ${part('hour')}:${part('minute')}`;
}

/** Today in Việt Nam as an ISO date. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format(new Date());
}
