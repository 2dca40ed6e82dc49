/**
 * Who is asking, as far as the database is concerned. A scope becomes one range of tenant ids, which every
 * row-level policy reads (design.md 4). Ids come in blocks of 100,000 by province: Gia Lai (52) has 5200000-5299999.
 */
export type Scope =
  | {
      readonly kind: 'commune';
      readonly communeId: number;
      readonly clearance?: Clearance;
      readonly actor?: Actor;
    }
  | {
      readonly kind: 'department';
      readonly departmentId: number;
      readonly provinceCode: string;
      readonly actor?: Actor;
    }
  | {
      readonly kind: 'province';
      readonly provinceCode: string;
      readonly clearance?: Clearance;
      readonly actor?: Actor;
    }
  | { readonly kind: 'public'; readonly provinceCode: string }
  | { readonly kind: 'system'; readonly reason: string; readonly actor?: Actor };

/**
 * 'personnel' additionally opens commune.person_confidential, through the role cis_personnel. 'catalogue' opens the reference
 * tables for writing instead of the communes' rows, through cis_catalogue.
 */
export type Clearance = 'staff' | 'personnel' | 'catalogue';

/** Written into every audit entry of the transaction. */
export interface Actor {
  readonly userId: string | null;
  readonly name: string;
  readonly ip: string | null;
  readonly requestId: string | null;
}

export class InvalidScopeError extends Error {}

const BLOCK = 100_000;
const LARGEST_ID = 2_147_483_647;

/** First and last tenant id, inclusive, that the scope reaches. */
export function scopeRange(scope: Scope): readonly [from: number, to: number] {
  switch (scope.kind) {
    case 'commune':
      return [positiveInteger(scope.communeId), scope.communeId];
    case 'department':
    case 'province':
    case 'public':
      return provinceBlock(scope.provinceCode);
    case 'system':
      return [0, LARGEST_ID];
  }
}

/** The block of ids of a province given its two-digit code. */
export function provinceBlock(provinceCode: string): readonly [from: number, to: number] {
  if (!/^[0-9]{2}$/.test(provinceCode)) throw new InvalidScopeError('A province code has two digits.');
  const from = Number(provinceCode) * BLOCK;
  return [from, from + BLOCK - 1];
}

/** The tenant id of the province itself: its staff, its audit chain. */
export function provinceTenantId(provinceCode: string): number {
  return provinceBlock(provinceCode)[0];
}

function positiveInteger(value: number): number {
  if (!Number.isInteger(value) || value < 1 || value > LARGEST_ID) {
    throw new InvalidScopeError('A commune id is a positive 32-bit integer.');
  }
  return value;
}

/** The single statement text that opens a transaction in the scope: one round trip, values validated above. */
export function openingStatement(scope: Scope): string {
  const [from, to] = scopeRange(scope);
  const statements = ['BEGIN', `SET LOCAL app.commune_from = ${from}`, `SET LOCAL app.commune_to = ${to}`];
  if ((scope.kind === 'commune' || scope.kind === 'province') && scope.clearance === 'personnel') {
    statements.push('SET LOCAL ROLE cis_personnel');
  }
  if (scope.kind === 'province' && scope.clearance === 'catalogue') {
    statements.push('SET LOCAL ROLE cis_catalogue');
  }
  const actor = 'actor' in scope ? scope.actor : undefined;
  if (actor) {
    statements.push(
      `SET LOCAL app.actor_id = ${literal(actor.userId)}`,
      `SET LOCAL app.actor_name = ${literal(actor.name)}`,
      `SET LOCAL app.ip = ${literal(actor.ip)}`,
      `SET LOCAL app.request_id = ${literal(actor.requestId)}`,
    );
  }
  return statements.join('; ');
}

/** SET takes no parameters, so text is quoted here; anything but plain printable text is dropped first. */
function literal(value: string | null): string {
  // eslint-disable-next-line no-control-regex
  const plain = (value ?? '').replace(/[\u0000-\u001f\u007f\\]/g, '').slice(0, 200);
  return `'${plain.replaceAll("'", "''")}'`;
}
