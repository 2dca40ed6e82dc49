import { prepared, type AnyStatement, type Statement, type Transaction } from '@cis/database';
import {
  DomainError,
  parsePeriodCode,
  refuseUnlessEntered,
  settledEntry,
  shareGroupsOf,
  shareWarning,
  warningsFor,
  type CommuneType,
  type ObservationEntry,
  type ObservationWarning,
  type PeriodCode,
} from '@cis/domain';
import {
  figurePlace,
  historyYears,
  rulesStatement,
  seriesOf,
  seriesStatement,
  type FigureRules,
  type SeriesRow,
} from './figure-context.js';
import {
  gateKey,
  gatesOf,
  gateStatements,
  refuseApproved,
  type FigureGate,
  type GateRows,
} from './figure-gates.js';
import type { FigureWrite } from './figure-judgement.js';
import type { StandingFigure } from './figure-places.js';
import { standingStatements, toStanding, type Standing, type StandingRows } from './figure-standing.js';

/** The commune and period that figures are entered for. */
export interface EntryPlace {
  readonly commune: { readonly id: number; readonly type: CommuneType };
  readonly periodCode: string;
}

/** What entries of one commune and period are checked against; its figures stay locked until the transaction ends. */
export interface EntryContext extends EntryPlace {
  readonly gate: FigureGate;
  readonly rules: ReadonlyMap<string, FigureRules>;
  readonly series: ReadonlyMap<string, Readonly<Record<string, number>>>;
  /** Parts of the same wholes, as they stand. */
  readonly parts: ReadonlyMap<string, StandingFigure>;
}

export interface CheckedEntry {
  readonly entry: ObservationEntry;
  readonly warnings: readonly ObservationWarning[];
}

/**
 * Reads it in one round trip, `more` with it, and what stands for the writer.
 * @throws DomainError observation.period-not-allowed for a period that does not exist.
 */
export async function readEntryContext<More extends object = object>(
  tx: Transaction,
  place: EntryPlace,
  codes: readonly string[],
  more: readonly AnyStatement[] = [],
): Promise<{ context: EntryContext; standing: Standing; more: More[][] }> {
  const { commune, periodCode } = place;
  const period = parsePeriodCode(periodCode);
  if (!period) throw unknownPeriod(periodCode, codes);
  const parts = shareGroupsOf(codes).flatMap((group) => group.codes);
  const places = [...new Set([...codes, ...parts])].map((indicatorCode) => ({
    communeId: commune.id,
    indicatorCode,
    periodCode,
  }));
  const [
    locks,
    periods,
    headers,
    rules,
    series,
    figures,
    computed,
    sealed,
    indicators,
    forms,
    siblings,
    ...rest
  ] = await tx.queryAll<[...GateRows, FigureRules, SeriesRow, ...StandingRows, ...object[]]>([
    ...gateStatements([{ communeId: commune.id, periodCode }]),
    rulesStatement(commune.id, period.year, codes),
    prepared('figures.series', historyStatement(commune.id, period, codes)),
    ...standingStatements(places),
    ...more,
  ]);
  const gate = gatesOf(periods, headers).get(gateKey({ communeId: commune.id, periodCode }));
  if (!gate) throw unknownPeriod(periodCode, codes);
  return {
    context: {
      ...place,
      gate,
      rules: new Map(rules.map((row) => [row.code, row])),
      series: seriesOf(series, ({ indicatorCode }) => indicatorCode),
      parts: new Map(figures.map((figure) => [figure.indicatorCode, figure])),
    },
    standing: toStanding([figures, computed, sealed, indicators, forms, siblings], locks[0]?.now ?? ''),
    more: rest as More[][],
  };
}

/**
 * One entry by itself: settled, and what deserves a second look. What its neighbours say of it is sharesChecked.
 * @throws DomainError indicator.unknown, indicator.derived, indicator.not-applicable, observation.*, submission.approved.
 */
export function checkedEntry(
  context: EntryContext,
  indicatorCode: string,
  entry: ObservationEntry,
): CheckedEntry {
  const rules = context.rules.get(indicatorCode);
  if (!rules) throw new DomainError('indicator.unknown', { indicator: indicatorCode });
  refuseUnlessEntered(rules, context.periodCode, context.commune.type);
  refuseApproved(context.gate, indicatorCode);
  const settled = settledEntry(entry, rules);
  const place = figurePlace(context.periodCode, rules, context.series.get(indicatorCode));
  return { entry: settled, warnings: warningsFor(settled, rules, place) };
}

/**
 * Parts of a whole look at each other: adds what is wrong with the sum to the entries, and names the parts outside them whose warnings
 * change with it, as writes that leave their figures alone.
 */
export function sharesChecked(
  context: EntryContext,
  checked: ReadonlyMap<string, CheckedEntry>,
): { readonly checked: ReadonlyMap<string, CheckedEntry>; readonly companions: readonly FigureWrite[] } {
  const result = new Map(checked);
  const companions: FigureWrite[] = [];
  for (const group of shareGroupsOf(checked.keys())) {
    const valueOf = (code: string): number | null =>
      (checked.get(code)?.entry ?? context.parts.get(code))?.value ?? null;
    const warning = shareWarning(group, valueOf);
    for (const code of group.codes) {
      const own = result.get(code);
      const part = context.parts.get(code);
      if (own) result.set(code, warning ? { ...own, warnings: [...own.warnings, warning] } : own);
      else if (part) companions.push(companionOf(part, warning));
    }
  }
  return { checked: result, companions };
}

function companionOf(part: StandingFigure, warning: ObservationWarning | null): FigureWrite {
  const others = part.warnings.filter((code) => code !== 'shares-not-100');
  return {
    communeId: part.communeId,
    indicatorCode: part.indicatorCode,
    periodCode: part.periodCode,
    baseVersion: part.version,
    entry: part,
    warnings: warning ? [...others, warning.code] : others,
  };
}

function historyStatement(
  communeId: number,
  { kind, year }: PeriodCode,
  codes: readonly string[],
): Statement {
  return seriesStatement(
    { communeIds: [communeId], kind, fromYear: year - historyYears(kind), toYear: year },
    codes,
  );
}

function unknownPeriod(periodCode: string, codes: readonly string[]): DomainError {
  return new DomainError('observation.period-not-allowed', {
    indicator: codes.join(', '),
    period: periodCode,
  });
}
