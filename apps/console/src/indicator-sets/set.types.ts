import type { IndicatorSetBody } from '@cis/contracts/indicator-sets.dto';
import type { RaRecord } from 'react-admin';

export type SetRow = IndicatorSetBody & RaRecord;

/** One place in the list while it is edited. */
export interface SetItem {
  readonly indicatorCode: string;
  readonly isRequired: boolean;
}
