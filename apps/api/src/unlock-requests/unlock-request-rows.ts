/** `waiting`, `granted`, `expired` or `refused`. */
export const UNLOCK_STATE_SQL = `case when r.decision is null then 'waiting' when r.decision = 'refused' then 'refused'
  when r.expires_at > now() then 'granted' else 'expired' end`;

export const UNLOCK_REQUEST_COLUMNS = `r.id, u.code as "communeCode", u.full_name as "communeName", r.period_code as "periodCode",
  p.label_vi as "periodLabelVi", p.label_en as "periodLabelEn", ${UNLOCK_STATE_SQL} as state, r.reason,
  r.requested_by_name as "requestedByName", r.created_at as "createdAt", r.decision_note as "decisionNote",
  r.decided_by_name as "decidedByName", r.decided_at as "decidedAt", r.expires_at as "expiresAt", r.is_sample as "isSample", r.version`;

export const UNLOCK_REQUEST_FROM = `commune.unlock_requests r join reference.administrative_units u on u.id = r.commune_id
  join reference.reporting_periods p on p.code = r.period_code`;
