import { entryLink, submissionLink } from '../notification-links.js';
import { AT, periodParams, STILL_NEWS, TODAY, type CandidateSql } from './candidate.js';

const EVENTS = `
  from commune.submission_events e
  join commune.submissions s on s.commune_id = e.commune_id and s.id = e.submission_id
  join reference.reporting_periods p on p.code = s.period_code`;
const RECENT = `e.created_at > ${STILL_NEWS} and e.created_at <= ${AT} and ${TODAY} is not null`;

/** As long as cells wait to be corrected; a reviewer who returns them one by one is heard at most once an hour. */
const RETURNED = `
  select e.commune_id as tenant_id, null::uuid as user_id, null::uuid as actor_id, 'cells-returned' as kind,
    s.id || '/' || coalesce(e.number, 0) || '/' || (array_agg(e.id order by e.created_at desc, e.id desc))[1] as about,
    s.id || '/' || coalesce(e.number, 0) || '/' as thread,
    jsonb_build_object(${periodParams('p')}, 'count', s.returned_count) as params, ${entryLink('s.form', 'p.code')} as link
  ${EVENTS}
  where ${RECENT} and e.action = 'returned' and (s.state = 'returned' or s.returned_count > 0)
  group by e.commune_id, s.id, e.number, s.form, s.returned_count, p.code, p.label_vi, p.label_en`;

/** Once per sealed version. What was approved and published in one go is told as published. */
const DECIDED = `
  select e.commune_id, null, e.created_by, m.kind, s.id || '/' || coalesce(e.number, 0), null,
    jsonb_build_object(${periodParams('p')}), ${submissionLink('s.id')}
  ${EVENTS}
  join (values ('approved', 'submission-approved'), ('published', 'submission-published')) m (action, kind)
    on m.action = e.action and m.action = s.state
  where ${RECENT}`;

/** Each time, because each has a reason of its own. */
const REOPENED = `
  select e.commune_id, null, e.created_by, 'submission-reopened', s.id || '/' || e.id, null,
    jsonb_build_object(${periodParams('p')}), ${submissionLink('s.id')}
  ${EVENTS}
  where ${RECENT} and e.action = 'reopened' and s.state = 'draft'`;

/** Each time, with the reason if one was given; some figures of a report, or all of it. */
const WITHDRAWN = `
  select e.commune_id, null, e.created_by, 'submission-withdrawn', s.id || '/' || e.id, null,
    jsonb_build_object(${periodParams('p')}, 'reason', e.reason, 'figures', (e.details ->> 'figures')::int), ${submissionLink('s.id')}
  ${EVENTS}
  where ${RECENT} and e.action = 'withdrawn' and coalesce((e.details ->> 'figures')::int, 1) > 0`;

export const SUBMISSION_EVENTS: CandidateSql = `${RETURNED} union all ${DECIDED} union all ${REOPENED} union all ${WITHDRAWN}`;

const EXPLANATION = `
  from commune.explanation_requests q
  join commune.submissions s on s.commune_id = q.commune_id and s.id = q.submission_id
  join reference.reporting_periods p on p.code = s.period_code
  join reference.administrative_units u on u.id = q.commune_id
  left join reference.indicators i on i.code = q.indicator_code`;
const ABOUT_EXPLANATION = `jsonb_build_object(${periodParams('p')}, 'indicatorVi', i.name_vi, 'indicatorEn', i.name_en,
  'dueOn', q.due_on, 'commune', u.full_name)`;

/** The commune that is asked, and whoever asked once it answered. */
export const EXPLANATIONS: CandidateSql = `
  select q.commune_id as tenant_id, null::uuid as user_id, q.created_by as actor_id, 'explanation-requested' as kind, q.id::text as about,
    null::text as thread, ${ABOUT_EXPLANATION} as params, ${submissionLink('s.id')} as link
  ${EXPLANATION} where q.answer is null and q.created_at > ${STILL_NEWS} and q.created_at <= ${AT}
  union all
  select q.asked_by_tenant, q.created_by, q.answered_by, 'explanation-answered', q.id::text, null, ${ABOUT_EXPLANATION}, ${submissionLink('s.id')}
  ${EXPLANATION} where q.answered_at > ${STILL_NEWS} and q.answered_at <= ${AT} and ${TODAY} is not null`;
