import type * as dto from '@cis/contracts/entry-form.dto';

import type { Wire } from '../components/wire';

/** The contract as it arrives over HTTP: plain objects. */
export type EntryFormBody = Wire<dto.EntryFormBody>;
export type EntryPeriodBody = Wire<dto.EntryPeriodBody>;
export type EntryRowBody = Wire<dto.EntryRowBody>;
export type EntryCellBody = Wire<dto.EntryCellBody>;
export type EntryMeaningBody = Wire<dto.EntryMeaningBody>;
export type EntrySubmissionBody = Wire<dto.EntrySubmissionBody>;
export type SaveCellBody = Wire<dto.SaveCellBody>;
export type SaveCellsBody = Wire<dto.SaveCellsBody>;
export type SavedCellBody = Wire<dto.SavedCellBody>;
export type SavedCellsBody = Wire<dto.SavedCellsBody>;
