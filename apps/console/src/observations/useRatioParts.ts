import { useCatalogue } from '../components/catalogues';

interface RatioParts {
  readonly numerator: string | null;
  readonly denominator: string | null;
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** What is divided by what, in words: definitions may name another indicator by its code. */
export function useRatioParts(row: RatioParts): RatioParts {
  const indicators = useCatalogue('indicators');
  const named = (part: string | null | undefined): string | null => {
    if (!part) return null;
    return capitalised(indicators.find(({ code }) => code === part)?.nameVi ?? part);
  };
  return { numerator: named(row.numerator), denominator: named(row.denominator) };
}
