import type { DataGrade, SealedFormBody, SealedRowBody } from '@cis/contracts';
import { achievement } from '@cis/domain';
import type { Commune } from '../communes/index.js';
import type { FormPlace, FormRow } from './form-rows.js';

/** What goes under the seal: names and units too, for the catalogue changes and a seal is read years later. */
export function sealedForm(
  form: {
    readonly code: string;
    readonly periodCode: string;
    readonly place: FormPlace;
    readonly commune: Commune;
  },
  rows: readonly FormRow[],
  submission: { readonly submittedByName: string; readonly isLate: boolean },
): SealedFormBody {
  const { place, commune } = form;
  return {
    form: form.code,
    formNameVi: place.formNameVi,
    communeCode: commune.code,
    communeName: commune.fullName,
    period: {
      code: form.periodCode,
      labelVi: place.labelVi,
      labelEn: place.labelEn,
      startsOn: place.startsOn,
      cutoffOn: place.cutoffOn,
      dueOn: place.extendedUntil ?? place.dueOn,
    },
    submittedByName: submission.submittedByName,
    isLate: submission.isLate,
    rows: rows.map(sealedRow),
  };
}

function sealedRow(row: FormRow): SealedRowBody {
  const target =
    row.operator === null
      ? null
      : {
          operator: row.operator,
          low: row.low,
          high: row.high,
          versionNumber: row.targetVersion,
          decisionNumber: row.decisionNumber,
          decisionDate: row.decisionDate,
          effectiveOn: row.effectiveOn,
        };
  return {
    indicatorCode: row.code,
    nameVi: row.nameVi,
    nameEn: row.nameEn,
    domain: row.domain,
    unit: row.unit,
    decimals: row.decimals,
    isExpected: row.isExpected,
    isDerived: row.isDerived,
    isSample: row.isSample,
    observationVersion: row.version,
    state: row.state ?? 'missing',
    grade: row.grade as DataGrade | null,
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    note: row.note,
    reason: row.reason,
    warnings: [...row.warnings],
    target,
    achievement: target
      ? achievement(target, row.direction, row.value)
      : { ratio: null, difference: null, result: null },
  };
}
