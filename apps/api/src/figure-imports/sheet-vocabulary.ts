import type { Statement } from '@cis/database';
import { Vocabulary, type SheetIndicator } from '@cis/domain';
import type { Commune } from '../communes/index.js';

interface IndicatorRow {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly periodKinds: readonly string[];
  readonly isRatio: boolean;
  readonly isAdditive: boolean;
}

/** All indicators in use, as IndicatorRow. */
export const VOCABULARY_STATEMENT: Statement = [
  `select i.code, i.name_vi as "nameVi", i.name_en as "nameEn", i.unit, i.period_kinds as "periodKinds",
     (i.numerator is not null and i.kind <> 'derived') as "isRatio", i.aggregation = 'sum' as "isAdditive"
   from reference.indicators i where i.retired_on is null order by i.sort_order`,
  [],
];

/** Names of indicators and communes, and what they are called in figures' tables. */
export interface NamesOfTables {
  readonly vocabulary: Vocabulary;
  readonly indicatorNames: ReadonlyMap<string, { readonly name: string; readonly unit: string }>;
}

export function namesOfTables(rows: readonly IndicatorRow[], communes: readonly Commune[]): NamesOfTables {
  const indicators: SheetIndicator[] = rows.map(({ nameVi, nameEn, ...row }) => ({
    ...row,
    names: [nameVi, nameEn],
  }));
  return {
    vocabulary: new Vocabulary({ indicators, communes: communes.map(namedCommune) }),
    indicatorNames: new Map(rows.map(({ code, nameVi, unit }) => [code, { name: nameVi, unit }])),
  };
}

export type { IndicatorRow };

function namedCommune(commune: Commune) {
  return {
    code: commune.code,
    names: [commune.fullName, commune.name, ...commune.nameVariants],
    formerNames: commune.formerUnits.flatMap(({ name, fullName, nameVariants }) => [
      fullName,
      name,
      ...nameVariants,
    ]),
  };
}
