import type { EntryFormBody, SavedCellsBody } from '../entry.types';
import { useEffect, useState, useSyncExternalStore } from 'react';

import { request } from '../../providers/http';
import type { EntryState } from './entry-state';
import { EntrySession } from './EntrySession';
import { draftStorage, forgetOldDrafts, type FormAddress } from './draft-storage';
import { tabChannel } from './tab-channel';
import { tabId } from './tab-id';

/** The session of one form; mount it with a key of the address, so that another form gets another session. */
export function useEntrySession(
  form: EntryFormBody,
  address: FormAddress,
): { readonly session: EntrySession; readonly state: EntryState } {
  const [session] = useState(() => sessionOf(form, address));
  const state = useSyncExternalStore(session.subscribe, session.snapshot);
  useEffect(() => {
    session.start();
    return () => session.stop();
  }, [session]);
  useEffect(() => session.load(form), [session, form]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (Object.keys(session.snapshot().drafts).length > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [session]);
  return { session, state };
}

function sessionOf(form: EntryFormBody, address: FormAddress): EntrySession {
  const storage = draftStorage(address, {
    storage: window.localStorage,
    onKept: (isKept) => session.kept(isKept),
  });
  const session = new EntrySession(form, {
    owner: tabId(),
    storage,
    channel: tabChannel(address),
    save: async (body) => (await request<SavedCellsBody>('entry-form/cells', { method: 'PUT', body })).body,
    now: Date.now,
  });
  forgetOldDrafts(window.localStorage, Date.now());
  return session;
}
