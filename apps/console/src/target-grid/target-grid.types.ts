import type {
  TargetGridBody,
  TargetGridCell,
  TargetGridCommune,
  TargetGridIndicator,
} from '@cis/contracts/target-grid.dto';

export type Grid = TargetGridBody;
export type GridIndicator = TargetGridIndicator;
export type GridCommune = TargetGridCommune;
export type AssignedCell = TargetGridCell;
