import type { IndicatorSetItemBody } from '@cis/contracts';
import {
  ConstraintViolationError,
  RowNotFoundError,
  StaleVersionError,
  translateDatabaseError,
  type Transaction,
} from '@cis/database';
import { DomainError } from '@cis/domain';

export interface SetRow {
  readonly id: number;
  readonly year: number;
  readonly programme: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly isForm: boolean;
  readonly isSample: boolean;
  readonly version: number;
}

/** @throws RowNotFoundError, StaleVersionError */
export async function lockSet(tx: Transaction, id: number, version?: number): Promise<SetRow> {
  const [set] = await tx.query<SetRow>(
    `select s.id, s.year, s.programme, s.name_vi as "nameVi", s.name_en as "nameEn", s.is_form as "isForm", s.is_sample as "isSample", s.version
     from reference.indicator_sets s where s.id = $1 for update`,
    [id],
  );
  if (!set) throw new RowNotFoundError('indicator_sets');
  if (version !== undefined && version !== set.version) throw new StaleVersionError(set.version);
  return set;
}

export async function insertSet(
  tx: Transaction,
  { year, programme, nameVi, nameEn, isForm }: Omit<SetRow, 'id' | 'version' | 'isSample'>,
): Promise<number> {
  try {
    const [row] = await tx.query<{ id: number }>(
      `insert into reference.indicator_sets (year, programme, name_vi, name_en, is_form) values ($1, $2, $3, $4, $5) returning id`,
      [year, programme, nameVi, nameEn, isForm],
    );
    return row?.id ?? 0;
  } catch (error) {
    const cause = translateDatabaseError(error);
    if (
      !(cause instanceof ConstraintViolationError) ||
      cause.constraint !== 'indicator_sets_year_programme_key'
    )
      throw error;
    throw new DomainError('indicator-set.exists', { year, programme }, { cause });
  }
}

/** What the province has edited is its own, no sample any more. */
export async function touchSet(
  tx: Transaction,
  id: number,
  { nameVi, nameEn, isForm }: Pick<SetRow, 'nameVi' | 'nameEn' | 'isForm'>,
): Promise<void> {
  await tx.query(
    `update reference.indicator_sets set name_vi = $2, name_en = $3, is_form = $4, is_sample = false, version = version + 1, updated_at = now() where id = $1`,
    [id, nameVi, nameEn, isForm],
  );
}

/** Makes the set consist of exactly these, in this order; only rows that differ are written. */
export async function writeItems(
  tx: Transaction,
  setId: number,
  items: readonly IndicatorSetItemBody[],
): Promise<void> {
  const codes = items.map(({ indicatorCode }) => indicatorCode);
  await tx.query(
    'delete from reference.indicator_set_items where set_id = $1 and indicator_code <> all ($2)',
    [setId, codes],
  );
  await tx.query(
    `insert into reference.indicator_set_items as present (set_id, indicator_code, sort_order, is_required)
     select $1, code, place * 10, is_required from unnest($2::text[], $3::boolean[]) with ordinality i (code, is_required, place)
     on conflict (set_id, indicator_code) do update set sort_order = excluded.sort_order, is_required = excluded.is_required
     where (present.sort_order, present.is_required) is distinct from (excluded.sort_order, excluded.is_required)`,
    [setId, codes, items.map(({ isRequired }) => isRequired ?? false)],
  );
}

export async function codesOf(tx: Transaction, setId: number): Promise<string[]> {
  const rows = await tx.query<{ code: string }>(
    'select x.indicator_code as code from reference.indicator_set_items x where x.set_id = $1 order by x.sort_order, x.indicator_code',
    [setId],
  );
  return rows.map(({ code }) => code);
}

/**
 * A form never drops what was reported on it: the figures would be on no page. Locks the indicators first, so that a figure saved this
 * moment is seen.
 * @throws DomainError indicator-set.has-figures
 */
export async function refuseDroppingFigures(
  tx: Transaction,
  { isForm, year }: Pick<SetRow, 'isForm' | 'year'>,
  dropped: readonly string[],
): Promise<void> {
  if (!isForm || dropped.length === 0) return;
  const used = await reportedIn(tx, year, dropped);
  if (used.length > 0)
    throw new DomainError('indicator-set.has-figures', { indicators: used.join(', '), year });
}

/** Which of the indicators have figures of the year. */
export async function reportedIn(tx: Transaction, year: number, codes: readonly string[]): Promise<string[]> {
  await tx.query('select from reference.indicators i where i.code = any ($1) order by i.code for update', [
    codes,
  ]);
  const rows = await tx.query<{ code: string }>(
    `select i.code from reference.indicators i where i.code = any ($1) and exists (
       select from commune.observations o join reference.reporting_periods p on p.code = o.period_code
       where o.indicator_code = i.code and p.year = $2) order by i.sort_order, i.code`,
    [codes, year],
  );
  return rows.map(({ code }) => code);
}

/** The successor takes the predecessor's place in every set from that year on. @throws DomainError indicator-set.has-figures */
export async function replaceInSets(
  tx: Transaction,
  code: string,
  successorCode: string,
  fromYear: number,
): Promise<void> {
  const sets = await tx.query<Pick<SetRow, 'id' | 'year' | 'isForm'>>(
    `select s.id, s.year, s.is_form as "isForm" from reference.indicator_sets s
     where s.year >= $2 and s.id in (select x.set_id from reference.indicator_set_items x where x.indicator_code = $1) order by s.id for update`,
    [code, fromYear],
  );
  for (const set of sets) await refuseDroppingFigures(tx, set, [code]);
  const ids = sets.map(({ id }) => id);
  await tx.query(
    'update reference.indicator_set_items set indicator_code = $2 where indicator_code = $1 and set_id = any ($3)',
    [code, successorCode, ids],
  );
  await tx.query(
    'update reference.indicator_sets set version = version + 1, updated_at = now() where id = any ($1)',
    [ids],
  );
}
