import type { AnnexField } from '@cis/contracts/directive-annex.constants';
import type { AnnexPreviewBody, AnnexRowBody } from '@cis/contracts/directive-annex.dto';

export type AnnexPreview = AnnexPreviewBody;
export type AnnexRow = AnnexRowBody;
export type AnnexFault = AnnexRow['faults'][number];
export type AnnexNote = AnnexRow['notes'][number];

/** A table as it was taken in, and what was decided about it. */
export interface AnnexWork {
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly (AnnexField | 'ignored' | null)[];
  readonly leftOut: readonly number[];
}
