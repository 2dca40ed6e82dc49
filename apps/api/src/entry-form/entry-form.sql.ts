import type { PreparedStatement, Statement } from '@cis/database';
import { parsePeriodCode, type PeriodKind } from '@cis/domain';
import {
  formItems,
  formSeriesStatement,
  headersStatement,
  historyYears,
  isExpected,
  PERIOD_DATES,
  RULE_COLUMNS,
  yearTarget,
  type HeaderKey,
} from '../figures/index.js';
import { unlockedUntilSql } from '../periods/index.js';

/** Which form is opened. */
export interface FormKey extends HeaderKey {
  readonly communeType: 'xa' | 'phuong';
  readonly kind: PeriodKind;
  readonly year: number;
}

/** Null for what is no period. */
export function formKey(
  commune: { readonly id: number; readonly type: 'xa' | 'phuong' },
  form: string,
  periodCode: string,
): FormKey | null {
  const period = parsePeriodCode(periodCode);
  return (
    period && {
      communeId: commune.id,
      communeType: commune.type,
      form,
      periodCode,
      kind: period.kind,
      year: period.year,
    }
  );
}

/** The period with its form's name; no row when one of them does not exist. */
export function placeStatement({ communeId, form, periodCode }: FormKey): PreparedStatement {
  return [
    `select p.code, p.kind, p.year, p.ordinal, p.label_vi as "labelVi", p.label_en as "labelEn", ${PERIOD_DATES}, now() as now,
       f.name_vi as "formNameVi", ${unlockedUntilSql('$1', 'p.code')} as "unlockedUntil",
       exists (select from commune.unlock_requests r
         where r.commune_id = $1 and r.period_code = p.code and r.decision is null) as "isUnlockRequested"
     from reference.reporting_periods p
     join reference.indicator_sets f on f.programme = $3 and f.year = p.year and f.is_form
     where p.code = $2`,
    [communeId, periodCode, form],
    'entry-form.place',
  ];
}

/** The form's indicators in its order, each with its figure, target and review. */
export function rowsStatement({
  communeId,
  communeType,
  form,
  periodCode,
  kind,
  year,
}: FormKey): PreparedStatement {
  return [
    `select ${RULE_COLUMNS}, i.name_vi as "nameVi", i.name_en as "nameEn", i.domain, i.formula, i.numerator as "numeratorName",
       i.denominator as "denominatorName", i.aggregation, ${isExpected('$1', '$5')} as "isExpected",
       t.operator, t.low, t.high, t.number as "versionNumber", t.decision_number as "decisionNumber", t.decision_date as "decisionDate",
       o.id, o.version, o.state, o.grade, o.value, o.numerator, o.denominator, o.note, o.reason, o.warnings, o.updated_at as "updatedAt",
       o.published_at as "publishedAt", o.is_sample as "isSample",
       c.decision, c.reason as "decisionReason", c.decided_by_name as "decidedByName", c.decided_at as "decidedAt",
       c.observation_version <> coalesce(o.version, 0) as "isChangedSince"
     from reference.indicator_sets f
     ${formItems('$3', '$6')}
     ${yearTarget('$1', '$5')}
     left join commune.observations o on o.commune_id = $1 and o.indicator_code = i.code and o.period_code = $2
     left join commune.submissions s on s.commune_id = $1 and s.form = $4 and s.period_code = $2
     left join commune.submission_cells c on c.commune_id = $1 and c.submission_id = s.id and c.indicator_code = i.code
     where f.programme = $4 and f.year = $5 and f.is_form
     order by m.sort_order, i.code`,
    [communeId, periodCode, communeType, form, year, kind],
    'entry-form.rows',
  ];
}

/** Reported figures of all indicators of the form, in the periods of its kind that the history shows. */
export function historyStatement({ communeId, kind, year, form }: FormKey): PreparedStatement {
  const fromYear = year - historyYears(kind);
  return formSeriesStatement({ communeIds: [communeId], kind, fromYear, toYear: year }, form);
}

export const headerStatement = (key: FormKey): Statement => headersStatement([key]);
