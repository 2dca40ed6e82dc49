/** The weight of indicator `i` in commune `u`: `WEIGHT_COLUMN`, from the join. Population and area are known without a report. */
export const WEIGHT_COLUMN = `case i.weight_code when 'B02' then coalesce(w.value, u.population) when 'B01' then coalesce(w.value, u.area_km2) else w.value end as weight`;

/** The newest figure of the weight in the year, the year's own before its parts; `year` is an SQL expression. */
export function weightJoin(year: string): string {
  return `left join lateral (
    select x.value from commune.observations x join reference.reporting_periods q on q.code = x.period_code
    where x.commune_id = u.id and x.indicator_code = i.weight_code and q.year = ${year} and x.state = 'reported'
    order by (q.kind = 'Y') desc, q.cutoff_on desc limit 1
  ) w on true`;
}
