/** Observations `o` with their commune `u`, indicator `i` and period `p`. */
export const OBSERVATION_FROM = `(commune.observations o
  join reference.administrative_units u on u.id = o.commune_id
  join reference.indicators i on i.code = o.indicator_code
  join reference.reporting_periods p on p.code = o.period_code)`;

export const OBSERVATION_COLUMNS = `o.id, o.version, u.code as "communeCode", u.full_name as "communeName", o.indicator_code as "indicatorCode",
  i.name_vi as "indicatorName", i.domain, i.unit, i.decimals, i.kind = 'derived' as "isDerived", o.period_code as "periodCode",
  p.label_vi as "periodLabel", o.state, o.grade, o.value, o.numerator, o.denominator, o.note, o.reason, o.is_public as "isPublic",
  o.published_at as "publishedAt", o.is_sample as "isSample", o.updated_at as "updatedAt"`;
