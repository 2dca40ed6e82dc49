import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type {
  ProvinceTargetBody,
  ProvinceTargetsBody,
  ProvinceTargetsQuery,
  TargetRowState,
} from '@cis/contracts';
import { Database, scopeRange } from '@cis/database';
import {
  achievement,
  DomainError,
  NO_AGGREGATE,
  provincialAggregate,
  type AggregationRule,
  type Direction,
  type ProvincialAggregate,
  type TargetBounds,
} from '@cis/domain';
import { Conditions } from '@cis/http';
import { ProvinceFormulaReader } from './province-formula.reader.js';
import { provinceSummary } from './province-summary.js';
import { ACTUAL_COLUMNS, latestActual, toActual, VERSION_IN_FORCE, type ActualRow } from './target-rows.js';
import { WEIGHT_COLUMN, weightJoin } from './weight.sql.js';

interface ProvinceRow extends ActualRow {
  readonly communeCode: string;
  readonly communeName: string;
  readonly communeType: 'xa' | 'phuong';
  readonly region: 'east' | 'west';
  readonly targetId: string | null;
  readonly acknowledged: boolean | null;
  readonly operator: TargetBounds['operator'] | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly direction: Direction;
  readonly unit: string;
  readonly aggregation: AggregationRule;
  readonly appliesTo: 'all' | 'xa' | 'phuong';
  readonly isComputed: boolean;
  readonly weight: number | null;
}

/** One indicator in all communes, those without target or figure included. */
@Injectable()
export class ProvinceTargetsReader {
  constructor(
    private readonly database: Database,
    private readonly formulas: ProvinceFormulaReader,
  ) {}

  /** One statement, and two more for an indicator that is computed. @throws DomainError request.invalid for an unknown indicator. */
  async compare(caller: CallerContext, query: ProvinceTargetsQuery): Promise<ProvinceTargetsBody> {
    const where = new Conditions()
      .add('u.valid_to is null and u.id between ? and ?', ...scopeRange(caller.scope))
      .add('i.code = ?', query.indicatorCode)
      .add('u.region = ?', query.region)
      .add('u.type = ?', query.type);
    const values = [...where.values, query.year, query.issuer];
    const year = `$${values.length - 1}::int`;
    const rows = await this.database.read<ProvinceRow>(
      caller.scope,
      `select u.code as "communeCode", u.full_name as "communeName", u.type as "communeType", u.region,
         t.id as "targetId", t.is_acknowledged as acknowledged, t.operator, t.low, t.high,
         i.direction, i.unit, i.aggregation, i.applies_to as "appliesTo",
         i.formula is not null as "isComputed", ${WEIGHT_COLUMN},
         ${ACTUAL_COLUMNS}
       from reference.administrative_units u
       cross join reference.indicators i
       left join lateral (
         select t.id, v.is_acknowledged, v.operator, v.low, v.high from commune.targets t ${VERSION_IN_FORCE}
         where t.commune_id = u.id and t.indicator_code = i.code and t.horizon = 'year' and t.year = ${year} and t.issuer = $${values.length}
       ) t on true
       ${latestActual('u.id', 'i.code', year)}
       ${weightJoin(year)}
       ${where.toString()} order by u.id`,
      values,
    );
    if (rows.length === 0) {
      throw new DomainError(
        'request.invalid',
        {},
        {
          faults: [{ pointer: '?indicatorCode', code: 'exists', detail: 'Không có chỉ tiêu này.' }],
        },
      );
    }
    const items = rows.map(toItem);
    const aggregate = await this.aggregate(caller, query.indicatorCode, rows);
    return { items, total: items.length, summary: provinceSummary(rows, items, aggregate) };
  }

  /** By the indicator's own rule; what is computed is computed again from the provincial totals. */
  private async aggregate(
    caller: CallerContext,
    indicatorCode: string,
    rows: readonly ProvinceRow[],
  ): Promise<ProvincialAggregate> {
    const [first] = rows;
    if (!first || first.aggregation === 'none') return NO_AGGREGATE;
    if (!first.isComputed) return provincialAggregate(first.aggregation, first.unit, rows);
    return this.formulas.aggregate(
      caller,
      indicatorCode,
      rows.filter(({ value }) => value !== null),
    );
  }
}

function toItem(row: ProvinceRow): ProvinceTargetBody {
  const { operator, low, high } = row;
  const actual = toActual(row);
  const result =
    operator === null
      ? { ratio: null, difference: null, result: null }
      : achievement({ operator, low, high }, row.direction, actual?.value ?? null);
  return {
    communeCode: row.communeCode,
    communeName: row.communeName,
    communeType: row.communeType,
    region: row.region,
    state: stateOf(row),
    targetId: row.targetId,
    operator,
    low,
    high,
    acknowledged: row.acknowledged,
    actual,
    achievement: result,
  };
}

function stateOf(row: ProvinceRow): TargetRowState {
  const applies = row.appliesTo === 'all' || row.appliesTo === row.communeType;
  if (!applies || row.actualState === 'not_applicable') return 'not_applicable';
  if (row.value === null) return row.targetId === null ? 'no_target' : 'no_data';
  return row.targetId === null ? 'no_target' : 'assessed';
}
