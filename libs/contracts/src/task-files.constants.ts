/** What is accepted as evidence, told by the bytes and not by the name. */
export const EVIDENCE_TYPES = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

export const LARGEST_EVIDENCE_BYTES = 25 * 1_048_576;

/** So many files and links of one task may wait for a report or stand in its reports. */
export const MOST_EVIDENCE_PER_TASK = 200;

/** So long what was taken away can be put back. */
export const EVIDENCE_UNDO_DAYS = 30;
