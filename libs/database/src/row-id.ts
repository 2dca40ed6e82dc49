import { createHash } from 'node:crypto';
import { v7 } from 'uuid';

/** What makes two requests the same one. */
export interface Repetition {
  readonly userId: string;
  /** The client's idempotency key. */
  readonly key: string;
  /** The commune or the row the request is for: a key used for another one must not meet this one's row. */
  readonly about: string | number;
}

/**
 * The id of a new row: UUID v7, so that index pages fill in order.
 * With an idempotency key it is derived from user, place and key instead (UUID v8): sending the same request again
 * meets its own primary key, in the same transaction as the row itself, and nothing else has to be stored.
 */
export function newRowId(idempotency?: Repetition): string {
  if (!idempotency) return v7();
  const bytes = createHash('sha256')
    .update(`${idempotency.userId}\n${idempotency.about}\n${idempotency.key}`)
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
