import type { SubmissionItemBody } from '@cis/contracts';

/** Headers `s` with their commune `u` and period `p`. */
export const SUBMISSION_FROM = `(commune.submissions s
  join reference.administrative_units u on u.id = s.commune_id
  join reference.reporting_periods p on p.code = s.period_code)`;

/** EntrySubmissionBody, and what waits for the reviewer. */
export const HEADER_COLUMNS = `s.id, s.version, s.state, s.sealed_number as "sealedNumber", s.submitted_at as "submittedAt", s.is_late as "isLate",
  s.correction_reason as "correctionReason", s.expected_count as "expectedCount", s.filled_count as "filledCount",
  s.warning_count as "warningCount", s.changed_count as "changedCount", s.returned_count as "returnedCount",
  s.question_count as "questionCount", s.pending_count as "pendingCount", s.is_sample as "isSample"`;

export const SUBMISSION_COLUMNS = `${HEADER_COLUMNS}, s.form, u.code as "communeCode", u.full_name as "communeName",
  s.period_code as "periodCode", p.label_vi as "periodLabelVi", p.label_en as "periodLabelEn",
  coalesce(p.extended_until, p.due_on) as "dueOn"`;

/** One row of SUBMISSION_COLUMNS. */
export type SubmissionRow = SubmissionItemBody;
