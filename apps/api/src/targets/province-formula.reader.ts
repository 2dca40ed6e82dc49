import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import { Database } from '@cis/database';
import {
  aggregateByFormula,
  flattenedFormula,
  keyOf,
  NO_AGGREGATE,
  type AggregatedFigure,
  type AggregationRule,
  type FormulaInput,
  type FormulaInputFigures,
  type ProvincialAggregate,
} from '@cis/domain';
import { WEIGHT_COLUMN, weightJoin } from './weight.sql.js';

interface DefinitionRow {
  readonly code: string;
  readonly formula: string | null;
  readonly aggregation: AggregationRule;
  readonly unit: string;
}

interface FigureRow extends AggregatedFigure {
  readonly communeCode: string;
  readonly indicatorCode: string;
  readonly periodCode: string;
}

/** Of which period each commune's computed figure is. */
export interface ComputedIn {
  readonly communeCode: string;
  readonly periodCode: string;
}

const FIGURES = `select u.code as "communeCode", o.indicator_code as "indicatorCode", o.period_code as "periodCode",
    o.value, o.numerator, o.denominator, ${WEIGHT_COLUMN}
  from commune.observations o
  join reference.administrative_units u on u.id = o.commune_id
  join reference.indicators i on i.code = o.indicator_code
  join reference.reporting_periods p on p.code = o.period_code
  ${weightJoin('p.year')}
  where o.indicator_code = any ($1) and o.period_code = any ($2) and o.state = 'reported'`;

/** A computed indicator for the whole province, from the provincial totals of what it is computed from. */
@Injectable()
export class ProvinceFormulaReader {
  constructor(private readonly database: Database) {}

  /** Two statements after another: what the formula reads, then those figures. */
  async aggregate(
    caller: CallerContext,
    indicatorCode: string,
    communes: readonly ComputedIn[],
  ): Promise<ProvincialAggregate> {
    if (communes.length === 0) return NO_AGGREGATE;
    const definitions = await this.definitions(caller);
    const formula = flattenedFormula(indicatorCode, (code) => definitions.get(code)?.formula ?? null);
    if (!formula) return NO_AGGREGATE;
    const periods = new Set(
      formula.inputs.flatMap(({ yearsBack }) =>
        communes.map(({ periodCode }) => earlier(periodCode, yearsBack)),
      ),
    );
    const codes = new Set(formula.inputs.map((input) => input.indicatorCode));
    const figures = await this.database.read<FigureRow>(caller.scope, FIGURES, [[...codes], [...periods]]);
    const byPlace = new Map(figures.map((figure) => [placeOf(figure), figure]));
    const inputs = new Map(
      formula.inputs.map((input) => [keyOf(input), inputOf(input, definitions, communes, byPlace)]),
    );
    return aggregateByFormula(formula, inputs);
  }

  private async definitions(caller: CallerContext): Promise<ReadonlyMap<string, DefinitionRow>> {
    const rows = await this.database.read<DefinitionRow>(
      caller.scope,
      'select i.code, i.formula, i.aggregation, i.unit from reference.indicators i',
    );
    return new Map(rows.map((row) => [row.code, row]));
  }
}

function inputOf(
  input: FormulaInput,
  definitions: ReadonlyMap<string, DefinitionRow>,
  communes: readonly ComputedIn[],
  byPlace: ReadonlyMap<string, FigureRow>,
): FormulaInputFigures {
  const { indicatorCode, yearsBack } = input;
  const definition = definitions.get(indicatorCode);
  return {
    rule: definition?.aggregation ?? 'none',
    unit: definition?.unit ?? '',
    byCommune: new Map(
      communes.flatMap(({ communeCode, periodCode }): [string, AggregatedFigure][] => {
        const figure = byPlace.get(
          placeOf({ communeCode, indicatorCode, periodCode: earlier(periodCode, yearsBack) }),
        );
        return figure ? [[communeCode, figure]] : [];
      }),
    ),
  };
}

function placeOf({
  communeCode,
  indicatorCode,
  periodCode,
}: Omit<FigureRow, keyof AggregatedFigure>): string {
  return `${communeCode} ${indicatorCode} ${periodCode}`;
}

/** The same period so many years before. */
function earlier(periodCode: string, years: number): string {
  return `${Number(periodCode.slice(0, 4)) - years}${periodCode.slice(4)}`;
}
