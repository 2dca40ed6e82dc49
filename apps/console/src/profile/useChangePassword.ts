import { useState } from 'react';

import { request } from '../providers/http';
import { ProblemError } from '../providers/problem-error';

interface Passwords {
  readonly currentPassword?: string;
  readonly newPassword?: string;
}

/** Changes the password; the refusal, if any, is kept for the form. */
export function useChangePassword(onChanged: () => Promise<void> | void): {
  submit: (values: Passwords) => Promise<Record<string, string> | undefined>;
  problem: string | null;
} {
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async ({
    currentPassword,
    newPassword,
  }: Passwords): Promise<Record<string, string> | undefined> => {
    setProblem(null);
    try {
      await request('me/password', { method: 'POST', body: { currentPassword, newPassword } });
      await onChanged();
      return undefined;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      return error instanceof ProblemError ? { ...error.fieldFaults } : undefined;
    }
  };
  return { submit, problem };
}
