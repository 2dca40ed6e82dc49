import type { CellDecision, IndicatorDomain, ObservationState, TargetOperator } from '@cis/contracts';
import type { Transaction } from '@cis/database';
import type { Direction, PeriodDates } from '@cis/domain';
import type { CommuneType } from '@cis/domain';
import { isExpected } from '../figures/index.js';
import { unlockedUntilSql } from '../periods/index.js';
import { VERSION_IN_FORCE } from '../targets/index.js';

/** The form in that year, its period, and the newest unlock of the commune. */
export interface FormPlace extends PeriodDates {
  readonly year: number;
  readonly labelVi: string;
  readonly labelEn: string;
  /** Null: the year has no such form. */
  readonly setId: number | null;
  readonly formNameVi: string;
  readonly unlockedUntil: string | null;
}

export interface FormKey {
  readonly communeId: number;
  readonly form: string;
  readonly periodCode: string;
}

/** Null for a period that does not exist. */
export async function readFormPlace(tx: Transaction, key: FormKey): Promise<FormPlace | null> {
  const [place] = await tx.query<FormPlace>(
    `select p.year, p.label_vi as "labelVi", p.label_en as "labelEn", p.starts_on as "startsOn", p.cutoff_on as "cutoffOn",
       p.due_on as "dueOn", p.grace_until as "graceUntil", p.locks_on as "locksOn", p.extended_until as "extendedUntil",
       f.id as "setId", f.name_vi as "formNameVi",
       to_json(${unlockedUntilSql('$1', 'p.code')}) #>> '{}' as "unlockedUntil"
     from reference.reporting_periods p
     left join reference.indicator_sets f on f.year = p.year and f.programme = $2 and f.is_form
     where p.code = $3`,
    [key.communeId, key.form, key.periodCode],
  );
  return place ?? null;
}

/** A row of the form: its definition, the figure, who entered it, the target, and how it was sealed before. */
export interface FormRow {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly domain: IndicatorDomain;
  readonly unit: string;
  readonly decimals: number;
  readonly direction: Direction;
  readonly isDerived: boolean;
  readonly isExpected: boolean;
  readonly observationId: string | null;
  /** 0 without a figure. */
  readonly version: number;
  readonly state: ObservationState | null;
  readonly grade: string | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly note: string | null;
  readonly reason: string | null;
  readonly warnings: readonly string[];
  readonly isSample: boolean;
  readonly enteredBy: string | null;
  readonly operator: TargetOperator | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly targetVersion: number;
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly effectiveOn: string;
  readonly sealedVersion: number | null;
  readonly decision: CellDecision | null;
}

/**
 * Parameters: commune, period, set, year, commune's type, submission. A row that was sealed before stays in the form even when the
 * catalogue has dropped it since. Of several targets the province's counts first.
 */
const FORM_ROWS_SQL = `
  select i.code, i.name_vi as "nameVi", i.name_en as "nameEn", i.domain, i.unit, i.decimals, i.direction, i.kind = 'derived' as "isDerived",
    coalesce(${isExpected('$1', '$4')}, false) as "isExpected",
    o.id as "observationId", coalesce(o.version, 0) as version, o.state, o.grade, o.value, o.numerator, o.denominator, o.note, o.reason,
    coalesce(o.warnings, '{}') as warnings, coalesce(o.is_sample, false) as "isSample", r.created_by as "enteredBy",
    t.operator, t.low, t.high, t.number as "targetVersion", t.decision_number as "decisionNumber", t.decision_date as "decisionDate",
    t.effective_on as "effectiveOn", c.observation_version as "sealedVersion", c.decision
  from reference.indicators i
  join reference.reporting_periods p on p.code = $2
  left join reference.indicator_set_items m on m.set_id = $3 and m.indicator_code = i.code
  left join commune.submission_cells c on c.commune_id = $1 and c.submission_id = $6 and c.indicator_code = i.code
  left join commune.observations o on o.commune_id = $1 and o.indicator_code = i.code and o.period_code = p.code
  left join lateral (
    select x.created_by from commune.observation_revisions x
    where x.commune_id = $1 and x.observation_id = o.id order by x.number desc limit 1) r on true
  left join lateral (
    select v.* from commune.targets t ${VERSION_IN_FORCE}
    where t.commune_id = $1 and t.indicator_code = i.code and t.year = $4 and t.horizon = 'year'
    order by array_position(array['province', 'commune_council', 'party_congress'], t.issuer) limit 1) t on true
  where c.id is not null or (m.set_id is not null and p.kind = any(i.period_kinds) and i.applies_to in ('all', $5) and i.retired_on is null)
  order by m.sort_order nulls last, i.sort_order`;

/** Ask for them once the header is locked: then no save is under way. */
export function readFormRows(
  tx: Transaction,
  key: FormKey,
  form: {
    readonly setId: number;
    readonly year: number;
    readonly communeType: CommuneType;
    readonly submissionId: string;
  },
): Promise<FormRow[]> {
  return tx.query<FormRow>(FORM_ROWS_SQL, [
    key.communeId,
    key.periodCode,
    form.setId,
    form.year,
    form.communeType,
    form.submissionId,
  ]);
}
