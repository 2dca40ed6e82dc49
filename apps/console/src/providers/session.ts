import type { Permission } from '@cis/contracts/permissions';
import type { SessionBody } from '@cis/contracts/session';
import { useSyncExternalStore } from 'react';

import { request } from './http';

let session: SessionBody | null = null;
let pending: Promise<SessionBody> | null = null;
const listeners = new Set<() => void>();

function replaceSession(next: SessionBody | null): void {
  session = next;
  for (const notify of listeners) notify();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Who is signed in, asked of the server once; parallel callers share the request. */
export async function loadSession(): Promise<SessionBody> {
  if (session) return session;
  pending ??= request<SessionBody>('session')
    .then(({ body }) => {
      replaceSession(body);
      return body;
    })
    .finally(() => {
      pending = null;
    });
  return pending;
}

export async function signIn(username: string, password: string): Promise<SessionBody> {
  const { body } = await request<SessionBody>('session', { method: 'POST', body: { username, password } });
  replaceSession(body);
  return body;
}

/** Forgets the session here; the server's part is ended by `DELETE session`. */
export function forgetSession(): void {
  replaceSession(null);
}

/** Asks again, after something in it changed (name, password, language). */
export async function reloadSession(): Promise<SessionBody> {
  const { body } = await request<SessionBody>('session');
  replaceSession(body);
  return body;
}

export function currentSession(): SessionBody | null {
  return session;
}

export function useSession(): SessionBody | null {
  return useSyncExternalStore(subscribe, currentSession);
}

/** Whether the signed-in person may do this; the server decides again on every request. */
export function useMay(permission: Permission): boolean {
  return useSession()?.permissions.includes(permission) ?? false;
}
