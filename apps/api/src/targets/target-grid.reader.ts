import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type {
  TargetGridBody,
  TargetGridCell,
  TargetGridDecision,
  TargetGridIndicator,
  TargetGridQuery,
  TargetGridSet,
} from '@cis/contracts';
import { Database } from '@cis/database';
import { DomainError, mayIssue, ownsDomain } from '@cis/domain';
import { CommuneDirectory, type Commune } from '../communes/index.js';
import { cellKey } from './target-batch.js';
import { authorityOf } from './target-rules.js';

type IndicatorOfSet = Omit<TargetGridIndicator, 'isEditable'> & { readonly isRetired: boolean };

interface GridRow extends Omit<TargetGridCell, 'decision'> {
  readonly communeId: number;
  readonly indicatorCode: string;
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly decisionAbstract: string | null;
  readonly effectiveOn: string;
  readonly isSample: boolean;
}

/** A set's indicators for every commune within reach, with the newest version of each target. */
@Injectable()
export class TargetGridReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /** Three statements, one round trip. @throws DomainError target.set-missing */
  async grid(caller: CallerContext, query: TargetGridQuery): Promise<TargetGridBody> {
    const communes = this.within(caller, query);
    const { year, horizon, issuer } = query;
    const chosen =
      query.setId === undefined
        ? 'select s.id from reference.indicator_sets s where s.is_form and s.year = $1 order by s.id limit 1'
        : 'select s.id from reference.indicator_sets s where s.id = $1';
    const set = [query.setId ?? year];
    const [[found], indicators, rows] = await this.database.readAll<[TargetGridSet, IndicatorOfSet, GridRow]>(
      caller.scope,
      [
        [
          `select s.id, s.year, s.programme, s.name_vi as "nameVi" from reference.indicator_sets s where s.id = (${chosen})`,
          set,
        ],
        [
          `select i.code, i.name_vi as "nameVi", i.name_en as "nameEn", i.domain, i.unit, i.direction, i.decimals, i.applies_to as "appliesTo",
             i.hard_min as "hardMin", i.hard_max as "hardMax", i.retired_on is not null as "isRetired"
           from reference.indicator_set_items x join reference.indicators i on i.code = x.indicator_code
           where x.set_id = (${chosen}) and i.kind <> 'base' order by x.sort_order`,
          set,
        ],
        [
          `select distinct on (v.commune_id, v.target_id) t.commune_id as "communeId", t.indicator_code as "indicatorCode", t.id as "targetId",
             v.number, v.operator, v.low, v.high, v.note, v.decision_number as "decisionNumber", v.decision_date as "decisionDate",
             v.decision_abstract as "decisionAbstract", v.effective_on as "effectiveOn", t.is_sample or v.is_sample as "isSample",
             bool_and(v.acknowledged_at is not null) over (partition by v.commune_id, v.target_id) as acknowledged
           from commune.targets t join commune.target_versions v on v.commune_id = t.commune_id and v.target_id = t.id
           where t.year = $2 and t.horizon = $3 and t.issuer = $4 and t.commune_id = any($5)
             and t.indicator_code in (select x.indicator_code from reference.indicator_set_items x where x.set_id = (${chosen}))
           order by v.commune_id, v.target_id, v.number desc`,
          [...set, year, horizon, issuer, communes.map(({ id }) => id)],
        ],
      ],
    );
    if (!found) throw new DomainError('target.set-missing');
    return { set: found, year, horizon, issuer, ...assembled(caller, query, communes, indicators, rows) };
  }

  private within({ session }: CallerContext, { region, type }: TargetGridQuery): Commune[] {
    return this.communes
      .all()
      .filter(
        (commune) =>
          commune.provinceCode === session.provinceCode &&
          (session.commune === null || session.commune.id === commune.id) &&
          (region === undefined || commune.region === region) &&
          (type === undefined || commune.type === type),
      );
  }
}

function assembled(
  caller: CallerContext,
  { issuer }: TargetGridQuery,
  communes: readonly Commune[],
  indicators: readonly IndicatorOfSet[],
  rows: readonly GridRow[],
): Pick<TargetGridBody, 'indicators' | 'communes' | 'decisions' | 'rows' | 'isSample'> {
  const authority = authorityOf(caller);
  const isIssuer = mayIssue(authority.tenantKind, issuer);
  const { decisions, cells } = cellsOf(rows);
  return {
    indicators: indicators.map(({ isRetired, ...indicator }) => ({
      ...indicator,
      isEditable: isIssuer && !isRetired && ownsDomain(authority, indicator.domain),
    })),
    communes: communes.map(({ code, fullName, type, region }) => ({ code, name: fullName, type, region })),
    decisions,
    rows: communes.map(({ id }) => indicators.map(({ code }) => cells.get(cellKey(id, code)) ?? null)),
    isSample: rows.some((row) => row.isSample),
  };
}

/** Each decision once: a grid has thousands of cells and a handful of decisions. */
function cellsOf(rows: readonly GridRow[]): {
  readonly decisions: TargetGridDecision[];
  readonly cells: ReadonlyMap<string, TargetGridCell>;
} {
  const places = new Map<string, number>();
  const decisions: TargetGridDecision[] = [];
  const cells = new Map<string, TargetGridCell>();
  for (const row of rows) {
    const key = [row.decisionNumber, row.decisionDate, row.effectiveOn, row.decisionAbstract].join('\n');
    const decision = places.get(key) ?? decisions.length;
    if (decision === decisions.length) {
      places.set(key, decision);
      decisions.push({
        number: row.decisionNumber,
        date: row.decisionDate,
        abstract: row.decisionAbstract,
        effectiveOn: row.effectiveOn,
      });
    }
    const { targetId, number, operator, low, high, note, acknowledged } = row;
    cells.set(cellKey(row.communeId, row.indicatorCode), {
      targetId,
      number,
      operator,
      low,
      high,
      note,
      decision,
      acknowledged,
    });
  }
  return { decisions, cells };
}
