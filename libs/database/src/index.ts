export { bootstrap, OLDEST_SUPPORTED, UnusableServerError } from './bootstrap.js';
export {
  ownerSource,
  rolePassword,
  runtimeSource,
  typeParsers,
  type PoolSettings,
  type Server,
} from './data-sources.js';
export {
  Database,
  prepared,
  type AnyStatement,
  type PreparedStatement,
  type RowsOf,
  type Statement,
  type Transaction,
} from './database.js';
export { startEmbeddedServer, type EmbeddedServer } from './embedded-server.js';
export * from './entities/index.js';
export * from './errors.js';
export { verifyAllSeals, verifySeals, type SealFault, type SealReport } from './seal-chain.js';
export { verifyAuditChains, type ChainFault, type ChainReport } from './audit-chain.js';
export { migrate, openDatabase, refreshStatistics, revertLastMigration } from './open-database.js';
export { startDisposableServer } from './disposable-server.js';
export { dumpSchema } from './schema-dump.js';
export { newRowId } from './row-id.js';
export { serverFromConfig, type RunningServer } from './server-from-config.js';
export {
  openingStatement,
  provinceBlock,
  provinceTenantId,
  scopeRange,
  InvalidScopeError,
  type Actor,
  type Clearance,
  type Scope,
} from './scope.js';
export { actorId, updateVersioned, type RowVersion } from './versioned-update.js';
export { checkReference, InvalidReferenceError } from './reference/check-reference.js';
export { loadReference, type ReferenceSummary } from './reference/load-reference.js';
export { readReferenceFiles } from './reference/reference-files.js';
export { referenceRows, withUnitSearchKeys, type ReferenceRows } from './reference/reference-rows.js';
export * from './reference/reference-tables.js';
export {
  defaultDeadlines,
  readWorkingDays,
  recomputeDeadlines,
  type Deadlines,
  type MovedPeriod,
} from './reference/reporting-periods.js';
export {
  upsertReferenceRows,
  type ReferenceWriter,
  type UpsertCount,
} from './reference/upsert-reference-rows.js';
