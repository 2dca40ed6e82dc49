import polyglotI18nProvider from 'ra-i18n-polyglot';

import { en } from '../messages/en';
import { vi } from '../messages/vi';

const STORE_KEY = 'RaStore.locale';

/** The language chosen on this device before; Vietnamese otherwise. */
function storedLocale(): 'vi' | 'en' {
  try {
    return window.localStorage.getItem(STORE_KEY) === '"en"' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

export const i18nProvider = polyglotI18nProvider(
  (locale) => (locale === 'en' ? en : vi),
  storedLocale(),
  [
    { locale: 'vi', name: 'Tiếng Việt' },
    { locale: 'en', name: 'English' },
  ],
  { allowMissing: true },
);

export function currentLocale(): 'vi' | 'en' {
  return i18nProvider.getLocale() === 'en' ? 'en' : 'vi';
}

/** A text outside React. */
export function ownText(key: string): string {
  return i18nProvider.translate(key);
}
