import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type {
  ObservationBody,
  ObservationPedigreeBody,
  ObservationRevisionBody,
  ObservationWarningCode,
  PedigreeDefinitionBody,
  PedigreeInputBody,
  PedigreePeriodBody,
  PedigreeTargetBody,
} from '@cis/contracts';
import { Database, RowNotFoundError, type Statement } from '@cis/database';
import { achievement, parseFormula, yearsBefore } from '@cis/domain';
import { VERSION_IN_FORCE } from '../version-in-force.sql.js';
import { OBSERVATION_COLUMNS, OBSERVATION_FROM } from './observation-rows.js';
import { revisionsStatement } from './observations.reader.js';

type FigureRow = ObservationBody & { readonly warnings: ObservationWarningCode[] };
type MeaningRow = PedigreeDefinitionBody & PedigreePeriodBody;
type TargetRow = Omit<PedigreeTargetBody, 'ratio' | 'difference' | 'result'>;
type InputRow = Omit<PedigreeInputBody, 'observationId'> & { readonly observationId: string };

const MEANING = `select i.name_vi as "nameVi", i.name_en as "nameEn", i.unit, i.direction, i.is_cumulative as "isCumulative", i.aggregation,
    i.numerator, i.denominator, i.formula, d.name_vi as "departmentName", i.source, p.label_vi as "labelVi", p.label_en as "labelEn",
    p.starts_on as "startsOn", p.cutoff_on as "cutoffOn", coalesce(p.extended_until, p.due_on) as "dueOn"
  from ${OBSERVATION_FROM} left join reference.departments d on d.id = i.department_id where o.id = $1`;

const TARGETS = `select t.id as "targetId", t.issuer, t.horizon, w.number as "versionNumber", w.operator, w.low, w.high,
    w.decision_number as "decisionNumber", w.decision_date as "decisionDate", w.decision_abstract as "decisionAbstract",
    w.effective_on as "effectiveOn", w.id = v.id as "isInForce"
  from ${OBSERVATION_FROM}
  join commune.targets t on t.commune_id = o.commune_id and t.indicator_code = o.indicator_code and t.year = p.year
  ${VERSION_IN_FORCE}
  join commune.target_versions w on w.commune_id = t.commune_id and w.target_id = t.id
  where o.id = $1 order by t.issuer, t.horizon, t.id, w.number desc`;

/** Figures of all indicators the formula names, in the same period of this and earlier years. */
const INPUTS = `select n.indicator_code as "indicatorCode", n.period_code as "periodCode", n.id as "observationId", n.state, n.grade, n.value
  from ${OBSERVATION_FROM}
  join commune.observations n on n.commune_id = o.commune_id
    and n.indicator_code in (select m[1] from regexp_matches(i.formula, '[A-Z]{1,4}[0-9]{2,3}', 'g') m)
  join reference.reporting_periods q on q.code = n.period_code and q.kind = p.kind and q.ordinal = p.ordinal and q.year <= p.year
  where o.id = $1`;

/** Every number can be asked: what it means, what it is judged by, where it comes from, who entered it and when. */
@Injectable()
export class PedigreeReader {
  constructor(private readonly database: Database) {}

  /** One round trip. @throws RowNotFoundError outside the scope or absent. */
  async of(caller: CallerContext, id: string): Promise<ObservationPedigreeBody> {
    const statements: Statement[] = [
      [`select ${OBSERVATION_COLUMNS}, o.warnings from ${OBSERVATION_FROM} where o.id = $1`, [id]],
      [MEANING, [id]],
      [TARGETS, [id]],
      [INPUTS, [id]],
      revisionsStatement(id),
    ];
    const [[figure], [meaning], targets, inputs, revisions] = await this.database.readAll<
      [FigureRow, MeaningRow, TargetRow, InputRow, ObservationRevisionBody]
    >(caller.scope, statements);
    if (!figure || !meaning) throw new RowNotFoundError('observations');
    const { warnings, ...observation } = figure;
    const { labelVi, labelEn, startsOn, cutoffOn, dueOn, ...definition } = meaning;
    return {
      observation,
      warnings,
      definition,
      period: { labelVi, labelEn, startsOn, cutoffOn, dueOn },
      targets: targets.map((target) => ({
        ...target,
        ...achievement(target, definition.direction, observation.value),
      })),
      inputs: inputsOf(definition.formula, observation.periodCode, inputs),
      revisions,
    };
  }
}

/** In the order of the formula; those that were never entered as well. */
function inputsOf(
  formula: string | null,
  periodCode: string,
  rows: readonly InputRow[],
): PedigreeInputBody[] {
  if (formula === null) return [];
  return parseFormula(formula).inputs.map(({ indicatorCode, yearsBack }) => {
    const code = yearsBefore(periodCode, yearsBack) ?? periodCode;
    const row = rows.find((one) => one.indicatorCode === indicatorCode && one.periodCode === code);
    return (
      row ?? { indicatorCode, periodCode: code, observationId: null, state: null, grade: null, value: null }
    );
  });
}
