import {
  FIGURE_DOUBTS,
  FIGURE_REFUSALS,
  problemText,
  UNIT_LABELS,
  type FigureCandidateBody,
  type FigureCellBody,
  type FigureImportBody,
  type FigureReasonBody,
  type FigureTotalBody,
  type Language,
  type ProblemCode,
} from '@cis/contracts';
import type { CommuneDirectory } from '../communes/index.js';
import { warningBodies } from '../observations/index.js';
import { columnLetter } from '../spreadsheet/index.js';
import { toOptionsBody } from './import-options.js';
import type { ImportRow } from './import-rows.js';
import type { FigurePlan } from './plan.js';
import type { PlannedCell, PlanReason } from './planned-cell.js';

/** Before the table has been read. */
const NOTHING_FOUND: Omit<ImportRow['summary'], 'digest'> = {
  counts: { new: 0, changed: 0, same: 0, suspicious: 0, refused: 0, skipped: 0, accepted: 0, undecided: 0 },
  mismatches: [],
  ignoredColumns: [],
  foreign: { rows: 0, columns: 0 },
  undo: null,
};

export function toImportBody(row: ImportRow): FigureImportBody {
  const { counts, mismatches, ignoredColumns, foreign, undo } = { ...NOTHING_FOUND, ...row.summary };
  return {
    id: row.id,
    version: row.version,
    sourceName: row.sourceName,
    state: row.state,
    total: row.total,
    done: row.done,
    counts,
    mismatches: [...mismatches],
    ignoredColumns: [...ignoredColumns],
    foreignRows: foreign.rows,
    foreignColumns: foreign.columns,
    undo,
    options: toOptionsBody(row.options),
    fault: row.fault,
    createdByName: row.createdByName,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

/** `C5` for row 4, column 2. */
export function cellName(row: number, column: number): string {
  return `${columnLetter(column)}${row + 1}`;
}

/** The part of a plan that is remembered with its import. */
export function summaryOf({ counts, digest, foreign, reading, names }: FigurePlan): ImportRow['summary'] {
  const mismatches = reading.mismatches.map(({ row, column, indicatorCode, total, sum }): FigureTotalBody => {
    const indicator = names.indicatorNames.get(indicatorCode);
    return {
      cell: cellName(row, column),
      indicatorName: indicator?.name ?? indicatorCode,
      unit: indicator?.unit ?? '',
      total,
      sum,
    };
  });
  const ignoredColumns = reading.columns
    .filter(({ role, header }) => role === 'ignored' && header !== '')
    .map(({ header }) => header.slice(0, 200).toWellFormed());
  return { counts, digest, mismatches: mismatches.slice(0, 100), ignoredColumns, foreign, undo: null };
}

interface CellWords {
  readonly plan: FigurePlan;
  readonly communes: CommuneDirectory;
  readonly language: Language;
}

/** A planned cell as people read it. */
export function toCellBody(cell: PlannedCell, { plan, communes, language }: CellWords): FigureCellBody {
  const { figure, entry, before } = cell;
  const commune = figure.communeCode === null ? null : communes.byCode(figure.communeCode);
  const indicator =
    figure.indicatorCode === null ? undefined : plan.names.indicatorNames.get(figure.indicatorCode);
  const column = plan.reading.columns[figure.column];
  return {
    row: figure.row,
    column: figure.column,
    cell: cellName(figure.row, figure.column),
    raw: figure.raw,
    rowLabel: plan.rowLabels.get(figure.row) ?? '',
    columnLabel: column?.header ?? '',
    kind: cell.kind,
    isAccepted: cell.isAccepted,
    isUndecided: cell.isUndecided,
    communeCode: commune?.code ?? null,
    communeName: commune?.fullName ?? null,
    indicatorCode: indicator ? figure.indicatorCode : null,
    indicatorName: indicator?.name ?? null,
    unit: indicator?.unit ?? null,
    periodCode: figure.periodCode,
    readings: figure.readings.map(({ state, value }) => ({ state, value })),
    reading: cell.reading,
    after: entry ? { state: entry.state, value: entry.value } : null,
    before: before ? { state: before.state, value: before.value, grade: before.grade } : null,
    reasons: cell.reasons.map((reason) => reasonBody(reason, indicator, language)),
    warnings: warningBodies(cell.warnings, language),
    indicatorAxis: (column?.indicator ?? null) === null ? 'row' : 'column',
    communeAxis: (column?.commune ?? null) === null ? 'row' : 'column',
    indicatorCandidates: figure.indicatorCandidates.map((code): FigureCandidateBody => ({
      code,
      name: plan.names.indicatorNames.get(code)?.name ?? code,
    })),
    communeCandidates: figure.communeCandidates.map((code): FigureCandidateBody => ({
      code,
      name: communes.byCode(code)?.fullName ?? code,
    })),
  };
}

function reasonBody(
  { code, params }: PlanReason,
  indicator: { readonly unit: string } | undefined,
  language: Language,
): FigureReasonBody {
  if (code === 'wrong-unit' && indicator) {
    const unit = UNIT_LABELS[indicator.unit]?.[language] ?? indicator.unit;
    return { code, detail: `${FIGURE_REFUSALS[code][language]} (${unit})` };
  }
  if (Object.hasOwn(FIGURE_DOUBTS, code))
    return { code, detail: FIGURE_DOUBTS[code as keyof typeof FIGURE_DOUBTS][language] };
  if (Object.hasOwn(FIGURE_REFUSALS, code))
    return { code, detail: FIGURE_REFUSALS[code as keyof typeof FIGURE_REFUSALS][language] };
  return { code, detail: problemText(code as ProblemCode, params, language) };
}
