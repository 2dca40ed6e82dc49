import { DUE_STAGES, LOCK_STAGES, OVERDUE_STAGES, type ReminderStage } from '@cis/domain';
import { entryLink } from '../notification-links.js';
import { stageOf, TODAY, type CandidateSql } from './candidate.js';
import { NOT_SUBMITTED, owedReports } from './owed-reports.sql.js';

const stage = (stages: readonly ReminderStage[], day: string): string => stageOf(stages, `${day} - ${TODAY}`);

const EARLIEST_DAYS = Math.max(...DUE_STAGES.map(({ from }) => from));
const LOCK_DAYS = Math.max(...LOCK_STAGES.map(({ from }) => from));

/**
 * Before and after the due day of a report that was not submitted, and before the period locks. The day in force is part of the
 * occasion: an extension, or a due day moved by a holiday, starts over. Close to the lock only the lock is announced.
 */
export const REPORT_REMINDERS: CandidateSql = `
  select o.commune_id as tenant_id, null::uuid as user_id, null::uuid as actor_id, r.kind,
    o.form || '/' || o.code || '/' || r.stage || '/' || r.day as about, null::text as thread,
    jsonb_build_object('period', o.code, 'periodVi', o.label_vi, 'periodEn', o.label_en, 'formVi', o.form_vi, 'formEn', o.form_en,
      'day', r.day, 'days', abs(r.day - ${TODAY}), 'locksOn', o.locks_on, 'filled', o.filled, 'expected', o.expected) as params,
    ${entryLink('o.form', 'o.code')} as link
  from (${owedReports(EARLIEST_DAYS)}) o
  cross join lateral (values
    ('report-due', ${stage(DUE_STAGES, 'o.due_on')}, o.due_on, ${NOT_SUBMITTED}),
    ('report-overdue', ${stage(OVERDUE_STAGES, 'o.timely_until')}, o.timely_until,
      ${NOT_SUBMITTED} and o.locks_on - ${TODAY} > ${LOCK_DAYS}),
    ('period-locking', ${stage(LOCK_STAGES, 'o.locks_on')}, o.locks_on,
      coalesce(o.state, 'draft') in ('draft', 'returned') and o.timely_until < ${TODAY})
  ) r (kind, stage, day, holds)
  where r.stage is not null and r.holds`;
