import { Injectable } from '@nestjs/common';
import type { CurrentSession } from '@cis/auth';

const FRESH_MS = 5_000;
const MOST = 5_000;

interface Entry {
  readonly session: CurrentSession;
  readonly until: number;
}

/**
 * Verified sessions for a few seconds, by token hash, so that a screen's burst of requests asks the database once.
 * Ended sessions are dropped at once; whatever was read before a drop is not kept after it.
 */
@Injectable()
export class SessionCache {
  private readonly entries = new Map<string, Entry>();
  private drops = 0;

  get(key: string): CurrentSession | null {
    const entry = this.entries.get(key);
    if (!entry) return null;
    if (entry.until > Date.now()) return entry.session;
    this.entries.delete(key);
    return null;
  }

  /** Take before reading, hand to `put`: a drop in between makes the reading stale. */
  mark(): number {
    return this.drops;
  }

  put(key: string, session: CurrentSession, mark: number): void {
    if (mark !== this.drops) return;
    if (this.entries.size >= MOST) this.dropOldest();
    this.entries.set(key, { session, until: Date.now() + FRESH_MS });
  }

  /** A session's or a user's id; an empty text drops everything. */
  drop(id: string): void {
    this.drops += 1;
    for (const [key, { session }] of this.entries) {
      if (id === '' || session.id === id || session.userId === id) this.entries.delete(key);
    }
  }

  private dropOldest(): void {
    const [oldest] = this.entries.keys();
    if (oldest !== undefined) this.entries.delete(oldest);
  }
}
