/** What other features may use of figures: the one writer, what stands before it, and what a figure means. */
export {
  checkedEntry,
  readEntryContext,
  sharesChecked,
  type CheckedEntry,
  type EntryContext,
} from './entry-context.js';
export {
  figurePlace,
  formSeriesStatement,
  historyYears,
  manyRulesStatement,
  RULE_COLUMNS,
  seriesOf,
  seriesStatement,
  withTarget,
  yearTarget,
  yearTargetsStatement,
  type FigureRules,
  type SeriesRange,
  type SeriesRow,
  type YearTargetRow,
} from './figure-context.js';
export {
  gateKey,
  gatePreviewStatements,
  gatesOf,
  PERIOD_DATES,
  readGates,
  refuseApproved,
  refuseUnlessOpen,
  type FigureGate,
  type GateRows,
} from './figure-gates.js';
export type { FigureOutcome, FigureWrite } from './figure-judgement.js';
export { lockFigures, lockStatement } from './figure-lock.js';
export { meaningOf } from './figure-meaning.js';
export {
  isSameEntry,
  keyOf,
  STANDING_COLUMNS,
  type FigureKey,
  type StandingFigure,
} from './figure-places.js';
export type { Standing } from './figure-standing.js';
export type { FigureOrigin } from './figure-store.js';
export { writeFigures, type WriteOptions, type WrittenFigures } from './figure-writer.js';
export { recomputeDerived, type RecomputedFigures } from './recompute-derived.js';
export {
  countStatement,
  formItems,
  HEADER_COLUMNS,
  headersStatement,
  isExpected,
  type HeaderKey,
  type SubmissionHeader,
} from './submission-headers.js';
export { refreshComputed } from './refresh-computed.js';
export {
  openToUndo,
  undoBatch,
  undoSteps,
  type CommuneOf,
  type UndoneBatch,
  type UndoneFigure,
  type UndoneStep,
} from './undo-batch.js';
export { figureCount, touchedPlaces, type TouchedPlace } from './touched-places.js';
