import type * as entry from '@cis/contracts/entry-form.dto';
import type * as dto from '@cis/contracts/submissions.responses';

import type { Wire } from '../components/wire';

/** The contract as it arrives over HTTP: plain objects. */
export type EntryForm = Wire<entry.EntryFormBody>;
export type SubmissionHeader = Wire<entry.EntrySubmissionBody>;
export type SubmissionItem = Wire<dto.SubmissionItemBody>;
export type SubmissionDetail = Wire<dto.SubmissionDetailBody>;
export type SubmissionCell = Wire<dto.SubmissionCellBody>;
export type SealedFigure = Wire<dto.SealedFigureBody>;
export type SealedVersion = Wire<dto.SealedVersionBody>;
export type Explanation = Wire<dto.ExplanationBody>;
export type ReviewMatrix = Wire<dto.ProvinceSubmissionsBody>;
export type ReviewPeriod = Wire<dto.ReviewPeriodBody>;
export type ReviewRow = Wire<dto.ReviewRowBody>;
/** Zero and false are left out. */
export type ReviewSlot = Wire<dto.ReviewSlotBody>;
export type SubmissionOutcomes = Wire<dto.SubmissionOutcomesBody>;
export type SealVerification = Wire<dto.SealVerificationBody>;
