import { DATA_GRADES, type DataGrade } from '@cis/contracts';
import { actorId, newRowId, type Transaction } from '@cis/database';
import { derivedFrom, derivedValue, type DerivationInput, type ObservationEntry } from '@cis/domain';
import { recordRevision } from './observation-revision.js';

interface InputRow {
  readonly indicatorCode: string;
  readonly periodCode: string;
  readonly value: number | null;
  readonly grade: DataGrade | null;
}

interface DerivedRow {
  readonly id: string;
  readonly version: number;
  readonly value: number | null;
  readonly grade: DataGrade | null;
}

const LARGEST = 1e15;
const NO_INPUT = 'Thiếu số liệu đầu vào để tính';

/** Brings derived figures (KT03, KT11, XH02) up to date after one of their inputs changed, in the same transaction. */
export async function refreshDerived(
  tx: Transaction,
  communeId: number,
  changed: DerivationInput,
): Promise<void> {
  for (const { derived, inputs } of derivedFrom(changed)) {
    const entry = await computed(tx, communeId, derived.indicatorCode, inputs);
    await store(tx, communeId, derived, entry);
  }
}

async function computed(
  tx: Transaction,
  communeId: number,
  indicatorCode: string,
  inputs: readonly DerivationInput[],
): Promise<ObservationEntry> {
  const rows = await tx.query<InputRow>(
    `select o.indicator_code as "indicatorCode", o.period_code as "periodCode", o.value, o.grade from commune.observations o
     where o.commune_id = $1 and o.indicator_code = any($2) and o.period_code = any($3)`,
    [communeId, inputs.map((input) => input.indicatorCode), inputs.map((input) => input.periodCode)],
  );
  const found = inputs.map((input) =>
    rows.find((row) => row.indicatorCode === input.indicatorCode && row.periodCode === input.periodCode),
  );
  const value = derivedValue(
    indicatorCode,
    found.map((row) => row?.value ?? null),
  );
  const empty = { numerator: null, denominator: null, note: null };
  if (value === null || Math.abs(value) > LARGEST) {
    return { ...empty, state: 'not_available', grade: null, value: null, reason: NO_INPUT };
  }
  return {
    ...empty,
    state: 'reported',
    grade: weakest(found.map((row) => row?.grade ?? null)),
    value,
    reason: null,
  };
}

/** A figure is no better than the weakest it comes from. */
function weakest(grades: readonly (DataGrade | null)[]): DataGrade {
  return DATA_GRADES.find((grade) => grades.includes(grade)) ?? 'estimated';
}

async function store(
  tx: Transaction,
  communeId: number,
  place: DerivationInput,
  entry: ObservationEntry,
): Promise<void> {
  const [existing] = await tx.query<DerivedRow>(
    `select o.id, o.version, o.value, o.grade from commune.observations o
     where o.commune_id = $1 and o.indicator_code = $2 and o.period_code = $3 for update`,
    [communeId, place.indicatorCode, place.periodCode],
  );
  if (!existing) {
    if (entry.value !== null) await insert(tx, communeId, place, entry);
    return;
  }
  const isSame = entry.value?.toFixed(8) === existing.value?.toFixed(8) && entry.grade === existing.grade;
  if (isSame) return;
  await tx.query(
    `update commune.observations set state = $3, grade = $4, value = $5, reason = $6, published_at = null, published_by = null,
       version = version + 1, updated_at = now(), updated_by = $7
     where commune_id = $1 and id = $2`,
    [communeId, existing.id, entry.state, entry.grade, entry.value, entry.reason, actorId(tx)],
  );
  await recordRevision(tx, { communeId, id: existing.id, version: existing.version + 1 }, entry);
}

async function insert(
  tx: Transaction,
  communeId: number,
  place: DerivationInput,
  entry: ObservationEntry,
): Promise<void> {
  const [indicator] = await tx.query<{ visibility: string }>(
    'select visibility from reference.indicators where code = $1',
    [place.indicatorCode],
  );
  const [period] = await tx.query('select 1 from reference.reporting_periods where code = $1', [
    place.periodCode,
  ]);
  if (!indicator || !period) return;
  const id = newRowId();
  await tx.query(
    `insert into commune.observations (commune_id, id, indicator_code, period_code, state, grade, value, is_public, created_by, updated_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
    [
      communeId,
      id,
      place.indicatorCode,
      place.periodCode,
      entry.state,
      entry.grade,
      entry.value,
      indicator.visibility === 'public',
      actorId(tx),
    ],
  );
  await recordRevision(tx, { communeId, id, version: 1 }, entry);
}
