import type { Database } from './database.js';
import type { Scope } from './scope.js';

/**
 * altered: a seal no longer has the hash its content asks for. unlinked: it does not follow the seal before it, which was changed, taken
 * out or moved. removed: a form was sent more often than there are seals of it.
 */
export interface SealFault {
  readonly kind: 'altered' | 'unlinked' | 'removed';
  /** Place in the commune's chain; null when it is gone. */
  readonly chainNumber: number | null;
  readonly submissionId: string | null;
  readonly periodCode: string | null;
  /** Number of the sealed version within its form. */
  readonly number: number | null;
}

export interface SealReport {
  readonly seals: number;
  readonly faults: readonly SealFault[];
}

interface Seal {
  readonly chainNumber: number;
  readonly submissionId: string;
  readonly periodCode: string;
  readonly number: number;
  readonly isGenuine: boolean;
  readonly isLinked: boolean;
}

/** Real and sample seals are chains of their own. */
const SEALS_SQL = `
  select v.chain_number as "chainNumber", v.submission_id as "submissionId", s.period_code as "periodCode", v.number,
    v.hash = commune.submission_hash(v) as "isGenuine",
    v.previous_hash = coalesce(lag(v.hash) over chain, sha256('commune information system'::bytea))
      and v.chain_number = coalesce(lag(v.chain_number) over chain, 0) + 1 as "isLinked"
  from commune.submission_versions v
  join commune.submissions s on s.commune_id = v.commune_id and s.id = v.submission_id
  where v.commune_id = $1
  window chain as (partition by v.is_sample order by v.chain_number)
  order by v.is_sample, v.chain_number`;

const REMOVED_SQL = `
  select s.id as "submissionId", s.period_code as "periodCode", n.number
  from commune.submissions s cross join lateral generate_series(1, s.sealed_number) n (number)
  where s.commune_id = $1 and not exists (
    select from commune.submission_versions v where v.commune_id = s.commune_id and v.submission_id = s.id and v.number = n.number)`;

/**
 * Recomputes the seals of one commune: two statements, one round trip. Whoever can rewrite the whole chain behind the triggers is only
 * found by comparing with a copy kept elsewhere.
 */
export async function verifySeals(database: Database, scope: Scope, communeId: number): Promise<SealReport> {
  const [seals, removed] = await database.readAll<
    [Seal, { submissionId: string; periodCode: string; number: number }]
  >(scope, [
    [SEALS_SQL, [communeId]],
    [REMOVED_SQL, [communeId]],
  ]);
  const broken = seals.filter(({ isGenuine, isLinked }) => !isGenuine || !isLinked);
  return {
    seals: seals.length,
    faults: [
      ...broken.map(({ isGenuine, isLinked: _, ...seal }) => ({
        ...seal,
        kind: isGenuine ? ('unlinked' as const) : ('altered' as const),
      })),
      ...removed.map((gone) => ({ ...gone, kind: 'removed' as const, chainNumber: null })),
    ],
  };
}

const VERIFIER: Scope = { kind: 'system', reason: 'verify the seals of submissions' };

/** Every commune that has seals, one after the other: each statement stays far below the timeout. */
export async function* verifyAllSeals(
  database: Database,
): AsyncGenerator<SealReport & { readonly communeId: number; readonly communeName: string }> {
  const communes = await database.read<{ communeId: number; communeName: string }>(
    VERIFIER,
    `select u.id as "communeId", u.full_name as "communeName" from reference.administrative_units u
     where exists (select from commune.submissions s where s.commune_id = u.id and s.sealed_number > 0)
       or exists (select from commune.submission_versions v where v.commune_id = u.id) order by u.id`,
  );
  for (const commune of communes)
    yield { ...commune, ...(await verifySeals(database, VERIFIER, commune.communeId)) };
}
