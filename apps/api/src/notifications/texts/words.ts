import type { Language } from '@cis/contracts';
import type { NotificationText, PeriodParams } from './params.js';

/** `Tháng 11/2026` inside a sentence. */
export const inVietnamese = ({ periodVi }: PeriodParams): string =>
  periodVi.charAt(0).toLocaleLowerCase('vi') + periodVi.slice(1);
export const inEnglish = ({ periodEn }: PeriodParams): string => periodEn;

export const word = (language: Language, vi: string, en: string): string => (language === 'vi' ? vi : en);

/** How many tasks there are besides those named; nothing when there are none. */
export const others = (count: number, language: Language): string[] =>
  count <= 0 ? [] : [word(language, `và ${count} nhiệm vụ khác.`, `and ${count} more.`)];

/** One sentence about a period and nothing else. */
export const plain =
  (vi: string, en: string): ((params: PeriodParams, language: Language) => NotificationText) =>
  (params, language) => ({
    title: word(language, vi, en).replace(
      '{period}',
      language === 'vi' ? inVietnamese(params) : inEnglish(params),
    ),
    details: [],
  });
