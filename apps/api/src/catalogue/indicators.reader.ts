import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type {
  FormulaPreviewQuery,
  FormulaWordsBody,
  IndicatorBody,
  IndicatorDetailBody,
  IndicatorListQuery,
  IndicatorPage,
} from '@cis/contracts';
import { Database, RowNotFoundError } from '@cis/database';
import { codesIn, parseFormula, refuseCircularFormula } from '@cis/domain';
import { Conditions, orderAndPage, toPage } from '@cis/http';
import { containing } from '../folded.sql.js';
import { formulaWords } from './formula-words.js';
import { indicatorDetailStatements, type DetailRows, type ReferringRow } from './indicator-detail.sql.js';
import { INDICATOR_COLUMNS, toDefinition } from './indicator-rows.js';

const SORTABLE = {
  code: 'i.code',
  nameVi: 'i.name_vi',
  domain: 'i.domain',
  sortOrder: 'i.sort_order',
  unit: 'i.unit',
} as const;

/** Definitions, the same for everybody; only how much they are used depends on who asks. */
@Injectable()
export class IndicatorsReader {
  constructor(private readonly database: Database) {}

  async list(caller: CallerContext, query: IndicatorListQuery): Promise<IndicatorPage> {
    const where = conditions(query);
    const order = orderAndPage(query, SORTABLE, 'i.sort_order', 'i.code');
    const rows = await this.database.read<IndicatorBody & { total: number }>(
      caller.scope,
      `select ${INDICATOR_COLUMNS}, count(*) over ()::int as total from reference.indicators i ${where.toString()} ${order}`,
      where.values,
    );
    return toPage(rows, ({ total: _, ...item }) => item);
  }

  /** All that the filters leave, for a file. */
  async all(
    caller: CallerContext,
    query: IndicatorListQuery,
  ): Promise<(IndicatorBody & { departmentCode: string | null })[]> {
    const where = conditions(query);
    return this.database.read(
      caller.scope,
      `select ${INDICATOR_COLUMNS}, d.code as "departmentCode"
       from reference.indicators i left join reference.departments d on d.id = i.department_id
       ${where.toString()} order by i.sort_order, i.code`,
      where.values,
    );
  }

  /** One round trip. @throws RowNotFoundError */
  async detail(caller: CallerContext, code: string): Promise<IndicatorDetailBody> {
    const [[indicator], revisions, links, sets, [usage], referring] = await this.database.readAll<DetailRows>(
      caller.scope,
      indicatorDetailStatements(code),
    );
    if (!indicator || !usage) throw new RowNotFoundError('indicators');
    const names = new Map(referring.map((row) => [row.code, row]));
    return {
      ...indicator,
      formulaWords: indicator.formula === null ? null : formulaWords(indicator.formula, names),
      revisions: revisions.map(({ definition, ...revision }) => ({
        ...revision,
        definition: toDefinition(definition),
      })),
      predecessors: links.filter(({ isBefore }) => isBefore).map(({ isBefore: _, ...link }) => link),
      successors: links.filter(({ isBefore }) => !isBefore).map(({ isBefore: _, ...link }) => link),
      sets,
      usedBy: usersOf(code, referring),
      usage,
    };
  }

  /**
   * A formula in words, before it is saved.
   * @throws DomainError indicator.formula-invalid, indicator.formula-circular.
   */
  async preview(caller: CallerContext, { formula, code }: FormulaPreviewQuery): Promise<FormulaWordsBody> {
    parseFormula(formula);
    const rows = await this.database.read<ReferringRow>(
      caller.scope,
      `select i.code, i.name_vi as "nameVi", i.name_en as "nameEn", i.formula, i.weight_code as "weightCode", i.retired_on as "retiredOn"
       from reference.indicators i`,
    );
    const known = new Map(rows.map((row) => [row.code, row]));
    if (code !== undefined)
      refuseCircularFormula(code, (other) =>
        other === code ? formula : (known.get(other)?.formula ?? null),
      );
    return formulaWords(formula, known);
  }
}

function usersOf(code: string, indicators: readonly ReferringRow[]): string[] {
  return indicators
    .filter(({ retiredOn }) => retiredOn === null)
    .filter(({ formula, weightCode }) => weightCode === code || codesIn(formula).includes(code))
    .map((user) => user.code);
}

function conditions(query: IndicatorListQuery): Conditions {
  const where = new Conditions()
    .add('i.domain = ?', query.domain)
    .add('i.kind = ?', query.kind)
    .add('? = any (i.period_kinds)', query.periodKind)
    .add("i.applies_to in ('all', ?)", query.appliesTo)
    .add('i.visibility = ?', query.visibility)
    .add('i.department_id = ?', query.departmentId)
    .add('i.search_name like ? or lower(i.code) like ?', containing(query.q), containing(query.q));
  if (query.retired !== 'all')
    where.add(query.retired === 'true' ? 'i.retired_on is not null' : 'i.retired_on is null');
  return where;
}
