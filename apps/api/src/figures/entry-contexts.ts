import type { AnyStatement, Transaction } from '@cis/database';
import { shareGroupsOf, type CommuneType, type PeriodCode } from '@cis/domain';
import type { EntryContext } from './entry-context.js';
import {
  historyYears,
  manyRulesStatement,
  seriesOf,
  seriesStatement,
  withTarget,
  yearTargetsStatement,
  type FigureRules,
  type SeriesRow,
  type YearTargetRow,
} from './figure-context.js';
import { gateKey, type FigureGate, type GateKey } from './figure-gates.js';
import { lockStatement, type LockRow } from './figure-lock.js';
import type { FigureKey, StandingFigure } from './figure-places.js';
import { standingStatements, toStanding, type Standing, type StandingRows } from './figure-standing.js';

/** A commune and period, the indicators to be checked there, and whether it is open. */
export interface GatedPlace extends GateKey {
  readonly codes: readonly string[];
  readonly commune: { readonly id: number; readonly type: CommuneType };
  readonly gate: FigureGate;
}

/** A kind of period in a year: what one series statement reads. */
interface YearOfKind extends Pick<PeriodCode, 'kind' | 'year'> {
  readonly communeIds: readonly number[];
}

/**
 * What readEntryContext reads of one commune and period, of many in one round trip; `more` with it. Contexts are by gateKey. The figures
 * of their communes are locked.
 */
export async function readEntryContexts<More extends object>(
  tx: Transaction,
  places: readonly GatedPlace[],
  more: AnyStatement,
): Promise<{
  readonly contexts: ReadonlyMap<string, EntryContext>;
  readonly standing: Standing;
  readonly more: readonly More[];
}> {
  const communeIds = [...new Set(places.map(({ communeId }) => communeId))];
  const codes = [...new Set(places.flatMap((place) => place.codes))];
  const years = yearsOf(places);
  const [rest, [lock], rules, targets, figures, computed, sealed, indicators, forms, siblings, ...series] =
    await tx.queryAll<[More, LockRow, FigureRules, YearTargetRow, ...StandingRows, ...SeriesRow[]]>([
      more,
      lockStatement(communeIds),
      manyRulesStatement(codes),
      yearTargetsStatement(communeIds, codes, [...new Set(years.map(({ year }) => year))]),
      ...standingStatements(places.flatMap(keysOf)),
      ...years.map(({ kind, year, communeIds: own }) =>
        seriesStatement({ communeIds: own, kind, fromYear: year - historyYears(kind), toYear: year }, codes),
      ),
    ]);
  const found = {
    rules: new Map(rules.map((row) => [row.code, row])),
    targets: new Map(targets.map((row) => [`${row.communeId} ${row.indicatorCode} ${row.year}`, row])),
    series: new Map(
      series.flatMap((rows, at) => [
        ...seriesOf(
          rows,
          ({ communeId, indicatorCode }) =>
            `${years[at]?.kind}${years[at]?.year} ${communeId} ${indicatorCode}`,
        ),
      ]),
    ),
    parts: Map.groupBy(figures, gateKey),
  };
  return {
    contexts: new Map(places.map((place) => [gateKey(place), contextOf(place, found)])),
    standing: toStanding([figures, computed, sealed, indicators, forms, siblings], lock?.now ?? ''),
    more: rest,
  };
}

function contextOf(
  { commune, communeId, periodCode, gate, codes }: GatedPlace,
  found: {
    readonly rules: ReadonlyMap<string, FigureRules>;
    readonly targets: ReadonlyMap<string, YearTargetRow>;
    readonly series: ReadonlyMap<string, SeriesRow['values']>;
    readonly parts: ReadonlyMap<string, readonly StandingFigure[]>;
  },
): EntryContext {
  const rules = new Map<string, FigureRules>();
  const series = new Map<string, SeriesRow['values']>();
  for (const code of codes) {
    const rule = found.rules.get(code);
    if (rule) rules.set(code, withTarget(rule, found.targets.get(`${communeId} ${code} ${gate.year}`)));
    const values = found.series.get(`${gate.kind}${gate.year} ${communeId} ${code}`);
    if (values) series.set(code, values);
  }
  const standing = found.parts.get(gateKey({ communeId, periodCode })) ?? [];
  const parts = new Map(standing.map((figure) => [figure.indicatorCode, figure]));
  return { commune, periodCode, gate, rules, series, parts };
}

/** The figures themselves and the other parts of their wholes. */
function keysOf({ communeId, periodCode, codes }: GatedPlace): FigureKey[] {
  const parts = shareGroupsOf(codes).flatMap((group) => group.codes);
  return [...new Set([...codes, ...parts])].map((indicatorCode) => ({
    communeId,
    indicatorCode,
    periodCode,
  }));
}

function yearsOf(places: readonly GatedPlace[]): YearOfKind[] {
  const years = Map.groupBy(places, ({ gate }) => `${gate.kind}${gate.year}`);
  return [...years.values()].flatMap((own) => {
    const [first] = own;
    const communeIds = [...new Set(own.map(({ communeId }) => communeId))];
    return first ? [{ kind: first.gate.kind, year: first.gate.year, communeIds }] : [];
  });
}
