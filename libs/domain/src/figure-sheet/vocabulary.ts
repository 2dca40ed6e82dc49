import { foldName } from '../name-folding.js';
import { NameIndex, type NamedThing } from './name-index.js';

/** The part of an indicator's definition that reading a table needs. */
export interface SheetIndicator extends NamedThing {
  readonly unit: string;
  readonly periodKinds: readonly string[];
  /** Reported as numerator and denominator. */
  readonly isRatio: boolean;
  /** Its figures of communes add up to the province's. */
  readonly isAdditive: boolean;
}

/** Everything a table may speak of. */
export interface SheetVocabulary {
  readonly indicators: readonly SheetIndicator[];
  readonly communes: readonly NamedThing[];
}

/** The vocabulary ready for look-ups. */
export class Vocabulary {
  readonly indicatorNames: NameIndex;
  readonly communeNames: NameIndex;
  private readonly indicators: ReadonlyMap<string, SheetIndicator>;

  constructor({ indicators, communes }: SheetVocabulary) {
    this.indicators = new Map(indicators.map((indicator) => [indicator.code, indicator]));
    this.indicatorNames = new NameIndex(indicators.map(withShortNames));
    this.communeNames = new NameIndex(communes.map(withTypeWords));
  }

  indicator(code: string): SheetIndicator | undefined {
    return this.indicators.get(code);
  }
}

/** `Tổng giá trị sản phẩm (giá so sánh 2010)` is also found without what stands in brackets. */
function withShortNames(indicator: SheetIndicator): NamedThing {
  const short = indicator.names.map((name) => name.replace(/\s*\([^)]*\)\s*/gu, ' ').trim());
  return { code: indicator.code, names: [...new Set([...indicator.names, ...short])] };
}

const TYPE_WORD = /^(xã|phường|thị trấn)\s+/iu;

/** `Xã Ia Le` is also written `X. Ia Le`, `UBND xã Ia Le`; the bare name may belong to a xã and a phường, which is asked. */
function withTypeWords(commune: NamedThing): NamedThing {
  const names = commune.names.flatMap((name) => {
    const initial = TYPE_WORD.exec(name)?.[1]?.charAt(0);
    const bare = name.replace(TYPE_WORD, '');
    return initial === undefined
      ? [name, `UBND ${name}`]
      : [name, bare, `UBND ${name}`, `${initial} ${bare}`];
  });
  const unique = new Map(names.map((name) => [foldName(name), name]));
  return { ...commune, names: [...unique.values()] };
}
