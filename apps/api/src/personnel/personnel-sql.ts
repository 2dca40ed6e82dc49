/** An assignment `a` is held on the day in parameter 1; its dates are half-open. */
export const HELD =
  'a.voided_at is null and a.starts_on <= $1::date and (a.ends_on is null or a.ends_on > $1::date)';

/**
 * Reference data know no tenant: a list that starts from units has to keep within the scope itself. The settings are
 * those the row-level policies read.
 */
export const UNIT_IN_SCOPE = `u.valid_to is null
  and u.id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int`;

/** Columns of a person's list item, from `p` (people) and `u` (unit). */
export const PERSON_COLUMNS = `p.id, u.code as "communeCode", u.full_name as "communeName", u.type as "communeType",
  p.full_name as "fullName", p.sort_name as "sortName", p.birth_date as "birthDate", p.gender, p.hometown,
  p.qualification, p.qualification_field as "qualificationField", p.has_technical_qualification as "hasTechnicalQualification",
  p.political_theory_level as "politicalTheoryLevel", p.foreign_language as "foreignLanguage",
  p.state_management_level as "stateManagementLevel", p.office_phone as "officePhone", p.office_email as "officeEmail",
  p.duties, p.reception_schedule as "receptionSchedule", p.is_published as "isPublished",
  p.portrait_id is not null as "hasPortrait", p.is_portrait_published as "isPortraitPublished",
  p.is_sample as "isSample", p.version, p.updated_at as "updatedAt"`;

/** Posts of person `p` on the day in parameter 1, in rank order, as JSON. */
export const POSTS_OF_PERSON = `coalesce((
    select jsonb_agg(jsonb_build_object('assignmentId', a.id, 'positionCode', s.code, 'positionName', s.name_vi,
      'block', s.block, 'rank', s.rank, 'kind', a.kind, 'isPrimary', a.is_primary) order by s.rank, s.code)
    from commune.assignments a join reference.positions s on s.code = a.position_code
    where a.commune_id = p.commune_id and a.person_id = p.id and ${HELD}), '[]') as posts`;

/** Columns of an assignment, from `a`, `s` (position) and `u` (unit). */
export const ASSIGNMENT_COLUMNS = `a.id, a.person_id as "personId", u.code as "communeCode", u.full_name as "communeName",
  a.position_code as "positionCode", s.name_vi as "positionName", s.block, s.rank, a.kind,
  a.is_primary as "isPrimary", a.is_published as "isPublished", a.term, a.starts_on as "startsOn", a.ends_on as "endsOn",
  a.end_kind as "endKind", a.decision_number as "decisionNumber", a.decision_date as "decisionDate",
  a.decision_issuer as "decisionIssuer", a.end_decision_number as "endDecisionNumber", a.end_decision_date as "endDecisionDate",
  a.note, a.voided_at as "voidedAt", a.void_reason as "voidReason", a.is_sample as "isSample", a.version,
  s.min_holders as "minHolders", s.max_holders as "maxHolders", s.applies_to as "appliesTo"`;

/** How many hold the post of assignment `a` on the day in parameter 1; looks at its neighbours as `a`, so the outer one is `o`. */
export const OCCUPATION = `(select count(*)::int from commune.assignments a
    where a.commune_id = o.commune_id and a.position_code = o.position_code and ${HELD}) as holders,
  (select count(*)::int from commune.assignments a
    where a.commune_id = o.commune_id and a.position_code = o.position_code and a.kind = 'acting' and ${HELD}) as acting`;
