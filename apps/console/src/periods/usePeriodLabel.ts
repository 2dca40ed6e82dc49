import { useLocale } from 'react-admin';

type Labelled =
  | { readonly labelVi: string; readonly labelEn: string }
  | { readonly periodLabelVi: string; readonly periodLabelEn: string };

/** A period's name in the language of the screen; of a row, that of its period. */
export function usePeriodLabel(): (period: Labelled) => string {
  const isEnglish = useLocale() === 'en';
  return (period) => {
    const [vi, en] =
      'labelVi' in period ? [period.labelVi, period.labelEn] : [period.periodLabelVi, period.periodLabelEn];
    return isEnglish ? en : vi;
  };
}
