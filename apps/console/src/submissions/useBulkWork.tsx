import { useState, type ReactNode } from 'react';
import { useNotify } from 'react-admin';

import { ConfirmDialog } from './ConfirmDialog';
import { useRefreshAfterChange } from '../components/useRefreshAfterChange';
import { useText } from '../messages/useText';
import { usePeriodLabel } from '../periods/usePeriodLabel';
import { request } from '../providers/http';
import type { SubmissionOutcomes } from './submission.types';

export type BulkAction = 'approve' | 'return' | 'publish' | 'approveAndPublish';

export interface BulkOrder {
  readonly action: BulkAction;
  readonly ids: readonly string[];
}

export interface Refusal {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

export interface BulkWork {
  readonly isRunning: boolean;
  readonly total: number;
  readonly finished: number;
  readonly done: number;
  readonly refused: readonly Refusal[];
  /** Asks first where something is to be said; then runs. */
  readonly ask: (order: BulkOrder) => void;
  readonly dialog: ReactNode;
}

/** Reports in one request: enough for few requests, few enough to show progress. */
const AT_ONCE = 50;
const NOTHING = { total: 0, finished: 0, done: 0, refused: [] as readonly Refusal[] };
const PATHS: Readonly<Record<BulkAction, string>> = {
  approve: 'submissions/approve',
  return: 'submissions/return',
  publish: 'submissions/publish',
  approveAndPublish: 'submissions/publish',
};

/** One step on many reports, in portions; what was refused is listed with its reason. */
export function useBulkWork(onFinished: () => void): BulkWork {
  const t = useText();
  const periodLabel = usePeriodLabel();
  const notify = useNotify();
  const refresh = useRefreshAfterChange();
  const [isRunning, setRunning] = useState(false);
  const [state, setState] = useState(NOTHING);
  const [asked, setAsked] = useState<BulkOrder | null>(null);

  const run = async ({ action, ids }: BulkOrder, reason: string | null): Promise<void> => {
    setAsked(null);
    setRunning(true);
    setState({ ...NOTHING, total: ids.length });
    try {
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        const portion = ids.slice(from, from + AT_ONCE);
        const { body } = await request<SubmissionOutcomes>(PATHS[action], {
          method: 'POST',
          body: {
            ids: portion,
            ...(reason === null ? {} : { reason }),
            ...(action === 'approveAndPublish' ? { approve: true } : {}),
          },
        });
        setState((before) => ({
          ...before,
          finished: before.finished + portion.length,
          done: before.done + body.done,
          refused: [...before.refused, ...refusalsOf(body, periodLabel)],
        }));
      }
      onFinished();
    } catch (error) {
      notify(error instanceof Error ? error.message : t('error.unknown'), { type: 'error' });
    } finally {
      setRunning(false);
      await refresh();
    }
  };

  return {
    ...state,
    isRunning,
    ask: (order) => {
      if (isRunning) return;
      if (order.action === 'approve') void run(order, null);
      else setAsked(order);
    },
    dialog: asked ? (
      <ConfirmDialog
        count={asked.ids.length}
        needsReason={asked.action === 'return'}
        onClose={() => setAsked(null)}
        onConfirm={(reason) => void run(asked, reason)}
      />
    ) : null,
  };
}

function refusalsOf(
  { results }: SubmissionOutcomes,
  periodLabel: ReturnType<typeof usePeriodLabel>,
): Refusal[] {
  return results
    .filter(({ outcome }) => outcome === 'refused')
    .map(({ id, detail, submission }) => ({
      id,
      name: submission ? `${submission.communeName}, ${periodLabel(submission)}` : '',
      detail: detail ?? '',
    }));
}
