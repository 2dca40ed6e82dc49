import type { EntrySubmissionBody } from '@cis/contracts';
import { newRowId, type AnyStatement, type PreparedStatement, type Statement } from '@cis/database';
import { insertStatements } from '../insert-statements.js';
import type { FigureKey } from './figure-places.js';
import type { WrittenForm } from './figure-standing.js';

export interface HeaderKey {
  readonly communeId: number;
  readonly form: string;
  readonly periodCode: string;
}

export interface SubmissionHeader extends HeaderKey, EntrySubmissionBody {}

/** Columns of a SubmissionHeader, of submission `s`. */
export const HEADER_COLUMNS = `s.commune_id as "communeId", s.form, s.period_code as "periodCode", s.id, s.version, s.state,
  s.sealed_number as "sealedNumber", s.submitted_at as "submittedAt", s.is_late as "isLate", s.correction_reason as "correctionReason",
  s.expected_count as "expectedCount", s.filled_count as "filledCount", s.warning_count as "warningCount",
  s.changed_count as "changedCount", s.returned_count as "returnedCount", s.question_count as "questionCount"`;

/** A commune owes the figure of item `m`, indicator `i`: the form requires it, or a target asks for it. Arguments are SQL expressions. */
export function isExpected(communeId: string, year: string): string {
  return `(i.kind <> 'derived' and (m.is_required or exists (
    select from commune.targets t where t.commune_id = ${communeId} and t.indicator_code = i.code and t.year = ${year})))`;
}

/** Indicators `i` of form `f` for a commune of that type and periods of that kind. Arguments are SQL expressions. */
export function formItems(communeType: string, periodKind: string): string {
  return `join reference.indicator_set_items m on m.set_id = f.id
    join reference.indicators i on i.code = m.indicator_code and i.retired_on is null
      and ${periodKind} = any (i.period_kinds) and i.applies_to in ('all', ${communeType})`;
}

const TOUCHED = `unnest($1::int[], $2::text[], $3::text[]) w (commune_id, form, period_code)
  join commune.submissions s on s.commune_id = w.commune_id and s.form = w.form and s.period_code = w.period_code`;

const COUNT = `with counted as (
    select h.commune_id, h.id,
      count(*) filter (where h.is_expected) as expected,
      count(*) filter (where h.is_expected and o.state in ('reported', 'not_applicable', 'not_available')) as filled,
      count(*) filter (where o.warnings <> '{}' and o.note is null) as warned,
      -- A figure entered since the seal has no cell yet.
      count(*) filter (where h.is_sealed and coalesce(c.observation_version, 0) <> coalesce(o.version, 0)) as changed
    from (
      select s.commune_id, s.id, s.period_code, s.sealed_number > 0 as is_sealed, i.code, ${isExpected('s.commune_id', 'p.year')} as is_expected
      from ${TOUCHED}
      join reference.reporting_periods p on p.code = s.period_code
      join reference.administrative_units u on u.id = s.commune_id
      join reference.indicator_sets f on f.programme = s.form and f.year = p.year and f.is_form
      ${formItems('u.type', 'p.kind')}) h
    -- One look into an index each: the planner takes a commune for a handful of rows and would read all of them for every figure.
    left join lateral (
      select o.state, o.warnings, o.note, o.version from commune.observations o
      where o.commune_id = h.commune_id and o.indicator_code = h.code and o.period_code = h.period_code offset 0) o on true
    left join lateral (
      select c.observation_version from commune.submission_cells c
      where h.is_sealed and c.commune_id = h.commune_id and c.submission_id = h.id and c.indicator_code = h.code offset 0) c on true
    group by h.commune_id, h.id)
  update commune.submissions s set expected_count = n.expected, filled_count = n.filled, warning_count = n.warned, changed_count = n.changed,
    version = s.version + 1, updated_at = now(), updated_by = $4
  from counted n where s.commune_id = n.commune_id and s.id = n.id
  returning ${HEADER_COLUMNS}`;

const READ = `select ${HEADER_COLUMNS} from ${TOUCHED}`;

const columns = (keys: readonly HeaderKey[]): unknown[] => [
  keys.map(({ communeId }) => communeId),
  keys.map(({ form }) => form),
  keys.map(({ periodCode }) => periodCode),
];

/** One form's draft: the usual case, kept prepared. */
const DRAFT = `insert into commune.submissions (commune_id, id, form, period_code, created_by, updated_by) values ($1, $2, $3, $4, $5, $5)
  on conflict (commune_id, form, period_code) do nothing`;

/** Drafts for those that have no header yet. */
export function draftStatements(keys: readonly HeaderKey[], actorId: string | null): AnyStatement[] {
  const [first, second] = keys;
  if (first && !second) {
    return [
      [DRAFT, [first.communeId, newRowId(), first.form, first.periodCode, actorId], 'figures.draft'] as const,
    ];
  }
  return insertStatements(
    'commune.submissions',
    keys.map(({ communeId, form, periodCode }) => ({
      commune_id: communeId,
      id: newRowId(),
      form,
      period_code: periodCode,
      created_by: actorId,
      updated_by: actorId,
    })),
    'on conflict (commune_id, form, period_code) do nothing',
  );
}

/**
 * Counts anew what the headers say of their figures (expected, filled, open warnings, changed since the seal), raises their version and
 * answers with them as SubmissionHeader.
 */
export function countStatement(keys: readonly HeaderKey[], actorId: string | null): PreparedStatement {
  return [COUNT, [...columns(keys), actorId], 'figures.count'];
}

/** The headers as they are. */
export function headersStatement(keys: readonly HeaderKey[]): Statement {
  return [READ, columns(keys)];
}

/** Every form of the figures' years that contains them, once per commune and period. */
export function headersOf(places: readonly FigureKey[], forms: readonly WrittenForm[]): HeaderKey[] {
  const keys = new Map<string, HeaderKey>();
  const formsOf = new Map<string, string[]>();
  for (const { form, year, codes } of forms) {
    for (const code of codes)
      formsOf.set(`${year} ${code}`, [...(formsOf.get(`${year} ${code}`) ?? []), form]);
  }
  for (const { communeId, indicatorCode, periodCode } of places) {
    for (const form of formsOf.get(`${periodCode.slice(0, 4)} ${indicatorCode}`) ?? []) {
      const key = { communeId, form, periodCode };
      keys.set(headerKey(key), key);
    }
  }
  return [...keys.values()];
}

export const headerKey = ({ communeId, form, periodCode }: HeaderKey): string =>
  `${communeId} ${form} ${periodCode}`;
