import { formatDate, formatInstant, formatNumber, formatShare, type Locale } from '@cis/ui';
import { useLocale } from 'react-admin';

export interface Format {
  readonly number: (value: number | string | null | undefined, decimals?: number) => string;
  readonly share: (value: number | string | null | undefined, decimals?: number) => string;
  readonly date: (value: string | null | undefined) => string;
  readonly instant: (value: string | null | undefined) => string;
}

/** Figures and dates as the language of the screen writes them. */
export function useFormat(): Format {
  const locale: Locale = useLocale() === 'en' ? 'en' : 'vi';
  return {
    number: (value, decimals) => formatNumber(value, decimals, locale),
    share: (value, decimals) => formatShare(value, decimals, locale),
    date: formatDate,
    instant: (value) => formatInstant(value, locale),
  };
}
