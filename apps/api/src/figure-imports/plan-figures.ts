import type { FigureCellKind } from '@cis/contracts';
import {
  DomainError,
  parsePeriodCode,
  SHARE_GROUPS,
  type CommuneType,
  type ObservationEntry,
  type Reading,
  type SheetFigure,
} from '@cis/domain';
import {
  checkedEntry,
  gateKey,
  isSameEntry,
  keyOf,
  refuseUnlessOpen,
  sharesChecked,
  withTarget,
  type CheckedEntry,
  type EntryContext,
  type FigureRules,
  type StandingFigure,
} from '../figures/index.js';
import type { ImportOptions } from './import-options.js';
import { seriesKey, type PlanContext } from './plan-context.js';
import { refused, type PlannedCell, type PlanReason } from './planned-cell.js';
import { plannedEntry } from './planned-entry.js';

/** A figure whose commune, indicator and period are known and in reach. */
export interface PlacedFigure {
  readonly figure: SheetFigure;
  readonly commune: { readonly id: number; readonly type: CommuneType };
  readonly indicatorCode: string;
  readonly periodCode: string;
}

interface Draft extends PlacedFigure {
  readonly reading: number | null;
  readonly isUndecided: boolean;
  readonly isSkipped: boolean;
  readonly entry: ObservationEntry;
}

const SHARES = SHARE_GROUPS.flatMap(({ codes }) => codes);

type CellChoices = ReadonlyMap<string, ImportOptions['cells'][number]>;

/** Checks all figures of one commune and period with each other, as the entry form does. */
export function planPlace(
  figures: readonly PlacedFigure[],
  options: ImportOptions & { readonly choices: CellChoices },
  context: PlanContext,
): PlannedCell[] {
  const [first] = figures;
  if (!first) return [];
  const { commune, periodCode } = first;
  const gate = context.gates.get(gateKey({ communeId: commune.id, periodCode }));
  const refusal = gate ? refusalOf(() => refuseUnlessOpen(gate)) : unknownPeriod(first);
  if (!gate || refusal) {
    return figures.map(({ figure }) => refused(figure, commune.id, refusal ?? unknownPeriod(first)));
  }
  const drafts = figures.map((placed) => draftOf(placed, options, context));
  const entryContext: EntryContext = {
    commune,
    periodCode,
    gate,
    rules: rulesOf(figures, context),
    series: seriesOf(figures, context),
    parts: partsOf(first, context),
  };
  const results = drafts.map((draft) => checkOf(draft, entryContext, options, context));
  const { checked } = sharesChecked(
    entryContext,
    new Map(
      results.flatMap(({ checked: found }, at) =>
        found ? [[drafts[at]?.indicatorCode ?? '', found] as const] : [],
      ),
    ),
  );
  return drafts.map((draft, at) => {
    const result = results[at];
    const found = result?.checked ? (checked.get(draft.indicatorCode) ?? result.checked) : null;
    return found
      ? cellOf(draft, found, options, context)
      : refused(draft.figure, commune.id, result?.reason ?? unknownPeriod(first));
  });
}

function draftOf(
  placed: PlacedFigure,
  { choices, takesFirstReadings, grade }: ImportOptions & { readonly choices: CellChoices },
  { standing, rules }: PlanContext,
): Draft {
  const { figure } = placed;
  const choice = choices.get(`${figure.row},${figure.column}`);
  const chosen =
    choice?.reading !== undefined && choice.reading < Math.max(1, figure.readings.length)
      ? choice.reading
      : null;
  const reading: Reading | undefined = figure.readings[chosen ?? 0];
  return {
    ...placed,
    reading: reading === undefined ? null : (chosen ?? 0),
    isUndecided: figure.doubts.length > 0 && chosen === null && !takesFirstReadings,
    isSkipped: choice?.isSkipped === true,
    entry: plannedEntry(figure, reading ?? null, {
      before: standing.get(keyOf({ communeId: placed.commune.id, ...placed })),
      grade,
      decimals: rules.get(placed.indicatorCode)?.decimals ?? 0,
    }),
  };
}

function checkOf(
  { indicatorCode, periodCode, entry }: Draft,
  entryContext: EntryContext,
  { form }: ImportOptions,
  { form: items }: PlanContext,
): { readonly checked: CheckedEntry | null; readonly reason: PlanReason | null } {
  let checked: CheckedEntry | null = null;
  const reason = refusalOf(() => {
    if (!items.has(`${periodCode.slice(0, 4)} ${indicatorCode}`)) {
      throw new DomainError('indicator.not-in-form', { indicator: indicatorCode, form });
    }
    checked = checkedEntry(entryContext, indicatorCode, entry);
  });
  return { checked, reason };
}

function cellOf(
  draft: Draft,
  { entry, warnings }: CheckedEntry,
  { skipsSuspicious }: ImportOptions,
  { standing }: PlanContext,
): PlannedCell {
  const { figure, commune, reading, isUndecided } = draft;
  const before = standing.get(
    keyOf({ communeId: commune.id, indicatorCode: draft.indicatorCode, periodCode: draft.periodCode }),
  );
  const isSame = before !== undefined && isSameEntry(entry, before);
  const isSuspicious = isUndecided || (!isSame && warnings.length > 0);
  const kind: FigureCellKind =
    draft.isSkipped || (isSuspicious && skipsSuspicious)
      ? 'skipped'
      : isUndecided
        ? 'suspicious'
        : isSame
          ? 'same'
          : warnings.length > 0
            ? 'suspicious'
            : before
              ? 'changed'
              : 'new';
  return {
    figure,
    communeId: commune.id,
    kind,
    isAccepted: kind === 'new' || kind === 'changed' || (kind === 'suspicious' && !isUndecided),
    isUndecided: kind === 'suspicious' && isUndecided,
    reading,
    entry,
    before,
    warnings,
    reasons: isUndecided ? figure.doubts.map((code) => ({ code, params: {} })) : [],
  };
}

/** A rule's refusal as a reason; null when there is none. */
function refusalOf(check: () => void): PlanReason | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, params: error.params };
    throw error;
  }
}

function unknownPeriod({ indicatorCode, periodCode }: PlacedFigure): PlanReason {
  return { code: 'observation.period-not-allowed', params: { indicator: indicatorCode, period: periodCode } };
}

function rulesOf(
  figures: readonly PlacedFigure[],
  { rules, targets }: PlanContext,
): Map<string, FigureRules> {
  const found = new Map<string, FigureRules>();
  for (const { indicatorCode, commune, periodCode } of figures) {
    const rule = rules.get(indicatorCode);
    const target = targets.get(`${commune.id} ${indicatorCode} ${parsePeriodCode(periodCode)?.year ?? 0}`);
    if (rule) found.set(indicatorCode, withTarget(rule, target));
  }
  return found;
}

function seriesOf(
  figures: readonly PlacedFigure[],
  { series }: PlanContext,
): Map<string, Readonly<Record<string, number>>> {
  return new Map(
    figures.flatMap(({ commune, indicatorCode }) => {
      const values = series.get(seriesKey(commune.id, indicatorCode));
      return values ? [[indicatorCode, values] as const] : [];
    }),
  );
}

/** Parts of a whole that the table leaves alone; only their values are looked at. */
function partsOf(
  { commune, periodCode }: PlacedFigure,
  { standing }: PlanContext,
): Map<string, StandingFigure> {
  const parts = new Map<string, StandingFigure>();
  for (const code of SHARES) {
    const figure = standing.get(keyOf({ communeId: commune.id, indicatorCode: code, periodCode }));
    if (figure) {
      parts.set(code, { ...figure, id: '', warnings: [], updatedAt: '', publishedAt: null, isSample: false });
    }
  }
  return parts;
}
