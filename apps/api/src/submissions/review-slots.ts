import type { ReviewSlotBody } from '@cis/contracts';

/** Headers `s` of the reviewer's list, no column more than it shows: a year of the province is 1,620 of them. */
export const SLOT_COLUMNS = `s.commune_id as "communeId", s.period_code as "periodCode", s.id, s.state, s.sealed_number as "sealedNumber",
  s.is_late as "isLate", s.warning_count as "warningCount", s.changed_count as "changedCount", s.returned_count as "returnedCount",
  s.question_count as "questionCount", s.pending_count as "pendingCount", s.is_sample as "isSample"`;

/** One row of SLOT_COLUMNS. */
export interface SlotRow extends Required<ReviewSlotBody> {
  readonly communeId: number;
  readonly periodCode: string;
  readonly isSample: boolean;
}

/** As it travels: without what is zero or false. */
export function slotBody(row: SlotRow): ReviewSlotBody {
  const body: ReviewSlotBody = { id: row.id, state: row.state };
  if (row.isLate) body.isLate = true;
  for (const count of COUNTS) if (row[count] > 0) body[count] = row[count];
  return body;
}

/** Nothing of it was ever sent. */
export function isUnsent(slot: ReviewSlotBody | null): boolean {
  return slot?.sealedNumber === undefined;
}

const COUNTS = [
  'sealedNumber',
  'warningCount',
  'changedCount',
  'returnedCount',
  'questionCount',
  'pendingCount',
] as const;
