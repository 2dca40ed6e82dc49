import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { CallerContext } from '@cis/auth';
import type { FigureImportCountsBody } from '@cis/contracts';
import type { Database } from '@cis/database';
import { readFigures, type FigureSheet, type SheetFigure, type SheetReading } from '@cis/domain';
import type { Commune, CommuneDirectory } from '../communes/index.js';
import { gateKey } from '../figures/index.js';
import { sheetChoices, type ImportOptions } from './import-options.js';
import { readPlanContext, seriesKey, type PlanContext } from './plan-context.js';
import { planPlace, type PlacedFigure } from './plan-figures.js';
import { refused, type PlannedCell } from './planned-cell.js';
import {
  namesOfTables,
  VOCABULARY_STATEMENT,
  type IndicatorRow,
  type NamesOfTables,
} from './sheet-vocabulary.js';

/** A table and what it would do to the figures, in the order of its cells. */
export interface FigurePlan {
  readonly reading: Pick<SheetReading, 'columns' | 'mismatches' | 'title'>;
  readonly rowLabels: ReadonlyMap<number, string>;
  readonly names: NamesOfTables;
  readonly cells: readonly PlannedCell[];
  readonly counts: FigureImportCountsBody;
  /** Lines about communes that are not the caller's; nothing else is said of them. */
  readonly foreign: ForeignLines;
  /** Same digest: the same figures would be written over the same ones. */
  readonly digest: string;
}

/** How many rows and columns of the table are about other communes. */
export interface ForeignLines {
  readonly rows: number;
  readonly columns: number;
}

interface PlanInput {
  readonly sheet: FigureSheet;
  readonly options: ImportOptions;
}

/** Other requests get a turn after so many places. */
const PLACES_A_TURN = 40;

/** Understands a table and holds every figure of it against the rules and what stands; nothing is written. */
export async function planFigures(
  { database, communes }: { readonly database: Database; readonly communes: CommuneDirectory },
  caller: CallerContext,
  { sheet, options }: PlanInput,
): Promise<FigurePlan> {
  const own = caller.session.commune;
  const reachable = communes.all().filter(({ provinceCode }) => provinceCode === caller.session.provinceCode);
  const names = namesOfTables(
    await database.read<IndicatorRow>(caller.scope, ...VOCABULARY_STATEMENT),
    reachable,
  );
  const choices = sheetChoices({ ...options, communeCode: options.communeCode ?? own?.code ?? null });
  const reading = readFigures(sheet, names.vocabulary, choices);
  const byCode = new Map(reachable.map((commune) => [commune.code, commune]));
  const placed: PlacedFigure[] = [];
  const cells = new Map<SheetFigure, PlannedCell>();
  const isForeign = ({ communeCode }: SheetFigure): boolean =>
    own !== null && communeCode !== null && communeCode !== own.code;
  for (const figure of reading.figures) {
    if (isForeign(figure)) continue;
    const place = placeOf(figure, byCode);
    if ('reasons' in place) cells.set(figure, place);
    else placed.push(place);
  }
  const context = await readPlanContext(
    database,
    caller,
    options.form,
    placed.map(({ commune, indicatorCode, periodCode }) => ({
      communeId: commune.id,
      indicatorCode,
      periodCode,
    })),
  );
  await planPlaces(placed, options, context, cells);
  const inOrder = reading.figures.flatMap((figure) => cells.get(figure) ?? []);
  const { columns, mismatches, title } = reading;
  return {
    reading: { columns, mismatches, title },
    rowLabels: new Map(reading.rows.map(({ row, label }) => [row, label])),
    names,
    cells: inOrder,
    counts: countsOf(inOrder),
    foreign: foreignLines(reading.figures.filter(isForeign), columns),
    digest: digestOf(inOrder),
  };
}

function placeOf(figure: SheetFigure, communes: ReadonlyMap<string, Commune>): PlacedFigure | PlannedCell {
  const commune = figure.communeCode === null ? undefined : communes.get(figure.communeCode);
  if (figure.problem !== null)
    return refused(figure, commune?.id ?? null, { code: figure.problem, params: {} });
  if (!commune) return refused(figure, null, { code: 'unknown-commune', params: {} });
  const { indicatorCode, periodCode } = figure;
  if (indicatorCode === null) return refused(figure, commune.id, { code: 'unknown-indicator', params: {} });
  if (periodCode === null) return refused(figure, commune.id, { code: 'unknown-period', params: {} });
  return { figure, commune, indicatorCode, periodCode };
}

async function planPlaces(
  placed: readonly PlacedFigure[],
  options: ImportOptions,
  context: PlanContext,
  cells: Map<SheetFigure, PlannedCell>,
): Promise<void> {
  const groups = new Map<string, PlacedFigure[]>();
  for (const figure of placed) {
    const key = gateKey({ communeId: figure.commune.id, periodCode: figure.periodCode });
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  const choices = new Map(options.cells.map((choice) => [`${choice.row},${choice.column}`, choice]));
  const whole = { ...context, series: withPlanned(context, placed) };
  let done = 0;
  for (const group of groups.values()) {
    for (const cell of planPlace(group, { ...options, choices }, whole)) cells.set(cell.figure, cell);
    done += 1;
    if (done % PLACES_A_TURN === 0) await turn();
  }
}

/** Figures of one table are each other's history: a year of months is checked as a whole. */
function withPlanned({ series }: PlanContext, placed: readonly PlacedFigure[]): PlanContext['series'] {
  const merged = new Map<string, Record<string, number>>();
  for (const { figure, commune, indicatorCode, periodCode } of placed) {
    const value = figure.readings[0]?.value ?? null;
    if (value === null) continue;
    const key = seriesKey(commune.id, indicatorCode);
    const values = merged.get(key) ?? { ...series.get(key) };
    values[periodCode] = value;
    merged.set(key, values);
  }
  return new Map([...series, ...merged]);
}

/** A table names its communes either in rows or in the headers of columns. */
function foreignLines(figures: readonly SheetFigure[], columns: SheetReading['columns']): ForeignLines {
  const inColumns = figures.filter(({ column }) => (columns[column]?.commune ?? null) !== null);
  const inRows = figures.filter(({ column }) => (columns[column]?.commune ?? null) === null);
  return {
    rows: new Set(inRows.map(({ row }) => row)).size,
    columns: new Set(inColumns.map(({ column }) => column)).size,
  };
}

function countsOf(cells: readonly PlannedCell[]): FigureImportCountsBody {
  const counts = {
    new: 0,
    changed: 0,
    same: 0,
    suspicious: 0,
    refused: 0,
    skipped: 0,
    accepted: 0,
    undecided: 0,
  };
  for (const { kind, isAccepted, isUndecided } of cells) {
    counts[kind] += 1;
    if (isAccepted) counts.accepted += 1;
    if (isUndecided) counts.undecided += 1;
  }
  return counts;
}

function digestOf(cells: readonly PlannedCell[]): string {
  const hash = createHash('sha256');
  for (const { figure, communeId, before, entry, isAccepted } of cells) {
    if (!isAccepted) continue;
    hash.update(
      JSON.stringify([communeId, figure.indicatorCode, figure.periodCode, before?.version ?? 0, entry]),
    );
  }
  return hash.digest('hex');
}
