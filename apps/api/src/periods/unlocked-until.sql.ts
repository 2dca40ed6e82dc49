/** End of the newest unlock granted to a commune for a period; arguments are SQL expressions. Null without one. */
export function unlockedUntilSql(communeId: string, periodCode: string): string {
  return `(select r.expires_at from commune.unlock_requests r
    where r.commune_id = ${communeId} and r.period_code = ${periodCode} and r.decision = 'granted' order by r.decided_at desc limit 1)`;
}
