import type { Database } from './database.js';
import type { Scope } from './scope.js';

/**
 * altered: an entry no longer has the hash its content or its successor asks for. removed: places in the chain are
 * empty, or its end is missing. reordered: an entry is linked to another one than the one before it.
 */
export interface ChainFault {
  readonly tenantId: number;
  readonly kind: 'altered' | 'removed' | 'reordered';
  /** First and last place in the tenant's chain. */
  readonly from: number;
  readonly to: number;
}

export interface ChainReport {
  readonly tenants: number;
  readonly entries: number;
  readonly faults: readonly ChainFault[];
}

interface Link {
  sequence: number;
  hash: Buffer;
  previousHash: Buffer;
  isGenuine: boolean;
}

interface Head {
  tenantId: number;
  sequence: number;
  hash: Buffer;
}

const VERIFIER: Scope = { kind: 'system', reason: 'verify the audit chains' };
/** Keeps each statement far below the statement timeout and the memory small. */
const CHUNK = 10_000;

const HEADS = `
  select coalesce(h.tenant_id, e.tenant_id) as "tenantId", coalesce(h.sequence, 0) as sequence,
         coalesce(h.hash, sha256('commune information system'::bytea)) as hash
  from audit.chain_heads h
  full join (select distinct tenant_id from audit.entries) e on e.tenant_id = h.tenant_id
  order by 1`;
/** Where the entry went that a link leads to. */
const PLACE = 'select sequence from audit.entries where tenant_id = $1 and hash = $2 limit 1';
const GENESIS = "select sha256('commune information system'::bytea) as hash";
/** Up to the head that was read first: what is written meanwhile is for the next run. */
const LINKS = `
  select e.sequence, e.hash, e.previous_hash as "previousHash", e.hash = audit.entry_hash(e) as "isGenuine"
  from audit.entries e where e.tenant_id = $1 and e.sequence > $2 order by e.sequence limit ${CHUNK}`;

/**
 * Walks every tenant's chain from its beginning to its recorded end. It finds what was done to the table behind the
 * triggers; whoever can also recompute the whole chain and its head can only be found by comparing with a copy kept
 * elsewhere.
 */
export async function verifyAuditChains(database: Database): Promise<ChainReport> {
  const [genesis] = await database.read<{ hash: Buffer }>(VERIFIER, GENESIS);
  const heads = await database.read<Head>(VERIFIER, HEADS);
  const faults: ChainFault[] = [];
  let entries = 0;
  for (const head of heads) {
    const report = await walk(database, head, genesis?.hash ?? Buffer.alloc(0));
    faults.push(...report.faults);
    entries += report.entries;
  }
  return { tenants: heads.length, entries, faults };
}

async function walk(
  database: Database,
  head: Head,
  genesis: Buffer,
): Promise<{ entries: number; faults: ChainFault[] }> {
  const { tenantId } = head;
  const faults: ChainFault[] = [];
  const report = (kind: ChainFault['kind'], from: number, to = from): unknown =>
    faults.push({ tenantId, kind, from, to });
  let before = { sequence: 0, hash: genesis };
  let entries = 0;
  for (;;) {
    const links = await database.read<Link>(VERIFIER, LINKS, [tenantId, before.sequence]);
    for (const link of links) {
      entries += 1;
      const hasGap = link.sequence !== before.sequence + 1;
      if (hasGap) report('removed', before.sequence + 1, link.sequence - 1);
      // After a gap the link cannot fit.
      const isLoose = !hasGap && !link.previousHash.equals(before.hash);
      const isMoved = isLoose && (await isElsewhere(database, tenantId, link.previousHash));
      if (isMoved) report('reordered', link.sequence);
      else if (!link.isGenuine) report('altered', link.sequence);
      // Genuine itself, but linked to something that no longer exists: its predecessor was changed, hash and all.
      else if (isLoose) report('altered', before.sequence);
      before = link;
    }
    if (links.length < CHUNK) break;
  }
  if (before.sequence < head.sequence) report('removed', before.sequence + 1, head.sequence);
  else if (head.sequence === 0) report('removed', 0);
  else if (before.sequence === head.sequence && !before.hash.equals(head.hash))
    report('altered', before.sequence);
  return { entries, faults };
}

async function isElsewhere(database: Database, tenantId: number, hash: Buffer): Promise<boolean> {
  const places = await database.read(VERIFIER, PLACE, [tenantId, hash]);
  return places.length > 0;
}
