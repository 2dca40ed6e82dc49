/** A working day without a request ends a session. */
export const IDLE_HOURS = 8;

/** Nobody stays signed in longer, however busy. */
export const LONGEST_HOURS = 7 * 24;

/** last_seen_at is written at most this often. */
export const SEEN_EVERY_MS = 60_000;

/** SQL condition on identity.sessions s: the session lives. */
export const LIVING = `s.revoked_at is null and s.expires_at > now() and s.last_seen_at > now() - interval '${IDLE_HOURS} hours'`;
