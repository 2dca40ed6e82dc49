import type { AuthProvider } from 'react-admin';

import { requiredPermission } from './access';
import { request } from './http';
import { ProblemError } from './problem-error';
import { forgetSession, loadSession, signIn } from './session';

/**
 * Sign-in by an HttpOnly cookie. There is no getPermissions on purpose: with React 19 one that resolves at once
 * loops on the redirect to the sign-in page; canAccess answers per resource and action.
 */
export const authProvider: AuthProvider = {
  async login({ username, password }: { username: string; password: string }) {
    await signIn(username, password);
  },

  async logout() {
    try {
      await request('session', { method: 'DELETE' });
    } catch {
      // Without a connection or with an expired session there is nothing left to end.
    }
    forgetSession();
  },

  async checkAuth() {
    await loadSession();
  },

  checkError(error: unknown) {
    if (error instanceof ProblemError && error.status === 401) {
      forgetSession();
      return Promise.reject(error);
    }
    return Promise.resolve();
  },

  async getIdentity() {
    const { user } = await loadSession();
    return { id: user.id, fullName: user.fullName };
  },

  async canAccess({ resource, action }: { resource: string; action: string }) {
    const { permissions } = await loadSession();
    const needed = requiredPermission(resource, action);
    return needed === undefined || permissions.includes(needed);
  },
};
