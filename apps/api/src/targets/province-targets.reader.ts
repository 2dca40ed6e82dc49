import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type {
  ProvinceTargetBody,
  ProvinceTargetsBody,
  ProvinceTargetsQuery,
  ProvinceTargetsSummary,
  TargetRowState,
} from '@cis/contracts';
import { Database, scopeRange } from '@cis/database';
import {
  achievement,
  DomainError,
  provincialAggregate,
  type AggregationRule,
  type Direction,
  type TargetBounds,
} from '@cis/domain';
import { Conditions } from '@cis/http';
import { ACTUAL_COLUMNS, latestActual, toActual, VERSION_IN_FORCE, type ActualRow } from './target-rows.js';

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
  readonly weight: number | null;
}

/** One indicator in all communes, those without target or figure included. */
@Injectable()
export class ProvinceTargetsReader {
  constructor(private readonly database: Database) {}

  /** One statement. @throws DomainError request.invalid for an unknown indicator. */
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
         case i.weight_code when 'B02' then coalesce(w.value, u.population) when 'B01' then coalesce(w.value, u.area_km2) else w.value end as weight,
         ${ACTUAL_COLUMNS}
       from reference.administrative_units u
       cross join reference.indicators i
       left join lateral (
         select t.id, v.is_acknowledged, v.operator, v.low, v.high from commune.targets t ${VERSION_IN_FORCE}
         where t.commune_id = u.id and t.indicator_code = i.code and t.horizon = 'year' and t.year = ${year} and t.issuer = $${values.length}
       ) t on true
       ${latestActual('u.id', 'i.code', year)}
       left join lateral (
         select x.value from commune.observations x join reference.reporting_periods q on q.code = x.period_code
         where x.commune_id = u.id and x.indicator_code = i.weight_code and q.year = ${year} and x.state = 'reported'
         order by (q.kind = 'Y') desc, q.cutoff_on desc limit 1
       ) w on true
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
    return { items, total: items.length, summary: summaryOf(rows, items) };
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

function summaryOf(
  rows: readonly ProvinceRow[],
  items: readonly ProvinceTargetBody[],
): ProvinceTargetsSummary {
  const reported = rows.filter(({ value }) => value !== null);
  const [first] = rows;
  const aggregate = provincialAggregate(first?.aggregation ?? 'none', first?.unit ?? '', rows);
  const counted = (result: string) => items.filter((item) => item.achievement.result === result).length;
  return {
    communes: rows.length,
    reported: reported.length,
    assigned: rows.filter(({ targetId }) => targetId !== null).length,
    notMet: counted('not_met'),
    met: counted('met'),
    exceeded: counted('exceeded'),
    aggregate: aggregate.value,
    aggregateMethod: aggregate.method,
    aggregateCommunes: aggregate.communes,
    hasMixedGrades: new Set(reported.map(({ grade }) => grade)).size > 1,
  };
}
