import { useLocale } from 'react-admin';

interface Labelled {
  readonly labelVi: string;
  readonly labelEn: string;
}

/** A period's name in the language of the screen. */
export function usePeriodLabel(): (period: Labelled) => string {
  const isEnglish = useLocale() === 'en';
  return ({ labelVi, labelEn }) => (isEnglish ? labelEn : labelVi);
}
