import { useLocale } from 'react-admin';

/** A name in the language of the screen. */
export function useIndicatorName(): (named: {
  readonly nameVi: string;
  readonly nameEn: string | null;
}) => string {
  const isEnglish = useLocale() === 'en';
  return ({ nameVi, nameEn }) => (isEnglish && nameEn ? nameEn : nameVi);
}
