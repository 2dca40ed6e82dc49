import type { TaskFileBody } from '@cis/contracts/task-files.dto';
import { useEffect, useRef, useState } from 'react';

import { useText } from '../../messages/useText';
import { request } from '../../providers/http';
import { newKey } from '../../providers/idempotency-key';
import { OfflineError, ProblemError } from '../../providers/problem-error';
import { sendFile } from '../../providers/send-file';
import { chooseRefusal } from './choose-refusal';
import { shrinkPhoto } from './shrink-photo';

/** A file on its way to the server, or one that did not arrive. */
export interface Upload {
  readonly key: string;
  readonly file: File;
  /** Address of the picture on this device; null for what is no picture. */
  readonly preview: string | null;
  /** The share that has left this device; 0 while it waits for its turn. */
  readonly progress: number;
  /** Why it did not arrive; null while it still may. */
  readonly fault: string | null;
  /** Sending the same again may succeed. */
  readonly mayRetry: boolean;
}

export interface EvidenceUpload {
  readonly uploads: readonly Upload[];
  readonly add: (files: readonly File[]) => void;
  /** @throws ProblemError, OfflineError */
  readonly addLink: (url: string) => Promise<void>;
  readonly retry: (key: string) => void;
  /** Cancels what is under way and forgets it. */
  readonly drop: (key: string) => void;
  /** Waits until all that is under way has arrived or failed; true when nothing failed. */
  readonly settled: () => Promise<boolean>;
}

/**
 * Sends each file as soon as it is chosen, while the rest of the report is written; one after the other, so that a slow line brings at
 * least the first. What could not be sent for want of a connection is sent when there is one again.
 */
export function useEvidenceUpload(
  taskId: string,
  onArrived: (evidence: TaskFileBody) => void,
): EvidenceUpload {
  const t = useText();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const latest = useRef<readonly Upload[]>([]);
  const arrived = useRef(onArrived);
  const line = useRef<Promise<void>>(Promise.resolve());
  const cancels = useRef(new Map<string, AbortController>());
  const offline = useRef(new Set<string>());

  const set = (next: readonly Upload[]): void => {
    latest.current = next;
    setUploads(next);
  };
  const change = (key: string, part: Partial<Upload>): void =>
    set(latest.current.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: string): void => {
    cancels.current.get(key)?.abort();
    cancels.current.delete(key);
    offline.current.delete(key);
    const preview = latest.current.find((one) => one.key === key)?.preview;
    if (preview) URL.revokeObjectURL(preview);
    set(latest.current.filter((one) => one.key !== key));
  };

  const send = async ({ key, file }: Upload): Promise<void> => {
    const cancel = cancels.current.get(key);
    if (!cancel || cancel.signal.aborted) return;
    try {
      const evidence = await sendFile<TaskFileBody>(`tasks/${taskId}/files`, await shrinkPhoto(file), {
        signal: cancel.signal,
        onProgress: (progress) => change(key, { progress }),
      });
      drop(key);
      arrived.current(evidence);
    } catch (error) {
      if (cancel.signal.aborted) return;
      if (error instanceof OfflineError) offline.current.add(key);
      // What the server refuses as it is, it would refuse again.
      const isRefused = error instanceof ProblemError && error.status < 500 && error.status !== 429;
      change(key, {
        fault: error instanceof Error ? error.message : t('error.unknown'),
        progress: 0,
        mayRetry: !isRefused,
      });
    }
  };
  const queue = (upload: Upload): void => {
    if (upload.fault !== null) return;
    cancels.current.set(upload.key, new AbortController());
    line.current = line.current.then(() => send(upload));
  };
  const retry = (key: string): void => {
    const failed = latest.current.find((one) => one.key === key);
    if (!failed?.mayRetry || failed.fault === null) return;
    offline.current.delete(key);
    change(key, { fault: null });
    queue({ ...failed, fault: null });
  };

  const again = useRef(retry);
  useEffect(() => {
    arrived.current = onArrived;
    again.current = retry;
  });
  useEffect(() => {
    const resume = (): void => [...offline.current].forEach((key) => again.current(key));
    const running = cancels.current;
    window.addEventListener('online', resume);
    return () => {
      window.removeEventListener('online', resume);
      for (const cancel of running.values()) cancel.abort();
      running.clear();
    };
  }, []);

  return {
    uploads,
    add: (files) => {
      const chosen = files.map((file): Upload => {
        const refusal = chooseRefusal(file);
        return {
          key: newKey(),
          file,
          preview: file.type.startsWith('image/') ? URL.createObjectURL(file) : null,
          progress: 0,
          fault: refusal && t(`evidence.refusal.${refusal}`),
          mayRetry: refusal === null,
        };
      });
      set([...latest.current, ...chosen]);
      chosen.forEach(queue);
    },
    addLink: async (url) => {
      const { body } = await request<TaskFileBody>(`tasks/${taskId}/links`, {
        method: 'POST',
        body: { url },
      });
      arrived.current(body);
    },
    retry,
    drop,
    settled: async () => {
      // Whatever is added meanwhile is waited for as well.
      for (let end = line.current; ; end = line.current) {
        await end;
        if (end === line.current) break;
      }
      return latest.current.length === 0;
    },
  };
}
