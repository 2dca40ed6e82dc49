import {
  ACCOUNT_IMPORT_STATE_LABELS,
  ROLE_LABELS,
  USER_STATUS_LABELS,
} from '@cis/contracts/accounts.constants';
import { AUDIT_ACTION_LABELS, AUDIT_ENTITY_LABELS } from '@cis/contracts/audit.constants';
import { ANNEX_FIELD_LABELS, ANNEX_ROW_KIND_LABELS } from '@cis/contracts/directive-annex.constants';
import {
  COMMUNE_ROLE_LABELS,
  DIRECTIVE_STATE_LABELS,
  RECIPIENTS_KIND_LABELS,
} from '@cis/contracts/directives.constants';
import { FIGURE_CELL_KIND_LABELS, FIGURE_IMPORT_STATE_LABELS } from '@cis/contracts/figure-imports.constants';
import {
  DIGEST_RHYTHM_LABELS,
  EMAIL_FAULT_LABELS,
  NOTIFICATION_KIND_LABELS,
} from '@cis/contracts/notifications.constants';
import {
  AGGREGATION_LABELS,
  APPLIES_TO_LABELS,
  INDICATOR_DIRECTION_LABELS,
  INDICATOR_DOMAIN_LABELS,
  INDICATOR_KIND_LABELS,
  PERIOD_KIND_LABELS,
  UNIT_LABELS,
  VISIBILITY_LABELS,
} from '@cis/contracts/catalogue.constants';
import { DATA_GRADE_LABELS, OBSERVATION_STATE_LABELS } from '@cis/contracts/observations.constants';
import {
  AGE_BAND_LABELS,
  APPOINTMENT_KIND_LABELS,
  ASSIGNMENT_STATE_LABELS,
  BLOCK_LABELS,
  END_KIND_LABELS,
  GENDER_LABELS,
  POLITICAL_THEORY_LABELS,
  PORTRAIT_BASIS_LABELS,
  POST_STATE_LABELS,
  QUALIFICATION_LABELS,
  STATE_MANAGEMENT_LABELS,
  TECHNICAL_QUALIFICATION_LABELS,
  UNKNOWN_CATEGORY,
  UNKNOWN_LABEL,
} from '@cis/contracts/personnel.constants';
import { TARGET_CELL_FAULT_LABELS, TARGET_CELL_OUTCOME_LABELS } from '@cis/contracts/target-grid.constants';
import {
  DAY_OFF_KIND_LABELS,
  PACE_STATE_LABELS,
  PERIOD_DATE_LABELS,
  PERIOD_STATE_LABELS,
  UNLOCK_REQUEST_STATE_LABELS,
} from '@cis/contracts/periods.constants';
import {
  CELL_DECISION_LABELS,
  SUBMISSION_ACTION_LABELS,
  SUBMISSION_STATE_LABELS,
} from '@cis/contracts/submissions.constants';
import {
  TARGET_HORIZON_LABELS,
  TARGET_ISSUER_LABELS,
  TARGET_OPERATOR_LABELS,
  TARGET_RESULT_LABELS,
  TARGET_ROW_STATE_LABELS,
} from '@cis/contracts/targets.constants';
import {
  TASK_ACTION_LABELS,
  TASK_CATEGORY_LABELS,
  TASK_CLARITY_LABELS,
  TASK_KIND_LABELS,
  TASK_LEAD_ROLE_LABELS,
  TASK_RHYTHM_LABELS,
  TASK_RISK_LABELS,
  TASK_STATUS_LABELS,
} from '@cis/contracts/tasks.constants';

type Language = 'vi' | 'en';

function inLanguage<Code extends string>(
  labels: Readonly<Record<Code, Readonly<Record<Language, string>>>>,
  language: Language,
): Record<Code, string> {
  const entries = Object.entries<Readonly<Record<Language, string>>>(labels).map(([code, label]) => [
    code,
    label[language],
  ]);
  return Object.fromEntries(entries) as Record<Code, string>;
}

/** The closed vocabularies, in the words that exports and problem texts use as well. */
export function contractWords(language: Language) {
  const unknown = { [UNKNOWN_CATEGORY]: UNKNOWN_LABEL[language] };
  return {
    aggregation: inLanguage(AGGREGATION_LABELS, language),
    annexField: inLanguage(ANNEX_FIELD_LABELS, language),
    annexRowKind: inLanguage(ANNEX_ROW_KIND_LABELS, language),
    appliesTo: inLanguage(APPLIES_TO_LABELS, language),
    communeRole: inLanguage(COMMUNE_ROLE_LABELS, language),
    directiveState: inLanguage(DIRECTIVE_STATE_LABELS, language),
    recipientsKind: inLanguage(RECIPIENTS_KIND_LABELS, language),
    direction: inLanguage(INDICATOR_DIRECTION_LABELS, language),
    indicatorKind: inLanguage(INDICATOR_KIND_LABELS, language),
    periodKind: inLanguage(PERIOD_KIND_LABELS, language),
    visibility: inLanguage(VISIBILITY_LABELS, language),
    ageBand: { ...inLanguage(AGE_BAND_LABELS, language), ...unknown },
    appointmentKind: inLanguage(APPOINTMENT_KIND_LABELS, language),
    assignmentState: inLanguage(ASSIGNMENT_STATE_LABELS, language),
    auditAction: inLanguage(AUDIT_ACTION_LABELS, language),
    auditEntity: inLanguage(AUDIT_ENTITY_LABELS, language),
    block: inLanguage(BLOCK_LABELS, language),
    dayOffKind: inLanguage(DAY_OFF_KIND_LABELS, language),
    digestRhythm: inLanguage(DIGEST_RHYTHM_LABELS, language),
    cellDecision: inLanguage(CELL_DECISION_LABELS, language),
    domain: inLanguage(INDICATOR_DOMAIN_LABELS, language),
    emailFault: inLanguage(EMAIL_FAULT_LABELS, language),
    endKind: inLanguage(END_KIND_LABELS, language),
    figureCellKind: inLanguage(FIGURE_CELL_KIND_LABELS, language),
    figureImportState: inLanguage(FIGURE_IMPORT_STATE_LABELS, language),
    gender: { ...inLanguage(GENDER_LABELS, language), ...unknown },
    grade: inLanguage(DATA_GRADE_LABELS, language),
    horizon: inLanguage(TARGET_HORIZON_LABELS, language),
    importState: inLanguage(ACCOUNT_IMPORT_STATE_LABELS, language),
    issuer: inLanguage(TARGET_ISSUER_LABELS, language),
    managementLevel: inLanguage(STATE_MANAGEMENT_LABELS, language),
    notificationKind: inLanguage(NOTIFICATION_KIND_LABELS, language),
    observationState: inLanguage(OBSERVATION_STATE_LABELS, language),
    operator: inLanguage(TARGET_OPERATOR_LABELS, language),
    pace: inLanguage(PACE_STATE_LABELS, language),
    periodDate: inLanguage(PERIOD_DATE_LABELS, language),
    periodState: inLanguage(PERIOD_STATE_LABELS, language),
    portraitBasis: inLanguage(PORTRAIT_BASIS_LABELS, language),
    postState: inLanguage(POST_STATE_LABELS, language),
    qualification: { ...inLanguage(QUALIFICATION_LABELS, language), ...unknown },
    rhythm: inLanguage(TASK_RHYTHM_LABELS, language),
    role: inLanguage(ROLE_LABELS, language),
    submissionAction: inLanguage(SUBMISSION_ACTION_LABELS, language),
    submissionState: inLanguage(SUBMISSION_STATE_LABELS, language),
    targetCellFault: inLanguage(TARGET_CELL_FAULT_LABELS, language),
    targetCellOutcome: inLanguage(TARGET_CELL_OUTCOME_LABELS, language),
    targetResult: inLanguage(TARGET_RESULT_LABELS, language),
    targetRowState: inLanguage(TARGET_ROW_STATE_LABELS, language),
    taskAction: inLanguage(TASK_ACTION_LABELS, language),
    taskCategory: inLanguage(TASK_CATEGORY_LABELS, language),
    taskClarity: inLanguage(TASK_CLARITY_LABELS, language),
    taskKind: inLanguage(TASK_KIND_LABELS, language),
    taskLeadRole: inLanguage(TASK_LEAD_ROLE_LABELS, language),
    taskRisk: inLanguage(TASK_RISK_LABELS, language),
    taskStatus: inLanguage(TASK_STATUS_LABELS, language),
    technicalQualification: { ...inLanguage(TECHNICAL_QUALIFICATION_LABELS, language), ...unknown },
    theoryLevel: inLanguage(POLITICAL_THEORY_LABELS, language),
    unit: inLanguage(UNIT_LABELS, language),
    unlockState: inLanguage(UNLOCK_REQUEST_STATE_LABELS, language),
    userStatus: inLanguage(USER_STATUS_LABELS, language),
  };
}
