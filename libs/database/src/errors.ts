/** What the database refused, translated once from SQLSTATE and constraint name; driver texts stay here. */
export class ConstraintViolationError extends Error {
  constructor(
    readonly kind: 'unique' | 'foreign-key' | 'check' | 'not-null' | 'invalid-value',
    readonly constraint: string | null,
    options?: ErrorOptions,
  ) {
    super(`Constraint ${constraint ?? kind} violated`, options);
  }
}

/** The row does not exist within the scope: the same answer for "absent" and "another commune's". */
export class RowNotFoundError extends Error {
  constructor(readonly entity: string) {
    super(`No such row of ${entity}`);
  }
}

/** Somebody saved a newer version in between. */
export class StaleVersionError extends Error {
  constructor(readonly currentVersion: number) {
    super('The row has a newer version');
  }
}

/** Concurrent transactions kept colliding after every retry. */
export class TransactionConflictError extends Error {}

/** A statement ran longer than allowed, or no connection was free. */
export class DatabaseBusyError extends Error {}

const CONSTRAINT_KINDS: Record<string, ConstraintViolationError['kind']> = {
  '23505': 'unique',
  '23503': 'foreign-key',
  // PostgreSQL 18 reports `on delete restrict` by its own state.
  '23001': 'foreign-key',
  '23514': 'check',
  '23502': 'not-null',
  '22001': 'invalid-value',
  '22003': 'invalid-value',
  '22007': 'invalid-value',
  '22008': 'invalid-value',
  '22021': 'invalid-value',
  '22P02': 'invalid-value',
  '22P05': 'invalid-value',
};

export const RETRYABLE = new Set(['40001', '40P01']);

/** SQLSTATE of a driver error, however deep TypeORM wrapped it; null for anything else. */
export function sqlState(error: unknown): string | null {
  return databaseField(error, 'code');
}

/** Turns a driver error into one of ours; other errors pass unchanged. */
export function translateDatabaseError(error: unknown): unknown {
  const code = sqlState(error);
  if (code === null)
    return isPoolTimeout(error) ? new DatabaseBusyError('No free connection', { cause: error }) : error;
  const kind = CONSTRAINT_KINDS[code];
  if (kind) return new ConstraintViolationError(kind, databaseField(error, 'constraint'), { cause: error });
  if (RETRYABLE.has(code)) return new TransactionConflictError('Concurrent changes', { cause: error });
  if (code === '57014') return new DatabaseBusyError('Statement timeout', { cause: error });
  return error;
}

function databaseField(error: unknown, field: 'code' | 'constraint'): string | null {
  if (!(error instanceof Error)) return null;
  const own: unknown = Reflect.get(error, field);
  if (typeof own === 'string' && (field !== 'code' || /^[0-9A-Z]{5}$/.test(own))) return own;
  const wrapped: unknown = Reflect.get(error, 'driverError');
  return wrapped instanceof Error && wrapped !== error ? databaseField(wrapped, field) : null;
}

function isPoolTimeout(error: unknown): boolean {
  return error instanceof Error && error.message.includes('timeout exceeded when trying to connect');
}
