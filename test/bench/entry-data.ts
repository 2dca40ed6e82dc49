import type { Client } from 'pg';

/** A form of 60 monthly indicators in one commune, each with a target and 24 months of figures. */
export interface EntryData {
  readonly communeId: number;
  readonly username: string;
  readonly form: string;
  readonly periodCode: string;
  readonly codes: readonly string[];
}

const FORM = 'do-hieu-nang';
const INDICATORS = 60;
const MONTHS = 24;

/** Made once per run, however many measures ask for it. */
export async function entryData(admin: Client): Promise<EntryData> {
  const { rows } = await admin.query<{ id: number; slug: string }>(
    'select id, slug from reference.administrative_units where valid_to is null order by id offset 1 limit 1',
  );
  const communeId = rows[0]?.id ?? 0;
  const codes = Array.from({ length: INDICATORS }, (_, index) => `ZZ${String(index + 1).padStart(2, '0')}`);
  const data = {
    communeId,
    username: `${rows[0]?.slug ?? ''}.canbo`,
    form: FORM,
    periodCode: '2026-M11',
    codes,
  };
  const { rowCount } = await admin.query('select from reference.indicator_sets where programme = $1', [FORM]);
  if (rowCount === 0) await insert(admin, data);
  return data;
}

async function insert(admin: Client, { communeId, codes }: EntryData): Promise<void> {
  await admin.query(
    `insert into reference.indicators (code, kind, domain, name_vi, name_en, search_name, unit, direction, period_kinds, is_cumulative,
       aggregation, decimals, hard_min, soft_min, soft_max, applies_to, visibility, evidence, sort_order)
     select c, 'indicator', 'economy', 'Chỉ tiêu đo ' || c, 'Measured ' || c, 'chi tieu do', 'mil_vnd', 'higher', '{M}', false, 'sum', 2, 0, 0,
       1000000, 'all', 'public', 'bench', 9000
     from unnest($1::text[]) c`,
    [codes],
  );
  await admin.query(
    `with form as (
       insert into reference.indicator_sets (year, programme, name_vi, is_form) values (2026, $1, 'Biểu đo hiệu năng', true) returning id)
     insert into reference.indicator_set_items (set_id, indicator_code, sort_order, is_required)
     select form.id, c, row_number() over (), true from form, unnest($2::text[]) c`,
    [FORM, codes],
  );
  await admin.query(
    `insert into reference.reporting_periods (code, kind, year, ordinal, label_vi, label_en, starts_on, cutoff_on, due_on, department_due_on,
       province_due_on, grace_until, locks_on)
     select to_char(m, 'YYYY"-M"MM'), 'M', extract(year from m), extract(month from m), to_char(m, '"Tháng "MM/YYYY'), to_char(m, 'MM/YYYY'),
       m - 17, m + 13, m + 16, m + 19, m + 24, m + 16, m + 47
     from (select d::date as m from generate_series('2024-01-01'::date, '2026-12-01', interval '1 month') d) d on conflict (code) do nothing`,
  );
  await admin.query(
    `insert into commune.observations (commune_id, id, indicator_code, period_code, state, grade, value, is_public, is_sample)
     select $1, gen_random_uuid(), c, to_char(m, 'YYYY"-M"MM'), 'reported', 'official', 1000 + 10 * random(), true, true
     from unnest($2::text[]) c,
       generate_series('2026-11-01'::date - make_interval(months => $3), '2026-10-01'::date, interval '1 month') m`,
    [communeId, codes, MONTHS],
  );
  await admin.query(
    `with target as (
       insert into commune.targets (commune_id, id, indicator_code, horizon, year, issuer, is_public, is_sample)
       select $1, gen_random_uuid(), c, 'year', 2026, 'province', true, true from unnest($2::text[]) c returning id)
     insert into commune.target_versions (commune_id, id, target_id, number, operator, low, decision_number, decision_date, effective_on, is_sample)
     select $1, gen_random_uuid(), target.id, 1, 'at_least', 1100, '01/QĐ-UBND', '2026-01-10', '2026-01-10', true from target`,
    [communeId, codes],
  );
  await admin.query(
    'analyze commune.observations, commune.targets, commune.target_versions, reference.indicators',
  );
}
