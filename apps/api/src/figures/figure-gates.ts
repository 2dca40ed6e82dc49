import { prepared, type PreparedStatement, type Statement, type Transaction } from '@cis/database';
import { DomainError, periodWindow, todayInVietnam, type PeriodKind, type PeriodWindow } from '@cis/domain';
import { unlockedUntilSql } from '../periods/index.js';
import { lockStatement, type LockRow } from './figure-lock.js';

export interface GateKey {
  readonly communeId: number;
  readonly periodCode: string;
}

/** May figures of a commune be changed in a period? */
export interface FigureGate extends GateKey {
  readonly kind: PeriodKind;
  readonly year: number;
  readonly window: PeriodWindow;
  /** Indicators of forms that are approved or published: closed until a correction is opened. */
  readonly approvedCodes: ReadonlySet<string>;
  /** Forms that are. */
  readonly approvedForms: ReadonlySet<string>;
}

interface PeriodRow extends GateKey {
  readonly kind: PeriodKind;
  readonly year: number;
  readonly startsOn: string;
  readonly cutoffOn: string;
  readonly dueOn: string;
  readonly graceUntil: string;
  readonly locksOn: string;
  readonly extendedUntil: string | null;
  readonly unlockedUntil: string | null;
  readonly now: string;
}

interface ApprovedRow extends GateKey {
  readonly form: string;
  readonly codes: readonly string[];
}

/** Dates of period `p` as periodWindow takes them. */
export const PERIOD_DATES = `p.starts_on as "startsOn", p.cutoff_on as "cutoffOn", p.due_on as "dueOn", p.grace_until as "graceUntil",
  p.locks_on as "locksOn", p.extended_until as "extendedUntil"`;

const WANTED = '(select distinct * from unnest($1::int[], $2::text[])) w (commune_id, period_code)';

const PERIODS = `select w.commune_id as "communeId", p.code as "periodCode", p.kind, p.year, ${PERIOD_DATES}, now() as now,
    ${unlockedUntilSql('w.commune_id', 'p.code')} as "unlockedUntil"
  from ${WANTED} join reference.reporting_periods p on p.code = w.period_code`;

const HEADERS = `select s.commune_id as "communeId", s.period_code as "periodCode", s.form,
    case when s.state in ('approved', 'published') then array(
      select m.indicator_code from reference.indicator_sets f join reference.indicator_set_items m on m.set_id = f.id
      where f.programme = s.form and f.is_form and f.year = left(s.period_code, 4)::int) end as codes
  from ${WANTED} join commune.submissions s on s.commune_id = w.commune_id and s.period_code = w.period_code`;

/** What gatesOf makes gates of, locking nothing: for looking ahead. */
export function gatePreviewStatements(places: readonly GateKey[]): readonly [Statement, Statement] {
  const values = [places.map(({ communeId }) => communeId), places.map(({ periodCode }) => periodCode)];
  return [
    [PERIODS, values],
    [HEADERS, values],
  ];
}

/** Locks the communes' figures and the headers that matter, and reads what readGates makes gates of. */
export function gateStatements(
  places: readonly GateKey[],
): readonly [PreparedStatement, PreparedStatement, PreparedStatement] {
  const [periods, [, values]] = gatePreviewStatements(places);
  return [
    lockStatement(places.map(({ communeId }) => communeId)),
    prepared('figures.gates', periods),
    [`${HEADERS} order by s.commune_id, s.id for update of s`, values, 'figures.headers'],
  ];
}

/** Gates by `communeId periodCode`; a period that does not exist has none. */
export function gatesOf(
  periods: readonly PeriodRow[],
  headers: readonly (Omit<ApprovedRow, 'codes'> & { readonly codes: readonly string[] | null })[],
): ReadonlyMap<string, FigureGate> {
  const today = todayInVietnam();
  const approved = Map.groupBy(
    headers.filter((header): header is ApprovedRow => header.codes !== null),
    gateKey,
  );
  return new Map(
    periods.map((row) => {
      const own = approved.get(gateKey(row)) ?? [];
      const gate: FigureGate = {
        communeId: row.communeId,
        periodCode: row.periodCode,
        kind: row.kind,
        year: row.year,
        window: periodWindow(row, today, {
          unlockedUntil: instant(row.unlockedUntil),
          now: instant(row.now) ?? '',
        }),
        approvedCodes: new Set(own.flatMap(({ codes }) => codes)),
        approvedForms: new Set(own.map(({ form }) => form)),
      };
      return [gateKey(row), gate];
    }),
  );
}

export type GateRows = [LockRow, PeriodRow, ApprovedRow];

export const gateKey = ({ communeId, periodCode }: GateKey): string => `${communeId} ${periodCode}`;

/**
 * The gates of many communes and periods in one round trip; their figures stay locked until the transaction ends.
 * Keys are `gateKey(place)`.
 */
export async function readGates(
  tx: Transaction,
  places: readonly GateKey[],
): Promise<ReadonlyMap<string, FigureGate>> {
  const [, periods, headers] = await tx.queryAll<GateRows>(gateStatements(places));
  return gatesOf(periods, headers);
}

/** @throws DomainError period.upcoming, period.closed. */
export function refuseUnlessOpen({ periodCode, window }: FigureGate): void {
  if (window.mayEnter) return;
  if (window.state === 'upcoming') throw new DomainError('period.upcoming', { period: periodCode });
  throw new DomainError('period.closed', { period: periodCode, date: vietnameseDate(window.locksOn) });
}

/** @throws DomainError submission.approved. */
export function refuseApproved(gate: FigureGate, indicatorCode: string): void {
  if (gate.approvedCodes.has(indicatorCode))
    throw new DomainError('submission.approved', { period: gate.periodCode });
}

function vietnameseDate(iso: string): string {
  return iso.split('-').reverse().join('/');
}

/** The driver gives instants as dates. */
function instant(value: unknown): string | null {
  return value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : null;
}
