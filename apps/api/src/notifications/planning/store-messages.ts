import { newRowId, type Transaction } from '@cis/database';
import type { DueMessage } from './due-messages.sql.js';

const COLUMNS = [
  'tenant_id',
  'id',
  'user_id',
  'kind',
  'about',
  'params',
  'link',
  'created_at',
  'read_at',
  'email_state',
  'email_next_at',
] as const;

/** Parameters of one statement stay far below what the protocol carries. */
const CHUNK = 1_000;

/** Stores what nobody else stored meanwhile; the number of new messages. */
export async function storeMessages(
  tx: Transaction,
  messages: readonly DueMessage[],
  at: Date,
): Promise<number> {
  let stored = 0;
  for (let from = 0; from < messages.length; from += CHUNK) {
    const values = messages.slice(from, from + CHUNK).map((message) => valuesOf(message, at));
    const tuples = values.map(
      (_, row) => `(${COLUMNS.map((_column, place) => `$${row * COLUMNS.length + place + 1}`).join(', ')})`,
    );
    const rows = await tx.query(
      `insert into identity.notifications (${COLUMNS.join(', ')}) values ${tuples.join(', ')}
       on conflict (tenant_id, user_id, kind, about) do nothing returning id`,
      values.flat(),
    );
    stored += rows.length;
  }
  return stored;
}

function valuesOf(message: DueMessage, at: Date): unknown[] {
  const { tenantId, userId, kind, about, params, link, isMuted, isMailed } = message;
  return [
    tenantId,
    newRowId(),
    userId,
    kind,
    about,
    JSON.stringify(params),
    link,
    at,
    isMuted ? at : null,
    isMailed ? 'queued' : 'none',
    isMailed ? at : null,
  ];
}
