import type { FormulaWordsBody } from '@cis/contracts';
import { codesIn, parseFormula } from '@cis/domain';

interface Names {
  readonly nameVi: string;
  readonly nameEn: string;
}

/** A formula in both languages; a code nobody knows is said as it is. @throws DomainError indicator.formula-invalid. */
export function formulaWords(formula: string, names: ReadonlyMap<string, Names>): FormulaWordsBody {
  const parsed = parseFormula(formula);
  return {
    vi: parsed.inWords({
      nameOf: (code) => names.get(code)?.nameVi ?? code,
      previousYear: (name) => `${name} (năm trước)`,
    }),
    en: parsed.inWords({
      nameOf: (code) => names.get(code)?.nameEn ?? code,
      previousYear: (name) => `${name} (previous year)`,
    }),
    inputs: codesIn(formula),
  };
}
