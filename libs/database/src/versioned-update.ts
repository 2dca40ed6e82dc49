import type { EntityTarget, FindOptionsWhere, QueryDeepPartialEntity } from 'typeorm';
import type { TenantRow } from './entities/tenant-row.js';
import { RowNotFoundError, StaleVersionError } from './errors.js';
import type { Transaction } from './database.js';

/** Which row, in which version the caller last saw it. */
export interface RowVersion {
  readonly communeId: number;
  readonly id: string;
  readonly version: number;
}

/**
 * Updates the named columns of one row and raises its version.
 * @throws RowNotFoundError outside the scope or absent; StaleVersionError when somebody saved in between.
 */
export async function updateVersioned<Entity extends TenantRow>(
  tx: Transaction,
  entity: EntityTarget<Entity>,
  row: RowVersion,
  changes: QueryDeepPartialEntity<Entity>,
): Promise<void> {
  const key = { communeId: row.communeId, id: row.id };
  const { affected } = await tx.manager.update(
    entity,
    { ...key, version: row.version },
    { ...changes, version: row.version + 1, updatedAt: new Date(), updatedBy: actorId(tx) },
  );
  if (affected === 1) return;
  const current = await tx.manager.findOne(entity, { where: key as FindOptionsWhere<Entity> });
  if (!current) throw new RowNotFoundError(tx.manager.dataSource.getMetadata(entity).tableName);
  throw new StaleVersionError(current.version);
}

/** The user who acts, for created_by and updated_by; null for a named job. */
export function actorId(tx: Transaction): string | null {
  return 'actor' in tx.scope ? (tx.scope.actor?.userId ?? null) : null;
}
