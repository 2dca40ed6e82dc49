/**
 * `achievement().result` of @cis/domain as SQL, for filters and counts over version `v`, indicator `i` and actual `o`; a test
 * compares both over random targets, so that they cannot drift apart.
 */
export const TARGET_RESULT_SQL = `case
  when o.value is null then null
  when v.operator = 'at_most' then case
    when o.value > v.high then 'not_met' when o.value < v.high and i.direction = 'lower' then 'exceeded' else 'met' end
  when v.operator in ('reach', 'per_year') and i.direction = 'lower' then case
    when o.value > v.low then 'not_met' when o.value < v.low and v.operator = 'per_year' then 'exceeded' else 'met' end
  when v.operator in ('at_least', 'reach', 'per_year') then case
    when o.value < v.low then 'not_met'
    when o.value > v.low and i.direction = 'higher' and v.operator <> 'reach' then 'exceeded' else 'met' end
  else case
    when o.value between v.low and coalesce(v.high, v.low) then 'met'
    when i.direction = 'higher' and o.value > coalesce(v.high, v.low) then 'exceeded'
    when i.direction = 'lower' and o.value < v.low then 'exceeded'
    else 'not_met' end
end`;
