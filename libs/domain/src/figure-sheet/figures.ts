import type { DataGrade, ObservationState } from '@cis/contracts';
import type { FigurePart, SheetColumnMeaning } from './columns.js';
import type { NameMatch } from './name-index.js';
import { readCell, readPart, type CellRead, type ReadingDoubt } from './read-cell.js';
import type { SheetRowMeaning } from './rows.js';
import { textOf, type FigureSheet } from './sheet.js';
import { parsePeriodCode } from '../reporting-period.js';
import { readGrade, readState, type Reading } from './state-words.js';
import { unitFits, type WrittenUnit } from './units.js';
import type { SheetIndicator, Vocabulary } from './vocabulary.js';

/** Why a figure cannot be taken at all. */
export type SheetProblem =
  | 'unknown-indicator'
  | 'unknown-commune'
  | 'unknown-period'
  | 'unreadable'
  | 'wrong-unit'
  | 'state-and-value'
  | 'given-twice';

/** Why a figure has to be confirmed first. */
export type SheetDoubt = ReadingDoubt | 'close-indicator' | 'close-commune' | 'total-suggests';

/** One figure of the table with its place, what stands there and how it was read. */
export interface SheetFigure {
  readonly row: number;
  readonly column: number;
  readonly raw: string;
  /** The best candidate where the name is only close to one. */
  readonly indicatorCode: string | null;
  readonly indicatorCandidates: readonly string[];
  readonly communeCode: string | null;
  readonly communeCandidates: readonly string[];
  readonly periodCode: string | null;
  /** Possible readings, likeliest first; empty when only the parts of a ratio are given, or it cannot be read. */
  readonly readings: readonly Reading[];
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** null: the table does not say. */
  readonly grade: DataGrade | null;
  readonly note: string | null;
  readonly reason: string | null;
  readonly doubts: readonly SheetDoubt[];
  readonly problem: SheetProblem | null;
}

export interface FigureContext {
  readonly sheet: FigureSheet;
  readonly columns: readonly SheetColumnMeaning[];
  readonly rows: readonly SheetRowMeaning[];
  readonly vocabulary: Vocabulary;
  readonly defaults: {
    readonly periodCode: string | null;
    readonly communeCode: string | null;
    readonly unit: WrittenUnit | null;
  };
}

interface Place {
  readonly indicator: NameMatch;
  readonly commune: NameMatch;
  readonly periodCode: string | null;
}

type Parts = Partial<Record<FigurePart, SheetColumnMeaning>>;

/** Puts the cells together: value, parts, state, grade and notes of one place are one figure. */
export function assembleFigures(context: FigureContext): SheetFigure[] {
  const figures: SheetFigure[] = [];
  const groups = columnGroups(context.columns);
  for (const row of context.rows) {
    if (row.kind !== 'figures') continue;
    for (const parts of groups) {
      const figure = figureOf(context, row, parts);
      if (figure) figures.push(figure);
    }
  }
  return withoutRepeats(figures);
}

/** Columns about the same indicator, commune and period belong together; notes and states without any of these go with all. */
function columnGroups(columns: readonly SheetColumnMeaning[]): Parts[] {
  const groups = new Map<string, Parts>();
  const shared: Parts = {};
  for (const column of columns.filter(({ role }) => role === 'figure')) {
    const key = [codeOf(column.indicator), codeOf(column.commune), column.periods.join('|')].join('/');
    if (
      key === '//' &&
      column.part !== 'value' &&
      column.part !== 'numerator' &&
      column.part !== 'denominator'
    ) {
      shared[column.part] ??= column;
      continue;
    }
    const group = groups.get(key) ?? {};
    // A second value for the same place is another figure, and the repeat is noticed.
    if (group[column.part]) groups.set(`${key}/${column.column}`, { [column.part]: column });
    else groups.set(key, { ...group, [column.part]: column });
  }
  if (groups.size === 0 && shared.state) return [shared];
  return [...groups.values()].map((group) => ({ ...shared, ...group }));
}

function codeOf(match: NameMatch | null): string {
  return match === null
    ? ''
    : match.kind === 'exact'
      ? match.code
      : match.kind === 'close'
        ? `?${match.codes.join()}`
        : '?';
}

function figureOf(context: FigureContext, row: SheetRowMeaning, parts: Parts): SheetFigure | null {
  const lead = parts.value ?? parts.numerator ?? parts.state;
  if (!lead) return null;
  const cell = (part: FigurePart): string =>
    parts[part] ? textOf(context.sheet.rows[row.row]?.[parts[part].column]).trim() : '';
  if (cell('value') === '' && cell('numerator') === '' && cell('denominator') === '' && cell('state') === '')
    return null;
  const place = placeOf(context, row, lead);
  const base: SheetFigure = {
    row: row.row,
    column: lead.column,
    raw: rawOf(cell),
    indicatorCode: firstCode(place.indicator),
    indicatorCandidates: place.indicator.kind === 'close' ? place.indicator.codes : [],
    communeCode: firstCode(place.commune),
    communeCandidates: place.commune.kind === 'close' ? place.commune.codes : [],
    periodCode: place.periodCode,
    readings: [],
    numerator: null,
    denominator: null,
    grade: readGrade(cell('grade')) ?? lead.grade,
    note: cell('note') || null,
    reason: cell('reason') || null,
    doubts: [
      ...(place.indicator.kind === 'close' ? (['close-indicator'] as const) : []),
      ...(place.commune.kind === 'close' ? (['close-commune'] as const) : []),
    ],
    problem: null,
  };
  const indicator =
    base.indicatorCode === null ? undefined : context.vocabulary.indicator(base.indicatorCode);
  if (!indicator) return { ...base, problem: 'unknown-indicator' };
  if (base.communeCode === null) return { ...base, problem: 'unknown-commune' };
  if (base.periodCode === null) return { ...base, problem: 'unknown-period' };
  return withReading(context, row, parts, base, indicator);
}

function placeOf(
  { defaults, vocabulary }: FigureContext,
  row: SheetRowMeaning,
  column: SheetColumnMeaning,
): Place {
  const none: NameMatch = { kind: 'none' };
  const indicator = row.indicator ?? column.indicator ?? none;
  const commune =
    row.commune ??
    column.commune ??
    (defaults.communeCode === null ? none : { kind: 'exact', code: defaults.communeCode });
  const candidates = row.periods.length > 0 ? row.periods : column.periods;
  const kinds = vocabulary.indicator(firstCode(indicator) ?? '')?.periodKinds ?? [];
  // "6 tháng" is June's figure for an indicator of months and the half-year's for one of half-years.
  const periodCode =
    candidates.find((code) => kinds.includes(parsePeriodCode(code)?.kind ?? '')) ??
    candidates[0] ??
    defaults.periodCode;
  return { indicator, commune, periodCode };
}

function firstCode(match: NameMatch): string | null {
  return match.kind === 'exact' ? match.code : match.kind === 'close' ? (match.codes[0] ?? null) : null;
}

function rawOf(cell: (part: FigurePart) => string): string {
  const parts = [cell('numerator'), cell('denominator')].filter((text) => text !== '');
  return cell('value') || parts.join(' / ') || cell('state');
}

function withReading(
  { sheet, defaults }: FigureContext,
  row: SheetRowMeaning,
  parts: Parts,
  base: SheetFigure,
  indicator: SheetIndicator,
): SheetFigure {
  const cellOf = (part: FigurePart) => (parts[part] ? (sheet.rows[row.row]?.[parts[part].column] ?? '') : '');
  const state: ObservationState | null = readState(textOf(cellOf('state')));
  const lead = parts.value ?? parts.numerator;
  const titleUnit = defaults.unit !== null && unitFits(defaults.unit, indicator.unit) ? defaults.unit : null;
  const read: CellRead = parts.value
    ? readCell(cellOf('value'), indicator, parts.value, parts.value.unit ?? row.unit ?? titleUnit)
    : { kind: 'empty' };
  const notation = lead?.notation ?? 'unknown';
  const [numerator, denominator] = [
    partOf(cellOf('numerator'), notation),
    partOf(cellOf('denominator'), notation),
  ];
  if (numerator === 'unreadable' || denominator === 'unreadable') return { ...base, problem: 'unreadable' };
  if (textOf(cellOf('state')).trim() !== '' && state === null) return { ...base, problem: 'unreadable' };
  const hasFigure = read.kind !== 'empty' || numerator !== null || denominator !== null;
  if (state !== null && state !== 'reported') {
    const saysSame = read.kind === 'read' && read.readings.some((reading) => reading.state === state);
    if (hasFigure && !saysSame) return { ...base, problem: 'state-and-value' };
    return { ...base, readings: [{ state, value: null }] };
  }
  if (read.kind === 'unreadable' || read.kind === 'wrong-unit') return { ...base, problem: read.kind };
  if (!hasFigure) return { ...base, problem: 'state-and-value' };
  if (read.kind === 'empty') return { ...base, numerator, denominator };
  return {
    ...base,
    readings: read.readings,
    numerator: read.parts?.numerator ?? numerator,
    denominator: read.parts?.denominator ?? denominator,
    doubts: read.doubt === null ? base.doubts : [...base.doubts, read.doubt],
  };
}

function partOf(
  cell: string | number,
  notation: SheetColumnMeaning['notation'],
): number | null | 'unreadable' {
  if (typeof cell === 'string' && cell.trim() === '') return null;
  return readPart(cell, notation) ?? 'unreadable';
}

/** The same figure twice is taken once; two different ones for one place are both refused. */
function withoutRepeats(figures: readonly SheetFigure[]): SheetFigure[] {
  const seen = new Map<string, number>();
  const kept: SheetFigure[] = [];
  for (const figure of figures) {
    const isPlaced = figure.problem === null && figure.doubts.length === 0;
    const key = `${figure.communeCode}/${figure.indicatorCode}/${figure.periodCode}`;
    const earlier = isPlaced ? seen.get(key) : undefined;
    const first = earlier === undefined ? undefined : kept[earlier];
    if (earlier !== undefined && first) {
      if (JSON.stringify(first.readings) === JSON.stringify(figure.readings)) continue;
      kept[earlier] = { ...first, problem: 'given-twice' };
      kept.push({ ...figure, problem: 'given-twice' });
    } else {
      if (isPlaced) seen.set(key, kept.length);
      kept.push(figure);
    }
  }
  return kept;
}
