import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { IndicatorSeriesBody, SeriesPointBody } from '@cis/contracts';
import { Database, RowNotFoundError } from '@cis/database';
import { CommuneDirectory, communeFor } from '../communes/index.js';

/**
 * The indicator and what it continues, each with the factor into the asked unit and the year before which its figures count. Where both
 * reported the same period, the nearer one stands; two that were merged into one stand side by side. The path ends a circle, should one
 * ever be written.
 */
const SERIES = `with recursive chain (code, factor, until_year, path) as (
    select $1::text, 1::numeric, null::int, array[$1::text]
    union all
    select s.predecessor_code, c.factor * s.factor, least(s.from_year, c.until_year)::int, c.path || s.predecessor_code
    from chain c join reference.indicator_successions s on s.indicator_code = c.code
    where not s.predecessor_code = any (c.path)
  ), points as (
    select o.*, p.label_vi, p.label_en, p.year, p.cutoff_on, p.starts_on, c.factor, c.distance,
      min(c.distance) filter (where o.state = 'reported') over (partition by o.period_code) as nearest
    from (select distinct on (code) code, factor, until_year, cardinality(path) as distance from chain order by code, cardinality(path)) c
    join commune.observations o on o.commune_id = $2 and o.indicator_code = c.code
    join reference.reporting_periods p on p.code = o.period_code
    where c.until_year is null or p.year < c.until_year
  )
  select period_code as "periodCode", label_vi as "periodLabelVi", label_en as "periodLabelEn", year, indicator_code as "indicatorCode",
    factor, state, grade, value * factor as value, value as "reportedValue", is_sample as "isSample"
  from points where nearest is null or distance <= nearest
  order by cutoff_on, starts_on desc, indicator_code`;

/** A commune's figures over all years, whatever the indicator was called at the time. */
@Injectable()
export class IndicatorSeriesReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /** One round trip. @throws RowNotFoundError for an unknown indicator or another commune. */
  async series(caller: CallerContext, code: string, communeCode?: string): Promise<IndicatorSeriesBody> {
    const commune = communeFor(this.communes, caller, communeCode);
    const [[indicator], points] = await this.database.readAll<
      [Pick<IndicatorSeriesBody, 'unit' | 'decimals'>, SeriesPointBody]
    >(caller.scope, [
      ['select i.unit, i.decimals from reference.indicators i where i.code = $1', [code]],
      [SERIES, [code, commune.id]],
    ]);
    if (!indicator) throw new RowNotFoundError('indicators');
    return { indicatorCode: code, ...indicator, communeCode: commune.code, points };
  }
}
