import { useRef, useState } from 'react';
import { useNotify } from 'react-admin';

import { useRefreshAfterChange } from '../../components/useRefreshAfterChange';
import { useText } from '../../messages/useText';
import { request } from '../../providers/http';
import { newKey } from '../../providers/idempotency-key';
import { useSession } from '../../providers/session';
import { useEvidenceUpload, type EvidenceUpload } from '../evidence/useEvidenceUpload';
import type { TaskRow } from '../task.types';
import { draftKey, keepDraft, keptDraft } from './draft-store';
import { emptyDraft, isEmpty, lacksProduct, proposalOf, reportOf, type UpdateDraft } from './update-draft';

export interface QuickUpdate {
  readonly draft: UpdateDraft;
  /** The text that goes out: one's own, or the one proposed. */
  readonly text: string;
  readonly change: (part: Partial<UpdateDraft>) => void;
  readonly upload: EvidenceUpload;
  readonly isSending: boolean;
  readonly fault: string | null;
  readonly isReady: boolean;
  readonly send: () => Promise<void>;
  readonly discard: () => void;
}

/** A progress report that survives a failed send, and goes out once however often the button is pressed. */
export function useQuickUpdate(task: Pick<TaskRow, 'id'>, onSent: () => void): QuickUpdate {
  const t = useText();
  const notify = useNotify();
  const refresh = useRefreshAfterChange('tasks');
  const userId = useSession()?.user.id ?? '';
  const store = draftKey(userId, task.id);
  const [draft, setDraft] = useState(() => keptDraft(store));
  const latest = useRef(draft);
  const [isSending, setSending] = useState(false);
  const sending = useRef(false);
  const [fault, setFault] = useState<string | null>(null);

  const change = (part: Partial<UpdateDraft>): void => {
    latest.current = { ...latest.current, ...part };
    keepDraft(store, latest.current);
    setDraft(latest.current);
  };
  const upload = useEvidenceUpload(task.id, ({ id, name }) =>
    change({ files: [...latest.current.files, { id, name }] }),
  );

  const textOf = (given: UpdateDraft): string => {
    const proposal = proposalOf(given);
    return (
      given.text ??
      (proposal === 'none' ? '' : t(`taskWork.proposal.${proposal}`, { percent: given.percent ?? 0 }))
    );
  };
  const hasUploads = upload.uploads.length > 0;

  const send = async (): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    setSending(true);
    setFault(null);
    try {
      if (!(await upload.settled())) {
        setFault(t('taskWork.someUploadFailed'));
        return;
      }
      const final = latest.current;
      await request(`tasks/${task.id}/updates`, {
        method: 'POST',
        body: reportOf(final, textOf(final).trim()),
        key: final.key,
      });
      keepDraft(store, emptyDraft(''));
      notify(t('taskWork.sent'), { type: 'success' });
      onSent();
      await refresh();
    } catch (error) {
      setFault(error instanceof Error ? error.message : t('error.unknown'));
    } finally {
      sending.current = false;
      setSending(false);
    }
  };

  return {
    draft,
    text: textOf(draft),
    change,
    upload,
    isSending,
    fault,
    isReady:
      (!isEmpty(draft) || hasUploads) &&
      (hasUploads || !lacksProduct(draft)) &&
      (textOf(draft).trim() !== '' || hasUploads),
    send,
    discard: () => {
      latest.current = emptyDraft(newKey());
      keepDraft(store, latest.current);
    },
  };
}
