import type { Client } from 'pg';
import { signIn } from '../attempts.js';
import { entryData, type EntryData } from '../entry-data.js';
import { atMost } from '../figure.js';
import { load } from '../load.js';
import { PASSWORD, type Measure } from '../measure.js';

const LIST_MS = 5_000;
const PERIODS = ['2026-M10', '2026-M11'] as const;
const COMMUNES = 100;

/** The reviewer's list of a year over 135 communes × 60 periods × 60 cells, one request after the other. */
export const reviewersList: Measure = async ({ program, admin, note }) => {
  const data = await entryData(admin);
  await insertFiveYears(admin, data);
  const cookie = await signIn({ url: program.url, password: PASSWORD }, 'tinh.admin');
  const url = `${program.url}/api/v1/province/submissions?year=2025&form=${data.form}`;
  const { p50, p95, bytes } = await load({ url, headers: { cookie } }, 1, LIST_MS);
  note(
    atMost(
      `reviewer's list at 135 × 60 × 60, p95 (p50 ${p50.toFixed(1)} ms, ${Math.round(bytes / 1024)} KB)`,
      p95,
      100,
      'ms',
    ),
  );
};

/** Each of 200 forms saved by its officer and sent by its leader, all in the same minute: what is stored against what was sent. */
export const twoHundredSubmit: Measure = async ({ program, admin, note }) => {
  const data = await entryData(admin);
  await admin.query(`update reference.reporting_periods set locks_on = '2100-01-01' where code = any($1)`, [
    PERIODS,
  ]);
  const { rows: communes } = await admin.query<{ id: number; slug: string }>(
    `select id, slug from reference.administrative_units where valid_to is null and id <> $1 order by id limit ${COMMUNES}`,
    [data.communeId],
  );
  const forms = [];
  for (const [index, { slug }] of communes.entries()) {
    const officer = await signIn({ url: program.url, password: PASSWORD }, `${slug}.canbo`);
    const leader = await signIn({ url: program.url, password: PASSWORD }, `${slug}.lanhdao`);
    for (const periodCode of PERIODS)
      forms.push({
        url: program.url,
        officer,
        leader,
        form: data.form,
        codes: data.codes,
        periodCode,
        value: 1000 + index,
      });
  }
  const started = performance.now();
  const faults = (await Promise.all(forms.map(saveAndSend))).flat();
  const seconds = (performance.now() - started) / 1000;
  const kept = await keptRight(admin, data.form);
  note({
    what: `${forms.length} officers save 60 figures and ${forms.length} leaders send, at once (${seconds.toFixed(1)} s)`,
    measured: `${faults.length} errors, ${kept.versions} versions, ${kept.figures} figures as sent${faults[0] ? ` (${faults[0]})` : ''}`,
    wanted: `0 errors, ${forms.length} versions, ${forms.length * data.codes.length} figures`,
    isReached:
      faults.length === 0 &&
      kept.versions === forms.length &&
      kept.figures === forms.length * data.codes.length &&
      seconds <= 60,
  });
};

interface FormToSend {
  readonly url: string;
  readonly officer: string;
  readonly leader: string;
  readonly form: string;
  readonly codes: readonly string[];
  readonly periodCode: string;
  readonly value: number;
}

/** The leader presses twice, as people do. */
async function saveAndSend({
  url,
  officer,
  leader,
  form,
  codes,
  periodCode,
  value,
}: FormToSend): Promise<string[]> {
  const call = async (
    method: string,
    path: string,
    cookie: string,
    body: object,
    key?: string,
  ): Promise<string[]> => {
    const answer = await fetch(`${url}/api/v1/${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    return answer.status === 200 ? [] : [`${path}: ${answer.status} ${text.slice(0, 200)}`];
  };
  const cells = codes.map((indicatorCode) => ({
    indicatorCode,
    baseVersion: 0,
    state: 'reported',
    grade: 'estimated',
    value,
    note: 'Đo hiệu năng',
  }));
  const saved = await call('PUT', 'entry-form/cells', officer, { form, periodCode, origin: 'paste', cells });
  const key = `gui-${periodCode}-${value}`;
  const sent = await Promise.all(
    [key, key].map((one) => call('POST', 'submissions', leader, { form, periodCode }, one)),
  );
  return [...saved, ...sent.flat()];
}

/** Versions, and figures that stand in the table and under the seal with the value that was sent. */
async function keptRight(admin: Client, form: string): Promise<{ versions: number; figures: number }> {
  const { rows } = await admin.query<{ versions: number; figures: number }>(
    `with sealed as (
       select v.commune_id, s.period_code, v.snapshot, (select count(*) from commune.submission_versions x where x.commune_id = v.commune_id and x.submission_id = v.submission_id) as number
       from commune.submission_versions v join commune.submissions s on s.commune_id = v.commune_id and s.id = v.submission_id
       where s.form = $1 and s.period_code = any($2) and v.snapshot ->> 'form' = $1)
     select (select count(*)::int from sealed) as versions,
       (select count(*)::int from sealed join lateral jsonb_to_recordset(sealed.snapshot -> 'rows') as r ("indicatorCode" text, value numeric) on true
        join commune.observations o on o.commune_id = sealed.commune_id and o.period_code = sealed.period_code and o.indicator_code = r."indicatorCode"
        where sealed.number = 1 and o.value = r.value and o.version = 1) as figures`,
    [form, PERIODS],
  );
  return rows[0] ?? { versions: 0, figures: 0 };
}

/** 135 × 60 headers with 60 cells each; past the audit, for it is the list that is measured. */
async function insertFiveYears(admin: Client, { form, codes }: EntryData): Promise<void> {
  await admin.query("set session_replication_role = 'replica'");
  await admin.query(
    `insert into reference.reporting_periods (code, kind, year, ordinal, label_vi, label_en, starts_on, cutoff_on, due_on, department_due_on,
       province_due_on, grace_until, locks_on)
     select to_char(m, 'YYYY"-M"MM'), 'M', extract(year from m), extract(month from m), to_char(m, '"Tháng "MM/YYYY'), to_char(m, 'MM/YYYY'),
       m - 17, m + 13, m + 16, m + 19, m + 24, m + 16, m + 47
     from (select d::date as m from generate_series('2021-01-01'::date, '2025-12-01', interval '1 month') d) d on conflict (code) do nothing`,
  );
  await admin.query(
    `insert into commune.submissions (commune_id, id, form, period_code, state, sealed_number, expected_count, filled_count, warning_count,
       changed_count, pending_count, is_sample)
     select u.id, gen_random_uuid(), $1, to_char(m, 'YYYY"-M"MM'), 'submitted', 1, 60, 60, (u.id % 4)::smallint, (u.id % 3)::smallint, 60, true
     from reference.administrative_units u, generate_series('2021-01-01'::date, '2025-12-01', interval '1 month') m
     where u.valid_to is null and u.type in ('xa', 'phuong') on conflict do nothing`,
    [form],
  );
  await admin.query(
    `insert into commune.submission_cells (commune_id, id, submission_id, indicator_code, observation_version, is_sample)
     select s.commune_id, gen_random_uuid(), s.id, c, 1, true from commune.submissions s, unnest($2::text[]) c
     where s.form = $1 and s.period_code < '2026' on conflict do nothing`,
    [form, codes],
  );
  await admin.query("set session_replication_role = 'origin'");
  await admin.query('analyze commune.submissions, commune.submission_cells');
}
