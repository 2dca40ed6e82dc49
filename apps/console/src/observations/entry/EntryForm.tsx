import type { EntryFormBody } from '../entry.types';
import { useEffect } from 'react';

import { Loaded } from '../../components/Loaded';
import { useApi } from '../../components/useApi';
import { ProblemError } from '../../providers/problem-error';
import { useSession } from '../../providers/session';
import { EntryBoard } from './EntryBoard';
import { SignInAgain } from './SignInAgain';

export interface EntryFormProps {
  readonly form: string;
  readonly communeCode: string;
  readonly periodCode: string;
  /** Come from a link about one figure. */
  readonly onlyIndicator: string | null;
  readonly onShowAll: () => void;
}

/** Loads a form, and again when the person comes back to the page: others may have worked on it. */
export function EntryForm({ form, communeCode, periodCode, ...rest }: EntryFormProps) {
  const userId = useSession()?.user.id ?? '';
  const address = { form, communeCode, periodCode };
  const query = useApi<EntryFormBody>(`entry-form?${new URLSearchParams(address).toString()}`);
  const { refetch } = query;
  useEffect(() => {
    const onReturn = (): void => {
      if (document.visibilityState === 'visible') void refetch();
    };
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, [refetch]);
  const isSignedOut = query.error instanceof ProblemError && query.error.status === 401;
  return (
    <>
      {isSignedOut ? <SignInAgain onDone={() => void refetch()} /> : null}
      <Loaded query={query}>
        {(body) => (
          <EntryBoard
            key={[userId, communeCode, form, periodCode].join('|')}
            body={body}
            address={{ userId, ...address }}
            onReload={() => void refetch()}
            {...rest}
          />
        )}
      </Loaded>
    </>
  );
}
