/** End of a commune's newest unlock of a period as SQL; null without one, and for those who are no commune. */
export function unlockedUntilSql(communeId: string, periodCode: string): string {
  return `(select max(unlock.expires_at) from commune.unlock_requests unlock
    where unlock.commune_id = ${communeId} and unlock.period_code = ${periodCode} and unlock.decision = 'granted')`;
}
